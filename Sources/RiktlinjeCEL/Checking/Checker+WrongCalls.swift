import RiktlinjeText

/// What is wrong with a call, said as near to the cause as can be.
extension Checker {
  /// Reports a call of what is no function, or is called as one of the other kind.
  mutating func wrongFunction(
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
      !names.partsOfNames.contains(receiver)
    else { return span.lowerBound..<min(span.lowerBound + Int32(name.utf8.count), span.upperBound) }
    let end = expression.span(of: receiver).upperBound
    let rest = expression.text.utf8.dropFirst(Int(end)).prefix { !isLetter($0) }
    let start = end + Int32(rest.count)
    return start..<min(start + Int32(method.utf8.count), span.upperBound)
  }

  /// Reports a call whose arguments fit no overload, at the argument that is to blame if one is.
  mutating func mismatch(
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
          Array(found[...index]), attempt.instantiate($0).prefix(index + 1))
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
