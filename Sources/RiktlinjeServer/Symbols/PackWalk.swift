import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Goes through the files of a pack and notes what is declared and named where.
///
/// What is wrong in them is passed over: the loader tells of it.
struct PackWalk {
  let pack: RulePack
  private(set) var occurrences: [Occurrence] = []
  /// The compilers of conditions by the kinds that they are for.
  private var compilers: [[String]: Compiler] = [:]
  /// What people call the values of types, where somebody has not written ids.
  var wordings: [FieldType: Wording] = [:]

  init(_ pack: RulePack) { self.pack = pack }

  mutating func note(_ symbol: Symbol, at location: SourceLocation, isDeclaration: Bool = false) {
    occurrences.append(
      Occurrence(symbol: symbol, location: location, isDeclaration: isDeclaration))
  }

  private mutating func declare(_ node: Node?, as symbol: (String) -> Symbol) {
    guard let node, node.kind == .scalar, !node.isNull else { return }
    note(symbol(node.string), at: node.location, isDeclaration: true)
  }

  mutating func name(_ node: Node?, as symbol: (String) -> Symbol) {
    guard let node, node.kind == .scalar, !node.isNull else { return }
    note(symbol(node.string), at: node.location)
  }

  /// Reads what one document of a file says.
  mutating func read(_ root: Node) {
    switch root.entries.first(where: { _ in true })?.key.string {
    case "vocabulary": readVocabulary(root)
    case "register": readRegister(root)
    case "guideline": readGuideline(root)
    case "tests": readTests(root)
    default: break
    }
    for node in root["derive"]?.elements.map({ $0 }) ?? [] { readDerived(node) }
    for node in root["define"]?.elements.map({ $0 }) ?? [] { readDefinition(node) }
  }

  // MARK: Vocabulary

  private mutating func readVocabulary(_ root: Node) {
    for (key, node) in root["enumerations"]?.entries.map({ $0 }) ?? [] {
      declare(key) { .enumeration($0) }
      declareValues(node["values"], of: key.string)
    }
    for (key, node) in root["records"]?.entries.map({ $0 }) ?? [] {
      declare(key) { .record($0) }
      readFields(node["fields"], pack.vocabulary.fields(ofRecord: key.string))
    }
    let common = pack.vocabulary.kinds.first?.fields ?? []
    readFields(root["common"]?["fields"], common)
    for (key, node) in root["kinds"]?.entries.map({ $0 }) ?? [] {
      declare(key) { .kind($0) }
      readFields(node["fields"], pack.vocabulary.kind(key.string)?.fields ?? [])
    }
  }

  private mutating func declareValues(_ values: Node?, of enumeration: String) {
    for (key, _) in values?.entries.map({ $0 }) ?? [] {
      declare(key) { .value($0, enumeration: enumeration) }
    }
    for node in values?.elements.map({ $0 }) ?? [] {
      declare(node) { .value($0, enumeration: enumeration) }
    }
  }

  private mutating func readFields(_ node: Node?, _ fields: [Field]) {
    for (key, node) in node?.entries.map({ $0 }) ?? [] {
      guard let field = fields.first(where: { $0.name == key.string }) else { continue }
      // A field that is declared twice is the first.
      let isIt = field.location.span.start == key.location.span.start
      note(.field(DeclaredField(field)), at: key.location, isDeclaration: isIt)
      if let type = node["type"] { readType(type, field.type) }
      if let assumed = node["assume"] { readValue(assumed, field.type) }
    }
  }

  private mutating func readType(_ node: Node, _ type: FieldType) {
    switch (node.kind, type) {
    case (.scalar, .record): name(node) { .record($0) }
    case (.mapping, .list(let element)): node["list"].map { readType($0, element) }
    case (.mapping, .reference): name(node["ref"]) { .register($0) }
    case (.mapping, .oneOf(let enumeration)):
      if let list = node["one_of"], list.kind != .scalar {
        declareValues(list, of: enumeration)
      } else {
        name(node["one_of"]) { .enumeration($0) }
      }
    default: break
    }
  }

  // MARK: Registers

  private mutating func readRegister(_ root: Node) {
    guard let nameNode = root["register"] else { return }
    let register = nameNode.string
    declare(nameNode) { .register($0) }
    let fields = pack.register(register)?.fields ?? []
    readFields(root["fields"], fields)
    for (key, node) in root["entries"]?.entries.map({ $0 }) ?? [] {
      declare(key) { .entry($0, register: register) }
      readRecord(node, fields)
    }
  }

  // MARK: Guidelines

  private mutating func readGuideline(_ root: Node) {
    declare(root["guideline"]) { .guideline($0) }
    name(root["adopted_by"]) { .entry($0, register: "bodies") }
    for clause in root["clauses"]?.elements.map({ $0 }) ?? [] {
      declare(clause["id"]) { .clause($0) }
      for rule in clause["rules"]?.elements.map({ $0 }) ?? [] {
        declare(rule["id"]) { .rule($0) }
        let kinds = readKinds(rule)
        if let path = rule["at"] { readPath(path, kinds) }
        name(rule["unless"]?["clause"]) { .clause($0) }
        if let overridden = rule["overrides"] {
          if overridden.kind == .scalar { name(overridden) { .rule($0) } }
          for node in overridden.elements.map({ $0 }) { name(node) { .rule($0) } }
        }
      }
      if let judgement = clause["judgement"] { _ = readKinds(judgement) }
      for step in clause["steps"]?.elements.map({ $0 }) ?? [] {
        declare(step["id"]) { .step($0) }
        _ = readKinds(step)
        name(step["by"]) { .entry($0, register: "bodies") }
        name(step["by"]?["derived"]) { .derived($0) }
      }
    }
  }

  private mutating func readDerived(_ node: Node) {
    declare(node["id"]) { .derived($0) }
    _ = readKinds(node)
    name(node["type"]?["ref"]) { .register($0) }
    name(node["type"]?["one_of"]) { .enumeration($0) }
  }

  private mutating func readDefinition(_ node: Node) {
    declare(node["id"]) { .definition($0) }
    guard let definition = node["id"].flatMap({ pack.definition($0.string) }) else { return }
    for (key, type) in node["parameters"]?.entries.map({ $0 }) ?? [] {
      definition.parameters.first { $0.name == key.string }.map { readType(type, $0.type) }
    }
    if let written = node["type"], let type = definition.type { readType(written, type) }
  }

  private mutating func readKinds(_ node: Node) -> [String] {
    guard let list = node["applies_to"] else { return [] }
    let names = list.kind == .scalar ? [list] : list.elements.map { $0 }
    for node in names { name(node) { .kind($0) } }
    return names.map { $0.string }
  }

  // MARK: Conditions

  /// - Parameter path: the file to keep to; `nil` for all.
  mutating func readConditions(at path: String?) {
    for placed in pack.conditions where path == nil || placed.condition.location.file.path == path {
      // A definition knows its parameters, and no kind.
      if !placed.kinds.isEmpty { read(placed.condition, placed.kinds) }
    }
    for definition in pack.definitions
    where path == nil || definition.value.location.file.path == path {
      guard let checked = pack.value(of: definition) else { continue }
      for (symbol, span) in ConditionNames(checked, pack).names {
        note(symbol, at: definition.value.location(of: span))
      }
    }
  }

  mutating func read(_ condition: Condition, _ kinds: [String]) {
    let compiler = compilers[kinds] ?? Compiler(pack.environment(ofKinds: kinds))
    compilers[kinds] = compiler
    guard let checked = compiler.compile(condition.text).expression else { return }
    let named = ConditionNames(checked, pack)
    for (symbol, span) in named.names { note(symbol, at: condition.location(of: span)) }
  }
}
