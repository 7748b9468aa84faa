/// A calendar day in the Gregorian calendar, with no time of day and no time zone.
///
/// Stored as a count of days, so that comparing and subtracting are integer arithmetic. The years
/// run from 1 to 9999.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int32

  /// 0001-01-01, the first day there is.
  public static let earliest = CivilDate(unchecked: -719_162)
  /// 9999-12-31, the last day there is.
  public static let latest = CivilDate(unchecked: 2_932_896)

  private init(unchecked days: Int32) { daysSinceEpoch = days }

  /// Creates the day so many days after 1970-01-01, or `nil` outside the years 1 to 9999.
  public init?(daysSinceEpoch days: Int) {
    guard Int(Self.earliest.daysSinceEpoch) <= days, days <= Int(Self.latest.daysSinceEpoch) else {
      return nil
    }
    self.init(unchecked: Int32(days))
  }

  /// Creates the day with the given year, month and day, or `nil` for one such as 30 February.
  ///
  /// - Parameters:
  ///   - year: 1 ... 9999.
  ///   - month: 1 ... 12.
  ///   - day: 1 ... 31.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month,
      1...Self.numberOfDays(inMonth: month, of: year) ~= day
    else { return nil }
    self.init(unchecked: Int32(Self.daysSinceEpoch(year: year, month: month, day: day)))
  }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  // MARK: Parts

  /// The year, from 1 to 9999.
  public var year: Int { parts.year }
  /// The month, from 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1 to 31.
  public var day: Int { parts.day }
  /// The day of the year, from 1 to 366.
  public var dayOfYear: Int {
    Int(daysSinceEpoch) - Self.daysSinceEpoch(year: year, month: 1, day: 1) + 1
  }

  /// Year, month and day at the cost of one of them.
  public var parts: (year: Int, month: Int, day: Int) {
    Self.parts(ofDay: Int(daysSinceEpoch))
  }

  /// A day of the week; the raw values are those of ISO 8601, from 1 for Monday to 7 for Sunday.
  public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Whether it is a Saturday or a Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 0001-01-01 was a Monday.
    let daysSinceMonday = (daysSinceEpoch - Self.earliest.daysSinceEpoch) % 7
    return Weekday.allCases[Int(daysSinceMonday)]
  }

  /// The week by ISO 8601: its number, from 1 to 53, and the year to which it belongs, that of its
  /// Thursday.
  public var week: (year: Int, number: Int) {
    let thursday = Int(daysSinceEpoch) + 4 - weekday.rawValue
    let year = Self.parts(ofDay: thursday).year
    return (year, (thursday - Self.daysSinceEpoch(year: year, month: 1, day: 1)) / 7 + 1)
  }

  // MARK: Arithmetic

  /// The number of days from this day to another; negative when the other is earlier.
  public func days(until other: CivilDate) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  /// The day so many days later, or `nil` outside the years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflows) = Int(daysSinceEpoch).addingReportingOverflow(days)
    return overflows ? nil : CivilDate(daysSinceEpoch: sum)
  }

  /// The same day so many months later, or the last of that month when it has no such day.
  ///
  /// 31 January and one month is 28 or 29 February. `nil` outside the years 1 ... 9999.
  public func adding(months: Int) -> CivilDate? {
    let (year, month, day) = parts
    let (sum, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows, sum >= 0 else { return nil }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    let lastDay = Self.numberOfDays(inMonth: newMonth, of: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, lastDay))
  }

  /// The same day so many years later; 29 February becomes 28 February where the year has none.
  ///
  /// `nil` outside the years 1 ... 9999.
  public func adding(years: Int) -> CivilDate? {
    let (months, overflows) = years.multipliedReportingOverflow(by: 12)
    return overflows ? nil : adding(months: months)
  }

  /// The most months that can be added to this day without passing another.
  ///
  /// From 31 January to 28 February of a common year is one month, since ``adding(months:)`` says
  /// so. Negative when the other day is earlier: the count the other way round.
  public func wholeMonths(until other: CivilDate) -> Int {
    guard self <= other else { return -other.wholeMonths(until: self) }
    let (start, end) = (parts, other.parts)
    let months = (end.year - start.year) * 12 + end.month - start.month
    let lastDay = Self.numberOfDays(inMonth: end.month, of: end.year)
    return min(start.day, lastDay) <= end.day ? months : months - 1
  }

  /// The most years that can be added to this day without passing another.
  ///
  /// Negative when the other day is earlier: the count the other way round.
  public func wholeYears(until other: CivilDate) -> Int { wholeMonths(until: other) / 12 }

  // MARK: Calendar

  /// Days from the first of March of year 0 to 1970-01-01.
  private static let daysFromYearZero = 719_468

  /// The day number of a date whose parts are known to be right.
  ///
  /// Source: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - daysFromYearZero
  }

  /// The parts of a day number, which may lie a little outside the years 1 to 9999.
  ///
  /// Source: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
  static func parts(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    // An era is 400 years; one more than needed keeps the days just before year 1 positive.
    let shifted = days + daysFromYearZero + 146_097
    let era = shifted / 146_097 - 1
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func numberOfDays(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
