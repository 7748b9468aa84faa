/// Operands: literals, names, collections, and what is chained to them.
extension Parser {
  /// An operand with its fields, calls and indices.
  mutating func member() -> Expression.ID {
    let start = token.span.lowerBound
    var operand = primary()
    while case .symbol(let symbol) = token.kind {
      switch symbol {
      case .dot: operand = selection(from: operand, start)
      case .leftBracket: operand = indexing(of: operand, start)
      case .leftBrace:
        guard let name = recordName(operand) else { return operand }
        operand = record(name, operand, start)
      default: return operand
      }
    }
    return operand
  }

  private mutating func primary() -> Expression.ID {
    let start = token.span.lowerBound
    switch token.kind {
    case .literal(let index):
      advance()
      return add(.literal(literals[index]), from: start)
    case .integer, .double, .symbol(.minus): return number()
    case .identifier: return identifier(name(of: token), from: start)
    case .symbol(.dot):
      guard following.kind == .identifier else { break }
      advance()
      return identifier(name(of: token), isRooted: true, from: start)
    case .symbol(.leftParenthesis):
      advance()
      let inner = expression()
      close(.rightParenthesis, opened: .leftParenthesis, at: start)
      widen(inner, from: start)
      return inner
    case .symbol(.leftBracket): return list()
    case .symbol(.leftBrace): return map()
    default: break
    }
    report(.expected(.operand, found: found))
    if case .symbol(let symbol) = token.kind, symbol.function != nil { advance() }
    return placeholder()
  }

  /// A number with its sign.
  private mutating func number() -> Expression.ID {
    let start = token.span.lowerBound
    let isNegative = accept(.minus)
    let literal: Expression.Literal
    switch token.kind {
    case .double(let value): literal = .double(isNegative ? -value : value)
    case .integer(let magnitude):
      if let value = Int64(exactly: magnitude) {
        literal = .int(isNegative ? -value : value)
      } else {
        let isLeast = isNegative && magnitude == Int64.min.magnitude
        if !isLeast {
          report(.numberTooLarge((isNegative ? "-" : "") + (found ?? ""), type: "int"))
        }
        literal = .int(.min)
      }
    default:
      report(.expected(.operand, found: found))
      return placeholder()
    }
    advance()
    return add(.literal(literal), from: start)
  }

  /// A name, or a call of the function of that name.
  private mutating func identifier(
    _ name: String, isRooted: Bool = false, from start: Int32
  ) -> Expression.ID {
    if reservedWords.contains(name) { report(.reservedWord(name)) }
    advance()
    let fullName = isRooted ? "." + name : name
    guard token.kind == .symbol(.leftParenthesis) else {
      return add(.identifier(fullName), from: start)
    }
    if hasMacros, fullName == "has" { return has(from: start) }
    let arguments = arguments()
    return add(.call(fullName, receiver: nil, arguments: arguments), from: start)
  }

  /// `.field`, `.?field`, `.method(…)` or a macro.
  private mutating func selection(
    from operand: Expression.ID, _ start: Int32
  ) -> Expression.ID {
    advance()
    let isOptional = accept(.question)
    let nameSpan = token.span
    let field: String
    switch token.kind {
    case .identifier: field = name(of: token)
    case .quotedName:
      let name = name(of: token)
      advance()
      return add(.select(operand, field: name, isOptional: isOptional), from: start)
    default:
      if let word = found, keywords.contains(word) {
        report(.keywordAsField(word))
        advance()
      } else {
        report(.expected(.fieldName, found: found))
      }
      return operand
    }
    advance()
    guard token.kind == .symbol(.leftParenthesis), !isOptional else {
      return add(.select(operand, field: field, isOptional: isOptional), from: start)
    }
    if hasMacros, let macro = macro(named: field, of: operand) {
      return readMacro(macro, of: operand, from: start, nameSpan: nameSpan)
    }
    let arguments = arguments()
    return add(.call(field, receiver: operand, arguments: arguments), from: start)
  }

  /// `[key]` or `[?key]`.
  private mutating func indexing(of operand: Expression.ID, _ start: Int32) -> Expression.ID {
    let bracket = token.span.lowerBound
    advance()
    let isOptional = accept(.question)
    let key = expression()
    close(.rightBracket, opened: .leftBracket, at: bracket)
    return add(.index(operand, key: key, isOptional: isOptional), from: start)
  }

  // MARK: Collections

  /// The arguments of a call, between parentheses.
  mutating func arguments() -> [Expression.ID] {
    let start = token.span.lowerBound
    advance()
    var arguments: [Expression.ID] = []
    while !atEnd(of: .rightParenthesis) {
      arguments.append(expression())
      if separate(before: .rightParenthesis), token.kind == .symbol(.rightParenthesis) {
        report(.trailingComma, at: tokens[next - 1].span)
      }
    }
    close(.rightParenthesis, opened: .leftParenthesis, at: start)
    return arguments
  }

  private mutating func list() -> Expression.ID {
    let start = token.span.lowerBound
    advance()
    var elements: [Expression.Element] = []
    if !emptyCollection(endsWith: .rightBracket) {
      while !atEnd(of: .rightBracket) {
        let isOptional = accept(.question)
        elements.append(Expression.Element(value: expression(), isOptional: isOptional))
        _ = separate(before: .rightBracket)
      }
    }
    close(.rightBracket, opened: .leftBracket, at: start)
    return add(.list(elements), from: start)
  }

  private mutating func map() -> Expression.ID {
    let start = token.span.lowerBound
    advance()
    var entries: [Expression.Entry] = []
    if !emptyCollection(endsWith: .rightBrace) {
      while !atEnd(of: .rightBrace) {
        let isOptional = accept(.question)
        let key = expression()
        expect(.colon)
        let value = expression()
        entries.append(Expression.Entry(key: key, value: value, isOptional: isOptional))
        _ = separate(before: .rightBrace)
      }
    }
    close(.rightBrace, opened: .leftBrace, at: start)
    return add(.map(entries), from: start)
  }

  /// The name before a record literal's brace, or `nil` when the operand is no name.
  private func recordName(_ operand: Expression.ID) -> String? {
    let expression = Expression(text: text, nodes: nodes, spans: spans, root: operand)
    let isParenthesised = tokens[next - 1].kind == .symbol(.rightParenthesis)
    return isParenthesised ? nil : expression.qualifiedName(operand)
  }

  private mutating func record(
    _ name: String, _ operand: Expression.ID, _ start: Int32
  ) -> Expression.ID {
    takeBackName(operand)
    let brace = token.span.lowerBound
    advance()
    var fields: [Expression.Field] = []
    if !emptyCollection(endsWith: .rightBrace) {
      while !atEnd(of: .rightBrace) {
        let isOptional = accept(.question)
        let field = fieldName()
        expect(.colon)
        fields.append(
          Expression.Field(name: field, value: expression(), isOptional: isOptional))
        _ = separate(before: .rightBrace)
      }
    }
    close(.rightBrace, opened: .leftBrace, at: brace)
    return add(.record(name, fields), from: start)
  }

  /// Removes the nodes of a qualified name, which are the last ones.
  private mutating func takeBackName(_ outermost: Expression.ID) {
    let node = nodes[Int(outermost.index)]
    takeBack(outermost)
    if case .select(let operand, _, _) = node { takeBackName(operand) }
  }

  private mutating func fieldName() -> String {
    switch token.kind {
    case .identifier, .quotedName:
      defer { advance() }
      return name(of: token)
    default:
      report(.expected(.fieldName, found: found))
      return ""
    }
  }

  /// Steps over a lone comma, which CEL allows in a collection without elements.
  private mutating func emptyCollection(endsWith closing: Token.Symbol) -> Bool {
    guard token.kind == .symbol(.comma), following.kind == .symbol(closing) else {
      return false
    }
    advance()
    return true
  }

  private func atEnd(of closing: Token.Symbol) -> Bool {
    token.kind == .end || token.kind == .symbol(closing)
  }

  /// Steps over the comma after an element; reports what stands there instead and goes on after it.
  mutating func separate(before closing: Token.Symbol) -> Bool {
    if accept(.comma) { return true }
    if atEnd(of: closing) { return false }
    report(.expected(.symbols([",", closing.rawValue]), found: found))
    if token.beginsOperand { return false }
    skip()
    if accept(.comma) { return true }
    if !atEnd(of: closing) { advance() }
    return false
  }

  /// Steps over the bracket that closes a level, or reports the one that opened it.
  mutating func close(_ closing: Token.Symbol, opened: Token.Symbol, at start: Int32) {
    if accept(closing) { return }
    if token.kind == .end {
      report(.unclosed(opened.rawValue), at: start..<start + 1)
    } else {
      report(.expected(.symbols([closing.rawValue]), found: found))
      skip()
      _ = accept(closing)
    }
  }
}
