/// How the text of a scalar comes about from the bytes of its file, piece by piece.
///
/// Source: YAML 1.2.2, chapters 5.7 (escapes), 7.3 (flow scalars) and 8.1 (block scalars).
struct ScalarSource {
  /// A part of the text and where it comes from.
  struct Piece {
    let source: Range<Int>
    /// The text, or `nil` when it is the source itself.
    let made: [UInt8]?

    var count: Int { made?.count ?? source.count }
  }

  private let bytes: [UInt8]
  private(set) var pieces: [Piece] = []

  /// Takes a scalar apart.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - range: the scalar with its anchor and tag, quotes and all.
  ///   - form: how it is written.
  ///   - text: what its reader made of it.
  init(_ bytes: [UInt8], range: Range<Int>, form: NodeForm, text: ArraySlice<UInt8>) {
    self.bytes = bytes
    var start = range.lowerBound
    while start < range.upperBound,
      bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!")
    {
      start = skipSeparation(from: skipWord(from: start, in: bytes), in: bytes)
    }
    let end = range.upperBound
    switch form {
    case .singleQuoted, .doubleQuoted:
      readFlow(min(start + 1, end)..<max(min(start + 1, end), end - 1), form)
    case .literal, .folded: readBlock(min(start, end)..<end, form, text: text)
    default: readFlow(min(start, end)..<end, form)
    }
  }

  /// The whole text.
  var text: [UInt8] {
    pieces.flatMap { piece in piece.made ?? Array(bytes[piece.source]) }
  }

  /// The file’s byte from which a byte of the text comes; for the end of the text, the byte after it.
  func sourceOffset(ofText offset: Int) -> Int? {
    var remaining = offset
    for piece in pieces {
      if remaining < piece.count {
        return piece.source.lowerBound + (piece.made == nil ? remaining : 0)
      }
      remaining -= piece.count
    }
    return pieces.last?.source.upperBound
  }

  private mutating func copy(_ source: Range<Int>) {
    if !source.isEmpty { pieces.append(Piece(source: source, made: nil)) }
  }

  private mutating func make(_ text: [UInt8], from source: Range<Int>) {
    pieces.append(Piece(source: source, made: text))
  }

  /// The offset after the line break at an offset; the offset itself when there is none.
  private func afterBreak(_ offset: Int, in range: Range<Int>) -> Int {
    guard range.contains(offset), isBreak(bytes[offset]) else { return offset }
    let isPair =
      bytes[offset] == UInt8(ascii: "\r") && range.contains(offset + 1)
      && bytes[offset + 1] == UInt8(ascii: "\n")
    return offset + (isPair ? 2 : 1)
  }

  private func afterBlanks(_ offset: Int, in range: Range<Int>) -> Int {
    var offset = offset
    while range.contains(offset), isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  // MARK: Plain and quoted

  private mutating func readFlow(_ range: Range<Int>, _ form: NodeForm) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      switch (bytes[offset], form) {
      case (UInt8(ascii: " "), _), (UInt8(ascii: "\t"), _), (UInt8(ascii: "\n"), _),
        (UInt8(ascii: "\r"), _):
        offset = afterBlanks(offset, in: range)
        let breaks = skipBreaks(&offset, in: range)
        switch breaks {
        case 0: copy(start..<offset)
        case 1: make([UInt8(ascii: " ")], from: start..<offset)
        default: make(newlines(breaks - 1), from: start..<offset)
        }
      case (UInt8(ascii: "'"), .singleQuoted):
        offset = min(offset + 2, range.upperBound)
        make([UInt8(ascii: "'")], from: start..<offset)
      case (UInt8(ascii: "\\"), .doubleQuoted):
        offset += 1
        if afterBreak(offset, in: range) > offset {
          let breaks = skipBreaks(&offset, in: range)
          make(newlines(breaks - 1), from: start..<offset)
        } else {
          let text = escapedText(at: &offset, in: range)
          make(text, from: start..<offset)
        }
      default:
        offset += 1
        while offset < range.upperBound, !isSpecial(bytes[offset]) { offset += 1 }
        copy(start..<offset)
      }
    }
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    isBlank(byte) || isBreak(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
  }

  /// Goes past line breaks and the blanks that follow each, and counts the breaks.
  private func skipBreaks(_ offset: inout Int, in range: Range<Int>) -> Int {
    var breaks = 0
    while afterBreak(offset, in: range) > offset {
      breaks += 1
      offset = afterBlanks(afterBreak(offset, in: range), in: range)
    }
    return breaks
  }

  private func newlines(_ count: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "\n"), count: count)
  }

  /// What the escape after a backslash stands for; goes past it.
  private func escapedText(at offset: inout Int, in range: Range<Int>) -> [UInt8] {
    guard range.contains(offset) else { return [] }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "x"): return scalar(digits: 2, at: &offset, in: range)
    case UInt8(ascii: "u"): return scalar(digits: 4, at: &offset, in: range)
    case UInt8(ascii: "U"): return scalar(digits: 8, at: &offset, in: range)
    case UInt8(ascii: "N"): return [0xC2, 0x85]
    case UInt8(ascii: "_"): return [0xC2, 0xA0]
    case UInt8(ascii: "L"): return [0xE2, 0x80, 0xA8]
    case UInt8(ascii: "P"): return [0xE2, 0x80, 0xA9]
    default: return [simpleEscapes[letter] ?? letter]
    }
  }

  /// The character with a hexadecimal code; in JSON it may take two escapes, each half of it.
  private func scalar(digits: Int, at offset: inout Int, in range: Range<Int>) -> [UInt8] {
    var code = readCode(digits: digits, at: &offset, in: range)
    let isPair =
      code & 0xFC00 == 0xD800 && range.contains(offset + 1)
      && bytes[offset] == UInt8(ascii: "\\") && bytes[offset + 1] == UInt8(ascii: "u")
    if isPair {
      offset += 2
      code = 0x10000 + (code & 0x3FF) << 10 + readCode(digits: 4, at: &offset, in: range) & 0x3FF
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }

  private func readCode(digits: Int, at offset: inout Int, in range: Range<Int>) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<digits {
      guard range.contains(offset), let digit = hexadecimalDigit(bytes[offset]) else { break }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }

  // MARK: Blocks

  private mutating func readBlock(_ range: Range<Int>, _ form: NodeForm, text: ArraySlice<UInt8>) {
    var offset = range.lowerBound
    var chomping: UInt8 = 0
    while offset < range.upperBound, bytes[offset] != UInt8(ascii: "#"), !isBreak(bytes[offset]) {
      let isSign = bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      if isSign { chomping = bytes[offset] }
      offset += 1
    }
    offset = afterBreak(endOfLine(offset, in: range), in: range)
    let indent = indentOfBlock(offset..<max(offset, range.upperBound), text: text)
    /// The break of the last line with content, and those of the empty lines after it.
    var lastBreak: Range<Int>?
    var emptyLines: [Range<Int>] = []
    var wasMoreIndented = false
    while offset < range.upperBound {
      let start = afterSpaces(offset, in: range, atMost: indent)
      let end = endOfLine(start, in: range)
      offset = afterBreak(end, in: range)
      guard start < end else {
        emptyLines.append(end..<offset)
        continue
      }
      let isMoreIndented = isBlank(bytes[start])
      let folds = form == .folded && !wasMoreIndented && !isMoreIndented
      if let lastBreak {
        if !folds {
          make(newlines(1), from: lastBreak)
        } else if emptyLines.isEmpty {
          make([UInt8(ascii: " ")], from: lastBreak)
        }
      }
      for line in emptyLines { make(newlines(1), from: line) }
      copy(start..<end)
      emptyLines.removeAll()
      lastBreak = end..<offset
      wasMoreIndented = isMoreIndented
    }
    // The last line of a file may end without a break, which its reader may have added all the same.
    if let lastBreak, chomping != UInt8(ascii: "-"),
      !lastBreak.isEmpty || text.last == UInt8(ascii: "\n")
    {
      make(newlines(1), from: lastBreak)
    }
    if chomping == UInt8(ascii: "+") {
      for line in emptyLines { make(newlines(1), from: line) }
    }
  }

  /// The spaces before each line that are no text: what the first line that says something has more
  /// of them in the file than in the text.
  private func indentOfBlock(_ body: Range<Int>, text: ArraySlice<UInt8>) -> Int {
    func leadingSpaces(_ text: ArraySlice<UInt8>) -> Int? {
      let lines = text.split(whereSeparator: isBreak)
      let first = lines.first { line in line.contains { $0 != UInt8(ascii: " ") } }
      return first?.prefix { $0 == UInt8(ascii: " ") }.count
    }
    guard let inFile = leadingSpaces(bytes[body]), let inText = leadingSpaces(text) else {
      return Int.max
    }
    return max(0, inFile - inText)
  }

  private func endOfLine(_ offset: Int, in range: Range<Int>) -> Int {
    var offset = offset
    while offset < range.upperBound, !isBreak(bytes[offset]) { offset += 1 }
    return offset
  }

  private func afterSpaces(_ offset: Int, in range: Range<Int>, atMost count: Int) -> Int {
    var end = offset
    while end < range.upperBound, end - offset < count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end
  }
}

/// The one-letter escapes that stand for another character, by YAML 1.2.2, section 5.7.
private let simpleEscapes: [UInt8: UInt8] = [
  UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08,
  UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B,
  UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "e"): 0x1B,
]
