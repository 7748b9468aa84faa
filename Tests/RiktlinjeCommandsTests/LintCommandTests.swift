import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Lint of a valid pack` {
  @Test(arguments: Language.allCases) func `tells what is said in vain`(language: Language) {
    let folder = TemporaryFolder(WastefulPack.files)
    let tool = Tool(
      "lint", ".", "--pedantic", "--lang", language.code, folder: folder.path)
    #expect(tool.code == .success)
    expectGolden(tool.output, "lint-wasteful.\(language.code).txt")
  }

  @Test(arguments: [LintFormat.sarif, .github]) func `tells it to other tools`(format: LintFormat) {
    let folder = TemporaryFolder(WastefulPack.files)
    let tool = Tool(
      "lint", ".", "--format", format.rawValue, "--lang", "en", folder: folder.path)
    #expect(tool.code == .success)
    expectGolden(tool.output, "lint-wasteful.\(format.rawValue).txt")
  }

  @Test func `shows notes only when they are asked for`() {
    let folder = TemporaryFolder(WastefulPack.files)
    let tool = Tool("lint", ".", "--lang", "en", folder: folder.path)
    #expect(!tool.output.contains("note: the condition"))
    #expect(!tool.output.contains("unused-field"))
    #expect(tool.output.contains("warning: the condition is always true"))
  }

  @Test func `fails on warnings when told to`() {
    let folder = TemporaryFolder(WastefulPack.files)
    #expect(Tool("lint", ".", "--strict", folder: folder.path).code == .found)
  }

  @Test func `can write conditions in canonical form, and every other byte as it was`() {
    let folder = TemporaryFolder(WastefulPack.files)
    let tool = Tool("lint", ".", "--fix", "--pedantic", "--lang", "en", folder: folder.path)
    #expect(tool.errors == "guideline.yaml: conditions rewritten: 2\n")
    #expect(!tool.output.contains("canonical form"))
    let expected = WastefulPack.files["guideline.yaml"]?
      .replacing("when: (trip.days) < 5", with: "when: trip.days < 5")
      .replacing("trip.mode==\"train\"", with: "trip.mode == 'train'")
    #expect(textOfFile(folder.path + "/guideline.yaml") == expected)
    #expect(textOfFile(folder.path + "/derived.yaml") == WastefulPack.files["derived.yaml"])
    // There is nothing left to do.
    #expect(Tool("lint", ".", "--fix", folder: folder.path).errors == "")
  }

  @Test(arguments: [
    ("2026-12-31", 0), ("2027-01-01", 2),  // on the last day there is still time
  ]) func `warns of what should have been reviewed`(today: String, count: Int) {
    let folder = TemporaryFolder(WastefulPack.reviewed)
    let words = ["lint", ".", "--lang", "en", "--strict"]
    let tool = Tool(words: words + ["--today", today], folder: folder.path)
    #expect(tool.output.split(separator: "was to be reviewed by 2026-12-31").count == count + 1)
    #expect(tool.code == (count == 0 ? .success : .found))
    // The day of the run where no other is given.
    #expect(Tool(words: words, folder: folder.path, today: today).output == tool.output)
  }

  @Test func `warns of a field that must be given and is assumed`() {
    var files = WastefulPack.reviewed
    files["vocabulary.yaml"] = files["vocabulary.yaml"]?
      .replacing("type: integer,", with: "type: integer, required: true, assume: 3,")
    let folder = TemporaryFolder(files)
    let output = Tool("lint", ".", "--lang", "en", folder: folder.path).output
    #expect(output.contains("the field ‘days’ is required, and has a value that is assumed"))
  }

  @Test(arguments: ["rules/sweden", "rules/goteborg"])
  func `finds no more than unread fields in the packs of the project`(folder: String) {
    let tool = Tool("lint", folder, "--strict", "--format", "github", "--pedantic")
    #expect(tool.code == .success)
    #expect(!tool.output.contains("not-canonical"))
    #expect(!tool.output.contains("::warning"))
  }
}

/// A pack with every kind of thing that lint has something to say of.
enum WastefulPack {
  /// A pack without waste, to be reviewed by the end of 2026.
  static let reviewed = [
    "pack.yaml": "pack: neat\nversion: 1.0.0\ntitle: {sv: Prydligt, en: Neat}\n",
    "vocabulary.yaml": """
    vocabulary: trips
    kinds:
      trip: {label: {sv: resa, en: trip}, fields: {days: {type: integer, label: {sv: dagar, en: days}}}}
    """,
    "bodies.yaml": """
    register: bodies
    title: {sv: Organ, en: Bodies}
    review_by: 2026-12-31
    entries: {board: {label: {sv: styrelsen, en: the board}}}
    """,
    "guideline.yaml": """
    guideline: trips
    title: {sv: Resor, en: Trips}
    adopted_by: board
    review_by: 2026-12-31
    source: https://example.org
    in_force: {from: 2020-01-01}
    clauses:
      - id: short
        force: must
        certainty: seen
        text: {sv: En resa är kort., en: A trip is short.}
        rules:
          - {id: short-trip, applies_to: [trip], require: trip.days < 5, message: {sv: För lång, en: Too long}}
    """,
  ]

  static let files = [
    "pack.yaml": "pack: waste\nversion: 1.0.0\ntitle: {sv: Slöseri, en: Waste}\n",
    "vocabulary.yaml": """
    vocabulary: trips
    enumerations:
      mode:
        label: {sv: färdsätt, en: mode}
        values:
          train: {sv: tåg, en: train}
          plane: {sv: flyg, en: plane}
      mood:
        label: {sv: humör, en: mood}
        values: {good: {sv: gott, en: good}}
    records:
      luggage:
        label: {sv: bagage, en: luggage}
        fields: {bags: {type: integer, label: {sv: väskor, en: bags}}}
    common:
      fields: {title: {type: text, required: true, label: {sv: rubrik, en: title}}}
    kinds:
      trip:
        label: {sv: resa, en: trip}
        fields:
          mode: {type: {one_of: mode}, label: {sv: färdsätt, en: mode}}
          days: {type: integer, label: {sv: dagar, en: days}}
          seat: {type: integer, label: {sv: plats, en: seat}}

    """,
    "registers.yaml": """
    register: towns
    title: {sv: Orter, en: Towns}
    fields: {}
    entries: {A: {label: {sv: A, en: A}}}

    """,
    "derived.yaml": """
    derive:
      - id: unread
        applies_to: [trip]
        label: {sv: oläst, en: unread}
        value: trip.days + 1
      - id: length
        applies_to: [trip]
        label: {sv: längd, en: length}
        first:
          - when: trip.days > 10
            then: "'long'"
          - when: trip.days > 20
            then: "'endless'"
          - when: trip.days > 3 && trip.days < 3
            then: "'none'"
        else: "'short'"

    """,
    "guideline.yaml": """
    guideline: trips
    title: {sv: Resor, en: Trips}
    adopted_by: {sv: Fullmäktige, en: The council}
    in_force: {from: 2024-01-01, until: 2025-12-31}
    clauses:
      - id: unsourced
        force: must
        certainty: inferred
        text: {sv: Resor bör vara korta., en: Trips should be short.}
        rules:
          - id: short
            applies_to: [trip]
            in_force: {until: 2027-12-31}
            when: trip.mode == 'train' || trip.mode in ['plane']
            require: length == 'short'
            message: {sv: Resan är lång., en: The trip is long.}
      - id: sourced
        force: should
        certainty: reported
        source: https://example.org
        text: {sv: Resor ska ske med tåg., en: Travel is by train.}
        rules:
          - id: days-known
            applies_to: [trip]
            when: trip.days >= 2
            require: trip.days > 1
            message: {sv: Resan är för kort., en: The trip is too short.}
          - id: no-days
            applies_to: [trip]
            when: trip.days >= 2
            require: trip.days < 2
            message: {sv: Resan är för lång., en: The trip is too long.}
          - id: by-train
            applies_to: [trip]
            when: (trip.days) < 5
            require: trip.mode=="train"
            message: {sv: Åk tåg., en: Go by train.}
          - id: by-train-too
            applies_to: [trip]
            when: trip.days < 5
            require: trip.mode == 'train'
            message: {sv: Åk tåg nu., en: Go by train now.}

    """,
  ]
}
