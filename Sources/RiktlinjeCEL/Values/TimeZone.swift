/// How far the clocks of a place are ahead of UTC, at every point in time.
///
/// A table of changes, as the system’s zone information has it, and a rule for the time after it.
package struct TimeZone: Sendable {
  /// When the clocks changed, in seconds since 1970, in ascending order.
  let changes: [Int64]
  /// Seconds east of Greenwich after each change.
  let offsets: [Int32]
  /// Seconds east of Greenwich before the first change.
  let firstOffset: Int32
  /// What holds from the last change on; `nil` when the last offset stays.
  let rule: TimeZoneRule?

  init(changes: [Int64], offsets: [Int32], firstOffset: Int32, rule: TimeZoneRule?) {
    self.changes = changes
    self.offsets = offsets
    self.firstOffset = firstOffset
    self.rule = rule
  }

  /// A zone whose clocks never change.
  package init(fixedOffset seconds: Int) {
    self.init(changes: [], offsets: [], firstOffset: Int32(seconds), rule: nil)
  }

  /// Coordinated universal time.
  package static let utc = TimeZone(fixedOffset: 0)

  /// Seconds east of Greenwich at a point in time.
  package func offset(at timestamp: Timestamp) -> Int {
    // The number of changes until then, by halving.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= timestamp.seconds { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let rule { return rule.offset(at: timestamp.seconds) }
    return Int(low == 0 ? firstOffset : offsets[low - 1])
  }

  /// The seconds east of Greenwich that `+01:30`, `-08:00` or `02:00` says, or `nil`.
  ///
  /// At most 23 hours and 59 minutes.
  static func fixedOffset(in text: Span<UInt8>) -> Int? {
    guard text.count == 5 || text.count == 6 else { return nil }
    let start = text.count - 5
    let sign = text[0]
    guard start == 0 || sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      text[start + 2] == UInt8(ascii: ":"),
      let hours = CivilDate.number(in: text, start..<start + 2),
      let minutes = CivilDate.number(in: text, start + 3..<start + 5), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return start == 1 && sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
