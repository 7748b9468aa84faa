import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// The sentences of findings that no rule has written.
enum Phrases {
  /// - Parameter unreadable: the fields that are given but cannot be read.
  static func undetermined(
    _ missing: [Finding.MissingField], unreadable: [FieldPlace]
  ) -> LocalizedText {
    func sentence(_ language: Language) -> String {
      let isSwedish = language == .swedish
      var reasons: [String] = []
      if !missing.isEmpty {
        let labels = list(missing.map { $0.label[language] }, language)
        reasons.append(
          isSwedish ? "uppgift saknas om \(labels)" : "information is missing on \(labels)")
      }
      if !unreadable.isEmpty {
        let labels = list(unreadable.map { $0.label[language] }, language)
        reasons.append(
          isSwedish
            ? "det som står om \(labels) går inte att läsa"
            : "what is said of \(labels) cannot be read")
      }
      let start = isSwedish ? "Regeln går inte att avgöra" : "The rule cannot be decided"
      return reasons.isEmpty ? start + "." : start + ": " + list(reasons, language) + "."
    }
    return LocalizedText(swedish: sentence(.swedish), english: sentence(.english))
  }

  static func waiting(_ missing: [Finding.MissingField]) -> LocalizedText {
    LocalizedText(
      swedish: missing.isEmpty
        ? "Det går inte att säga om regeln gäller."
        : "Om regeln gäller beror på \(list(missing.map({ $0.label.swedish }), .swedish)).",
      english: missing.isEmpty
        ? "It cannot be told whether the rule applies."
        : "Whether the rule applies depends on \(list(missing.map({ $0.label.english }), .english))."
    )
  }

  static func fill(_ missing: [Finding.MissingField]) -> LocalizedText? {
    guard !missing.isEmpty else { return nil }
    let paths = missing.map { $0.path }.joined(separator: ", ")
    return LocalizedText(swedish: "Fyll i \(paths).", english: "Fill in \(paths).")
  }

  static func error(_ problem: some Problem) -> LocalizedText {
    LocalizedText(
      swedish: "Regeln kunde inte prövas: \(problem.message(in: .swedish)).",
      english: "The rule could not be evaluated: \(problem.message(in: .english)).")
  }

  /// A special rule speaks in the place of a general one.
  static func precedence(_ rule: Rule) -> LocalizedText {
    LocalizedText(
      swedish: "I stället gäller den särskilda regeln ”\(rule.id)”: \(rule.clause.text.swedish)",
      english: "The special rule ‘\(rule.id)’ applies instead: \(rule.clause.text.english)")
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

  private static func list(_ words: [String], _ language: Language) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let conjunction = language == .swedish ? " och " : " and "
    return words.dropLast().joined(separator: ", ") + conjunction + last
  }
}
