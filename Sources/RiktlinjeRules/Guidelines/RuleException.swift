public import RiktlinjeText

/// A condition under which a rule does not apply, though its `when` would have it: `unless`.
public struct RuleException: Sendable {
  /// The condition.
  public let when: Condition
  /// The clause that gives the exception; the rule's own where it names no other.
  public let clause: Clause
  /// Why the rule does not apply, with the names of the rule's values in braces.
  public let message: LocalizedText
}

/// Why a rule does not apply where its own condition would have it.
public enum Exemption: Sendable {
  /// The rule's own exception, given by a clause.
  case exception(Clause)
  /// Another rule, which takes precedence where both apply.
  case precedence(Rule)

  /// The clause on which it rests.
  public var clause: Clause {
    switch self {
    case .exception(let clause): clause
    case .precedence(let rule): rule.clause
    }
  }
}

extension Rule {
  /// The rule with an exception that rests on another clause.
  func resting(on clause: Clause) -> Rule {
    guard let exception else { return self }
    return Rule(
      id: id, clause: self.clause, appliesTo: appliesTo, inForce: inForce, when: when,
      exception: RuleException(
        when: exception.when, clause: clause, message: exception.message),
      overrides: overrides, require: require, pointsAt: pointsAt, message: message, values: values,
      remedy: remedy, location: location)
  }
}
