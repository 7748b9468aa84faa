import RiktlinjeRules
import RiktlinjeText

/// What reports say in their own voice, in every language.
struct Phrase {
  let text: LocalizedText

  init(_ swedish: String, _ english: String) {
    text = LocalizedText(swedish: swedish, english: english)
  }

  subscript(language: Language) -> String { text[language] }

  /// A number and what there is so many of, each language with its form for one and for more.
  static func count(
    _ count: Int, _ swedish: (one: String, many: String), _ english: (one: String, many: String)
  ) -> Phrase {
    Phrase(
      "\(Language.swedish.text(of: Int64(count))) \(count == 1 ? swedish.one : swedish.many)",
      "\(Language.english.text(of: Int64(count))) \(count == 1 ? english.one : english.many)")
  }
}

// What several kinds of report say.
extension Phrase {
  static let asOf = Phrase("per", "as of")
  static let certainty = Phrase("Stöd i källan", "How it is known")
  static let clause = Phrase("Punkt", "Clause")
  static func packDigest(_ digits: String) -> Phrase {
    Phrase("regelpaketets kontrollsumma \(digits)", "digest of the rule pack \(digits)")
  }

  static let dayOfCheck = Phrase("prövat per", "checked as of")
  static let decidedBy = Phrase("Beslutas av", "Decided by")
  static let draft = Phrase("utkast", "draft")
  static let entryError = Phrase("fel i ifyllnaden", "entry error")
  static let force = Phrase("Kravnivå", "Force")
  static let kind = Phrase("Slag av ärende", "Kind")
  static let known = Phrase("känd sedan tidigare", "known before")
  static let madeWith = Phrase("Prövat med", "Checked with")
  static let mayApply = Phrase("kan bli aktuell", "may come to apply")
  static let missingShort = Phrase("Saknas", "Missing")
  static let nothingChecked = Phrase("Inga ärenden prövades.", "No proposals were checked.")
  static let outcome = Phrase("Utfall", "Outcome")
  static let pack = Phrase("Regelpaket", "Pack")
  static let proposal = Phrase("Ärende", "Proposal")
  static let remedy = Phrase("Åtgärd", "Remedy")
  static let summary = Phrase("Sammanfattning", "Summary")
  static let todayIs = Phrase("i dag", "today")
  static let unknownValue = Phrase("okänt", "unknown")
  static let unnamedActor = Phrase("oklart vem", "not clear who")
  static let verdict = Phrase("Utfall", "Verdict")

  static func proposals(_ count: Int) -> Phrase {
    .count(count, ("ärende", "ärenden"), ("proposal", "proposals"))
  }

  static func unreadable(_ count: Int) -> Phrase {
    .count(
      count, ("anmärkning på underlaget", "anmärkningar på underlaget"),
      ("remark on the input", "remarks on the input"))
  }

  static func waiverProblems(_ count: Int) -> Phrase {
    Phrase("Undantag att se över (\(count))", "Waivers to look into (\(count))")
  }

  // MARK: Counts

  static func judgementCount(_ count: Int) -> Phrase {
    .count(count, ("bedömning", "bedömningar"), ("judgement", "judgements"))
  }

  static func questionCount(_ count: Int) -> Phrase {
    .count(count, ("fråga", "frågor"), ("question", "questions"))
  }

  static func overdue(by days: Int) -> Phrase {
    let count = Phrase.count(days, ("dag", "dagar"), ("day", "days"))
    return Phrase("försenat \(count[.swedish])", "\(count[.english]) overdue")
  }

  static func undecidedCount(_ count: Int) -> Phrase {
    Phrase("\(count) kan inte avgöras", "\(count) cannot be determined")
  }

  static func stepCount(_ count: Int) -> Phrase {
    .count(count, ("steg", "steg"), ("step", "steps"))
  }

  static func waiverCount(_ count: Int) -> Phrase {
    .count(count, ("undantag", "undantag"), ("waiver", "waivers"))
  }

  static func entryErrorCount(_ count: Int) -> Phrase {
    .count(
      count, ("fel i ifyllnaden", "fel i ifyllnaden"), ("entry error", "entry errors"))
  }

  /// How many requirements of a force, such as “13 ska”.
  static func count(_ count: Int, _ force: Force) -> Phrase {
    .count(
      count, (force.name.swedish, force.name.swedish), (force.name.english, force.name.english))
  }
}
