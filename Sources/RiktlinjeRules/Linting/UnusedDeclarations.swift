import RiktlinjeCEL
import RiktlinjeText

extension PackLint {
  /// Finds records, enumerations, registers and derived values that nothing uses.
  ///
  /// What a base declares is there for the packs that extend it.
  func checkUse() {
    guard !pack.isBase else { return }
    var used = UsedNames()
    used.variables.formUnion(DerivedValue.Known.allCases.map { $0.rawValue })
    for kind in pack.vocabulary.kinds { used.note(kind.fields, pack.vocabulary) }
    for register in pack.registers { used.note(register.fields, pack.vocabulary) }
    for value in pack.derivedValues {
      if let type = value.type { used.note(type, pack.vocabulary) }
    }
    var called: Set<String> = []
    for definition in pack.definitions {
      for (_, type) in definition.parameters { used.note(type, pack.vocabulary) }
    }
    for placed in pack.conditions + pack.documentConditions {
      guard let tree = trees[placed.condition, placed.kinds] else { continue }
      for case .variable(let name)? in tree.references { used.variables.insert(name) }
      called.formUnion(tree.expression.functionsCalled)
    }
    for step in pack.steps {
      if case .derived(let id) = step.actor { used.variables.insert(id) }
    }
    for template in pack.documents {
      if case .derived(let id) = template.addressee { used.variables.insert(id) }
    }
    report(.record, pack.vocabulary.records.values.map { ($0.name, $0.location) }, used.records)
    report(
      .enumeration, pack.vocabulary.enumerations.values.map { ($0.name, $0.location) },
      used.enumerations)
    // The pack itself names its bodies: who adopts a guideline and who takes a step.
    report(
      .register, pack.registers.map { ($0.name, $0.location) },
      used.registers.union(used.variables).union(["bodies"]))
    report(.definition, pack.definitions.map { ($0.id, $0.location) }, called)
    report(.derivedValue, pack.derivedValues.map { ($0.id, $0.location) }, used.variables)
  }

  private func report(
    _ part: PackPart, _ declared: [(name: String, location: SourceLocation)], _ used: Set<String>
  ) {
    for (name, location) in declared where !used.contains(name) {
      log.report(LintProblem.unused(part, name), at: location)
    }
  }

  /// Finds fields that no condition reads, other than required ones and plain text, which people read.
  func checkFieldUse() {
    var read: Set<ObjectIdentifier> = []
    for placed in pack.conditions + pack.documentConditions {
      guard let tree = trees[placed.condition, placed.kinds] else { continue }
      for case .field(let record, let index)? in tree.references {
        for field in fields(record, index, placed.kinds) { read.insert(ObjectIdentifier(field)) }
      }
    }
    var declared = pack.vocabulary.kinds.flatMap { $0.fields }
    declared += pack.vocabulary.records.values.flatMap { $0.fields }
    declared += pack.registers.flatMap { $0.fields }
    // Fields common to all kinds are declared once.
    var seen: Set<ObjectIdentifier> = []
    for field in declared where seen.insert(ObjectIdentifier(field)).inserted {
      if field.isRequired || field.type == .text { continue }
      if !read.contains(ObjectIdentifier(field)) {
        log.report(LintProblem.unused(.field, field.name), at: field.location)
      }
    }
  }

  /// The fields that a field of a record type, as conditions know it, stands for.
  private func fields(_ record: String, _ index: Int, _ kinds: [String]) -> [Field] {
    if let kind = pack.vocabulary.kind(record) { return [kind.fields[index]] }
    if let type = pack.vocabulary.records[record] { return [type.fields[index]] }
    if let register = pack.registers.first(where: {
      Names.recordName(ofRegister: $0.name) == record
    }) {
      return [register.fields[index]]
    }
    return Names.fields(ofView: kinds, pack.vocabulary, at: index)
  }
}

/// The names that fields and conditions use.
private struct UsedNames {
  var records: Set<String> = []
  var enumerations: Set<String> = []
  var registers: Set<String> = []
  var variables: Set<String> = []

  mutating func note(_ fields: [Field], _ vocabulary: Vocabulary) {
    for field in fields { note(field.type, vocabulary) }
  }

  mutating func note(_ type: FieldType, _ vocabulary: Vocabulary) {
    switch type {
    case .text, .integer, .number, .boolean, .date: break
    case .oneOf(let name): enumerations.insert(name)
    case .reference(let name): registers.insert(name)
    case .list(let element): note(element, vocabulary)
    case .record(let name):
      if records.insert(name).inserted { note(vocabulary.fields(ofRecord: name), vocabulary) }
    }
  }
}
