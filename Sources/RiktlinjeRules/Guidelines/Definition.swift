public import RiktlinjeText

/// A condition or value with a name and parameters, which conditions call: `is_third_country(country)`.
///
/// It may read its parameters, registers and the two days, and call other definitions, but not itself.
public final class Definition: Sendable {
  /// Its name in conditions.
  public let id: String
  /// The names and types of its parameters, in the order in which it is called.
  public let parameters: [(name: String, type: FieldType)]
  /// What it says, with the names of its parameters in braces.
  public let label: LocalizedText
  /// The type of its value; `nil` when its expression's is enough.
  public let type: FieldType?
  /// Its expression.
  public let value: Condition
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, parameters: [(name: String, type: FieldType)], label: LocalizedText,
    type: FieldType?, value: Condition, location: SourceLocation
  ) {
    self.id = id
    self.parameters = parameters
    self.label = label
    self.type = type
    self.value = value
    self.location = location
  }

  /// How it is called, with the types of its parameters as the pack writes them.
  package var signature: String {
    "\(id)(\(parameters.map { "\($0.name): \($0.type.written)" }.joined(separator: ", ")))"
  }
}

extension FieldType {
  /// The type as packs write it, registers and enumerations by their names.
  fileprivate var written: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .oneOf(let name), .reference(let name), .record(let name): name
    case .list(let element): "list(\(element.written))"
    }
  }
}
