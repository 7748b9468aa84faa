import RiktlinjeCEL
import Testing

@Suite struct `A duration` {
  typealias Duration = RiktlinjeCEL.Duration

  @Test(arguments: [
    ("0", 0 as Int64), ("-0", 0), ("+0", 0), ("0s", 0), ("1ns", 1), ("-1ns", -1), ("1us", 1000),
    ("1µs", 1000), ("1μs", 1000), ("1ms", 1_000_000), ("1s", 1_000_000_000),
    ("1m", 60_000_000_000), ("1h", 3_600_000_000_000), ("1h30m1.5s", 5_401_500_000_000),
    ("-1.5h", -5_400_000_000_000), ("1h34us", 3_600_000_034_000), ("-23.4s", -23_400_000_000),
    (".5s", 500_000_000), ("1.s", 1_000_000_000), ("+5s", 5_000_000_000),
    ("0.3333333333333333333h", 1_199_999_999_999),  // finer than a nanosecond is dropped
    ("1.0000000000000000000000000000000001s", 1_000_000_000),
    ("9223372036854775807ns", Int64.max), ("-9223372036854775808ns", Int64.min),
    ("00000000000000000000001s", 1_000_000_000),
  ]) func `is read from`(text: String, nanoseconds: Int64) throws {
    #expect(try Duration(parsing: text).nanoseconds == nanoseconds)
  }

  @Test(arguments: [
    "", "-", "+", "1", "s", ".s", "1d", "1h ", " 1h", "1 h", "1h-1m", "1e3s", "--1s", "1.2.3s",
    "1hm", "3ｓ", "-.s", "1S",
  ]) func `is not read from`(text: String) {
    #expect(throws: TimeProblem.notADuration(text)) { try Duration(parsing: text) }
  }

  @Test(arguments: [
    "9223372036854775808ns", "-9223372036854775809ns", "320000000000s", "-320000000000s",
    "2562048h", "99999999999999999999ns", "99999999999999999999999999h",
    "9223372036s9223372036s",
  ]) func `is too long in`(text: String) {
    #expect(throws: TimeProblem.durationOutOfRange) { try Duration(parsing: text) }
  }

  @Test(arguments: [
    ("90m", "5400s"), ("1.5s", "1.5s"), ("-1.5s", "-1.5s"), ("1m1ms", "60.001s"), ("0", "0s"),
    ("1ns", "0.000000001s"), ("-250ms", "-0.25s"), ("1000000s", "1000000s"),
    ("-9223372036854775808ns", "-9223372036.854775808s"),
  ]) func `is written as seconds`(text: String, written: String) throws {
    let duration = try Duration(parsing: text)
    #expect(duration.description == written)
    #expect(try Duration(parsing: written) == duration)
  }

  @Test func `adds and subtracts within its range`() {
    let longest = Duration(nanoseconds: .max)
    let shortest = Duration(nanoseconds: .min)
    let one = Duration(nanoseconds: 1)
    #expect(longest.adding(one) == nil)
    #expect(shortest.subtracting(one) == nil)
    #expect(shortest.negated == nil)
    #expect(longest.adding(shortest) == Duration(nanoseconds: -1))
    #expect(one.subtracting(one) == Duration(nanoseconds: 0))
    #expect(one.negated == Duration(nanoseconds: -1))
    #expect(shortest < longest)
  }

  @Test(arguments: [
    ("10000s", TimePart.hours, 2 as Int64), ("3730s", .minutes, 62), ("3730s", .seconds, 3730),
    ("123.321456789s", .milliseconds, 321), ("-90m", .hours, -1), ("1.234s", .milliseconds, 234),
  ]) func `has accessors`(text: String, part: TimePart, expected: Int64) throws {
    #expect(try Duration(parsing: text).part(part) == expected)
    #expect(try Duration(parsing: text).part(.fullYear) == nil)
  }

  @Test func `keeps its value in a value`() {
    let duration = Duration(nanoseconds: -5)
    #expect(duration.value.kind == .duration)
    #expect(Duration(duration.value) == duration)
  }
}
