import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Reads definitions and puts them in an order in which each calls only those before it.
struct DefinitionStage {
  private(set) var definitions: [Definition] = []
  private let vocabulary: Vocabulary
  private let registers: [Register]
  private let log: DiagnosticLog

  init(vocabulary: Vocabulary, registers: [Register], log: DiagnosticLog) {
    self.vocabulary = vocabulary
    self.registers = registers
    self.log = log
  }

  /// Reads one file's list of definitions.
  mutating func read(_ list: Node) {
    guard list.kind == .sequence else {
      log.report(PackProblem.expected(.list, of: "define"), at: list.location)
      return
    }
    for node in list.elements { readDefinition(node) }
  }

  private mutating func readDefinition(_ node: Node) {
    guard var reader = MappingReader(node, .definition, log: log),
      let idNode = reader.required("id"), let id = log.text(idNode, of: "id")
    else { return }
    if !id.isIdentifier(joinedBy: "_") {
      log.report(PackProblem.unsuitable(id, expected: .name), at: idNode.location)
    } else if reservedNames.contains(id) || FunctionTable.builtIn.isDeclared(id) {
      log.report(PackProblem.reservedName(id), at: idNode.location)
    }
    if let first = definitions.first(where: { $0.id == id }) {
      log.reportTwice(.definition, id, at: idNode.location, first: first.location)
    }
    var parameters: [(name: String, type: FieldType)] = []
    for entry in reader.entries("parameters") {
      if !entry.name.isIdentifier(joinedBy: "_") {
        log.report(PackProblem.unsuitable(entry.name, expected: .name), at: entry.key.location)
      } else if reservedNames.contains(entry.name) {
        log.report(PackProblem.reservedName(entry.name), at: entry.key.location)
      }
      if let type = log.fieldType(entry.value, vocabulary, registers) {
        parameters.append((entry.name, type))
      }
    }
    let labelNode = reader.optional("label")
    let label = reader.requiredLocalized("label")
    let type = reader.optional("type").flatMap { log.fieldType($0, vocabulary, registers) }
    let value = reader.requiredCondition("value")
    reader.finish()
    if let labelNode { checkNames(in: label, at: labelNode, parameters.map { $0.name }) }
    guard let value else { return }
    definitions.append(
      Definition(
        id: id, parameters: parameters, label: label, type: type, value: value,
        location: idNode.location))
  }

  /// The label names every parameter, so that what a call says has all that it is about.
  private func checkNames(in label: LocalizedText, at node: Node, _ parameters: [String]) {
    for language in Language.allCases {
      let shown = MessageTemplate.names(in: label[language])
      for name in shown where !parameters.contains(name) {
        log.report(
          PackProblem.placeholderWithoutValue(
            name, near: nearestSpelling(to: name, among: parameters)),
          at: node[language.code]?.location ?? node.location)
      }
      for name in parameters where !shown.contains(name) {
        log.report(
          PackProblem.valueWithoutPlaceholder(name),
          at: node[language.code]?.location ?? node.location)
      }
    }
  }

  /// The definitions, those that others call first, and apart from them those that call themselves,
  /// by way of others perhaps, which are reported.
  func ordered() -> (right: [Definition], circular: [Definition]) {
    var ordered: [Definition] = []
    var circular: [Definition] = []
    var isDone = [Bool?](repeating: nil, count: definitions.count)
    let calls = definitions.map { $0.value.functionsCalled }
    func visit(_ index: Int, _ path: [Int]) -> Bool {
      if let first = path.firstIndex(of: index) {
        let circle = path[first...].map { definitions[$0].id } + [definitions[index].id]
        log.report(
          PackProblem.containsItself(.definition, circle), at: definitions[index].location)
        return false
      }
      if let done = isDone[index] { return done }
      var isRight = true
      for other in definitions.indices where calls[index].contains(definitions[other].id) {
        isRight = visit(other, path + [index]) && isRight
      }
      if isDone[index] == nil {
        isDone[index] = isRight
        if isRight {
          ordered.append(definitions[index])
        } else {
          circular.append(definitions[index])
        }
      }
      return isRight
    }
    for index in definitions.indices { _ = visit(index, []) }
    return (ordered, circular)
  }
}

extension Condition {
  /// The names of the functions that it calls; none of one that cannot be parsed.
  var functionsCalled: Set<String> {
    Parser.parse(text).expression?.functionsCalled ?? []
  }
}

extension RiktlinjeCEL.Expression {
  /// The names of the functions that are called, operators and methods left out.
  package var functionsCalled: Set<String> {
    var names: Set<String> = []
    for case .call(let name, nil, _) in nodes where name.utf8.first != UInt8(ascii: "_") {
      names.insert(name)
    }
    return names
  }
}

extension DiagnosticLog {
  /// The type that a definition or derived value declares; reported when there is none of the name.
  func fieldType(
    _ node: Node, _ vocabulary: Vocabulary, _ registers: [Register]
  ) -> FieldType? {
    func named(_ name: Node, _ part: PackPart, among names: [String]) {
      guard !names.contains(name.string) else { return }
      report(
        PackProblem.unknownName(
          part, name.string, near: nearestSpelling(to: name.string, among: names)),
        at: name.location)
    }
    if let name = node["ref"] {
      named(name, .register, among: registers.map { $0.name })
      return .reference(name.string)
    }
    if let name = node["one_of"] {
      named(name, .enumeration, among: vocabulary.enumerations.keys.sorted())
      return .oneOf(name.string)
    }
    if let element = node["list"] {
      return fieldType(element, vocabulary, registers).map { .list($0) }
    }
    switch node.kind == .scalar ? node.string : "" {
    case "text": return .text
    case "integer": return .integer
    case "number": return .number
    case "boolean": return .boolean
    case "date": return .date
    case let name where vocabulary.records[name] != nil: return .record(name)
    default:
      report(PackProblem.expected(.fieldType, of: "type"), at: node.location)
      return nil
    }
  }
}
