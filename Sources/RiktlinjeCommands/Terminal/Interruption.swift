import Glibc
import Synchronization

/// Whether the user has pressed Ctrl-C, or another process asked this one to end (SIGTERM), for a run
/// that is to end with whole lines and without half a file.
///
/// It listens for as long as it lives. A second such signal ends the process at once.
final class Interruption {
  private static let heeded = [SIGINT, SIGTERM]
  /// The first signal that the process got; 0 before. A signal's handler can reach nothing else.
  private static let first = Atomic<Int32>(0)

  init() {
    // Made before a handler needs it.
    Self.first.store(0, ordering: .relaxed)
    for number in Self.heeded {
      signal(number) { received in
        Interruption.first.store(received, ordering: .relaxed)
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
      }
    }
  }

  deinit {
    for number in Self.heeded { signal(number, SIG_DFL) }
  }

  /// How the run ends; `nil` while nobody has asked it to.
  var code: ExitCode? {
    switch Self.first.load(ordering: .relaxed) {
    case 0: nil
    case SIGTERM: .terminated
    default: .interrupted
    }
  }

  /// Asks, from any thread.
  var isAsked: @Sendable () -> Bool {
    { Self.first.load(ordering: .relaxed) != 0 }
  }
}
