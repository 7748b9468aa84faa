package import RiktlinjeText

/// Finds what a valid pack says in vain, twice or against itself.
///
/// To add a check, write it as an extension in a file of its own and name it in the table.
package struct PackLint {
  let pack: RulePack
  let trees: ConditionTrees
  let log = DiagnosticLog()

  private static let checks: [@Sendable (PackLint) -> Void] = [
    { $0.checkUse() },
    { $0.checkFieldUse() },
    { $0.checkConstantConditions() },
    { $0.checkDecisionTables() },
    { $0.checkDuplicates() },
    { $0.checkSharedNames() },
    { $0.checkProvenance() },
    { $0.checkForceWords() },
    { $0.checkCanonicalForm() },
  ]

  private init(_ pack: RulePack) {
    self.pack = pack
    trees = ConditionTrees(of: pack)
  }

  /// All that is found, together with the warnings from loading, in order of file and place.
  ///
  /// Notes are matters of taste; only warnings call for a change.
  package static func diagnostics(of pack: RulePack) -> [Diagnostic] {
    let lint = PackLint(pack)
    for check in checks { check(lint) }
    return (pack.warnings + lint.log.diagnostics).inFileOrder
  }
}
