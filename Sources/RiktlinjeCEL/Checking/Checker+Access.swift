import RiktlinjeText

/// Fields, keys and indices.
extension Checker {
  /// The type of a field of a record, or of a key of a map written as a field.
  mutating func selection(
    of field: String, from operand: ID, isOptional: Bool, at id: ID
  ) -> ValueType {
    let (type, isInsideOptional) = content(of: type(of: operand))
    let field = fieldType(field, of: type, operand, at: id)
    if field == .invalid { return .invalid }
    return isOptional || isInsideOptional ? .optional(field) : field
  }

  private mutating func fieldType(
    _ field: String, of type: ValueType, _ operand: ID, at id: ID
  ) -> ValueType {
    switch type {
    case .dynamic, .invalid: return type
    case .parameter:
      _ = substitution.unify(.dynamic, type)
      return .dynamic
    case .record(let record):
      guard let schema = scope.environment.records[record] else { return .dynamic }
      guard let index = schema.index(of: field) else {
        return unknownField(field, of: schema, at: id)
      }
      names.references[Int(id.index)] = .field(record: record, index: index)
      return schema.fields[index].type
    case .map(let key, let value) where substitution.unify(key, .string):
      checkText(field, as: key, at: fieldSpan(field, operand, id))
      return value
    default:
      let isMethod = !functions.overloads(of: field, isMethod: true).isEmpty
      let problem = TypeProblem.noFields(field, type: type.name, isMethod: isMethod)
      report(problem, at: fieldSpan(field, operand, id))
      return .invalid
    }
  }

  private mutating func unknownField(
    _ field: String, of schema: RecordSchema, at id: ID
  ) -> ValueType {
    let fields = schema.fields.map { $0.name }
    let near = nearest(to: field, among: fields)
    let operand = expression[id].parts[0]
    report(
      TypeProblem.unknownField(field, record: schema.name, near: near, fields: fields),
      at: fieldSpan(field, operand, id))
    return .invalid
  }

  /// The bytes of a selected field's name, without what it is selected from.
  private func fieldSpan(_ field: String, _ operand: ID, _ id: ID) -> Range<Int32> {
    let span = expression.span(of: id)
    let rest = expression.text.utf8.dropFirst(Int(expression.span(of: operand).upperBound))
      .prefix(Int(span.upperBound - expression.span(of: operand).upperBound))
    let blanks = rest.prefix { !isLetter($0) && $0 != UInt8(ascii: "`") }.count
    let start = expression.span(of: operand).upperBound + Int32(blanks)
    let length = Int32(field.utf8.count) + (field.isName ? 0 : 2)
    return start..<min(start + length, span.upperBound)
  }

  /// The type of an element of a list or of a value of a map.
  mutating func indexing(
    of operand: ID, by key: ID, isOptional: Bool, at id: ID
  ) -> ValueType {
    let (type, isInsideOptional) = content(of: type(of: operand))
    let element: ValueType
    switch type {
    case .dynamic, .invalid: element = type
    case .parameter:
      _ = substitution.unify(.dynamic, type)
      element = .dynamic
    case .list(let part):
      expect(.int, as: .index, of: key)
      element = part
    case .map(let keyType, let value):
      expect(keyType, as: .key, of: key)
      element = value
    default: return report(.notIndexable(type.name), at: operand)
    }
    return isOptional || isInsideOptional ? .optional(element) : element
  }

  /// The type inside an optional, and whether there was one around it.
  private func content(of type: ValueType) -> (ValueType, isOptional: Bool) {
    if case .optional(let value) = type { return (substitution.resolve(value), true) }
    return (type, false)
  }
}
