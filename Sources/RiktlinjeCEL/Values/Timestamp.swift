/// A point in time to the nanosecond, in the years 1 to 9999 of UTC.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, rounded down; leap seconds are not counted.
  package let seconds: Int64
  /// Nanoseconds after those seconds, from 0 to 999,999,999.
  package let nanoseconds: UInt32

  /// 0001-01-01T00:00:00Z, the first point in time there is.
  package static let earliest = Timestamp(unchecked: -62_135_596_800, 0)
  /// 9999-12-31T23:59:59.999999999Z, the last point in time there is.
  package static let latest = Timestamp(unchecked: 253_402_300_799, 999_999_999)

  private init(unchecked seconds: Int64, _ nanoseconds: UInt32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Creates a point in time, or `nil` outside the years 1 to 9999.
  ///
  /// - Parameters:
  ///   - seconds: since 1970-01-01T00:00:00Z, rounded down.
  ///   - nanoseconds: after those seconds; less than 1,000,000,000.
  package init?(seconds: Int64, nanoseconds: UInt32 = 0) {
    guard Self.earliest.seconds <= seconds, seconds <= Self.latest.seconds,
      nanoseconds < 1_000_000_000
    else { return nil }
    self.init(unchecked: seconds, nanoseconds)
  }

  /// Takes it out of a value of the kind `timestamp`.
  package init(_ value: Value) {
    self.init(unchecked: Int64(bitPattern: value.bits), value.count)
  }

  /// The value of the kind `timestamp`.
  package var value: Value {
    Value(.timestamp, count: nanoseconds, bits: UInt64(bitPattern: seconds))
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The point in time so much later, or `nil` when it is out of range.
  package func adding(_ duration: Duration) -> Timestamp? {
    let (quotient, remainder) = duration.nanoseconds.quotientAndRemainder(
      dividingBy: 1_000_000_000)
    var sum = seconds + quotient
    var nanoseconds = Int64(self.nanoseconds) + remainder
    if nanoseconds < 0 {
      nanoseconds += 1_000_000_000
      sum -= 1
    } else if nanoseconds >= 1_000_000_000 {
      nanoseconds -= 1_000_000_000
      sum += 1
    }
    return Timestamp(seconds: sum, nanoseconds: UInt32(nanoseconds))
  }

  /// The point in time so much earlier, or `nil` when it is out of range.
  package func subtracting(_ duration: Duration) -> Timestamp? {
    // The shortest duration has no opposite; it is longer than needed to see that in two steps.
    guard let opposite = duration.negated else {
      return adding(Duration(nanoseconds: .max))?.adding(Duration(nanoseconds: 1))
    }
    return adding(opposite)
  }

  /// The time from another point to this one, or `nil` when it is longer than a duration can be.
  package func duration(since other: Timestamp) -> Duration? {
    let whole = Int128(seconds - other.seconds) * 1_000_000_000
    let fraction = Int128(nanoseconds) - Int128(other.nanoseconds)
    return Int64(exactly: whole + fraction).map { Duration(nanoseconds: $0) }
  }
}

/// What CEL’s accessors of timestamps and durations give; the raw values are their names.
package enum TimePart: String, CaseIterable, Sendable {
  case fullYear = "getFullYear"
  /// From 0 for January.
  case month = "getMonth"
  /// From 0.
  case dayOfYear = "getDayOfYear"
  /// From 0; ``date`` is the same from 1.
  case dayOfMonth = "getDayOfMonth"
  /// The day of the month, from 1.
  case date = "getDate"
  /// From 0 for Sunday.
  case dayOfWeek = "getDayOfWeek"
  case hours = "getHours"
  case minutes = "getMinutes"
  case seconds = "getSeconds"
  case milliseconds = "getMilliseconds"
}

extension Timestamp {
  /// What an accessor such as `getHours` gives.
  ///
  /// - Parameter offset: seconds east of Greenwich of the clock that is read; 0 for UTC.
  package func part(_ part: TimePart, offset: Int = 0) -> Int64 {
    let (day, secondOfDay) = clock(offset: offset)
    switch part {
    case .fullYear: return Int64(CivilDate.parts(ofDay: day).year)
    case .month: return Int64(CivilDate.parts(ofDay: day).month - 1)
    case .dayOfYear:
      let year = CivilDate.parts(ofDay: day).year
      return Int64(day - CivilDate.daysSinceEpoch(year: year, month: 1, day: 1))
    case .dayOfMonth: return Int64(CivilDate.parts(ofDay: day).day - 1)
    case .date: return Int64(CivilDate.parts(ofDay: day).day)
    // 1970-01-01 was a Thursday.
    case .dayOfWeek: return Int64((day % 7 + 11) % 7)
    case .hours: return Int64(secondOfDay / 3600)
    case .minutes: return Int64(secondOfDay / 60 % 60)
    case .seconds: return Int64(secondOfDay % 60)
    case .milliseconds: return Int64(nanoseconds / 1_000_000)
    }
  }

  /// The calendar day on a clock so many seconds east of Greenwich, if in the years 1 to 9999.
  package func day(offset: Int = 0) -> CivilDate? {
    CivilDate(daysSinceEpoch: clock(offset: offset).day)
  }

  /// The day, in days since 1970-01-01, and the second of the day on a clock so many seconds east of
  /// Greenwich.
  func clock(offset: Int = 0) -> (day: Int, secondOfDay: Int) {
    let local = seconds + Int64(offset)
    let day = local.flooredQuotient(dividingBy: 86_400)
    // Days of the years 0 to 10000 and seconds of a day fit in 32 bits; seconds since 1970 do not.
    return (Int(day), Int(local - day * 86_400))
  }
}

extension Int64 {
  /// The quotient rounded towards negative infinity, by a divisor above zero.
  func flooredQuotient(dividingBy divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
