import RiktlinjeCEL

/// Plans what is evaluated for the proposals of a kind, of conditions that were checked before.
///
/// Each kind has a program of its own, so that it can be planned whenever it is asked for.
struct KindPlanner: Sendable {
  let vocabulary: Vocabulary
  let names: Names
  let layouts: RecordLayouts
  let registers: [BoundRegister]
  let rules: [Rule]
  let judgements: [Judgement]
  let steps: [Step]
  /// In the order in which they can be computed.
  let derivedValues: [DerivedValue]
  let checked: [ConditionUse.Key: CheckedExpression]
  let variants: [ConditionVariant]
  /// The templates of documents, each with its checked expressions.
  let documents: [(template: DocumentTemplate, checked: [CheckedExpression?])]
  let keepsTraces: Bool

  /// - Parameter day: the day whose values of dated registers conditions see.
  func plan(_ kind: Kind, _ shape: RecordShape, on day: CivilDate) -> KindPlan {
    let builder = ProgramBuilder(names.base, layouts: layouts, keepsTraces: keepsTraces)
    builder.definitions = names.definitions
    for register in registers {
      builder.addRegister(
        register.name, record: register.record, entries: register.entries(on: day))
    }
    let derived = derivedValues.filter { $0.appliesTo.contains(kind.name) }
    var frame = Frame()
    if let layout = layouts[kind.name] { frame.add(kind.name, layout) }
    let slots = derived.map { frame.add($0.id) }
    let todaySlot = frame.add("today")
    let asOfSlot = frame.add("as_of")
    let kindSlot = frame.add("proposal.\(Field.kindOfProposal.name)")
    let idSlot = frame.add("proposal.\(Field.idOfProposal.name)")
    let planner = ConditionPlanner(
      kind: kind, vocabulary: vocabulary, frame: frame, builder: builder, checked: checked)
    let plannedValues = zip(derived, slots).compactMap { value, slot in
      planner.plan(value, slot: slot, type: names.type(ofDerived: value.id, kind: kind.name))
    }
    let ownRules = rules.filter { $0.appliesTo.contains(kind.name) }
    let overriding = ownRules.filter { !$0.overrides.isEmpty }
    let plannedRules = ownRules.compactMap { rule in
      planner.plan(rule, preceding: overriding.filter { $0.overrides.contains(rule.id) })
    }
    let plannedJudgements = judgements.filter { $0.appliesTo.contains(kind.name) }.map {
      KindPlan.PlannedJudgement(judgement: $0, when: planner.plan($0.when, $0.appliesTo))
    }
    let plannedSteps = steps.filter { $0.appliesTo.contains(kind.name) }.map { step in
      KindPlan.PlannedStep(
        step: step, when: planner.plan(step.when, step.appliesTo),
        done: planner.plan(step.done, step.appliesTo), due: planner.plan(step.due, step.appliesTo))
    }
    let plannedVariants = variants.compactMap { variant in
      if case .definition(let definition) = variant.use.owner {
        return change(definition, variant, kind, frame, builder, plannedValues, overriding)
      }
      return planner.change(
        variant, plannedValues, plannedRules, plannedJudgements, plannedSteps)
    }
    let (documents, documentSlots) = plan(documents, planner, frame)
    return KindPlan(
      kind: kind, shape: shape, program: builder.finish(), todaySlot: todaySlot, asOfSlot: asOfSlot,
      kindSlot: kindSlot, idSlot: idSlot, derivedValues: plannedValues, rules: plannedRules,
      judgements: plannedJudgements, steps: plannedSteps, variants: plannedVariants,
      documents: documents, documentSlots: documentSlots)
  }

  /// Everything of a kind that calls a definition, planned with the definition changed.
  private func change(
    _ definition: Definition, _ variant: ConditionVariant, _ kind: Kind, _ frame: Frame,
    _ builder: ProgramBuilder, _ values: [KindPlan.PlannedValue], _ overriding: [Rule]
  ) -> KindPlan.PlannedVariant? {
    let uses = DefinitionUse(names.definitionValues, checked)
    func calls(_ conditions: [Condition?], _ kinds: [String]) -> Bool {
      kinds.contains(kind.name) && uses.reaches(definition.id, from: conditions, kinds)
    }
    builder.definitions[definition.id] = ProgramBuilder.Definition(
      parameters: definition.parameters.map { $0.name }, variant.expression)
    defer { builder.definitions = names.definitions }
    let planner = ConditionPlanner(
      kind: kind, vocabulary: vocabulary, frame: frame, builder: builder, checked: checked)
    var changed: [KindPlan.PlannedVariant.Changed] = []
    for value in values where calls(value.derived.conditions, value.derived.appliesTo) {
      planner.plan(value.derived, slot: value.slot, type: value.type)
        .map { changed.append(.derived($0)) }
    }
    for rule in rules
    where calls([rule.when, rule.exception?.when, rule.require], rule.appliesTo) {
      planner.plan(rule, preceding: overriding.filter { $0.overrides.contains(rule.id) })
        .map { changed.append(.rule($0)) }
    }
    for judgement in judgements where calls([judgement.when], judgement.appliesTo) {
      changed.append(
        .judgement(
          KindPlan.PlannedJudgement(
            judgement: judgement, when: planner.plan(judgement.when, judgement.appliesTo))))
    }
    for step in steps where calls([step.when, step.done, step.due], step.appliesTo) {
      changed.append(
        .step(
          KindPlan.PlannedStep(
            step: step, when: planner.plan(step.when, step.appliesTo),
            done: planner.plan(step.done, step.appliesTo),
            due: planner.plan(step.due, step.appliesTo))))
    }
    return changed.isEmpty
      ? nil : KindPlan.PlannedVariant(number: variant.number, changed: .definition(changed))
  }

  private func plan(
    _ documents: [(template: DocumentTemplate, checked: [CheckedExpression?])],
    _ planner: ConditionPlanner, _ frame: Frame
  ) -> ([KindPlan.PlannedDocument], KindPlan.DocumentSlots?) {
    guard !documents.isEmpty else { return ([], nil) }
    // Only texts of rows know a row, so that a derived value may have its name.
    var rowFrame = frame
    let slots = KindPlan.DocumentSlots(
      list: rowFrame.add("\(DocumentChecker.row)[]"), row: rowFrame.add(DocumentChecker.row))
    let kind = planner.kind.name
    let own = documents.filter { $0.template.appliesTo.contains(kind) }
    let planned = own.map { template, all in
      let expressions = zip(template.expressions, all).map { declared, checked in
        guard let checked, declared.kinds.contains(kind) else { return KindPlan.Expression?.none }
        if case .ofRow(let rows) = declared.use {
          return planner.plan(
            checked, ofRowIn: all[rows], declared.kinds, seeing: rowFrame)
        }
        return planner.plan(checked, declared.kinds)
      }
      return KindPlan.PlannedDocument(template: template, expressions: expressions)
    }
    return (planned, slots)
  }
}
