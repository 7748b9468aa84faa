public import RiktlinjeCEL
public import RiktlinjeRules
public import RiktlinjeText

/// The proposal that a result is about.
public struct Proposal: Sendable {
  /// Its `id`, or the file's name without its extension; with a number where a file holds several.
  public let id: String
  /// Its title; `nil` when it has none.
  public let title: String?
  /// Its kind; `nil` when the file names none that the pack knows.
  public let kind: Kind?
  /// Where it stands.
  public let location: SourceLocation
  /// How many proposals with the same id came before it in the run; zero where ids are unique.
  public internal(set) var repetition = 0

  /// Creates the identity of a proposal.
  public init(id: String, title: String?, kind: Kind?, location: SourceLocation) {
    self.id = id
    self.title = title
    self.kind = kind
    self.location = location
  }
}

/// A derived value of one proposal.
public struct DerivedAnswer: Sendable {
  /// What was derived.
  public let derived: DerivedValue
  /// The value; `nil` when it is unknown or could not be evaluated.
  public let value: ReportValue?
  /// The fields that would decide an unknown value.
  public let missing: [Finding.MissingField]
  /// The values that a decision table may still give, where it cannot tell yet.
  public let candidates: [ReportValue]

  /// Creates the answer of a derived value.
  public init(
    _ derived: DerivedValue, value: ReportValue?, missing: [Finding.MissingField] = [],
    candidates: [ReportValue] = []
  ) {
    self.derived = derived
    self.value = value
    self.missing = missing
    self.candidates = candidates
  }
}

/// A step that applies to a proposal.
public struct StepAnswer: Sendable {
  /// Whether the step is taken.
  public enum State: String, CaseIterable, Sendable {
    case done
    case notDone = "not_done"
    /// It is not taken, and the day by which it was to be is past.
    case overdue
    /// Whether it is done cannot be told.
    case unknown
  }

  /// The step.
  public let step: Step
  /// Whether it is taken.
  public let state: State
  /// Who takes it, as people read it; `nil` when the derived value that names it is unknown.
  public let actor: LocalizedText?
  /// The day by which it is to be done, where the step has one and it is known.
  public let due: CivilDate?
  /// The fields that would tell.
  public let missing: [Finding.MissingField]

  /// Creates the answer of a step.
  public init(
    _ step: Step, state: State, actor: LocalizedText?, due: CivilDate?,
    missing: [Finding.MissingField] = []
  ) {
    self.step = step
    self.state = state
    self.actor = actor
    self.due = due
    self.missing = missing
  }
}

/// A person's recorded answer to a judgement.
public struct Assessment: Hashable, Sendable {
  /// Whether the clause is met.
  public let isMet: Bool
  /// The role of the one who assessed.
  public let by: String?
  /// The day of the assessment.
  public let date: CivilDate?
  /// The reason.
  public let note: String?

  /// Creates a recorded answer.
  public init(isMet: Bool, by: String?, date: CivilDate?, note: String?) {
    self.isMet = isMet
    self.by = by
    self.date = date
    self.note = note
  }
}

/// Everything that the check says of one proposal.
public struct ProposalResult: Sendable {
  /// The proposal.
  public internal(set) var proposal: Proposal
  /// The overall answer.
  public internal(set) var verdict: Verdict
  /// The day on which the rules in force were taken.
  public let asOf: CivilDate
  /// Checks of the file first, then rules and judgements in the order of the pack, then waivers; none
  /// where they are left out.
  public internal(set) var findings: [Finding]
  /// The derived values of its kind, in the order of the pack.
  public let derived: [DerivedAnswer]
  /// The steps that apply, in the order of the pack.
  public let steps: [StepAnswer]
  /// Whether it is still being prepared, so that what is blank is not yet given rather than wrong.
  public let isDraft: Bool
  /// Whether it waits for nobody any more.
  public let isClosed: Bool
  /// What its fields say that every report knows by their roles, in the order of the vocabulary.
  public let roles: [RoleValue]
  /// What would decide what is open: gates first, then by how much an answer settles.
  public let questions: [Question]
  /// What is taken to hold, for nobody has said otherwise, and what rests on it.
  public let assumptions: [Assumption]

  /// Creates a result.
  public init(
    proposal: Proposal, verdict: Verdict, asOf: CivilDate, findings: [Finding],
    derived: [DerivedAnswer], steps: [StepAnswer], isDraft: Bool = false, isClosed: Bool = false,
    roles: [RoleValue] = [], questions: [Question] = [], assumptions: [Assumption] = [],
    certitude: Certitude? = nil
  ) {
    self.proposal = proposal
    self.verdict = verdict
    self.asOf = asOf
    self.findings = findings
    self.derived = derived
    self.steps = steps
    self.isDraft = isDraft
    self.isClosed = isClosed
    self.roles = roles
    self.questions = questions
    self.assumptions = assumptions
    self.certitude = certitude ?? FindingSum(of: findings).certitude
  }

  /// How much of the verdict rests on what is known of the clauses.
  public internal(set) var certitude: Certitude

  /// The values of a role; several where a list has them.
  public func values(of role: Role) -> [ReportValue] {
    roles.filter { $0.role == role }.map { $0.value }
  }

  /// Why the rule that an explanation was asked of says what it says; else `nil`.
  package var explanation: RuleExplanation?

  /// The document that was asked for, where the pack has one for the kind; else `nil`.
  package var document: FilledDocument?

  /// What was counted and is not here, for a report has more than its limit; `nil` when all is here.
  public private(set) var leftOut: LeftOut?

  /// The same result without what a limit leaves out.
  func leaving(_ leftOut: LeftOut) -> ProposalResult {
    var result = ProposalResult(
      proposal: proposal, verdict: verdict, asOf: asOf, findings: [], derived: derived, steps: [],
      isDraft: isDraft, isClosed: isClosed, roles: roles, certitude: certitude)
    result.leftOut = leftOut
    return result
  }

  /// The same result with nothing but what stands against the proposal; `nil` when nothing does.
  package var problemsOnly: ProposalResult? {
    var result = self
    result.findings = findings.filter { $0.isProblem }
    return result.findings.isEmpty && (leftOut?.problemCount ?? 0) == 0 ? nil : result
  }

  /// The derived value with an id.
  public func derived(_ id: String) -> DerivedAnswer? { derived.first { $0.derived.id == id } }

  private func derived(_ known: DerivedValue.Known) -> DerivedAnswer? { derived(known.rawValue) }

  /// Who decides, where the pack derives it: the derived value `deciding_body`.
  public var decidingBody: DerivedAnswer? { derived(.decidingBody) }

  /// The days that it covers, such as an agreement's term; `nil` when both ends are unknown.
  ///
  /// They are the derived values `period_start` and `period_end`, where the pack has them.
  public var period: Period? {
    let (from, until) = (day(.periodStart), day(.periodEnd))
    return from == nil && until == nil ? nil : Period(from: from, until: until)
  }

  private func day(_ known: DerivedValue.Known) -> CivilDate? {
    guard case .date(let day) = derived(known)?.value else { return nil }
    return day
  }

  /// The findings with a status.
  public func findings(_ status: Status) -> [Finding] { findings.filter { $0.status == status } }
}
