import RiktlinjeText

/// Calls and operators.
extension Checker {
  /// Whether a call is an operator that does not evaluate all its operands, and so no function.
  func isSpecialForm(_ id: ID) -> Bool {
    guard case .call(let function, _, _) = expression[id] else { return false }
    return ["_&&_", "_||_", "_?_:_"].contains(function)
  }

  /// All overloads of the function that a call names.
  func overloads(ofCall id: ID) -> [Overload.ID] {
    names.functionNames[Int(id.index)].map { functions.overloads(of: $0) } ?? []
  }

  /// The type that a call gives.
  mutating func call(
    of function: String, on receiver: ID?, with arguments: [ID], at id: ID
  ) -> ValueType {
    if isSpecialForm(id) { return specialForm(function, arguments, at: id) }
    let isMethod = receiver.map { !names.isPartOfName[Int($0.index)] } ?? false
    let operands = (isMethod ? receiver.map { [$0] } ?? [] : []) + arguments
    let all = overloads(ofCall: id)
    let candidates = all.filter { functions[$0].isMethod == isMethod }
    let called = names.functionNames[Int(id.index)] ?? function
    if candidates.isEmpty {
      if isMethod, receiver.map(type(of:)) == .invalid { return .invalid }
      return wrongFunction(called, isMethod: isMethod, hasOtherStyle: !all.isEmpty, at: id)
    }
    let found = operands.map { type(of: $0) }
    let (fitting, result) = resolve(candidates, found)
    guard let result else {
      if found.contains(.invalid) { return .invalid }
      if areComparableNumbers(called, found) {
        references[Int(id.index)] = .overloads(candidates.filter { functions[$0].name != "in_map" })
        return .bool
      }
      return mismatch(called, candidates, operands, found, at: id)
    }
    references[Int(id.index)] = .overloads(fitting)
    checkTexts(of: functions[fitting[0]], operands)
    return result
  }

  private mutating func specialForm(
    _ function: String, _ operands: [ID], at id: ID
  ) -> ValueType {
    if function == "_?_:_" {
      expect(.bool, as: .condition, of: operands[0])
      return joinBranches(operands[1], operands[2], at: id)
    }
    let sign = function == "_&&_" ? "&&" : "||"
    for operand in operands { expect(.bool, as: .operand(sign), of: operand) }
    return .bool
  }

  /// The overloads that arguments of such types fit, and the type of what they give.
  private mutating func resolve(
    _ candidates: [Overload.ID], _ found: [ValueType]
  ) -> ([Overload.ID], ValueType?) {
    var fitting: [Overload.ID] = []
    var result: ValueType?
    let isCertain = !found.contains { $0.isPartlyDynamic }
    for candidate in candidates {
      let overload = functions[candidate]
      guard let parameters = parameters(of: overload, count: found.count) else { continue }
      let signature = substitution.instantiate(parameters + [overload.result])
      guard substitution.unify(found, Array(signature.dropLast())) else { continue }
      fitting.append(candidate)
      let type = substitution.resolve(signature[parameters.count])
      if let known = result, known != type { result = .dynamic } else { result = type }
      if isCertain { break }
    }
    return (fitting, result)
  }

  /// The parameters of an overload, its last one repeated as needed; `nil` for a wrong count.
  func parameters(of overload: Overload, count: Int) -> [ValueType]? {
    let parameters = overload.parameters
    if parameters.count == count { return parameters }
    guard overload.isVariadic, let last = parameters.last, count > parameters.count else {
      return nil
    }
    return parameters + Array(repeating: last, count: count - parameters.count)
  }

  /// Whether numbers of different types are compared: what CEL evaluates, though its own checker
  /// would have it written with `dyn`.
  private func areComparableNumbers(_ function: String, _ found: [ValueType]) -> Bool {
    guard found.count == 2, found[0].isNumber else { return false }
    switch (function, found[1]) {
    case ("_==_", let other), ("_!=_", let other): return other.isNumber
    case ("@in", .list(let element)): return element.isNumber
    default: return false
    }
  }

  // MARK: What is wrong with a call

  private mutating func wrongFunction(
    _ name: String, isMethod: Bool, hasOtherStyle: Bool, at id: ID
  ) -> ValueType {
    let span = nameSpan(of: name, at: id)
    if hasOtherStyle {
      let arguments = expression[id].parts.map { expression.canonicalText(of: $0) }
      report(
        isMethod
          ? TypeProblem.calledAsMethod(
            name, instead: "\(name)(\(arguments.joined(separator: ", ")))")
          : .calledAsFunction(
            name,
            instead: "\(arguments.first ?? "…").\(name)"
              + "(\(arguments.dropFirst().joined(separator: ", ")))"),
        at: span)
      return .invalid
    }
    let isMacro = !isMethod && macroForms[name] != nil
    let near = foreignFunctions[name] ?? nearest(to: name, among: knownFunctions)
    let translated = near.map { foreignFunctions[$0] ?? $0 }
    report(TypeProblem.unknownFunction(name, near: translated, isMacro: isMacro), at: span)
    return .invalid
  }

  /// The names of functions and macros, here and in other languages.
  private var knownFunctions: [String] {
    functions.names.filter { !$0.contains("_") && !$0.hasPrefix("@") }.sorted()
      + macroForms.keys.sorted() + foreignFunctions.keys.sorted()
  }

  /// The bytes of a function's name in a call.
  private func nameSpan(of name: String, at id: ID) -> Range<Int32> {
    let span = expression.span(of: id)
    guard case .call(let method, let receiver?, _) = expression[id],
      !names.isPartOfName[Int(receiver.index)]
    else { return span.lowerBound..<min(span.lowerBound + Int32(name.utf8.count), span.upperBound) }
    let end = expression.span(of: receiver).upperBound
    let rest = expression.text.utf8.dropFirst(Int(end)).prefix { !isLetter($0) }
    let start = end + Int32(rest.count)
    return start..<min(start + Int32(method.utf8.count), span.upperBound)
  }

  /// Reports a call whose arguments fit no overload, at the argument that is to blame if one is.
  private mutating func mismatch(
    _ function: String, _ candidates: [Overload.ID], _ operands: [ID], _ found: [ValueType],
    at id: ID
  ) -> ValueType {
    let foundNames = found.map { name(of: $0) }
    if let sign = sign(of: function) {
      let hint = hint(for: function, operands, found)
      if function == "_==_" || function == "_!=_" {
        return report(.neverEqual(foundNames[0], foundNames[1], hint: hint), at: id)
      }
      return report(.operands(sign: sign, found: foundNames, hint: hint), at: id)
    }
    let receivers = functions[candidates[0]].isMethod ? 1 : 0
    let signatures = candidates.compactMap { parameters(of: functions[$0], count: found.count) }
    if signatures.isEmpty {
      let counts = Set(candidates.map { functions[$0].parameters.count - receivers }).sorted()
      return report(
        .argumentCount(function: function, expected: counts, found: found.count - receivers), at: id
      )
    }
    var fitting = signatures
    for index in found.indices {
      let next = fitting.filter {
        var attempt = substitution
        return attempt.unify(
          Array(found[...index]), Array(attempt.instantiate($0).prefix(index + 1)))
      }
      if next.isEmpty {
        let expected = fitting.map { $0[index].name }.uniqued()
        return report(
          index < receivers
            ? .receiver(function: function, expected: expected, found: foundNames[index])
            : .argument(function: function, expected: expected, found: foundNames[index]),
          at: operands[index])
      }
      fitting = next
    }
    return report(.noOverload(function: function, found: foundNames), at: id)
  }

  /// An operator as its author writes it, or `nil` for a function.
  private func sign(of function: String) -> String? {
    if function == "@in" { return "in" }
    guard function.hasSuffix("_"), function != "_" else { return nil }
    return String(function.drop { $0 == "_" }.dropLast())
  }
}

extension [String] {
  /// The words in order, each once.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Functions that other languages have under other names.
private let foreignFunctions = [
  "len": "size", "length": "size", "count": "size", "toLower": "lowerAscii",
  "lower": "lowerAscii", "toUpper": "upperAscii", "upper": "upperAscii", "toString": "string",
  "str": "string", "not": "!", "any": "exists", "some": "exists", "every": "all", "select": "map",
  "where": "filter", "includes": "contains", "max": "math.greatest", "min": "math.least",
  "abs": "math.abs", "round": "math.round",
]
