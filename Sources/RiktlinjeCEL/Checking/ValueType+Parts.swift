extension ValueType {
  /// The type with each of its parameters replaced.
  func replacingParameters(_ replacement: (String) -> ValueType) -> ValueType {
    switch self {
    case .parameter(let name): replacement(name)
    case .list(let element): .list(element.replacingParameters(replacement))
    case .map(let key, let value):
      .map(
        key: key.replacingParameters(replacement), value: value.replacingParameters(replacement))
    case .optional(let value): .optional(value.replacingParameters(replacement))
    case .type(let type): .type(type.replacingParameters(replacement))
    case .opaque(let name, let parameters):
      .opaque(name, parameters.map { $0.replacingParameters(replacement) })
    default: self
    }
  }

  /// Whether parameters are part of the type.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .list(let part), .optional(let part), .type(let part): part.hasParameters
    case .map(let key, let value): key.hasParameters || value.hasParameters
    case .opaque(_, let parameters): parameters.contains { $0.hasParameters }
    default: false
    }
  }

  /// The type that covers two types which agree.
  func joined(with other: ValueType) -> ValueType {
    switch (self, other) {
    case (.dynamic, _), (_, .dynamic): .dynamic
    case (.invalid, _), (_, .invalid): .invalid
    case (.parameter, _): self
    case (_, .parameter): other
    case (.null, _): other
    case (.list(let left), .list(let right)): .list(left.joined(with: right))
    case (.optional(let left), .optional(let right)): .optional(left.joined(with: right))
    case (.map(let leftKey, let leftValue), .map(let rightKey, let rightValue)):
      .map(key: leftKey.joined(with: rightKey), value: leftValue.joined(with: rightValue))
    case (.opaque(let name, let left), .opaque(_, let right)):
      .opaque(name, zip(left, right).map { $0.joined(with: $1) })
    default: self == other || !isText ? self : .string
    }
  }

  /// Whether `null` may stand for a value of the type; as in cel-go, for the sake of protocol buffers.
  var isNullable: Bool {
    switch self {
    case .null, .timestamp, .duration, .optional, .opaque: true
    default: false
    }
  }

  var isNumber: Bool { self == .int || self == .uint || self == .double }

  /// Whether values of the type have an order.
  var isOrdered: Bool {
    switch self {
    case .int, .uint, .double, .bool, .string, .bytes, .timestamp, .duration, .date, .enumeration,
      .key, .dynamic, .invalid, .parameter:
      true
    default: false
    }
  }

  /// Whether values of the type may be a map's keys.
  var isKey: Bool {
    switch self {
    case .int, .uint, .bool, .string, .enumeration, .key, .dynamic, .invalid, .parameter: true
    default: false
    }
  }

  /// Whether something about the type is only known when it runs.
  var isPartlyDynamic: Bool {
    switch self {
    case .dynamic, .invalid, .parameter: true
    case .list(let part), .optional(let part): part.isPartlyDynamic
    case .map(let key, let value): key.isPartlyDynamic || value.isPartlyDynamic
    case .opaque(_, let parameters): parameters.contains { $0.isPartlyDynamic }
    default: false
    }
  }

  /// Whether the type is made of a kind of text of which every value is known.
  var hasClosedTexts: Bool {
    switch self {
    case .enumeration, .key: true
    case .list(let part), .optional(let part): part.hasClosedTexts
    case .map(let key, let value): key.hasClosedTexts || value.hasClosedTexts
    default: false
    }
  }

  /// The type as messages name it: CEL's own names, and those of the pack.
  package var name: String {
    switch self {
    case .dynamic, .invalid: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .date: "date"
    case .list(let element): "list(\(element.name))"
    case .map(let key, let value): "map(\(key.name), \(value.name))"
    case .optional(let value): "optional(\(value.name))"
    case .type: "type"
    case .record(let name), .enumeration(let name), .key(let name): name
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map({ $0.name }).joined(separator: ", ")))"
    case .parameter: "dyn"
    }
  }
}
