/// What a report leaves out of a result, in so little room that all of it can still be counted.
public struct LeftOut: Sendable {
  /// What was checked, shared by the results in which it is the same.
  let subjects: [Finding.Subject]
  private let statuses: [Status]
  /// The steps that apply and are not known to be done.
  public let openSteps: Int

  init(of result: ProposalResult, sharing known: [Finding.Subject]?) {
    let subjects = result.findings.map { $0.subject }
    self.subjects = known.flatMap { $0.hasSameRules(as: subjects) ? $0 : nil } ?? subjects
    statuses = result.findings.map { $0.status }
    openSteps = result.steps.count { $0.state != .done }
  }

  /// The findings by what was checked and how it stands, without their reasons.
  public var findings: [Finding] { zip(subjects, statuses).map { Finding($0, $1) } }

  /// The number of findings that stand against the proposal.
  public var problemCount: Int {
    zip(subjects, statuses).count { Finding($0, $1).isProblem }
  }
}

extension [Finding.Subject] {
  /// Whether both are the same rules and judgements in the same order, and nothing else.
  fileprivate func hasSameRules(as others: [Finding.Subject]) -> Bool {
    elementsEqual(others) { left, right in
      switch (left, right) {
      case (.rule(let one), .rule(let other)): one === other
      case (.judgement(let one), .judgement(let other)): one === other
      default: false
      }
    }
  }
}

extension ProposalResult {
  /// All findings, also those of which only the status is left.
  public var allFindings: [Finding] { findings + (leftOut?.findings ?? []) }
}
