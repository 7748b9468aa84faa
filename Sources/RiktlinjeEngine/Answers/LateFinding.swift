/// A finding that was made when the result of its proposal had been handed over already: that another
/// proposal, which came later, has the same id.
public struct LateFinding: Sendable {
  /// The proposal, by its id and its place.
  public let proposal: Proposal
  /// What was found.
  public let finding: Finding
  /// The verdict that was handed over.
  public let verdictBefore: Verdict
  /// The verdict with the finding.
  public let verdict: Verdict

  /// Creates a finding of a proposal that was handed over.
  public init(proposal: Proposal, finding: Finding, verdictBefore: Verdict, verdict: Verdict) {
    self.proposal = proposal
    self.finding = finding
    self.verdictBefore = verdictBefore
    self.verdict = verdict
  }
}

/// Late findings by the proposals that they are about, for a report that tells them with their results.
public struct LateFindings: Sendable {
  private var findings: [String: [LateFinding]] = [:]

  /// Sorts some findings.
  public init(_ findings: [LateFinding]) {
    for late in findings { self.findings[late.proposal.id, default: []].append(late) }
  }

  /// The ids of which the run has several proposals.
  public var ids: Set<String> { Set(findings.keys) }

  /// Whether there is something to tell of a proposal: of the first, where several have its id.
  func concern(_ proposal: Proposal) -> Bool {
    proposal.repetition == 0 && findings[proposal.id] != nil
  }

  /// The result with what was found later.
  public func added(to result: ProposalResult) -> ProposalResult {
    guard concern(result.proposal) else { return result }
    return (findings[result.proposal.id] ?? []).reduce(result) { result, late in
      let isPartial = late.verdict == late.verdictBefore && late.verdict > .undetermined
      return result.adding(late.finding, isPartial: isPartial)
    }
  }
}
