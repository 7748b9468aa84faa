import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// A pack that something open belongs to: its files as they are now, and what is known of it.
///
/// Each file is read when its text changes, and no other; what depends on all of them is found out anew
/// from the trees, which takes a few milliseconds for a large pack.
struct OpenPack {
  let folder: String
  private(set) var files: PackFiles
  /// The pack as it is now, valid or not.
  private(set) var loading: PackLoading
  /// The pack as it was when last it was valid: what proposals are checked against.
  private(set) var checkable: RulePack?
  /// The cases of its own tests, of when last it was valid.
  private(set) var cases: [RuleTest] = []
  /// All that is wrong with its files.
  private(set) var diagnostics: [Diagnostic] = []
  /// What came of the tests that were asked for, until the pack changes.
  var testFailures: [Diagnostic] = []
  /// Whether the pack has been loaded since a file changed.
  private var isLoaded = false
  /// Whether all that is wrong with it has been found out since.
  private(set) var isChecked = false
  /// What is declared and named in its files, once somebody has asked.
  private var knownSymbols: SymbolTable?

  /// Reads a pack from its folder.
  init(at folder: String) {
    self.folder = folder
    files = PackFiles(at: folder, leavingOut: [])
    loading = PackLoading(PackFiles(), of: folder)
  }

  /// Whether a file is one of its own, or of a pack that it extends.
  func holds(_ path: String) -> Bool { folder(of: path) != nil }

  private func folder(of path: String) -> String? {
    let ending = extensionOfFile(path)
    guard ending == "yaml" || ending == "yml" else { return nil }
    return files.names.first { path.hasPrefix($0 + "/") }
  }

  /// Puts in the text that a file has now; `nil` for a file that is gone.
  mutating func put(_ source: SourceFile?, at path: String) {
    guard let folder = folder(of: path) else { return }
    if let source {
      files.put(PackFiles.File(source), in: folder)
    } else {
      files.remove(path, from: folder)
    }
    (isLoaded, isChecked) = (false, false)
    // Another pack may be extended now.
    files.readFolders(from: self.folder, leavingOut: [])
  }

  /// Every place of its files at which something is declared or named.
  mutating func symbols() -> SymbolTable {
    if let knownSymbols { return knownSymbols }
    let table = SymbolTable(of: loading.pack, in: files)
    knownSymbols = table
    return table
  }

  /// Loads the pack, as far as it goes.
  mutating func load() {
    guard !isLoaded else { return }
    loading = PackLoading(files, of: folder)
    if loading.isValid { checkable = loading.pack }
    knownSymbols = nil
    testFailures = []
    isLoaded = true
  }

  /// Finds out anew what is wrong with the pack.
  ///
  /// - Parameter isOutdated: whether what is found out will be of no use; asked between the parts.
  /// - Returns: whether it came to an end.
  mutating func check(today: CivilDate?, unless isOutdated: () -> Bool) -> Bool {
    load()
    if isOutdated() { return false }
    var found = loading.diagnostics
    if loading.isValid {
      found = PackLint.diagnostics(
        of: loading.pack, today: today ?? .today(in: loading.pack.timeZone)
      ).filter { $0.severity > .note || !$0.problem.replacements.isEmpty }
      if isOutdated() { return false }
      let tests = RuleTests(of: loading.pack, in: loading.testFiles)
      if isOutdated() { return false }
      cases = tests.cases
      found += tests.diagnostics
    }
    diagnostics = found
    isChecked = true
    return true
  }
}
