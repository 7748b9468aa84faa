import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeText

@testable import RiktlinjeRules

/// A small pack, built without files: three documents, one of them no more than advice.
enum FixturePack {
  static let file = SourceFile(path: "rules/example/guidelines.yaml", bytes: [])
  static let location = SourceLocation(file: file, span: .fileStart)

  // MARK: Documents

  static let policy = Guideline(
    id: "policy-2014", pack: "example",
    title: LocalizedText(
      swedish: "Policy och riktlinjer för internationellt samarbete",
      english: "Policy and guidelines for international cooperation"),
    adoptedBy: LocalizedText(swedish: "kommunfullmäktige", english: "city council"),
    adoptingBody: "council", reviewBy: CivilDate(iso: "2027-01-01"),
    reference: "H 2014 nr 79", inForce: Period(from: CivilDate(iso: "2014-05-01"), until: nil),
    source: "https://example.org/policy?id=79&lang=sv", location: location)

  static let localGovernmentAct = Guideline(
    id: "kommunallagen", pack: "sweden",
    title: LocalizedText(
      swedish: "Kommunallag (2017:725)", english: "Local Government Act (2017:725)"),
    adoptedBy: LocalizedText(swedish: "riksdagen", english: "the Riksdag"), isWaivable: false,
    reference: "2017:725",
    inForce: .always, source: "https://example.org/sfs/2017:725", location: location)

  static let goodPractice = Guideline(
    id: "good-practice", pack: "example",
    title: LocalizedText(
      swedish: "Gott arbete med besök", english: "Good practice in visits"),
    adoptedBy: LocalizedText(swedish: "inte antaget", english: "not adopted"), isBinding: false,
    reference: nil, inForce: .always, source: nil, location: location)

  // MARK: Clauses

  static let term = clause(
    "partner-city-time-limited", policy, "3.2", .must, .inferred,
    "Samarbete med en partnerstad gäller konkreta projekt under en begränsad tid.",
    "Cooperation with a partner city concerns concrete projects for a limited time.",
    note: LocalizedText(
      swedish: "Tiden 36 månader är vår tolkning av hur avtalen har sett ut.",
      english: "The term of 36 months is our interpretation of what the agreements have been like.")
  )
  static let decision = clause(
    "partner-city-decision", policy, "3.3", .must, .reported,
    "Kommunstyrelsen beslutar om samarbete med partnerstäder.",
    "The city executive board decides on cooperation with partner cities.")
  static let benefit = clause(
    "mutual-benefit", policy, "2.1", .must, .reported,
    "Samarbetet ska vara till nytta för båda parter.",
    "The cooperation is to benefit both parties.")
  static let financing = clause(
    "external-financing", policy, "4", .must, .seen,
    "Ett internationellt projekt delfinansieras av externa aktörer.",
    "An international project is partly financed by others.")
  static let membership = clause(
    "membership-reason", policy, nil, .should, .reported,
    "Skälen för ett medlemskap bör anges.", "The reasons for a membership should be stated.")
  static let followUp = clause(
    "follow-up", policy, "5.1", .should, .seen,
    "Samarbeten bör följas upp varje år.", "Cooperations should be followed up each year.")
  static let delegation = clause(
    "delegated-decisions", localGovernmentAct, "6 kap. 40 §", .must, .reported,
    "Beslut som fattas på delegation anmäls till nämnden.",
    "Delegated decisions are reported to the committee.")

  static let host = clause(
    "host-named", goodPractice, nil, .should, .reported, "Ett besök bör ha en värd.",
    "A visit should have a host.")
  static let remote = clause(
    "remote-first", goodPractice, nil, .should, .inferred,
    "Ett digitalt möte bör prövas först.", "A remote meeting should be considered first.")

  // MARK: Rules

  static let termRule = rule(
    "partner-city-term", term, ["agreement"],
    "Avtalet löper på {months} månader; högst 36 är tillåtet.",
    "The agreement runs for {months} months; at most 36 are allowed.")
  static let decisionRule = rule(
    "partner-city-decided-by-board", decision, ["agreement"],
    "Beslutet ska fattas av kommunstyrelsen.", "The city executive board is to decide.")
  static let financingRule = rule(
    "project-co-financed", financing, ["project", "agreement"],
    "Den externa finansieringen är {share} procent.", "External financing is {share} per cent.")
  static let budgetRule = rule(
    "project-budget-balanced", financing, ["project"],
    "Finansieringen täcker inte kostnaden.", "The financing does not cover the cost.")
  static let reasonRule = rule(
    "membership-reason-given", membership, ["membership"],
    "Skälen för medlemskapet är inte angivna.", "No reasons for the membership are given.")
  static let feeRule = rule(
    "membership-fee", membership, ["membership"],
    "Avgiften är {fee} om året; över {limit} bör den motiveras särskilt.",
    "The fee is {fee} a year; above {limit} it should be justified separately.")
  static let followUpRule = rule(
    "evaluated-yearly", followUp, ["agreement", "project"],
    "Samarbetet har inte följts upp sedan {date}.",
    "The cooperation has not been followed up since {date}.")

  static let reportedRule = rule(
    "decision-reported", delegation, ["agreement"], "Beslutet är inte anmält till nämnden.",
    "The decision has not been reported to the committee.")
  static let hostRule = rule(
    "host-given", host, ["visit"], "Besöket har ingen värd.", "The visit has no host.")

  static let remoteJudgement = Judgement(
    clause: remote, appliesTo: ["visit"], when: nil,
    question: LocalizedText(
      swedish: "Är resan motiverad i stället för ett digitalt möte?",
      english: "Is the journey justified instead of a remote meeting?"),
    location: location)

  static let benefitJudgement = Judgement(
    clause: benefit, appliesTo: ["agreement", "project"], when: nil,
    question: LocalizedText(
      swedish: "Är samarbetet till nytta för både staden och motparten, och hur?",
      english: "Does the cooperation benefit both the city and the other party, and how?"),
    location: location)

  static let consult = step(
    "consult-city-office", decision, "Samråd med stadsledningskontoret innan beslut.",
    "Consult the city executive office before the decision.")
  static let register = step(
    "register", delegation, "Anmäl beslutet till nämnden.",
    "Report the decision to the committee.")

  static let decidingBody = derived("deciding_body", "Beslutande organ", "Deciding body")
  static let months = derived("term_months", "Avtalstid i månader", "Term in months")

  static let periodStart = derived("period_start", "Gäller från och med", "In force from")
  static let periodEnd = derived("period_end", "Gäller till och med", "In force until")

  // MARK: The whole

  static let kinds = [
    kind("agreement", "avtal", "agreement"), kind("membership", "medlemskap", "membership"),
    kind("visit", "besök", "visit"), kind("project", "projekt", "project"),
  ]

  static let pack = RulePack(
    id: "example", version: "1.2.0",
    title: LocalizedText(
      swedish: "Internationellt samarbete i Exempelstad",
      english: "International cooperation in Exampleton"),
    maintainer: "stadsledningskontoret", extends: [("sweden", "1.0.0")],
    vocabulary: FixtureVocabulary.vocabulary(kinds), registers: FixtureVocabulary.registers,
    guidelines: [localGovernmentAct, policy, goodPractice],
    clauses: [delegation, benefit, term, decision, financing, membership, followUp, host, remote],
    rules: [
      termRule, decisionRule, financingRule, budgetRule, reasonRule, feeRule, followUpRule,
      reportedRule, hostRule,
    ],
    judgements: [benefitJudgement, remoteJudgement], steps: [register, consult],
    derivedValues: [decidingBody, months, periodStart, periodEnd])

  static func kind(_ name: String) -> Kind? { pack.vocabulary.kind(name) }

  // MARK: Parts

  private static func clause(
    _ id: String, _ guideline: Guideline, _ section: String?, _ force: Force,
    _ certainty: Certainty, _ swedish: String, _ english: String, note: LocalizedText? = nil
  ) -> Clause {
    Clause(
      id: id, guideline: guideline, section: section, force: force, certainty: certainty,
      read: certainty == .seen ? CivilDate(iso: "2025-11-20") : nil, source: guideline.source,
      inForce: guideline.inForce,
      text: LocalizedText(swedish: swedish, english: english), note: note, location: location)
  }

  private static func rule(
    _ id: String, _ clause: Clause, _ kinds: [String], _ swedish: String, _ english: String
  ) -> Rule {
    Rule(
      id: id, clause: clause, appliesTo: kinds, inForce: clause.inForce, when: nil,
      require: condition, pointsAt: nil, message: LocalizedText(swedish: swedish, english: english),
      values: [], remedy: nil, location: location)
  }

  private static func step(
    _ id: String, _ clause: Clause, _ swedish: String, _ english: String
  ) -> Step {
    Step(
      id: id, clause: clause, appliesTo: kinds.map(\.name), when: nil, done: nil,
      actor: .body("city_office"), due: nil,
      text: LocalizedText(swedish: swedish, english: english), location: location)
  }

  private static func derived(_ id: String, _ swedish: String, _ english: String) -> DerivedValue {
    DerivedValue(
      id: id, appliesTo: kinds.map(\.name),
      label: LocalizedText(swedish: swedish, english: english), type: nil,
      content: .value(condition), location: location)
  }

  private static func kind(_ name: String, _ swedish: String, _ english: String) -> Kind {
    Kind(
      name: name, label: LocalizedText(swedish: swedish, english: english), aliases: [], fields: [],
      location: location)
  }

  private static let condition = Condition(text: "true", location: location)
}
