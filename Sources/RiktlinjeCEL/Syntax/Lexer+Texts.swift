/// Texts and bytes between quotes, with their escapes.
///
/// Source: CEL's language definition, “String and Bytes Values”. As in cel-go, a line break in a
/// text is one line feed, however the file writes it.
extension Lexer {
  /// A text or bytes literal; `nil` when no quote, with or without a prefix, comes next.
  mutating func text() -> Token.Kind? {
    guard let first = peek(), mayBeginText(first) else { return nil }
    let start = position
    let isBytes = skipLetter("b")
    let isRaw = skipLetter("r")
    guard let quote = peek(), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      position = start
      return nil
    }
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    let content = content(
      openedAt: start, quote: quote, isTriple: isTriple, isRaw: isRaw, isBytes: isBytes)
    return literal(isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self)))
  }

  /// Whether a byte is a quote, or a letter that may stand before one.
  private func mayBeginText(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte | 0x20 == UInt8(ascii: "b")
      || byte | 0x20 == UInt8(ascii: "r")
  }

  /// What stands between the quotes, the closing one stepped over.
  private mutating func content(
    openedAt start: Int, quote: UInt8, isTriple: Bool, isRaw: Bool, isBytes: Bool
  ) -> [UInt8] {
    let contentStart = position
    skipAll {
      $0 != quote && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    var content = Array(bytes[contentStart..<position])
    while let byte = peek() {
      switch byte {
      case quote where !isTriple:
        position += 1
        return content
      case quote where peek(1) == quote && peek(2) == quote:
        position += 3
        return content
      case UInt8(ascii: "\\") where !isRaw:
        appendEscape(to: &content, isBytes: isBytes)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard isTriple else {
          reportUnclosedText(from: start, contentStart: contentStart)
          return content
        }
        position += byte == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n") ? 2 : 1
        content.append(UInt8(ascii: "\n"))
      default:
        position += 1
        content.append(byte)
      }
    }
    reportUnclosedText(from: start, contentStart: contentStart)
    return content
  }

  /// Steps over an escape and appends what it stands for.
  private mutating func appendEscape(to content: inout [UInt8], isBytes: Bool) {
    let start = position
    position += 1
    guard let letter = peek() else { return }
    position += letter < 0x80 ? 1 : UTF8.width(scalar(at: position))
    if let plain = plainEscapes[letter] {
      content.append(plain)
      return
    }
    let code: UInt32?
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): code = digits(2, radix: 16)
    case UInt8(ascii: "u") where !isBytes: code = digits(4, radix: 16)
    case UInt8(ascii: "U") where !isBytes: code = digits(8, radix: 16)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      _ = digits(letter == UInt8(ascii: "u") ? 4 : 8, radix: 16)
      report(.characterEscapeInBytes(string(from: start)), from: start)
      return
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position -= 1
      code = digits(3, radix: 8)
    default: code = nil
    }
    guard let code else {
      report(.badEscape(string(from: start)), from: start)
      return
    }
    if isBytes {
      content.append(UInt8(truncatingIfNeeded: code))
    } else if let scalar = Unicode.Scalar(code) {
      content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      report(.noCharacter(string(from: start)), from: start)
    }
  }

  /// Exactly so many digits, or `nil`, having stepped over those that there are.
  private mutating func digits(_ count: Int, radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let byte = peek(), isHexDigit(byte) else { return nil }
      let digit = UInt32(isDigit(byte) ? byte - UInt8(ascii: "0") : (byte | 0x20) - 0x61 + 10)
      guard digit < radix else { return nil }
      value = value &* radix &+ digit
      position += 1
    }
    return value
  }

  private mutating func skipLetter(_ letter: Unicode.Scalar) -> Bool {
    guard let byte = peek(), byte | 0x20 == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  /// A quote or a blank that a word processor put in; a quoted text is read as one.
  mutating func typographicCharacter() -> Token.Kind? {
    let start = position
    guard "“”„‘’‚«»".unicodeScalars.contains(scalar(at: position)) else { return nil }
    position += UTF8.width(scalar(at: position))
    let contentStart = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let scalar = scalar(at: position)
      if "“”’‘«»".unicodeScalars.contains(scalar) {
        let content = string(from: contentStart)
        position += UTF8.width(scalar)
        report(.typographicQuotes(content), from: start)
        return literal(.string(content))
      }
      position += UTF8.width(scalar)
    }
    position = contentStart
    report(.typographicQuotes(nil), from: start)
    return nil
  }
}

/// Escapes of one letter, and the byte that each stands for.
private let plainEscapes: [UInt8: UInt8] = [
  UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
  UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "?"): 0x3F,
  UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "`"): 0x60,
]
