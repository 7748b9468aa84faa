import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// The sentences of findings that no rule has written.
enum Phrases {
  static func undetermined(_ missing: [Finding.MissingField]) -> LocalizedText {
    LocalizedText(
      swedish: missing.isEmpty
        ? "Regeln går inte att avgöra."
        : "Regeln går inte att avgöra: uppgift saknas om \(list(missing, .swedish)).",
      english: missing.isEmpty
        ? "The rule cannot be decided."
        : "The rule cannot be decided: information is missing on \(list(missing, .english)).")
  }

  static func fill(_ missing: [Finding.MissingField]) -> LocalizedText? {
    guard !missing.isEmpty else { return nil }
    let paths = missing.map(\.path).joined(separator: ", ")
    return LocalizedText(swedish: "Fyll i \(paths).", english: "Fill in \(paths).")
  }

  static func error(_ problem: any Problem) -> LocalizedText {
    LocalizedText(
      swedish: "Regeln kunde inte prövas: \(problem.message(in: .swedish)).",
      english: "The rule could not be evaluated: \(problem.message(in: .english)).")
  }

  static func unrecorded(_ judgement: Judgement) -> LocalizedText {
    LocalizedText(
      swedish: "Bedömningen är inte antecknad: \(judgement.question.swedish)",
      english: "The judgement is not recorded: \(judgement.question.english)")
  }

  static func record(_ judgement: Judgement) -> LocalizedText {
    LocalizedText(
      swedish:
        "Anteckna den under judgements: \(judgement.id): {answer: met eller not_met, by: …, date: …}.",
      english:
        "Record it under judgements: \(judgement.id): {answer: met or not_met, by: …, date: …}.")
  }

  static func notMet(_ judgement: Judgement) -> LocalizedText {
    LocalizedText(
      swedish: "Bedömt som inte uppfyllt: \(judgement.question.swedish)",
      english: "Assessed as not met: \(judgement.question.english)")
  }

  static func expired(_ waiver: Waiver, _ day: CivilDate) -> LocalizedText {
    LocalizedText(
      swedish: "Undantaget från \(waiver.rule) gällde till och med \(day.text(in: .swedish)).",
      english: "The waiver of \(waiver.rule) held until \(day.text(in: .english)).")
  }

  static func undecided(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      swedish:
        "Undantaget från \(waiver.rule) är inte beslutat: beslutande organ eller beslutsdatum saknas eller ligger efter bedömningsdatumet.",
      english:
        "The waiver of \(waiver.rule) is not decided: the deciding body or the date of the decision is missing or lies after the as-of date."
    )
  }

  static func notNeeded(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      swedish: "Undantaget från \(waiver.rule) behövs inte: regeln är uppfylld eller gäller inte.",
      english: "The waiver of \(waiver.rule) is not needed: the rule is met or does not apply.")
  }

  static func unmatched(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      swedish: "Undantaget från \(waiver.rule) gäller \(waiver.proposal), som inte har prövats.",
      english: "The waiver of \(waiver.rule) is for \(waiver.proposal), which was not checked.")
  }

  private static func list(_ missing: [Finding.MissingField], _ language: Language) -> String {
    let labels = missing.map { $0.label[language] }
    guard let last = labels.last, labels.count > 1 else { return labels.first ?? "" }
    let conjunction = language == .swedish ? " och " : " and "
    return labels.dropLast().joined(separator: ", ") + conjunction + last
  }
}
