import RiktlinjeText

/// Finds what word processors put in place of what is typed, where YAML reads it as text or not at all:
/// spaces that no line may be broken at, and curly quotation marks.
struct TypesetSigns {
  private let file: SourceFile

  init(of file: SourceFile) {
    self.file = file
  }

  /// What a mistake of syntax comes of, if it is such a sign on one of the lines around it.
  func cause(
    ofFailureAt place: SourcePosition, since context: SourcePosition
  ) -> Diagnostic? {
    guard file.bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    // A value that ran into the next line began before the place where it was given up.
    let first = max(file.firstLine, min(context.line, place.line) - 1)
    let lines = max(first, place.line - 3)...place.line
    for line in lines {
      if let found = space(onLine: line) { return found }
    }
    for line in lines {
      if let found = quote(onLine: line) { return found }
    }
    return nil
  }

  /// A key, or a whole value, that was read as text with a foreign space in it where a space belongs.
  func misreadSpace(in reading: Reading) -> Diagnostic? {
    guard hasForeignSpace else { return nil }
    for document in reading.documents {
      if let found = misreadSpace(in: document, isValue: false) { return found }
    }
    return nil
  }

  /// Whether one of the bytes that foreign spaces begin with stands in the file.
  private var hasForeignSpace: Bool {
    file.bytes.contains { $0 == 0xC2 || 0xE1...0xE3 ~= $0 }
  }

  private func misreadSpace(in node: Node, isValue: Bool) -> Diagnostic? {
    // What an alias stands for is met where it stands.
    guard node.place == node.index else { return nil }
    switch node.kind {
    case .scalar: return node.record.form == .plain ? misreadSpace(of: node, isValue) : nil
    case .sequence:
      for element in node.elements {
        if let found = misreadSpace(in: element, isValue: false) { return found }
      }
    case .mapping:
      for entry in node.entries {
        if let found = misreadSpace(in: entry.key, isValue: false)
          ?? misreadSpace(in: entry.value, isValue: true)
        {
          return found
        }
      }
    }
    return nil
  }

  private func misreadSpace(of scalar: Node, _ isValue: Bool) -> Diagnostic? {
    let text = scalar.utf8
    guard text.contains(where: { $0 >= 0x80 }) else { return nil }
    let start = file.byteOffset(of: scalar.span.start)
    let end = file.byteOffset(of: scalar.span.end)
    if let space = foreignSpace(at: start), !isValue {
      return diagnostic(.indentation, space, at: start)
    }
    if file.bytes[start] == UInt8(ascii: "-"), let space = foreignSpace(at: start + 1) {
      return diagnostic(.afterDash, space, at: start + 1)
    }
    if isValue { return nil }
    for offset in start..<end where file.bytes[offset] == UInt8(ascii: ":") {
      if let space = foreignSpace(at: offset + 1) {
        return diagnostic(.afterColon, space, at: offset + 1)
      }
    }
    return nil
  }

  // MARK: - Lines

  /// A foreign space on a line that begins it, or follows a dash that begins it, or the colon of a key.
  private func space(onLine line: Int32) -> Diagnostic? {
    let bytes = file.bytes(ofLine: Int(line))
    var offset = bytes.lowerBound
    while offset < bytes.upperBound, file.bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    if let space = foreignSpace(at: offset) { return diagnostic(.indentation, space, at: offset) }
    if offset < bytes.upperBound, file.bytes[offset] == UInt8(ascii: "-"),
      let space = foreignSpace(at: offset + 1)
    {
      return diagnostic(.afterDash, space, at: offset + 1)
    }
    var isInKey = true
    while offset < bytes.upperBound {
      switch file.bytes[offset] {
      case UInt8(ascii: "#") where offset > bytes.lowerBound && isBlank(file.bytes[offset - 1]):
        return nil
      case UInt8(ascii: ":"):
        if isInKey, let space = foreignSpace(at: offset + 1) {
          return diagnostic(.afterColon, space, at: offset + 1)
        }
        // A colon in a value is text, whatever follows it.
        if offset + 1 < bytes.upperBound, isBlank(file.bytes[offset + 1]) { isInKey = false }
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","): isInKey = true
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// A curly quotation mark that begins a value.
  private func quote(onLine line: Int32) -> Diagnostic? {
    let bytes = file.bytes(ofLine: Int(line))
    var offset = bytes.lowerBound
    var before = UInt8(ascii: " ")
    while offset < bytes.upperBound {
      let byte = file.bytes[offset]
      if byte >= 0xC2, isBlank(before) || "[{,:".utf8.contains(before),
        let scalar = scalar(at: offset), curlyQuotes.contains(scalar)
      {
        let start = file.position(ofByte: offset)
        return Diagnostic(
          YAMLProblem.curlyQuote(String(scalar)), in: file, from: start,
          to: SourcePosition(line: start.line, column: start.column + 1))
      }
      before = byte
      offset += 1
    }
    return nil
  }

  // MARK: - Scalars

  private func diagnostic(
    _ place: YAMLProblem.SpacePlace, _ space: Unicode.Scalar, at offset: Int
  ) -> Diagnostic {
    let start = file.position(ofByte: offset)
    return Diagnostic(
      YAMLProblem.foreignSpace(place, space.value), in: file, from: start,
      to: SourcePosition(line: start.line, column: start.column + 1))
  }

  /// The white space beyond ASCII that stands at an offset.
  private func foreignSpace(at offset: Int) -> Unicode.Scalar? {
    guard file.bytes.indices.contains(offset), file.bytes[offset] >= 0xC2,
      let scalar = scalar(at: offset), scalar.isForeignSpace
    else { return nil }
    return scalar
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    String(decoding: file.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}

/// The quotation marks that word processors make of straight ones.
let curlyQuotes: Set<Unicode.Scalar> = [
  "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{AB}",
  "\u{BB}",
]

extension Unicode.Scalar {
  /// Whether it looks like a space and is none for files: white space beyond ASCII that ends no line.
  var isForeignSpace: Bool {
    value >= 0xA0 && value != 0x2028 && value != 0x2029 && properties.isWhitespace
  }
}

extension Tree {
  /// Whether a byte of the file lies in a literal or folded scalar.
  func hasBlockText(at offset: Int) -> Bool {
    let place = file.position(ofByte: offset)
    return records.contains { record in
      (record.form == .literal || record.form == .folded) && record.start < place
        && place < record.end
    }
  }
}
