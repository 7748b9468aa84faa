import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

@testable import RiktlinjeCommands

private let pack = "Tests/Corpus/packs/good-minimal"

@Suite struct `Listings` {
  @Test(arguments: Language.allCases) func `show all that a pack holds`(language: Language) {
    var text = ""
    for subject in ListSubject.allCases {
      let tool = Tool(
        "list", subject.rawValue, "--rules", pack, "--lang", language.code)
      #expect(tool.code == .success)
      text += "$ riktlinje list \(subject.rawValue)\n\(tool.output)\n"
    }
    expectGolden(text, "list.\(language.code).txt")
  }

  @Test(arguments: ListSubject.allCases) func `are the same as JSON and CSV`(subject: ListSubject) {
    let json = Tool("list", subject.rawValue, "--rules", pack, "--format", "json")
    let csv = Tool("list", subject.rawValue, "--rules", pack, "--format", "csv")
    var reader = JSONReader()
    let reading = reader.read(SourceFile(path: "list.json", bytes: Array(json.output.utf8)))
    #expect(reading.diagnostics.isEmpty)
    let objects = reading.documents.first.map { Array($0.elements) } ?? []
    let lines = csv.output.split(separator: "\r\n")
    #expect(objects.count == lines.count - 1)
    let names = objects.first.map { $0.entries.map(\.key.string) } ?? []
    // A list of nothing has no names in JSON.
    #expect(objects.isEmpty || lines.first?.split(separator: ",").map(String.init) == names)
  }

  struct Row: CustomTestStringConvertible {
    let words: String
    let ids: [String]
    var testDescription: String { words }
  }

  @Test(arguments: [
    Row(words: "rules", ids: ["delegation-size", "visit-length"]),
    Row(words: "rules --force must", ids: ["delegation-size"]),
    Row(words: "rules --force may", ids: []),
    Row(words: "rules --kind visit --force should", ids: ["visit-length"]),
    Row(words: "rules --certainty inferred", ids: []),
    Row(words: "regler --kind besök --force should", ids: ["visit-length"]),
    Row(words: "poster --register bodies", ids: ["council", "executive_board"]),
    Row(words: "rules --force advice", ids: []),
    Row(words: "rules --guideline visits-2024 --force should", ids: ["visit-length"]),
    Row(words: "rules --as-of 2023-12-31", ids: []),
    Row(words: "guidelines --as-of 2023-12-31", ids: []),
    Row(words: "guidelines --as-of 2024-01-01", ids: ["visits-2024"]),
    Row(words: "entries --register bodies", ids: ["council", "executive_board"]),
  ]) func `can be narrowed`(row: Row) {
    let tool = Tool(
      words: ["list"] + row.words.split(separator: " ").map(String.init)
        + ["--rules", pack, "--format", "csv"])
    #expect(tool.code == .success)
    let ids = tool.output.split(separator: "\r\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
    #expect(ids == row.ids)
  }

  @Test(arguments: [
    ("rules --kind visits", "visit"), ("rules --guideline visits-2042", "visits-2024"),
    ("entries --register bodeis", "bodies"),
  ]) func `suggest a name that is perhaps meant`(words: String, near: String) {
    let tool = Tool(
      words: ["list"] + words.split(separator: " ").map(String.init) + ["--rules", pack])
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("menade du ”\(near)”?"))
  }

  @Test func `keep within a terminal's width`() {
    let wide = Tool("list", "clauses", "--rules", pack, isTerminal: true, width: 200).output
    let narrow = Tool("list", "clauses", "--rules", pack, isTerminal: true, width: 100).output
    #expect(wide == Tool("list", "clauses", "--rules", pack).output)
    for line in narrow.split(separator: "\n") { #expect(line.count <= 100) }
    #expect(narrow.contains("\n    En delegation har högst tjugo deltagare.\n"))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"]) func `start no formula`(text: String) {
    let listing = Listing(columns: [.init("a", nil)], rows: [[.text(text)]])
    #expect(listing.csv(language: .english) == "a\r\n'\(text)\r\n")
  }

  @Test func `quote what CSV must quote`() {
    let listing = Listing(
      columns: [.init("a", nil), .init("b", nil)], rows: [[.text("x \"y\", z"), .text("1\n2")]])
    #expect(listing.csv(language: .english) == "a,b\r\n\"x \"\"y\"\", z\",\"1\n2\"\r\n")
  }
}

@Suite struct `Explanations` {
  @Test(arguments: Language.allCases) func `say all of a thing`(language: Language) {
    var text = ""
    for id in [
      "delegation-size", "visit-length", "professional-content", "book-room", "short-visits",
      "days", "responsible",
    ] {
      let tool = Tool("explain", id, "--rules", pack, "--lang", language.code)
      #expect(tool.code == .success)
      text += tool.output + "\n"
    }
    expectGolden(text, "explain.\(language.code).txt")
  }

  @Test func `show the condition as the pack writes it when it is asked for`() {
    let words = ["explain", "delegation-size", "--rules", pack]
    let (plain, whole) = (Tool(words: words).output, Tool(words: words + ["--cel"]).output)
    #expect(!plain.contains("visit."))
    #expect(whole.hasPrefix(plain))
    #expect(whole.contains("  when     visit.direction == 'incoming'\n"))
    #expect(whole.contains("  require  visit.delegation.size <= 20\n"))
    #expect(whole.contains("visit.delegation.size (delegation – antal deltagare)"))
  }

  @Test(arguments: Language.allCases) func `of the shipped packs keep to a screen and a language`(
    language: Language
  ) throws {
    let pack = try RulePack(at: Tool.root + "/rules/goteborg")
    for id in Explanation.knownNames(in: pack) {
      let text = try #require(
        Explanation.text(of: id, in: pack, tests: nil, language: language, width: nil))
      let lines = text.split(separator: "\n")
      #expect(lines.count <= 24, "\(id)")
      // An address cannot be broken.
      #expect(lines.allSatisfy { $0.count <= 80 || $0.contains("://") }, "\(id)")
    }
  }

  @Test func `of what is long say what is left out`() throws {
    let rows = (0..<40).map { "visit.direction != 'd\($0)'" }.joined(separator: " && ")
    var page = ScreenPage(title: "long", width: 80)
    page.add("Krav", lines: rows.split(separator: "&").map { (1, String($0)) }, .major)
    page.add("Not", "en not", .aside)
    let text = page.text(whole: "… mer")
    #expect(text.split(separator: "\n").count == 24)
    #expect(text.hasSuffix(" …\n… mer\n"))
    #expect(!text.contains("en not"))
  }

  @Test(arguments: Language.allCases) func `give examples from the tests`(language: Language) {
    var text = ""
    for id in ["term-at-most-four-years", "benefit-to-residents", "goal-given"] {
      let tool = Tool(
        "explain", id, "--rules", "samples/another-city/rules", "--lang", language.code)
      #expect(tool.code == .success)
      text += tool.output + "\n"
    }
    expectGolden(text, "explain-examples.\(language.code).txt")
  }

  @Test(arguments: Language.allCases) func `show what decided an answer`(language: Language) {
    let folder = TemporaryFolder([
      "visit.yaml": """
      kind: visit
      title: Studiebesök
      date: 2026-01-15
      direction: incoming
      delegation: {size: 40}
      start: 2026-03-02

      """,
      "assessed.yaml": """
      kind: visit
      title: Besök
      date: 2026-01-15
      direction: incoming
      judgements:
        professional-content: {svar: uppfyllt, av: enhetschefen, datum: 20 januari 2026, note: Program.}

      """,
      // Recorded on a day to come, which is an entry error.
      "early.yaml": """
      kind: visit
      title: Besök
      date: 2026-01-15
      judgements: {professional-content: {svar: uppfyllt, av: chefen, datum: 2026-02-01, note: Ja.}}

      """,
      "trip.yaml": "kind: visit\ntitle: Resa\ndirection: outgoing\ndate: 2023-12-31\n",
    ])
    var text = ""
    for words in [
      "delegation-size visit.yaml", "visit-length visit.yaml", "delegation-size trip.yaml",
      "delegation-size trip.yaml --as-of 2026-01-01", "delegation-size visit.yaml --cel",
      "professional-content visit.yaml", "professional-content assessed.yaml",
      "professional-content assessed.yaml --cel", "professional-content early.yaml",
    ] {
      let tool = Tool(
        words: ["explain"] + words.split(separator: " ").map(String.init)
          + ["--rules", "\(Tool.root)/\(pack)", "--lang", language.code],
        folder: folder.path)
      #expect(tool.code == .success)
      text += "$ riktlinje explain \(words)\n\(tool.output)\n"
    }
    expectGolden(text, "explain-answer.\(language.code).txt")
  }

  @Test func `tell what is assumed, and no register whole`() {
    let city = "samples/another-city"
    let path = city + "/proposals/skolsamarbete-haapasalmi.yaml"
    let words = ["explain", "legal-basis-given", path, "--rules", city + "/rules"]
    #expect(Tool(words: words).output.contains("  Antas      personuppgifter: nej\n"))
    let decided = ["explain", "decided-by-right-body", path, "--rules", city + "/rules"]
    for text in [Tool(words: decided).output, Tool(words: decided + ["--cel"]).output] {
      #expect(text.contains("kommundirektören"))
      #expect(!text.contains("kommunfullmäktige"))
    }
  }

  @Test func `need a proposal that can be read`() {
    let tool = Tool("explain", "delegation-size", "missing.yaml", "--rules", pack)
    #expect(tool.code == .unreadable)
    #expect(tool.errors.hasPrefix("missing.yaml: fel:"))
  }

  @Test func `need a rule for the kind of the proposal`() {
    let tool = Tool(
      "explain", "partner-city-term", "samples/proposals/resa-bryssel.yaml", "--rules",
      "rules/goteborg")
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("regeln ”partner-city-term” gäller inte ärendetypen besök"))
  }

  @Test func `suggest a name that is perhaps meant`() {
    let tool = Tool("explain", "visit-lenght", "--rules", pack)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("menade du ”visit-length”?"))
  }
}

@Suite struct `Schemas and templates` {
  @Test func `need a kind of the pack`() {
    for command in ["new", "schema"] {
      let tool = Tool(command, "visits", "--rules", pack)
      #expect(tool.code == .invalid)
      #expect(tool.errors.contains("menade du ”visit”?"))
    }
  }

  @Test(arguments: Language.allCases) func `of schemas describe the kind`(language: Language) {
    let tool = Tool("schema", "visit", "--rules", pack, "--lang", language.code)
    #expect(tool.code == .success)
    expectGolden(tool.output, "visit.\(language.code).schema.json")
  }

  @Test(arguments: ["agreement", "membership", "visit", "project"])
  func `of schemas name only what they define`(kind: String) throws {
    let text = Tool("schema", kind, "--rules", "rules/goteborg").output
    var reader = JSONReader()
    let reading = reader.read(SourceFile(path: "schema.json", bytes: Array(text.utf8)))
    let root = try #require(reading.documents.first)
    let defined = Set(root["$defs"].map { $0.entries.map { "#/$defs/" + $0.key.string } } ?? [])
    var pending = [root]
    var used: Set<String> = []
    while let node = pending.popLast() {
      for (key, value) in node.entries {
        // Other names of a field refer to its own within a definition.
        if key.hasText("$ref"), !value.string.contains("/properties/") {
          used.insert(value.string)
        }
        pending.append(value)
      }
      pending += node.elements
    }
    #expect(used == defined)
  }
}

@Suite struct `Lint` {
  @Test(arguments: LintFormat.allCases) func `shows every mistake at its place`(format: LintFormat)
  {
    let tool = Tool(
      "lint", "Tests/Corpus/packs/two-errors", "--format", format.rawValue, "--lang", "en")
    #expect(tool.code == .invalid)
    expectGolden(tool.output, "lint.\(format.rawValue).txt")
  }

  @Test func `counts what a good pack holds`() {
    let tool = Tool("lint", pack, "--lang", "en")
    #expect(tool.code == .success)
    #expect(
      tool.output == """
        good_minimal 1.0.0 – guidelines: 1, clauses: 4, rules: 2, judgements: 1, steps: 1, \
        errors: 0, warnings: 0

        """)
  }
}
