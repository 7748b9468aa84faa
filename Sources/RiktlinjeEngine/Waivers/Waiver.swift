public import RiktlinjeCEL
public import RiktlinjeText

/// A decided exception from a rule for a proposal.
public final class Waiver: Sendable {
  /// The id of the rule or judgement.
  public let rule: String
  /// The id of the proposal.
  public let proposal: String
  /// Why the exception was made.
  public let reason: LocalizedText
  /// Who decided it, as people read it.
  public let decidedBy: LocalizedText?
  /// The reference of the decision, such as a diary number.
  public let reference: String?
  /// The day of the decision; `nil` when it is not known.
  public let date: CivilDate?
  /// The last day on which it holds; `nil` when it has no end.
  public let expires: CivilDate?
  /// Where it is written.
  public let location: SourceLocation

  init(
    rule: String, proposal: String, reason: LocalizedText, decidedBy: LocalizedText?,
    reference: String?, date: CivilDate?, expires: CivilDate?, location: SourceLocation
  ) {
    self.rule = rule
    self.proposal = proposal
    self.reason = reason
    self.decidedBy = decidedBy
    self.reference = reference
    self.date = date
    self.expires = expires
    self.location = location
  }
}
