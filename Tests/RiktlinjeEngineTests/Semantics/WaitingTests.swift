import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// Only what applies is asked.
@Suite struct `What waits behind a gate` {
  private static func pack() throws -> MatterPack {
    try MatterPack(
      fields: ["gift", "big", "told", "checked"].map { MatterPack.field($0, "boolean") }
        + [MatterPack.field("value", "integer")],
      clauses: [
        MatterPack.rule("small", when: "matter.gift", require: "matter.value < 300"),
        MatterPack.rule("both", when: "matter.gift && matter.big", require: "matter.told"),
        MatterPack.judgement("proper", when: "matter.gift"),
        MatterPack.step(
          "register", when: "matter.gift", done: "matter.checked", due: "addDays(as_of, 7)"),
      ])
  }

  @Test func `is not asked while it is not known to apply`() throws {
    let result = try Self.pack().check("date: 2026-01-01")
    #expect(result.findings.map(\.status) == [.undetermined, .undetermined, .undetermined])
    #expect(result.findings.map(\.isWaiting) == [true, true, true])
    #expect(result.missing("small") == ["gift"])
    #expect(result.missing("both") == ["gift", "big"])
    #expect(result.missing("proper") == ["gift"])
    #expect(result.steps.isEmpty)
    #expect(result.asked == ["gift", "big"])
    #expect(result.questions.map(\.isGate) == [true, true])
    #expect(result.questions.first?.waiting == ["small", "both", "proper", "register"])
    #expect(result.verdict == .undetermined)
    let message = result.findings.first?.details?.message
    #expect(message?[.swedish] == "Om regeln gäller beror på gift.")
  }

  @Test func `goes when the gate is shut`() throws {
    let result = try Self.pack().check("gift: false")
    #expect(
      result.findings.map(\.status) == [.notApplicable, .notApplicable, .notApplicable])
    #expect(result.questions.isEmpty)
    #expect(result.steps.isEmpty)
  }

  @Test func `is asked when the gate is open`() throws {
    let result = try Self.pack().check("gift: true")
    #expect(result.findings.map(\.isWaiting) == [false, true, false])
    #expect(result.missing("small") == ["value"])
    #expect(result.asked == ["big", "value", "judgements.proper", "checked"])
    #expect(result.questions.map(\.isGate) == [true, false, false, false])
    #expect(result.state("register") == .unknown)
    #expect(result.steps.first?.missing.map(\.path) == ["matter.checked"])
  }

  @Test func `is answered where the answer is the same whether it applies or not`() throws {
    let result = try Self.pack().check("value: 100")
    #expect(result.status("small") == .pass)
    #expect(try Self.pack().check("value: 500").status("small") == .undetermined)
  }

  @Test func `of a judgement counts as applying once a person has answered it`() throws {
    let result = try Self.pack().check(
      "judgements: {proper: {answer: met, by: jurist, date: 2026-01-02, note: liten}}")
    #expect(result.status("proper") == .pass)
  }

  @Test func `of a register asks for nothing that the rule would read`() throws {
    let sample = try MatterPack(
      fields: [MatterPack.field("body", "{ref: bodies}"), MatterPack.field("cost", "integer")],
      clauses: [
        MatterPack.rule("r", when: "bodies[matter.body].rank > 1", require: "matter.cost > 0")
      ])
    let result = try sample.check("body: clerk")
    #expect(result.findings.map(\.isWaiting) == [true])
    #expect(result.findings.first?.details?.missing.map(\.path) == ["bodies.clerk.rank"])
    #expect(result.questions.isEmpty)
  }
}
