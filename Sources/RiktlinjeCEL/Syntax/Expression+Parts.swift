extension Expression.Node {
  /// The nodes directly below, in the order written.
  package var parts: [Expression.ID] {
    var parts: [Expression.ID] = []
    forEachPart { parts.append($0) }
    return parts
  }

  /// Goes through the nodes directly below, in the order written.
  func forEachPart(_ body: (Expression.ID) -> Void) {
    switch self {
    case .literal, .identifier: break
    case .select(let operand, _, _), .has(let operand, _): body(operand)
    case .index(let operand, let key, _):
      body(operand)
      body(key)
    case .call(_, let receiver, let arguments):
      receiver.map(body)
      for argument in arguments { body(argument) }
    case .list(let elements):
      for element in elements { body(element.value) }
    case .map(let entries):
      for entry in entries {
        body(entry.key)
        body(entry.value)
      }
    case .record(_, let fields):
      for field in fields { body(field.value) }
    case .macro(_, let range, _, let arguments):
      body(range)
      for argument in arguments { body(argument) }
    }
  }
}

extension Expression {
  /// All nodes, parts before wholes.
  package var ids: some RandomAccessCollection<ID> {
    (0..<Int32(nodes.count)).lazy.map(ID.init(index:))
  }

  /// Whether the expression has a macro, and so variables of its own.
  var hasMacros: Bool {
    nodes.contains {
      if case .macro = $0 { true } else { false }
    }
  }

  /// Whether two expressions have the same tree, however they are written.
  package func hasSameTree(as other: Expression) -> Bool { nodes == other.nodes }

  /// The text of an identifier or of a chain of plain selections from one, such as `a.b.c`.
  ///
  /// `nil` for other nodes, and when a field can only be written between backticks.
  package func qualifiedName(_ id: ID) -> String? {
    var fields: [String] = []
    var id = id
    while case .select(let operand, let field, false) = self[id] {
      guard field.isName else { return nil }
      fields.append(field)
      id = operand
    }
    guard case .identifier(let name) = self[id] else { return nil }
    return ([name] + fields.reversed()).joined(separator: ".")
  }
}

extension String {
  /// Whether the text is a name that can be written without quotes or backticks.
  var isName: Bool {
    guard let first = utf8.first, isLetter(first), !keywords.contains(self) else { return false }
    return utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }
}
