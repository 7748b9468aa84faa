/// A rule for when the clocks change each year, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Source: IEEE Std 1003.1, section 8.3, `TZ`, with the wider hours of RFC 8536, section 3.3.1.
struct TimeZoneRule: Sendable {
  /// A day of every year and a time on it.
  struct Change: Sendable {
    enum Day: Sendable {
      /// 1 to 365; 29 February is never counted.
      case ofCommonYear(Int)
      /// 0 to 365, 29 February counted.
      case ofYear(Int)
      /// The first to fifth (or last) such weekday of a month, Sunday being 0.
      case weekday(Int, week: Int, month: Int)
    }

    let day: Day
    /// Seconds after midnight by the clock before the change; may lie on another day.
    let time: Int

    /// Seconds since 1970 by the clock before the change.
    func clockSeconds(in year: Int) -> Int64 {
      let dayNumber: Int
      switch day {
      case .ofCommonYear(let count):
        let leapDay = CivilDate.isLeap(year) && count >= 60 ? 1 : 0
        dayNumber = CivilDate.daysSinceEpoch(year: year, month: 1, day: count) + leapDay
      case .ofYear(let count):
        dayNumber = CivilDate.daysSinceEpoch(year: year, month: 1, day: 1 + count)
      case .weekday(let weekday, let week, let month):
        let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
        // 1970-01-01 was a Thursday.
        let firstWeekday = ((first + 4) % 7 + 7) % 7
        let ahead = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
        let isBeyond = ahead >= CivilDate.numberOfDays(inMonth: month, of: year)
        dayNumber = first + (isBeyond ? ahead - 7 : ahead)
      }
      return Int64(dayNumber) * 86_400 + Int64(time)
    }
  }

  /// Summer time: its offset, and when it begins and ends.
  struct Summer: Sendable {
    let offset: Int
    let start: Change
    let end: Change
  }

  /// Seconds east of Greenwich outside summer time.
  let standardOffset: Int
  let summer: Summer?

  /// Seconds east of Greenwich at so many seconds since 1970.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standardOffset }
    let local = seconds + Int64(standardOffset)
    let year = CivilDate.parts(ofDay: Int(local.flooredQuotient(dividingBy: 86_400))).year
    let start = summer.start.clockSeconds(in: year) - Int64(standardOffset)
    let end = summer.end.clockSeconds(in: year) - Int64(summer.offset)
    let isSummer =
      start < end
      ? start <= seconds && seconds < end
      // South of the equator the year begins and ends in summer.
      : seconds < end || start <= seconds
    return isSummer ? summer.offset : standardOffset
  }
}

extension TimeZoneRule {
  /// Reads a rule, or gives `nil` when it is not well formed.
  init?(parsing text: [UInt8]) {
    var reader = RuleReader(text: text)
    // POSIX counts hours west of Greenwich.
    guard reader.skipName(), let west = reader.time(hours: 24) else { return nil }
    standardOffset = -west
    guard !reader.isAtEnd else {
      summer = nil
      return
    }
    guard reader.skipName() else { return nil }
    var summerOffset = standardOffset + 3600
    if reader.next != UInt8(ascii: ",") {
      guard let west = reader.time(hours: 24) else { return nil }
      summerOffset = -west
    }
    guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else {
      return nil
    }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }
}

/// Takes the parts of a rule off the front of its text.
private struct RuleReader {
  let text: [UInt8]
  var position = 0

  init(text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }
  var next: UInt8? { isAtEnd ? nil : text[position] }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Three letters or more, or anything between angle brackets.
  mutating func skipName() -> Bool {
    let start = position
    if skip("<") {
      while let byte = next, byte != UInt8(ascii: ">") { position += 1 }
      return skip(">") && position - start >= 5
    }
    while let byte = next, 65...90 ~= byte & 0xDF { position += 1 }
    return position - start >= 3
  }

  mutating func number(_ bounds: ClosedRange<Int>) -> Int? {
    let start = position
    var number = 0
    while position - start < 3, let byte = next, 48...57 ~= byte {
      number = number * 10 + Int(byte - 48)
      position += 1
    }
    return position > start && bounds ~= number ? number : nil
  }

  /// Hours with a sign, and minutes and seconds if written, in seconds.
  mutating func time(hours limit: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard var seconds = number(0...limit).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where skip(":") {
      guard let count = number(0...59) else { return nil }
      seconds += count * unit
    }
    return isNegative ? -seconds : seconds
  }

  mutating func change() -> TimeZoneRule.Change? {
    guard skip(","), let day = day() else { return nil }
    var seconds = 2 * 3600
    if skip("/") {
      guard let time = time(hours: 167) else { return nil }
      seconds = time
    }
    return TimeZoneRule.Change(day: day, time: seconds)
  }

  private mutating func day() -> TimeZoneRule.Change.Day? {
    if skip("J") { return number(1...365).map { .ofCommonYear($0) } }
    guard skip("M") else { return number(0...365).map { .ofYear($0) } }
    guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
      let weekday = number(0...6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }
}
