import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules

/// What a proposal waits for from those who decide: one thing, the first that holds.
enum Waiting: String, CaseIterable {
  /// It is prepared, and everything is there that a decision needs.
  case decision
  /// It is prepared, and something is still open.
  case completion
  /// It is decided, and a step that binds is past its day.
  case lateStep = "late"
  /// It is decided and not ended, and something stands against it.
  case correction
  /// Nothing: it is ended, or decided with nothing against it.
  case nothing
}

extension ProposalResult {
  /// What the proposal waits for.
  var waiting: Waiting {
    if isDraft { return isReadyToDecide ? .decision : .completion }
    if lateStep != nil { return .lateStep }
    return !isClosed && verdict < .compliant ? .correction : .nothing
  }

  /// Whether nothing is open that binds, so that whoever decides can be sure of what is wrong.
  private var isReadyToDecide: Bool {
    !allFindings.contains { finding in
      finding.status == .error || finding.isEntryError
        || finding.status == .undetermined && finding.force >= .should
    }
  }

  /// The step that is longest past its day, among those that bind.
  var lateStep: (step: StepAnswer, due: CivilDate)? { firstStep { $0 == .overdue } }

  /// The step that is next, among those that bind and are not past their day.
  var comingStep: (step: StepAnswer, due: CivilDate)? {
    firstStep { $0 == .notDone || $0 == .unknown }
  }

  private func firstStep(
    in isAsked: (StepAnswer.State) -> Bool
  ) -> (step: StepAnswer, due: CivilDate)? {
    var first: (step: StepAnswer, due: CivilDate)?
    for answer in steps where isAsked(answer.state) && answer.step.clause.force != .advice {
      guard let due = answer.due else { continue }
      if let known = first, known.due <= due { continue }
      first = (answer, due)
    }
    return first
  }
}
