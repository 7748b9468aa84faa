import RiktlinjeCEL
import Testing

@Suite struct `A civil date` {
  struct Row: CustomTestStringConvertible {
    let year: Int, month: Int, day: Int
    let days: Int32?
    var testDescription: String { "\(year)-\(month)-\(day)" }
  }

  @Test(arguments: [
    Row(year: 1970, month: 1, day: 1, days: 0),
    Row(year: 1969, month: 12, day: 31, days: -1),
    Row(year: 2000, month: 2, day: 29, days: 11_016),
    Row(year: 1, month: 1, day: 1, days: -719_162),
    Row(year: 9999, month: 12, day: 31, days: 2_932_896),
    Row(year: 1900, month: 2, day: 29, days: nil),  // a century leaps only every 400 years
    Row(year: 2023, month: 2, day: 29, days: nil),
    Row(year: 2024, month: 4, day: 31, days: nil),
    Row(year: 2024, month: 0, day: 1, days: nil),
    Row(year: 2024, month: 13, day: 1, days: nil),
    Row(year: 2024, month: 1, day: 0, days: nil),
    Row(year: 0, month: 12, day: 31, days: nil),
    Row(year: 10_000, month: 1, day: 1, days: nil),
  ]) func `counts days from 1970`(row: Row) {
    let date = CivilDate(year: row.year, month: row.month, day: row.day)
    #expect(date?.daysSinceEpoch == row.days)
  }

  @Test func `has parts that make it again, every day of all years`() {
    var weekday = 0
    for days in -719_162...2_932_896 {
      guard let date = CivilDate(daysSinceEpoch: days) else {
        Issue.record("no day \(days)")
        return
      }
      let (year, month, day) = date.parts
      let again = CivilDate(year: year, month: month, day: day)
      guard again == date, date.weekday.rawValue == weekday + 1 else {
        Issue.record("day \(days) is \(year)-\(month)-\(day), \(date.weekday)")
        return
      }
      weekday = (weekday + 1) % 7
    }
    #expect(CivilDate(daysSinceEpoch: -719_163) == nil)
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
  }

  @Test(arguments: ["0001-01-01", "1970-01-01", "2024-02-29", "2026-11-23", "9999-12-31"])
  func `reads and writes ISO 8601`(text: String) {
    #expect(CivilDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2024", "2024-1-01", "2024-01-1", "24-01-01", "2024/01/01", "2024-02-30", "0000-01-01",
    "2024-01-01T", " 2024-01-01", "2024-01-01 ", "2024-0a-01", "+024-01-01", "２０24-01-01",
  ]) func `is not read from`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", 12, "2025-01-15"),
    ("2024-01-15", -1, "2023-12-15"), ("2024-12-31", 2, "2025-02-28"),
    ("9999-12-31", 1, nil), ("0001-01-01", -1, nil), ("2024-01-01", Int.max, nil),
    ("2024-01-01", Int.min, nil),
  ]) func `adds months and stays within the month`(start: String, months: Int, end: String?) {
    #expect(CivilDate(iso: start)?.adding(months: months)?.description == end)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"),
    ("2024-05-01", -24, "2000-05-01"),
    ("2024-01-01", Int.max, nil), ("2024-01-01", 7976, nil),
  ]) func `adds years`(start: String, years: Int, end: String?) {
    #expect(CivilDate(iso: start)?.adding(years: years)?.description == end)
  }

  @Test(arguments: [
    ("2024-02-28", 2, "2024-03-01"), ("2024-01-01", -1, "2023-12-31"),
    ("9999-12-31", 1, nil), ("0001-01-01", -1, nil), ("1969-01-01", Int.min, nil),
  ]) func `adds days`(start: String, days: Int, end: String?) {
    #expect(CivilDate(iso: start)?.adding(days: days)?.description == end)
  }

  @Test(arguments: [
    ("2024-01-01", "2024-01-31", 0, 0), ("2024-01-01", "2024-02-01", 1, 0),
    ("2024-01-31", "2024-02-29", 1, 0),  // the last day of February stands for the 31st
    ("2023-01-31", "2023-02-27", 0, 0), ("2024-05-01", "2027-05-01", 36, 3),
    ("2024-05-01", "2027-04-30", 35, 2), ("2024-02-29", "2025-02-28", 12, 1),
    ("2027-05-01", "2024-05-01", -36, -3), ("2024-02-01", "2024-01-31", 0, 0),
  ]) func `counts whole months and years`(start: String, end: String, months: Int, years: Int) {
    guard let first = CivilDate(iso: start), let last = CivilDate(iso: end) else {
      Issue.record("not dates")
      return
    }
    #expect(first.wholeMonths(until: last) == months)
    #expect(first.wholeYears(until: last) == years)
  }

  @Test func `counts months as it adds them`() {
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<10_000 {
      guard let start = CivilDate(daysSinceEpoch: random(40_000)),
        let end = start.adding(days: random(4000))
      else { continue }
      let months = start.wholeMonths(until: end)
      guard let reached = start.adding(months: months),
        let passed = start.adding(months: months + 1)
      else { continue }
      #expect(reached <= end && end < passed, "\(start) to \(end): \(months)")
    }
  }

  @Test func `knows its day of the year and of the week`() {
    #expect(CivilDate(iso: "2024-12-31")?.dayOfYear == 366)
    #expect(CivilDate(iso: "2023-03-01")?.dayOfYear == 60)
    #expect(CivilDate(iso: "2026-11-23")?.weekday == .monday)
    #expect(CivilDate(iso: "2026-11-22")?.weekday.isWeekend == true)
  }
}
