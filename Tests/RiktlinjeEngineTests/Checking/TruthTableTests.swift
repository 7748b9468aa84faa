import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// A rule is the implication from `when` to `require` over true, false, unknown and error.
@Suite struct `A rule` {
  struct Row: CustomTestStringConvertible {
    let when: String, require: String
    let status: Status
    var missing: [String] = []
    var testDescription: String { "\(when) → \(require)" }
  }

  // a is missing, b is 1, and 1 / (b - 1) cannot be computed.
  static let yes = "case.b == 1", no = "case.b == 2", unknown = "case.a == 1"
  static let error = "1 / (case.b - 1) == 1"

  @Test(arguments: [
    Row(when: yes, require: yes, status: .pass),
    Row(when: yes, require: no, status: .fail),
    Row(when: yes, require: unknown, status: .undetermined, missing: ["case.a"]),
    Row(when: yes, require: error, status: .error),
    Row(when: no, require: yes, status: .notApplicable),
    Row(when: no, require: no, status: .notApplicable),
    Row(when: no, require: unknown, status: .notApplicable),
    Row(when: no, require: error, status: .notApplicable),
    Row(when: unknown, require: yes, status: .pass),  // whatever a is, the implication holds
    Row(when: unknown, require: no, status: .undetermined, missing: ["case.a"]),
    // Only what tells whether it applies is asked.
    Row(when: unknown, require: "case.c == 1", status: .undetermined, missing: ["case.a"]),
    Row(when: unknown, require: error, status: .error),
    Row(when: error, require: yes, status: .pass),
    Row(when: error, require: no, status: .error),
    Row(when: error, require: unknown, status: .error),
    Row(when: error, require: error, status: .error),
  ]) func `is an implication over true, false, unknown and error`(row: Row) throws {
    let pack = try packWithRule(when: row.when, require: row.require)
    let result = try #require(Checker(pack).check(text: "kind: case\nb: 1\n").results.first)
    let finding = try #require(result.findings.first { $0.rule == "the-rule" })
    #expect(finding.status == row.status)
    #expect((finding.details?.missing ?? []).map(\.path) == row.missing)
  }

  @Test(arguments: [
    ("must", "case.b == 2", Verdict.nonCompliant),
    ("must", "case.a == 1", .undetermined),
    ("should", "case.b == 2", .compliantWithRemarks),
    ("should", "case.a == 1", .compliantWithRemarks),
    ("may", "case.b == 2", .compliant),
    ("must", "case.b == 1", .compliant),
  ]) func `weighs by the force of its clause`(force: String, require: String, verdict: Verdict)
    throws
  {
    let pack = try packWithRule(when: "true", require: require, force: force)
    #expect(Checker(pack).check(text: "kind: case\nb: 1\n").results.map(\.verdict) == [verdict])
  }

  @Test(arguments: [
    ("2019-12-31", Status.notApplicable), ("2020-01-01", .fail), ("2021-12-31", .fail),
    ("2022-01-01", .notApplicable),
  ]) func `holds on the days its clause is in force`(day: String, status: Status) throws {
    let pack = try packWithRule(when: "true", require: "case.b == 2", until: "2021-12-31")
    let asOf = try #require(CivilDate(iso: day))
    let report = Checker(pack, asOf: asOf).check(text: "kind: case\nb: 1\n")
    #expect(report.results.first?.findings.map(\.status) == [status])
  }

  @Test(arguments: [
    ("kind: case\ndecision: {date: 2021-03-01}\ndate: 2020-02-01\n", "2021-03-01"),
    ("kind: case\ndate: 2020-02-01\n", "2020-02-01"),
    ("kind: case\n", "2025-06-01"),
  ]) func `is taken on the decision's date, else the proposal's, else today`(
    text: String, expected: String
  ) throws {
    var options = Checker.Options()
    options.today = CivilDate(iso: "2025-06-01")
    let pack = try packWithRule(when: "true", require: "as_of > date('2000-01-01')")
    let report = Checker(pack, options: options).check(text: text)
    #expect(report.results.map(\.asOf) == [CivilDate(iso: expected)])
  }

  private func packWithRule(
    when: String, require: String, force: String = "must", until: String? = nil
  ) throws -> RulePack {
    let folder = TemporaryFolder([
      "pack.yaml": "pack: test\nversion: 1.0.0\ntitle: {sv: Prov, en: Test}\n",
      "vocabulary.yaml": """
      vocabulary: test
      records:
        decision:
          label: {sv: beslut, en: decision}
          fields:
            date: {type: date, label: {sv: beslutsdatum, en: date of decision}}
      kinds:
        case:
          label: {sv: fall, en: case}
          fields:
            a: {type: integer, label: {sv: a, en: a}}
            b: {type: integer, label: {sv: b, en: b}}
            c: {type: integer, label: {sv: c, en: c}}
            date: {type: date, label: {sv: datum, en: date}}
            decision: {type: decision, label: {sv: beslut, en: decision}}
      """,
      "guideline.yaml": """
      guideline: test
      title: {sv: Prov, en: Test}
      adopted_by: {sv: Ingen, en: Nobody}
      in_force: {from: 2020-01-01\(until.map { ", until: \($0)" } ?? "")}
      clauses:
        - id: the-clause
          force: \(force)
          certainty: seen
          text: {sv: Prov, en: Test}
          rules:
            - id: the-rule
              applies_to: [case]
              when: \(when)
              require: \(require)
              message: {sv: Fel, en: Wrong}
      """,
    ])
    return try RulePack(at: folder.path)
  }
}
