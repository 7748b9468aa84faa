package import RiktlinjeText
package import RiktlinjeYAML

/// A pack with the files of its own rule tests, which only the one who runs them reads.
package struct TestedPack: Sendable {
  /// The pack, with all that it extends.
  package let pack: RulePack
  /// The mapping of each test file, in the order of their paths.
  package let testFiles: [Node]
  /// The changed conditions that stand in the plans, by their number.
  package let variants: [ConditionVariant]

  /// Creates a pack with its tests.
  package init(pack: RulePack, testFiles: [Node], variants: [ConditionVariant] = []) {
    self.pack = pack
    self.testFiles = testFiles
    self.variants = variants
  }

  /// Reads a pack's folder, and each pack that it extends by itself: the most basic first.
  ///
  /// - Parameter mutator: gives the changes of conditions that the tests are to notice.
  /// - Throws: ``InvalidPack`` with everything that is wrong with any of the packs' files; what the
  ///   tests say is left to their reader.
  package static func load(
    at folder: String, mutator: ConditionMutator? = nil, limits: Limits = Limits()
  ) throws(InvalidPack) -> [TestedPack] {
    try load(
      PackFiles(at: folder, leavingOut: [], limits: limits), of: folder, mutator: mutator,
      limits: limits)
  }

  /// Reads a pack from files at hand, and each pack that it extends by itself: the most basic first.
  package static func load(
    _ files: PackFiles, of folder: String, mutator: ConditionMutator? = nil,
    limits: Limits = Limits()
  ) throws(InvalidPack) -> [TestedPack] {
    try PackLoader(limits: limits, mutator: mutator).loadWithTests(files, of: folder)
  }
}
