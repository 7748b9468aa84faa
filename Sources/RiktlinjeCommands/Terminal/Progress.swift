import Glibc
import RiktlinjeText

/// A line on a terminal that says how far a long run has come.
struct Progress {
  private let isShown: Bool
  private let start = monotonicMilliseconds()
  private var lastDrawn = 0
  private var count = 0

  private let patienceMilliseconds: Int

  /// The time between two lines.
  private static let pauseMilliseconds = 100

  /// Creates a line, which nobody sees where there is no terminal.
  ///
  /// - Parameter patienceMilliseconds: the time before the first line, so that short runs stay quiet.
  init(isShown: Bool, patienceMilliseconds: Int = 1_000) {
    self.isShown = isShown
    self.patienceMilliseconds = patienceMilliseconds
  }

  /// Counts proposals that are done.
  mutating func add(_ more: Int, language: Language, to sink: inout ByteSink) {
    count += more
    guard isShown else { return }
    let now = monotonicMilliseconds()
    guard now - start >= patienceMilliseconds, now - lastDrawn >= Self.pauseMilliseconds else {
      return
    }
    lastDrawn = now
    let text = LocalizedText(
      sv: "\(count) ärenden kontrollerade …", en: "\(count) proposals checked …")
    sink.write("\r\(text[language])\u{1B}[K")
    sink.flush()
  }

  /// Takes the line away.
  mutating func clear(_ sink: inout ByteSink) {
    guard lastDrawn > 0 else { return }
    sink.write("\r\u{1B}[K")
    sink.flush()
  }
}

/// Milliseconds of a clock that never goes back.
private func monotonicMilliseconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
