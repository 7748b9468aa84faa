import RiktlinjeCEL
import RiktlinjeText

extension Expression {
  /// The tree in Lisp's notation, for tests to compare with.
  var notation: String { notation(of: root) }

  private func notation(of id: ID) -> String {
    switch self[id] {
    case .literal(let literal): notation(of: literal)
    case .identifier(let name): name
    case .select(let operand, let field, let isOptional):
      "(\(isOptional ? ".?" : ".") \(notation(of: operand)) \(field))"
    case .has(let operand, let field): "(has \(notation(of: operand)) \(field))"
    case .index(let operand, let key, let isOptional):
      "(\(isOptional ? "[?]" : "[]") \(notation(of: operand)) \(notation(of: key)))"
    case .call(let function, let receiver, let arguments):
      "("
        + ([function] + (receiver.map { ["@" + notation(of: $0)] } ?? [])
        + arguments.map(notation(of:))).joined(separator: " ") + ")"
    case .list(let elements):
      "["
        + elements.map { ($0.isOptional ? "?" : "") + notation(of: $0.value) }
        .joined(separator: " ") + "]"
    case .map(let entries):
      "{"
        + entries.map {
          ($0.isOptional ? "?" : "") + notation(of: $0.key) + ":" + notation(of: $0.value)
        }.joined(separator: " ") + "}"
    case .record(let name, let fields):
      "\(name){"
        + fields.map { ($0.isOptional ? "?" : "") + $0.name + ":" + notation(of: $0.value) }
        .joined(separator: " ") + "}"
    case .macro(let macro, let range, let variables, let arguments):
      "(\(macro) \(notation(of: range)) (\(variables.joined(separator: " ")))"
        + arguments.map { " " + notation(of: $0) }.joined() + ")"
    }
  }

  private func notation(of literal: Literal) -> String {
    switch literal {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): "\(value)"
    case .string(let value): "\"\(value)\""
    case .bytes(let value): "b\(value)"
    }
  }
}

/// The notation of a text's tree, or the codes of what is wrong with it.
func parsed(_ text: String) -> String {
  let (expression, mistakes) = Parser.parse(text)
  return expression?.notation ?? mistakes.map(\.problem.code).joined(separator: " ")
}
