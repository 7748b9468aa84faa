package import RiktlinjeText

/// Reads the tokens of an expression into its tree.
///
/// Operator precedence by climbing; a mistake is reported where it shows, and reading goes on at the
/// next comma or closing bracket, so that one run finds several. A bracketed level costs one level
/// of recursion, of which there are at most as many as the limits allow.
///
/// Source: CEL's language definition, “Syntax”, and the macros of its standard and extensions.
package struct Parser {
  let text: String
  let bytes: [UInt8]
  let tokens: [Token]
  let literals: [Expression.Literal]
  let limits: Limits
  let hasMacros: Bool
  var next = 0
  var nodes: [Expression.Node] = []
  var spans: [Range<Int32>] = []
  /// The levels of the first nodes; of none while there are too few for a tree to be too deep.
  private var depths: [Int] = []
  private var nesting = 0
  private var isTooDeep = false
  private var lastReport = -1
  /// Where reading makes no sense any more: after a text that is never closed.
  private let horizon: Int32
  private(set) var mistakes: [Mistake]

  /// The tree of a text, or `nil` when something is wrong, and what is wrong with it.
  package static func parse(
    _ text: String, limits: Limits = Limits(), hasMacros: Bool = true
  ) -> (expression: Expression?, mistakes: [Mistake]) {
    let size = text.utf8.count
    guard size <= limits.expressionBytes else {
      let problem = SyntaxProblem.tooLong(bytes: size, limit: limits.expressionBytes)
      return (nil, [Mistake(problem, at: 0..<Int32(clamping: size))])
    }
    var parser = Parser(text, limits: limits, hasMacros: hasMacros)
    let root = parser.whole()
    guard parser.mistakes.isEmpty else {
      return (nil, parser.mistakes.sorted { $0.span.lowerBound < $1.span.lowerBound })
    }
    return (Expression(text: text, nodes: parser.nodes, spans: parser.spans, root: root), [])
  }

  private init(_ text: String, limits: Limits, hasMacros: Bool) {
    let (tokens, lexer) = Lexer.tokens(of: text)
    self.text = text
    self.bytes = lexer.bytes
    self.tokens = tokens
    self.literals = lexer.literals
    self.limits = limits
    self.hasMacros = hasMacros
    self.horizon = lexer.unclosedText ?? .max
    self.mistakes = lexer.mistakes
    nodes.reserveCapacity(tokens.count)
    spans.reserveCapacity(tokens.count)
  }

  private mutating func whole() -> Expression.ID {
    if tokens.count == 1, mistakes.isEmpty { report(.empty) }
    let root = expression()
    while token.kind != .end {
      reportLeftover()
      if !token.beginsOperand {
        skip()
        advance()
      }
      if token.beginsOperand { _ = expression() }
    }
    return root
  }

  /// Reports a token that follows a complete expression.
  private mutating func reportLeftover() {
    switch token.kind {
    case .symbol(let symbol) where [.rightParenthesis, .rightBracket, .rightBrace].contains(symbol):
      report(.unopened(symbol.rawValue))
    case _ where token.beginsOperand: if mistakes.isEmpty { report(.missingOperator) }
    default: report(.expected(.symbols(["&&", "||"]), found: found))
    }
  }

  // MARK: Operators

  /// An expression: a conditional, or what binds tighter.
  mutating func expression() -> Expression.ID {
    guard enter() else { return placeholder() }
    defer { nesting -= 1 }
    let start = token.span.lowerBound
    let condition = binary(atLeast: 1)
    let question = token.span
    guard accept(.question) else { return condition }
    let mayChain = token.kind == .symbol(.dot) && token.span.lowerBound == question.upperBound
    let first = binary(atLeast: 1)
    if token.kind == .symbol(.question) {
      report(.nestedConditional)
      advance()
      _ = binary(atLeast: 1)
      if accept(.colon) { _ = binary(atLeast: 1) }
    }
    if mayChain, token.kind != .symbol(.colon) {
      report(.otherLanguage("?.", ".?"), at: question.lowerBound..<question.upperBound + 1)
      return condition
    }
    expect(.colon)
    let second = expression()
    return add(.call("_?_:_", receiver: nil, arguments: [condition, first, second]), from: start)
  }

  private mutating func binary(atLeast least: Int) -> Expression.ID {
    let start = token.span.lowerBound
    var left = unary()
    while let symbol = binaryOperator(), let precedence = symbol.precedence, precedence >= least,
      let function = symbol.function
    {
      if symbol == .and || symbol == .or {
        left = chain(of: symbol, function, first: left, from: start)
      } else {
        advance()
        let right = binary(atLeast: precedence + 1)
        left = add(.call(function, receiver: nil, arguments: [left, right]), from: start)
      }
    }
    return left
  }

  /// The rest of `a && b && …`: one node for the chain, parentheses or not.
  private mutating func chain(
    of symbol: Token.Symbol, _ function: String, first: Expression.ID, from start: Int32
  ) -> Expression.ID {
    var operands: [Expression.ID] = []
    takeChain(first, function, into: &operands)
    while binaryOperator() == symbol {
      advance()
      let operand = binary(atLeast: (symbol.precedence ?? 0) + 1)
      takeChain(operand, function, into: &operands)
    }
    return add(.call(function, receiver: nil, arguments: operands), from: start)
  }

  /// Adds the operands of a chain that has just been read, its own node taken back; else the node.
  private mutating func takeChain(
    _ id: Expression.ID, _ function: String, into operands: inout [Expression.ID]
  ) {
    guard case .call(function, nil, let inner) = nodes[Int(id.index)] else {
      operands.append(id)
      return
    }
    takeBack(id)
    operands += inner
  }

  /// The operator that comes next, reported and understood if it is written as in another language.
  private mutating func binaryOperator() -> Token.Symbol? {
    switch token.kind {
    case .symbol(let symbol): return symbol.function == nil ? nil : symbol
    case .identifier:
      let word = name(of: token)
      if let symbol = wordsForOperators[word.lowercased()] {
        report(.otherLanguage(word, symbol.rawValue))
        return symbol
      }
      if word == "not", following.kind == .symbol(.in) {
        report(.notIn)
        advance()
        return .in
      }
      if methodsLikeOperators.contains(word) {
        report(.infixMethod(word))
        return .equal
      }
      return nil
    default: return nil
    }
  }

  private mutating func unary() -> Expression.ID {
    var operators: [(function: String, start: Int32)] = []
    while let function = prefixOperator() {
      operators.append((function, token.span.lowerBound))
      advance()
    }
    var operand = member()
    for (function, start) in operators.reversed() {
      operand = add(.call(function, receiver: nil, arguments: [operand]), from: start)
    }
    return operand
  }

  /// The prefix operator that comes next; a minus before a number is part of the number.
  private mutating func prefixOperator() -> String? {
    switch token.kind {
    case .symbol(.not): return "!_"
    case .symbol(.minus):
      switch following.kind {
      case .integer, .double: return nil
      default: return "-_"
      }
    case .identifier where following.isPlainOperand:
      let word = name(of: token)
      guard ["not", "inte"].contains(word.lowercased()) else { return nil }
      report(.otherLanguage(word, "!"))
      return "!_"
    default: return nil
    }
  }

  // MARK: Tokens

  var token: Token { tokens[next] }

  /// The token after the next; the end after the end.
  var following: Token { tokens[min(next + 1, tokens.count - 1)] }

  /// The name that a token is, without the backticks around it if it has them.
  func name(of token: Token) -> String {
    var span = Int(token.span.lowerBound)..<Int(token.span.upperBound)
    if token.kind == .quotedName {
      span = span.lowerBound + 1..<max(span.lowerBound + 1, span.upperBound - 1)
    }
    return String(decoding: bytes[span], as: UTF8.self)
  }

  /// What stands at the place, in the author's words; `nil` at the end.
  var found: String? {
    guard token.kind != .end else { return nil }
    let span = token.span
    return String(decoding: bytes[Int(span.lowerBound)..<Int(span.upperBound)], as: UTF8.self)
  }

  mutating func advance() {
    if next < tokens.count - 1 { next += 1 }
  }

  mutating func accept(_ symbol: Token.Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) {
    if !accept(symbol) { report(.expected(.symbols([symbol.rawValue]), found: found)) }
  }

  /// Steps over tokens to the next comma or closing bracket of this level.
  mutating func skip() {
    var open = 0
    while token.kind != .end {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): open += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
        if open == 0 { return }
        open -= 1
      case .symbol(.comma) where open == 0: return
      default: break
      }
      advance()
    }
  }

  // MARK: Mistakes

  /// Reports a mistake at the next token, once a token.
  mutating func report(_ problem: SyntaxProblem) {
    guard next != lastReport else { return }
    lastReport = next
    report(problem, at: token.span)
  }

  /// Reports a mistake at a place that has been read already.
  mutating func report(_ problem: SyntaxProblem, at span: Range<Int32>) {
    guard !isTooDeep, token.span.lowerBound <= horizon, mistakes.count < Mistake.mostReported
    else { return }
    mistakes.append(Mistake(problem, at: span))
  }

  // MARK: The tree

  private mutating func enter() -> Bool {
    nesting += 1
    if nesting <= limits.expressionDepth { return true }
    nesting -= 1
    giveUp()
    return false
  }

  /// Reports that the expression is too deep, and reads no further.
  private mutating func giveUp() {
    report(.tooDeep(limit: limits.expressionDepth))
    isTooDeep = true
    next = tokens.count - 1
  }

  /// Adds a node whose parts are there already, from a place to the last token read.
  mutating func add(_ node: consuming Expression.Node, from start: Int32) -> Expression.ID {
    let end = next > 0 ? tokens[next - 1].span.upperBound : start
    nodes.append(node)
    spans.append(start..<max(start, end))
    if nodes.count > limits.expressionDepth { checkDepth() }
    return Expression.ID(index: Int32(nodes.count - 1))
  }

  /// Gives up when the tree of the last node has too many levels.
  private mutating func checkDepth() {
    while depths.count < nodes.count {
      var depth = 1
      nodes[depths.count].forEachPart { depth = max(depth, depths[Int($0.index)] + 1) }
      depths.append(depth)
    }
    if depths[nodes.count - 1] > limits.expressionDepth { giveUp() }
  }

  /// Stands where an operand should have been; the tree is thrown away.
  mutating func placeholder() -> Expression.ID {
    add(.literal(.null), from: token.span.lowerBound)
  }

  /// Removes the node that was added last, so that another can take its parts.
  mutating func takeBack(_ id: Expression.ID) {
    precondition(Int(id.index) == nodes.count - 1, "only the last node can be taken back")
    nodes.removeLast()
    spans.removeLast()
    if depths.count > nodes.count { depths.removeLast() }
  }

  /// Lets a node cover the parentheses around it.
  mutating func widen(_ id: Expression.ID, from start: Int32) {
    spans[Int(id.index)] = start..<tokens[max(next - 1, 0)].span.upperBound
  }
}

extension Token {
  /// Whether the token begins an operand and, unlike a bracket, cannot go on with the one before it.
  fileprivate var isPlainOperand: Bool {
    switch kind {
    case .identifier, .integer, .double, .literal: true
    default: false
    }
  }
}

/// Operators written as words, in English, Swedish and SQL.
private let wordsForOperators: [String: Token.Symbol] = [
  "and": .and, "och": .and, "or": .or, "eller": .or, "is": .equal, "är": .equal, "equals": .equal,
  "mod": .remainder, "div": .divide,
]

/// Methods that other languages have as operators.
private let methodsLikeOperators: Set<String> = [
  "contains", "startsWith", "endsWith", "matches",
]
