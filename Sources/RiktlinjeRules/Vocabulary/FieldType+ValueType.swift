package import RiktlinjeCEL

extension FieldType {
  /// The type that conditions see.
  package var valueType: ValueType {
    switch self {
    case .text: .string
    case .integer: .int
    case .number: .double
    case .boolean: .bool
    case .date: .date
    case .oneOf(let name): .enumeration(name)
    case .reference(let register): .key(register)
    case .list(let element): .list(element.valueType)
    case .record(let name): .record(name)
    }
  }
}
