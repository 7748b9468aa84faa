/// The smallest meaningful part of an expression's text.
struct Token {
  enum Kind: Equatable {
    case identifier(String)
    /// A field's name between backticks.
    case quotedName(String)
    /// A whole number without its sign, which decides whether it fits.
    case integer(UInt64)
    case literal(Expression.Literal)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, CaseIterable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case `in` = "in"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case not = "!"
  }

  let kind: Kind
  let span: Range<Int32>

  /// Whether an operand may begin with the token.
  var beginsOperand: Bool {
    switch kind {
    case .identifier, .integer, .literal: true
    case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace), .symbol(.not): true
    default: false
    }
  }
}

extension Token.Symbol {
  /// CEL's name of the operator between two operands, or `nil` when it is none.
  var function: String? {
    switch self {
    case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
      .minus, .times, .divide, .remainder:
      "_\(rawValue)_"
    case .in: "@in"
    default: nil
    }
  }

  /// How tightly the operator binds its operands, the loosest first; `nil` when it is none.
  var precedence: Int? {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 3
    case .plus, .minus: 4
    case .times, .divide, .remainder: 5
    default: nil
    }
  }
}

/// Words that only stand for something as a field's or a method's name.
let reservedWords: Set<String> = [
  "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
  "package", "namespace", "return", "var", "void", "while",
]

/// Words that are literals or operators and never a name.
let keywords: Set<String> = ["true", "false", "null", "in"]
