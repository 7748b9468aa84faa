/// Cuts the text of an expression into tokens.
///
/// Works on bytes. What cannot be part of any expression is reported and stepped over, or read as
/// what its author most likely meant, so that the rest is still looked at.
///
/// Source: CEL's language definition, “Syntax”.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  private(set) var mistakes: [Mistake] = []
  /// The literals that are no numbers with a sign before them, in the order written.
  private(set) var literals: [Expression.Literal] = []
  /// Where the first text begins that is never closed, so that nothing can be said of what follows.
  private(set) var unclosedText: Int32?

  /// All tokens of a text, the last of which is the end, and what was wrong with it.
  static func tokens(of text: String) -> (tokens: [Token], lexer: Lexer) {
    var lexer = Lexer(bytes: Array(text.utf8))
    var tokens: [Token] = []
    tokens.reserveCapacity(lexer.bytes.count / 2 + 2)
    repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .end
    return (tokens, lexer)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> Token {
    while true {
      skipBlanks()
      let start = position
      guard let byte = peek() else { return token(.end, from: start) }
      if let kind = text() ?? name() ?? number() ?? symbol() {
        return token(kind, from: start)
      }
      if byte == UInt8(ascii: "`"), let kind = quotedName() { return token(kind, from: start) }
      if byte >= 0x80, let kind = typographicCharacter() { return token(kind, from: start) }
      if position == start {
        skipUnknown(byte)
      }
    }
  }

  /// Reports and steps over what no token begins with; `#` is taken for the beginning of a comment.
  private mutating func skipUnknown(_ byte: UInt8) {
    let start = position
    let scalar = scalar(at: position)
    position += UTF8.width(scalar)
    if byte == UInt8(ascii: "#") {
      report(.foreignComment, from: start)
      skipAll { $0 != UInt8(ascii: "\n") }
    } else {
      report(.unexpectedCharacter(scalar), from: start)
    }
  }

  // MARK: Reading bytes

  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// Steps over the bytes of a literal word or symbol if they come next.
  mutating func skip(_ text: String) -> Bool {
    guard peek() == text.utf8.first, bytes[position...].starts(with: text.utf8) else {
      return false
    }
    position += text.utf8.count
    return true
  }

  func string(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The Unicode scalar whose encoding begins at an index.
  func scalar(at index: Int) -> Unicode.Scalar {
    String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first ?? "\u{FFFD}"
  }

  /// Notes a literal and gives its token's kind.
  mutating func literal(_ literal: Expression.Literal) -> Token.Kind {
    literals.append(literal)
    return .literal(literals.count - 1)
  }

  func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, span: Int32(start)..<Int32(position))
  }

  mutating func report(_ problem: SyntaxProblem, from start: Int) {
    guard mistakes.count < Mistake.mostReported else { return }
    mistakes.append(Mistake(problem, at: Int32(start)..<Int32(position)))
  }

  /// Reports a text that is never closed, at its opening quote.
  mutating func reportUnclosedText(from start: Int, contentStart: Int) {
    let quote = String(decoding: bytes[start..<contentStart], as: UTF8.self)
    let span = Int32(start)..<Int32(contentStart)
    mistakes.append(Mistake(SyntaxProblem.unclosedText(quote: quote), at: span))
    if unclosedText == nil { unclosedText = Int32(start) }
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
        position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
      default: return
      }
    }
  }

  // MARK: Names

  /// A name or a word with a meaning of its own; `nil` when no letter comes next.
  private mutating func name() -> Token.Kind? {
    guard let first = peek(), isLetter(first) || isForeignLetter else { return nil }
    let start = position
    var isForeign = false
    skipAll { isLetter($0) || isDigit($0) }
    while isForeignLetter {
      isForeign = true
      position += UTF8.width(scalar(at: position))
      skipAll { isLetter($0) || isDigit($0) }
    }
    if isForeign { report(.foreignLetter(string(from: start)), from: start) }
    return keyword(from: start) ?? .identifier
  }

  /// The word that has just been read, if it has a meaning of its own.
  private mutating func keyword(from start: Int) -> Token.Kind? {
    let word = bytes[start..<position]
    switch bytes[start] {
    case UInt8(ascii: "t") where word.elementsEqual("true".utf8): return literal(.bool(true))
    case UInt8(ascii: "f") where word.elementsEqual("false".utf8): return literal(.bool(false))
    case UInt8(ascii: "n") where word.elementsEqual("null".utf8): return literal(.null)
    case UInt8(ascii: "i") where word.elementsEqual("in".utf8): return .symbol(.in)
    default: return nil
    }
  }

  /// Whether a letter outside a–z comes next: no part of a name, but often meant as one.
  private var isForeignLetter: Bool {
    guard let byte = peek(), byte >= 0x80 else { return false }
    return scalar(at: position).properties.isAlphabetic
  }

  /// A field's name between backticks, which may have blanks, dots, hyphens and slashes.
  private mutating func quotedName() -> Token.Kind? {
    let start = position
    position += 1
    while let byte = peek(),
      isLetter(byte) || isDigit(byte) || [0x20, 0x2D, 0x2E, 0x2F].contains(byte)
    {
      position += 1
    }
    let isEmpty = position == start + 1
    if !skip("`") || isEmpty { report(.badQuotedName, from: start) }
    return .quotedName
  }

  // MARK: Numbers

  /// A number, without its sign; `nil` when no digit comes next.
  private mutating func number() -> Token.Kind? {
    let start = position
    let beginsWithPoint = peek() == UInt8(ascii: ".") && peek(1).map(isDigit) == true
    guard peek().map(isDigit) == true || beginsWithPoint else { return nil }
    if skip("0x") {
      let digits = position
      skipAll(where: isHexDigit)
      return whole(from: start, digits: digits, radix: 16)
    }
    skipAll(where: isDigit)
    var isWhole = true
    if peek() == UInt8(ascii: "."), peek(1).map(isDigit) == true {
      position += 1
      skipAll(where: isDigit)
      isWhole = false
    }
    if skipExponent() { isWhole = false }
    if isWhole { return whole(from: start, digits: start, radix: 10) }
    let text = string(from: start)
    if endsInLetters(from: start) { return .double(0) }
    let value = Double(text.first == "." ? "0" + text : text) ?? .infinity
    if value.isInfinite { report(.numberTooLarge(text, type: "double"), from: start) }
    return .double(value)
  }

  /// A whole number whose digits have just been stepped over, with the suffix that makes it unsigned.
  private mutating func whole(from start: Int, digits: Int, radix: Int) -> Token.Kind {
    let text = string(from: digits)
    let isUnsigned = skip("u") || skip("U")
    if endsInLetters(from: start, hasDigits: !text.isEmpty) { return .integer(0) }
    guard let value = UInt64(text, radix: radix) else {
      report(.numberTooLarge(string(from: start), type: isUnsigned ? "uint" : "int"), from: start)
      return .integer(0)
    }
    return isUnsigned ? literal(.uint(value)) : .integer(value)
  }

  private mutating func skipExponent() -> Bool {
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return false }
    let isSigned = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    let digits = isSigned ? 2 : 1
    guard peek(digits).map(isDigit) == true else { return false }
    position += digits
    skipAll(where: isDigit)
    return true
  }

  /// Reports a number that runs into letters, such as `10days`, or that has no digits, as `0x`.
  private mutating func endsInLetters(from start: Int, hasDigits: Bool = true) -> Bool {
    let end = position
    skipAll { isLetter($0) || isDigit($0) }
    if hasDigits, position == end || bytes[end..<position].elementsEqual("in".utf8) {
      position = end
      return false
    }
    report(.badNumber(string(from: start)), from: start)
    return true
  }

  mutating func skipAll(where isWanted: (UInt8) -> Bool) {
    var end = position
    while end < bytes.count, isWanted(bytes[end]) { end += 1 }
    position = end
  }

  // MARK: Symbols

  private mutating func symbol() -> Token.Kind? {
    let start = position
    let (first, second) = (bytes[position], peek(1))
    if first >= 0x80 || second.map(isComparison) == true {
      for (spelling, symbol) in misspeltSymbols where skip(spelling) {
        report(.otherLanguage(string(from: start), symbol.rawValue), from: start)
        return .symbol(symbol)
      }
    }
    if let symbol = Token.Symbol(first, second) {
      position += symbol.length
      return .symbol(symbol)
    }
    for (spelling, symbol) in halvedSymbols where skip(spelling) {
      report(.otherLanguage(string(from: start), symbol.rawValue), from: start)
      return .symbol(symbol)
    }
    return nil
  }
}

/// Operators of other languages, and what they are called here; looked for before CEL's own.
///
/// They begin with a foreign character, or a comparison's is their second.
private let misspeltSymbols: [(String, Token.Symbol)] = [
  ("===", .equal), ("!==", .notEqual), ("<>", .notEqual), ("=>", .greaterOrEqual),
  ("=<", .lessOrEqual), ("≠", .notEqual), ("≤", .lessOrEqual), ("≥", .greaterOrEqual),
  ("−", .minus), ("–", .minus), ("×", .times), ("∧", .and), ("∨", .or), ("¬", .not),
]

/// Operators of which half was written; looked for after CEL's own.
private let halvedSymbols: [(String, Token.Symbol)] = [
  ("=", .equal), ("&", .and), ("|", .or),
]

private func isComparison(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
}

func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
}

func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
