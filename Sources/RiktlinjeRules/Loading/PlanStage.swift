import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Checks every condition of a pack, and leaves it to be planned for each kind that it is for.
struct PlanStage {
  private let vocabulary: Vocabulary
  private let registers: [Register]
  /// The nodes of the registers' entries.
  private let registerEntries: RegisterStage
  private let guidelines: GuidelineStage
  /// Those that others call first.
  private let definitions: [Definition]
  private let documents: [DocumentTemplate]
  private let log: DiagnosticLog
  private let keepsTraces: Bool
  private let layouts: RecordLayouts
  private(set) var names: Names
  private var compilers: [(kinds: [String], compiler: Compiler)] = []
  private(set) var shapes: RecordShapes
  /// The conditions that are right, by where they stand and the kinds they are for.
  private var checked: [ConditionUse.Key: CheckedExpression] = [:]
  private let mutator: ConditionMutator?
  private(set) var variants: [ConditionVariant] = []
  private(set) var boundRegisters: [BoundRegister] = []
  /// The ranks of the bodies, by their keys.
  private(set) var bodyRanks: [String: Int64] = [:]

  init(
    vocabulary: Vocabulary, registers: [Register], entries: RegisterStage,
    guidelines: GuidelineStage, definitions: [Definition],
    circularDefinitions: [Definition], documents: [DocumentTemplate],
    workdays: Workdays, limits: Limits,
    keepsTraces: Bool, mutator: ConditionMutator?, log: DiagnosticLog
  ) {
    self.mutator = mutator
    self.vocabulary = vocabulary
    self.registers = registers
    registerEntries = entries
    self.guidelines = guidelines
    self.definitions = definitions
    self.documents = documents
    self.log = log
    let kindSets =
      guidelines.rules.map { $0.appliesTo } + guidelines.judgements.map { $0.appliesTo }
      + guidelines.steps.map { $0.appliesTo } + guidelines.derivedValues.map { $0.appliesTo }
      + documents.flatMap { template in template.expressions.map { $0.kinds } }
    names = Names(
      vocabulary: vocabulary, registers: registers, kindSets: kindSets, workdays: workdays,
      limits: limits)
    // What calls them is told of nothing more.
    for definition in circularDefinitions { names.declare(definition, nil) }
    self.keepsTraces = keepsTraces
    layouts = RecordLayouts(names.base)
    shapes = RecordShapes(vocabulary: vocabulary, registers: registers, layouts: layouts)
    checked.reserveCapacity(2 * kindSets.count)
  }

  /// The plans of all kinds, and the derived values in the order in which they can be computed.
  mutating func plans() -> (plans: [PendingPlan], derivedValues: [DerivedValue]) {
    boundRegisters = registers.map { bind($0) }
    bodyRanks = Self.ranks(boundRegisters)
    for definition in definitions { check(definition) }
    let derivedValues = DerivedOrder(guidelines.derivedValues, log: log).values
    declareBroken(besides: derivedValues)
    for value in derivedValues { check(value) }
    for rule in guidelines.rules {
      check(rule.when, rule.appliesTo, .bool)
      check(rule.exception?.when, rule.appliesTo, .bool)
      check(rule.require, rule.appliesTo, .bool)
      for value in rule.values { check(value.condition, rule.appliesTo, nil) }
    }
    for judgement in guidelines.judgements {
      check(judgement.when, judgement.appliesTo, .bool)
    }
    for step in guidelines.steps {
      check(step.when, step.appliesTo, .bool)
      check(step.done, step.appliesTo, .bool)
      check(step.due, step.appliesTo, .date)
      checkActor(step.actor, step.appliesTo, at: step.location)
    }
    var documentChecker = DocumentChecker(names, log: log)
    for template in documents {
      documentChecker.check(template)
      if let actor = template.addressee {
        checkActor(actor, template.appliesTo, at: template.location)
      }
    }
    guard !log.hasErrors else { return ([], derivedValues) }
    if let mutator { makeVariants(by: mutator, derivedValues) }
    let planner = KindPlanner(
      vocabulary: vocabulary, names: names, layouts: layouts, registers: boundRegisters,
      rules: guidelines.rules, judgements: guidelines.judgements, steps: guidelines.steps,
      derivedValues: derivedValues, checked: checked, variants: variants,
      documents: zip(documents, documentChecker.checked).map { (template: $0, checked: $1) },
      keepsTraces: keepsTraces)
    // Lists of records have the same shapes in all kinds, so that these are laid out now; the rest of
    // a kind is when its plan is made.
    for kind in vocabulary.kinds {
      _ = shapes.shape(of: kind.name, fields: kind.fields.filter { holdsRecordLists($0.type) })
    }
    let changes = boundRegisters.reduce(into: Set<CivilDate>()) { $0.formUnion($1.changes) }
    let plans = vocabulary.kinds.map { kind in
      let derivedCount = derivedValues.count { $0.appliesTo.contains(kind.name) }
      let documentSlots = documents.isEmpty ? 0 : KindPlan.DocumentSlots.count
      return PendingPlan(of: kind, changes: changes.sorted()) { [shapes, vocabulary, registers] in
        var shapes = shapes
        let shape = shapes.shape(
          of: kind.name, fields: kind.fields, ignoring: ["kind", "id", "judgements"])
        return KindLayout(
          of: kind, shape, derivedValues: derivedCount, documentSlots: documentSlots, vocabulary,
          registers, elements: shapes.elements)
      } plan: { layout, day in
        planner.plan(kind, layout.shape, on: day)
      }
    }
    return (plans, derivedValues)
  }

  /// Whether values of a type have lists of records anywhere in them.
  private func holdsRecordLists(_ type: FieldType) -> Bool {
    switch type {
    case .list(.record): true
    case .list(let element): holdsRecordLists(element)
    case .record(let name): vocabulary.fields(ofRecord: name).contains { holdsRecordLists($0.type) }
    default: false
    }
  }

  // MARK: - Registers

  private mutating func bind(_ register: Register) -> BoundRegister {
    let record = Names.recordName(ofRegister: register.name)
    let dated = register.fields.filter { $0.isDated }
    let shape = shapes.shape(
      of: record, fields: register.fields.filter { !$0.isDated },
      ignoring: Set(["label", "aliases", "valid"] + dated.map { $0.name }))
    var binder = Binder(shapes)
    var entries: [(key: String, fields: [BoundRegister.Value])] = []
    for (entry, node) in zip(register.entries, registerEntries.nodes(of: register)) {
      binder.bind(node, to: shape, frameSize: shape.size)
      for found in binder.problems {
        log.report(
          found.problem, at: SourceLocation(file: node.tree.file, span: found.span))
      }
      entries.append(
        (
          key: entry.key,
          fields: register.fields.map { field in
            if field.isDated { return datedValue(of: field, node[field.name]) }
            guard let slot = shape.slot(named: field.name) else { return .always(nil) }
            return .always(binder.document.celValue(of: binder.document.slots[slot.offset]))
          }
        ))
    }
    return BoundRegister(
      name: register.name, record: record, fieldNames: register.fields.map { $0.name },
      entries: entries)
  }

  /// Reads `{2014-07-01: 505800, 2016-01-01: 534890}`; a plain value holds always.
  private func datedValue(of field: Field, _ node: Node?) -> BoundRegister.Value {
    guard let node, !node.isNull else { return .always(nil) }
    guard node.kind == .mapping else { return .always(constant(node, field)) }
    var values: [(from: CivilDate, value: CELValue?)] = []
    for entry in node.entries {
      guard let day = CivilDate(iso: entry.key.utf8.span) else {
        log.report(PackProblem.expected(.date, of: field.name), at: entry.key.location)
        continue
      }
      if let last = values.last, last.from >= day {
        log.report(PackProblem.datesOutOfOrder(field.name), at: entry.key.location)
      }
      values.append((day, entry.value.isNull ? nil : constant(entry.value, field)))
    }
    return .dated(values)
  }

  private func constant(_ node: Node, _ field: Field) -> CELValue? {
    guard let value = FieldConstant(node, as: field.type) else {
      log.report(
        FieldProblem.wrongType(field.label, expected: field.type, found: .text(node.string)),
        at: node.location)
      return nil
    }
    if case .text(let word) = value, let words = words(of: field.type), !words.contains(word) {
      log.report(
        PackProblem.unknownName(.value, word, near: nearestSpelling(to: word, among: words)),
        at: node.location)
    }
    return value.celValue
  }

  /// The closed list that a text of a type must be in; `nil` when there is none.
  private func words(of type: FieldType) -> [String]? {
    switch type {
    case .oneOf(let name): vocabulary.enumerations[name]?.values.map { $0.name }
    case .reference(let name): registers.first { $0.name == name }?.entries.map { $0.key }
    default: nil
    }
  }

  private static func ranks(_ registers: [BoundRegister]) -> [String: Int64] {
    guard let bodies = registers.first(where: { $0.name == "bodies" }) else { return [:] }
    var ranks: [String: Int64] = [:]
    for entry in bodies.entries(on: .latest) {
      for (index, field) in entry.fields.enumerated()
      where bodies.fieldNames[index] == "rank" {
        if case .int(let rank) = field { ranks[entry.key] = rank }
      }
    }
    return ranks
  }

  // MARK: - Checking

  /// Lets conditions name the derived values that cannot be computed: why has been told where they stand.
  private mutating func declareBroken(besides ordered: [DerivedValue]) {
    for value in guidelines.derivedValues where !ordered.contains(where: { $0 === value }) {
      names.declare(value.id, value.type?.valueType ?? .invalid, kinds: value.appliesTo)
    }
    for (id, kinds) in guidelines.brokenDerivedValues { names.declare(id, .invalid, kinds: kinds) }
  }

  private mutating func check(_ definition: Definition) {
    let compilation = Compilation(
      definition.value.text, in: names.environment(of: definition),
      expecting: definition.type?.valueType)
    for mistake in compilation.mistakes {
      log.report(mistake.problem, at: definition.value.location(of: mistake.span))
    }
    checked[ConditionUse.Key(definition.value, [])] = compilation.expression
    names.declare(definition, compilation.expression)
  }

  private mutating func check(_ value: DerivedValue) {
    let declared = value.type?.valueType
    var type = declared
    switch value.content {
    case .value(let condition):
      type = check(condition, value.appliesTo, declared)?.type ?? type
    case .first(let rows, let otherwise):
      for row in rows {
        check(row.when, value.appliesTo, .bool)
        // A text is of the declared register or enumeration only as far as it is checked against it:
        // by itself it is any text, and no measure of the rows after it.
        let found = check(row.then, value.appliesTo, type)?.type
        type = type ?? found
      }
      check(otherwise, value.appliesTo, type)
    }
    names.declare(value.id, declared ?? type ?? .invalid, kinds: value.appliesTo)
    for (kinds, compiler) in compilers where kinds.contains(where: value.appliesTo.contains) {
      compiler.declare(value.id, as: names.type(of: value.id, kinds: kinds))
    }
  }

  private mutating func compiler(for kinds: [String]) -> Compiler {
    if let known = compilers.first(where: { $0.kinds == kinds }) { return known.compiler }
    let compiler = Compiler(names.environment(kinds))
    compilers.append((kinds, compiler))
    return compiler
  }

  @discardableResult
  private mutating func check(
    _ condition: Condition?, _ kinds: [String], _ expected: ValueType?
  ) -> CheckedExpression? {
    guard let condition, kinds.allSatisfy({ vocabulary.kind($0) != nil }) else { return nil }
    let key = ConditionUse.Key(condition, kinds)
    if let known = checked[key] { return known }
    let compilation = compiler(for: kinds).compile(condition.text, expecting: expected)
    for mistake in compilation.mistakes {
      log.report(mistake.problem, at: condition.location(of: mistake.span))
    }
    checked[key] = compilation.expression
    return compilation.expression
  }

  private func checkActor(_ actor: Step.Actor, _ kinds: [String], at location: SourceLocation) {
    guard case .derived(let id) = actor else { return }
    let known =
      guidelines.derivedValues.map { (id: $0.id, kinds: $0.appliesTo) }
      + guidelines.brokenDerivedValues
    for kind in kinds
    where !known.contains(where: { $0.id == id && $0.kinds.contains(kind) }) {
      log.report(
        PackProblem.unknownName(
          .derivedValue, id, near: nearestSpelling(to: id, among: known.map { $0.id })),
        at: location)
      return
    }
  }

  // MARK: - Variants

  /// Checks the other texts that conditions might have; those that are wrong are left out.
  private mutating func makeVariants(by mutator: ConditionMutator, _ derivedValues: [DerivedValue])
  {
    let uses = ConditionUse.all(
      guidelines.rules, guidelines.judgements, guidelines.steps, derivedValues, definitions)
    for use in uses {
      guard let original = checked[use.key] else { continue }
      let compiler: Compiler
      if case .definition(let definition) = use.owner {
        compiler = Compiler(names.environment(of: definition))
      } else {
        compiler = self.compiler(for: use.kinds)
      }
      let expected = use.type(of: original)
      var known: Set<String> = [original.expression.canonicalText]
      for text in mutator(original, compiler.environment, expected) {
        let compilation = compiler.compile(text, expecting: expected)
        guard let expression = compilation.expression else { continue }
        let canonical = expression.expression.canonicalText
        guard known.insert(canonical).inserted else { continue }
        variants.append(
          ConditionVariant(
            number: variants.count, use: use, text: canonical, expression: expression))
      }
    }
  }
}
