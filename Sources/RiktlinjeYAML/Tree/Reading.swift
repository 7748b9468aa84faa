package import RiktlinjeText

/// What came of reading a file: its tree, and what is wrong with it.
package struct Reading: Sendable {
  /// The documents that could be read; those after a broken one are missing.
  package let tree: Tree
  /// The mistakes, in the order of the file.
  package let diagnostics: [Diagnostic]

  /// The top node of each document.
  package var documents: [Node] { tree.documents }
}

extension TreeBuilder {
  /// The tree so far, with the mistakes found on the way.
  mutating func reading(of file: SourceFile, failure: Diagnostic? = nil) -> Reading {
    let mistakes = duplicates.isEmpty ? [] : duplicateKeys(in: file)
    return Reading(
      tree: finished(file: file), diagnostics: failure.map { mistakes + [$0] } ?? mistakes)
  }

  /// What to say of the duplicate keys, in the order of the file.
  private func duplicateKeys(in file: SourceFile) -> [Diagnostic] {
    let inOrder = duplicates.sorted {
      record($0.key).start < record($1.key).start
    }
    return inOrder.map { duplicate in
      let key = record(duplicate.key)
      let first = record(duplicate.first)
      let named = key.form == .alias ? record(key.payload) : key
      let name = String(decoding: text(of: named), as: UTF8.self)
      return Diagnostic(
        TreeProblem.duplicateKey(name),
        at: SourceLocation(file: file, span: SourceSpan(start: key.start, end: key.end)),
        related: [
          .init(
            LocalizedText(swedish: "nyckeln finns redan här", english: "the key is here already"),
            at: SourceLocation(file: file, span: SourceSpan(start: first.start, end: first.end)))
        ])
    }
  }
}

extension Diagnostic {
  /// A mistake on a stretch of a file, which may be empty.
  init(
    _ problem: some Problem, in file: SourceFile, from start: SourcePosition,
    to end: SourcePosition? = nil
  ) {
    self.init(
      problem,
      at: SourceLocation(file: file, span: SourceSpan(start: start, end: end ?? start)))
  }
}

/// What must hold of a file’s bytes before any reader looks at them.
func problemWithBytes(of file: SourceFile, limits: Limits) -> Diagnostic? {
  // Places and offsets are kept in 32 bits.
  let limit = min(limits.fileBytes, Int(Int32.max) / 2)
  if file.bytes.count > limit {
    return Diagnostic(
      FileProblem.tooLarge(bytes: file.bytes.count, limit: limit), in: file, from: .start)
  }
  if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
    return Diagnostic(TreeProblem.utf16, in: file, from: .start)
  }
  if let format = ForeignFormat(of: file.bytes) {
    // Its first line is nothing to show.
    let unseen = SourceFile(path: file.path, bytes: [])
    return Diagnostic(TreeProblem.foreignFormat(format), in: unseen, from: .start)
  }
  return nil
}

/// The number of bytes of a byte-order mark at the start of a file.
func byteOrderMarkCount(of bytes: [UInt8]) -> Int {
  bytes.starts(with: SourceLines.byteOrderMark) ? SourceLines.byteOrderMark.count : 0
}
