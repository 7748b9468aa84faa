import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What documents say between what their templates and the reports do.
extension Phrase {
  static let actor = Phrase("Ansvarig", "In charge")
  static let addressedTo = Phrase("Till", "To")
  static let judgementsMade = Phrase(
    "Följande bedömningar är gjorda:", "The following judgements have been made:")
  static let judgementsToMake = Phrase(
    "Följande bedömningar återstår att göra och anteckna:",
    "The following judgements remain to be made and recorded:")
  static let latest = Phrase("Senast", "At the latest")
  static let step = Phrase("Steg", "Step")
  static let stepsTable = Phrase("Steg i ärendet", "Steps of the matter")
  static let takenToHold = Phrase(
    "Bedömningen utgår från följande, eftersom inget annat är angivet:",
    "The assessment takes the following to hold, since nothing else is stated:")
  static let toBeGiven = Phrase(
    "Ärendet behöver kompletteras med svar på följande:",
    "The matter is to be completed with answers to the following:")
  static let rulesExempted = Phrase(
    "Följande regler gäller inte här:", "The following rules do not apply here:")
  static let waiversApply = Phrase(
    "Följande undantag är beslutade:", "The following waivers have been decided:")

  /// A blank, in brackets that a search finds.
  static func fillIn(_ name: LocalizedText) -> Phrase {
    Phrase("[fyll i: \(name.swedish)]", "[fill in: \(name.english)]")
  }

  /// How many things somebody has yet to write.
  static func blanks(_ count: Int) -> Phrase {
    .count(
      count, ("uppgift att fylla i", "uppgifter att fylla i"),
      ("item to fill in", "items to fill in"))
  }

  /// - Parameter isBuiltOnOthers: whether the pack extends others, mostly of legislation.
  static func assessed(
    by pack: LocalizedText, _ version: String, isBuiltOnOthers: Bool, on day: CivilDate
  ) -> Phrase {
    Phrase(
      "Ärendet är prövat per den \(day.text(in: .swedish)) mot ”\(pack.swedish)” (regelpaketet"
        + " \(version))\(isBuiltOnOthers ? " och den lagstiftning som hör till" : "").",
      "The matter is assessed as of \(day.text(in: .english)) by ‘\(pack.english)’ (pack"
        + " \(version))\(isBuiltOnOthers ? " and the legislation that goes with it" : "").")
  }

  static func conclusion(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .nonCompliant:
      Phrase("Ärendet uppfyller inte kraven.", "The matter does not comply.")
    case .undetermined:
      Phrase(
        "Det går ännu inte att avgöra om ärendet uppfyller kraven.",
        "It cannot be determined yet whether the matter complies.")
    case .compliantWithRemarks:
      Phrase("Ärendet uppfyller kraven, med anmärkning.", "The matter complies, with remarks.")
    case .compliant: Phrase("Ärendet uppfyller kraven.", "The matter complies.")
    case .notAssessed:
      Phrase(
        "Inget krav som gällde den dagen rör ärendet, som därför inte är prövat.",
        "No requirement of that day concerns the matter, which is therefore not assessed.")
    }
  }

  /// How many requirements of a force: “2 ska-krav”.
  static func requirements(_ count: Int, _ force: Force) -> Phrase {
    Phrase(
      "\(Language.swedish.text(of: Int64(count))) \(force.name.swedish)-krav",
      "\(Language.english.text(of: Int64(count))) ‘\(force.name.english)’")
  }

  static func notMet(_ requirements: Phrase) -> Phrase {
    Phrase(
      "Det som inte är uppfyllt är \(requirements[.swedish]).",
      "What is not met: \(requirements[.english]).")
  }

  static func noFailures(isOpen: Bool) -> Phrase {
    isOpen
      ? Phrase(
        "Allt som har kunnat prövas är uppfyllt.", "All that could be assessed is met.")
      : Phrase("Allt som är prövat är uppfyllt.", "All that is assessed is met.")
  }

  static func weighs(_ note: String) -> Phrase {
    Phrase("Punkten väger \(note).", "The clause weighs \(note).")
  }
}
