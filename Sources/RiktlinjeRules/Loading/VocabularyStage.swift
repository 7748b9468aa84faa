import RiktlinjeText
import RiktlinjeYAML

/// Gathers the kinds, records and enumerations of all files, those of extended packs first.
///
/// A later file may reopen a kind, a record or an enumeration to add fields or values.
struct VocabularyStage {
  private struct Group {
    var label: LocalizedText?
    var aliases: [String] = []
    var fields: [Field] = []
    let location: SourceLocation
  }

  private let log: DiagnosticLog
  private var enumerations: [String: Enumeration] = [:]
  private var records: [String: Group] = [:]
  private var kinds: [String: Group] = [:]
  private var kindNames: [String] = []
  private var common: [Field] = []
  /// Where kinds, records and enumerations stand without a label; one of their files must give it.
  private var unlabelled: [String: (part: PackPart, key: Node)] = [:]
  private var labelled: Set<String> = []
  /// The names of records, enumerations and registers that fields use, to be resolved at the end.
  private var uses: [(part: PackPart, name: String, node: Node)] = []
  /// The texts that fields are assumed to have, to be looked up at the end.
  private var assumedWords: [(type: FieldType, word: String, node: Node)] = []

  init(log: DiagnosticLog) {
    self.log = log
  }

  mutating func read(_ root: Node) {
    guard var reader = MappingReader(root, .vocabulary, log: log) else { return }
    _ = reader.requiredText("vocabulary")
    for entry in reader.entries("enumerations") { readEnumeration(entry.key, entry.value) }
    for entry in reader.entries("records") {
      records[entry.name] = readGroup(entry.key, entry.value, .record, after: records[entry.name])
    }
    if let node = reader.optional("common"), var group = MappingReader(node, .record, log: log) {
      common += readFields(&group, after: common)
      group.finish()
    }
    for entry in reader.entries("kinds") {
      if kinds[entry.name] == nil { kindNames.append(entry.name) }
      kinds[entry.name] = readGroup(entry.key, entry.value, .kind, after: kinds[entry.name])
    }
    reader.skip(.derive)
    reader.skip(.define)
    reader.finish()
  }

  /// The fields of a register's entries, which may use the vocabulary's enumerations.
  mutating func readRegisterFields(_ reader: inout MappingReader) -> [Field] {
    readFields(&reader, after: [])
  }

  /// The whole vocabulary, once all files and registers are read.
  func vocabulary(registers all: [Register]) -> Vocabulary {
    let registers = all.map { $0.name }
    for use in uses {
      let candidates: [String]
      switch use.part {
      case .enumeration where enumerations[use.name] != nil: continue
      case .enumeration: candidates = enumerations.keys.sorted()
      case .register where registers.contains(use.name): continue
      case .register: candidates = registers
      case _ where records[use.name] != nil: continue
      default: candidates = records.keys.sorted()
      }
      log.report(
        PackProblem.unknownName(
          use.part, use.name, near: nearestSpelling(to: use.name, among: candidates)),
        at: use.node.location)
    }
    for (type, word, node) in assumedWords {
      let words: [String]
      switch type {
      case .oneOf(let name): words = enumerations[name]?.values.map { $0.name } ?? [word]
      case .reference(let name):
        words = all.first { $0.name == name }?.entries.map { $0.key } ?? [word]
      default: continue
      }
      guard !words.contains(word) else { continue }
      log.report(
        PackProblem.unknownName(.value, word, near: nearestSpelling(to: word, among: words)),
        at: node.location)
    }
    for (name, place) in unlabelled where !labelled.contains(name) {
      log.report(PackProblem.missingKey("label", of: place.part), at: place.key.location)
    }
    var sizes = RecordSizes(
      of: records.mapValues { (fields: $0.fields, location: $0.location) }, log: log)
    let types = sizes.names.compactMap { name in
      records[name].map { group in
        RecordType(
          name: name, label: group.label ?? LocalizedText(name),
          // Without its records within, an endless record has a layout, and loading can go on.
          fields: sizes.endless.contains(name) ? group.fields.filter { $0.isFlat } : group.fields,
          location: group.location)
      }
    }
    return Vocabulary(
      kinds: sizes.first(kindNames, at: kindNames.last.flatMap { kinds[$0]?.location })
        .compactMap { name in
          kinds[name].map { group in
            let fields = common + group.fields
            return Kind(
              name: name, label: group.label ?? LocalizedText(name), aliases: group.aliases,
              fields: sizes.areTooMany(fields, ofKind: name, at: group.location)
                ? fields.filter { $0.isFlat } : fields,
              location: group.location)
          }
        },
      records: Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) }),
      enumerations: enumerations)
  }

  // MARK: - Parts

  private mutating func readEnumeration(_ key: Node, _ node: Node) {
    let name = key.string
    checkName(key)
    guard var reader = MappingReader(node, .enumeration, log: log) else { return }
    let earlier = enumerations[name]
    let label = reader.localized("label")
    if label == nil { unlabelled[name] = unlabelled[name] ?? (.enumeration, key) }
    let values = readValues(reader.entries("values"), after: earlier?.values ?? [])
    reader.finish()
    enumerations[name] = Enumeration(
      name: name, label: label ?? earlier?.label ?? LocalizedText(name), values: values,
      location: earlier?.location ?? key.location)
    if label != nil { labelled.insert(name) }
  }

  private func readValues(
    _ entries: [(name: String, key: Node, value: Node)], after earlier: [Enumeration.Value]
  ) -> [Enumeration.Value] {
    var values = earlier
    for entry in entries {
      if values.contains(where: { $0.name == entry.name }) {
        log.report(PackProblem.declaredTwice(.value, entry.name), at: entry.key.location)
        continue
      }
      values.append(readValue(entry.name, entry.value))
    }
    return values
  }

  /// A value's label, beside which may stand its other names and what a stage means:
  /// `{sv: …, en: …, aliases: […], draft: true}`.
  private func readValue(_ name: String, _ node: Node) -> Enumeration.Value {
    var marks: [String: Bool] = [:]
    for key in ["draft", "closed"] {
      guard let mark = node[key] else { continue }
      if mark.kind == .scalar, case .boolean(let value) = mark.scalar {
        marks[key] = value
      } else {
        log.report(PackProblem.expected(.boolean, of: key), at: mark.location)
      }
    }
    let label = log.localized(node, of: name, besides: ["aliases", "draft", "closed"])
    return Enumeration.Value(
      name: name, label: label ?? LocalizedText(name),
      aliases: node["aliases"].map { log.names($0, of: "aliases").map { $0.name } } ?? [],
      isDraft: marks["draft"] ?? false, isClosed: marks["closed"] ?? false)
  }

  private mutating func readGroup(
    _ key: Node, _ node: Node, _ part: PackPart, after earlier: Group?
  ) -> Group? {
    checkName(key)
    guard var reader = MappingReader(node, part, log: log) else { return earlier }
    var group = earlier ?? Group(location: key.location)
    let label = reader.localized("label")
    if label == nil { unlabelled[key.string] = unlabelled[key.string] ?? (part, key) }
    if label != nil { labelled.insert(key.string) }
    group.label = label ?? group.label
    if part == .kind { group.aliases += reader.names("aliases").map({ $0.name }) }
    group.fields += readFields(&reader, after: part == .kind ? common + group.fields : group.fields)
    reader.finish()
    return group
  }

  private mutating func readFields(_ reader: inout MappingReader, after earlier: [Field]) -> [Field]
  {
    var fields: [Field] = []
    for entry in reader.entries("fields") {
      let isSame = { (field: Field) in field.name == entry.name }
      if let first = earlier.first(where: isSame) ?? fields.first(where: isSame) {
        log.reportTwice(.field, entry.name, at: entry.key.location, first: first.location)
        continue
      }
      if let field = readField(entry.key, entry.value) { fields.append(field) }
    }
    return fields
  }

  private mutating func readField(_ key: Node, _ node: Node) -> Field? {
    checkName(key)
    guard var reader = MappingReader(node, .field, log: log) else { return nil }
    // A type that cannot be read is told of here, and stands for one that is not declared.
    let type = reader.required("type").flatMap { readType($0, field: key) } ?? .record("")
    let assumed = reader.optional("assume").flatMap { node in
      let value = FieldConstant(node, as: type)
      if value == nil { log.report(PackProblem.notAConstant(key.string), at: node.location) }
      if case .text(let word) = value { assumedWords.append((type, word, node)) }
      return value
    }
    let field = Field(
      name: key.string, type: type, isRequired: reader.boolean("required") ?? false,
      label: reader.requiredLocalized("label"), help: reader.localized("help"),
      unit: reader.text("unit"), pattern: reader.text("pattern"), minimum: reader.number("min"),
      maximum: reader.number("max"), aliases: reader.names("aliases").map { $0.name },
      assumed: assumed, question: reader.localized("ask"), reason: reader.localized("why"),
      role: reader.optionalChoice("role", of: Role.self),
      isDated: reader.boolean("dated") ?? false, location: key.location)
    reader.finish()
    return field
  }

  private mutating func readType(_ node: Node, field: Node) -> FieldType? {
    switch node.kind {
    case .scalar:
      switch node.string {
      case "text": return .text
      case "integer": return .integer
      case "number": return .number
      case "boolean": return .boolean
      case "date": return .date
      default:
        uses.append((.record, node.string, node))
        return .record(node.string)
      }
    case .mapping:
      guard var reader = MappingReader(node, .type, log: log) else { return nil }
      defer { reader.finish() }
      if let content = reader.optional("one_of") { return readOneOf(content, field: field) }
      if let content = reader.optional("ref") {
        guard let name = log.text(content, of: "ref") else { return nil }
        uses.append((.register, name, content))
        return .reference(name)
      }
      if let content = reader.optional("list") {
        return readType(content, field: field).map { .list($0) }
      }
    case .sequence: break
    }
    log.report(PackProblem.expected(.fieldType, of: "type"), at: node.location)
    return nil
  }

  /// An enumeration by its name, or one that the field lists for itself.
  private mutating func readOneOf(_ node: Node, field: Node) -> FieldType? {
    switch node.kind {
    case .scalar:
      uses.append((.enumeration, node.string, node))
      return .oneOf(node.string)
    case .mapping:
      // Named after its place, so that two fields of one name do not meet.
      let name = "\(field.string)#\(enumerations.count)"
      enumerations[name] = Enumeration(
        name: name, label: LocalizedText(field.string),
        values: readValues(node.namedEntries, after: []),
        location: field.location)
      return .oneOf(name)
    case .sequence:
      let name = "\(field.string)#\(enumerations.count)"
      enumerations[name] = Enumeration(
        name: name, label: LocalizedText(field.string),
        values: node.elements.map {
          Enumeration.Value(name: $0.string, label: LocalizedText($0.string))
        },
        location: field.location)
      return .oneOf(name)
    }
  }

  private func checkName(_ key: Node) {
    let name = key.string
    if !name.isIdentifier(joinedBy: "_") {
      log.report(PackProblem.unsuitable(name, expected: .name), at: key.location)
    } else if reservedNames.contains(name) {
      log.report(PackProblem.reservedName(name), at: key.location)
    }
  }
}

extension Field {
  /// Whether the field holds no record directly.
  fileprivate var isFlat: Bool {
    if case .record = type { false } else { true }
  }
}

/// Names that the condition language reads as something else.
package let reservedNames: Set<String> = [
  "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function",
  "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
  "proposal", "today", "as_of", "cel", "optional", "math", "lists", "sets", "strings", "regex",
  "base64",
]
