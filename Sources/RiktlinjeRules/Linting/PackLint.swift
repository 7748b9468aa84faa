package import RiktlinjeCEL
package import RiktlinjeText

/// Finds what a valid pack says in vain, twice or against itself.
///
/// To add a check, write it as an extension in a file of its own and name it in the table.
package struct PackLint {
  let pack: RulePack
  let trees: ConditionTrees
  let log = DiagnosticLog()
  /// The day by which something should have been reviewed.
  let today: CivilDate

  private static let checks: [@Sendable (PackLint) -> Void] = [
    { $0.checkUse() },
    { $0.checkFieldUse() },
    { $0.checkConstantConditions() },
    { $0.checkDecisionTables() },
    { $0.checkDuplicates() },
    { $0.checkPrecedence() },
    { $0.checkSharedNames() },
    { $0.checkProvenance() },
    { $0.checkForceWords() },
    { $0.checkReviews() },
    { $0.checkAssumptions() },
    { $0.checkCanonicalForm() },
  ]

  private init(_ pack: RulePack, _ today: CivilDate) {
    self.pack = pack
    self.today = today
    trees = ConditionTrees(of: pack)
  }

  /// All that is found, together with the warnings from loading, in order of file and place.
  ///
  /// Notes are matters of taste; only warnings call for a change.
  ///
  /// - Parameter today: the day by which something should have been reviewed.
  package static func diagnostics(of pack: RulePack, today: CivilDate) -> [Diagnostic] {
    let lint = PackLint(pack, today)
    for check in checks { check(lint) }
    return (pack.warnings + lint.log.diagnostics).inFileOrder
  }
}
