import RiktlinjeEngine
import RiktlinjeText
import RiktlinjeYAML

/// Tidies a YAML file without changing what it says, nor how its author has laid it out.
///
/// Blanks at the ends of lines go, so do empty lines at the end, and the last line gets its break; tabs
/// before a comment become spaces. Texts on several lines are left as they are, for there a blank may
/// be part of the text. Whatever would make the file another is not done at all.
enum YAMLFormatting {
  static func edits(of file: SourceFile) -> [ScalarChange] {
    guard ["yaml", "yml"].contains(extensionOfFile(file.path)) else { return [] }
    let bytes = file.bytes
    let protected = file.trees.flatMap { $0.severalLines }
    var edits: [ScalarChange] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var last = end
      if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      var text = last
      while text > start,
        bytes[text - 1] == UInt8(ascii: " ") || bytes[text - 1] == UInt8(ascii: "\t")
      {
        text -= 1
      }
      if text < last, !protected.contains(where: { $0.contains(text) }) {
        edits.append(ScalarChange(range: text..<last, bytes: []))
      }
      start = end + 1
    }
    if let edit = ending(of: bytes, protected) {
      edits.removeAll { $0.range.lowerBound >= edit.range.lowerBound }
      edits.append(edit)
    }
    return means(edits, sameAs: file) ? edits : []
  }

  /// One line break at the end of the file, and no empty lines before it.
  private static func ending(of bytes: [UInt8], _ protected: [Range<Int>]) -> ScalarChange? {
    guard let last = bytes.lastIndex(where: { !" \t\r\n".utf8.contains($0) }) else { return nil }
    let rest = (last + 1)..<bytes.count
    guard !protected.contains(where: { $0.contains(last + 1) || $0.upperBound > last + 1 }) else {
      return nil
    }
    let usesCR =
      bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && bytes[$0 - 1] == 13 } ?? false
    let end: [UInt8] = usesCR ? [13, 10] : [10]
    return bytes[rest].elementsEqual(end) ? nil : ScalarChange(range: rest, bytes: end)
  }

  /// Whether the file says the same with the changes.
  private static func means(_ edits: [ScalarChange], sameAs file: SourceFile) -> Bool {
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.bytes)
    }
    var reader = YAMLReader()
    let before = reader.read(file)
    // What cannot be read whole is not touched.
    guard before.diagnostics.isEmpty else { return false }
    let after = reader.read(SourceFile(path: file.path, bytes: bytes))
    return after.diagnostics.isEmpty
      && before.documents.flatMap { $0.texts } == after.documents.flatMap { $0.texts }
  }
}

extension Node {
  /// The bytes of the scalars that are written on several lines.
  fileprivate var severalLines: [Range<Int>] {
    switch kind {
    case .scalar:
      span.start.line == span.end.line ? [] : [location.bytes]
    case .sequence: elements.flatMap { $0.severalLines }
    case .mapping: entries.flatMap { $0.key.severalLines + $0.value.severalLines }
    }
  }
}
