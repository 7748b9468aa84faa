import RiktlinjeText

/// Calls and operators.
extension Checker {
  /// Whether a call is of an operator that does not evaluate all its operands, and so no function.
  static func isSpecialForm(_ function: String) -> Bool {
    function == "_&&_" || function == "_||_" || function == "_?_:_"
  }

  /// The type that a call gives.
  mutating func call(
    of function: String, on receiver: ID?, with arguments: [ID], at id: ID
  ) -> ValueType {
    if Self.isSpecialForm(function) { return specialForm(function, arguments, at: id) }
    let isMethod = receiver.map { !names.partsOfNames.contains($0) } ?? false
    var operands = arguments
    if isMethod, let receiver { operands.insert(receiver, at: 0) }
    let called = names.functionName(of: id, function)
    let candidates = functions.overloads(of: called, isMethod: isMethod)
    if candidates.isEmpty {
      if isMethod, receiver.map(type(of:)) == .invalid { return .invalid }
      let hasOtherStyle = functions.isDeclared(called)
      return wrongFunction(called, isMethod: isMethod, hasOtherStyle: hasOtherStyle, at: id)
    }
    let found = operands.map { type(of: $0) }
    let (fitting, result) = resolve(candidates, found)
    guard let result else {
      if found.contains(.invalid) { return .invalid }
      if areComparableNumbers(called, found) {
        names.references[Int(id.index)] = .overloads(
          candidates.filter { functions[$0].name != "in_map" })
        return .bool
      }
      return mismatch(called, candidates, operands, found, at: id)
    }
    names.references[Int(id.index)] = .overloads(fitting)
    let overload = functions[fitting[0]]
    checkTexts(of: overload, operands)
    // Of the built-in functions none has a closed list of texts for a parameter; definitions may.
    for (parameter, operand) in zip(overload.parameters, operands) where parameter.hasClosedTexts {
      checkTexts(in: operand, as: parameter)
    }
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
      guard let type = self.result(of: functions[candidate], for: found) else { continue }
      fitting.append(candidate)
      if let known = result, known != type { result = .dynamic } else { result = type }
      if isCertain { break }
    }
    return (fitting, result)
  }

  /// The type that an overload gives, or `nil` when the arguments do not fit it.
  private mutating func result(of overload: Overload, for found: [ValueType]) -> ValueType? {
    guard let parameters = parameters(of: overload, count: found.count) else { return nil }
    guard overload.isGeneric else {
      return substitution.unify(found, parameters[...]) ? overload.result : nil
    }
    if !found.contains(where: { $0.hasParameters }) {
      // Nothing that the overload's own parameters meet outlives the call, so they need no new names.
      var attempt = Substitution(scope)
      guard attempt.unify(found, parameters[...]) else { return nil }
      let result = attempt.resolve(overload.result)
      if !result.hasParameters { return result }
    }
    let signature = substitution.instantiate(parameters + [overload.result])
    guard substitution.unify(found, signature.dropLast()) else { return nil }
    return substitution.resolve(signature[parameters.count])
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
}
