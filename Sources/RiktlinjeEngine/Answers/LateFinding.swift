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
