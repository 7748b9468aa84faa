import RiktlinjeText
import Testing

@testable import RiktlinjeCEL

/// Working days against the almanac, and against counting one by one.
@Suite struct `Working days` {
  private static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .earliest }

  /// The free days that are no Saturdays or Sundays: New Year's Day, Epiphany, Good Friday, Easter Monday,
  /// 1 May, Ascension Day, 6 June, Midsummer Eve and those of Christmas and New Year.
  @Test(arguments: [
    (
      2026,
      "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31"
    ),
    (
      2025,
      "01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31"
    ),
    // Ascension Day was 1 May.
    (
      2008,
      "01-01 03-21 03-24 05-01 06-06 06-20 12-24 12-25 12-26 12-31"
    ),
    // Whit Monday was one until 2004, and 6 June was none.
    (
      2003,
      "01-01 01-06 04-18 04-21 05-01 05-29 06-09 06-20 12-24 12-25 12-26 12-31"
    ),
  ]) func `are all Mondays to Fridays that the law does not free`(year: Int, free: String) {
    let workdays = Workdays()
    let days = (0..<366).compactMap { Self.day("\(year)-01-01").adding(days: $0) }
    let found = days.filter { $0.year == year && !$0.weekday.isWeekend && !workdays.contains($0) }
    #expect(found.map { $0.description.dropFirst(5) }.joined(separator: " ") == free)
  }

  @Test func `leave out what somebody has off besides`() {
    let bridge = Self.day("2026-05-15")
    let workdays = Workdays(except: [bridge, Self.day("2026-05-16"), Self.day("2026-01-01")])
    var steps = 0
    #expect(!workdays.contains(bridge))
    #expect(workdays.day(1, after: Self.day("2026-05-13"), steps: &steps) == Self.day("2026-05-18"))
    #expect(
      workdays.count(
        after: Self.day("2026-05-10"), through: Self.day("2026-05-17"), steps: &steps) == 3)
  }

  @Test func `are counted as one would count them`() {
    let workdays = Workdays(except: [Self.day("2026-05-15")])
    var numbers = SplitMix(state: 5)
    var steps = 0
    for _ in 0..<300 {
      guard let start = Self.day("2024-01-01").adding(days: Int(numbers.next() % 1500)),
        let end = start.adding(days: Int(numbers.next() % 900) - 450)
      else { continue }
      let (first, last) = start <= end ? (start, end) : (end, start)
      // After the earlier up to the later; backwards, from the earlier up to the day before the later.
      let naive = (0...first.days(until: last)).count { offset in
        guard let day = first.adding(days: offset) else { return false }
        return workdays.contains(day) && (start <= end ? day > first : day < last)
      }
      let counted = workdays.count(after: start, through: end, steps: &steps)
      #expect(counted == (start <= end ? naive : -naive), "\(start) \(end)")
      guard counted != 0 else { continue }
      let reached = workdays.day(Int64(counted), after: start, steps: &steps)
      #expect(reached.map { workdays.count(after: start, through: $0, steps: &steps) } == counted)
      #expect(reached.map { workdays.contains($0) } == true)
    }
  }
}
