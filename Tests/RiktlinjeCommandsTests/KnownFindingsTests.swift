import Glibc
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `What is known of findings` {
  private let folder = SmallPack.folder([
    "trips/one.yaml": SmallPack.trip(id: "one", people: "20", nights: "5"),
    "trips/two.yaml": SmallPack.trip(id: "two", people: "20"),
    "trips/three.yaml": SmallPack.trip(id: "three", start: "2026-02-10", title: "Karneval"),
  ])

  init() {
    _ = checkSmall("trips", "--write-baseline", "known.json", "-q", in: folder)
  }

  private func check(_ words: String...) -> (code: ExitCode, text: String) {
    let tool = Tool(
      words: ["check", "--rules", "rules", "--baseline", "known.json", "--lang", "en"]
        + ["--fail-on", "must,should", "-f", "csv"] + words,
      folder: folder.path)
    return (tool.code, tool.errors)
  }

  private func move(_ path: String, to other: String) {
    unsafe _ = rename(folder.path + "/" + path, folder.path + "/" + other)
  }

  @Test func `is kept when a file gets another name, or a folder`() {
    move("trips/one.yaml", to: "trips/uno.yaml")
    #expect(check("trips") == (.success, "Baseline: 4 known findings, 0 new.\n"))
    move("trips", to: "journeys")
    #expect(check("journeys") == (.success, "Baseline: 4 known findings, 0 new.\n"))
  }

  @Test func `is kept when two files change their names`() {
    move("trips/one.yaml", to: "x")
    move("trips/two.yaml", to: "trips/one.yaml")
    move("x", to: "trips/two.yaml")
    #expect(check("trips") == (.success, "Baseline: 4 known findings, 0 new.\n"))
  }

  @Test func `is not taken for what a copy has, checked with the first or alone`() {
    folder.write(SmallPack.trip(id: "two", people: "20"), to: "trips/copy.yaml")
    let both = check("trips")
    #expect(both.code == .found)
    #expect(
      both.text.contains("+ two · few-people (not met) trips/copy.yaml:4:9\n"), "\(both.text)")
    #expect(both.text.contains("+ two · document/duplicate-id"))
    #expect(!both.text.contains("mended"))
    let alone = check("trips/copy.yaml")
    #expect(alone.code == .found)
    #expect(
      alone.text.contains("+ two · few-people (not met) trips/copy.yaml:4:9\n"), "\(alone.text)")
  }

  struct Row: CustomTestStringConvertible {
    let trip: String
    let isWorse: Bool
    let says: String
    var testDescription: String { says }

    init(_ trip: String, isWorse: Bool, _ says: String) {
      self.trip = trip
      self.isWorse = isWorse
      self.says = says
    }
  }

  @Test(arguments: [
    Row(SmallPack.trip(id: "three", start: "2026-02-10", title: "Karneval"), isWorse: false, ""),
    Row(
      SmallPack.trip(id: "three", start: "2026-01-31", title: "Karneval"), isWorse: true,
      "start: 10\u{A0}February 2026 → 31\u{A0}January 2026"),
    // A day nearer to what is asked for is better.
    Row(SmallPack.trip(id: "three", start: "2026-02-28", title: "Karneval"), isWorse: false, ""),
    // Nothing tells whether another title is.
    Row(
      SmallPack.trip(id: "three", start: "2026-02-10", title: "Fest"), isWorse: true,
      "title: Karneval → Fest"),
  ]) func `is new again when a value in it is not known to be better`(row: Row) {
    folder.write(row.trip, to: "trips/three.yaml")
    let (code, text) = check("trips")
    #expect(code == (row.isWorse ? .found : .success))
    #expect(text.contains(row.says), "\(text)")
    #expect(
      text.contains(
        row.isWorse ? "3 known findings, 0 new, 1 worse." : "4 known findings, 0 new.\n"))
  }

  @Test(arguments: [("19", false), ("20", false), ("21", true), ("1000", true), ("11", false)])
  func `has got worse with more of what may be few`(people: String, isWorse: Bool) {
    folder.write(SmallPack.trip(id: "two", people: people), to: "trips/two.yaml")
    let (code, text) = check("trips")
    #expect(code == (isWorse ? .found : .success), "\(text)")
    #expect(text.contains("two · few-people (not met; people: 20 → ") == isWorse, "\(text)")
  }

  @Test func `is told when it is mended`() {
    folder.write(SmallPack.trip(id: "one", people: "20"), to: "trips/one.yaml")
    #expect(
      check("trips") == (
        .success,
        "Baseline: 3 known findings, 0 new, 1 mended.\n  ✓ one · few-nights (mended)\n"
      ))
  }

  @Test func `is kept for what is not checked this time`() {
    folder.write(SmallPack.trip(id: "one"), to: "trips/one.yaml")
    let part = check("trips/one.yaml", "--write-baseline", "next.json")
    #expect(part.code == .success)
    #expect(
      part.text.hasPrefix(
        "Baseline: 0 known findings, 0 new, 2 mended, 2 in proposals or rules that were not checked."
      ), "\(part.text)")
    move("next.json", to: "known.json")
    #expect(check("trips") == (.success, "Baseline: 2 known findings, 0 new.\n"))
    let only = check("trips", "--only", "few-nights", "--write-baseline", "known.json")
    #expect(only.text.contains("2 in proposals or rules that were not checked"))
    #expect(check("trips") == (.success, "Baseline: 2 known findings, 0 new.\n"))
  }

  @Test func `is not written when nobody reads the rest of the report`() throws {
    let tool = try #require(builtTool)
    for number in 0..<400 {
      folder.write(SmallPack.trip(people: "20"), to: "many/\(number).yaml")
    }
    let (output, _) = shell(
      """
      cd '\(folder.path)'
      "$RIKTLINJE" check many --rules rules --write-baseline many.json --verbose | head -1 >/dev/null
      grep -c few-people many.json
      """, tool)
    // All of it, though standard output is broken off.
    #expect(output == "400\n")
  }

  @Test func `of an earlier form is refused with what to do`() {
    folder.write(
      "{\"format\": \"riktlinje-baseline\", \"version\": 1, \"findings\": []}\n", to: "known.json")
    let (code, text) = check("trips")
    #expect(code == .invalid)
    #expect(text.contains("the baseline has version ‘1’; version 2 can be read"))
    #expect(text.contains("write it with riktlinje check --write-baseline"))
  }

  @Test func `tells a check of the file from another one of its kind`() {
    folder.write(SmallPack.trip(id: "f") + "pepole: 4\n", to: "f.yaml")
    _ = checkSmall("f.yaml", "--write-baseline", "known.json", "-q", in: folder)
    folder.write(SmallPack.trip(id: "f") + "nihgts: 4\n", to: "f.yaml")
    let (_, text) = check("f.yaml")
    #expect(text.contains("1 new, 1 mended"), "\(text)")
  }
}
