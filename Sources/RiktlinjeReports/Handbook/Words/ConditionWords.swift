import RiktlinjeCEL
package import RiktlinjeRules
package import RiktlinjeText

/// Says conditions in words, with the labels that the pack gives its fields and values.
///
/// What it has no words for stands as it is written: nothing is left out or guessed.
package struct ConditionWords {
  let pack: RulePack
  let kinds: [String]
  let language: Language
  let expression: Expression
  /// What the variables of macros stand for, the innermost last.
  var variables: [(name: String, thing: Thing)] = []

  init(_ pack: RulePack, _ kinds: [String], _ language: Language, _ expression: Expression) {
    self.pack = pack
    self.kinds = kinds
    self.language = language
    self.expression = expression
  }

  /// What a condition claims of proposals of some kinds.
  package static func statement(
    of condition: Condition, kinds: [String], in pack: RulePack, language: Language
  ) -> Statement {
    guard let expression = Parser.parse(condition.text).expression else {
      return .phrase(condition.text)
    }
    let words = ConditionWords(pack, kinds, language, expression)
    return words.statement(expression.root, isNegated: false).flattened
  }

  /// The value that an expression gives, in words.
  ///
  /// - Parameter type: what the value is, where it is declared.
  package static func value(
    of condition: Condition, type: FieldType?, kinds: [String], in pack: RulePack,
    language: Language
  ) -> String {
    guard let expression = Parser.parse(condition.text).expression else { return condition.text }
    let words = ConditionWords(pack, kinds, language, expression)
    if words.isClaim(expression.root) {
      return words.statement(expression.root, isNegated: false).flattened.sentence(in: language)
    }
    return words.text(expression.root, like: type.map { Thing("", type: $0) })
  }

  /// What a part of a condition is, in words.
  package enum Part {
    /// Something that is so or not.
    case claim(String)
    /// All or one of several claims.
    case chain(lead: String)
    /// Something that has a value.
    case value(String)
  }

  /// A part of a condition by its text, read where it stands outside macros.
  package static func part(
    _ text: String, kinds: [String], in pack: RulePack, language: Language
  ) -> Part {
    guard let expression = Parser.parse(text).expression else { return .value(text) }
    let words = ConditionWords(pack, kinds, language, expression)
    switch expression[expression.root] {
    case .call("_&&_", nil, _): return .chain(lead: HandbookPhrase.allOf[language])
    case .call("_||_", nil, _): return .chain(lead: HandbookPhrase.anyOf[language])
    default: break
    }
    return words.isClaim(expression.root)
      ? .claim(
        words.statement(expression.root, isNegated: false).flattened.sentence(in: language))
      : .value(words.text(expression.root))
  }

  // MARK: Claims

  /// What a part claims, or the opposite of it.
  func statement(_ id: Expression.ID, isNegated: Bool) -> Statement {
    switch expression[id] {
    case .literal(.bool(let value)): .phrase(value != isNegated ? always : never)
    case .has(let operand, let field): .phrase(presence(of: operand, field, isNegated))
    case .call("!_", nil, let arguments):
      statement(arguments[0], isNegated: !isNegated)
    case .call("_&&_", nil, let arguments): chain(arguments, isAll: !isNegated, isNegated)
    case .call("_||_", nil, let arguments): chain(arguments, isAll: isNegated, isNegated)
    case .call("_?_:_", nil, let arguments):
      .any([
        .all([
          statement(arguments[0], isNegated: false), statement(arguments[1], isNegated: isNegated),
        ]),
        .all([
          statement(arguments[0], isNegated: true), statement(arguments[2], isNegated: isNegated),
        ]),
      ])
    case .call("@in", nil, let arguments): membership(arguments[0], arguments[1], isNegated)
    case .call(let function, nil, let arguments) where ComparisonSign(function) != nil:
      comparison(function, arguments[0], arguments[1], isNegated)
    case .call(let function, nil, let arguments) where isClaim(function):
      claim(function, arguments, isNegated) ?? yesOrNo(id, isNegated)
    case .call(let function, let receiver?, let arguments):
      textClaim(function, receiver, arguments, isNegated) ?? yesOrNo(id, isNegated)
    case .macro(let macro, let range, let variables, let arguments):
      quantified(macro, range, variables, arguments, isNegated) ?? yesOrNo(id, isNegated)
    default: yesOrNo(id, isNegated)
    }
  }

  /// Whether a part is a claim by its form, rather than a field that holds yes or no.
  func isClaim(_ id: Expression.ID) -> Bool {
    switch expression[id] {
    case .has: true
    case .call(let function, _, _):
      ["!_", "_&&_", "_||_", "@in"].contains(function) || ComparisonSign(function) != nil
        || isClaim(function)
    case .macro(let macro, _, _, _): macro == .all || macro == .exists || macro == .existsOne
    default: false
    }
  }

  private func chain(_ parts: [Expression.ID], isAll: Bool, _ isNegated: Bool) -> Statement {
    let parts = parts.map { statement($0, isNegated: isNegated) }
    return isAll ? .all(parts) : .any(parts)
  }

  private func presence(of operand: Expression.ID, _ field: String, _ isNegated: Bool) -> String {
    let words =
      thing(operand)?.field(field, language, pack.vocabulary)?.text(in: language)
      ?? expression.canonicalText(of: operand) + "." + field
    switch language {
    case .swedish: return "\(words) anges" + (isNegated ? " inte" : "")
    case .english: return "\(words) is " + (isNegated ? "not given" : "given")
    }
  }

  private func yesOrNo(_ id: Expression.ID, _ isNegated: Bool) -> Statement {
    let answer = ReportWords.answer(!isNegated)[language]
    return .phrase("\(text(id)) \(language == .swedish ? "är" : "is") \(answer)")
  }

  private func membership(
    _ element: Expression.ID, _ list: Expression.ID, _ isNegated: Bool
  ) -> Statement {
    if case .list(let elements) = expression[list] {
      let left = thing(element)
      let values = elements.map { text($0.value, like: left) }
      return .phrase(oneOf(values, text(element), isNegated))
    }
    let words = text(element, like: thing(list))
    let isRegister =
      if case .identifier(let name) = expression[list] { pack.register(name) != nil } else { false }
    let verb =
      switch (language, isNegated) {
      case (.swedish, false): "finns \(isRegister ? "i" : "bland")"
      case (.swedish, true): "finns inte \(isRegister ? "i" : "bland")"
      case (.english, false): "is \(isRegister ? "in" : "among")"
      case (.english, true): "is not \(isRegister ? "in" : "among")"
      }
    return .phrase("\(words) \(verb) \(text(list))")
  }

  private func oneOf(_ values: [String], _ subject: String, _ isNegated: Bool) -> String {
    let values = language.alternatives(values)
    switch language {
    case .swedish: return "\(subject) är \(isNegated ? "inte " : "")\(values)"
    case .english: return "\(subject) is \(isNegated ? "not " : "")\(values)"
    }
  }

  /// What a method claims of a text or a day; `nil` for other methods.
  private func textClaim(
    _ function: String, _ receiver: Expression.ID, _ arguments: [Expression.ID], _ isNegated: Bool
  ) -> Statement? {
    // The verb and what follows it; “not” stands between them in Swedish and before in English.
    let swedish: (verb: String, rest: String)
    let english: (verb: String, negated: String)
    switch function {
    case "contains": (swedish, english) = (("innehåller", ""), ("contains", "contain"))
    case "startsWith": (swedish, english) = (("börjar", "med "), ("begins with", "begin with"))
    case "endsWith": (swedish, english) = (("slutar", "med "), ("ends with", "end with"))
    case "matches":
      (swedish, english) = (
        ("följer", "mönstret "), ("follows the pattern", "follow the pattern")
      )
    case "isWeekday":
      let weekday = language == .swedish ? "en vardag" : "a weekday"
      return .phrase(oneOf([weekday], text(receiver), isNegated))
    case "isWorkday":
      let workday = language == .swedish ? "en arbetsdag" : "a working day"
      return .phrase(oneOf([workday], text(receiver), isNegated))
    default: return nil
    }
    let object = arguments.map { text($0) }.joined(separator: ", ")
    let verb =
      switch (language, isNegated) {
      case (.swedish, false): "\(swedish.verb) \(swedish.rest)"
      case (.swedish, true): "\(swedish.verb) inte \(swedish.rest)"
      case (.english, false): "\(english.verb) "
      case (.english, true): "does not \(english.negated) "
      }
    return .phrase("\(text(receiver)) \(verb)\(object)")
  }

  private var always: String { language == .swedish ? "gäller alltid" : "always holds" }
  private var never: String { language == .swedish ? "gäller aldrig" : "never holds" }
}
