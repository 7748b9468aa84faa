package import RiktlinjeCEL

extension RulePack {
  /// Everything that conditions for proposals of some kinds may name.
  package func environment(ofKinds kinds: [String]) -> Environment {
    names?.environment(kinds) ?? Environment()
  }

  /// The definition of a name.
  package func definition(_ name: String) -> Definition? {
    definitions.first { $0.id == name }
  }

  /// The expression of a definition; `nil` for one that is not right.
  package func value(of definition: Definition) -> CheckedExpression? {
    names?.definitionValues[definition.id]
  }

  /// The ids of what calls a definition, in the order of the pack.
  package func users(of definition: Definition) -> [String] {
    func calls(_ conditions: [Condition?]) -> Bool {
      conditions.contains { $0?.functionsCalled.contains(definition.id) ?? false }
    }
    let users =
      definitions.filter { calls([$0.value]) }.map { $0.id }
      + derivedValues.filter { calls($0.conditions) }.map { $0.id }
      + rules.filter { calls([$0.when, $0.exception?.when, $0.require]) }.map { $0.id }
      + judgements.filter { calls([$0.when]) }.map { $0.id }
      + steps.filter { calls([$0.when, $0.done, $0.due]) }.map { $0.id }
    // A derived value is one for each kind.
    return users.enumerated().filter { !users[..<$0.offset].contains($0.element) }
      .map { $0.element }
  }

  /// What a definition's expression may name.
  package func environment(of definition: Definition) -> Environment {
    names?.environment(of: definition) ?? Environment()
  }

  /// The fields of a record as conditions see it: of a kind, of a record of the vocabulary, of a
  /// register's entries, or of what several kinds have in common.
  ///
  /// Each with the fields that are meant by it: one for each kind that has it.
  package func fields(ofConditionRecord record: String) -> [[Field]] {
    if let kind = vocabulary.kind(record) { return kind.fields.map { [$0] } }
    if let type = vocabulary.records[record] { return type.fields.map { [$0] } }
    if let register = registers.first(where: { Names.recordName(ofRegister: $0.name) == record }) {
      return register.fields.map { [$0] }
    }
    for kinds in names?.kindSets ?? [] where Names.viewName(kinds) == record {
      let count = names?.base.records[record]?.fields.count ?? 0
      return (0..<count).map { Names.fields(ofView: kinds, vocabulary, at: $0) }
    }
    return []
  }
}
