package import RiktlinjeRules
package import RiktlinjeText
package import RiktlinjeYAML

/// The cases of a pack's own tests as far as they can be read, for an editor in which they are written.
package struct RuleTests: Sendable {
  package let cases: [RuleTest]
  /// All that is wrong with the files, in the order in which they were read.
  package let diagnostics: [Diagnostic]

  /// Reads the test files of a valid pack.
  package init(of pack: RulePack, in files: [Node]) {
    let log = DiagnosticLog()
    var reader = RuleTestReader(pack: pack, log: log)
    for file in files { reader.read(file) }
    cases = reader.tests
    diagnostics = log.diagnostics
  }
}
