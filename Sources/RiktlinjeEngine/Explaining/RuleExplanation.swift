package import RiktlinjeText

/// Why a rule or a judgement says what it says of one proposal: the parts of its conditions with their
/// values.
package struct RuleExplanation: Sendable {
  /// A part of a condition that was evaluated.
  package struct Part: Sendable {
    package enum Answer: Sendable {
      case value(ReportValue)
      /// It depends on fields that are missing.
      case unknown
      case error(LocalizedText)
    }

    /// The part in canonical form.
    package let text: String
    package let answer: Answer
    /// Whether it says something of the elements of a list.
    package let isMacro: Bool
    /// Whether the answer of the whole condition rests on it.
    package let isDecisive: Bool
    /// The parts that it was made of; a part of a macro's body is there once for each element.
    package let parts: [Part]
  }

  /// Whether it is in force on the as-of date.
  package let isInForce: Bool
  /// When it applies; `nil` when it always does.
  package let when: Part?
  /// The exception; `nil` when the rule has none.
  package let unless: Part?
  /// What it requires; `nil` for a judgement, and when it is not in force.
  package let require: Part?
}
