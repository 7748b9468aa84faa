/// A text of a document with conditions in braces, such as “ends on {agreement.term.end}”.
///
/// A brace inside a condition's own text or braces ends nothing; a brace for the reader is written as a
/// text of the condition language, `{'{'}`.
enum PlaceholderText {
  /// A stretch of a text, by the bytes that it takes.
  enum Stretch: Equatable {
    case text(Range<Int>)
    /// A condition without its braces.
    case condition(Range<Int>)
    /// A brace that nothing closes, and what follows.
    case unclosed(Range<Int>)
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  static func stretches(of bytes: [UInt8]) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    while let brace = bytes[start...].firstIndex(of: open) {
      if brace > start { stretches.append(.text(start..<brace)) }
      guard let end = end(ofConditionAt: brace + 1, in: bytes) else {
        return stretches + [.unclosed(brace..<bytes.count)]
      }
      stretches.append(.condition(brace + 1..<end))
      start = end + 1
    }
    if start < bytes.count { stretches.append(.text(start..<bytes.count)) }
    return stretches
  }

  /// The brace that closes a condition.
  private static func end(ofConditionAt start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let mark = quote {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == mark {
          quote = nil
        }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == open {
        depth += 1
      } else if byte == close {
        if depth == 0 { return index }
        depth -= 1
      }
      index += 1
    }
    return nil
  }
}
