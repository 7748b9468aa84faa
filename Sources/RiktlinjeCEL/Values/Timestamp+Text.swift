extension Timestamp: CustomStringConvertible {
  /// Reads RFC 3339, such as `2026-01-31T12:00:00Z` or `2026-01-31T12:00:00.5+01:00`.
  ///
  /// `t` and `z` may be lower case. What a fraction has beyond nanoseconds is dropped. There is no
  /// second 60: leap seconds are not counted.
  package init(parsing text: Span<UInt8>) throws(TimeProblem) {
    guard let (date, seconds, nanoseconds, offset) = fields(of: text) else {
      throw .notATimestamp(String(copying: text))
    }
    let days = Int64(CivilDate.daysSinceEpoch(year: date.year, month: date.month, day: date.day))
    guard
      let timestamp = Timestamp(
        seconds: days * 86_400 + Int64(seconds - offset), nanoseconds: UInt32(nanoseconds))
    else { throw .timestampOutOfRange }
    self = timestamp
  }

  package init(parsing text: String) throws(TimeProblem) { try self.init(parsing: text.utf8.span) }

  /// RFC 3339 in UTC, with no more of a fraction than needed.
  package var description: String {
    let (day, second) = clock()
    let (year, month, dayOfMonth) = CivilDate.parts(ofDay: day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(30)
    bytes.append(number: year, digits: 4)
    for (separator, number) in [
      ("-", month), ("-", dayOfMonth), ("T", second / 3600), (":", second / 60 % 60),
      (":", second % 60),
    ] {
      bytes.append(contentsOf: separator.utf8)
      bytes.append(number: number, digits: 2)
    }
    bytes.append(fractionInNanoseconds: Int(nanoseconds))
    bytes.append(UInt8(ascii: "Z"))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a text in the form of RFC 3339 says, or `nil` when it does not have that form.
///
/// The year may be 0 or, with five digits, above 9999: such a time is well written but out of range.
private func fields(
  of text: Span<UInt8>
) -> (
  date: (year: Int, month: Int, day: Int), seconds: Int, nanoseconds: Int, offset: Int
)? {
  var yearEnd = 0
  while yearEnd < text.count, text[yearEnd] != UInt8(ascii: "-") { yearEnd += 1 }
  guard 4...5 ~= yearEnd, text.count >= yearEnd + 16 else { return nil }
  let clock = yearEnd + 7

  guard text[yearEnd + 3] == UInt8(ascii: "-"), text[clock - 1] | 0x20 == UInt8(ascii: "t"),
    text[clock + 2] == UInt8(ascii: ":"), text[clock + 5] == UInt8(ascii: ":"),
    let year = CivilDate.number(in: text, 0..<yearEnd), yearEnd == 4 || year > 9999,
    let month = CivilDate.number(in: text, yearEnd + 1..<yearEnd + 3),
    let day = CivilDate.number(in: text, yearEnd + 4..<yearEnd + 6),
    let hour = CivilDate.number(in: text, clock..<clock + 2),
    let minute = CivilDate.number(in: text, clock + 3..<clock + 5),
    let second = CivilDate.number(in: text, clock + 6..<clock + 8),
    1...12 ~= month, 1...CivilDate.numberOfDays(inMonth: month, of: year) ~= day,
    hour < 24, minute < 60, second < 60
  else { return nil }

  var position = clock + 8
  var nanoseconds = 0
  if text[position] == UInt8(ascii: ".") {
    let start = position + 1
    position = start
    var unit = 100_000_000
    while position < text.count, let digit = CivilDate.number(in: text, position..<position + 1) {
      nanoseconds += digit * unit
      unit /= 10
      position += 1
    }
    guard position > start else { return nil }
  }

  guard let offset = offset(in: text.extracting(position...)) else { return nil }
  return ((year, month, day), hour * 3600 + minute * 60 + second, nanoseconds, offset)
}

/// The seconds east of Greenwich that `Z`, `+01:00` or `-08:00` says, or `nil` for anything else.
private func offset(in text: Span<UInt8>) -> Int? {
  if text.count == 1, text[0] | 0x20 == UInt8(ascii: "z") { return 0 }
  guard text.count == 6 else { return nil }
  return TimeZone.fixedOffset(in: text)
}
