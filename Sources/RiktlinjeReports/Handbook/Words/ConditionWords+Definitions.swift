import RiktlinjeCEL
package import RiktlinjeRules
package import RiktlinjeText

// What definitions say: a call by the definition's label, the definition itself by its expression.
extension ConditionWords {
  /// What a call of a definition says, with words for its arguments; `nil` for other functions.
  func call(_ function: String, _ arguments: [Expression.ID]) -> Thing? {
    guard let definition = pack.definition(function),
      definition.parameters.count == arguments.count
    else { return nil }
    let words = MessageTemplate.parts(of: definition.label[language]).map { part in
      switch part {
      case .text(let text): return text
      case .value(let name):
        guard let index = definition.parameters.firstIndex(where: { $0.name == name }) else {
          return name
        }
        return text(
          arguments[index], like: Thing("", type: definition.parameters[index].type))
      }
    }.joined()
    return Thing(words, type: definition.type ?? pack.value(of: definition).flatMap(fieldType))
  }

  /// The claim that a definition is, or the opposite of it; `nil` for what is no claim.
  func claim(_ function: String, _ arguments: [Expression.ID], _ isNegated: Bool) -> Statement? {
    guard isClaim(function), let words = call(function, arguments)?.text(in: language) else {
      return nil
    }
    guard isNegated else { return .phrase(words) }
    return .phrase(
      language == .swedish ? "det stämmer inte att \(words)" : "it is not so that \(words)")
  }

  /// Whether a function is a definition that is true or false.
  func isClaim(_ function: String) -> Bool {
    guard let definition = pack.definition(function) else { return false }
    return definition.type == .boolean || pack.value(of: definition)?.type == .bool
  }

  private func fieldType(_ value: CheckedExpression) -> FieldType? { FieldType(value.type) }

  /// What a definition says, its parameters by their names.
  package static func label(of definition: Definition, in language: Language) -> String {
    MessageTemplate.parts(of: definition.label[language]).map { part in
      switch part {
      case .text(let text): text
      case .value(let name): language.quoted(name)
      }
    }.joined()
  }

  /// What a definition's own expression says, its parameters by their names.
  package static func meaning(
    of definition: Definition, in pack: RulePack, language: Language
  ) -> Statement {
    guard let expression = Parser.parse(definition.value.text).expression else {
      return .phrase(definition.value.text)
    }
    var words = ConditionWords(pack, [], language, expression)
    words.variables = definition.parameters.map { name, type in
      (name, Thing(parameter: name, type, language, pack.vocabulary))
    }
    let isClaim = definition.type == .boolean || pack.value(of: definition)?.type == .bool
    guard isClaim else {
      return .phrase(
        words.text(expression.root, like: definition.type.map { Thing("", type: $0) }))
    }
    return words.statement(expression.root, isNegated: false).flattened
  }
}

extension Thing {
  /// A parameter of a definition, under its name; one that is a record has the record's fields.
  init(parameter name: String, _ type: FieldType, _ language: Language, _ vocabulary: Vocabulary) {
    if case .record(let record) = type {
      self.init(fields: vocabulary.fields(ofRecord: record))
    } else {
      self.init(language.quoted(name), type: type)
    }
  }
}
