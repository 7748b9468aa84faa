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

  static func waiting(_ missing: [Finding.MissingField]) -> LocalizedText {
    LocalizedText(
      swedish: missing.isEmpty
        ? "Det går inte att säga om regeln gäller."
        : "Om regeln gäller beror på \(list(missing, .swedish)).",
      english: missing.isEmpty
        ? "It cannot be told whether the rule applies."
        : "Whether the rule applies depends on \(list(missing, .english)).")
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
        "Anteckna den under judgements: \(judgement.id): {answer: met eller not_met, by: vem, date: när, note: varför}.",
      english:
        "Record it under judgements: \(judgement.id): {answer: met or not_met, by: who, date: when, note: why}."
    )
  }

  static func notMet(_ judgement: Judgement) -> LocalizedText {
    LocalizedText(
      swedish: "Bedömt som inte uppfyllt: \(judgement.question.swedish)",
      english: "Assessed as not met: \(judgement.question.english)")
  }

  private static func list(_ missing: [Finding.MissingField], _ language: Language) -> String {
    let labels = missing.map { $0.label[language] }
    guard let last = labels.last, labels.count > 1 else { return labels.first ?? "" }
    let conjunction = language == .swedish ? " och " : " and "
    return labels.dropLast().joined(separator: ", ") + conjunction + last
  }
}
