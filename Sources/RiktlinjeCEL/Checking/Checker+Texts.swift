import RiktlinjeText

/// Texts written out in an expression, of which it is known what they may be.
extension Checker {
  /// Checks the arguments of a call: against the values of the enumerations and registers that they
  /// meet there, and against the form that a parameter asks for.
  mutating func checkTexts(of overload: Overload, _ operands: [ID]) {
    if overload.isGeneric {
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
    }
    for (index, form) in overload.textForms {
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
    guard let allowed = scope.environment.texts(of: type) else { return }
    // Byte for byte, as it is compared when it runs.
    if allowed.contains(where: { $0 == text && $0.utf8.elementsEqual(text.utf8) }) { return }
    let near = nearest(to: text, among: allowed)
    switch type {
    case .key(let register):
      report(
        TypeProblem.unknownKey(text, register: register, near: near, keys: allowed), at: span)
    default:
      report(
        TypeProblem.notAllowed(text, list: type.name, near: near, allowed: allowed), at: span)
    }
  }

  /// Reports a text that does not have the form that its place asks for.
  private mutating func check(
    _ text: String, form: TextForm, at id: ID, among operands: [ID]
  ) {
    switch form {
    case .format: checkFormat(text, at: id, with: operands[1])
    case .regularExpression:
      do throws(PatternProblem) {
        _ = try Pattern(parsing: text)
      } catch {
        report(error, at: span(of: error.range, in: text, at: id))
      }
    case .date, .timestamp, .duration, .timeZone:
      if let problem = problem(with: text, form: form) {
        report(problem, at: expression.span(of: id))
      }
    }
  }

  private func problem(with text: String, form: TextForm) -> AnyProblem? {
    do throws(TimeProblem) {
      switch form {
      case .date: return CivilDate(iso: text) == nil ? TypeProblem.badDate(text).boxed : nil
      case .timestamp: _ = try Timestamp(parsing: text)
      case .duration: _ = try Duration(parsing: text)
      case .timeZone:
        var zones = TimeZones()
        _ = try zones.zone(named: text)
      case .regularExpression, .format: break
      }
      return nil
    } catch {
      return error.boxed
    }
  }

  /// The bytes of a part of a text where it is written out, or of all of it if it has escapes.
  func span(of part: Range<Int>, in text: String, at id: ID) -> Range<Int32> {
    let span = expression.span(of: id)
    let written = expression.text.utf8.dropFirst(Int(span.lowerBound)).prefix(span.count)
    let opening = written.prefix { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }.count + 1
    guard written.dropFirst(opening).dropLast().elementsEqual(text.utf8) else { return span }
    let start = span.lowerBound + Int32(opening)
    return start + Int32(part.lowerBound)..<start + Int32(part.upperBound)
  }

  // MARK: Formats

  /// Checks the clauses of a format, and the values to fill them with when they are written out.
  private mutating func checkFormat(_ text: String, at id: ID, with values: ID) {
    let clauses = FormatClause.clauses(of: text)
    for clause in clauses where clause.accepted == nil {
      report(TypeProblem.badFormat(clause.text), at: span(of: clause.range, in: text, at: id))
    }
    guard case .list(let elements) = expression[values] else { return }
    if elements.count != clauses.count {
      let problem = TypeProblem.formatArguments(expected: clauses.count, found: elements.count)
      report(problem, at: expression.span(of: values))
    }
    for (clause, element) in zip(clauses, elements) {
      let type = type(of: element.value)
      guard let accepted = clause.accepted, !accepted.isEmpty, !type.isPartlyDynamic else {
        continue
      }
      if !accepted.contains(type) {
        _ = report(.formatArgument(clause: clause.text, found: type.name), at: element.value)
      }
    }
  }
}

/// A place in a format that a value fills, such as `%d` or `%.2f`.
///
/// Source: the strings extension of cel-spec, “Format”.
private struct FormatClause {
  let text: String
  /// The bytes of the format that it covers.
  let range: Range<Int>
  /// The types that can fill it, all when empty; `nil` when there is no such clause.
  let accepted: [ValueType]?

  static func clauses(of text: String) -> [FormatClause] {
    let bytes = Array(text.utf8)
    var clauses: [FormatClause] = []
    var index = 0
    while index < bytes.count {
      let start = index
      index += 1
      guard bytes[start] == UInt8(ascii: "%") else { continue }
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        repeat { index += 1 } while index < bytes.count && isDigit(bytes[index])
      }
      let letter = index < bytes.count ? bytes[index] : 0
      index = min(index + 1, bytes.count)
      if letter == UInt8(ascii: "%"), index == start + 2 { continue }
      clauses.append(
        FormatClause(
          text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index,
          accepted: acceptedTypes(letter)))
    }
    return clauses
  }

  private static func acceptedTypes(_ letter: UInt8) -> [ValueType]? {
    switch letter {
    case UInt8(ascii: "s"): []
    case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "e"): [.int, .uint, .double]
    case UInt8(ascii: "b"): [.int, .uint, .bool]
    case UInt8(ascii: "o"): [.int, .uint]
    case UInt8(ascii: "x"), UInt8(ascii: "X"): [.int, .uint, .string, .bytes]
    default: nil
    }
  }
}
