import RiktlinjeText

extension CELValue {
  /// The value as one would write it in an expression, where that is possible.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .int(let value): String(value)
    case .uint(let value): "\(value)u"
    case .double(let value): String(value)
    case .string(let value): Expression.Literal.string(value).canonicalText
    case .bytes(let value): Expression.Literal.bytes(value).canonicalText
    case .timestamp(let value): "timestamp('\(value)')"
    case .duration(let value): "duration('\(value)')"
    case .date(let value): "date('\(value)')"
    case .list(let elements): "[\(elements.map({ $0.text }).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key.text): \($0.value.text)" }.joined(separator: ", "))}"
    case .optional(nil): "optional.none()"
    case .optional(let content?): "optional.of(\(content.text))"
    case .type(let name): name
    case .record(let name, let fields):
      "\(name){\(fields.map { "\($0.name): \($0.value.text)" }.joined(separator: ", "))}"
    case .unknown: "unknown"
    case .error(let problem): "error: \(problem.message(in: .english))"
    }
  }
}

extension Expression.Literal {
  /// The literal in canonical form.
  fileprivate var canonicalText: String {
    let id = Expression.ID(index: 0)
    return Expression(text: "", nodes: [.literal(self)], spans: [0..<0], root: id).canonicalText
  }
}
