/// The smallest meaningful part of an expression's text.
///
/// Trivial, so that tokens cost no counting of references: what a name says stands in the text.
struct Token {
  enum Kind: Equatable {
    case identifier
    /// A field's name between backticks.
    case quotedName
    /// A whole number without its sign, which decides whether it fits.
    case integer(UInt64)
    /// A number with a fraction or an exponent, without its sign.
    case double(Double)
    /// Any other literal, by its place among those of the text.
    case literal(Int)
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
    case .identifier, .integer, .double, .literal: true
    case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace), .symbol(.not): true
    default: false
    }
  }
}

extension Token.Symbol {
  /// The symbol that two bytes begin with, the longer one where both are one; `nil` for none.
  init?(_ first: UInt8, _ second: UInt8?) {
    switch (Unicode.Scalar(first), Unicode.Scalar(second ?? 0)) {
    case ("(", _): self = .leftParenthesis
    case (")", _): self = .rightParenthesis
    case ("[", _): self = .leftBracket
    case ("]", _): self = .rightBracket
    case ("{", _): self = .leftBrace
    case ("}", _): self = .rightBrace
    case (".", _): self = .dot
    case (",", _): self = .comma
    case (":", _): self = .colon
    case ("?", _): self = .question
    case ("+", _): self = .plus
    case ("-", _): self = .minus
    case ("*", _): self = .times
    case ("/", _): self = .divide
    case ("%", _): self = .remainder
    case ("|", "|"): self = .or
    case ("&", "&"): self = .and
    case ("=", "="): self = .equal
    case ("!", "="): self = .notEqual
    case ("!", _): self = .not
    case ("<", "="): self = .lessOrEqual
    case ("<", _): self = .less
    case (">", "="): self = .greaterOrEqual
    case (">", _): self = .greater
    default: return nil
    }
  }

  /// The number of bytes that it is written with, unless it is a word.
  var length: Int {
    switch self {
    case .or, .and, .equal, .notEqual, .lessOrEqual, .greaterOrEqual: 2
    default: 1
    }
  }

  /// CEL's name of the operator between two operands, or `nil` when it is none.
  var function: String? {
    switch self {
    case .or: "_||_"
    case .and: "_&&_"
    case .equal: "_==_"
    case .notEqual: "_!=_"
    case .less: "_<_"
    case .lessOrEqual: "_<=_"
    case .greater: "_>_"
    case .greaterOrEqual: "_>=_"
    case .in: "@in"
    case .plus: "_+_"
    case .minus: "_-_"
    case .times: "_*_"
    case .divide: "_/_"
    case .remainder: "_%_"
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
