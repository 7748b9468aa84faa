import RiktlinjeCEL
import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports
@testable import RiktlinjeRules

@Suite struct `The wording of reports` {
  struct Count: CustomTestStringConvertible {
    let verdict: Verdict, count: Int
    let swedish: String, english: String
    var testDescription: String { english }

    init(_ verdict: Verdict, _ count: Int, _ swedish: String, _ english: String) {
      self.verdict = verdict
      self.count = count
      self.swedish = swedish
      self.english = english
    }
  }

  @Test(arguments: [
    Count(.nonCompliant, 1, "1 ärende uppfyller inte kraven", "1 proposal does not comply"),
    Count(.nonCompliant, 4, "4 ärenden uppfyller inte kraven", "4 proposals do not comply"),
    Count(
      .undetermined, 2, "2 ärenden kan inte avgöras ännu", "2 proposals cannot be determined yet"),
    Count(
      .compliantWithRemarks, 1, "1 ärende uppfyller kraven, med anmärkning",
      "1 proposal complies, with remarks"),
    Count(
      .compliantWithRemarks, 3, "3 ärenden uppfyller kraven, med anmärkning",
      "3 proposals comply, with remarks"),
    Count(.compliant, 10_000, "10\u{A0}000 ärenden uppfyller kraven", "10,000 proposals comply"),
    Count(.notAssessed, 1, "1 ärende är inte prövat", "1 proposal is not assessed"),
    Count(.notAssessed, 2, "2 ärenden är inte prövade", "2 proposals are not assessed"),
  ]) func `counts proposals by verdict in whole sentences`(row: Count) {
    let sentence = row.verdict.sentence(of: row.count)
    #expect(sentence[.swedish] == row.swedish)
    #expect(sentence[.english] == row.english)
  }

  struct Sureness: CustomTestStringConvertible {
    let verdict: Verdict, withoutInferred: Verdict, seenOnly: Verdict
    let swedish: String?
    var testDescription: String { swedish ?? "nothing" }

    init(_ verdict: Verdict, _ withoutInferred: Verdict, _ seenOnly: Verdict, _ swedish: String?) {
      self.verdict = verdict
      self.withoutInferred = withoutInferred
      self.seenOnly = seenOnly
      self.swedish = swedish
    }
  }

  @Test(arguments: [
    Sureness(
      .nonCompliant, .nonCompliant, .nonCompliant,
      "Utfallet står sig om bara det som är läst i källan räknas."),
    Sureness(
      .nonCompliant, .nonCompliant, .compliant,
      "Om bara det som är läst i källan räknas blir utfallet i stället ”uppfyller kraven”."),
    Sureness(
      .compliant, .compliant, .notAssessed,
      "Om bara det som är läst i källan räknas finns inget att pröva ärendet mot."),
    Sureness(
      .compliantWithRemarks, .compliant, .compliant,
      "Utfallet vilar på vår tolkning: utan den blir det ”uppfyller kraven”, också om bara det som är läst i källan räknas."
    ),
    Sureness(
      .undetermined, .compliantWithRemarks, .compliant,
      "Utfallet vilar på vår tolkning: utan den blir det ”uppfyller kraven, med anmärkning”, och om bara det som är läst i källan räknas ”uppfyller kraven”."
    ),
    Sureness(.notAssessed, .notAssessed, .notAssessed, nil),
  ]) func `says how sure a verdict is in one sentence`(row: Sureness) {
    let result = ProposalResult(
      proposal: FixtureReport.kiel.proposal, verdict: row.verdict, asOf: FixtureReport.kiel.asOf,
      findings: [], derived: [], steps: [],
      certitude: Certitude(withoutInferred: row.withoutInferred, seenOnly: row.seenOnly))
    #expect(result.howSure?[.swedish] == row.swedish)
    #expect((result.howSure?[.english] == nil) == (row.swedish == nil))
  }

  struct Standing: CustomTestStringConvertible {
    let state: StepAnswer.State, due: String?
    let swedish: String, english: String
    var testDescription: String { english }

    init(_ state: StepAnswer.State, _ due: String?, _ swedish: String, _ english: String) {
      self.state = state
      self.due = due
      self.swedish = swedish.replacing("_", with: "\u{A0}")
      self.english = english.replacing("_", with: "\u{A0}")
    }
  }

  @Test(arguments: [
    Standing(.done, "2026-01-01", "klart", "done"),
    Standing(.notDone, nil, "återstår", "not done"),
    Standing(
      .overdue, "2026-01-31", "försenat 1 dag, skulle vara gjort senast den 31_januari 2026",
      "1 day overdue, was to be done by 31_January 2026"),
    Standing(
      .overdue, "2025-07-01", "försenat 215 dagar, skulle vara gjort senast den 1_juli 2025",
      "215 days overdue, was to be done by 1_July 2025"),
    Standing(
      .notDone, "2026-02-01", "återstår, ska vara gjort senast den 1_februari 2026 (i dag)",
      "not done, to be done by 1_February 2026 (today)"),
    Standing(
      .notDone, "2026-02-02", "återstår, ska vara gjort senast den 2_februari 2026 (i morgon)",
      "not done, to be done by 2_February 2026 (tomorrow)"),
    Standing(
      .notDone, "2026-02-11", "återstår, ska vara gjort senast den 11_februari 2026 (om 10 dagar)",
      "not done, to be done by 11_February 2026 (in 10 days)"),
    Standing(
      .unknown, "2027-01-01", "okänt om det är gjort, ska vara gjort senast den 1_januari 2027",
      "not known if done, to be done by 1_January 2027"),
  ]) func `says what the day of a step is for`(row: Standing) {
    let answer = StepAnswer(
      FixturePack.consult, state: row.state, actor: nil, due: row.due.map(FixtureReport.day))
    let standing = answer.standing(on: FixtureReport.day("2026-02-01"))
    #expect(standing[.swedish] == row.swedish)
    #expect(standing[.english] == row.english)
  }

  @Test func `puts steps in the order in which they are to be looked at`() {
    func answer(_ state: StepAnswer.State, _ due: String?) -> StepAnswer {
      StepAnswer(FixturePack.consult, state: state, actor: nil, due: due.map(FixtureReport.day))
    }
    let result = ProposalResult(
      proposal: FixtureReport.kiel.proposal, verdict: .compliant, asOf: FixtureReport.kiel.asOf,
      findings: [], derived: [],
      steps: [
        answer(.done, "2024-01-01"), answer(.unknown, nil), answer(.notDone, nil),
        answer(.notDone, "2026-06-01"), answer(.overdue, "2026-01-01"),
        answer(.overdue, "2025-01-01"),
      ])
    #expect(
      result.stepsByUrgency.map { "\($0.state) \($0.due?.description ?? "-")" } == [
        "overdue 2025-01-01", "overdue 2026-01-01", "notDone 2026-06-01", "notDone -", "unknown -",
        "done 2024-01-01",
      ])
    #expect(result.nextStep?.day == FixtureReport.day("2025-01-01"))
    #expect(result.stepsLeft == 5)
  }

  @Test func `names a unit as a reader does`() {
    #expect(Language.swedish.name(ofUnit: "months") == "månader")
    #expect(Language.swedish.name(ofUnit: "months", for: 1) == "månad")
    #expect(Language.english.name(ofUnit: "percent") == "per cent")
    #expect(Language.swedish.name(ofUnit: "SEK") == "kr")
    #expect(Language.english.name(ofUnit: "km", for: 2) == "km")
  }

  struct Deciding: CustomTestStringConvertible {
    let candidates: [String], missing: [String]
    let swedish: String
    var testDescription: String { swedish }

    init(_ candidates: [String], _ missing: [String], _ swedish: String) {
      self.candidates = candidates
      self.missing = missing
      self.swedish = swedish
    }
  }

  @Test(arguments: [
    Deciding([], [], "kan inte sägas ännu"),
    Deciding([], ["ansvarig"], "kan inte sägas ännu; det beror på ”ansvarig”"),
    Deciding(["styrelsen"], ["ansvarig"], "styrelsen eller någon annan, beroende på ”ansvarig”"),
    Deciding(
      ["fullmäktige", "styrelsen", "nämnden"], ["vikt", "ansvarig"],
      "fullmäktige, styrelsen eller nämnden, beroende på ”vikt” och ”ansvarig”"),
  ]) func `names who may decide and what tells which of them`(row: Deciding) {
    let answer = DerivedAnswer(
      FixturePack.decidingBody, value: nil,
      missing: row.missing.map { Finding.MissingField(path: $0, label: LocalizedText($0)) },
      candidates: row.candidates.map { .labelled($0, LocalizedText($0)) })
    #expect(answer.deciding[.swedish] == row.swedish)
  }
}
