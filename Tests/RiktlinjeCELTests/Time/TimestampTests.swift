import RiktlinjeCEL
import Testing

@Suite struct `A timestamp` {
  typealias Duration = RiktlinjeCEL.Duration

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0 as Int64, 0 as UInt32), ("2009-02-13T23:31:30Z", 1_234_567_890, 0),
    ("2009-02-13t23:31:30z", 1_234_567_890, 0),
    ("2009-02-14T00:31:30+01:00", 1_234_567_890, 0),
    ("2009-02-13T15:31:30-08:00", 1_234_567_890, 0),
    ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
    ("2009-02-13T23:31:30.123456789Z", 1_234_567_890, 123_456_789),
    ("2009-02-13T23:31:30.1234567899Z", 1_234_567_890, 123_456_789),
    ("2009-02-13T23:31:30.000+00:00", 1_234_567_890, 0),
    ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
    ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
    ("0000-12-31T23:00:00-01:00", -62_135_596_800, 0),  // written in year 0, meant in year 1
  ]) func `is read from`(text: String, seconds: Int64, nanoseconds: UInt32) throws {
    let timestamp = try Timestamp(parsing: text)
    #expect(timestamp.seconds == seconds)
    #expect(timestamp.nanoseconds == nanoseconds)
  }

  @Test(arguments: [
    "", "2009-02-13", "2009-02-13T23:31Z", "2009-02-13T23:31:30", "2009-02-13 23:31:30Z",
    "2009-02-13T23:31:30.Z", "2009-02-13T23:31:30,5Z", "2009-02-13T24:00:00Z",
    "2009-02-13T23:60:00Z", "2009-02-13T23:31:60Z", "2009-02-30T00:00:00Z",
    "2009-13-01T00:00:00Z", "2009-02-13T23:31:30+0100", "2009-02-13T23:31:30+01",
    "2009-02-13T23:31:30+24:00", "2009-02-13T23:31:30ZZ", "09-02-13T23:31:30Z",
    "02009-02-13T23:31:30Z", "-2009-02-13T23:31:30Z", "2009-02-13T23:31:30 01:00",
    "2009-02-13T23:31:3", "2009-02-13T23:31:30.5",
  ]) func `is not read from`(text: String) {
    #expect(throws: TimeProblem.notATimestamp(text)) { try Timestamp(parsing: text) }
  }

  @Test(arguments: [
    "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01",
  ]) func `is out of range in`(text: String) {
    #expect(throws: TimeProblem.timestampOutOfRange) { try Timestamp(parsing: text) }
  }

  @Test(arguments: [
    ("2023-02-03T23:31:20+00:00", "2023-02-03T23:31:20Z"),
    ("2023-02-03T23:31:20.120Z", "2023-02-03T23:31:20.12Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
    ("1969-12-31T23:59:59.000000001Z", "1969-12-31T23:59:59.000000001Z"),
  ]) func `is written in UTC`(text: String, written: String) throws {
    #expect(try Timestamp(parsing: text).description == written)
  }

  @Test(arguments: [
    ("0001-01-01T00:00:01.000000001Z", -999_999_999, "0001-01-01T00:00:00.000000002Z"),
    ("0001-01-01T00:00:01.999999999Z", 999_999_999, "0001-01-01T00:00:02.999999998Z"),
    ("1970-01-01T00:00:00Z", -1, "1969-12-31T23:59:59.999999999Z"),
    ("9999-12-31T23:59:59.999999999Z", 1, nil), ("0001-01-01T00:00:00Z", -1, nil),
    ("2000-01-01T00:00:00Z", Int64.min, "1707-09-22T00:12:43.145224192Z"),
  ]) func `moves by a duration`(text: String, nanoseconds: Int64, expected: String?) throws {
    let timestamp = try Timestamp(parsing: text)
    let duration = Duration(nanoseconds: nanoseconds)
    let moved = timestamp.adding(duration)
    #expect(moved?.description == expected)
    if let moved {
      #expect(moved.subtracting(duration) == timestamp)
      #expect(moved.duration(since: timestamp) == duration)
    }
  }

  @Test func `is at most a duration from another`() {
    #expect(Timestamp.latest.duration(since: .earliest) == nil)
    #expect(Timestamp.earliest.duration(since: .latest) == nil)
    #expect(Timestamp.latest.subtracting(Duration(nanoseconds: .min)) == nil)
    #expect(Timestamp(seconds: 253_402_300_800) == nil)
    #expect(Timestamp(seconds: -62_135_596_801) == nil)
    #expect(Timestamp(seconds: 0, nanoseconds: 1_000_000_000) == nil)
    #expect(Timestamp.earliest < .latest)
  }

  @Test(arguments: [
    (TimePart.fullYear, 2009 as Int64), (.month, 1), (.dayOfYear, 43), (.dayOfMonth, 12),
    (.date, 13),
    (.dayOfWeek, 5), (.hours, 23), (.minutes, 31), (.seconds, 20), (.milliseconds, 123),
  ]) func `has accessors`(part: TimePart, expected: Int64) throws {
    let timestamp = try Timestamp(parsing: "2009-02-13T23:31:20.123456789Z")
    #expect(timestamp.part(part) == expected)
  }

  @Test func `reads the clock of another place`() throws {
    let timestamp = Timestamp.earliest
    #expect(timestamp.part(.fullYear, offset: -3600) == 0)
    #expect(timestamp.part(.month, offset: -3600) == 11)
    #expect(timestamp.part(.hours, offset: -3600) == 23)
    #expect(timestamp.part(.dayOfWeek) == 1)
    #expect(timestamp.part(.dayOfWeek, offset: -1) == 0)
    #expect(Timestamp.latest.part(.fullYear, offset: 3600) == 10_000)
    #expect(timestamp.day(offset: -1) == nil)
    #expect(timestamp.day() == .earliest)
  }

  @Test func `keeps its value in a value`() {
    #expect(Timestamp.latest.value.kind == .timestamp)
    #expect(Timestamp(Timestamp.latest.value) == .latest)
    #expect(Timestamp(Timestamp.earliest.value) == .earliest)
  }
}
