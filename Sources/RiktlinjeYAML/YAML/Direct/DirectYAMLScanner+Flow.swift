import RiktlinjeText

extension DirectYAMLScanner {
  /// Reads `[…]` or `{…}`, which may go over several lines.
  mutating func readFlowCollection(into builder: inout TreeBuilder) throws(Unusual) {
    try enter()
    defer { leave() }
    let isMapping = byte == UInt8(ascii: "{")
    let close = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    try open(isMapping ? .mapping : .sequence, at: position, in: &builder)
    offset += 1
    try skipFlowSpace()
    while byte != close {
      if isMapping { try readFlowKey(into: &builder) }
      try readFlowValue(into: &builder)
      try skipFlowSpace()
      if byte == UInt8(ascii: ",") {
        offset += 1
        try skipFlowSpace()
      } else if byte != close {
        throw Unusual()
      }
    }
    offset += 1
    builder.close(at: position)
  }

  /// Reads a key and its colon, on one line, and goes on to the value, which must not be left out.
  private mutating func readFlowKey(into builder: inout TreeBuilder) throws(Unusual) {
    let start = offset
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      builder.add(try readQuoted(into: &builder))
      skipSpaces()
    } else {
      builder.add(try readPlainOnLine(isInFlow: true, into: &builder))
    }
    guard byte == UInt8(ascii: ":"), offset - start <= Self.keyBytesLimit else { throw Unusual() }
    offset += 1
    try skipFlowSpace()
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { throw Unusual() }
  }

  private mutating func readFlowValue(into builder: inout TreeBuilder) throws(Unusual) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try readFlowCollection(into: &builder)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): builder.add(try readQuoted(into: &builder))
    default: builder.add(try readPlainInFlow(into: &builder))
    }
  }

  /// Skips spaces, line breaks and comments.
  ///
  /// At the very beginning of a line nothing but a closing bracket is expected: all else may be a
  /// marker, or a bracket that was forgotten.
  private mutating func skipFlowSpace() throws(Unusual) {
    while true {
      skipSpaces()
      if byte == UInt8(ascii: "#") {
        guard offset == columnZero || isBehindSpace else { throw Unusual() }
        skipToLineEnd()
      }
      guard byte == UInt8(ascii: "\n") else { break }
      passBreak()
      guard offset < end else { throw Unusual() }
    }
    if offset == columnZero, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "}") {
      throw Unusual()
    }
  }
}
