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
  private let log: DiagnosticLog
  private let keepsTraces: Bool
  private let layouts: RecordLayouts
  private var names: Names
  private var compilers: [(kinds: [String], compiler: Compiler)] = []
  private(set) var shapes: RecordShapes
  /// The conditions that are right, by where they stand and the kinds they are for.
  private var checked: [ConditionUse.Key: CheckedExpression] = [:]
  private let mutator: ConditionMutator?
  private(set) var variants: [ConditionVariant] = []

  init(
    vocabulary: Vocabulary, registers: [Register], entries: RegisterStage,
    guidelines: GuidelineStage, limits: Limits, keepsTraces: Bool, mutator: ConditionMutator?,
    log: DiagnosticLog
  ) {
    self.mutator = mutator
    self.vocabulary = vocabulary
    self.registers = registers
    registerEntries = entries
    self.guidelines = guidelines
    self.log = log
    let kindSets =
      guidelines.rules.map(\.appliesTo) + guidelines.judgements.map(\.appliesTo)
      + guidelines.steps.map(\.appliesTo) + guidelines.derivedValues.map(\.appliesTo)
    names = Names(
      vocabulary: vocabulary, registers: registers, kindSets: kindSets, limits: limits)
    self.keepsTraces = keepsTraces
    layouts = RecordLayouts(names.base)
    shapes = RecordShapes(vocabulary: vocabulary, registers: registers, layouts: layouts)
    checked.reserveCapacity(2 * kindSets.count)
  }

  /// The plans of all kinds, and the derived values in the order in which they can be computed.
  mutating func plans() -> (plans: [PendingPlan], derivedValues: [DerivedValue]) {
    let boundRegisters = registers.map { bind($0) }
    let derivedValues = DerivedOrder(guidelines.derivedValues, log: log).values
    for value in derivedValues { check(value) }
    for rule in guidelines.rules {
      check(rule.when, rule.appliesTo, .bool)
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
      checkActor(of: step, derivedValues)
    }
    guard !log.hasErrors else { return ([], derivedValues) }
    if let mutator { makeVariants(by: mutator, derivedValues) }
    let planner = KindPlanner(
      vocabulary: vocabulary, names: names, layouts: layouts, registers: boundRegisters,
      rules: guidelines.rules, judgements: guidelines.judgements, steps: guidelines.steps,
      derivedValues: derivedValues, checked: checked, variants: variants, keepsTraces: keepsTraces)
    // Lists of records have the same shapes in all kinds, so that these are laid out now; the rest of
    // a kind is when its plan is made.
    for kind in vocabulary.kinds {
      _ = shapes.shape(of: kind.name, fields: kind.fields.filter { holdsRecordLists($0.type) })
    }
    let plans = vocabulary.kinds.map { kind in
      PendingPlan(of: kind) { [shapes] in
        var shapes = shapes
        let shape = shapes.shape(
          of: kind.name, fields: kind.fields, ignoring: ["kind", "id", "judgements"])
        return planner.plan(kind, shape)
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
    let shape = shapes.shape(of: record, fields: register.fields, ignoring: ["label"])
    var binder = Binder(shapes)
    var entries: [(key: String, fields: [CELValue?])] = []
    for (entry, node) in zip(register.entries, registerEntries.nodes(of: register)) {
      binder.bind(node, to: shape, frameSize: shape.size)
      for found in binder.problems {
        log.report(
          found.problem, at: SourceLocation(file: node.tree.file, span: found.span))
      }
      entries.append(
        (
          key: entry.key,
          fields: shape.slots.map { binder.document.celValue(of: binder.document.slots[$0.offset]) }
        ))
    }
    return BoundRegister(name: register.name, record: record, entries: entries)
  }

  // MARK: - Checking

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

  private func checkActor(of step: Step, _ derivedValues: [DerivedValue]) {
    guard case .derived(let id) = step.actor else { return }
    for kind in step.appliesTo
    where !derivedValues.contains(where: { $0.id == id && $0.appliesTo.contains(kind) }) {
      log.report(
        PackProblem.unknownName(
          .derivedValue, id, near: nearestSpelling(to: id, among: derivedValues.map(\.id))),
        at: step.location)
      return
    }
  }

  // MARK: - Variants

  /// Checks the other texts that conditions might have; those that are wrong are left out.
  private mutating func makeVariants(by mutator: ConditionMutator, _ derivedValues: [DerivedValue])
  {
    let uses = ConditionUse.all(
      guidelines.rules, guidelines.judgements, guidelines.steps, derivedValues)
    for use in uses {
      guard let original = checked[use.key] else { continue }
      let compiler = compiler(for: use.kinds)
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
