package import RiktlinjeText

/// Reads YAML files into trees, one after the other in the same memory.
///
/// The syntax is libyaml’s (YAML 1.1 with the flow syntax of 1.2); scalars are read by the core
/// schema of 1.2. A file is read whole or up to its first mistake of syntax. What nearly all files
/// are written in is read directly, to the same tree in a sixth of the time; see ``DirectYAMLScanner``.
package struct YAMLReader: ~Copyable {
  private let limits: Limits
  private let readsDirectly: Bool
  private var builder: TreeBuilder

  /// Creates a reader with its bounds.
  ///
  /// - Parameter readsDirectly: false to have every file read by libyaml, which tests compare with.
  package init(limits: Limits = Limits(), readsDirectly: Bool = true) {
    self.limits = limits
    self.readsDirectly = readsDirectly
    builder = TreeBuilder(limits: limits)
  }

  /// Reads every document of a file.
  package mutating func read(_ file: SourceFile) -> Reading {
    builder.reset()
    if let problem = problemWithBytes(of: file, limits: limits) {
      return builder.reading(of: file, failure: problem)
    }
    if readsDirectly {
      if readDirectly(file) { return builder.reading(of: file) }
      builder.reset()
    }
    var input = YAMLInput(file)
    /// The tabs that are read as text, and what is to be told if one turns out to be none.
    var tabs: [(offset: Int, diagnostic: Diagnostic)] = []
    // Whatever is misread costs another pass, so that their number has a bound.
    for _ in 0..<16 {
      let outcome = unsafe input.bytes.withUnsafeBufferPointer { bytes in
        var stream = unsafe YAMLStream(file: file, input: input, bytes: bytes)
        return stream.read(into: &builder)
      }
      switch outcome {
      case .finished:
        let reading = builder.reading(of: file)
        let failure =
          tabs.first { !reading.tree.hasBlockText(at: $0.offset) }?.diagnostic
          ?? TypesetSigns(of: file).misreadSpace(in: reading)
        guard let failure else { return reading }
        return Reading(tree: reading.tree, diagnostics: reading.diagnostics + [failure])
      case .broken(let diagnostic):
        builder.dropDocument()
        return builder.reading(of: file, failure: tabs.first?.diagnostic ?? diagnostic)
      case .misreadTab(let offset, let diagnostic):
        builder.reset()
        guard input.replaceTab(at: offset) else {
          return builder.reading(of: file, failure: diagnostic)
        }
        tabs.append((offset, diagnostic))
      case .misreadAnchor(let offset, let diagnostic):
        builder.reset()
        if !input.replaceNameOfAnchor(at: offset) {
          return builder.reading(of: file, failure: diagnostic)
        }
      }
    }
    return builder.reading(
      of: file, failure: Diagnostic(YAMLProblem.nameOfAnchor, in: file, from: .start))
  }

  /// Whether the file could be read without libyaml.
  package private(set) var hasReadDirectly = false

  private mutating func readDirectly(_ file: SourceFile) -> Bool {
    hasReadDirectly = unsafe file.bytes.withUnsafeBufferPointer { bytes in
      guard var scanner = unsafe DirectYAMLScanner(bytes, line: file.firstLine) else {
        return false
      }
      return scanner.read(into: &builder)
    }
    return hasReadDirectly
  }
}
