import RiktlinjeCEL
import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports
@testable import RiktlinjeRules

@Suite struct `What a proposal waits for` {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let result: ProposalResult
    let waiting: Waiting

    init(_ description: String, _ result: ProposalResult, _ waiting: Waiting) {
      testDescription = description
      self.result = result
      self.waiting = waiting
    }
  }

  private static func result(
    _ findings: [Finding], step: StepAnswer? = nil, isDraft: Bool = false, isClosed: Bool = false
  ) -> ProposalResult {
    ProposalResult(
      proposal: FixtureReport.proposal("x", "X", "agreement"), verdict: Verdict(of: findings),
      asOf: FixtureReport.day("2026-01-31"), findings: findings, derived: [],
      steps: step.map { [$0] } ?? [], isDraft: isDraft, isClosed: isClosed)
  }

  private static let met = Finding(.rule(FixturePack.decisionRule), .pass)
  private static let failing = Finding(.rule(FixturePack.decisionRule), .fail)
  private static let open = FixtureReport.undetermined(FixturePack.decisionRule, [])
  private static let misspelt = Finding(.document("document/unknown-field"), .fail)
  private static let openAdvice = FixtureReport.undetermined(FixturePack.hostRule, [])
  private static let late = StepAnswer(
    FixturePack.register, state: .overdue, actor: nil, due: FixtureReport.day("2025-12-31"))

  static let rows = [
    Row("a draft that has everything", result([met], isDraft: true), .decision),
    Row("a draft that falls short, with nothing open", result([failing], isDraft: true), .decision),
    Row("a draft of which advice is open", result([met, openAdvice], isDraft: true), .decision),
    Row("a draft with a question", result([open], isDraft: true), .completion),
    Row("a draft with a misspelt key", result([met, misspelt], isDraft: true), .completion),
    Row("a decided matter with nothing against it", result([met]), .nothing),
    Row("a decided matter that falls short", result([failing]), .correction),
    Row("a decided matter with a late step", result([failing], step: late), .lateStep),
    Row("an ended matter that falls short", result([failing], isClosed: true), .nothing),
    Row("an ended matter with a late step", result([met], step: late, isClosed: true), .lateStep),
  ]

  @Test(arguments: rows) func `follows from its stage and from what is open`(row: Row) {
    #expect(row.result.waiting == row.waiting)
  }

  @Test func `says how late a step is, and what its day is for`() throws {
    let result = Self.result([Self.met], step: Self.late)
    let item = AgendaItem(
      result, ProposalOutline(result), today: FixtureReport.day("2026-01-10"), .swedish)
    let deadline = try #require(item.deadline)
    #expect(deadline.daysLate == 10)
    #expect(deadline.day == FixtureReport.day("2025-12-31"))
    #expect(deadline.purpose == FixturePack.register.text[.swedish])
  }

  @Test func `counts musts and shoulds apart`() {
    let outline = ProposalOutline(FixtureReport.lyon)
    let item = AgendaItem(
      FixtureReport.lyon, outline, today: FixtureReport.day("2026-02-01"), .swedish)
    #expect(item.musts == outline.musts.count)
    #expect(item.worst == outline.musts.first?.message(in: .swedish))
    #expect(item.shortfalls(in: .swedish).hasPrefix("\(item.musts) ska"))
  }

  @Test(arguments: [
    (20, 20, "Alla 20 röda utfall (uppfyller inte kraven) står sig"),
    (13, 20, "13 av 20 röda utfall (uppfyller inte kraven) står sig"),
    (0, 3, "Inget av de 3 röda utfallen (uppfyller inte kraven) står sig"),
    (1, 1, "Det enda röda utfallet (uppfyller inte kraven) står sig om"),
    (0, 1, "Det enda röda utfallet (uppfyller inte kraven) står sig inte om"),
  ]) func `is said with how far the gravest verdicts stand`(
    standing: Int, count: Int, beginning: String
  ) {
    #expect(Phrase.standing(standing, of: count)?[.swedish].hasPrefix(beginning) ?? false)
    #expect(Phrase.standing(0, of: 0) == nil)
  }

  @Test(arguments: [
    ("Medlemskap i C40", true), ("Policy och riktlinjer", true), ("Vänortsavtal", true),
    ("6 kap. 38 §", true), ("Membership of C40", false), ("I agree", false), ("2026", false),
  ]) func `is named in Swedish where letters or small words tell`(text: String, isSwedish: Bool) {
    #expect(text.isSwedish == isSwedish)
  }
}
