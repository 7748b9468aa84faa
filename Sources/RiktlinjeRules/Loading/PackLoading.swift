package import RiktlinjeText
package import RiktlinjeYAML

/// What came of reading a pack that need not be valid, for an editor in which it is being written.
package struct PackLoading: Sendable {
  /// The pack as far as it could be read; it can be checked against only when it is valid.
  package let pack: RulePack
  /// All that is wrong with it, in order of file and place.
  package let diagnostics: [Diagnostic]

  /// The mapping of each of its own test files, in the order of their paths.
  package let testFiles: [Node]

  init(pack: RulePack, diagnostics: [Diagnostic], testFiles: [Node]) {
    self.pack = pack
    self.diagnostics = diagnostics
    self.testFiles = testFiles
  }

  /// Reads a pack, and the packs that it extends, from files at hand.
  package init(_ files: PackFiles, of folder: String, limits: Limits = Limits()) {
    self = PackLoader(limits: limits).loadWhatever(files, of: folder)
  }

  /// Whether proposals can be checked against the pack.
  package var isValid: Bool { !diagnostics.contains { $0.severity == .error } }
}
