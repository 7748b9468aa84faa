import RiktlinjeRules

/// Which statuses valid proposals can show, found from the conditions alone.
///
/// A field that is not required may be there or not, and the conditions are followed for each way in
/// which the fields that they read may be missing; so `when: has(x)` guards a `require` that reads x.
/// What is there may have any value. The answer errs only by taking too much for possible.
struct PossibleAnswers {
  private let pack: RulePack

  init(of pack: RulePack) {
    self.pack = pack
  }

  func statuses(of rule: Rule) -> Set<Status> {
    var statuses: Set<Status> = []
    for plan in pack.plans {
      guard let planned = plan.rules.first(where: { $0.rule === rule }) else { continue }
      let exemptions = planned.exemptions.flatMap { $0.conditions }
      forEachWorld([planned.when, planned.require] + exemptions, of: plan) { answers in
        let require = answers[1] ?? []
        var when = answers[0] ?? .yes
        for exemption in planned.exemptions.indices {
          let holds = (answers[2 + 2 * exemption] ?? .yes).unless(
            answers[3 + 2 * exemption] ?? .no)
          when = when.unless(holds)
        }
        if when.contains(.no) { statuses.insert(.notApplicable) }
        if !when.isDisjoint(with: [.yes, .unknown]) {
          if require.contains(.yes) { statuses.insert(.pass) }
          if require.contains(.unknown) { statuses.insert(.undetermined) }
        }
        if require.contains(.no) {
          if when.contains(.yes) { statuses.insert(.fail) }
          if when.contains(.unknown) { statuses.insert(.undetermined) }
        }
      }
    }
    if rule.when == nil, rule.inForce != .always { statuses.insert(.notApplicable) }
    return statuses
  }

  func statuses(of judgement: Judgement) -> Set<Status> {
    var statuses: Set<Status> = []
    for plan in pack.plans {
      guard let planned = plan.judgements.first(where: { $0.judgement === judgement }) else {
        continue
      }
      forEachWorld([planned.when], of: plan) { answers in
        let when = answers[0] ?? .yes
        if when.contains(.no) { statuses.insert(.notApplicable) }
        // Whoever records an answer where it is unknown has taken the judgement to apply.
        if !when.isDisjoint(with: [.yes, .unknown]) {
          statuses.formUnion([.pass, .fail, .undetermined])
        }
      }
    }
    if judgement.when == nil, judgement.clause.inForce != .always {
      statuses.insert(.notApplicable)
    }
    return statuses
  }

  /// The states that a step can show, and whether it can fail to apply, as tests write them.
  ///
  /// One that may or may not apply is not shown. That it is unknown counts only for a step that the
  /// proposal can never show to be done.
  func states(of step: Step) -> Set<String> {
    var states: Set<String> = []
    for plan in pack.plans {
      guard let planned = plan.steps.first(where: { $0.step === step }) else { continue }
      forEachWorld([planned.when, planned.done], of: plan) { answers in
        let when = answers[0] ?? .yes
        if when.contains(.no) { states.insert(Status.notApplicable.rawValue) }
        guard when.contains(.yes) else { return }
        guard let done = answers[1] else {
          states.insert(StepAnswer.State.unknown.rawValue)
          return
        }
        if done.contains(.yes) { states.insert(StepAnswer.State.done.rawValue) }
        if done.contains(.no) { states.insert(StepAnswer.State.notDone.rawValue) }
      }
    }
    if step.when == nil, step.clause.inForce != .always {
      states.insert(Status.notApplicable.rawValue)
    }
    return states
  }

  /// The number of fields beyond which not every way of missing them is followed.
  private static let followedFields = 12

  /// Follows conditions for each way in which the fields that they read may be missing.
  private func forEachWorld(
    _ conditions: [KindPlan.Expression?], of plan: KindPlan,
    _ body: ([PossibleTruth?]) -> Void
  ) {
    func answers(missing: Set<String>) -> (answers: [PossibleTruth?], read: [String]) {
      var walk = ConditionWalk(pack: pack, plan: plan, missing: missing)
      return (conditions.map { condition in condition.map { walk.truth(of: $0) } }, walk.read)
    }
    let whole = answers(missing: [])
    body(whole.answers)
    let fields = whole.read
    guard fields.count <= Self.followedFields else {
      for field in fields { body(answers(missing: [field]).answers) }
      body(answers(missing: Set(fields)).answers)
      return body(conditions.map { $0.map { _ in [.yes, .no, .unknown] } })
    }
    for world in 1..<(1 << fields.count) {
      let missing = fields.indices.filter { world >> $0 & 1 == 1 }.map { fields[$0] }
      body(answers(missing: Set(missing)).answers)
    }
  }
}

/// What a part of a condition may come to.
struct PossibleTruth: OptionSet {
  let rawValue: UInt8

  static let no = PossibleTruth(rawValue: 1)
  static let yes = PossibleTruth(rawValue: 2)
  static let unknown = PossibleTruth(rawValue: 4)
  /// A value that is neither true nor false.
  static let other = PossibleTruth(rawValue: 8)

  /// What it comes to where something else must not hold at the same time.
  func unless(_ other: PossibleTruth) -> PossibleTruth {
    var result: PossibleTruth = []
    if contains(.no) || other.contains(.yes) { result.insert(.no) }
    if contains(.yes), other.contains(.no) { result.insert(.yes) }
    let mayBeOpen = !other.isDisjoint(with: [.no, .unknown])
    if contains(.unknown) && mayBeOpen || contains(.yes) && other.contains(.unknown) {
      result.insert(.unknown)
    }
    return result
  }

  /// Whether it can have a value.
  var canBeKnown: Bool { !isDisjoint(with: [.no, .yes, .other]) }
}
