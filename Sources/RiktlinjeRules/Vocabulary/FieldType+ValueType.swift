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

extension RecordSchema {
  /// The fields of a record as conditions see them.
  convenience init(name: String, fields: [RiktlinjeRules.Field]) {
    self.init(
      name: name,
      fields: fields.map { RecordSchema.Field(name: $0.name, type: $0.type.valueType) })
  }
}
