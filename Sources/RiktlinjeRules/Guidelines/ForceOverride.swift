public import RiktlinjeText

/// A decision of those who check, not of the pack: that a rule or judgement weighs otherwise than its
/// clause says.
///
/// It changes what counts, never what is told: reports name each with its reason.
public struct ForceOverride: Sendable {
  /// The id of the rule or judgement.
  public let rule: String
  /// How strongly it is to bind; `nil` to have it decide nothing, so that it is shown as advice.
  public let force: Force?
  /// Why.
  public let reason: String
  /// Where it is decided.
  public let location: SourceLocation

  /// Creates a decision.
  public init(rule: String, force: Force?, reason: String, location: SourceLocation) {
    self.rule = rule
    self.force = force
    self.reason = reason
    self.location = location
  }
}
