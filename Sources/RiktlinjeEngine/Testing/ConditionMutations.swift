import Glibc
package import RiktlinjeCEL

/// The small changes of a condition that tests are to notice, one at a time.
///
/// Comparisons turned round and moved by one, whole numbers and days moved by one, `&&` for `||`, a
/// dropped part of either, `all` for `exists`, `+` for `-`, `*` for `/`, the other branch of `?:`,
/// another constant of the same enumeration or register, and what is true or false negated. A change
/// that comes to the same as another of the list is left out.
package struct ConditionMutations {
  private let checked: CheckedExpression
  private let environment: Environment
  private let expected: ValueType
  private let source: [UInt8]
  /// The node that each node is a part of, by index.
  private var parents: [Expression.ID?]

  /// The changed conditions; some may be no valid conditions.
  package private(set) var texts: [String] = []

  package init(of checked: CheckedExpression, in environment: Environment, expecting: ValueType) {
    self.checked = checked
    self.environment = environment
    self.expected = expecting
    self.source = Array(checked.expression.text.utf8)
    parents = Array(repeating: nil, count: checked.expression.nodes.count)
    for id in checked.expression.ids {
      for part in checked.expression[id].parts { parents[Int(part.index)] = id }
    }
    for id in checked.expression.ids {
      changeNode(id)
      negate(id)
    }
  }

  // MARK: - Text

  private subscript(id: Expression.ID) -> Expression.Node { checked.expression[id] }

  private func type(of id: Expression.ID) -> ValueType { checked.types[Int(id.index)] }

  private func parent(of id: Expression.ID) -> Expression.ID? { parents[Int(id.index)] }

  /// A part as its author wrote it, in parentheses.
  private func text(_ id: Expression.ID) -> String {
    let span = checked.expression.span(of: id)
    let part = source[Int(span.lowerBound)..<Int(span.upperBound)]
    return "(" + String(decoding: part, as: UTF8.self) + ")"
  }

  /// Adds the condition with another text in the place of a part.
  private mutating func replace(_ id: Expression.ID, by text: String) {
    let span = checked.expression.span(of: id)
    let changed =
      source[..<Int(span.lowerBound)] + Array("(\(text))".utf8) + source[Int(span.upperBound)...]
    texts.append(String(decoding: changed, as: UTF8.self))
  }

  // MARK: - Operators

  private mutating func changeNode(_ id: Expression.ID) {
    switch self[id] {
    case .call("_&&_", _, let parts): changeChain(id, parts, " && ", " || ")
    case .call("_||_", _, let parts): changeChain(id, parts, " || ", " && ")
    case .call("_?_:_", _, let parts):
      replace(id, by: "\(text(parts[0])) ? \(text(parts[2])) : \(text(parts[1]))")
    case .call("!_", _, let parts): replace(id, by: text(parts[0]))
    case .call(let name, nil, let parts) where parts.count == 2:
      for sign in otherOperators(name, parts) {
        replace(id, by: "\(text(parts[0])) \(sign) \(text(parts[1]))")
      }
    case .macro(.all, let range, let variables, let parts):
      replaceMacro(id, "exists", range, variables, parts)
    case .macro(.exists, let range, let variables, let parts):
      replaceMacro(id, "all", range, variables, parts)
    case .literal(let literal): changeLiteral(id, literal)
    default: break
    }
  }

  private mutating func changeChain(
    _ id: Expression.ID, _ parts: [Expression.ID], _ sign: String, _ other: String
  ) {
    let texts = parts.map(text)
    replace(id, by: texts.joined(separator: other))
    for dropped in texts.indices {
      var rest = texts
      rest.remove(at: dropped)
      replace(id, by: rest.joined(separator: sign))
    }
  }

  private mutating func replaceMacro(
    _ id: Expression.ID, _ name: String, _ range: Expression.ID, _ variables: [String],
    _ parts: [Expression.ID]
  ) {
    let arguments = variables + parts.map(text)
    replace(id, by: "\(text(range)).\(name)(\(arguments.joined(separator: ", ")))")
  }

  private func otherOperators(_ name: String, _ parts: [Expression.ID]) -> [String] {
    // Between whole numbers, or days, moving the constant by one says the same as moving the sign.
    let movesConstant = parts.contains(where: isMovedByOne)
    return switch name {
    case "_<_": movesConstant ? [">="] : ["<=", ">="]
    case "_<=_": movesConstant ? [">"] : ["<", ">"]
    case "_>_": movesConstant ? ["<="] : [">=", "<="]
    case "_>=_": movesConstant ? ["<"] : [">", "<"]
    case "_==_": ["!="]
    case "_!=_": ["=="]
    case "_+_": ["-"]
    case "_-_": ["+"]
    case "_*_": ["/"]
    case "_/_": ["*"]
    default: []
    }
  }

  /// Whether a part is a constant of a type in which nothing lies between one value and the next.
  private func isMovedByOne(_ id: Expression.ID) -> Bool {
    switch self[id] {
    case .literal(.int):
      guard let parent = parent(of: id), case .call(_, _, let parts) = self[parent] else {
        return false
      }
      return parts.allSatisfy { type(of: $0) == .int }
    case .call("date", nil, let parts):
      guard case .literal(.string) = self[parts[0]] else { return false }
      return true
    default: return false
    }
  }

  // MARK: - Truth

  /// Adds the negation of what is true or false and no operator that is changed already.
  private mutating func negate(_ id: Expression.ID) {
    guard type(of: id) == .bool else { return }
    if let parent = parent(of: id), case .call("!_", _, _) = self[parent] { return }
    switch self[id] {
    case .has, .select, .identifier, .index: break
    case .call(let name, _, _) where name == "@in" || !name.hasPrefix("_") && name != "!_": break
    default: return
    }
    replace(id, by: "!\(text(id))")
  }

  // MARK: - Constants

  private mutating func changeLiteral(_ id: Expression.ID, _ literal: Expression.Literal) {
    switch literal {
    case .bool(let value): replace(id, by: "\(!value)")
    case .int(let value):
      for step in [-1, 1] as [Int64] {
        let (moved, overflows) = value.addingReportingOverflow(step)
        if !overflows { replace(id, by: "\(moved)") }
      }
    case .uint(let value):
      if value > 0 { replace(id, by: "\(value - 1)u") }
      if value < .max { replace(id, by: "\(value + 1)u") }
    case .double(let value):
      // One is a large step for a share.
      let step = value.magnitude < 10 ? 0.01 : 1
      for moved in [value - step, value + step] {
        replace(id, by: "\((moved * 1e6).rounded() / 1e6)")
      }
    case .string(let value): changeText(id, value)
    case .null, .bytes: break
    }
  }

  private mutating func changeText(_ id: Expression.ID, _ value: String) {
    if let parent = parent(of: id), case .call("date", nil, _) = self[parent] {
      guard let day = CivilDate(iso: value) else { return }
      for step in [-1, 1] {
        if let moved = CivilDate(daysSinceEpoch: Int(day.daysSinceEpoch) + step) {
          replace(id, by: "'\(moved)'")
        }
      }
      return
    }
    let words: [String]
    switch typeAsked(of: id) {
    case .enumeration(let name): words = environment.enumerations[name] ?? []
    case .key(let register): words = environment.registerKeys[register] ?? []
    default: return replace(id, by: quoted(value + "x"))
    }
    // The next word that the same list does not have.
    guard let place = words.firstIndex(of: value) else { return }
    let siblings = siblings(of: id)
    let other = (words[(place + 1)...] + words[..<place]).first { !siblings.contains($0) }
    if let other { replace(id, by: quoted(other)) }
  }

  /// The texts of the list that a literal is an element of.
  private func siblings(of id: Expression.ID) -> [String] {
    guard let parent = parent(of: id), case .list(let elements) = self[parent] else { return [] }
    return elements.compactMap { element in
      guard case .literal(.string(let text)) = self[element.value] else { return nil }
      return text
    }
  }

  /// The type that the place of a part asks for; `nil` when it is any text.
  private func typeAsked(of id: Expression.ID) -> ValueType? {
    guard let parent = parent(of: id) else { return expected }
    switch self[parent] {
    case .call("_==_", _, let parts), .call("_!=_", _, let parts):
      return parts.first { $0 != id }.map(type)
    case .call("_?_:_", _, _): return typeAsked(of: parent)
    case .call("@in", _, let parts):
      switch type(of: parts[1]) {
      case .list(let element): return element
      case .map(let key, _): return key
      default: return nil
      }
    case .list:
      guard let whole = self.parent(of: parent) else {
        guard case .list(let element) = expected else { return nil }
        return element
      }
      guard case .call("@in", _, let parts) = self[whole] else { return nil }
      return type(of: parts[0])
    case .index(let operand, _, _):
      guard case .map(let key, _) = type(of: operand) else { return nil }
      return key
    default: return nil
    }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "'" + String(escaped) + "'"
  }
}
