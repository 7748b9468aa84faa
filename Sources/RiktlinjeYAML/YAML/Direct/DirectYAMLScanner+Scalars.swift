import RiktlinjeText

extension DirectYAMLScanner {
  // MARK: - Plain

  /// Reads a plain scalar in a block, with the lines that continue it.
  ///
  /// - Parameter parent: the column of the collection around it, beyond which such lines begin.
  mutating func readPlain(
    in parent: Int, into builder: inout TreeBuilder
  ) throws(Unusual) -> Scalar {
    var scalar = try readPlainOnLine(isInFlow: false, into: &builder)
    while byte == UInt8(ascii: "\n"),
      try goToContinuation(isWanted: { column, _ in column > parent }, into: &builder)
    {
      scalar = try readContinuation(of: scalar, isInFlow: false, into: &builder)
    }
    return scalar
  }

  /// Reads a plain scalar that is a value in a flow collection.
  mutating func readPlainInFlow(into builder: inout TreeBuilder) throws(Unusual) -> Scalar {
    var scalar = try readPlainOnLine(isInFlow: true, into: &builder)
    while byte == UInt8(ascii: "\n"),
      try goToContinuation(
        isWanted: { column, byte in column > 0 && !isEndInFlow(byte) }, into: &builder)
    {
      scalar = try readContinuation(of: scalar, isInFlow: true, into: &builder)
    }
    guard isEndInFlow(byte) || byte == UInt8(ascii: "\n") else { throw Unusual() }
    return scalar
  }

  /// Reads a plain scalar as far as its first line goes; it ends at `: `, ` #` or the line’s end, in a
  /// flow collection also at a comma or bracket.
  mutating func readPlainOnLine(
    isInFlow: Bool, into builder: inout TreeBuilder
  ) throws(Unusual) -> Scalar {
    guard isStartOfPlain else { throw Unusual() }
    let start = position
    let textStart = builder.textCount
    let end = try readWords(isInFlow: isInFlow, into: &builder)
    return Scalar(
      textStart: textStart, form: .plain, span: SourceSpan(start: start, end: end))
  }

  private mutating func readContinuation(
    of scalar: Scalar, isInFlow: Bool, into builder: inout TreeBuilder
  ) throws(Unusual) -> Scalar {
    let end = try readWords(isInFlow: isInFlow, into: &builder)
    // What is the key of a mapping here is a mistake, or else too clever.
    if byte == UInt8(ascii: ":") { throw Unusual() }
    return Scalar(
      textStart: scalar.textStart, form: .plain,
      span: SourceSpan(start: scalar.span.start, end: end))
  }

  /// Whether the byte may begin a plain scalar; a dash does before a letter or digit, though YAML
  /// allows more.
  private var isStartOfPlain: Bool {
    switch byte {
    case UInt8(ascii: "-"):
      let next = unsafe base[offset + 1]
      return (next | 0x20) &- UInt8(ascii: "a") < 26 || next &- UInt8(ascii: "0") < 10
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "\n"):
      return false
    case 0xC2, 0xE1...0xE3:
      return !isForeignSpace(at: offset)
    default:
      return true
    }
  }

  /// Whether white space beyond ASCII begins at an offset, which ordinary text goes on behind.
  private func isForeignSpace(at offset: Int) -> Bool {
    switch unsafe (base[offset], base[offset + 1], base[offset + 2]) {
    case (0xC2, 0xA0, _), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }

  /// Reads words up to what ends them, without the spaces before that; gives where the last one ends.
  private mutating func readWords(
    isInFlow: Bool, into builder: inout TreeBuilder
  ) throws(Unusual) -> SourcePosition {
    let start = offset
    // The members would be written back at every byte.
    var offset = offset
    var columnZero = columnZero
    search: while true {
      if offset + 8 <= end {
        var look = unsafe ByteSearch(base + offset)
        look.find(UInt8(ascii: "\n"))
        look.find(UInt8(ascii: ":"))
        look.find(UInt8(ascii: "#"))
        look.findBeyondASCII()
        if isInFlow {
          look.find(UInt8(ascii: ","))
          look.findEither(UInt8(ascii: "["))
          look.findEither(UInt8(ascii: "]"))
        }
        offset += look.countBefore
        if look.found == 0 { continue }
      }
      switch unsafe base[offset] {
      case UInt8(ascii: "\n"):
        break search
      case UInt8(ascii: ":"):
        let next = unsafe base[offset + 1]
        if next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") { break search }
        // What looks like a space behind a colon, and is none, is for the other reading to tell.
        if next >= 0x80, isForeignSpace(at: offset + 1) { throw Unusual() }
        if isInFlow, next == UInt8(ascii: "?") || isFlowIndicator(next) { throw Unusual() }
      case UInt8(ascii: "#"):
        if offset > start, unsafe base[offset - 1] == UInt8(ascii: " ") {
          if isInFlow { throw Unusual() }
          break search
        }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if isInFlow { break search }
      case 0x80...:
        offset += 1
        while unsafe base[offset] & 0xC0 == 0x80 {
          columnZero += 1
          offset += 1
        }
        continue
      default:
        break
      }
      offset += 1
    }
    self.offset = offset
    self.columnZero = columnZero
    var end = offset
    while end > start, unsafe base[end - 1] == UInt8(ascii: " ") { end -= 1 }
    unsafe builder.appendText(UnsafeBufferPointer(start: base + start, count: end - start))
    return SourcePosition(
      line: line, column: Int32(truncatingIfNeeded: end - columnZero + 1))
  }

  /// Goes from the end of a line to the next one with content, if that continues the scalar, and
  /// writes what stands for the breaks: a space for one, else one line feed less than there are.
  ///
  /// - Parameter isWanted: whether a line that begins in this column, from 0, with this byte does.
  private mutating func goToContinuation(
    isWanted: (_ column: Int, _ byte: UInt8) -> Bool, into builder: inout TreeBuilder
  ) throws(Unusual) -> Bool {
    var next = offset
    var breaks: Int32 = 0
    var lineStart = next
    while unsafe base[next] == UInt8(ascii: "\n") {
      breaks += 1
      next += 1
      guard next < end else { return false }
      lineStart = next
      while unsafe base[next] == UInt8(ascii: " ") { next += 1 }
    }
    let byte = unsafe base[next]
    guard isWanted(next - lineStart, byte) else { return false }
    // A comment ends the scalar; what then stands deeper than it should is not for us to judge.
    if byte == UInt8(ascii: "#") { return false }
    offset = next
    columnZero = lineStart
    line += breaks
    builder.appendBreaks(breaks)
    return true
  }

  // MARK: - Quoted

  /// Reads a scalar in quotes on one line, with the usual escapes.
  mutating func readQuoted(into builder: inout TreeBuilder) throws(Unusual) -> Scalar {
    let quote = byte
    let isDouble = quote == UInt8(ascii: "\"")
    let start = position
    let textStart = builder.textCount
    offset += 1
    while true {
      let first = offset
      while true {
        let byte = byte
        if byte == quote || byte == UInt8(ascii: "\n") { break }
        if isDouble && byte == UInt8(ascii: "\\") { break }
        if byte & 0xC0 == 0x80 { columnZero += 1 }
        offset += 1
      }
      unsafe builder.appendText(UnsafeBufferPointer(start: base + first, count: offset - first))
      guard byte != UInt8(ascii: "\n") else { throw Unusual() }
      let isEnd = byte == quote
      offset += 1
      if !isEnd {
        guard let character = simpleEscape(byte) else { throw Unusual() }
        builder.appendText(character)
      } else if !isDouble, byte == quote {
        builder.appendText(quote)
      } else {
        break
      }
      offset += 1
    }
    return Scalar(
      textStart: textStart, form: isDouble ? .doubleQuoted : .singleQuoted,
      span: SourceSpan(start: start, end: position))
  }

  private func simpleEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: nil
    }
  }

  // MARK: - Block scalars

  /// Reads a literal or folded scalar whose first line says how it is indented, and goes on to the
  /// beginning of the line after it.
  ///
  /// Source: YAML 1.2.2, section 8.1.
  mutating func readBlockScalar(
    in parent: Int, into builder: inout TreeBuilder
  ) throws(Unusual) -> Scalar {
    let start = position
    let isFolded = byte == UInt8(ascii: ">")
    let textStart = builder.textCount
    offset += 1
    let chomping = byte
    if chomping == UInt8(ascii: "-") || chomping == UInt8(ascii: "+") { offset += 1 }
    skipSpaces()
    guard byte == UInt8(ascii: "\n") else { throw Unusual() }
    passBreak()
    var emptyLines: Int32 = 0
    while offset < end, byte == UInt8(ascii: "\n") {
      emptyLines += 1
      passBreak()
    }
    guard offset < end else { throw Unusual() }
    skipSpaces()
    let indent = offset - columnZero
    guard indent > parent, byte != UInt8(ascii: "\n") else { throw Unusual() }

    // A break is written once it is known what follows: between two lines of folded text it is a space.
    var hasBreak = false
    var wasIndented = false
    var lastLine = line
    repeat {
      let isIndented = byte == UInt8(ascii: " ")
      if isFolded && hasBreak && !wasIndented && !isIndented {
        if emptyLines == 0 { builder.appendText(UInt8(ascii: " ")) }
      } else if hasBreak {
        builder.appendText(UInt8(ascii: "\n"))
      }
      for _ in 0..<emptyLines { builder.appendText(UInt8(ascii: "\n")) }
      emptyLines = 0
      wasIndented = isIndented
      let first = offset
      skipToLineEnd()
      unsafe builder.appendText(UnsafeBufferPointer(start: base + first, count: offset - first))
      hasBreak = true
      passBreak()
      skipIndent(indent)
      while offset < end, byte == UInt8(ascii: "\n") {
        emptyLines += 1
        passBreak()
        skipIndent(indent)
      }
      lastLine = line
    } while offset < end && offset - columnZero == indent
    if chomping != UInt8(ascii: "-") { builder.appendText(UInt8(ascii: "\n")) }
    if chomping == UInt8(ascii: "+") {
      for _ in 0..<emptyLines { builder.appendText(UInt8(ascii: "\n")) }
    }
    offset = columnZero
    return Scalar(
      textStart: textStart, form: isFolded ? .folded : .literal,
      span: SourceSpan(start: start, end: SourcePosition(line: lastLine, column: 1)))
  }

  /// Skips the spaces that indent a line of a block scalar, at most so many.
  private mutating func skipIndent(_ indent: Int) {
    while offset < end, offset - columnZero < indent, byte == UInt8(ascii: " ") { offset += 1 }
  }
}

extension TreeBuilder {
  /// Writes what breaks between the lines of a scalar stand for.
  fileprivate mutating func appendBreaks(_ count: Int32) {
    guard count > 1 else { return appendText(UInt8(ascii: " ")) }
    for _ in 1..<count { appendText(UInt8(ascii: "\n")) }
  }
}

private func isFlowIndicator(_ byte: UInt8) -> Bool {
  isEndInFlow(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
}

/// Whether a byte ends an element of a flow collection.
private func isEndInFlow(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
}
