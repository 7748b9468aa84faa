import RiktlinjeCEL
import RiktlinjeRules
import TestSupport
import Testing

@testable import RiktlinjeEngine

@Suite struct `A rule test` {
  /// The beginning of a test file whose base record is a valid treaty.
  static let head = """
    tests: deals
    today: 2026-02-01
    base:
      kind: deal
      form: treaty
      months: 36
      parts: [{name: a, share: 0.5}, {name: b}]
      told: false
    cases:

    """

  @Test func `passes when all is as expected`() throws {
    let sample = SampleTests([
      "tests/deals.yaml": Self.head + """
        - name: at most 36 months
          set: {judgements.short: {answer: met, by: a, date: 2026-02-01, note: b}}
          expect:
            verdict: compliant
            rules: {short-term: pass, short: pass, document/unknown-field: pass}
            steps: {tell: not_done}
            derived: {weight: 72}
        - name: too long
          set: {months: 37, told: true}
          expect:
            verdict: non_compliant
            rules: {short-term: fail, short: undetermined}
            steps: {tell: done}
        - name: a letter needs nothing
          set: {form: letter}
          expect:
            rules: {short-term: not_applicable}
            steps: {tell: not_applicable}
            derived: {weight: 1}
        - name: unknown
          remove: [months, told]
          expect:
            rules: {short-term: undetermined}
            steps: {tell: unknown}
            derived: {weight: unknown}
        - name: before its time
          as_of: 2019-12-31
          expect: {rules: {short-term: not_applicable, short: not_applicable}, steps: {tell: not_applicable}}
        - name: a misspelt field
          set: {mnths: 1}
          expect: {verdict: undetermined, rules: {document/unknown-field: fail}}
        - name: nothing in particular
        """
    ])
    #expect(try sample.failures() == [])
    #expect(try sample.report()?.outcomes.count == 7)
  }

  @Test func `tells each difference`() throws {
    let sample = SampleTests([
      "tests/deals.yaml": Self.head + """
        - name: a
          set: {months: 37, "parts[1].shre": 1}
          expect:
            verdict: compliant
            rules: {short-term: pass, short: not_applicable}
            steps: {tell: done}
            derived: {weight: 72}
        - name: b
          remove: [told, months]
          expect: {steps: {tell: not_applicable}, derived: {weight: 1}}
        - name: c
          expect: {rules: {document/unknown-field: fail}, derived: {weight: unknown}}
        """
    ])
    #expect(
      try sample.failures() == [
        "deals: a: the proposal is not valid: ‘shre’ is not a field here",
        "deals: a: expected the verdict compliant, found non_compliant",
        "deals: a: short-term: expected pass, found fail",
        "deals: a: short: expected not_applicable, found undetermined",
        "deals: a: tell: expected done, found not_done",
        "deals: a: weight: expected 72, found 74",
        "deals: b: tell: expected not_applicable, found unknown (deal.told)",
        "deals: b: weight: expected 1, found unknown",
        "deals: c: document/unknown-field: expected fail, found pass",
        "deals: c: weight: expected unknown, found 72",
      ])
  }

  @Test func `takes its day from itself, its proposal or its file`() throws {
    let sample = SampleTests([
      "tests/deals.yaml": """
      tests: days
      today: 2019-01-01
      bases:
        dated: {kind: deal, form: treaty, months: 37, date: 2021-01-01}
        undated: {kind: deal, form: treaty, months: 37}
      cases:
        - {name: own, base: undated, as_of: 2020-01-01, expect: {rules: {short-term: fail}}}
        - {name: proposal, base: dated, expect: {rules: {short-term: fail}}}
        - {name: file, base: undated, expect: {rules: {short-term: not_applicable}}}
        - {name: own first, base: dated, as_of: 2019-01-01, expect: {rules: {short-term: not_applicable}}}
      """
    ])
    #expect(try sample.failures() == [])
  }

  @Test func `removes before it sets`() throws {
    let sample = SampleTests([
      "tests/deals.yaml": Self.head + """
        - name: other parts
          remove: [parts]
          set: {"parts[0].name": c}
          expect: {rules: {document/missing-field: pass}}
        """
    ])
    #expect(try sample.failures() == [])
  }

  struct Mistake: CustomTestStringConvertible {
    let cases: String
    let expected: [String]
    var testDescription: String { cases }
  }

  @Test(arguments: [
    Mistake(cases: "- {nme: a}", expected: ["10:3 missing-key", "10:4 unknown-key"]),
    Mistake(cases: "- {name: a}\n- {name: a}", expected: ["11:10 declared-twice"]),
    Mistake(cases: "- {name: a, base: b}", expected: ["10:19 unknown-base"]),
    Mistake(cases: "- {name: a, set: {a..b: 1}}", expected: ["10:19 not-a-path"]),
    Mistake(cases: "- {name: a, set: {'a[b]': 1}}", expected: ["10:19 not-a-path"]),
    Mistake(cases: "- {name: a, set: {'parts[3].name': 1}}", expected: ["10:19 nothing-at-path"]),
    Mistake(cases: "- {name: a, set: {months.x: 1}}", expected: ["10:19 nothing-at-path"]),
    Mistake(cases: "- {name: a, remove: [date]}", expected: ["10:22 nothing-at-path"]),
    Mistake(cases: "- {name: a, set: {kind: dael}}", expected: ["10:25 unknown-kind"]),
    Mistake(cases: "- {name: a, as_of: soon}", expected: ["10:20 wrong-shape"]),
    Mistake(
      cases: "- {name: a, expect: {rules: {short-trem: pass}, verdict: fine}}",
      expected: ["10:30 unknown-name", "10:58 not-a-choice"]),
    Mistake(
      cases: "- {name: a, expect: {steps: {tell: no, tll: done}, derived: {w: 1}, x: 1}}",
      expected: [
        "10:36 not-a-choice", "10:40 unknown-name", "10:62 unknown-name", "10:69 unknown-key",
      ]),
  ]) func `with a mistake in its file is not run`(mistake: Mistake) {
    let sample = SampleTests(["tests/deals.yaml": Self.head + mistake.cases + "\n"])
    #expect(sample.mistakes() == mistake.expected.map { "tests/deals.yaml:\($0)" })
  }

  @Test func `needs a day, and a proposal to start from`() {
    let sample = SampleTests([
      "a.yaml": "tests: a\nbase: {kind: deal, form: pact}\ncases: [{name: x}]\n",
      "b.yaml": "tests: b\nbases: {p: {kind: deal}, q: {kind: deal}}\ncases: [{name: x}]\n",
    ])
    #expect(sample.mistakes() == ["a.yaml:3:16 no-day", "b.yaml:3:16 no-base"])
  }

  @Test func `of an extended pack runs with that pack alone`() throws {
    let folder = TemporaryFolder([
      "base/pack.yaml": SampleTests.pack, "base/vocabulary.yaml": SampleTests.vocabulary,
      "base/bodies.yaml": SampleTests.bodies, "base/guideline.yaml": SampleTests.guideline,
      "base/tests.yaml": Self.head
        + "- {name: base, set: {judgements.short: {answer: met, by: a, date: 2026-02-01, note: b}}, expect: {verdict: compliant}}\n",
      "city/pack.yaml":
        "pack: city\nversion: 1.0.0\ntitle: {sv: Stad, en: City}\nextends: ../base\n",
      "city/guideline.yaml": """
      guideline: city
      title: {sv: Prov, en: Test}
      adopted_by: nobody
      in_force: {from: 2020-01-01}
      clauses:
        - id: never
          force: must
          certainty: seen
          text: {sv: Prov, en: Test}
          rules:
            - {id: never-a-treaty, applies_to: [deal], require: deal.form != 'treaty', message: {sv: Nej, en: No}}
      """,
      "city/tests.yaml": Self.head
        + "- {name: city, expect: {verdict: non_compliant, rules: {never-a-treaty: fail, short-term: pass}}}\n",
    ])
    let packs = try TestedPack.load(at: folder.path + "/city")
    let report = try #require(try TestRun(packs, today: .earliest).report())
    #expect(report.pack.id == "city")
    #expect(report.outcomes.map(\.test.id) == ["base", "city"])
    #expect(report.outcomes.flatMap(\.failures).isEmpty)
  }

  @Test func `is left alone by a check`() throws {
    let sample = SampleTests(["tests.yaml": "# what\n\ntests: [this is no test\n"])
    #expect(throws: Never.self) { try RulePack(at: sample.folder.path) }
    #expect(sample.mistakes().count == 1)
  }
}
