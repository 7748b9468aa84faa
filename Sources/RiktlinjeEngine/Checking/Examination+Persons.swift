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
        let details = isDetailed ? undetermined(evaluator.missingFields) : nil
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

  /// A step's state; `nil` when it does not apply.
  func answer(to planned: KindPlan.PlannedStep, _ derived: [DerivedAnswer]) -> StepAnswer? {
    guard planned.step.clause.inForce.contains(asOf) else { return nil }
    var missingFields: [MissingField] = []
    var state = StepAnswer.State.notDone
    switch planned.when.map({ evaluator.truth(of: $0.entry) }) ?? .yes {
    case .no: return nil
    case .yes: break
    case .unknown:
      state = .unknown
      missingFields = evaluator.missingFields
    case .error: state = .unknown
    }
    switch planned.done.map({ evaluator.truth(of: $0.entry) }) {
    case .yes: state = .done
    case .no: break
    case .unknown:
      state = .unknown
      missingFields += evaluator.missingFields.filter { !missingFields.contains($0) }
    case .error, nil: state = .unknown
    }
    return StepAnswer(
      planned.step, state: state, actor: actor(planned.step.actor, derived),
      due: planned.due.flatMap { evaluator.value(of: $0.entry).day },
      missing: state == .unknown ? missing(missingFields) : [])
  }

  private func actor(_ actor: Step.Actor, _ derived: [DerivedAnswer]) -> LocalizedText? {
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
