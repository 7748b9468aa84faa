/// A message with the names of values in braces, such as “{months} months”.
package enum MessageTemplate {
  /// A stretch of a message.
  package enum Part: Equatable, Sendable {
    case text(String)
    case value(String)
  }

  /// The stretches of a message in order; a brace that is never closed is plain text.
  package static func parts(of message: String) -> [Part] {
    let bytes = Array(message.utf8)
    var parts: [Part] = []
    var start = 0
    for name in names(in: bytes) {
      let open = name.lowerBound - 1
      if open > start { parts.append(.text(String(decoding: bytes[start..<open], as: UTF8.self))) }
      parts.append(.value(String(decoding: bytes[name], as: UTF8.self)))
      start = name.upperBound + 1
    }
    if start == 0 { return message.isEmpty ? [] : [.text(message)] }
    if start < bytes.count {
      parts.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    }
    return parts
  }

  /// The names of the values in a message, in order.
  package static func names(in message: String) -> [String] {
    let bytes = Array(message.utf8)
    return names(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where the names of values stand, without their braces.
  ///
  /// By bytes: those of a brace are part of no other character.
  private static func names(in bytes: [UInt8]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      names.append(open + 1..<close)
      start = close + 1
    }
    return names
  }
}
