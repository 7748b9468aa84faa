import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

@testable import RiktlinjeCommands

private let smallPack = "Tests/Corpus/packs/good-minimal"
private let kinds = ["agreement", "membership", "visit", "project"]

@Suite struct `A template` {
  @Test(arguments: Language.allCases, [[], ["--full"], ["--csv"]])
  func `is in the words of the one who asks`(language: Language, options: [String]) {
    var text = ""
    for pack in [smallPack, "samples/another-city/rules"] {
      let kind = pack == smallPack ? "visit" : "cooperation"
      let tool = Tool(
        words: ["new", kind, "--rules", pack, "--lang", language.code] + options)
      #expect(tool.code == .success)
      text += tool.output.replacing("\u{FEFF}", with: "") + "\n"
    }
    let form = options.first?.dropFirst(2) ?? "first"
    expectGolden(text, "new.\(form).\(language.code).txt")
  }

  /// What an officer meets first.
  @Test(arguments: kinds, Language.allCases)
  func `of the shipped pack asks little at first sight, on a page`(
    kind: String, language: Language
  ) throws {
    let template = Tool("new", kind, "--rules", "rules/goteborg", "--lang", language.code).output
    #expect(template.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
    let result = try checked(template)
    #expect(result.verdict == .undetermined)
    #expect(result.isDraft)
    #expect((1...12).contains(result.questions.count))
    // Nothing is said yet, so that nothing is wrong.
    #expect(result.findings.allSatisfy { $0.status != .fail || $0.isAdvice })
    for question in result.questions {
      let text = question.text[language].split(separator: " ").prefix(4).joined(separator: " ")
      guard case .field(let asked) = question.subject else { continue }
      #expect(
        template.contains(text) || template.contains(asked.field.label[language]),
        "\(question.path)")
    }
  }

  @Test(arguments: kinds, [[], ["--full"]])
  func `can be read, with and without what is commented out`(kind: String, options: [String])
    throws
  {
    let template = Tool(words: ["new", kind, "--rules", "rules/goteborg"] + options).output
    let filled = template.split(separator: "\n", omittingEmptySubsequences: false)
      .map { uncommented(String($0)) }.joined(separator: "\n")
    #expect(!filled.contains("\n#bedömningar"))
    for text in [template, filled] {
      #expect(try checked(text).proposal.kind?.name == kind)
    }
    // A judgement without an answer is not recorded; every other key is one that is known.
    let wrong = try checked(filled).findings.filter {
      $0.isEntryError && $0.rule != "document/not-an-assessment"
    }
    #expect(wrong.map { $0.details?.message[.swedish] } == [])
  }

  @Test func `with all fields leaves out what is over`() throws {
    let pack = try RulePack(at: Tool.root + "/rules/goteborg")
    let today = try #require(CivilDate(iso: "2026-01-31"))
    for kind in pack.vocabulary.kinds {
      let text = try #require(
        WholeTemplate.text(of: kind, in: pack, language: .swedish, today: today))
      for judgement in pack.judgements where judgement.appliesTo.contains(kind.name) {
        let isThere = text.contains(" \(judgement.id): {svar")
        #expect(isThere == judgement.clause.inForce.contains(today), "\(judgement.id)")
      }
      // The archive decides nothing.
      #expect(text.contains("kommunfullmäktige · kommunstyrelsen"))
      #expect(!text.contains("arkivmyndigheten"))
      for field in kind.fields { #expect(text.contains(field.label.swedish), "\(field.name)") }
    }
  }

  @Test(arguments: kinds, [[], ["--full"]])
  func `for a table has columns that are known`(kind: String, options: [String]) throws {
    let header = Tool(words: ["new", kind, "--csv", "--rules", "rules/goteborg"] + options).output
    let count = header.split(separator: ";").count
    #expect(count > 8)
    let folder = TemporaryFolder([
      "table.csv": header + kind + String(repeating: ";", count: count - 1) + "\r\n"
    ])
    let tool = Tool(
      "check", folder.path + "/table.csv", "--rules", "rules/goteborg", "--format", "json")
    #expect(tool.errors == "")
    #expect(tool.code == .found)
    #expect(!tool.output.contains("document/unknown"))
  }

  @Test func `needs no words of its own where two fields share a label`() {
    let folder = TemporaryFolder([
      "pack.yaml": "pack: twins\nversion: 1.0.0\ntitle: {sv: Tvillingar, en: Twins}\n",
      "bodies.yaml":
        "register: bodies\ntitle: {sv: O, en: B}\nentries: {b: {label: {sv: b, en: b}}}\n",
      "vocabulary.yaml": """
      vocabulary: twins
      kinds:
        pair:
          label: {sv: "par: två", en: "pair: two"}
          fields:
            one: {type: text, required: true, label: {sv: namn, en: name}}
            two: {type: text, required: true, label: {sv: namn, en: name}}
            odd: {type: text, required: true, label: {sv: "- udda: # \\\"x\\\"", en: odd}}
      """,
    ])
    let tool = withExtendedLifetime(folder) { Tool("new", "pair", "--rules", folder.path) }
    #expect(
      tool.output.split(separator: "\n").filter { !$0.hasPrefix("#") } == [
        "ärendetyp: \"par: två\"", "one: ", "two: ", "\"- udda: # \\\"x\\\"\": ",
      ])
  }

  /// What a check says of a template as it is.
  private func checked(_ text: String) throws -> ProposalResult {
    let pack = try RulePack(at: Tool.root + "/rules/goteborg")
    var options = Checker.Options()
    options.today = CivilDate(iso: "2026-01-31")
    let report = Checker(pack, options: options).check(text: text)
    #expect(report.unreadable.isEmpty)
    return try #require(report.results.first)
  }

  /// The line with the `#` of a field that is commented out taken away; explanations stay.
  private func uncommented(_ line: String) -> String {
    let margin = line.prefix { $0 == " " }
    let rest = line.dropFirst(margin.count)
    guard rest.first == "#" else { return line }
    let text = rest.dropFirst()
    // An explanation has exactly one space behind its mark.
    if text.first == " ", text.dropFirst().first != " " { return line }
    return String(margin + text)
  }
}
