import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// A change that mends something, for the author to choose.
struct QuickFix {
  enum Kind: String {
    case quickFix = "quickfix"
    case fixAll = "source.fixAll"
  }

  let title: LocalizedText
  let kind: Kind
  /// Changes of the document, in order.
  let edits: [ScalarChange]
  /// The place of what is mended.
  var diagnostic: FileDiagnostic?
  /// Whether it is the one that is most likely meant.
  var isPreferred = false
}

extension QuickFix {
  /// What can be done about what is shown in a stretch of a document.
  ///
  /// - Parameters:
  ///   - diagnostics: what is shown in the document.
  ///   - pack: the pack that proposals are checked against, where the document is one.
  static func all(
    in stretch: Range<Int>, of file: SourceFile, _ diagnostics: [FileDiagnostic],
    proposalsBy pack: RulePack?
  ) -> [QuickFix] {
    let trees = file.trees
    var fixes: [QuickFix] = []
    for diagnostic in diagnostics where !diagnostic.replacements.isEmpty {
      let place = diagnostic.location.bytes
      guard place.lowerBound <= stretch.upperBound, stretch.lowerBound <= place.upperBound else {
        continue
      }
      for (index, text) in diagnostic.replacements.enumerated() {
        guard let edit = change(of: diagnostic.location, to: text, in: trees) else { continue }
        fixes.append(
          QuickFix(
            title: title(text, of: diagnostic), kind: .quickFix, edits: [edit],
            diagnostic: diagnostic,
            isPreferred: index == 0 && diagnostic.replacements.count == 1))
      }
    }
    let canonical = diagnostics.filter { $0.code == "not-canonical" }.compactMap { diagnostic in
      diagnostic.replacements.first.flatMap { change(of: diagnostic.location, to: $0, in: trees) }
    }
    if !canonical.isEmpty {
      fixes.append(
        QuickFix(
          title: LocalizedText(
            swedish: "Skriv alla villkor i normalform",
            english: "Write all conditions in canonical form"), kind: .fixAll,
          edits: canonical.inOrder))
    }
    if let pack { fixes += plainWriting(in: stretch, of: file, by: pack) }
    return fixes
  }

  private static func title(_ text: String, of diagnostic: FileDiagnostic) -> LocalizedText {
    diagnostic.code == "not-canonical"
      ? LocalizedText(
        swedish: "Skriv villkoret i normalform", english: "Write the condition in canonical form")
      : LocalizedText(swedish: "Skriv ”\(text)”", english: "Write ‘\(text)’")
  }

  /// What `check --fix` does: labels and written-out values as ids and plain values.
  private static func plainWriting(
    in stretch: Range<Int>, of file: SourceFile, by pack: RulePack
  ) -> [QuickFix] {
    var writing = PlainWriting(pack)
    guard case .rewritten(let rewritten) = writing.outcome(of: file) else { return [] }
    var fixes = rewritten.changes.filter { change in
      change.edit.range.lowerBound <= stretch.upperBound
        && stretch.lowerBound <= change.edit.range.upperBound
    }.map { change in
      QuickFix(
        title: LocalizedText(
          swedish: "Skriv ”\(change.old)” som ”\(change.new)”",
          english: "Write ‘\(change.old)’ as ‘\(change.new)’"), kind: .quickFix,
        edits: [change.edit])
    }
    fixes.append(
      QuickFix(
        title: LocalizedText(
          swedish: "Skriv hela ärendet med id och enkla värden",
          english: "Write all of the proposal with ids and plain values"), kind: .fixAll,
        edits: rewritten.changes.map { $0.edit }.inOrder))
    return fixes
  }

  /// What puts a text in place of the scalar, or of the word in a condition, at a place; `nil` when
  /// something else stands there.
  private static func change(
    of location: SourceLocation, to text: String, in trees: [Node]
  ) -> ScalarChange? {
    if let node = trees.lazy.compactMap({ $0.scalar(at: location.span) }).first {
      return node.change(to: text)
    }
    var range = location.bytes
    let written = location.file.bytes[range]
    if let first = written.first, range.count > 1, first == written.last,
      first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
    {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    let word = location.file.bytes[range]
    guard !word.isEmpty, word.allSatisfy({ isWordByte($0) || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    return ScalarChange(range: range, bytes: Array(text.utf8))
  }
}

extension [ScalarChange] {
  /// In the order of the file, each place once.
  fileprivate var inOrder: [ScalarChange] {
    var changes: [ScalarChange] = []
    for change in sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where change.range.lowerBound >= changes.last?.range.upperBound ?? 0 {
      changes.append(change)
    }
    return changes
  }
}

extension SourceLocation {
  /// The bytes of the file that the place covers.
  var bytes: Range<Int> {
    let start = file.byteOffset(of: span.start)
    return start..<max(start, file.byteOffset(of: span.end))
  }
}

extension Node {
  /// The scalar that covers exactly a stretch.
  fileprivate func scalar(at wanted: SourceSpan) -> Node? {
    guard span.start <= wanted.start, wanted.end <= span.end else { return nil }
    switch kind {
    case .scalar: return span == wanted ? self : nil
    case .sequence: return elements.lazy.compactMap { $0.scalar(at: wanted) }.first { _ in true }
    case .mapping:
      for (key, value) in entries {
        if let found = key.scalar(at: wanted) ?? value.scalar(at: wanted) { return found }
      }
      return nil
    }
  }
}
