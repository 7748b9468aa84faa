public import RiktlinjeText

/// A checkable condition under a clause: when it applies, what is then required.
public final class Rule: Sendable {
  /// Its id in the pack.
  public let id: String
  /// The clause that it checks.
  public let clause: Clause
  /// The kinds of proposal that it applies to, by name.
  public let appliesTo: [String]
  /// When it is in force; never wider than its clause.
  public let inForce: Period
  /// The condition under which it applies; `nil` when it always does.
  public let when: Condition?
  /// The exception under which it does not apply all the same; `nil` when there is none.
  public let exception: RuleException?
  /// The ids of the rules that it takes precedence over: where both apply, only this one speaks.
  public let overrides: [String]
  /// What is required where it applies.
  public let require: Condition
  /// The path of the field that its finding points to; `nil` for the first field that is read.
  public let pointsAt: String?
  /// What is said when it fails, with the names of values in braces.
  public let message: LocalizedText
  /// The values that the message shows, by name.
  public let values: [(name: String, condition: Condition)]
  /// What to do when it fails.
  public let remedy: LocalizedText?
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, clause: Clause, appliesTo: [String], inForce: Period, when: Condition?,
    exception: RuleException? = nil, overrides: [String] = [], require: Condition,
    pointsAt: String?, message: LocalizedText,
    values: [(name: String, condition: Condition)], remedy: LocalizedText?,
    location: SourceLocation
  ) {
    self.id = id
    self.clause = clause
    self.appliesTo = appliesTo
    self.inForce = inForce
    self.when = when
    self.exception = exception
    self.overrides = overrides
    self.require = require
    self.pointsAt = pointsAt
    self.message = message
    self.values = values
    self.remedy = remedy
    self.location = location
  }
}

/// A clause that no machine can decide: a person's recorded assessment answers it.
public final class Judgement: Sendable {
  /// The clause; its id is the judgement's.
  public let clause: Clause
  /// The kinds of proposal that it applies to, by name.
  public let appliesTo: [String]
  /// The condition under which it applies; `nil` when it always does.
  public let when: Condition?
  /// What the person is to answer.
  public let question: LocalizedText
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    clause: Clause, appliesTo: [String], when: Condition?, question: LocalizedText,
    location: SourceLocation
  ) {
    self.clause = clause
    self.appliesTo = appliesTo
    self.when = when
    self.question = question
    self.location = location
  }

  /// The key under which a proposal records the answer.
  public var id: String { clause.id }
}

/// Something that must be done when a condition holds.
public final class Step: Sendable {
  /// Who takes a step.
  public enum Actor: Hashable, Sendable {
    /// An entry of the register `bodies`, by its key.
    case body(String)
    /// The body that a derived value names, by the derived value's id.
    case derived(String)
  }

  /// Its id in the pack.
  public let id: String
  /// The clause that asks for it.
  public let clause: Clause
  /// The kinds of proposal that it applies to, by name.
  public let appliesTo: [String]
  /// The condition under which it applies; `nil` when it always does.
  public let when: Condition?
  /// The condition under which it is done; `nil` when the proposal cannot show it.
  public let done: Condition?
  /// Who takes it.
  public let actor: Actor
  /// The day by which it is to be done.
  public let due: Condition?
  /// What is to be done.
  public let text: LocalizedText
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, clause: Clause, appliesTo: [String], when: Condition?, done: Condition?,
    actor: Actor, due: Condition?, text: LocalizedText, location: SourceLocation
  ) {
    self.id = id
    self.clause = clause
    self.appliesTo = appliesTo
    self.when = when
    self.done = done
    self.actor = actor
    self.due = due
    self.text = text
    self.location = location
  }
}
