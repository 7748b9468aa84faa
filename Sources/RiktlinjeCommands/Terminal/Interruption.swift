import Glibc
import Synchronization

/// Whether the user has pressed Ctrl-C, or another process asked this one to end (SIGTERM), for a run
/// that is to end with whole lines and without half a file.
///
/// It listens for as long as it lives. Whoever presses Ctrl-C again, a second later or more, ends the
/// process at once; what comes sooner is the same wish, as from `timeout`, which tells the process and
/// then its group.
final class Interruption {
  private static let heeded = [SIGINT, SIGTERM]
  /// The first signal that the process got, or 0.
  ///
  /// A signal's handler can reach nothing but what lasts as long as the process.
  private static let first = Atomic<Int32>(0)
  /// The second in which it came.
  private static let second = Atomic<Int>(0)

  init() {
    // Made before a handler needs them.
    Self.first.store(0, ordering: .relaxed)
    Self.second.store(0, ordering: .relaxed)
    for number in Self.heeded { signal(number) { Interruption.take($0) } }
  }

  /// Takes a signal; it may come between any two instructions, so nothing here allocates or locks.
  private static func take(_ number: Int32) {
    let now = time(nil)
    if first.load(ordering: .relaxed) == 0 {
      second.store(now, ordering: .relaxed)
      first.store(number, ordering: .relaxed)
    } else if number == SIGINT, now > second.load(ordering: .relaxed) + 1 {
      signal(SIGINT, SIG_DFL)
      raise(SIGINT)
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
