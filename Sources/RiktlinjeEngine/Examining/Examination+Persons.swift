import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// What persons answer and do: judgements and steps.
extension Examination {
  /// A judgement: the recorded assessment, or that there is none.
  func finding(of planned: KindPlan.PlannedJudgement) -> Finding {
    let judgement = planned.judgement
    let subject = Finding.Subject.judgement(judgement)
    guard judgement.clause.inForce.contains(asOf) else { return Finding(subject, .notApplicable) }
    let recorded = assessments[judgement]
    switch planned.when.map({ evaluator.truth(of: $0.entry) }) ?? .yes {
    case .yes: break
    case .no: return Finding(subject, .notApplicable)
    case .unknown:
      // Whoever has assessed it has taken it to apply.
      if recorded == nil {
        let details =
          isDetailed ? undetermined(evaluator.missingFields, isWaiting: true) : nil
        return Finding(subject, .undetermined, details)
      }
    case .error:
      return Finding(
        subject, .error,
        Finding.Details(message: Phrases.error(evaluator.problem), location: root.startLocation))
    }
    guard isDetailed else {
      return Finding(
        subject, recorded.map { $0.isMet ? .pass : .fail } ?? .undetermined)
    }
    guard let recorded else {
      return Finding(
        subject, .undetermined,
        Finding.Details(
          message: Phrases.unrecorded(judgement), remedy: Phrases.record(judgement),
          location: assessments.location ?? root.startLocation))
    }
    return Finding(
      subject, recorded.isMet ? .pass : .fail,
      Finding.Details(
        message: recorded.isMet ? judgement.question : Phrases.notMet(judgement),
        location: assessments.location(recorded), assessment: assessments.assessment(recorded)))
  }

  /// Whether a step applies.
  func applies(_ planned: KindPlan.PlannedStep) -> Truth {
    guard planned.step.clause.inForce.contains(asOf) else { return .no }
    return planned.when.map { evaluator.truth(of: $0.entry) } ?? .yes
  }

  /// A step's state; `nil` when it does not apply, or nobody can tell yet whether it does.
  func answer(to planned: KindPlan.PlannedStep, _ derived: [DerivedAnswer]) -> StepAnswer? {
    var missingFields: [MissingField] = []
    var state = StepAnswer.State.notDone
    switch applies(planned) {
    case .no, .unknown: return nil
    case .yes:
      switch planned.done.map({ evaluator.truth(of: $0.entry) }) {
      case .yes: state = .done
      case .no: break
      case .unknown:
        state = .unknown
        missingFields = evaluator.missingFields
      case .error, nil: state = .unknown
      }
    case .error: state = .unknown
    }
    let due = planned.due.flatMap { evaluator.value(of: $0.entry).day }
    if state == .notDone, let due, due < today { state = .overdue }
    return StepAnswer(
      planned.step, state: state, actor: actor(planned.step.actor, derived), due: due,
      missing: missing(missingFields))
  }

  /// Who a step is for, or a document; `nil` when the derived value that names it is unknown.
  func actor(_ actor: Step.Actor, _ derived: [DerivedAnswer]) -> LocalizedText? {
    switch actor {
    case .body(let key): return labels.label(ofBody: key)
    case .derived(let id):
      switch derived.first(where: { $0.derived.id == id })?.value {
      case .labelled(_, let label): return label
      case .text(let key): return labels.label(ofBody: key)
      default: return nil
      }
    }
  }
}
