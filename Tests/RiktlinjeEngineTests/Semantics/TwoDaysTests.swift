import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeText
import Testing

/// The law is that of the as-of date; what has fallen due has done so by today.
@Suite struct `Two days` {
  @Test(arguments: [
    // Decided in March and never reported: seen in November.
    ("", "2026-03-31", StepAnswer.State.notDone),
    ("", "2026-04-30", .notDone),  // the day itself
    ("", "2026-05-01", .overdue),
    ("", "2026-11-01", .overdue),
    ("told: true", "2026-11-01", .done),
    ("told: false", "2026-11-01", .overdue),
  ]) func `let a step fall due by today`(text: String, today: String, state: StepAnswer.State)
    throws
  {
    let sample = try MatterPack(
      fields: [MatterPack.field("told", "boolean")],
      clauses: [
        MatterPack.step(
          "report", done: "has(matter.told) && matter.told", due: "addDays(matter.date, 60)")
      ])
    let result = try sample.check("date: 2026-03-01\n" + text, today: today)
    #expect(result.steps.map(\.state) == [state])
    #expect(result.steps.first?.due == CivilDate(iso: "2026-04-30"))
    #expect(result.asOf == CivilDate(iso: "2026-03-01"))
    // Steps never decide the verdict.
    #expect(result.verdict == .notAssessed)
  }

  @Test func `leave a step that nobody can tell of unknown, however late it is`() throws {
    let sample = try MatterPack(
      fields: [MatterPack.field("told", "boolean")],
      clauses: [
        MatterPack.step("a", done: "matter.told", due: "date('2026-01-01')"),
        MatterPack.step("b", due: "date('2026-01-01')"),
      ])
    #expect(try sample.check("").steps.map(\.state) == [.unknown, .unknown])
  }

  @Test(arguments: [
    ("date: 2026-03-01", nil, "2026-03-01", "2026-06-01"),
    ("date: 2026-03-01", "2020-01-01", "2020-01-01", "2026-06-01"),
    ("", nil, "2026-06-01", "2026-06-01"),
    ("decision: {date: 2026-04-01}\ndate: 2026-03-01", nil, "2026-04-01", "2026-06-01"),
  ]) func `are read by conditions apart`(
    text: String, asOf: String?, expected: String, today: String
  ) throws {
    let sample = try MatterPack(
      fields: [MatterPack.field("decision", "decision")],
      records: [
        "decision: {label: {sv: beslut, en: decision}, fields: {\(MatterPack.field("date", "date"))}}"
      ],
      clauses: [
        MatterPack.rule("law", require: "as_of == date('\(expected)')"),
        MatterPack.rule("clock", require: "today == date('\(today)')"),
      ])
    let result = try sample.check(text, asOf: asOf)
    #expect(result.findings.map(\.status) == [.pass, .pass])
    #expect(result.asOf == CivilDate(iso: expected))
  }

  @Test func `decide which clauses are in force by the first, whatever the second is`() throws {
    let sample = try MatterPack(files: [
      "guideline.yaml": """
      guideline: policy
      title: {sv: Policyn, en: The policy}
      adopted_by: council
      in_force: {from: 2000-01-01, until: 2026-03-31}
      clauses:
        - \(MatterPack.rule("r", require: "false"))
      """
    ])
    #expect(try sample.check("date: 2026-03-31", today: "2026-11-01").status("r") == .fail)
    #expect(try sample.check("date: 2026-04-01", today: "2026-11-01").status("r") == .notApplicable)
  }

  // MARK: - Registers by day

  private static let limits = """
    register: limits
    title: {sv: Gränser, en: Limits}
    review_by: 2027-01-31
    fields:
      amount: {type: integer, dated: true, label: {sv: belopp, en: amount}}
    entries:
      services:
        label: {sv: tjänster, en: services}
        amount: {2014-01-01: 500, 2020-01-01: 600, 2024-01-01: null}
      old: {label: {sv: gammal, en: old}, amount: 7, valid: {until: 2019-12-31}}
      new: {label: {sv: ny, en: new}, amount: 8, valid: {from: 2020-01-01}}

    """

  private static func dated() throws -> MatterPack {
    try MatterPack(
      fields: [
        MatterPack.field("cost", "integer"), MatterPack.field("limit", "{ref: limits}"),
        MatterPack.field("others", "{list: {ref: limits}}"),
        MatterPack.field("parts", "{list: part}"),
      ],
      records: [
        "part: {label: {sv: p, en: p}, fields: {\(MatterPack.field("limit", "{ref: limits}"))}}"
      ],
      clauses: [MatterPack.rule("r", require: "matter.cost < limits['services'].amount")],
      files: ["limits.yaml": limits])
  }

  @Test(arguments: [
    ("2013-12-31", Status.undetermined), ("2014-01-01", .fail), ("2019-12-31", .fail),
    ("2020-01-01", .pass), ("2023-12-31", .pass), ("2024-01-01", .undetermined),
  ]) func `take the value of a register that held on the first`(day: String, status: Status) throws
  {
    let result = try Self.dated().check("cost: 550\ndate: \(day)", today: "2026-06-01")
    #expect(result.status("r") == status)
    if status == .undetermined {
      #expect(result.missing("r") == ["limits.services.amount"])
      #expect(result.questions.isEmpty)
    }
  }

  @Test func `change from one proposal of a run to the next`() throws {
    let text = ["2019-01-01", "2021-01-01", "2019-06-01"].map {
      "kind: matter\ncost: 550\ndate: \($0)\n"
    }
    let results = Checker(try Self.dated().pack).check(text: text.joined(separator: "---\n"))
      .results
    #expect(results.map { $0.status("r") } == [.fail, .pass, .fail])
  }

  @Test(arguments: [
    ("limit: old", "2019-12-31", 0), ("limit: old", "2020-01-01", 1),
    ("limit: new", "2019-12-31", 1), ("limit: new", "2020-01-01", 0),
    ("limit: services", "1990-01-01", 0),
    ("others: [old, new, services]", "2020-01-01", 1),
    ("parts: [{limit: new}, {}, {limit: old}]", "2020-01-01", 1),
  ]) func `tell of entries that cannot be named on the first`(text: String, day: String, count: Int)
    throws
  {
    let result = try Self.dated().check("cost: 1\n\(text)\ndate: \(day)")
    let found = result.findings.filter { $0.rule == "document/not-valid" }
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.isEntryError })
  }

  @Test func `of a register are told where the entry is named`() throws {
    let result = try Self.dated().check("date: 2020-01-01\nothers: [new, old]")
    let details = try #require(result.findings.first?.details)
    #expect(details.location?.span.start.line == 4)
    #expect(details.location?.span.start.column == 15)
    #expect(
      details.message[.english]
        == "Old (old) cannot be named as of 1\u{A0}January 2020: it existed until 31\u{A0}December 2019."
    )
  }
}
