import RiktlinjeText

/// Texts written out in an expression, of which it is known what they may be.
extension Checker {
  /// Checks the arguments of a call: against the values of the enumerations and registers that they
  /// meet there, and against the form that a parameter asks for.
  mutating func checkTexts(of overload: Overload, _ operands: [ID]) {
    let parameters = parameters(of: overload, count: operands.count) ?? []
    var closed: [String: ValueType] = [:]
    for (parameter, operand) in zip(parameters, operands) {
      collectClosedTexts(parameter, type(of: operand), into: &closed)
    }
    if !closed.isEmpty {
      for (parameter, operand) in zip(parameters, operands) {
        checkTexts(
          in: operand, as: parameter.replacingParameters { closed[$0] ?? .parameter($0) })
      }
    }
    for (index, form) in overload.textForms.sorted(by: { $0.key < $1.key }) {
      if case .literal(.string(let text)) = expression[operands[index]] {
        check(text, form: form, at: operands[index], among: operands)
      }
    }
  }

  /// Finds what type parameters stand for where that is made of texts of which every value is known.
  private func collectClosedTexts(
    _ parameter: ValueType, _ found: ValueType, into closed: inout [String: ValueType]
  ) {
    switch (parameter, found) {
    case (.parameter(let name), _):
      if closed[name] == nil, found.hasClosedTexts { closed[name] = found }
    case (.list(let parameter), .list(let found)),
      (.optional(let parameter), .optional(let found)):
      collectClosedTexts(parameter, found, into: &closed)
    case (.map(let key, let value), .map(let foundKey, let foundValue)):
      collectClosedTexts(key, foundKey, into: &closed)
      collectClosedTexts(value, foundValue, into: &closed)
    default: break
    }
  }

  /// Checks the texts that are written out in a value of a type.
  mutating func checkTexts(in id: ID, as type: ValueType) {
    guard type.hasClosedTexts else { return }
    switch (expression[id], type) {
    case (.literal(.string(let text)), _): checkText(text, as: type, at: expression.span(of: id))
    case (.list(let elements), .list(let element)):
      for part in elements { checkTexts(in: part.value, as: element) }
    case (.map(let entries), .map(let key, let value)):
      for entry in entries {
        checkTexts(in: entry.key, as: key)
        checkTexts(in: entry.value, as: value)
      }
    case (.call("_?_:_", nil, let operands), _):
      for branch in operands.dropFirst() { checkTexts(in: branch, as: type) }
    default: break
    }
  }

  /// Reports a text that is not among the values of its type.
  mutating func checkText(_ text: String, as type: ValueType, at span: Range<Int32>) {
    guard let allowed = environment.texts(of: type), !allowed.contains(text) else { return }
    let near = nearestSpelling(to: text, among: allowed)
    switch type {
    case .key(let register):
      report(TypeProblem.unknownKey(text, register: register, near: near), at: span)
    default:
      report(
        TypeProblem.notAllowed(text, list: type.name, near: near, allowed: allowed), at: span)
    }
  }

  /// Reports a text that does not have the form that its place asks for.
  private mutating func check(
    _ text: String, form: TextForm, at id: ID, among operands: [ID]
  ) {
    let span = expression.span(of: id)
    switch form {
    case .date:
      if CivilDate(iso: text) == nil { report(TypeProblem.badDate(text), at: span) }
    case .timestamp:
      do { _ = try Timestamp(parsing: text) } catch { report(error, at: span) }
    case .duration:
      do { _ = try Duration(parsing: text) } catch { report(error, at: span) }
    case .timeZone, .regularExpression, .format: break
    }
  }
}
