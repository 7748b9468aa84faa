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
  let keepsTraces: Bool

  /// - Parameter day: the day whose values of dated registers conditions see.
  func plan(_ kind: Kind, _ shape: RecordShape, on day: CivilDate) -> KindPlan {
    let builder = ProgramBuilder(names.base, layouts: layouts, keepsTraces: keepsTraces)
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
    let planner = ConditionPlanner(
      kind: kind, vocabulary: vocabulary, frame: frame, builder: builder, checked: checked)
    let plannedValues = zip(derived, slots).compactMap { value, slot in
      planner.plan(value, slot: slot, type: names.type(ofDerived: value.id, kind: kind.name))
    }
    let plannedRules = rules.filter { $0.appliesTo.contains(kind.name) }.compactMap(planner.plan)
    let plannedJudgements = judgements.filter { $0.appliesTo.contains(kind.name) }.map {
      KindPlan.PlannedJudgement(judgement: $0, when: planner.plan($0.when, $0.appliesTo))
    }
    let plannedSteps = steps.filter { $0.appliesTo.contains(kind.name) }.map { step in
      KindPlan.PlannedStep(
        step: step, when: planner.plan(step.when, step.appliesTo),
        done: planner.plan(step.done, step.appliesTo), due: planner.plan(step.due, step.appliesTo))
    }
    let plannedVariants = variants.compactMap { variant in
      planner.change(variant, plannedValues, plannedRules, plannedJudgements, plannedSteps)
    }
    return KindPlan(
      kind: kind, shape: shape, program: builder.finish(), todaySlot: todaySlot, asOfSlot: asOfSlot,
      derivedValues: plannedValues, rules: plannedRules,
      judgements: plannedJudgements, steps: plannedSteps, variants: plannedVariants)
  }
}
