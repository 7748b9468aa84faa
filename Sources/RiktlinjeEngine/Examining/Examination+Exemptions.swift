import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension Examination {
  /// What is known of what exempts from a rule.
  enum ExemptionAnswer {
    /// The rule applies by its own terms alone.
    case none
    case by(KindPlan.PlannedExemption)
    /// It depends on fields that are missing.
    case unknown
    case error
  }

  /// Whether something exempts from a rule, whatever its `when` says: of what holds the first.
  ///
  /// - Parameters:
  ///   - missing: takes the fields on which the answer depends.
  ///   - problem: takes what went wrong.
  func exemption(
    from planned: KindPlan.PlannedRule, missing: inout [MissingField],
    problem: inout AnyProblem?
  ) -> ExemptionAnswer {
    var (isUnknown, isError) = (false, false)
    for exemption in planned.exemptions {
      switch truth(of: exemption, &missing, &problem) {
      case .yes: return .by(exemption)
      case .no: break
      case .unknown: isUnknown = true
      case .error: isError = true
      }
    }
    return isUnknown ? .unknown : isError ? .error : .none
  }

  /// What is known of what exempts from a rule, and the fields on which it depends while it is unknown.
  private func exemption(
    from planned: KindPlan.PlannedRule
  ) -> (answer: ExemptionAnswer, missing: [MissingField]) {
    var (missing, problem): ([MissingField], AnyProblem?) = ([], nil)
    let answer = exemption(from: planned, missing: &missing, problem: &problem)
    return (answer, missing)
  }

  /// Whether something exempts from a rule.
  func isExempt(_ planned: KindPlan.PlannedRule) -> Bool {
    if case .by = exemption(from: planned).answer { true } else { false }
  }

  /// Whether it cannot be told whether something exempts from a rule.
  func isExemptionUnknown(_ planned: KindPlan.PlannedRule) -> Bool {
    if case .unknown = exemption(from: planned).answer { true } else { false }
  }

  /// The fields on which it depends whether something exempts from a rule; none where that is known.
  func fieldsOfExemption(from planned: KindPlan.PlannedRule) -> [MissingField] {
    let (answer, missing) = exemption(from: planned)
    if case .unknown = answer { return missing }
    return []
  }

  private func truth(
    of exemption: KindPlan.PlannedExemption, _ missing: inout [MissingField],
    _ problem: inout AnyProblem?
  ) -> Truth {
    if case .precedence(let rule) = exemption.source, !rule.inForce.contains(asOf) { return .no }
    func truth(_ condition: KindPlan.Expression?, or otherwise: Truth) -> Truth {
      guard let condition else { return otherwise }
      let truth = evaluator.truth(of: condition.entry)
      if truth == .unknown { missing = missing.adding(distinct: evaluator.missingFields) }
      if truth == .error { problem = problem ?? evaluator.problem.boxed }
      return truth
    }
    let before = (missing, problem)
    let applies = truth(exemption.when, or: .yes)
    if applies == .no { return .no }
    let isExempt = truth(exemption.unless, or: .no)
    if isExempt == .yes {
      (missing, problem) = before
      return .no
    }
    if applies == .unknown || isExempt == .unknown { return .unknown }
    return applies == .error || isExempt == .error ? .error : .yes
  }

  /// Why a rule does not apply.
  func details(
    of exemption: KindPlan.PlannedExemption, from planned: KindPlan.PlannedRule
  ) -> Finding.Details {
    let place = place(of: planned)
    let (message, reason): (LocalizedText, Exemption) =
      switch exemption.source {
      case .exception(let exception):
        (
          fill(exception.message, shownValues(of: planned, in: [exception.message])),
          .exception(exception.clause)
        )
      case .precedence(let rule): (Phrases.precedence(rule), .precedence(rule))
      }
    return Finding.Details(
      message: message, location: place.location(in: root), field: place.path, exemption: reason)
  }
}
