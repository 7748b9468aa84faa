import RiktlinjeCEL
import RiktlinjeYAML

/// Values as the conformance cases write them: an object whose one member is named after the type.
enum TaggedValue {
  /// Reads a value.
  static func read(_ node: Node) throws(CaseProblem) -> CELValue {
    var entries = node.entries
    guard let (tag, content) = entries.next(), entries.next() == nil else { throw .notATaggedValue }
    let text = content.string
    let value: CELValue? =
      switch tag.string {
      case "null": .null
      case "bool": content.scalar.flatMap(bool)
      case "int": Int64(text).map { .int($0) }
      case "uint": UInt64(text).map { .uint($0) }
      case "double": double(text).map { .double($0) }
      case "string": .string(text)
      case "bytes": bytes(fromBase64: text).map { .bytes($0) }
      case "timestamp": (try? Timestamp(parsing: text)).map { .timestamp($0) }
      case "duration": (try? Duration(parsing: text)).map { .duration($0) }
      case "date": CivilDate(iso: text).map { .date($0) }
      case "type": .type(text)
      case "list": .list(try elements(of: content))
      case "map": .map(try mapEntries(of: content))
      case "optional": .optional(content.isNull ? nil : try read(content))
      default: nil
      }
    guard let value else { throw .notATaggedValue }
    return value
  }

  private static func elements(of node: Node) throws(CaseProblem) -> [CELValue] {
    var values: [CELValue] = []
    for element in node.elements { values.append(try read(element)) }
    return values
  }

  private static func mapEntries(
    of node: Node
  ) throws(CaseProblem) -> [(key: CELValue, value: CELValue)] {
    var entries: [(key: CELValue, value: CELValue)] = []
    for pair in node.elements {
      let parts = try elements(of: pair)
      guard parts.count == 2 else { throw .notATaggedValue }
      entries.append((parts[0], parts[1]))
    }
    return entries
  }

  private static func bool(_ scalar: CoreScalar) -> CELValue? {
    if case .boolean(let value) = scalar { .bool(value) } else { nil }
  }

  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }
}
