import RiktlinjeCEL
import RiktlinjeText

/// The sentences of findings about waivers.
enum WaiverPhrases {
  static func expired(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      swedish:
        "Undantaget från \(waiver.rule) gällde till och med \(waiver.expires.text(in: .swedish)).",
      english: "The waiver of \(waiver.rule) held until \(waiver.expires.text(in: .english)).")
  }

  static func undecided(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      swedish:
        "Undantaget från \(waiver.rule) är beslutat \(waiver.date.text(in: .swedish)), efter bedömningsdatumet.",
      english:
        "The waiver of \(waiver.rule) was decided on \(waiver.date.text(in: .english)), after the as-of date."
    )
  }

  static func notWaivable(_ waiver: Waiver, _ guideline: LocalizedText) -> LocalizedText {
    LocalizedText(
      swedish:
        "Från \(waiver.rule) kan inget undantag beslutas: kravet står i \(guideline.swedish).",
      english:
        "No waiver of \(waiver.rule) can be decided: the requirement is in \(guideline.english).")
  }

  static func withoutPower(_ waiver: Waiver, _ adopting: LocalizedText) -> LocalizedText {
    LocalizedText(
      swedish:
        "Undantaget från \(waiver.rule) är beslutat av \(waiver.decidedBy.swedish), men kravet är antaget av \(adopting.swedish).",
      english:
        "The waiver of \(waiver.rule) was decided by: \(waiver.decidedBy.english). The requirement was adopted by: \(adopting.english)."
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
}
