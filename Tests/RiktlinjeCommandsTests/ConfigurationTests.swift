import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// What `riktlinje.yaml` says of how a repository is checked.
@Suite struct `The configuration of a repository` {
  private static let whole = """
    rules: rules
    paths: [trips, more]
    exclude: [archive/, "*.draft.yaml"]
    waivers: [waivers.yaml]
    baseline: known.json
    fail_on: [must, should]
    language: en
    outputs:
      - {format: text}
      - {format: sarif, file: out/report.sarif}
    severity:
      few-people: {force: should, reason: decided in March}
      few-nights: {force: off, reason: nobody keeps count}
    kinds: {trips: trip}
    """

  private func folder(_ configuration: String, _ files: [String: String] = [:]) -> TemporaryFolder {
    SmallPack.folder(
      [".git/HEAD": "", "riktlinje.yaml": configuration].merging(files) { _, own in own })
  }

  @Test(arguments: ["", "deep/er"]) func `is shown with where each setting comes from`(
    subfolder: String
  ) {
    let folder = folder(Self.whole, ["deep/er/x": ""])
    let tool = Tool(
      "config", "--fail-on", "never", environment: ["RIKTLINJE_LANG": "sv", "LANG": "en"],
      folder: subfolder.isEmpty ? folder.path : "\(folder.path)/\(subfolder)")
    #expect(tool.code == .success)
    var names = PathNames()
    let output = tool.output.replacing(names.name(of: folder.path) + "/", with: "")
    expectGolden(output, "config\(subfolder.isEmpty ? "" : "-below").txt")
  }

  @Test func `is not there in most folders, and then all is as ever`() {
    let folder = SmallPack.folder()
    let tool = Tool("config", "--lang", "en", folder: folder.path)
    var names = PathNames()
    #expect(tool.output.hasPrefix("rules     "))
    #expect(tool.output.contains("fail_on   must,undetermined"))
    #expect(tool.output.contains("language  en"))
    #expect(!tool.output.contains(names.name(of: folder.path) + "/riktlinje.yaml"))
  }

  @Test(arguments: Language.allCases) func `is told where it is wrong`(language: Language) {
    let wrong = """
      rulez: rules
      paths: [a, {b: c}]
      rules: /etc/rules
      fail_on: [must, shuld]
      language: fi
      outputs: [{format: sarf}, {format: text}, {format: csv}, {file: x}]
      severity:
        few-people: {force: should}
        few-nights: {force: wont, reason: x}
      pack: {digest: abc}
      """
    let folder = folder(wrong)
    let tool = Tool("check", "--lang", language.code, folder: folder.path)
    #expect(tool.code == .invalid)
    expectGolden(tool.errors, "config-errors.\(language.code).txt")
    #expect(Tool("check", "x.yaml", "--no-config", folder: folder.path).code == .unreadable)
  }

  @Test func `names rules and kinds that the pack has`() {
    let rules = folder("severity: {few-peple: {force: off, reason: x}}\npaths: [.]")
    let tool = Tool("check", "--lang", "en", folder: rules.path)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("riktlinje.yaml:1:12: error: "), "\(tool.errors)")
    #expect(tool.errors.contains("did you mean ‘few-people’?"))
    let kinds = folder("kinds: {trips: tripp}\npaths: [.]")
    let other = Tool("check", "--lang", "en", folder: kinds.path)
    #expect(other.code == .invalid)
    #expect(other.errors.contains("riktlinje.yaml:1:16: error: "), "\(other.errors)")
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let configuration: String
    var words: [String] = []
    var environment: [String: String] = [:]
    var subfolder = ""
    var code = ExitCode.success
    /// What the output or the errors say.
    var says = ""
  }

  private static let files = [
    "trips/ok.yaml": SmallPack.trip(id: "ok"),
    "trips/bare.yaml": "id: bare\ntitle: Bar\npeople: 4\nnights: 2\nstart: 2026-04-01\n",
    "many/many.yaml": SmallPack.trip(id: "many", people: "40"),
    "deep/er/x": "", "other/pack.yaml": "pack: other",
  ]

  @Test(arguments: [
    Row(
      testDescription: "paths from its folder", configuration: "paths: [many]",
      subfolder: "deep/er",
      code: .found),
    Row(
      testDescription: "the call's paths instead", configuration: "paths: [many]",
      words: ["trips/ok.yaml"]),
    Row(
      testDescription: "no paths", configuration: "language: en", code: .invalid,
      says: "PATH is missing"),
    Row(
      testDescription: "the threshold", configuration: "paths: [many]\nfail_on: never"),
    Row(
      testDescription: "the call's threshold", configuration: "paths: [many]\nfail_on: never",
      words: ["--fail-on", "must"], code: .found),
    Row(
      testDescription: "a weaker force",
      configuration:
        "paths: [many]\nlanguage: en\nseverity: {few-people: {force: should, reason: small halls}}",
      says: "Changed force, “should”: few-people (riktlinje.yaml:3): small halls"),
    Row(
      testDescription: "a must that is turned off is told",
      configuration:
        "paths: [many]\nlanguage: en\nseverity: {few-people: {force: off, reason: big halls}}",
      says: "Turned off: few-people (riktlinje.yaml:3): big halls"),
    Row(
      testDescription: "the kind of a folder",
      configuration: "paths: [trips]\nkinds: {trips: trip}",
      words: ["--format", "csv"], says: "bare"),
    Row(
      testDescription: "patterns to exclude",
      configuration: "paths: [.]\nexclude: [many/, other/, bare.yaml]"),
    Row(
      testDescription: "the environment's pack", configuration: "paths: [many]\nrules: nowhere",
      environment: ["RIKTLINJE_RULES": "rules"], code: .found),
    Row(
      testDescription: "the call's pack", configuration: "paths: [many]\nrules: nowhere",
      words: ["--rules", "rules"], environment: ["RIKTLINJE_RULES": "no"], code: .found),
    Row(
      testDescription: "the environment's language",
      configuration: "paths: [trips/ok.yaml]\nlanguage: en",
      environment: ["RIKTLINJE_LANG": "sv"], says: "Sammanfattning"),
    Row(
      testDescription: "its language before the system's",
      configuration: "paths: [trips/ok.yaml]\nlanguage: en", environment: ["LANG": "sv_SE"],
      says: "Summary"),
    Row(
      testDescription: "a language that is none", configuration: "paths: [trips]",
      environment: ["RIKTLINJE_LANG": "fi"], code: .invalid, says: "RIKTLINJE_LANG"),
    Row(
      testDescription: "the last of an option", configuration: "paths: [many]",
      words: ["--fail-on", "must", "--fail-on", "never"]),
  ]) func `holds where the call says nothing`(row: Row) {
    let folder = folder(row.configuration, Self.files)
    let tool = Tool(
      words: ["check"] + row.words, environment: row.environment,
      folder: row.subfolder.isEmpty ? folder.path : "\(folder.path)/\(row.subfolder)")
    #expect(tool.code == row.code, "\(tool.output)\(tool.errors)")
    #expect(
      row.says.isEmpty || (tool.output + tool.errors).contains(row.says),
      "\(tool.output)\(tool.errors)")
  }

  @Test func `pins the pack, and says what has changed`() throws {
    let folder = folder("paths: [trips]", ["trips/ok.yaml": SmallPack.trip(id: "ok")])
    let pin = Tool("config", "--pin", folder: folder.path)
    #expect(pin.code == .success)
    folder.write("paths: [trips]\n" + pin.output, to: "riktlinje.yaml")
    #expect(Tool("check", folder: folder.path).code == .success)
    let guideline = try #require(SmallPack.files["rules/guideline.yaml"])
    folder.write(guideline + "# another\n", to: "rules/guideline.yaml")
    folder.write("register: x\ntitle: {sv: X, en: X}\nentries: {}\n", to: "rules/registers/x.yaml")
    let tool = Tool("check", "--lang", "en", folder: folder.path)
    #expect(tool.code == .invalid)
    #expect(
      tool.errors.contains("riktlinje.yaml:3:11: error: the pack is not the one that is pinned"))
    #expect(
      tool.errors.contains("changed: small/guideline.yaml, new: small/registers/x.yaml"),
      "\(tool.errors)")
    #expect(Tool("lint", folder: folder.path).code != .invalid, "the pack can still be worked on")
  }

  @Test func `costs a run nothing where there is none`() {
    // Outside of a repository only the working folder is looked into.
    let folder = SmallPack.folder([
      "riktlinje.yaml": "language: en", "in/trip.yaml": SmallPack.trip(),
    ])
    let tool = Tool("check", "trip.yaml", "--rules", "../rules", folder: folder.path + "/in")
    #expect(tool.output.contains("Sammanfattning"))
  }
}

/// Which pack is read where nobody names one.
@Suite struct `The pack of a folder` {
  private static let packs = [
    ".git/HEAD": "", "rules/city/pack.yaml": "pack: city",
    "rules/land/pack.yaml": "pack: land\nbase: true",
    "rules/city/guidelines/x": "", "cases/a/x": "", "town/rules/pack.yaml": "pack: town",
  ]

  struct Row: CustomTestStringConvertible {
    let from: String
    var named: String?
    let folder: String
    var testDescription: String { "\(from) \(named ?? "")" }
  }

  @Test(arguments: [
    Row(from: "", folder: "rules/city"),
    Row(from: "cases/a", folder: "rules/city"),
    Row(from: "rules/city/guidelines", folder: "rules/city"),
    Row(from: "town", folder: "town/rules"),
    Row(from: "", named: "rules/land", folder: "rules/land"),
    Row(from: "town", named: "../rules/city", folder: "rules/city"),
  ]) func `is found from wherever it is`(row: Row) throws {
    let folder = TemporaryFolder(Self.packs)
    let terminal = Terminal(
      output: ByteSink(), errors: ByteSink(), input: ByteSource(), environment: [:],
      folder: folder.path + (row.from.isEmpty ? "" : "/" + row.from), today: nil)
    let found = try PackChoice.folder(row.named, terminal)
    var names = PathNames()
    #expect(found == names.name(of: folder.path + "/" + row.folder))
  }

  @Test func `is asked for when there are several`() {
    let folder = TemporaryFolder(Self.packs)
    let tool = Tool("list", "rules", "--rules", "rules", "--lang", "en", folder: folder.path)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("there are several rule packs in ‘rules’"))
    #expect(tool.errors.contains("rules/city, rules/land"), "\(tool.errors)")
  }
}
