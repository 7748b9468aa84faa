extension Expression {
  /// The expression in canonical form: one line, texts in single quotes, and parentheses only where
  /// the tree needs them, or a reader: around `&&` within `||`, and a comparison within another.
  ///
  /// Parsing it gives the same tree.
  package var canonicalText: String { canonicalText(of: root) }

  /// A part of the expression in canonical form.
  package func canonicalText(of id: ID) -> String {
    Printer(expression: self).text(id, atLeast: .conditional)
  }

  /// The name of a macro; some have two.
  func canonicalName(of macro: Expression.Macro, variables: Int) -> String {
    switch macro {
    case .all: "all"
    case .exists: "exists"
    case .existsOne: variables == 1 ? "exists_one" : "existsOne"
    case .map: "map"
    case .filter: "filter"
    case .transformList: "transformList"
    case .transformMap: "transformMap"
    case .transformMapEntry: "transformMapEntry"
    case .sortBy: "sortBy"
    case .bind: "cel.bind"
    case .optionalMap: "optMap"
    case .optionalFlatMap: "optFlatMap"
    }
  }
}

/// Writes a tree as text.
private struct Printer {
  /// How tightly the outermost operator of a text binds, the loosest first.
  enum Tightness: Int, Comparable {
    case conditional, or, and, relation, addition, multiplication, unary, member

    static func < (left: Tightness, right: Tightness) -> Bool { left.rawValue < right.rawValue }

    var tighter: Tightness { Tightness(rawValue: rawValue + 1) ?? .member }
  }

  let expression: Expression

  /// The text of a node, in parentheses unless it binds tightly enough for its place.
  func text(_ id: Expression.ID, atLeast least: Tightness) -> String {
    let (text, tightness) = text(expression[id])
    return tightness < least ? "(\(text))" : text
  }

  private func text(_ node: Expression.Node) -> (String, Tightness) {
    switch node {
    case .literal(let literal): (text(literal), .member)
    case .identifier(let name): (name, .member)
    case .select(let operand, let field, let isOptional):
      (member(operand) + (isOptional ? ".?" : ".") + name(field), .member)
    case .has(let operand, let field): ("has(\(member(operand)).\(name(field)))", .member)
    case .index(let operand, let key, let isOptional):
      (member(operand) + (isOptional ? "[?" : "[") + whole(key) + "]", .member)
    case .call(let function, let receiver, let arguments):
      call(function, receiver, arguments)
    case .list(let elements):
      (joined(elements.map { ($0.isOptional ? "?" : "") + whole($0.value) }, "[", "]"), .member)
    case .map(let entries):
      (
        joined(
          entries.map { ($0.isOptional ? "?" : "") + whole($0.key) + ": " + whole($0.value) },
          "{", "}"), .member
      )
    case .record(let name, let fields):
      (
        name
          + joined(
            fields.map { ($0.isOptional ? "?" : "") + self.name($0.name) + ": " + whole($0.value) },
            "{", "}"), .member
      )
    case .macro(let macro, let range, let variables, let arguments):
      (text(macro, range, variables, arguments), .member)
    }
  }

  private func whole(_ id: Expression.ID) -> String { text(id, atLeast: .conditional) }
  private func member(_ id: Expression.ID) -> String { text(id, atLeast: .member) }

  private func joined(_ parts: [String], _ opening: String, _ closing: String) -> String {
    opening + parts.joined(separator: ", ") + closing
  }

  private func name(_ field: String) -> String { field.isName ? field : "`\(field)`" }

  // MARK: Calls

  private func call(
    _ function: String, _ receiver: Expression.ID?, _ arguments: [Expression.ID]
  ) -> (String, Tightness) {
    switch (function, arguments.count) {
    case ("_?_:_", 3):
      let condition = text(arguments[0], atLeast: .or)
      let first = text(arguments[1], atLeast: .or)
      return ("\(condition) ? \(first) : \(whole(arguments[2]))", .conditional)
    case ("!_", 1): return ("!" + text(arguments[0], atLeast: .unary), .unary)
    case ("-_", 1): return ("-" + negated(arguments[0]), .unary)
    case ("@in", 2): return binary("in", .relation, arguments)
    case (_, 2...) where function.hasPrefix("_") && function.hasSuffix("_"):
      return binary(String(function.dropFirst().dropLast()), tightness(of: function), arguments)
    default:
      let start = receiver.map { member($0) + "." } ?? ""
      return (start + function + joined(arguments.map(whole), "(", ")"), .member)
    }
  }

  private func binary(
    _ sign: String, _ tightness: Tightness, _ arguments: [Expression.ID]
  ) -> (String, Tightness) {
    // A sum or product goes on from the left; few know by heart how the others bind.
    let isSeries = tightness == .addition || tightness == .multiplication
    let least = tightness == .or ? .relation : tightness.tighter
    let first = text(arguments[0], atLeast: isSeries ? tightness : least)
    let rest = arguments.dropFirst().map { text($0, atLeast: least) }
    return (([first] + rest).joined(separator: " \(sign) "), tightness)
  }

  private func tightness(of function: String) -> Tightness {
    switch function {
    case "_||_": .or
    case "_&&_": .and
    case "_+_", "_-_": .addition
    case "_*_", "_/_", "_%_": .multiplication
    default: .relation
    }
  }

  /// The operand of a minus; a number keeps parentheses, or the minus would be read as its sign.
  private func negated(_ id: Expression.ID) -> String {
    let operand = text(id, atLeast: .unary)
    return operand.utf8.first.map(isDigit) == true ? "(\(operand))" : operand
  }

  private func text(
    _ macro: Expression.Macro, _ range: Expression.ID, _ variables: [String],
    _ arguments: [Expression.ID]
  ) -> String {
    let arguments = arguments.map(whole)
    if macro == .bind {
      return joined(["cel.bind(\(variables[0])", whole(range)] + arguments, "", ")")
    }
    return "\(member(range)).\(expression.canonicalName(of: macro, variables: variables.count))"
      + joined(variables + arguments, "(", ")")
  }

  // MARK: Literals

  private func text(_ literal: Expression.Literal) -> String {
    switch literal {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): "\(value)"
    case .string(let value): quoted(value)
    case .bytes(let bytes): "b'" + bytes.map(text(byte:)).joined() + "'"
    }
  }

  /// A text between single quotes; raw when it has backslashes and nothing else to escape.
  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map(escape).joined()
    let isRaw =
      text.utf8.contains(UInt8(ascii: "\\"))
      && text.unicodeScalars.allSatisfy { $0 == "\\" || escape($0) == String($0) }
    return isRaw ? "r'\(text)'" : "'\(escaped)'"
  }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'": "\\'"
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": "\\x" + hexadecimal(UInt8(scalar.value))
    default: String(scalar)
    }
  }

  private func text(byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\\"): "\\" + String(Unicode.Scalar(byte))
    case 0x20...0x7E: String(Unicode.Scalar(byte))
    default: "\\x" + hexadecimal(byte)
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }
}
