import RiktlinjeCEL
import Testing

@Suite struct `A time zone` {
  @Test(arguments: [
    ("UTC", 0), ("+01:30", 5400), ("-08:00", -28_800), ("02:00", 7200), ("-00:00", 0),
    ("+23:59", 86_340),
  ]) func `is a fixed offset`(name: String, offset: Int) throws {
    var zones = TimeZones(folder: "/nowhere")
    #expect(try zones.zone(named: name).offset(at: .latest) == offset)
  }

  @Test(arguments: [
    "", "utc", "+1:00", "+24:00", "+01:60", "+0100", "01:0", "Europe/Atlantis", "../passwd",
    "/etc/passwd", "Europe//Paris", "Europe/", "Europe/../UTC", "Europe/Pa ris", "Europe\0/Paris",
    "Göteborg", ".", String(repeating: "a", count: 65), "Europe",
  ]) func `is not called`(name: String) {
    var zones = TimeZones()
    #expect(throws: TimeProblem.unknownTimeZone(name)) { try zones.zone(named: name) }
  }

  @Test(arguments: [
    ("Europe/Stockholm", "2026-03-29T00:59:59Z", 3600),
    ("Europe/Stockholm", "2026-03-29T01:00:00Z", 7200),
    ("Europe/Stockholm", "2026-10-25T00:59:59Z", 7200),
    ("Europe/Stockholm", "2026-10-25T01:00:00Z", 3600),
    ("Europe/Stockholm", "9999-07-01T00:00:00Z", 7200),  // by the rule after the table
    ("Europe/Stockholm", "1850-01-01T00:00:00Z", 4332),  // local mean time before the table
    ("US/Central", "2009-02-13T23:31:30Z", -21_600),
    ("Australia/Sydney", "2009-02-13T23:31:30Z", 39_600),
    ("Australia/Sydney", "2050-01-01T00:00:00Z", 39_600),  // summer across the year’s end
    ("Australia/Sydney", "2050-07-01T00:00:00Z", 36_000),
    ("Asia/Kathmandu", "2009-02-13T23:31:30Z", 20_700),
    ("America/St_Johns", "2009-02-13T02:00:00Z", -12_600),
    ("Etc/GMT+5", "2026-01-01T00:00:00Z", -18_000),
  ]) func `has the offset of the system’s zone information`(
    name: String, text: String, offset: Int
  ) throws {
    var zones = TimeZones()
    let zone = try zones.zone(named: name)
    #expect(try zone.offset(at: Timestamp(parsing: text)) == offset)
  }

  @Test func `gives accessors their clock`() throws {
    var zones = TimeZones()
    let timestamp = try Timestamp(parsing: "2009-02-13T23:31:30Z")
    #expect(try zones.part(.date, of: timestamp, in: "Australia/Sydney") == 14)
    #expect(try zones.part(.hours, of: timestamp, in: "02:00") == 1)
    #expect(try zones.part(.minutes, of: timestamp, in: "Asia/Kathmandu") == 16)
    #expect(try zones.part(.dayOfWeek, of: timestamp, in: "UTC") == 5)
  }

  @Test func `is read again when many others came between`() throws {
    var zones = TimeZones()
    for minute in 0..<60 {
      let name = minute < 10 ? "+01:0\(minute)" : "+01:\(minute)"
      #expect(try zones.zone(named: name).offset(at: .earliest) == 3600 + minute * 60)
    }
    #expect(try zones.zone(named: "+01:00").offset(at: .earliest) == 3600)
  }
}

@Suite struct `Zone information` {
  /// A file of version 2 or higher with no table and one rule.
  static func file(rule: String, version: Character = "3") -> [UInt8] {
    let head = [UInt8]("TZif\(version)".utf8) + [UInt8](repeating: 0, count: 15)
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let block: [UInt8] = [0, 0, 0, 0, 0, 0, 0x55, 0x54, 0x43, 0]
    return head + counts + block + head + counts + block + [UInt8]("\n\(rule)\n".utf8)
  }

  @Test(arguments: [
    ("UTC0", "2026-07-01T00:00:00Z", 0), ("EST5", "2026-07-01T00:00:00Z", -18_000),
    ("<+0330>-3:30", "2026-07-01T00:00:00Z", 12_600),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -18_000),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -14_400),
    ("EST5EDT4,J60/0,J305/0", "2024-03-01T05:00:00Z", -14_400),  // 1 March, in leap years too
    ("EST5EDT4,J60/0,J305/0", "2023-03-01T04:59:59Z", -18_000),
    ("EST5EDT4,59/0,300", "2024-02-29T05:00:00Z", -14_400),  // 29 February is day 59 from 0
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", 10_800),  // Thursday and 26 hours
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59:59Z", 7200),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T00:59:59Z", -10_800),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-03-29T01:00:00Z", -7200),
    ("XXX3EDT4,0/0,J365/23", "2026-12-31T12:00:00Z", -14_400),  // summer all year
  ]) func `ends with a rule`(rule: String, text: String, offset: Int) throws {
    let zone = try #require(TimeZone(zoneInformation: Self.file(rule: rule)))
    #expect(try zone.offset(at: Timestamp(parsing: text)) == offset)
  }

  @Test(arguments: [
    "UT0", "UTC", "UTC0EDT", "UTC25", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J1", "EST5EDT,J366,J1", "EST5EDT,366,1", "<UTC0",
    "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.1.0,", "EST5EDT,M3.2.0/168,M11.1.0", "EST5:60", "<U>0",
  ]) func `is refused with the rule`(rule: String) {
    #expect(TimeZone(zoneInformation: Self.file(rule: rule)) == nil)
  }

  @Test func `is refused when cut short anywhere`() {
    let whole = Self.file(rule: "EST5EDT,M3.2.0,M11.1.0")
    #expect(TimeZone(zoneInformation: whole) != nil)
    for length in whole.indices {
      #expect(TimeZone(zoneInformation: Array(whole[..<length])) == nil, "\(length) bytes")
    }
  }

  @Test func `never crashes the reader, whatever byte is wrong`() {
    let whole = Self.file(rule: "EST5EDT,M3.2.0,M11.1.0")
    for index in whole.indices {
      for byte: UInt8 in [0, 1, 2, 0x7F, 0x80, 0xFF] {
        var bytes = whole
        bytes[index] = byte
        _ = TimeZone(zoneInformation: bytes)?.offset(at: .latest)
      }
    }
  }
}
