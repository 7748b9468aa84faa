/// Guesses at what the author of an operator that does not fit its operands may have meant.
extension Checker {
  func hint(
    for function: String, _ operands: [ID], _ found: [ValueType]
  ) -> TypeProblem.OperandHint? {
    guard found.count == 2 else { return nil }
    let texts = operands.compactMap { operand -> String? in
      if case .literal(.string(let text)) = expression[operand] { return text }
      return nil
    }
    if found.contains(.null) { return notNull(function, operands, found) }
    if found.contains(.date), found.contains(where: { $0.isText }) {
      return texts.first.map { .write("date('\($0)')") } ?? .date
    }
    if function == "@in", found.allSatisfy({ $0.isText }) {
      return .write("\(text(of: operands[1])).contains(\(text(of: operands[0])))")
    }
    if function == "_+_", found.contains(where: { $0.isText }),
      let other = found.first(where: { !$0.isText })
    {
      return .convertToText(name(of: other))
    }
    if found.contains(.double), let whole = found.firstIndex(of: .int) {
      guard case .literal(.int(let value)) = expression[operands[whole]] else {
        return .convert("double")
      }
      return .write("\(value).0")
    }
    if found.contains(.uint), found.contains(.int) { return .convert("int") }
    if let chain = chain(operands, function) { return .write(chain) }
    if let text = texts.first, found.contains(where: { $0.isNumber || $0 == .bool }),
      Double(text) != nil || ["true", "false"].contains(text)
    {
      return .noQuotes
    }
    return nil
  }

  private func text(of id: ID) -> String { expression.canonicalText(of: id) }

  /// `has(x)` for `x != null`, and `!has(x)` for `x == null`.
  private func notNull(
    _ function: String, _ operands: [ID], _ found: [ValueType]
  ) -> TypeProblem.OperandHint? {
    guard let field = zip(operands, found).first(where: { $0.1 != .null })?.0,
      case .select(_, _, false) = expression[field]
    else { return .notNull(nil) }
    return .notNull((function == "_==_" ? "!" : "") + "has(\(text(of: field)))")
  }

  /// `a < b && b < c` for `a < b < c`.
  private func chain(_ operands: [ID], _ function: String) -> String? {
    let order: Set<String> = ["_<_", "_<=_", "_>_", "_>=_"]
    guard order.contains(function), case .call(let inner, _, let parts) = expression[operands[0]],
      order.contains(inner)
    else { return nil }
    let sign = function.dropFirst().dropLast()
    return "\(text(of: operands[0])) && \(text(of: parts[1])) \(sign) \(text(of: operands[1]))"
  }
}
