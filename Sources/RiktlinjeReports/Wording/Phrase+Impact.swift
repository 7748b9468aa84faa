import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What is said of the impact of a changed pack.
extension Phrase {
  static let impact = Phrase("Konsekvenser", "Impact")
  static let impactTitle = Phrase(
    "Vad det nya regelpaketet ändrar", "What the new rule pack changes")
  static let impactNothing = Phrase(
    "Inget ärende får ett annat utfall eller andra iakttagelser.",
    "No proposal gets another verdict or other findings.")
  static let impactVerdicts = Phrase("Utfall som ändras", "Verdicts that change")
  static let impactProposals = Phrase("Ärenden som ändras", "Proposals that change")
  static let impactByRule = Phrase("Efter punkt och regel", "By clause and rule")
  static let impactPack = Phrase("Ändrat i regelpaketet", "Changed in the rule pack")
  static let impactFile = Phrase("Kontroller av filen", "Checks of the file")
  static let samePack = Phrase(
    "Paketen säger samma sak: inget av det som ärenden prövas mot skiljer dem åt.",
    "The packs say the same: nothing that proposals are checked against differs.")

  static func impactUntouched(_ count: Int) -> Phrase {
    Phrase(
      "Ändrade regler som inget av ärendena märker (\(count))",
      "Changed rules that none of the proposals notices (\(count))")
  }

  static func checkedAgainstBoth(_ count: Int) -> Phrase {
    .count(
      count, ("ärende prövat mot båda paketen.", "ärenden prövade mot båda paketen."),
      ("proposal checked against both packs.", "proposals checked against both packs."))
  }

  static func impactLeftOut(_ count: Int) -> Phrase {
    .count(
      count,
      (
        "ärende till har ändrats och räknas men visas inte (--max-findings).",
        "ärenden till har ändrats och räknas men visas inte (--max-findings)."
      ),
      (
        "more proposal comes out otherwise; it is counted but not shown (--max-findings).",
        "more proposals come out otherwise; they are counted but not shown (--max-findings)."
      ))
  }

  static func readByNew(_ count: Int) -> Phrase {
    Phrase(
      "Ärenden som bara det nya paketet läser (\(count))",
      "Proposals that only the new pack reads (\(count))")
  }

  static func readByOld(_ count: Int) -> Phrase {
    Phrase(
      "Ärenden som bara det gamla paketet läser (\(count))",
      "Proposals that only the old pack reads (\(count))")
  }

  static func andMore(_ count: Int) -> Phrase {
    Phrase("och \(count) till", "and \(count) more")
  }
}

extension PackDifference.Subject {
  /// What such a thing is called.
  var name: LocalizedText {
    switch self {
    case .guideline: LocalizedText(swedish: "styrdokument", english: "guideline")
    case .clause: LocalizedText(swedish: "punkt", english: "clause")
    case .rule: LocalizedText(swedish: "regel", english: "rule")
    case .judgement: LocalizedText(swedish: "bedömning", english: "judgement")
    case .step: LocalizedText(swedish: "steg", english: "step")
    case .definition: LocalizedText(swedish: "begrepp", english: "definition")
    case .derivedValue: LocalizedText(swedish: "härlett värde", english: "derived value")
    case .kind: LocalizedText(swedish: "ärendetyp", english: "kind")
    case .record: LocalizedText(swedish: "post", english: "record")
    case .enumeration: LocalizedText(swedish: "uppräkning", english: "enumeration")
    case .register: LocalizedText(swedish: "register", english: "register")
    }
  }
}

extension PackDifference.Action {
  /// What has become of a thing, after its name.
  var name: LocalizedText {
    switch self {
    case .added: LocalizedText(swedish: "tillkommer", english: "is new")
    case .removed: LocalizedText(swedish: "tas bort", english: "is gone")
    case .changed: LocalizedText(swedish: "ändras", english: "changes")
    }
  }
}

extension PackDifference.Action {
  /// What has become of the rule itself, behind what it causes.
  var ofCause: LocalizedText {
    switch self {
    case .added: LocalizedText(swedish: "ny i paketet", english: "new in the pack")
    case .removed: LocalizedText(swedish: "borttagen ur paketet", english: "gone from the pack")
    case .changed: LocalizedText(swedish: "själv ändrad", english: "changed itself")
    }
  }
}

extension PackFact.Part {
  /// What such a fact is called.
  var name: LocalizedText {
    switch self {
    case .title: LocalizedText(swedish: "titel", english: "title")
    case .adoptedBy: LocalizedText(swedish: "antaget av", english: "adopted by")
    case .binding: LocalizedText(swedish: "bindande", english: "binding")
    case .waivable: LocalizedText(swedish: "undantag kan beslutas", english: "may be waived")
    case .reference: LocalizedText(swedish: "beteckning", english: "reference")
    case .source: LocalizedText(swedish: "källa", english: "source")
    case .inForce: LocalizedText(swedish: "gäller", english: "in force")
    case .reviewBy: LocalizedText(swedish: "ses över senast", english: "review by")
    case .section: LocalizedText(swedish: "avsnitt", english: "section")
    case .force: LocalizedText(swedish: "kravnivå", english: "force")
    case .certainty: LocalizedText(swedish: "stöd i källan", english: "how it is known")
    case .text: LocalizedText(swedish: "lydelse", english: "text")
    case .note: LocalizedText(swedish: "anmärkning", english: "note")
    case .appliesTo: LocalizedText(swedish: "ärendetyper", english: "kinds")
    case .when: LocalizedText(swedish: "villkor", english: "when")
    case .unless: LocalizedText(swedish: "inte om", english: "unless")
    case .overrides: LocalizedText(swedish: "går före", english: "overrides")
    case .parameters: LocalizedText(swedish: "anropas", english: "called")
    case .require: LocalizedText(swedish: "krav", english: "requires")
    case .pointsAt: LocalizedText(swedish: "pekar på", english: "points at")
    case .message: LocalizedText(swedish: "meddelande", english: "message")
    case .value: LocalizedText(swedish: "värde", english: "value")
    case .remedy: LocalizedText(swedish: "åtgärd", english: "remedy")
    case .question: LocalizedText(swedish: "fråga", english: "question")
    case .done: LocalizedText(swedish: "klart när", english: "done when")
    case .actor: LocalizedText(swedish: "görs av", english: "taken by")
    case .due: LocalizedText(swedish: "senast", english: "due")
    case .label: LocalizedText(swedish: "benämning", english: "label")
    case .row: LocalizedText(swedish: "rad", english: "row")
    case .otherwise: LocalizedText(swedish: "annars", english: "otherwise")
    case .aliases: LocalizedText(swedish: "andra namn", english: "aliases")
    case .field: LocalizedText(swedish: "fält", english: "field")
    case .entry: LocalizedText(swedish: "uppgift", english: "entry")
    }
  }
}

extension PackFact.Content {
  /// What is said, as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .text(let text): language.quoted(text[language])
    case .code(let code): code
    case .force(let force): force.name[language]
    case .certainty(let certainty): certainty.name[language]
    case .period(let period): period.words(in: language)
    case .truth(let truth):
      LocalizedText(swedish: truth ? "ja" : "nej", english: truth ? "yes" : "no")[language]
    }
  }

  /// Whether it is to be shown letter by letter.
  var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
