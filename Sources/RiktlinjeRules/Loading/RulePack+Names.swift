package import RiktlinjeCEL

extension RulePack {
  /// Everything that conditions for proposals of some kinds may name.
  package func environment(ofKinds kinds: [String]) -> Environment {
    names?.environment(kinds) ?? Environment()
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
