import RiktlinjeCEL
import RiktlinjeText

/// What the conditions of a pack may name: an environment for each set of kinds that a rule is for.
///
/// A rule for one kind reads the kind by its name; any rule reads `proposal`, which has the fields
/// that all its kinds declare with the same type, its kind and its id. Both are views of the same
/// slots.
struct Names {
  /// The records, enumerations and registers, which are the same for every set of kinds.
  private(set) var base: Environment
  /// The definitions that are right, by their names.
  private(set) var definitions: [String: ProgramBuilder.Definition] = [:]
  /// The expressions of those.
  private(set) var definitionValues: [String: CheckedExpression] = [:]
  private let vocabulary: Vocabulary
  /// The sets of kinds that rules, steps and derived values are for.
  let kindSets: [[String]]
  /// The types of the derived values that are known so far, by kind and id.
  private var derivedTypes: [String: [String: ValueType]] = [:]

  /// - Parameter kindSets: the sets of kinds that rules, steps and derived values are for.
  init(
    vocabulary: Vocabulary, registers: [Register], kindSets: [[String]], workdays: Workdays,
    limits: Limits
  ) {
    self.vocabulary = vocabulary
    self.kindSets = kindSets
    var base = Environment()
    base.limits = limits
    base.workdays = workdays
    let registerNames = Set(registers.map { $0.name })
    func addRecord(_ name: String, _ fields: [Field]) {
      base.records[name] = RecordSchema(
        name: name,
        fields: fields.map { field in
          // What reads a field of a type that there is not has been told of where the type stands.
          let isKnown = vocabulary.knows(field.type, registers: registerNames)
          return RecordSchema.Field(
            name: field.name, type: isKnown ? field.type.valueType : .invalid)
        })
    }
    for record in vocabulary.records.values { addRecord(record.name, record.fields) }
    for kind in vocabulary.kinds { addRecord(kind.name, kind.fields) }
    for (index, kinds) in kindSets.enumerated() where kindSets.firstIndex(of: kinds) == index {
      addRecord(Self.viewName(kinds), Self.commonFields(kinds, vocabulary))
    }
    for register in registers {
      let record = Self.recordName(ofRegister: register.name)
      addRecord(record, register.fields)
      base.registerKeys[register.name] = register.entries.map { $0.key }
      base.variables[register.name] = .map(key: .key(register.name), value: .record(record))
    }
    for enumeration in vocabulary.enumerations.values {
      base.enumerations[enumeration.name] = enumeration.values.map { $0.name }
    }
    base.enumerations[Vocabulary.kindsName] = vocabulary.kinds.map { $0.name }
    base.variables["today"] = .date
    base.variables["as_of"] = .date
    self.base = base
  }

  /// The record type of a register's entries; no kind or record of the vocabulary can have its name.
  static func recordName(ofRegister register: String) -> String { "\(register)[]" }

  /// The record type that `proposal` has in a rule for some kinds.
  static func viewName(_ kinds: [String]) -> String { "proposal(\(kinds.joined(separator: ", ")))" }

  /// What a condition for some kinds may name.
  func environment(_ kinds: [String]) -> Environment {
    var environment = base
    if kinds.count == 1, let kind = kinds.first { environment.variables[kind] = .record(kind) }
    environment.variables["proposal"] = .record(Self.viewName(kinds))
    for id in (derivedTypes[kinds.first ?? ""] ?? [:]).keys {
      environment.variables[id] = type(of: id, kinds: kinds)
    }
    return environment
  }

  /// What a definition's expression may name: its parameters, registers, the two days, and the
  /// definitions declared before it.
  func environment(of definition: Definition) -> Environment {
    var environment = base
    for (name, type) in definition.parameters { environment.variables[name] = type.valueType }
    return environment
  }

  /// Makes a definition known to the conditions that come after.
  ///
  /// - Parameter value: its expression; `nil` where something is wrong with it, which is told already.
  mutating func declare(_ definition: Definition, _ value: CheckedExpression?) {
    let type = definition.type?.valueType ?? value?.type ?? .invalid
    base.functions.append(
      FunctionDeclaration(
        definition.id,
        [Overload(definition.id, definition.parameters.map { $0.type.valueType }, type)]))
    guard let value else { return }
    definitionValues[definition.id] = value
    definitions[definition.id] = ProgramBuilder.Definition(
      parameters: definition.parameters.map { $0.name }, value)
  }

  func knows(kind: String) -> Bool { vocabulary.kind(kind) != nil }

  /// The type of a variable in conditions for some kinds; `nil` where there is none.
  func type(of variable: String, kinds: [String]) -> ValueType? {
    if let type = derivedTypes[kinds.first ?? ""]?[variable],
      kinds.allSatisfy({ derivedTypes[$0]?[variable] == type })
    {
      return type
    }
    if variable == "proposal" { return .record(Self.viewName(kinds)) }
    return kinds == [variable] ? .record(variable) : base.variables[variable]
  }

  /// The type of a derived value in conditions for one kind.
  func type(ofDerived id: String, kind: String) -> ValueType? { derivedTypes[kind]?[id] }

  /// Makes a derived value known to the conditions of its kinds.
  mutating func declare(_ id: String, _ type: ValueType, kinds: [String]) {
    for kind in kinds { derivedTypes[kind, default: [:]][id] = type }
  }

  /// The fields of some kinds that one field of their common view stands for.
  static func fields(
    ofView kinds: [String], _ vocabulary: Vocabulary, at index: Int
  ) -> [Field] {
    let common = commonFields(kinds, vocabulary)[index]
    let own = kinds.compactMap { kind in
      vocabulary.kind(kind)?.fields.first { $0.name == common.name }
    }
    return own.isEmpty ? [common] : own
  }

  /// The fields that all of some kinds have with the same type, and what every proposal has.
  private static func commonFields(_ kinds: [String], _ vocabulary: Vocabulary) -> [Field] {
    let all = kinds.compactMap { vocabulary.kind($0)?.fields }
    let common =
      all.count == 1
      ? all[0]
      : (all.first ?? []).filter { field in
        all.allSatisfy { $0.contains { $0.name == field.name && $0.type == field.type } }
      }
    return common
      + Field.identity.filter { own in
        !all.contains { fields in fields.contains { $0.name == own.name } }
      }
  }
}

extension Vocabulary {
  /// Whether a type is declared, in the vocabulary or among some registers.
  fileprivate func knows(_ type: FieldType, registers: Set<String>) -> Bool {
    switch type {
    case .text, .integer, .number, .boolean, .date: true
    case .oneOf(let name): enumerations[name] != nil || name == Self.kindsName
    case .reference(let name): registers.contains(name)
    case .record(let name): records[name] != nil
    case .list(let element): knows(element, registers: registers)
    }
  }
}
