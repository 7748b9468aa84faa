import Dispatch
import Glibc
import Synchronization

/// Whether the user has pressed Ctrl-C, or another process asked this one to end (SIGTERM), for a run
/// that is to end with whole lines and without half a file.
///
/// It listens for as long as it lives. A second such signal ends the process at once.
final class Interruption {
  private final class Signals: Sendable {
    /// The first signal; 0 before.
    let first = Atomic<Int32>(0)
  }

  private static let heeded = [SIGINT, SIGTERM]
  private let signals = Signals()
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = Self.heeded.map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for (number, source) in zip(Self.heeded, sources) {
      source.setEventHandler { [signals] in
        signals.first.store(number, ordering: .relaxed)
        for number in Self.heeded { signal(number, SIG_DFL) }
      }
      source.resume()
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in Self.heeded { signal(number, SIG_DFL) }
  }

  /// How the run ends; `nil` while nobody has asked it to.
  var code: ExitCode? {
    switch signals.first.load(ordering: .relaxed) {
    case 0: nil
    case SIGTERM: .terminated
    default: .interrupted
    }
  }

  /// Asks, from any thread.
  var isAsked: @Sendable () -> Bool {
    { [signals] in signals.first.load(ordering: .relaxed) != 0 }
  }
}
