import RiktlinjeEngine
import RiktlinjeRules
import Testing

/// A waiver holds when who decided it has the power to.
@Suite struct `The power to waive` {
  struct Row: CustomTestStringConvertible {
    let name: String
    var guideline: [String] = []
    var rule = "r"
    var body = "council"
    var date = "2026-01-01"
    var expires = "2026-12-31"
    let status: Status
    /// The id of what is told of the waiver itself.
    var told: String?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(name: "the body that adopted it", status: .waived),
    Row(
      name: "a body that ranks above", guideline: ["adopted_by: board"], body: "council",
      status: .waived),
    Row(
      name: "that body itself", guideline: ["adopted_by: board"], body: "board", status: .waived),
    Row(
      name: "a body that ranks below", body: "board", status: .fail, told: "waiver/without-power"),
    Row(
      name: "a body without a rank", body: "clerk", status: .fail, told: "waiver/without-power"),
    Row(
      name: "a body without a rank of what it adopted itself", guideline: ["adopted_by: clerk"],
      body: "clerk", status: .waived),
    Row(
      name: "nobody where somebody outside adopted it",
      guideline: ["adopted_by: {sv: Riksdagen, en: Parliament}"], status: .fail,
      told: "waiver/without-power"),
    Row(
      name: "nobody of a statute", guideline: ["waivable: false"], status: .fail,
      told: "waiver/not-waivable"),
    Row(name: "until the last day", expires: "2026-05-01", status: .waived),
    Row(name: "not after it", expires: "2026-04-30", status: .fail, told: "waiver/expired"),
    Row(name: "from the day of its decision", date: "2026-05-01", status: .waived),
    Row(name: "not before it", date: "2026-05-02", status: .fail, told: "waiver/undecided"),
    Row(name: "in vain of what is met", rule: "met", status: .pass, told: "waiver/not-needed"),
    Row(
      name: "in vain of what does not apply", rule: "elsewhere", status: .notApplicable,
      told: "waiver/not-needed"),
    Row(name: "of what cannot be told", rule: "open", status: .waived),
    Row(name: "of a judgement that nobody has made", rule: "judged", status: .waived),
  ]) func `belongs to`(row: Row) throws {
    let adopted = row.guideline.contains { $0.hasPrefix("adopted_by") }
    let sample = try MatterPack(
      fields: [MatterPack.field("a", "integer")],
      files: [
        "guideline.yaml": """
        guideline: policy
        title: {sv: Policyn, en: The policy}
        \(adopted ? "" : "adopted_by: council\n")in_force: {from: 2000-01-01}
        \(row.guideline.joined(separator: "\n"))
        clauses:
          - \(MatterPack.rule("r", require: "false"))
          - \(MatterPack.rule("met", require: "true"))
          - \(MatterPack.rule("elsewhere", when: "false", require: "false"))
          - \(MatterPack.rule("open", require: "matter.a > 0"))
          - \(MatterPack.judgement("judged"))
        """
      ])
    let result = try sample.check(
      "date: 2026-05-01",
      waivers: "{rule: \(row.rule), proposal: m, reason: Skäl, decided_by: \(row.body),"
        + " reference: § 1, date: \(row.date), expires: \(row.expires)}")
    #expect(result.status(row.rule) == row.status)
    let told = result.findings.filter { $0.rule.hasPrefix("waiver/") }
    #expect(told.map(\.rule) == (row.told.map { [$0] } ?? []))
    #expect(told.allSatisfy { $0.force == .should && !$0.isEntryError })
  }
}
