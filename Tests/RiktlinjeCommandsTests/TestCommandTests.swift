import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Tests of a pack` {
  private let folder = TemporaryFolder([
    "pack/pack.yaml": "pack: trips\nversion: 1.0.0\ntitle: {sv: Resor, en: Trips}\n",
    "pack/vocabulary.yaml": """
    vocabulary: trips
    kinds:
      trip:
        label: {sv: resa, en: trip}
        fields:
          days: {type: integer, label: {sv: dagar, en: days}}
          date: {type: date, required: true, label: {sv: datum, en: date}}
    """,
    "pack/guideline.yaml": """
    guideline: trips
    title: {sv: Resor, en: Trips}
    adopted_by: {sv: Fullmäktige, en: The council}
    in_force: {from: 2020-01-01}
    clauses:
      - id: short
        force: must
        certainty: seen
        text: {sv: Resor är korta., en: Trips are short.}
        rules:
          - id: short-trip
            applies_to: [trip]
            require: trip.days <= 5
            message: {sv: Resan är lång., en: The trip is long.}
        judgement:
          applies_to: [trip]
          when: trip.days > 2
          question: {sv: Behövs den?, en: Is it needed?}
    derive:
      - id: length
        applies_to: [trip]
        label: {sv: längd, en: length}
        first:
          - when: trip.days > 3
            then: "'long'"
        else: "'short'"
    """,
    "pack/tests/whole.yaml": """
    tests: whole
    base: {kind: trip, days: 5, date: 2026-01-31}
    cases:
      - {name: five, expect: {verdict: undetermined, rules: {short-trip: pass}, derived: {length: long}}}
      - {name: six, set: {days: 6}, expect: {rules: {short-trip: fail}}}
      - {name: assessed, set: {judgements.short: {answer: met, by: a, date: 2026-01-31, note: b}}, expect: {rules: {short: pass}}}
      - {name: refused, set: {judgements.short: {answer: not_met, by: a, date: 2026-01-31, note: b}}, expect: {rules: {short: fail}}}
      - {name: two, set: {days: 2}, expect: {rules: {short: not_applicable}}}
      - {name: three, set: {days: 3}, expect: {rules: {short: undetermined}, derived: {length: short}}}
      - {name: four, set: {days: 4}, expect: {derived: {length: long}}}
      - {name: unknown, remove: [days], expect: {rules: {short-trip: undetermined}}}
      - {name: of old, as_of: 2019-12-31, expect: {rules: {short-trip: not_applicable}}}
    """,
  ])

  private func test(_ words: String...) -> Tool {
    Tool(words: ["test", folder.path + "/pack"] + words)
  }

  @Test func `that pass and cover all end in success`() {
    let tool = test(
      "--gaps", "--min-coverage", "100", "--mutate", "--min-killed", "100", "--lang", "en")
    #expect(
      tool.output == """
        trips 1.0.0: 9 cases, all pass
        coverage: 10 of 10 (100%)
        mutants: 11 of 11 killed (100%), 11 of them by what a case expects; 0 survive, 0 with a stated reason

        """)
    #expect(tool.errors.isEmpty)
    #expect(tool.code == .success)
  }

  @Test(arguments: Language.allCases)
  func `that fail are shown with what they leave out`(language: Language) {
    leaveOut()
    let tool = test("--mutate", "--lang", language.code)
    #expect(tool.code == .found)
    expectGolden(
      tool.output.replacing(folder.path + "/", with: ""), "test.\(language.code).txt")
  }

  @Test func `are enough or not by what is asked`() {
    folder.write(Self.few.replacing("fail", with: "pass"), to: "pack/tests/whole.yaml")
    #expect(test().code == .success)
    #expect(test("--min-coverage", "20").code == .success)
    #expect(test("--min-coverage", "90").code == .found)
    #expect(test("--mutate").code == .found)  // a survivor is explained that does not survive
    #expect(test("--min-killed", "100").code == .success)  // nothing is tried
  }

  @Test func `are written as JSON`() throws {
    leaveOut()
    let tool = test("--mutate", "--format", "json")
    var reader = JSONReader()
    let reading = reader.read(SourceFile(path: "tests.json", bytes: Array(tool.output.utf8)))
    let root = try #require(reading.documents.first)
    #expect(reading.diagnostics.isEmpty)
    #expect(root["passes"]?.scalar == .boolean(false))
    #expect(root["cases"]?.elements.map { $0["passes"]?.string } == ["true", "false"])
    #expect(
      root["coverage"]?["lines"]?.elements.map { $0["part"]?.string } == [
        "rule", "judgement", "table",
      ])
    #expect((root["mutation"]?["survivors"]?.elements.count ?? 0) > 0)
    #expect(root["mutation"]?["stale_explanations"]?.elements.count == 1)
    expectGolden(tool.output.replacing(folder.path + "/", with: ""), "test.json.txt")
  }

  @Test func `are written as JUnit`() {
    leaveOut()
    let tool = test("--format", "junit", "--lang", "en")
    expectGolden(tool.output.replacing(folder.path + "/", with: ""), "test.junit.txt")
  }

  @Test(arguments: [TestFormat.sarif, .github, .line, .azure, .teamcity])
  func `are told to other tools where they fail`(format: TestFormat) {
    #expect(!test("--format", format.rawValue).output.contains("whole.yaml"))
    leaveOut()
    let tool = test("--format", format.rawValue, "--min-coverage", "100", "--lang", "en")
    #expect(tool.code == .found)
    #expect(tool.output.contains("whole.yaml"))
    #expect(tool.output.contains("expected fail, found pass"))
    #expect(tool.output.contains("at least 100") && tool.output.contains("test-coverage"))
  }

  @Test func `fail in JUnit where they show too little`() {
    #expect(test("--format", "junit", "--min-coverage", "100").output.contains("failures=\"0\""))
    folder.write(Self.few.replacing("fail", with: "pass"), to: "pack/tests/whole.yaml")
    let tool = test("--format", "junit", "--min-coverage", "90")
    #expect(tool.code == .found)
    #expect(tool.output.contains("tests=\"3\" failures=\"1\""))
  }

  @Test(arguments: [
    (["two", "three"], 2), (["t*"], 2), (["*e*"], 9), (["whole"], 9), (["of old"], 1),
  ]) func `are chosen by name or pattern`(names: [String], count: Int) {
    let tool = Tool(words: ["test", folder.path + "/pack"] + names + ["--lang", "en"])
    #expect(tool.code == .success)
    #expect(tool.output == "trips 1.0.0: \(count) \(count == 1 ? "case" : "cases"), all pass\n")
  }

  @Test func `that there are not are told with those that are near`() {
    let tool = test("fife", "--lang", "en")
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("no tests ‘fife’") && tool.errors.contains("five"))
    #expect(test("five", "--min-coverage", "10").code == .invalid)
    #expect(test("five", "--mutate").code == .invalid)
  }

  @Test func `with mistakes are not run`() {
    folder.write("tests: whole\ncases: [{name: a}]\n", to: "pack/tests/whole.yaml")
    let tool = test("--lang", "en")
    #expect(tool.code == .invalid)
    #expect(tool.output.isEmpty)
    #expect(tool.errors.contains("whole.yaml:2:16: error: the case does not say which proposal"))
    #expect(Tool("test", folder.path + "/none").code == .invalid)
    #expect(test("--rules", "x").code == .invalid)
  }

  /// One case that passes, and one that fails in every way.
  private static let few = """
    tests: whole
    base: {kind: trip, days: 5, date: 2026-01-31}
    cases:
      - {name: five, expect: {rules: {short-trip: pass}}}
      - name: also five
        expect: {rules: {short-trip: fail}}
    survivors:
      - {rule: length, mutation: "trip.days > 2", reason: {sv: spelar ingen roll, en: does not matter}}
      - {rule: length, mutation: "trip.days > 30", reason: nobody travels so long}
    """

  private func leaveOut() {
    folder.write(
      Self.few.replacing(
        "expect: {rules: {short-trip: fail}}",
        with:
          "set: {dayz: 6}\n    expect: {verdict: compliant, rules: {short-trip: fail}, derived: {length: short}}"
      ),
      to: "pack/tests/whole.yaml")
  }
}
