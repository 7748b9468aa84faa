import RiktlinjeText
import RiktlinjeYAML

/// A file of a pack with its conditions in canonical form and every other byte as it was.
package struct CanonicalRewriting: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// The number of conditions that were rewritten.
  package let count: Int

  /// The files below a folder that are to change, in the order of their paths.
  ///
  /// A file that would not mean the same otherwise is left out.
  package static func files(of pack: RulePack, in folder: String) -> [CanonicalRewriting] {
    let folder = PackFiles.normalized(folder)
    let prefix = folder == "." ? "" : folder + "/"
    var found: [String: FileChanges] = [:]
    for placed in pack.conditions {
      let file = placed.condition.location.file
      guard file.path.hasPrefix(prefix), let text = placed.condition.canonicalText,
        let change = placed.condition.node?.change(to: text)
      else { continue }
      found[file.path, default: FileChanges(file: file)].add(change, placed.condition.text, text)
    }
    return found.values.compactMap { $0.rewriting }.sorted { $0.path < $1.path }
  }
}

/// The conditions of one file that are to be written otherwise.
private struct FileChanges {
  let file: SourceFile
  private var changes: [Int: ScalarChange] = [:]
  private var newTexts: [String: String] = [:]

  init(file: SourceFile) {
    self.file = file
  }

  /// Notes a change; one that an alias brings a second time counts once.
  mutating func add(_ change: ScalarChange, _ old: String, _ new: String) {
    changes[change.range.lowerBound] = change
    newTexts[old] = new
  }

  /// The file with the changes; `nil` when anything else in it would be read otherwise.
  var rewriting: CanonicalRewriting? {
    var bytes = file.bytes
    for (_, change) in changes.sorted(by: { $0.key > $1.key }) {
      bytes.replaceSubrange(change.range, with: change.bytes)
    }
    let before = texts(of: file)
    let after = texts(of: SourceFile(path: file.path, bytes: bytes))
    let isSame =
      before.count == after.count
      && zip(before, after).allSatisfy { $0 == $1 || newTexts[$0] == $1 }
    return isSame
      ? CanonicalRewriting(path: file.path, bytes: bytes, count: changes.count) : nil
  }

  /// All scalars of a file, in order, with marks where lists and mappings begin.
  private func texts(of file: SourceFile) -> [String] {
    var reader = YAMLReader()
    var texts: [String] = []
    func visit(_ node: Node) {
      switch node.kind {
      case .scalar: texts.append(node.string)
      case .sequence:
        texts.append("[")
        for element in node.elements { visit(element) }
      case .mapping:
        texts.append("{")
        for entry in node.entries {
          visit(entry.key)
          visit(entry.value)
        }
      }
    }
    for document in reader.read(file).documents { visit(document) }
    return texts
  }
}
