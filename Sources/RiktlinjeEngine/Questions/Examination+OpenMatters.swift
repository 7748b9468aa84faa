import RiktlinjeCEL
import RiktlinjeRules

extension Examination {
  /// What is open: rules and judgements that are not decided, and steps that nobody can tell of.
  ///
  /// - Parameter findings: those of the desk's rules and then of its judgements.
  func openMatters(
    _ findings: ArraySlice<Finding>, _ desk: ProposalChecker.Desk
  ) -> [OpenMatter] {
    var matters: [OpenMatter] = []
    var reconsidered: [KindPlan.PlannedRule] = []
    for (planned, finding) in zip(desk.rules, findings)
    where finding.status == .undetermined && !finding.isAdvice {
      if finding.restsOnBlank {
        reconsidered.append(planned)
      } else {
        matters.append(openMatter(of: planned, isWaiting: finding.isWaiting))
      }
    }
    if !reconsidered.isEmpty {
      whileAbsenceIsUnknown {
        for planned in reconsidered {
          matters.append(openMatter(of: planned, isWaiting: false))
        }
      }
    }
    for (planned, finding) in zip(desk.judgements, findings.dropFirst(desk.rules.count))
    where finding.status == .undetermined && !finding.isAdvice
      // What is recorded but does not count is told as that, and not asked for.
      && !assessments.isRefused(planned.judgement)
    {
      let slots = finding.isWaiting ? unknownSlots(planned.when) : []
      matters.append(
        OpenMatter(
          subject: .judgement(planned), isWaiting: finding.isWaiting, isReconsidered: false,
          slots: slots))
    }
    for planned in desk.plan.steps where planned.step.clause.force != .advice {
      let applies = applies(planned)
      guard applies == .yes || applies == .unknown else { continue }
      let slots = unknownSlots(applies == .unknown ? planned.when : planned.done)
      guard !slots.isEmpty else { continue }
      matters.append(
        OpenMatter(
          subject: .step(planned), isWaiting: applies == .unknown, isReconsidered: false,
          slots: slots))
    }
    return matters
  }

  /// - Parameter isWaiting: whether it is not even known whether the rule applies.
  private func openMatter(of planned: KindPlan.PlannedRule, isWaiting: Bool) -> OpenMatter {
    let applies = unknownSlots(planned.when).adding(
      distinct: slots(among: fieldsOfExemption(from: planned)))
    let required = isWaiting ? [] : unknownSlots(planned.require)
    return OpenMatter(
      subject: .rule(planned), isWaiting: isWaiting, isReconsidered: evaluator.absenceIsUnknown,
      slots: applies.adding(distinct: required))
  }

  /// The slots of the proposal on which a condition that is unknown depends; else none.
  private func unknownSlots(_ condition: KindPlan.Expression?) -> [Int] {
    guard let condition, evaluator.truth(of: condition.entry) == .unknown else { return [] }
    return slots(among: evaluator.missingFields)
  }

  private func slots(among fields: [MissingField]) -> [Int] {
    fields.compactMap { field in
      if case .slot(let slot) = field { slot } else { nil }
    }
  }

  /// Whether a matter is still open when one of the fields that it waits for is answered.
  func isOpen(_ matter: OpenMatter, answered slot: Int) -> Bool {
    switch matter.subject {
    case .rule(let planned): finding(of: planned).status == .undetermined
    case .judgement(let planned): finding(of: planned).status == .undetermined
    case .step(let planned):
      switch applies(planned) {
      case .no: false
      case .unknown: true
      case .yes, .error:
        matter.isWaiting || !unknownSlots(planned.done).isEmpty
      }
    case .required(let required): required != slot
    }
  }
}
