import RiktlinjeCEL
import RiktlinjeReports
import RiktlinjeYAML

/// Types as the conformance cases write them: a name, or an object with one member.
enum TypeNotation {
  private static let names: [(name: String, type: ValueType)] = [
    ("dyn", .dynamic), ("null_type", .null), ("bool", .bool), ("int", .int), ("uint", .uint),
    ("double", .double), ("string", .string), ("bytes", .bytes), ("timestamp", .timestamp),
    ("duration", .duration), ("date", .date), ("type", .type(.dynamic)),
    ("any", .dynamic), ("null", .null), ("google.protobuf.Timestamp", .timestamp),
    ("google.protobuf.Duration", .duration),
  ]

  /// The name of the optional type among those with parameters.
  private static let optionalName = "optional_type"

  /// Reads a type.
  static func read(_ node: Node) throws(CaseProblem) -> ValueType {
    if node.kind == .scalar {
      guard let found = names.first(where: { node.hasText($0.name) }) else {
        throw .unknownType(node.string)
      }
      return found.type
    }
    if let element = node["list"] { return .list(try read(element)) }
    if let inner = node["type"] { return .type(try read(inner)) }
    if let parameter = node["param"] { return .parameter(parameter.string) }
    if let map = node["map"] {
      let parts = try parts(of: map)
      guard parts.count == 2 else { throw .unknownType("map") }
      return .map(key: parts[0], value: parts[1])
    }
    guard let abstract = node["abstract"] else { throw .unknownType("") }
    var elements = abstract.elements
    guard let name = elements.next() else { throw .unknownType("abstract") }
    var parameters: [ValueType] = []
    while let element = elements.next() { parameters.append(try read(element)) }
    if name.hasText(optionalName), let content = parameters.first { return .optional(content) }
    return .opaque(name.string, parameters)
  }

  private static func parts(of node: Node) throws(CaseProblem) -> [ValueType] {
    var parts: [ValueType] = []
    for element in node.elements { parts.append(try read(element)) }
    return parts
  }

  /// A type as JSON.
  static func json(of type: ValueType) -> String {
    switch type {
    case .list(let element): "{\"list\": \(json(of: element))}"
    case .map(let key, let value): "{\"map\": [\(json(of: key)), \(json(of: value))]}"
    case .type(let inner) where inner != .dynamic: "{\"type\": \(json(of: inner))}"
    case .optional(let content): abstract(optionalName, [content])
    case .opaque(let name, let parameters): abstract(name, parameters)
    case .parameter(let name): "{\"param\": \(jsonString(name))}"
    case .record(let name): "{\"record\": \(jsonString(name))}"
    case .enumeration, .key: jsonString("string")
    case .dynamic, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
      .date, .type, .invalid:
      jsonString(names.first { $0.type == type }?.name ?? "dyn")
    }
  }

  private static func abstract(_ name: String, _ parameters: [ValueType]) -> String {
    let parts = [jsonString(name)] + parameters.map(json)
    return "{\"abstract\": [\(parts.joined(separator: ", "))]}"
  }
}
