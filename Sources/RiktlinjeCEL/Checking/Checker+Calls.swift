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
      guard substitution.unify(found, signature.dropLast()) else { continue }
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
}
