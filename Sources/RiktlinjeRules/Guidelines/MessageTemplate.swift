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
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.value(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}
