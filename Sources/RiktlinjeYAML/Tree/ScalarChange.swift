import RiktlinjeText

/// Other bytes for a stretch of a file, which give one of its scalars another text.
package struct ScalarChange: Sendable {
  package let range: Range<Int>
  package let bytes: [UInt8]

  package init(range: Range<Int>, bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

extension Node {
  /// What gives the scalar another text of one line; `nil` when the node is no scalar or has no text.
  ///
  /// It is written as it is now where that can hold the text, else between double quotes.
  package func change(to text: String) -> ScalarChange? {
    let record = record
    guard record.form.isScalar else { return nil }
    let whole = tree.file.byteOffset(of: record.start)..<tree.file.byteOffset(of: record.end)
    let source = ScalarSource(
      tree.file.bytes, range: whole, form: record.form, text: tree.text[record.textRange])
    guard let first = source.pieces.first, let last = source.pieces.last(where: { $0.made == nil })
    else { return nil }
    var range = first.source.lowerBound..<last.source.upperBound
    if record.form == .singleQuoted || record.form == .doubleQuoted {
      range = range.lowerBound..<(whole.upperBound - 1)
    }
    let written = tree.file.bytes[range]
    let new: String =
      switch record.form {
      case .singleQuoted: text.replacing("'", with: "''")
      case .doubleQuoted: escaped(text)
      case .literal, .folded: text
      default: isPlain(text, insteadOf: written) ? text : "\"\(escaped(text))\""
      }
    return ScalarChange(range: range, bytes: Array(new.utf8))
  }

  /// What makes the scalar a number or a truth value, without the quotes that it may have; `nil` when it
  /// has a tag that says otherwise, or stands on lines of its own.
  package func change(toPlain text: String) -> ScalarChange? {
    let record = record
    guard record.form.isScalar, record.tag == .none, record.form != .literal,
      record.form != .folded
    else { return nil }
    let end = tree.file.byteOffset(of: record.end)
    var start = tree.file.byteOffset(of: record.start)
    while start < end, tree.file.bytes[start] == UInt8(ascii: "&") {
      start = skipSeparation(
        from: skipWord(from: start, in: tree.file.bytes), in: tree.file.bytes)
    }
    return start < end ? ScalarChange(range: start..<end, bytes: Array(text.utf8)) : nil
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// Whether a text needs no quotes where another needs none (YAML 1.2.2, section 7.3.3).
  private func isPlain(_ text: String, insteadOf written: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, !"-?:,[]{}#&*!|>'\"%@`~".contains(first),
      !text.contains(": "), !text.contains(" #"), !text.hasSuffix(":"), text != "null"
    else { return false }
    // Brackets and commas end a scalar within brackets; one that has some stands outside.
    let endings = Array(",[]{}?:".utf8)
    return written.contains(where: endings.contains) || !text.utf8.contains(where: endings.contains)
  }
}
