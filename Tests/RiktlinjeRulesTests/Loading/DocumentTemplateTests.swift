import RiktlinjeCEL
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeRules

/// A pack with one template of a document, whose content a test gives.
private enum MemoPack {
  static let files: [String: String] = [
    "pack.yaml": """
    pack: small
    version: 1.0.0
    title: {sv: Liten, en: Small}

    """,
    "vocabulary.yaml": """
    vocabulary: small
    records:
      stop:
        label: {sv: uppehåll, en: stop}
        fields:
          town: {type: text, label: {sv: ort, en: town}}
          day: {type: date, label: {sv: dag, en: day}}
    kinds:
      trip:
        label: {sv: resa, en: trip}
        fields:
          title: {type: text, label: {sv: rubrik, en: title}}
          people: {type: integer, label: {sv: antal resande, en: number of people}}
          stops: {type: {list: stop}, label: {sv: uppehåll, en: stops}}
      party:
        label: {sv: fest, en: party}
        fields:
          title: {type: text, label: {sv: rubrik, en: title}}

    """,
    "bodies.yaml": """
    register: bodies
    title: {sv: organ, en: bodies}
    entries:
      board: {label: {sv: kommunstyrelsen, en: city executive board}}

    """,
    "guideline.yaml": """
    guideline: travel
    title: {sv: Resor, en: Travel}
    adopted_by: board
    clauses:
      - id: few
        force: must
        certainty: seen
        text: {sv: Få reser., en: Few travel.}
        rules:
          - id: few-people
            applies_to: [trip]
            require: trip.people <= 10
            message: {sv: För många., en: Too many.}

    """,
  ]

  static let head = """
    document: memo
    title: {sv: Promemoria, en: Memorandum}
    applies_to: [trip, party]
    to: board
    sections:
      - id: first
        heading: {sv: Ett, en: One}
        content:

    """

  static func folder(document: String) -> TemporaryFolder {
    TemporaryFolder(files.merging(["documents/memo.yaml": document]) { $1 })
  }

  /// `line:column code` of everything that is wrong with the template.
  static func mistakes(in document: String) -> [String] {
    let folder = folder(document: document)
    do {
      _ = try RulePack(withDocumentsAt: folder.path)
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        let start = diagnostic.location?.span.start
        return "\(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.problem.code)"
      }
    }
  }
}

@Suite struct `A template of a document` {
  struct Row: CustomTestStringConvertible {
    let content: String
    let expected: [String]
    var testDescription: String { content }
  }

  @Test(arguments: [
    Row(content: "- text: proposal.title", expected: []),
    Row(content: "- text: proposal.tilte", expected: ["9:24 unknown-field"]),
    Row(
      content: #"- text: {sv: "Till {proposal.town}", en: To}"#,
      expected: ["9:36 unknown-field"]),
    // Escapes and folds move what follows, but not the place that is told.
    Row(
      content: #"- text: {sv: Till, en: "\u0054o {proposal.town}"}"#,
      expected: ["9:49 unknown-field"]),
    Row(
      content: #"- text: {sv: "Till {proposal.title", en: To}"#,
      expected: ["9:26 unclosed-placeholder"]),
    Row(content: "- text: {sv: Till}", expected: ["9:15 missing-translation"]),
    // Of all kinds only the common fields are there.
    Row(content: "- text: trip.people", expected: ["9:15 unknown-name"]),
    Row(content: "- {applies_to: [trip], text: trip.people}", expected: []),
    Row(content: "- {applies_to: [trap], text: trip.people}", expected: ["9:23 unknown-name"]),
    Row(
      content: "- {when: proposal.title, text: proposal.title}", expected: ["9:16 type-mismatch"]),
    Row(content: "- {applies_to: [trip], text: trip.stops}", expected: ["9:36 not-shown"]),
    Row(
      content:
        #"- {applies_to: [trip], each: trip.stops, text: {sv: "{row.town}", en: "{row.town}"}}"#,
      expected: []),
    Row(
      content: #"- {applies_to: [trip], each: trip.stops, text: {sv: "{row.twon}", en: Stop}}"#,
      expected: ["9:65 unknown-field"]),
    Row(
      content: #"- {applies_to: [trip], each: trip.people, text: {sv: Ort, en: Town}}"#,
      expected: ["9:36 type-mismatch"]),
    // Only what is made for each element knows an element.
    Row(content: "- {applies_to: [trip], text: row.town}", expected: ["9:36 unknown-name"]),
    Row(content: "- {part: findings}", expected: []),
    Row(content: "- {part: finding}", expected: ["9:16 not-a-choice"]),
    Row(content: "- {part: findings, text: proposal.title}", expected: ["9:9 not-one-content"]),
    Row(content: "- {when: 'true'}", expected: ["9:9 not-one-content"]),
    Row(content: "- {part: findings, fore: 1}", expected: ["9:26 unknown-key"]),
    Row(
      content:
        "- {applies_to: [trip], table: {rows: trip.stops, columns: [{heading: {sv: Ort, en: Town}}]}}",
      expected: ["9:66 missing-key"]),
  ]) func `tells what is wrong with its place`(row: Row) {
    #expect(MemoPack.mistakes(in: MemoPack.head + "      " + row.content + "\n") == row.expected)
  }

  @Test(arguments: [
    ("to: board", "to: bored", "4:5 unknown-name"),
    ("to: board", "to: {derived: nobody}", "1:11 unknown-name"),
    ("to: board", "language: no", "4:11 not-a-choice"),
    ("applies_to: [trip, party]", "applies_to: [trip, parti]", "3:20 unknown-name"),
    ("document: memo", "document: My Memo", "1:11 wrong-shape"),
    ("  - id: first", "  - id: First", "6:9 wrong-shape"),
  ])
  func `tells what is wrong with its head`(old: String, new: String, expected: String) {
    let document = MemoPack.head.replacing(old, with: new) + "      - part: steps\n"
    #expect(MemoPack.mistakes(in: document) == [expected])
  }

  @Test func `is read for documents only, so that a check does not wait for it`() throws {
    let folder = MemoPack.folder(document: "document: memo\nnonsense: [")
    let pack = try RulePack(at: folder.path)
    #expect(pack.documents.isEmpty)
    #expect(throws: InvalidPack.self) { try RulePack(withDocumentsAt: folder.path) }
    // Whoever runs the tests of a pack wants to know.
    #expect(throws: InvalidPack.self) { try TestedPack.load(at: folder.path) }
  }

  @Test func `counts as a use of what it reads`() throws {
    var document = MemoPack.head
    document +=
      "      - {applies_to: [trip], text: {sv: \"{trip.stops.size()}\", en: \"{trip.stops.size()}\"}}\n"
    func unused(_ document: String) throws -> [String] {
      let folder = MemoPack.folder(document: document)
      let pack = try RulePack(withDocumentsAt: folder.path)
      return PackLint.diagnostics(of: pack, today: .earliest)
        .filter { $0.problem.code.hasPrefix("unused-") }.map { $0.problem.message(in: .english) }
    }
    let before = try unused(MemoPack.head + "      - part: steps\n")
    let after = try unused(document)
    #expect(before.count == after.count + 1, "\(before) \(after)")
  }

  @Test(arguments: [
    ("plain", [PlaceholderText.Stretch.text(0..<5)]),
    ("{a}", [.condition(1..<2)]),
    ("x{a}y{b}", [.text(0..<1), .condition(2..<3), .text(4..<5), .condition(6..<7)]),
    // A brace in a text or in braces of the condition ends nothing.
    ("{'}'}", [.condition(1..<4)]),
    (#"{"\"}"}"#, [.condition(1..<6)]),
    ("{{'a': 1}['a']}", [.condition(1..<14)]),
    ("a}b", [.text(0..<3)]),
    ("a{b", [.text(0..<1), .unclosed(1..<3)]),
    ("{'", [.unclosed(0..<2)]),
    ("", []),
  ])
  func `finds the conditions in a text`(text: String, expected: [PlaceholderText.Stretch]) {
    #expect(PlaceholderText.stretches(of: Array(text.utf8)) == expected)
  }
}
