import RiktlinjeText

/// One pass over the bytes of a CSV file, row by row.
struct CSVScanner {
  /// What a row turned out to be.
  enum Line {
    case row(CSVTable.Row)
    /// A row that cannot be read, and where the cell begins that is to blame.
    case broken(CSVProblem, SourceSpan)
  }

  /// A byte with its place.
  private struct Place {
    var offset: Int
    var line: Int32 = 1
    var column: Int32 = 1

    var position: SourcePosition { SourcePosition(line: line, column: column) }
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var place: Place
  private var rowNumber = 0

  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = Place(offset: byteOrderMarkCount(of: bytes))
    var rest = bytes[place.offset...]
    if let named = Self.namedSeparator(rest) {
      separator = named.separator
      for _ in 0..<named.length { advance() }
      if let byte { skipBreak(byte) }
      rowNumber = 1
    } else {
      rest = rest.drop { isBreak($0) || isBlank($0) && $0 != UInt8(ascii: "\t") }
      separator = Self.separator(ofHeader: rest)
    }
  }

  /// Reads with a separator that is known.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    place = Place(offset: byteOrderMarkCount(of: bytes))
  }

  /// Excel’s own way to name the separator, a first line `sep=;`, which may be saved in quotes and with
  /// separators behind it.
  private static func namedSeparator(
    _ rest: ArraySlice<UInt8>
  ) -> (separator: UInt8, length: Int)? {
    let line = rest.prefix { !isBreak($0) }
    let quotes = line.first == quote ? 1 : 0
    let word = line.dropFirst(quotes)
    guard word.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8),
      let separator = word.dropFirst(4).first, separator < 0x80, separator != quote
    else { return nil }
    let end = word.dropFirst(5)
    guard quotes == 0 || end.first == quote,
      end.dropFirst(quotes).allSatisfy({ $0 == separator || $0 == UInt8(ascii: " ") })
    else { return nil }
    return (separator, line.count)
  }

  /// Those that are looked for where none is named.
  static let separators = [";", "\t", ","].map { (separator: Unicode.Scalar) in
    UInt8(ascii: separator)
  }

  /// The separator that the first line has most of outside quotes.
  private static func separator(ofHeader rest: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in rest {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isBreak(byte) { break }
      counts[byte, default: 0] += 1
    }
    return separators.reduce(separators[0]) { best, next in
      counts[next, default: 0] > counts[best, default: 0] ? next : best
    }
  }

  /// The byte at the place, or `nil` at the end.
  private var byte: UInt8? { place.offset < bytes.count ? bytes[place.offset] : nil }

  /// Goes past a byte that ends no line.
  private mutating func advance() {
    place.offset += 1
    // A byte that continues a scalar has no column of its own.
    if byte.map({ $0 & 0xC0 != 0x80 }) ?? true { place.column += 1 }
  }

  /// Goes past the end of a line: CR, LF or both.
  private mutating func skipBreak(_ byte: UInt8) {
    place.offset += 1
    if byte == UInt8(ascii: "\r"), self.byte == UInt8(ascii: "\n") { place.offset += 1 }
    place.line += 1
    place.column = 1
  }

  /// Reads the next row, or `nil` at the end.
  mutating func nextRow() -> Line? {
    guard byte != nil else { return nil }
    rowNumber += 1
    let first = place.position
    var cells: [CSVTable.Cell] = []
    var count = 0
    var excess: SourceSpan?
    while true {
      let start = place
      let text: String
      switch cellText() {
      case .success(let read): text = read
      case .failure(let problem):
        let end = place.position
        // Whatever the quote swallowed is read again from the next line.
        place = start
        skipLine()
        return .broken(
          problem,
          SourceSpan(
            start: start.position,
            end: end.line == start.line
              ? end : SourcePosition(line: start.line, column: start.column + 1)))
      }
      let span = SourceSpan(start: start.position, end: place.position)
      count += 1
      if count <= CSVReader.columnLimit {
        cells.append(CSVTable.Cell(text: text, span: span))
      } else if excess == nil, !text.allSatisfy({ $0.isWhitespace }) {
        excess = span
      }
      if byte == separator {
        advance()
        continue
      }
      let end = place.position
      if let byte { skipBreak(byte) }
      return .row(
        CSVTable.Row(
          number: rowNumber, cells: cells, cellCount: count, excess: excess,
          span: SourceSpan(start: first, end: end)))
    }
  }

  private mutating func cellText() -> Result<String, CSVProblem> {
    if byte == Self.quote { return quotedText().map { String(decoding: $0, as: UTF8.self) } }
    // Quotes within it are text.
    let start = place.offset
    while let byte, byte != separator, !isBreak(byte) { advance() }
    return .success(String(decoding: bytes[start..<place.offset], as: UTF8.self))
  }

  /// The text of a cell in quotes, which may hold separators, line breaks and doubled quotes.
  private mutating func quotedText() -> Result<[UInt8], CSVProblem> {
    var text: [UInt8] = []
    advance()
    while let byte {
      if byte == Self.quote {
        advance()
        guard self.byte == Self.quote else {
          // Spaces between the quote and the separator mean nothing.
          while self.byte == UInt8(ascii: " ") { advance() }
          guard let next = self.byte, next != separator, !isBreak(next) else {
            return .success(text)
          }
          return .failure(.textAfterQuote)
        }
        text.append(byte)
        advance()
      } else if isBreak(byte) {
        // A line break within a cell is one line feed, as spreadsheets have it.
        text.append(UInt8(ascii: "\n"))
        skipBreak(byte)
      } else {
        text.append(byte)
        advance()
      }
    }
    return .failure(.unclosedQuote)
  }

  private mutating func skipLine() {
    while let byte, !isBreak(byte) { advance() }
    if let byte { skipBreak(byte) }
  }
}

extension CSVProblem: Error {}
