import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import Testing

/// What binds decides; advice and readings of our own are shown.
@Suite struct `The weight of a clause` {
  struct Row: CustomTestStringConvertible {
    var binding = true
    let clause: String
    let verdict: Verdict
    var withoutInferred: Verdict?
    var seenOnly: Verdict?
    /// The thresholds that it reaches.
    var reached: Set<Threshold> = []
    var testDescription: String { "\(binding ? "" : "advice: ")\(clause)" }
  }

  private static func rule(_ require: String, _ force: String, _ certainty: String = "seen")
    -> String
  {
    MatterPack.rule("r", require: require, force: force, certainty: certainty)
  }

  @Test(arguments: [
    Row(clause: rule("false", "must"), verdict: .nonCompliant, reached: [.must]),
    Row(clause: rule("matter.a > 0", "must"), verdict: .undetermined, reached: [.undetermined]),
    Row(clause: rule("1 / 0 > 0", "must"), verdict: .nonCompliant, reached: [.must]),
    Row(clause: rule("true", "must"), verdict: .compliant),
    Row(clause: rule("false", "should"), verdict: .compliantWithRemarks, reached: [.should]),
    Row(clause: rule("matter.a > 0", "should"), verdict: .compliantWithRemarks, reached: [.should]),
    Row(clause: rule("false", "may"), verdict: .compliant),
    // Advice never decides, whatever its wording, and by itself nothing is assessed.
    Row(binding: false, clause: rule("false", "must"), verdict: .notAssessed),
    Row(binding: false, clause: rule("matter.a > 0", "must"), verdict: .notAssessed),
    Row(binding: false, clause: rule("1 / 0 > 0", "must"), verdict: .notAssessed),
    Row(binding: false, clause: rule("true", "must"), verdict: .notAssessed),
    Row(binding: false, clause: MatterPack.judgement("r"), verdict: .notAssessed),
    // What applies to nothing has assessed nothing.
    Row(clause: MatterPack.rule("r", when: "false", require: "false"), verdict: .notAssessed),
    Row(clause: MatterPack.step("r"), verdict: .notAssessed),
    // A reading of our own weighs as a should, and the verdict without it is told.
    Row(
      clause: rule("false", "must", "inferred"), verdict: .compliantWithRemarks,
      withoutInferred: .notAssessed, seenOnly: .notAssessed, reached: [.should]),
    Row(
      clause: rule("matter.a > 0", "must", "inferred"), verdict: .compliantWithRemarks,
      withoutInferred: .notAssessed, seenOnly: .notAssessed, reached: [.should]),
    Row(
      clause: rule("false", "may", "inferred"), verdict: .compliant,
      withoutInferred: .notAssessed, seenOnly: .notAssessed),
    Row(
      clause: rule("false", "must", "reported"), verdict: .nonCompliant,
      withoutInferred: .nonCompliant, seenOnly: .notAssessed, reached: [.must]),
    Row(
      clause: MatterPack.judgement("r", certainty: "inferred"), verdict: .compliantWithRemarks,
      withoutInferred: .notAssessed, seenOnly: .notAssessed, reached: [.should]),
  ]) func `decides the verdict`(row: Row) throws {
    let sample = try MatterPack(
      fields: [MatterPack.field("a", "integer")],
      guideline: row.binding ? [] : ["binding: false"], clauses: [row.clause])
    let result = try sample.check("")
    #expect(result.verdict == row.verdict)
    #expect(result.certitude.withoutInferred == row.withoutInferred ?? row.verdict)
    #expect(result.certitude.seenOnly == row.seenOnly ?? row.verdict)
    var summary = Report.Summary()
    summary.count(result)
    #expect(summary.reached == row.reached)
    #expect(result.findings.allSatisfy { $0.isAdvice == !row.binding })
    if !row.binding { #expect(result.questions.isEmpty) }
  }

  @Test func `keeps the words of the document, whatever it weighs`() throws {
    let sample = try MatterPack(
      clauses: [
        MatterPack.rule("a", require: "false", certainty: "inferred"),
        MatterPack.rule("b", require: "false", force: "may", certainty: "inferred"),
      ],
      files: [
        "advice.yaml": """
        guideline: practice
        title: {sv: Praxis, en: Practice}
        adopted_by: {sv: Ingen, en: Nobody}
        binding: false
        in_force: {from: 2000-01-01}
        clauses:
          - \(MatterPack.rule("c", require: "false"))
        """
      ])
    let clauses = sample.pack.clauses.sorted { $0.id < $1.id }
    #expect(clauses.map(\.statedForce) == [.must, .may, .must])
    #expect(clauses.map(\.force) == [.should, .may, .advice])
    // Advice beside what binds changes nothing of the verdict.
    let result = try sample.check("")
    #expect(result.verdict == .compliantWithRemarks)
    #expect(result.status("c") == .fail)
    #expect(result.findings.filter(\.isAdvice).map(\.rule) == ["c"])
  }

  @Test func `of a waiver's clause leaves a remark`() throws {
    let sample = try MatterPack(clauses: [MatterPack.rule("r", require: "false")])
    let result = try sample.check(
      "",
      waivers: "{rule: r, proposal: m, reason: Skäl, decided_by: council, reference: § 1,"
        + " date: 2026-01-01, expires: 2026-12-31}")
    #expect(result.verdict == .compliantWithRemarks)
  }

  @Test func `leaves a proposal to which nothing of its time applies unassessed`() throws {
    let sample = try MatterPack(clauses: [MatterPack.rule("r", require: "false")])
    #expect(try sample.check("date: 1999-12-31").verdict == .notAssessed)
    #expect(try sample.check("date: 2000-01-01").verdict == .nonCompliant)
    // An entry error stands, whether anything applies or not.
    #expect(try sample.check("date: 1999-12-31\nwhat: 1").verdict == .undetermined)
  }
}
