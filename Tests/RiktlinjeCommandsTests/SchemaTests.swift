import Foundation
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands
@testable import RiktlinjeRules

/// What the schemas say of files, held against what the tool itself says.
@Suite struct `Schemas` {
  /// A file and whether the tool accepts it.
  private struct Row: Encodable {
    let schema: String
    let file: String
    let accepted: Bool
  }

  /// A change of a valid proposal, and what it breaks.
  private static let changes: [(from: String, to: String)] = [
    ("kind: agreement", "kind: agrement"), ("form: memorandum", "form: memorandumm"),
    ("date: 2026-03-02", "date: 2026-02-30"), ("date: 2026-03-02", "date: 02/03/2026"),
    ("notice_months: 12", "notice_months: -1"), ("country: CN", "country: XX"),
    ("areas: [public_transport, mobility, research]", "areas: public_transport"),
    ("title: Förnyat samförståndsavtal med Shanghai\n", ""),
    ("title: Förnyat samförståndsavtal med Shanghai", "title:"),
    ("title: Förnyat samförståndsavtal med Shanghai", "title: 2026"),
    ("answer: not_met", "answer: maybe"), ("answer: not_met", "answer: uppfylls inte"),
    ("areas: [public_transport, mobility, research]", "areas: [public_transport, publik]"),
    (
      "areas: [public_transport, mobility, research]", "areas: [public_transport, public_transport]"
    ),
    ("notice_months: 12", "notice_months: 12.5"), ("total: 900000", "total: \"900000\""),
    ("total: 900000", "total: 900 000 kr"), ("total: 900000", "total: \"900.000\""),
    ("total: 900000", "total: 900 000,50"), ("total: 900000", "total: -5"),
    ("total: 900000", "total: nio"), ("total: 900000", "total: 12 stycken"),
    ("legal: {binding: true", "legal: {binding: yes"),
    ("legal: {binding: true", "legal: {binding: Ja"),
    ("legal: {binding: true", "legal: {binding: kanske"),
    ("registered: shanghai", "registered: shanghay"),
    ("form: memorandum", "form: \"memorandum \""), ("form: memorandum", "form: Memorandum"),
    ("date: 2026-03-02", "date: 2 mars 2026"), ("date: 2026-03-02", "date: 31 februari 2026"),
    ("date: 2026-03-02", "date: 2026-3-2"), ("date: 2026-03-02", "date: 31/1 2026"),
    ("date: 2026-03-02", "date: 3/2 2026"), ("date: 2026-03-02", "date: mars 2026"),
    ("date: 2026-03-02", "date: 20 mars"), ("date: 2026-03-02", "date: ''"),
    ("purpose: ", "pourpose: "), ("purpose: ", "Purpose: "), ("budget: {total", "budget: {totl"),
  ]

  private static let sample = "samples/proposals/fornyat-avtal-shanghai.yaml"

  @Test func `of proposals accept what check accepts, and refuse what it refuses`() throws {
    let folder = TemporaryFolder()
    folder.write(Tool("schema", "--rules", "rules/goteborg").output, to: "all.json")
    folder.write(
      Tool("schema", "agreement", "--rules", "rules/goteborg").output, to: "agreement.json")
    let base = try #require(textOfFile(Tool.root + "/" + Self.sample))
    var rows: [Row] = []
    for (index, change) in ([("", "")] + Self.changes).enumerated() {
      var text = base
      if let range = base.firstRange(of: change.0) {
        text.replaceSubrange(range, with: change.1)
      }
      #expect((text != base) == (index > 0), "\(change)")
      let name = "\(index).yaml"
      folder.write(text, to: name)
      let tool = Tool(
        "check", folder.path + "/" + name, "--rules", "rules/goteborg", "--format", "line",
        "--as-of", "2026-03-16", "--today", "2026-12-31")
      // What stands at its place is read as what it should be.
      let accepted = !tool.output.contains("[document/") && tool.code != .unreadable
      rows += ["all.json", "agreement.json"].map { Row(schema: $0, file: name, accepted: accepted) }
    }
    #expect(rows.contains { $0.accepted } && rows.contains { !$0.accepted })
    try expectAgreement(rows, in: folder)
  }

  @Test func `of all kinds accept the samples that check can read whole`() throws {
    let folder = TemporaryFolder()
    folder.write(Tool("schema", "--rules", "rules/goteborg").output, to: "all.json")
    var rows: [Row] = []
    for part in ["agreements", "proposals", "projects", "visits", "least"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: "\(Tool.root)/samples/\(part)")
      for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".json") {
        folder.write(
          textOfFile("\(Tool.root)/samples/\(part)/\(name)") ?? "", to: "\(part)/\(name)")
        let tool = Tool(
          "check", "\(folder.path)/\(part)/\(name)", "--rules", "rules/goteborg", "--format",
          "line",
          "--today", "2026-12-31")
        rows.append(
          Row(
            schema: "all.json", file: "\(part)/\(name)",
            accepted: !tool.output.contains("[document/") && tool.code != .unreadable))
      }
    }
    #expect(rows.count > 20)
    try expectAgreement(rows, in: folder)
  }

  /// What is changed in a pack's, a test's or a waivers' file, and whether it is still well formed.
  private static let others:
    [(schema: String, file: String, from: String, to: String, isRight: Bool)] = [
      ("pack", "rules/guideline.yaml", "force: must", "force: shall", false),
      ("pack", "rules/guideline.yaml", "certainty: seen", "certainly: seen", false),
      ("pack", "rules/guideline.yaml", "require: trip.nights <= 3", "# nothing", false),
      ("pack", "rules/guideline.yaml", "adopted_by: council", "adopted_by: [council]", false),
      ("pack", "rules/guideline.yaml", "id: few-nights", "id: Few Nights", false),
      (
        "pack", "rules/guideline.yaml", "force: should", "force: should\n    note: {sv: a, en: b}",
        true
      ),
      (
        "pack", "rules/guideline.yaml", "force: should", "force: should\n    read: 2026-02-30",
        false
      ),
      ("pack", "rules/vocabulary.yaml", "type: date", "type: [date]", false),
      ("pack", "rules/vocabulary.yaml", "type: integer", "type: integer, min: 1", true),
      ("pack", "rules/vocabulary.yaml", "type: integer", "type: integer, min: low", false),
      ("pack", "rules/vocabulary.yaml", "kinds:", "kindes:", false),
      ("pack", "rules/pack.yaml", "version: 1.0.0", "base: perhaps", false),
      ("pack", "rules/registers/bodies.yaml", "register: bodies", "register: The Bodies", false),
      ("pack", "rules/tests.yaml", "few-people: pass", "few-people: passes", false),
      ("tests", "rules/tests.yaml", "few-people: pass", "few-people: fail", true),
      ("tests", "rules/tests.yaml", "expect:", "expects:", false),
      ("waivers", "waivers.yaml", "date: 2026-01-01", "date: {day: 1}", false),
      ("waivers", "waivers.yaml", "decided_by: council", "# nobody", false),
      ("waivers", "waivers.yaml", "reason: {sv: a, en: b}", "reason: for once", true),
      ("waivers", "waivers.yaml", "waivers:", "waiver:", false),
    ]

  @Test func `of packs, tests and waivers agree with their readers`() throws {
    let waivers = """
      waivers:
        - rule: few-people
          proposal: x
          reason: {sv: a, en: b}
          decided_by: council
          reference: r
          date: 2026-01-01
          expires: 2026-12-31

      """
    let folder = SmallPack.folder(["waivers.yaml": waivers])
    for subject in SchemaSubject.allCases {
      folder.write(
        Tool("schema", "--file", subject.rawValue, "--lang", "en").output,
        to: "\(subject.rawValue).json")
    }
    var rows: [Row] = []
    for (index, change) in Self.others.enumerated() {
      let text = change.file == "waivers.yaml" ? waivers : SmallPack.files[change.file] ?? ""
      let range = try #require(text.firstRange(of: change.from), "\(change)")
      var changed = text
      changed.replaceSubrange(range, with: change.to)
      for (name, content, isRight) in [
        ("right/\(index).yaml", text, true), ("changed/\(index).yaml", changed, change.isRight),
      ] {
        folder.write(content, to: name)
        rows.append(Row(schema: "\(change.schema).json", file: name, accepted: isRight))
      }
      // The reader of the file says the same.
      let pack = SmallPack.folder(["waivers.yaml": waivers, "x.yaml": SmallPack.trip()])
      pack.write(changed, to: change.file)
      let tool =
        change.schema == "waivers"
        ? checkSmall("x.yaml", "--waivers", "waivers.yaml", in: pack)
        : Tool("lint", "rules", folder: pack.path)
      #expect((tool.code != .invalid) == change.isRight, "\(change) \(tool.output) \(tool.errors)")
    }
    try expectAgreement(rows, in: folder)
  }

  @Test func `of packs and tests accept the packs of the project`() throws {
    let folder = TemporaryFolder()
    folder.write(Tool("schema", "--file", "pack").output, to: "pack.json")
    folder.write(Tool("schema", "--file", "waivers").output, to: "waivers.json")
    folder.write(textOfFile(Tool.root + "/samples/waivers.yaml") ?? "", to: "waivers.yaml")
    var rows = [Row(schema: "waivers.json", file: "waivers.yaml", accepted: true)]
    for pack in ["rules/goteborg", "rules/sweden", "samples/another-city/rules"] {
      let files = FileListing(of: ["\(Tool.root)/\(pack)"], extensions: ["yaml"], names: nil).paths
      #expect(files.count > 3)
      for file in files {
        folder.write(textOfFile(file) ?? "", to: file.replacing(Tool.root + "/", with: ""))
        rows.append(
          Row(
            schema: "pack.json", file: file.replacing(Tool.root + "/", with: ""), accepted: true))
      }
    }
    try expectAgreement(rows, in: folder)
  }

  /// Settings as a file may have them, and as it may not.
  private static let settings: [(text: String, isRight: Bool)] = [
    ("", true), ("rules: rules\nlanguage: sv\nfail_on: must\n", true),
    ("paths: trip.yaml\nexclude: [a/, \"*.b\"]\nwaivers: []\n", true),
    ("fail_on: [must, undetermined]\nhandbook: handbook.html\n", true),
    ("outputs:\n  - {format: text}\n  - {format: sarif, file: a.sarif}\n", true),
    ("severity:\n  few-people: {force: off, reason: x}\nkinds: {trips: trip}\n", true),
    ("pack: {digest: \"sha256:\(String(repeating: "a", count: 64))\"}\n", true),
    ("rule: rules\n", false), ("rules: /etc\n", false), ("fail_on: [often]\n", false),
    ("language: fi\n", false), ("paths: {a: b}\n", false), ("outputs: [text]\n", false),
    ("outputs:\n  - {format: word}\n", false), ("outputs:\n  - {file: a.txt}\n", false),
    ("severity:\n  few-people: {force: off}\n", false),
    ("severity:\n  few-people: {force: never, reason: x}\n", false),
    ("kinds: {trips: [trip]}\n", false), ("pack: {digest: abc}\n", false), ("- rules\n", false),
  ]

  @Test func `of settings agree with their reader`() throws {
    let folder = TemporaryFolder()
    folder.write(Tool("schema", "--file", "configuration").output, to: "configuration.json")
    var rows: [Row] = []
    for (index, setting) in Self.settings.enumerated() {
      folder.write(setting.text, to: "\(index)/riktlinje.yaml")
      let (_, diagnostics) = ConfigurationReader.read(
        "\(folder.path)/\(index)/riktlinje.yaml", in: ".")
      #expect(diagnostics.isEmpty == setting.isRight, "\(setting) \(diagnostics)")
      rows.append(
        Row(
          schema: "configuration.json", file: "\(index)/riktlinje.yaml",
          accepted: setting.isRight))
    }
    try expectAgreement(rows, in: folder)
  }

  @Test func `of baselines accept what is written, and nothing else`() throws {
    let folder = SmallPack.folder(["trip.yaml": SmallPack.trip(people: "40", nights: "9")])
    _ = checkSmall("trip.yaml", "--write-baseline", "known.json", in: folder)
    folder.write(Tool("schema", "--file", "baseline").output, to: "baseline.json")
    let text = try #require(textOfFile(folder.path + "/known.json"))
    folder.write(text.replacing("\"fail\"", with: "\"failed\""), to: "status.json")
    folder.write(text.replacing("\"rule\"", with: "\"rules\""), to: "key.json")
    try expectAgreement(
      [
        Row(schema: "baseline.json", file: "known.json", accepted: true),
        Row(schema: "baseline.json", file: "status.json", accepted: false),
        Row(schema: "baseline.json", file: "key.json", accepted: false),
      ], in: folder)
  }

  @Test func `of impacts accept what the tool writes`() throws {
    let folder = ImpactSample.folder()
    folder.write(Tool("schema", "--file", "impact").output, to: "impact.schema.json")
    let impact = Tool(
      "impact", "rules", "new", "trips", "--format", "json", folder: folder.path
    ).output
    folder.write(impact, to: "impact.json")
    folder.write(impact.replacing("\"worse\"", with: "\"worst\""), to: "word.json")
    folder.write(impact.replacing("\"decides\"", with: "\"decide\""), to: "key.json")
    try expectAgreement(
      [
        Row(schema: "impact.schema.json", file: "impact.json", accepted: true),
        Row(schema: "impact.schema.json", file: "word.json", accepted: false),
        Row(schema: "impact.schema.json", file: "key.json", accepted: false),
      ], in: folder)
  }

  @Test(arguments: ["report", "impact"])
  func `of reports are the ones that reports are held to`(name: String) {
    let schema = "Sources/RiktlinjeReports/Schemas/riktlinje-\(name).schema.json"
    #expect(Tool("schema", "--file", name).output == textOfFile(Tool.root + "/" + schema))
    #expect(Tool("schema", "visit", "--file", "pack").code == .invalid)
  }

  /// Each reader tells which keys it knows when it meets one that it does not.
  @Test func `of packs have the keys that the loader reads`() throws {
    let odd = "zzzz: 1"
    var files = SmallPack.files
    files["rules/pack.yaml"]? += "\(odd)\n"
    files["rules/vocabulary.yaml"]? += "\(odd)\n"
    files["rules/registers/bodies.yaml"]? += "\(odd)\n"
    files["rules/guideline.yaml"]? += "\(odd)\n"
    files["rules/guideline.yaml"] = files["rules/guideline.yaml"]?
      .replacing("force: must", with: "force: must\n    \(odd)")
      .replacing("id: few-people\n", with: "id: few-people\n        \(odd)\n")
    files["rules/vocabulary.yaml"] = files["rules/vocabulary.yaml"]?
      .replacing("type: date,", with: "type: date, \(odd),")
    let folder = TemporaryFolder(files)
    var known: [PackPart: [String]] = [:]
    do {
      _ = try RulePack(at: folder.path + "/rules")
      Issue.record("an unknown key is accepted")
    } catch {
      for case .unknownKey(_, let part, _, let keys) in error.diagnostics.map(\.problem)
        .compactMap({ $0.unwrapped(as: PackProblem.self) })
      {
        known[part] = keys
      }
    }
    let text = Tool("schema", "--file", "pack").output
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
    for (part, name): (PackPart, String) in [
      (.pack, "pack"), (.vocabulary, "vocabulary"), (.register, "register"),
      (.guideline, "guideline"), (.clause, "clause"), (.rule, "rule"), (.field, "field"),
    ] {
      let properties = try #require(definitions[name]?["properties"] as? [String: Any])
      #expect(properties.keys.sorted() == Set(known[part] ?? []).sorted(), "\(name)")
    }
  }

  private func expectAgreement(_ rows: [Row], in folder: TemporaryFolder) throws {
    let manifest = String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    folder.write(manifest, to: "manifest")
    let python = ProcessInfo.processInfo.environment["RIKTLINJE_PYTHON"] ?? "python3"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      python, pathBesideTest("Checks/check_schemas.py"), folder.path + "/manifest",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(output, terminator: "")
    let accepted: [Int32] = otherProgramsAreRequired ? [0] : [0, 77]
    #expect(accepted.contains(process.terminationStatus), "\(output)")
  }
}
