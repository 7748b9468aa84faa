import Dispatch
import Glibc
import Synchronization

/// Whether the user has pressed Ctrl-C, for a run that is to end with whole lines.
///
/// It listens for as long as it lives. A second Ctrl-C ends the process at once.
final class Interruption {
  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  private let flag = Flag()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [flag] in
      flag.isSet.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Asks, from any thread.
  var isAsked: @Sendable () -> Bool {
    { [flag] in flag.isSet.load(ordering: .relaxed) }
  }
}
