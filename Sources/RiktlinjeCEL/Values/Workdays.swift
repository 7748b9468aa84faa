/// The days on which work is done in Sweden: Monday to Friday, but for public holidays and the eves that
/// the law puts beside them, and what else somebody counts as free.
///
/// Source: lagen (1989:253) om allmänna helgdagar, 1 §, and lagen (1930:173) om beräkning av lagstadgad
/// tid, 2 § (Midsummer Eve, Christmas Eve, New Year's Eve). 6 June is one since 2005, Whit Monday until
/// 2004; before 1953 the days were in part others.
package struct Workdays: Sendable {
  /// Days off besides those of the law, in order.
  private let daysOff: [CivilDate]

  /// - Parameter daysOff: days off besides those of the law.
  package init(except daysOff: some Sequence<CivilDate> = []) {
    self.daysOff = Set(daysOff).filter { day in
      !day.weekday.isWeekend && !Self.holidays(of: day.year).contains(day)
    }.sorted()
  }

  /// Whether a day is one on which work is done.
  func contains(_ day: CivilDate) -> Bool {
    !day.weekday.isWeekend && !Self.holidays(of: day.year).contains(day) && !isOff(day)
  }

  /// How many there are from the day after one to another, that one included.
  ///
  /// When the second is earlier: those from it on before the first, as a negative number.
  ///
  /// - Parameter steps: what it took, about one for a year, is added.
  func count(after start: CivilDate, through end: CivilDate, steps: inout Int) -> Int {
    guard start <= end else {
      // The days from the end on and before the start: both bounds a day earlier.
      return -count(inDaysAfter: Int(end.daysSinceEpoch) - 1, Int(start.daysSinceEpoch) - 1, &steps)
    }
    return count(inDaysAfter: Int(start.daysSinceEpoch), Int(end.daysSinceEpoch), &steps)
  }

  /// The working day so many later, or earlier when the number is negative; the day itself for none.
  ///
  /// `nil` when it is outside the years 1 to 9999.
  func day(_ number: Int64, after start: CivilDate, steps: inout Int) -> CivilDate? {
    let isForward = number > 0
    var day = start
    var left = number.magnitude
    while left > 0 {
      // A year at a time, until the day is in this one.
      let last =
        isForward
        ? CivilDate(year: day.year, month: 12, day: 31)
        : CivilDate(year: day.year, month: 1, day: 1)
      guard let last else { return nil }
      let passed = UInt64(abs(count(after: day, through: last, steps: &steps)))
      if passed < left {
        left -= passed
        guard let next = last.adding(days: isForward ? 1 : -1) else { return nil }
        day = next
        if contains(day) { left -= 1 }
        continue
      }
      while left > 0, let next = day.adding(days: isForward ? 1 : -1) {
        day = next
        steps += 1
        if contains(day) { left -= 1 }
      }
    }
    return day
  }

  // MARK: - Counting

  /// The working days among those after one and up to another, both counted from 1970-01-01.
  private func count(inDaysAfter start: Int, _ end: Int, _ steps: inout Int) -> Int {
    var count = Self.weekdays(through: end) - Self.weekdays(through: start)
    let days = start + 1...max(start + 1, end)
    guard start < end else { return 0 }
    let first = CivilDate.parts(ofDay: days.lowerBound).year
    let last = CivilDate.parts(ofDay: days.upperBound).year
    for year in first...last {
      steps += 1
      for holiday in Self.holidays(of: year) where days.contains(Int(holiday.daysSinceEpoch)) {
        count -= 1
      }
    }
    steps += daysOff.count / 16
    return count - daysOff.count { days.contains(Int($0.daysSinceEpoch)) }
  }

  /// Mondays to Fridays from 0001-01-01, which was a Monday, up to a day.
  private static func weekdays(through day: Int) -> Int {
    let count = day - Int(CivilDate.earliest.daysSinceEpoch) + 1
    return count / 7 * 5 + min(count % 7, 5)
  }

  private func isOff(_ day: CivilDate) -> Bool {
    var (low, high) = (0, daysOff.count)
    while low < high {
      let middle = (low + high) / 2
      if daysOff[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < daysOff.count && daysOff[low] == day
  }

  /// The free days of a year that are no Saturdays or Sundays.
  private static func holidays(of year: Int) -> [CivilDate] {
    let easter = easterSunday(of: year)
    let fixed: [(month: Int, day: Int)] = [
      (1, 1), (1, 6), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31),
    ]
    // Midsummer Eve is the Friday from 19 to 25 June.
    let midsummer = CivilDate(year: year, month: 6, day: 19).flatMap { first in
      first.adding(days: (12 - first.weekday.rawValue) % 7)
    }
    var holidays: [CivilDate?] = fixed.map { CivilDate(year: year, month: $0.month, day: $0.day) }
    holidays.append(midsummer)
    holidays.append(year >= 2005 ? CivilDate(year: year, month: 6, day: 6) : nil)
    // Good Friday, Easter Monday, Ascension Day and, once, Whit Monday.
    for distance in [-2, 1, 39] + (year < 2005 ? [50] : []) {
      holidays.append(easter?.adding(days: distance))
    }
    return holidays.compactMap { $0 }.filter { !$0.weekday.isWeekend }
  }

  /// Easter by the Gregorian calendar.
  ///
  /// Source: the anonymous algorithm of Nature, 20 April 1876, as in Meeus, “Astronomical Algorithms”,
  /// chapter 8.
  private static func easterSunday(of year: Int) -> CivilDate? {
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let month = (epact + weekday - 7 * late + 114) / 31
    let day = (epact + weekday - 7 * late + 114) % 31 + 1
    return CivilDate(year: year, month: month, day: day)
  }
}
