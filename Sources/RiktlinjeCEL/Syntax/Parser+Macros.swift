/// How a macro is written.
struct MacroForm {
  let macro: Expression.Macro
  /// Shown when it is written otherwise.
  let forms: [String]
  let variables: ClosedRange<Int>
  let arguments: ClosedRange<Int>
}

/// The macros that are written as methods of what they go through, by name.
let macroForms: [String: MacroForm] = [
  "all": MacroForm(.all, ["all(x, p)", "all(i, x, p)"], 1...2),
  "exists": MacroForm(.exists, ["exists(x, p)", "exists(i, x, p)"], 1...2),
  "exists_one": MacroForm(.existsOne, ["exists_one(x, p)", "exists_one(i, x, p)"], 1...2),
  "existsOne": MacroForm(.existsOne, ["existsOne(x, p)", "existsOne(i, x, p)"], 1...2),
  "map": MacroForm(.map, ["map(x, f)", "map(x, p, f)"], 1...1, 1...2),
  "filter": MacroForm(.filter, ["filter(x, p)"], 1...1),
  "sortBy": MacroForm(.sortBy, ["sortBy(x, key)"], 1...1),
  "transformList": MacroForm(
    .transformList, ["transformList(i, x, f)", "transformList(i, x, p, f)"], 2...2, 1...2),
  "transformMap": MacroForm(
    .transformMap, ["transformMap(k, v, f)", "transformMap(k, v, p, f)"], 2...2, 1...2),
  "transformMapEntry": MacroForm(
    .transformMapEntry, ["transformMapEntry(k, v, {…})", "transformMapEntry(k, v, p, {…})"], 2...2,
    1...2),
  "optMap": MacroForm(.optionalMap, ["optMap(x, f)"], 1...1),
  "optFlatMap": MacroForm(.optionalFlatMap, ["optFlatMap(x, f)"], 1...1),
]

private let bindForm = MacroForm(.bind, ["cel.bind(x, value, f)"], 1...1, 2...2)

extension MacroForm {
  fileprivate init(
    _ macro: Expression.Macro, _ forms: [String], _ variables: ClosedRange<Int>,
    _ arguments: ClosedRange<Int> = 1...1
  ) {
    self.init(macro: macro, forms: forms, variables: variables, arguments: arguments)
  }
}

/// Macros: calls whose first arguments name variables that the later ones may use.
extension Parser {
  /// The macro that a method's name stands for, or `nil` when it is a plain method.
  func macro(named name: String, of receiver: Expression.ID) -> MacroForm? {
    if name == "bind", case .identifier("cel") = nodes[Int(receiver.index)] { return bindForm }
    return macroForms[name]
  }

  /// The rest of a macro, from its opening parenthesis.
  mutating func readMacro(
    _ form: MacroForm, of receiver: Expression.ID, from start: Int32, nameSpan: Range<Int32>
  ) -> Expression.ID {
    if form.macro == .bind { takeBack(receiver) }
    let bracket = token.span.lowerBound
    advance()
    let variables = variables(of: form, nameSpan)
    var arguments: [Expression.ID] = []
    while token.kind != .end, token.kind != .symbol(.rightParenthesis) {
      arguments.append(expression())
      _ = separate(before: .rightParenthesis)
    }
    close(.rightParenthesis, opened: .leftParenthesis, at: bracket)
    guard form.arguments.contains(arguments.count), form.variables.contains(variables.count) else {
      report(.macroArguments(forms: form.forms), at: nameSpan)
      return placeholder()
    }
    let range = form.macro == .bind ? arguments.removeFirst() : receiver
    return add(
      .macro(form.macro, range: range, variables: variables, arguments: arguments), from: start)
  }

  /// The names of a macro's variables, each with the comma after it.
  private mutating func variables(of form: MacroForm, _ nameSpan: Range<Int32>) -> [String] {
    var names: [String] = []
    while names.count < form.variables.upperBound, token.kind != .symbol(.rightParenthesis) {
      guard token.kind == .identifier, following.kind == .symbol(.comma) else {
        let isLast = following.kind == .symbol(.rightParenthesis)
        if names.count >= form.variables.lowerBound || isLast { break }
        report(.macroVariable(macro: String(form.forms[0].prefix { $0 != "(" })))
        _ = expression()
        _ = separate(before: .rightParenthesis)
        names.append("")
        continue
      }
      let name = name(of: token)
      if reservedWords.contains(name) { report(.reservedWord(name)) }
      if names.contains(name) { report(.sameVariable(name)) }
      names.append(name)
      advance()
      advance()
    }
    return names
  }

  /// `has(operand.field)`, from its opening parenthesis.
  mutating func has(from start: Int32) -> Expression.ID {
    let bracket = token.span
    let arguments = arguments()
    guard arguments.count == 1 else {
      report(.macroArguments(forms: ["has(x.f)"]), at: start..<bracket.upperBound)
      return placeholder()
    }
    guard case .select(let operand, let field, false) = nodes[Int(arguments[0].index)] else {
      report(.hasNeedsField, at: spans[Int(arguments[0].index)])
      return placeholder()
    }
    takeBack(arguments[0])
    return add(.has(operand, field: field), from: start)
  }
}
