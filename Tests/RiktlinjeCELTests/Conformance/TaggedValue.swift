import RiktlinjeCEL
import RiktlinjeYAML

/// What is wrong with a conformance case itself.
struct UnreadableCase: Error {
  let reason: String
}

extension CELValue {
  /// A value as the cases write it: an object whose one key is the type.
  init(tagged node: Node) throws {
    guard let (tag, content) = Array(node.entries).first.map({ ($0.key.string, $0.value) }) else {
      throw UnreadableCase(reason: "no value: \(node.string)")
    }
    let text = content.string
    let value: CELValue? =
      switch tag {
      case "null": .null
      case "bool": .bool(text == "true")
      case "int": Int64(text).map(CELValue.int)
      case "uint": UInt64(text).map(CELValue.uint)
      case "double": Double(text).map(CELValue.double)
      case "string": .string(text)
      case "bytes": decodeBase64(text).map(CELValue.bytes)
      case "timestamp": .timestamp(try Timestamp(parsing: text))
      case "duration": .duration(try Duration(parsing: text))
      case "type": .type(text)
      case "list": .list(try content.elements.map { try CELValue(tagged: $0) })
      case "map":
        .map(
          try content.elements.map { entry in
            let pair = Array(entry.elements)
            return (try CELValue(tagged: pair[0]), try CELValue(tagged: pair[1]))
          })
      default: nil
      }
    guard let value else { throw UnreadableCase(reason: "no value: \(tag) \(text)") }
    self = value
  }

  /// Whether a result is what a case expects: numbers of the same type, NaN equal to itself, maps in
  /// whatever order.
  func isSame(as other: CELValue) -> Bool {
    switch (self, other) {
    case (.double(let left), .double(let right)):
      left == right || (left.isNaN && right.isNaN)
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && left.allSatisfy { entry in
          right.contains { $0.key.isSame(as: entry.key) && $0.value.isSame(as: entry.value) }
        }
    default: taggedJSON == other.taggedJSON
    }
  }
}

/// The bytes of a base64 text with or without padding.
private func decodeBase64(_ text: String) -> [UInt8]? {
  let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var bytes: [UInt8] = []
  var bits = 0
  var count = 0
  for character in text.utf8 where character != UInt8(ascii: "=") {
    guard let digit = digits.firstIndex(of: character) else { return nil }
    bits = bits << 6 | digit
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(bits >> count & 0xFF))
    }
  }
  return bytes
}
