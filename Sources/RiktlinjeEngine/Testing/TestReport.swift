package import RiktlinjeRules
package import RiktlinjeText

/// What came of one case.
package struct TestOutcome: Sendable {
  package let test: RuleTest
  /// How the outcome differs from what was expected; empty when the case passes.
  package let failures: [Diagnostic]

  package var passes: Bool { failures.isEmpty }
}

/// What came of all tests of a pack, and of the packs that it extends.
package struct TestReport: Sendable {
  /// The pack that was asked for.
  package let pack: RulePack
  /// The cases in the order of the files, those of extended packs first.
  package let outcomes: [TestOutcome]
  /// What the cases have shown of what the pack can show.
  package let coverage: Coverage
  /// Which changes of conditions the cases notice; `nil` when none were tried.
  package let mutation: MutationReport?

  package var failureCount: Int { outcomes.count { !$0.passes } }
  package var passes: Bool { failureCount == 0 }
}
