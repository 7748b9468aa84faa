import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What holds for the whole of a page, whatever comes of the proposals.
struct HTMLFrame: Sendable {
  let run: Report.Run
  let language: Language
  let madeAt: String?
  let audience: Audience
  /// The address of the pack's handbook.
  let handbook: String?
  /// The places of the clauses in the pack.
  private let clauseIndices: [ObjectIdentifier: Int]

  init(_ run: Report.Run, _ format: HTMLReport) {
    self.run = run
    language = format.language
    madeAt = format.madeAt
    audience = format.audience
    handbook = format.handbook
    var indices: [ObjectIdentifier: Int] = [:]
    for (index, clause) in run.pack.clauses.enumerated() {
      indices[ObjectIdentifier(clause)] = index
    }
    clauseIndices = indices
  }

  var pack: RulePack { run.pack }

  func index(of clause: Clause) -> Int? { clauseIndices[ObjectIdentifier(clause)] }

  /// The day for which the report is read; proposals may have been checked as of earlier days.
  var day: CivilDate { run.asOf ?? run.today }

  /// Whether it tells how the proposal is written, and where in its file something stands.
  var tellsHowToWrite: Bool { audience != .board }
  /// Whether it tells what decides nothing: advice, what is met, what follows from what is given.
  var tellsAll: Bool { audience != .board }
  /// Whether it shows each clause against each proposal.
  var showsMatrix: Bool { audience == .all || audience == .review }
  /// Whether it shows the terms of agreements.
  var showsTimeline: Bool { audience != .officer }
}

/// What a page keeps of a proposal, besides what it says in full.
struct HTMLRecord: Sendable {
  /// How it stands against a clause that applies.
  struct Outcome: Sendable {
    /// The clause's place in the pack.
    let clause: Int
    let status: Status
    /// The rule whose finding tells why.
    let rule: String
  }

  /// How far it has come, for the terms of agreements.
  enum Stage: Sendable {
    case proposed, decided, ended
  }

  let anchor: String
  let name: String
  let id: String
  var verdict: Verdict
  var certitude: Certitude
  let isDraft: Bool
  let isClosed: Bool
  let kind: String?
  let body: String?
  let fileNumber: String?
  let agenda: AgendaItem
  let period: Period?
  let outcomes: [Outcome]
  /// Whether its findings are told, and not left out by the limit of a report.
  let isWhole: Bool
  /// The places in the pack of the clauses that it names.
  let cited: [Int]
  /// What was found when the rest was written.
  var late: [Finding] = []

  init(_ result: ProposalResult, _ outline: ProposalOutline, _ frame: HTMLFrame) {
    let language = frame.language
    anchor = HTMLAnchor.proposal(result.proposal.id, repetition: result.proposal.repetition)
    name = result.proposal.name
    id = result.proposal.id
    verdict = result.verdict
    certitude = result.certitude
    isDraft = result.isDraft
    isClosed = result.isClosed
    kind = result.proposal.kind?.name
    body = (result.decidingBody?.value?.text(in: language)).map(VisibleText.of)
    let numbers = result.values(of: .fileNumber).map { $0.text(in: language) }
    fileNumber = numbers.isEmpty ? nil : numbers.joined(separator: ", ")
    agenda = AgendaItem(result, outline, today: frame.run.today, language)
    period = result.period.flatMap { $0.from == nil && $0.until == nil ? nil : $0 }
    outcomes = ClauseOutcome.all(of: result).compactMap { outcome in
      guard outcome.status != .notApplicable, let clause = frame.index(of: outcome.clause) else {
        return nil
      }
      return Outcome(clause: clause, status: outcome.status, rule: outcome.rule)
    }
    isWhole = result.leftOut == nil
    cited = result.questions.compactMap { question in
      guard case .judgement(let judgement) = question.subject else { return nil }
      return frame.index(of: judgement.clause)
    }
  }

  func stage(on day: CivilDate) -> Stage {
    if isDraft { return .proposed }
    if isClosed { return .ended }
    return period?.until.map { $0 < day } ?? false ? .ended : .decided
  }

  /// Whether it is folded at first: nobody has to do anything about it.
  var isFolded: Bool { verdict >= .compliant || agenda.waiting == .nothing }

  /// The proposals from the worst: by verdict, then those that wait before those that do not, then by
  /// what is not met.
  static func isWorse(_ left: (Int, HTMLRecord), _ right: (Int, HTMLRecord)) -> Bool {
    func rank(_ record: HTMLRecord) -> (Int, Int, Int) {
      (record.agenda.waiting == .nothing ? 1 : 0, -record.agenda.musts, -record.agenda.shoulds)
    }
    if left.1.verdict != right.1.verdict { return left.1.verdict < right.1.verdict }
    let (one, other) = (rank(left.1), rank(right.1))
    return one == other ? left.0 < right.0 : one < other
  }
}
