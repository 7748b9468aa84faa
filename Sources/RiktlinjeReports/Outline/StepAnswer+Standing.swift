import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension ProposalResult {
  /// The steps in the order in which they are to be looked at: what is overdue first, then what
  /// remains by its day, then what nobody can tell of, then what is done.
  var stepsByUrgency: [StepAnswer] {
    steps.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.state.urgency, one.due ?? .latest, left.offset)
        < (other.state.urgency, other.due ?? .latest, right.offset)
    }.map(\.element)
  }

  /// The steps that are not done, or of which nobody can tell.
  var stepsLeft: Int { steps.count { $0.state != .done } }

  /// The step that is next, with its day: the one that is longest overdue, or due first.
  var nextStep: (step: StepAnswer, day: CivilDate)? {
    stepsByUrgency.lazy.compactMap { answer in
      answer.state == .done ? nil : answer.due.map { (answer, $0) }
    }.first
  }
}

extension StepAnswer.State {
  fileprivate var urgency: Int {
    switch self {
    case .overdue: 0
    case .notDone: 1
    case .unknown: 2
    case .done: 3
    }
  }
}

extension StepAnswer {
  /// Whether the step is taken, and otherwise by when and how far off that is.
  func standing(on today: CivilDate) -> Phrase {
    guard let due, state != .done else { return Phrase(state.name.swedish, state.name.english) }
    let (swedish, english) = (due.text(in: .swedish), due.text(in: .english))
    let days = today.days(until: due)
    if state == .overdue {
      let overdue = Phrase.overdue(by: -days)
      return Phrase(
        "\(overdue[.swedish]), skulle vara gjort senast den \(swedish)",
        "\(overdue[.english]), was to be done by \(english)")
    }
    let left = Self.distance(days)
    return Phrase(
      "\(state.name.swedish), ska vara gjort senast den \(swedish)\(left.swedish)",
      "\(state.name.english), to be done by \(english)\(left.english)")
  }

  /// How far off a day is, while that is not long.
  private static func distance(_ days: Int) -> LocalizedText {
    switch days {
    case 0: LocalizedText(swedish: " (i dag)", english: " (today)")
    case 1: LocalizedText(swedish: " (i morgon)", english: " (tomorrow)")
    case 2...60: LocalizedText(swedish: " (om \(days) dagar)", english: " (in \(days) days)")
    default: LocalizedText("")
    }
  }
}
