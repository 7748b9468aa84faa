import RiktlinjeText

/// The first mistake of a JSON document.
struct JSONFailure {
  let problem: AnyProblem
  let start: SourcePosition
  let end: SourcePosition
}

/// One pass over the bytes of a JSON document, from the grammar of RFC 8259 to nodes.
@safe struct JSONScanner: ~Copyable {
  private let base: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var offset: Int
  private var line: Int32
  /// The offset from which columns count: the line’s first byte, moved on by every byte that only
  /// continues a scalar.
  private var columnZero: Int

  /// - Parameters:
  ///   - bytes: those of the whole file, which must outlive the scanner.
  ///   - range: those of them that are the document.
  ///   - line: the number of the line on which it begins.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, line: Int32) {
    unsafe base = bytes
    end = range.upperBound
    offset = range.lowerBound
    self.line = line
    columnZero = range.lowerBound
  }

  private var position: SourcePosition {
    SourcePosition(line: line, column: Int32(offset - columnZero + 1))
  }

  /// The byte at the offset, or `nil` at the end.
  private var byte: UInt8? { unsafe offset < end ? base[offset] : nil }

  /// The bytes from an offset up to the present one.
  private func bytes(from start: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: base[start..<offset])
  }

  /// Thrown at the first mistake, which is then in `failure`: what is thrown through every level should
  /// be light.
  struct Stop: Error {}

  /// What is wrong with the document; `nil` as long as nothing is.
  private(set) var failure: JSONFailure?

  @inline(never)
  private mutating func fail(
    _ problem: some Problem, from start: SourcePosition? = nil, to end: SourcePosition? = nil
  ) -> Stop {
    failure = JSONFailure(
      problem: problem.boxed, start: start ?? position, end: end ?? position)
    return Stop()
  }

  /// Reads one value and nothing after it; tells in `failure` what is wrong.
  mutating func readDocument(into builder: inout TreeBuilder) throws(Stop) {
    skipSpace()
    if byte == nil { throw fail(JSONProblem.empty) }
    repeat {
      try readValue(into: &builder)
      try leaveClosed(in: &builder)
    } while builder.innermost != nil
    skipSpace()
    if let found = try foundText() { throw fail(JSONProblem.contentAfterEnd(found: found)) }
  }

  /// Reads a scalar, or the opening of an array or object that is not empty with its first key.
  private mutating func readValue(into builder: inout TreeBuilder) throws(Stop) {
    var byte = byte
    while byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
      let isObject = byte == UInt8(ascii: "{")
      let start = position
      offset += 1
      do throws(TreeProblem) {
        try builder.open(
          isObject ? .mapping : .sequence, tag: .none,
          span: SourceSpan(start: start, end: position))
      } catch {
        throw fail(error, from: start)
      }
      skipSpace()
      if self.byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        offset += 1
        builder.close(at: position)
        return
      }
      if isObject { try readKey(into: &builder) }
      byte = self.byte
    }
    switch byte {
    case UInt8(ascii: "\"")?: try readString(into: &builder)
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): try readNumber(into: &builder)
    case let byte? where isLetter(byte): try readWord(into: &builder)
    default: throw fail(JSONProblem.expectedValue(found: try foundText()))
    }
  }

  /// After a value: closes what ends here, or goes past the comma to the next value.
  private mutating func leaveClosed(in builder: inout TreeBuilder) throws(Stop) {
    while let innermost = builder.innermost {
      skipSpace()
      let isObject = innermost == .mapping
      switch byte {
      case UInt8(ascii: ","):
        let comma = position
        offset += 1
        let afterComma = position
        skipSpace()
        if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          throw fail(JSONProblem.trailingComma, from: comma, to: afterComma)
        }
        if isObject { try readKey(into: &builder) }
        return
      case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
        offset += 1
        builder.close(at: position)
      default:
        let found = try foundText()
        throw fail(
          isObject
            ? JSONProblem.expectedCommaOrBrace(found: found)
            : JSONProblem.expectedCommaOrBracket(found: found))
      }
    }
  }

  private mutating func readKey(into builder: inout TreeBuilder) throws(Stop) {
    guard byte == UInt8(ascii: "\"") else {
      throw fail(JSONProblem.expectedKey(found: try foundText()))
    }
    try readString(into: &builder)
    skipSpace()
    guard byte == UInt8(ascii: ":") else {
      throw fail(JSONProblem.expectedColon(found: try foundText()))
    }
    offset += 1
    skipSpace()
  }

  @inline(__always)
  private mutating func skipSpace() {
    if let byte, byte > UInt8(ascii: " ") { return }
    skipMoreSpace()
  }

  @inline(never)
  private mutating func skipMoreSpace() {
    while let byte, isJSONSpace(byte) {
      offset += 1
      if isBreak(byte), !(byte == UInt8(ascii: "\r") && self.byte == UInt8(ascii: "\n")) {
        line += 1
        columnZero = offset
      }
    }
  }

  // MARK: Scalars

  private mutating func readWord(into builder: inout TreeBuilder) throws(Stop) {
    let start = position
    let first = offset
    while let byte, isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") { offset += 1 }
    let word = unsafe bytes(from: first)
    // Only the lower-case spellings are JSON.
    guard unsafe matches("true", word) || matches("false", word) || matches("null", word) else {
      throw unsafe fail(
        JSONProblem.unknownWord(String(decoding: word.prefix(40), as: UTF8.self)), from: start)
    }
    let text = builder.textCount
    unsafe builder.appendText(word)
    builder.addScalar(
      textFrom: text, form: .plain, tag: .none, span: SourceSpan(start: start, end: position))
  }

  private mutating func readNumber(into builder: inout TreeBuilder) throws(Stop) {
    let start = position
    let first = offset
    if byte == UInt8(ascii: "-") { offset += 1 }
    if byte == UInt8(ascii: "0") {
      offset += 1
      if let byte, isDigit(byte) {
        throw fail(JSONProblem.leadingZero, from: start)
      }
    } else {
      try readDigits()
    }
    if byte == UInt8(ascii: ".") {
      offset += 1
      try readDigits()
    }
    if let byte, byte | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if self.byte == UInt8(ascii: "+") || self.byte == UInt8(ascii: "-") { offset += 1 }
      try readDigits()
    }
    let text = builder.textCount
    unsafe builder.appendText(bytes(from: first))
    builder.addScalar(
      textFrom: text, form: .plain, tag: .none, span: SourceSpan(start: start, end: position))
  }

  private mutating func readDigits() throws(Stop) {
    guard let byte, isDigit(byte) else {
      throw fail(JSONProblem.incompleteNumber)
    }
    while let byte = self.byte, isDigit(byte) { offset += 1 }
  }

  private mutating func readString(into builder: inout TreeBuilder) throws(Stop) {
    let start = position
    let text = builder.textCount
    offset += 1
    let first = offset
    try skipCharacters()
    unsafe builder.appendText(bytes(from: first))
    if byte != UInt8(ascii: "\"") { try readRest(ofStringFrom: start, into: &builder) }
    offset += 1
    builder.addScalar(
      textFrom: text, form: .doubleQuoted, tag: .none, span: SourceSpan(start: start, end: position)
    )
  }

  /// Reads a string from its first escape up to the closing quote.
  @inline(never)
  private mutating func readRest(
    ofStringFrom start: SourcePosition, into builder: inout TreeBuilder
  ) throws(Stop) {
    while true {
      switch byte {
      case UInt8(ascii: "\""): return
      case UInt8(ascii: "\\"): try readEscape(into: &builder)
      case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw fail(
          JSONProblem.unclosedString, from: start,
          to: SourcePosition(line: start.line, column: start.column + 1))
      case let byte?:
        throw fail(JSONProblem.unescapedControl(byte))
      }
      let first = offset
      try skipCharacters()
      unsafe builder.appendText(bytes(from: first))
    }
  }

  /// Skips the characters that stand for themselves in a string.
  private mutating func skipCharacters() throws(Stop) {
    while true {
      // The member would be written back at every byte.
      var offset = offset
      search: while offset < end {
        if let start = unsafe base.baseAddress, offset + 8 <= end {
          var look = unsafe ByteSearch(start + offset)
          look.findControls()
          look.findBeyondASCII()
          look.find(UInt8(ascii: "\""))
          look.find(UInt8(ascii: "\\"))
          offset += look.countBefore
          if look.found == 0 { continue }
        }
        switch unsafe base[offset] {
        case 0x00..<0x20, 0x80..., UInt8(ascii: "\""), UInt8(ascii: "\\"): break search
        default: offset += 1
        }
      }
      self.offset = offset
      guard let byte, byte >= 0x80 else { return }
      let length = try lengthOfScalar()
      self.offset += length
      columnZero += length - 1
    }
  }

  private mutating func readEscape(into builder: inout TreeBuilder) throws(Stop) {
    let start = position
    offset += 1
    let escape = byte
    if escape == UInt8(ascii: "u") {
      try readUnicodeEscape(from: start, into: &builder)
      return
    }
    let character: UInt8? =
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escape
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    guard let character else {
      throw fail(JSONProblem.unknownEscape(try foundText() ?? ""), from: start)
    }
    offset += 1
    builder.appendText(character)
  }

  private mutating func readUnicodeEscape(
    from start: SourcePosition, into builder: inout TreeBuilder
  ) throws(Stop) {
    let first = offset - 1
    var code = try readFourDigits(from: start)
    if code & 0xFC00 == 0xD800, byte == UInt8(ascii: "\\"), offset + 1 < end,
      unsafe base[offset + 1] == UInt8(ascii: "u")
    {
      offset += 1
      let low = try readFourDigits(from: start)
      if low & 0xFC00 == 0xDC00 { code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF) }
    }
    guard let scalar = Unicode.Scalar(code) else {
      let escape = unsafe String(decoding: bytes(from: first).prefix(6), as: UTF8.self)
      throw fail(JSONProblem.loneSurrogate(escape), from: start)
    }
    builder.appendText(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads the `u` of an escape and its digits.
  private mutating func readFourDigits(from start: SourcePosition) throws(Stop) -> UInt32 {
    offset += 1
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = hexadecimalDigit(byte) else {
        throw fail(JSONProblem.incompleteEscape, from: start)
      }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }

  // MARK: UTF-8

  /// The number of bytes of the scalar at the offset, by table 3-7 of the Unicode Standard.
  private mutating func lengthOfScalar() throws(Stop) -> Int {
    func continues(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      unsafe offset + distance < end && range.contains(base[offset + distance])
    }
    let length: Int? =
      switch unsafe base[offset] {
      case 0x00...0x7F: 1
      case 0xC2...0xDF where continues(1): 2
      case 0xE0 where continues(1, 0xA0...0xBF) && continues(2): 3
      case 0xED where continues(1, 0x80...0x9F) && continues(2): 3
      case 0xE1...0xEC where continues(1) && continues(2): 3
      case 0xEE...0xEF where continues(1) && continues(2): 3
      case 0xF0 where continues(1, 0x90...0xBF) && continues(2) && continues(3): 4
      case 0xF1...0xF3 where continues(1) && continues(2) && continues(3): 4
      case 0xF4 where continues(1, 0x80...0x8F) && continues(2) && continues(3): 4
      default: nil
      }
    guard let length else { throw fail(TreeProblem.notUTF8) }
    return length
  }

  /// The character at the offset for a message, `nil` at the end.
  private mutating func foundText() throws(Stop) -> String? {
    guard let byte else { return nil }
    if byte < 0x20 || byte == 0x7F { throw fail(TreeProblem.controlCharacter(UInt32(byte))) }
    let length = try lengthOfScalar()
    let text = unsafe String(decoding: base[offset..<offset + length], as: UTF8.self)
    if let scalar = text.unicodeScalars.first, scalar.isForeignSpace {
      let start = position
      throw fail(
        JSONProblem.foreignSpace(scalar.value), from: start,
        to: SourcePosition(line: start.line, column: start.column + 1))
    }
    return text
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
