import RiktlinjeText
import RiktlinjeYAML

/// Reads guidelines with their clauses, rules, judgements and steps; conditions stay text.
struct GuidelineStage {
  private(set) var guidelines: [Guideline] = []
  private(set) var clauses: [Clause] = []
  private(set) var rules: [Rule] = []
  private(set) var judgements: [Judgement] = []
  private(set) var steps: [Step] = []
  private(set) var derivedValues: [DerivedValue] = []
  /// The derived values of which something else has been told than what conditions make of them.
  private(set) var brokenDerivedValues: [(id: String, kinds: [String])] = []

  private let vocabulary: Vocabulary
  private let registers: [Register]
  private let log: DiagnosticLog
  private let kindNames: [String]
  private let bodies: Register?
  /// What rules and judgements weigh by decision of those who check, by their ids.
  private let overrides: [String: ForceOverride]
  /// What has each id, and where it stands; derived values of different kinds may share one.
  private var declared: [String: [Declaration]] = [:]

  /// What names other parts of the pack, to be found when all of it is read.
  private var precedence = RulePrecedence()

  private typealias Declaration = (part: PackPart, kind: String?, location: SourceLocation)

  init(
    vocabulary: Vocabulary, registers: [Register], overrides: [ForceOverride] = [],
    log: DiagnosticLog
  ) {
    var first: [String: ForceOverride] = [:]
    for override in overrides.reversed() { first[override.rule] = override }
    self.overrides = first
    self.vocabulary = vocabulary
    self.registers = registers
    self.log = log
    kindNames = vocabulary.kinds.map { $0.name }
    bodies = registers.first { $0.name == "bodies" }
  }

  /// Reads one file's guideline.
  mutating func read(_ root: Node, pack: String) {
    guard var reader = MappingReader(root, .guideline, log: log) else { return }
    guard let id = declare(reader.identifier("guideline"), .guideline) else {
      return
    }
    let title = reader.requiredLocalized("title")
    let (adoptedBy, adoptingBody) = body(&reader)
    let guideline = Guideline(
      id: id, pack: pack, title: title, adoptedBy: adoptedBy, adoptingBody: adoptingBody,
      isBinding: reader.boolean("binding") ?? true,
      isWaivable: reader.boolean("waivable") ?? true, reviewBy: reader.date("review_by"),
      reference: reader.text("reference"), inForce: reader.period("in_force"),
      source: reader.text("source"), sourceName: reader.localized("source_name"),
      location: root.location)
    guidelines.append(guideline)
    for node in reader.elements("clauses") { readClause(node, of: guideline) }
    reader.skip(.derive)
    reader.skip(.define)
    reader.finish()
  }

  // MARK: - Clauses

  private mutating func readClause(_ node: Node, of guideline: Guideline) {
    guard var reader = MappingReader(node, .clause, log: log),
      let id = declare(reader.identifier("id"), .clause)
    else { return }
    let source = reader.text("source")
    let sourceName = reader.localized("source_name")
    let clause = Clause(
      id: id, guideline: guideline, section: reader.text("section"),
      force: reader.choice("force", of: Force.self, except: [.advice]) ?? .must,
      certainty: reader.choice("certainty", of: Certainty.self) ?? .inferred,
      read: reader.date("read"), source: source ?? guideline.source,
      sourceName: source == nil ? sourceName ?? guideline.sourceName : sourceName,
      inForce: period(&reader, within: guideline.inForce),
      text: reader.requiredLocalized("text"), note: reader.localized("note"),
      location: node.location)
    clauses.append(clause)
    let (rules, judgement) = (reader.elements("rules"), reader.optional("judgement"))
    let steps = reader.elements("steps")
    for node in rules { readRule(node, of: clause) }
    if let judgement { readJudgement(judgement, of: clause) }
    for node in steps { readStep(node, of: clause) }
    reader.finish()
    if rules.isEmpty, judgement == nil, steps.isEmpty { precedence.unanswered.append(clause) }
  }

  /// The clause as it weighs for a rule or judgement.
  private mutating func clause(_ clause: Clause, for id: String) -> Clause {
    guard let override = overrides[id] else { return clause }
    let other = Clause(clause, by: override)
    clauses.append(other)
    return other
  }

  private mutating func readRule(_ node: Node, of clause: Clause) {
    guard var reader = MappingReader(node, .rule, log: log),
      let id = declare(reader.identifier("id"), .rule)
    else { return }
    let kinds = kinds(&reader)
    let inForce = period(&reader, within: clause.inForce)
    let when = reader.condition("when")
    let unless = reader.optional("unless")
    let overrides = reader.names("overrides")
    let require = reader.requiredCondition("require")
    let pointsAt = fieldPath(&reader, kinds: kinds)
    let message = reader.requiredLocalized("message")
    let messageNode = reader.optional("message")
    let values = reader.entries("values").compactMap { entry in
      log.condition(entry.value, of: entry.name).map { (name: entry.name, condition: $0) }
    }
    let remedy = reader.localized("remedy")
    reader.finish()
    let own = self.clause(clause, for: id)
    let exception = unless.flatMap { readException($0, of: own) }
    checkPlaceholders(
      message, node: messageNode ?? node, others: [remedy, exception?.message], values: values)
    guard let require else { return }
    for (other, node) in overrides { precedence.overrides.append((id, other, node.location)) }
    if let written = unless?["clause"] { precedence.clauses.append((rules.count, written)) }
    rules.append(
      Rule(
        id: id, clause: own, appliesTo: kinds, inForce: inForce,
        when: when, exception: exception, overrides: overrides.map { $0.name }, require: require,
        pointsAt: pointsAt, message: message, values: values, remedy: remedy,
        location: node.location))
  }

  /// Reads `unless`; the clause that it names may stand anywhere in the pack, and is found at the end.
  private func readException(_ node: Node, of clause: Clause) -> RuleException? {
    guard var reader = MappingReader(node, .exception, log: log) else { return nil }
    let when = reader.requiredCondition("when")
    _ = reader.text("clause")
    let message = reader.requiredLocalized("message")
    reader.finish()
    return when.map { RuleException(when: $0, clause: clause, message: message) }
  }

  /// Finds what rules name elsewhere in the pack, when all of it is read.
  mutating func finish() {
    rules = precedence.resolved(rules, clauses, log: log)
  }

  private mutating func readJudgement(_ node: Node, of clause: Clause) {
    guard var reader = MappingReader(node, .judgement, log: log) else { return }
    judgements.append(
      Judgement(
        clause: self.clause(clause, for: clause.id), appliesTo: kinds(&reader),
        when: reader.condition("when"),
        question: reader.requiredLocalized("question"), location: node.location))
    reader.finish()
  }

  private mutating func readStep(_ node: Node, of clause: Clause) {
    guard var reader = MappingReader(node, .step, log: log),
      let id = declare(reader.identifier("id"), .step)
    else { return }
    let step = Step(
      id: id, clause: clause, appliesTo: kinds(&reader), when: reader.condition("when"),
      done: reader.condition("done"), actor: actor(&reader), due: reader.condition("due"),
      text: reader.requiredLocalized("text"), location: node.location)
    reader.finish()
    steps.append(step)
  }

  // MARK: - Derived values

  /// Reads one file's list of derived values.
  mutating func readDerivedValues(_ list: Node) {
    guard list.kind == .sequence else {
      log.report(PackProblem.expected(.list, of: "derive"), at: list.location)
      return
    }
    for node in list.elements { readDerivedValue(node) }
  }

  private mutating func readDerivedValue(_ node: Node) {
    guard var reader = MappingReader(node, .derivedValue, log: log),
      let idNode = reader.required("id"), let id = log.text(idNode, of: "id")
    else { return }
    if !id.isIdentifier(joinedBy: "_") {
      log.report(PackProblem.unsuitable(id, expected: .name), at: idNode.location)
    }
    let kinds = kinds(&reader)
    for kind in kinds { _ = declare((id, idNode), .derivedValue, kind: kind) }
    let type = reader.optional("type").flatMap {
      log.fieldType($0, vocabulary, registers)
    }
    let label = reader.requiredLocalized("label")
    let content = content(&reader)
    reader.finish()
    guard let content else {
      brokenDerivedValues.append((id, kinds))
      return
    }
    derivedValues.append(
      DerivedValue(
        id: id, appliesTo: kinds, label: label, type: type, content: content,
        location: idNode.location))
  }

  private mutating func content(_ reader: inout MappingReader) -> DerivedValue.Content? {
    let value = reader.condition("value")
    let rows: [DerivedValue.Row] = reader.elements("first").compactMap { node in
      guard var row = MappingReader(node, .row, log: log) else { return nil }
      defer { row.finish() }
      guard let when = row.requiredCondition("when"), let then = row.requiredCondition("then")
      else { return nil }
      return DerivedValue.Row(when: when, then: then)
    }
    let otherwise = reader.condition("else")
    switch (value, rows.isEmpty, otherwise) {
    case (let value?, true, nil): return .value(value)
    case (nil, false, let otherwise?): return .first(rows, otherwise: otherwise)
    default:
      log.report(PackProblem.twoContents, at: reader.node.location)
      return nil
    }
  }

  /// `{ref: register}`, `{one_of: enumeration}` or the name of a simple type.
  // MARK: - Shared parts

  /// Notes an id and reports one that is there already; `nil` when there is none.
  private mutating func declare(
    _ id: (text: String, node: Node)?, _ part: PackPart, kind: String? = nil
  ) -> String? {
    guard let id else { return nil }
    if let first = declared[id.text]?.first(where: { $0.part == part && $0.kind == kind }) {
      log.reportTwice(part, id.text, at: id.node.location, first: first.location)
    } else {
      declared[id.text, default: []].append((part, kind, id.node.location))
    }
    return id.text
  }

  private func kinds(_ reader: inout MappingReader) -> [String] {
    _ = reader.required("applies_to")
    let names = reader.names("applies_to")
    for (name, node) in names where !kindNames.contains(name) {
      reportUnknown(node, .kind, among: kindNames)
    }
    return names.map { $0.name }
  }

  private func period(_ reader: inout MappingReader, within outer: Period) -> Period {
    let written = reader.period("in_force")
    let period = written.narrowed(to: outer)
    if let from = period.from, let until = period.until, until < from {
      log.report(PackProblem.neverInForce, at: reader.node.location)
      return outer
    } else if written.goes(beyond: outer) {
      log.report(PackProblem.periodBeyond, at: reader.node.location)
    }
    return period
  }

  /// The body that adopted a guideline: a key of the register `bodies`, or a text in both languages.
  private func body(_ reader: inout MappingReader) -> (LocalizedText, key: String?) {
    guard let node = reader.required("adopted_by") else { return (LocalizedText(""), nil) }
    if node.kind == .mapping {
      return (log.localized(node, of: "adopted_by") ?? LocalizedText(""), nil)
    }
    return (bodyLabel(node), node.string)
  }

  private func bodyLabel(_ node: Node) -> LocalizedText {
    log.bodyLabel(node, bodies: bodies)
  }

  private func actor(_ reader: inout MappingReader) -> Step.Actor {
    guard let node = reader.required("by") else { return .body("") }
    return log.actor(node, bodies: bodies)
  }

  private func checkExists(_ node: Node, _ part: PackPart, among names: [String]) {
    if !names.contains(node.string) { reportUnknown(node, part, among: names) }
  }

  private func reportUnknown(_ node: Node, _ part: PackPart, among names: [String]) {
    log.report(
      PackProblem.unknownName(
        part, node.string, near: nearestSpelling(to: node.string, among: names)),
      at: node.location)
  }

  /// The path of `at`, checked in every kind that the rule applies to.
  private func fieldPath(_ reader: inout MappingReader, kinds: [String]) -> String? {
    guard let node = reader.optional("at"), let path = log.text(node, of: "at") else { return nil }
    let names = path.namesOfPath
    for kind in kinds {
      guard let kind = vocabulary.kind(kind) else { continue }
      var fields = kind.fields
      var isFirst = true
      for name in names {
        if isFirst {
          isFirst = false
          if name == kind.name || name == "proposal" { continue }
        }
        guard let field = fields.first(where: { $0.name == name }) else {
          log.report(
            PackProblem.unknownFieldPath(
              path, near: nearestSpelling(to: name, among: fields.map { $0.name })),
            at: node.location)
          return nil
        }
        if case .record(let record) = field.type {
          fields = vocabulary.fields(ofRecord: record)
        } else {
          fields = []
        }
      }
    }
    return path
  }

  private func checkPlaceholders(
    _ message: LocalizedText, node: Node, others: [LocalizedText?],
    values: [(name: String, condition: Condition)]
  ) {
    let names = values.map { $0.name }
    var shown: Set<String> = []
    for text in [message] + others.compactMap({ $0 }) {
      for language in Language.allCases {
        for name in MessageTemplate.names(in: text[language]) {
          shown.insert(name)
          if !names.contains(name) {
            log.report(
              PackProblem.placeholderWithoutValue(
                name, near: nearestSpelling(to: name, among: names)),
              at: node[language.code]?.location ?? node.location)
          }
        }
      }
    }
    for value in values where !shown.contains(value.name) {
      log.report(
        PackProblem.valueWithoutPlaceholder(value.name), at: value.condition.location)
    }
  }
}

extension DiagnosticLog {
  /// What the register of bodies calls one; reported when it has none of the name.
  func bodyLabel(_ node: Node, bodies: Register?) -> LocalizedText {
    let key = node.string
    if let body = bodies?[key] { return body.label }
    report(
      PackProblem.unknownName(
        .entry, key, near: nearestSpelling(to: key, among: bodies?.entries.map { $0.key } ?? [])),
      at: node.location)
    return LocalizedText(key)
  }

  /// A body by its key, or by the derived value that names it.
  func actor(_ node: Node, bodies: Register?) -> Step.Actor {
    if let derived = node["derived"] { return .derived(derived.string) }
    _ = bodyLabel(node, bodies: bodies)
    return .body(node.string)
  }
}
