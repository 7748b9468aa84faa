import RiktlinjeCEL
import RiktlinjeRules

/// What is being written at the end of the beginning of a condition, which need not be one yet.
struct ConditionCursor {
  enum Place: Equatable {
    /// A name that begins here.
    case name
    /// A field or method of what these names lead to.
    case member(of: [String])
    /// A text between quotes, compared with what these names lead to.
    case text(comparedWith: [String])
    /// A text of its own.
    case freeText
  }

  let place: Place
  /// The variables of macros, with the names that lead to the lists whose elements they are.
  let locals: [(name: String, list: [String])]

  init(before text: String) {
    let bytes = Array(text.utf8)
    locals = Self.locals(in: bytes)
    if let quote = Self.openQuote(in: bytes) {
      place = Self.compared(before: quote, in: bytes).map { .text(comparedWith: $0) } ?? .freeText
      return
    }
    var start = bytes.count
    while start > 0, isNameByte(bytes[start - 1]) { start -= 1 }
    let before = Self.withoutBlanks(start, in: bytes)
    guard before > 0, bytes[before - 1] == UInt8(ascii: ".") else {
      place = .name
      return
    }
    place = .member(of: Self.path(endingAt: before - 1, in: bytes) ?? [])
  }

  /// The offset of the quote that opens the text which the end stands in.
  private static func openQuote(in bytes: [UInt8]) -> Int? {
    var open: Int?
    var index = 0
    while index < bytes.count {
      if let start = open {
        if bytes[index] == UInt8(ascii: "\\") {
          index += 1
        } else if bytes[index] == bytes[start] {
          open = nil
        }
      } else if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "\"") {
        open = index
      }
      index += 1
    }
    return open
  }

  private static func withoutBlanks(_ end: Int, in bytes: [UInt8]) -> Int {
    var end = end
    while end > 0, " \n\r\t".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The names joined by dots that end at an offset; a register's entry counts as its register.
  private static func path(endingAt end: Int, in bytes: [UInt8]) -> [String]? {
    var names: [String] = []
    var end = withoutBlanks(end, in: bytes)
    while true {
      var hasIndex = false
      while end > 0, bytes[end - 1] == UInt8(ascii: "]") {
        guard let open = opening(of: end - 1, "[", "]", in: bytes) else { return nil }
        end = withoutBlanks(open, in: bytes)
        hasIndex = true
      }
      var start = end
      while start > 0, isNameByte(bytes[start - 1]) { start -= 1 }
      guard start < end else { return nil }
      if hasIndex { names.append("[]") }
      names.append(String(decoding: bytes[start..<end], as: UTF8.self))
      end = withoutBlanks(start, in: bytes)
      guard end > 0, bytes[end - 1] == UInt8(ascii: ".") else { return names.reversed() }
      end = withoutBlanks(end - 1, in: bytes)
    }
  }

  /// The bracket that another closes.
  private static func opening(
    of close: Int, _ open: Unicode.Scalar, _ closing: Unicode.Scalar, in bytes: [UInt8]
  ) -> Int? {
    var depth = 0
    for index in (0...close).reversed() {
      if bytes[index] == UInt8(ascii: closing) { depth += 1 }
      if bytes[index] == UInt8(ascii: open) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// What the text after a quote is compared with: the names before `==`, `!=`, `in [` or `[`.
  private static func compared(before quote: Int, in bytes: [UInt8]) -> [String]? {
    var end = withoutBlanks(quote, in: bytes)
    if end > 1, bytes[end - 1] == UInt8(ascii: "="),
      bytes[end - 2] == UInt8(ascii: "=") || bytes[end - 2] == UInt8(ascii: "!")
    {
      return path(endingAt: end - 2, in: bytes)
    }
    // One of several in a list.
    while end > 0, bytes[end - 1] == UInt8(ascii: ",") {
      var index = withoutBlanks(end - 1, in: bytes)
      guard index > 0,
        bytes[index - 1] == UInt8(ascii: "'") || bytes[index - 1] == UInt8(ascii: "\"")
      else { return nil }
      let mark = bytes[index - 1]
      index -= 1
      while index > 0, bytes[index - 1] != mark { index -= 1 }
      end = withoutBlanks(max(0, index - 1), in: bytes)
    }
    guard end > 0, bytes[end - 1] == UInt8(ascii: "[") else { return nil }
    end = withoutBlanks(end - 1, in: bytes)
    if end > 2, bytes[end - 1] == UInt8(ascii: "n"), bytes[end - 2] == UInt8(ascii: "i"),
      !isNameByte(bytes[end - 3])
    {
      return path(endingAt: end - 2, in: bytes)
    }
    // A key of a register.
    return path(endingAt: end, in: bytes).map { $0 + ["[]key"] }
  }

  /// The variables of the macros that the end stands within, the outermost first.
  private static func locals(in bytes: [UInt8]) -> [(name: String, list: [String])] {
    var open: [Int] = []
    var quote: UInt8?
    for (index, byte) in bytes.enumerated() {
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        open.append(index)
      } else if byte == UInt8(ascii: ")") {
        _ = open.popLast()
      }
    }
    return open.compactMap { local(ofCallAt: $0, in: bytes) }
  }

  private static func local(
    ofCallAt parenthesis: Int, in bytes: [UInt8]
  ) -> (name: String, list: [String])? {
    var names = path(endingAt: parenthesis, in: bytes) ?? []
    guard let macro = names.popLast(), macroNames.contains(macro), !names.isEmpty else {
      return nil
    }
    let rest = bytes[(parenthesis + 1)...]
    let name = rest.drop { $0 == UInt8(ascii: " ") }.prefix(while: isNameByte)
    let after = bytes[name.endIndex...].drop { $0 == UInt8(ascii: " ") }
    guard !name.isEmpty, after.first == UInt8(ascii: ",") else { return nil }
    return (String(decoding: name, as: UTF8.self), names + ["[]"])
  }

  static let macroNames = ["all", "exists", "exists_one", "map", "filter", "sortBy"]
}

/// Whether a byte is part of a name in a condition.
private func isNameByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte)
    || (97...122).contains(byte)
}
