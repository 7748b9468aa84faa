package import RiktlinjeRules
package import RiktlinjeText

/// Which changes of a pack's conditions its tests notice.
///
/// A mutant is killed when in some case what its condition belongs to answers otherwise than without
/// the change: a rule or judgement with another status, or waiting when it did not, a step with another
/// state or due day, a derived value with another value; whether or not the case says what it expects.
package struct MutationReport: Sendable {
  /// A changed condition that no case tells from the condition itself.
  package struct Survivor: Sendable {
    package let use: ConditionUse
    /// The changed condition.
    package let text: String
    /// Why no test can tell, where the pack says.
    package let reason: LocalizedText?
  }

  package let mutantCount: Int
  package let killedCount: Int
  /// How many of those killed change something that a case says it expects.
  package let expectedCount: Int
  package let survivors: [Survivor]
  /// Explanations in the pack of what survives no longer, or never was.
  package let staleExplanations: [Diagnostic]

  package var unexplained: [Survivor] { survivors.filter { $0.reason == nil } }

  /// How many of the mutants are killed, from 0 to 100.
  package var percent: Double {
    mutantCount == 0 ? 100 : 100 * Double(killedCount) / Double(mutantCount)
  }
}
