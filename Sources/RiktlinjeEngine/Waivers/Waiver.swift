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
  /// The key of the body that decided it in the register `bodies`.
  public let body: String
  /// Who decided it, as people read it.
  public let decidedBy: LocalizedText
  /// The reference of the decision, such as a diary number.
  public let reference: String
  /// The day of the decision.
  public let date: CivilDate
  /// The last day on which it holds.
  public let expires: CivilDate
  /// Where it is written.
  public let location: SourceLocation

  init(
    rule: String, proposal: String, reason: LocalizedText, body: String,
    decidedBy: LocalizedText, reference: String, date: CivilDate, expires: CivilDate,
    location: SourceLocation
  ) {
    self.rule = rule
    self.proposal = proposal
    self.reason = reason
    self.body = body
    self.decidedBy = decidedBy
    self.reference = reference
    self.date = date
    self.expires = expires
    self.location = location
  }
}
