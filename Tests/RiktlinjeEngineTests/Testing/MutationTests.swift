import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine

@Suite struct `A condition's mutants` {
  struct Row: CustomTestStringConvertible {
    let condition: String
    var type = ValueType.bool
    let mutants: [String]
    var testDescription: String { condition }
  }

  static let environment: Environment = {
    var environment = Environment()
    environment.variables = [
      "a": .bool, "b": .bool, "c": .bool, "n": .int, "d": .double, "day": .date, "t": .string,
      "form": .enumeration("form"), "place": .key("places"), "list": .list(.int),
      "places": .map(key: .key("places"), value: .record("place")), "r": .record("place"),
    ]
    environment.records = [
      "place": RecordSchema(name: "place", fields: [.init(name: "near", type: .bool)])
    ]
    environment.enumerations = ["form": ["letter", "treaty", "pact"]]
    environment.registerKeys = ["places": ["A", "B"]]
    return environment
  }()

  @Test(arguments: [
    // Between whole numbers and days, `<` for `<=` is the same as a constant that is one less.
    Row(condition: "n <= 36", mutants: ["n <= 35", "n <= 37", "n > 36"]),
    Row(condition: "d < 100", mutants: ["d < 101", "d < 99", "d <= 100", "d >= 100"]),
    Row(condition: "d >= 0.5", mutants: ["d < 0.5", "d > 0.5", "d >= 0.49", "d >= 0.51"]),
    Row(
      condition: "day > date('2026-03-01')",
      mutants: [
        "day <= date('2026-03-01')", "day > date('2026-02-28')", "day > date('2026-03-02')",
      ]),
    Row(
      condition: "n == 9223372036854775807",
      mutants: [
        "n != 9223372036854775807", "n == 9223372036854775806",
      ]),
    Row(condition: "a && b", mutants: ["!a && b", "a", "a && !b", "a || b", "b"]),
    Row(
      condition: "a || b || c",
      mutants: [
        "!a || b || c", "a && b && c", "a || !b || c", "a || b", "a || b || !c", "a || c", "b || c",
      ]),
    Row(condition: "!a", mutants: ["a"]),
    Row(
      condition: "!(a && b)",
      mutants: ["!(!a && b)", "!(a && !b)", "!(a || b)", "!a", "!b", "a && b"]),
    Row(condition: "a ? b : c", mutants: ["!a ? b : c", "a ? !b : c", "a ? b : !c", "a ? c : b"]),
    Row(condition: "has(r.near)", mutants: ["!has(r.near)"]),
    Row(condition: "r.near", mutants: ["!r.near"]),
    Row(condition: "form == 'treaty'", mutants: ["form != 'treaty'", "form == 'pact'"]),
    Row(
      condition: "form in ['treaty', 'pact']",
      mutants: [
        "!(form in ['treaty', 'pact'])", "form in ['letter', 'pact']",
        "form in ['treaty', 'letter']",
      ]),
    // There is no other word.
    Row(condition: "place in ['A', 'B']", mutants: ["!(place in ['A', 'B'])"]),
    Row(condition: "places['A'].near", mutants: ["!places['A'].near", "places['B'].near"]),
    Row(condition: "t.startsWith('x')", mutants: ["!t.startsWith('x')", "t.startsWith('xx')"]),
    Row(condition: "t == 'it\\'s'", mutants: ["t != 'it\\'s'", "t == 'it\\'sx'"]),
    Row(
      condition: "list.all(x, x > n)",
      mutants: ["list.all(x, x <= n)", "list.all(x, x >= n)", "list.exists(x, x > n)"]),
    Row(condition: "'council'", type: .string, mutants: ["'councilx'"]),
    Row(condition: "'letter'", type: .enumeration("form"), mutants: ["'treaty'"]),
    Row(
      condition: "a ? 'A' : 'B'", type: .key("places"),
      mutants: [
        "!a ? 'A' : 'B'", "a ? 'A' : 'A'", "a ? 'B' : 'A'", "a ? 'B' : 'B'",
      ]),
    Row(
      condition: "n * 2 + 1", type: .int,
      mutants: [
        "n * 1 + 1", "n * 2 + 0", "n * 2 + 2", "n * 2 - 1", "n * 3 + 1", "n / 2 + 1",
      ]),
    Row(
      condition: "addMonths(day, -6)", type: .date,
      mutants: [
        "addMonths(day, -5)", "addMonths(day, -7)",
      ]),
    Row(condition: "true", mutants: ["false"]),
  ]) func `are its small changes`(row: Row) throws {
    let checked = try #require(
      Compilation(row.condition, in: Self.environment, expecting: row.type).expression)
    let texts = ConditionMutations(of: checked, in: Self.environment, expecting: row.type).texts
    let found = texts.compactMap { text in
      Compilation(text, in: Self.environment, expecting: row.type).expression?.expression
        .canonicalText
    }
    #expect(Set(found).sorted() == row.mutants.sorted())
    #expect(found.count == texts.count)
  }
}

@Suite struct `Mutation of a pack` {
  @Test func `lists what no case notices`() throws {
    let report = try mutation(
      """
      - name: at most 36 months
        expect: {rules: {short-term: pass}, derived: {weight: 72}}
      - name: too long
        set: {months: 37, told: true}
        expect: {rules: {short-term: fail}}
      - name: a letter
        set: {form: letter, months: 40}
      """)
    // A treaty and a letter were tried, a pact was not.
    #expect(
      survivors(report) == [
        "weight first[1].then 6", "weight first[1].then 8",
      ])
  }

  @Test func `takes an answer that no case expects for a kill, and counts it apart`() throws {
    let cases = { (expect: String) in
      """
      - {name: a\(expect)}
      - {name: b, set: {months: 37}\(expect)}
      - {name: c, set: {form: letter}\(expect)}
      """
    }
    let silent = try mutation(cases(""))
    let outspoken = try mutation(cases(", expect: {derived: {weight: 1}}"))
    #expect(silent.killedCount == outspoken.killedCount)
    #expect(silent.expectedCount == 0 && outspoken.expectedCount > 0)
    #expect(silent.mutantCount == silent.killedCount + silent.survivors.count)
    #expect(silent.percent > 0 && silent.percent < 100)
  }

  @Test func `takes a reason for a survivor, and tells of one that is stale`() throws {
    let report = try mutation(
      """
      - {name: a, expect: {rules: {short-term: pass}}}
      """,
      survivors: """
        - {rule: short-term, mutation: "deal.months<=37", reason: not worth a case}
        - {rule: short-term, mutation: deal.months > 36, reason: {sv: dör, en: dies}}
        """)
    #expect(report.survivors.filter { $0.reason != nil }.map(\.text) == ["deal.months <= 37"])
    #expect(report.unexplained.count == report.survivors.count - 1)
    #expect(report.staleExplanations.map(\.problem.code) == ["no-such-survivor"])
    #expect(report.staleExplanations.first?.location?.span.start.line == 13)
  }

  @Test func `counts a mutant of an extended pack once, whichever tests kill it`() throws {
    let folder = TemporaryFolder([
      "base/pack.yaml": SampleTests.pack, "base/vocabulary.yaml": SampleTests.vocabulary,
      "base/bodies.yaml": SampleTests.bodies, "base/guideline.yaml": SampleTests.guideline,
      "base/tests.yaml": `A rule test`.head + "- {name: a}\n",
      "city/pack.yaml":
        "pack: city\nversion: 1.0.0\ntitle: {sv: Stad, en: City}\nextends: ../base\n",
      "city/tests.yaml": `A rule test`.head + "- {name: b, set: {months: 37}}\n",
    ])
    func report(_ folder: String) throws -> MutationReport {
      let run = try TestRun(at: folder, mutates: true, today: .earliest)
      return try #require(run.report()?.mutation)
    }
    let base = try report(folder.path + "/base")
    let city = try report(folder.path + "/city")
    #expect(city.mutantCount == base.mutantCount)
    #expect(survivors(base).contains("short-term require deal.months <= 37"))
    #expect(!survivors(city).contains("short-term require deal.months <= 37"))
  }

  @Test func `says what stands for what`() throws {
    let report = try mutation("- {name: a}")
    let messages = report.survivors.map { $0.diagnostic.problem.message(in: .english) }
    #expect(
      messages.contains("short-term, require: no case notices when ‘36’ becomes ‘37’"))
    #expect(
      messages.contains("weight, row 2, when: no case notices when ‘'pact'’ becomes ‘'letter'’"))
  }

  private func mutation(_ cases: String, survivors: String? = nil) throws -> MutationReport {
    let sample = SampleTests([
      "tests.yaml": `A rule test`.head + cases + "\n"
        + (survivors.map { "survivors:\n\($0)\n" } ?? "")
    ])
    let run = try TestRun(at: sample.folder.path, mutates: true, today: .earliest)
    return try #require(run.report()?.mutation)
  }

  private func survivors(_ report: MutationReport) -> [String] {
    report.survivors.map { "\($0.use.owner.id) \($0.use.part.name) \($0.text)" }.sorted()
  }
}
