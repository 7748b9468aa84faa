import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal in the list of those who decide: what is wrong, what is open, and what the next day is
/// for.
struct AgendaItem: Sendable {
  /// A day, and what is to have happened by then.
  struct Deadline: Sendable {
    let day: CivilDate
    let purpose: String
    /// The days since it passed; `nil` when it has not, or is not late.
    let daysLate: Int?
  }

  let waiting: Waiting
  /// The heaviest reason in one line; `nil` when nothing stands against the proposal.
  let worst: String?
  /// The musts that are not met, and what could not be evaluated.
  let musts: Int
  /// The shoulds that are not met.
  let shoulds: Int
  /// What is open, in numbers: “9 fel i ifyllnaden, 2 frågor”; empty when nothing is.
  let open: String
  /// Who is to see to it; `nil` when the proposal does not say.
  let person: String?
  let deadline: Deadline?

  init(
    _ result: ProposalResult, _ outline: ProposalOutline, today: CivilDate, _ language: Language
  ) {
    waiting = result.waiting
    musts = outline.musts.count + outline.errors.count
    shoulds = outline.shoulds.count
    worst = Self.worst(of: result, outline, language)
    let counts: [(Int, Phrase)] = [
      (outline.entryErrors.count, .entryErrorCount(outline.entryErrors.count)),
      (result.questions.count, .questionCount(result.questions.count)),
      (outline.undecided.count, .undecidedCount(outline.undecided.count)),
    ]
    open = counts.filter { $0.0 > 0 }.map { $0.1[language] }.joined(separator: ", ")
    person =
      [Role.officer, .owner].lazy.compactMap { role in
        result.values(of: role).first?.text(in: language)
      }.first
    deadline = Self.deadline(of: result, today: today, language)
  }

  /// The musts and shoulds that are not met, apart: “13 ska, 3 bör”; empty when none is.
  func shortfalls(in language: Language) -> String {
    [(musts, Force.must), (shoulds, Force.should)].filter { $0.0 > 0 }
      .map { Phrase.count($0.0, $0.1)[language] }.joined(separator: ", ")
  }

  private static func worst(
    of result: ProposalResult, _ outline: ProposalOutline, _ language: Language
  ) -> String? {
    let grave = outline.errors.first ?? outline.musts.first ?? outline.entryErrors.first
    if let grave { return grave.message(in: language) }
    if result.verdict == .undetermined, let question = result.questions.first {
      return "\(Phrase.unanswered[language]): \(question.text[language])"
    }
    let lesser = outline.undecided.first ?? outline.shoulds.first ?? outline.waiverProblems.first
    return (lesser ?? outline.waived.first)?.message(in: language)
  }

  private static func deadline(
    of result: ProposalResult, today: CivilDate, _ language: Language
  ) -> Deadline? {
    if let (step, due) = result.lateStep {
      return Deadline(
        day: due, purpose: step.step.text[language], daysLate: due.days(until: today))
    }
    if result.isDraft, case .date(let day) = result.values(of: .decisionDate).first {
      let days = day.days(until: today)
      return Deadline(
        day: day, purpose: Phrase.plannedDecision[language].capitalisedFirst,
        daysLate: days > 0 ? days : nil)
    }
    return result.comingStep.map {
      Deadline(day: $0.due, purpose: $0.step.step.text[language], daysLate: nil)
    }
  }
}
