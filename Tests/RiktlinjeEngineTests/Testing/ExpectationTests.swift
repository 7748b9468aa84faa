import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine

/// What cases of rule tests may expect of drafts, gates, assumptions and days.
@Suite struct `A case` {
  private static let vocabulary = """
    vocabulary: test
    enumerations:
      stage:
        label: {sv: läge, en: stage}
        values: {draft: {sv: utkast, en: draft, draft: true}, ready: {sv: klar, en: ready}}
    kinds:
      deal:
        label: {sv: affär, en: deal}
        fields:
          stage: {type: {one_of: stage}, role: stage, label: {sv: läge, en: stage}}
          date: {type: date, label: {sv: datum, en: date}}
          gift: {type: boolean, label: {sv: gåva, en: gift}}
          big: {type: boolean, assume: false, label: {sv: stor, en: big}}
          months: {type: integer, label: {sv: månader, en: months}}
          told: {type: date, label: {sv: berättat, en: told}}

    """

  private static let guideline = """
    guideline: test
    title: {sv: Prov, en: Test}
    adopted_by: {sv: Ingen, en: Nobody}
    in_force: {from: 2020-01-01}
    clauses:
      - id: short
        force: must
        certainty: seen
        text: {sv: Prov, en: Test}
        rules:
          - {id: gifted, applies_to: [deal], when: deal.gift, require: deal.months <= 36, message: {sv: Fel, en: Wrong}}
          - {id: long, applies_to: [deal], require: has(deal.months), message: {sv: Fel, en: Wrong}}
          - {id: big-one, applies_to: [deal], when: deal.big, require: deal.months > 3, message: {sv: Fel, en: Wrong}}
        steps:
          - {id: tell, applies_to: [deal], done: has(deal.told), due: "addDays(deal.date, 30)", by: nobody, text: {sv: Säg, en: Tell}}

    """

  private static func sample(_ cases: String) -> SampleTests {
    SampleTests([
      "vocabulary.yaml": vocabulary, "guideline.yaml": guideline,
      "tests.yaml": """
      tests: deals
      base: {kind: deal, date: 2026-03-01}
      cases:
      \(cases)
      """,
    ])
  }

  @Test func `expects questions in order, assumptions and what waits`() throws {
    let sample = Self.sample(
      """
        - name: ready
          expect:
            rules: {gifted: undetermined, long: fail, big-one: not_applicable}
            questions: [gift]
            assumed: [big]
            waiting: [gifted]
        - name: draft
          set: {stage: draft}
          expect:
            verdict: undetermined
            rules: {long: undetermined}
            questions: [gift, deal.months]
        - name: nothing of it
          set: {gift: false, big: false, months: 4}
          expect: {questions: [], assumed: [], waiting: []}
        - name: nothing in force
          as_of: 2019-01-01
          expect: {verdict: not_assessed}
        - name: in time
          today: 2026-03-31
          expect: {steps: {tell: not_done}}
        - name: too late
          today: 2026-04-01
          expect: {steps: {tell: overdue}}
        - name: too late is not done either
          today: 2026-04-01
          expect: {steps: {tell: not_done}}
      """)
    #expect(try sample.failures() == [])
  }

  @Test func `tells what is otherwise`() throws {
    let sample = Self.sample(
      """
        - name: a
          set: {stage: draft}
          expect: {questions: [months, gift], assumed: [gift], waiting: [long]}
        - name: b
          expect: {questions: [], assumed: [], waiting: []}
        - name: c
          expect: {steps: {tell: overdue}}
      """)
    #expect(
      try sample.failures() == [
        "deals: a: questions: expected [months, gift], found [gift, months]",
        "deals: a: assumed: expected [gift], found [big]",
        "deals: a: waiting: expected [long], found [gifted]",
        "deals: b: questions: expected [], found [gift]",
        "deals: b: assumed: expected [], found [big]",
        "deals: b: waiting: expected [], found [gifted]",
        "deals: c: tell: expected overdue, found not_done",
      ])
  }

  @Test func `has a name in the languages of its readers`() throws {
    let sample = Self.sample(
      """
        - name: {sv: ett, en: one}
        - name: plain
      """)
    let tests = try #require(try sample.report()).outcomes.map(\.test)
    #expect(tests.map { $0.name[.english] } == ["one", "plain"])
    #expect(tests.map(\.id) == ["ett", "plain"])
    #expect(tests.map(\.isNameTranslated) == [true, false])
    #expect(
      Self.sample("  - name: {sv: ett}\n").mistakes() == ["tests.yaml:4:11 missing-translation"])
    #expect(
      Self.sample("  - name: ett\n  - name: {sv: ett, en: one}\n").mistakes()
        == ["tests.yaml:5:11 declared-twice"])
    #expect(
      Self.sample("  - {name: a, expect: {waiting: [lnog]}}\n").mistakes()
        == ["tests.yaml:4:34 unknown-name"])
  }

  @Test func `of a pack in one language needs its name in that one`() throws {
    let sample = SampleTests([
      "pack.yaml": "pack: test\nversion: 1.0.0\ntitle: {sv: Prov}\nlanguages: [sv]\n",
      "vocabulary.yaml": Self.vocabulary, "guideline.yaml": Self.guideline,
      "tests.yaml": """
      tests: deals
      base: {kind: deal, date: 2026-03-01}
      cases: [{name: ett}, {name: {sv: två}}]
      """,
    ])
    let tests = try #require(try sample.report()).outcomes.map(\.test)
    #expect(tests.map { $0.name[.english] } == ["ett", "två"])
    #expect(tests.map(\.isNameTranslated) == [true, true])
  }

  // MARK: - Coverage and mutation

  @Test func `of a draft shows nothing that all rules have in common`() throws {
    let sample = Self.sample("  - {name: a, set: {stage: draft, gift: true}}\n")
    let lines = try #require(try sample.report()).coverage.lines
    func seen(_ id: String) -> [String]? {
      lines.first { $0.subject.id == id }?.showings.filter(\.isSeen).map(\.name)
    }
    #expect(seen("gifted") == ["undetermined"])  // it asks for the months, draft or not
    #expect(seen("long") == [])
    #expect(
      lines.first { $0.subject.id == "long" }?.missing.map(\.name) == [
        "pass", "fail", "not_applicable",
      ])
  }

  @Test(arguments: [
    // With the condition turned round the draft is no longer asked for its months.
    ("{name: a, set: {stage: draft}}", "long require !has(deal.months)", false),
    // The months that are asked for are a question of drafts only: no mutant of what is given dies.
    ("{name: a, set: {stage: draft, months: 4}}", "gifted require deal.months <= 35", true),
    // What waits for a gate answers otherwise when it no longer does.
    ("{name: a, set: {months: 40}}", "gifted when !deal.gift", true),
    ("{name: a, set: {months: 40, gift: true}}", "gifted when !deal.gift", false),
    // A step that is due a day later is another answer, whatever its state.
    ("{name: a}", "tell due addDays(deal.date, 31)", false),
    ("{name: a, today: 2026-04-01}", "tell done !has(deal.told)", false),
  ]) func `notices mutants of drafts, gates and days`(
    text: String, mutant: String, survives: Bool
  ) throws {
    let sample = Self.sample("  - \(text)\n")
    let run = try TestRun(at: sample.folder.path, mutates: true, today: .earliest)
    let mutation = try #require(run.report()?.mutation)
    let survivors = mutation.survivors.map { "\($0.use.owner.id) \($0.use.part.name) \($0.text)" }
    #expect(survivors.contains(mutant) == survives)
  }
}
