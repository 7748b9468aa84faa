extension Expression.Node {
  /// The nodes directly below, in the order written.
  package var parts: [Expression.ID] {
    switch self {
    case .literal, .identifier: []
    case .select(let operand, _, _), .has(let operand, _): [operand]
    case .index(let operand, let key, _): [operand, key]
    case .call(_, let receiver, let arguments): (receiver.map { [$0] } ?? []) + arguments
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .record(_, let fields): fields.map(\.value)
    case .macro(_, let range, _, let arguments): [range] + arguments
    }
  }
}

extension Expression {
  /// All nodes, parts before wholes.
  package var ids: some RandomAccessCollection<ID> {
    (0..<Int32(nodes.count)).lazy.map(ID.init(index:))
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
