/// A message with the names of values in braces, such as “{months} months”.
package enum MessageTemplate {
  /// A stretch of a message.
  package enum Part: Equatable, Sendable {
    case text(String)
    case value(String)
  }

  /// The stretches of a message in order; a brace that is never closed is plain text.
  package static func parts(of message: String) -> [Part] {
    var parts: [Part] = []
    // By bytes: those of a brace are part of no other character.
    var rest = message.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(String(Substring(rest[..<open])))) }
      parts.append(.value(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(Substring(rest)))) }
    return parts
  }
}
