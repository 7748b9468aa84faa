import RiktlinjeRules
import RiktlinjeText

// The sections of one proposal, and what stands in them.
extension Phrase {
  static let adviceExplained = Phrase(
    "Råd har ingen beslutat som kan binda ärendet, och de avgör inget.",
    "Advice is not adopted by anybody who can bind the matter, and decides nothing.")
  static let decision = Phrase("beslut", "decision")
  static let derivedValues = Phrase("Följer av uppgifterna", "Follows from what is given")
  static let expires = Phrase("gäller till och med", "valid until")
  static let gate = Phrase("nyckelfråga", "key question")
  static let plannedDecision = Phrase("planerat beslut", "planned decision")
  static let term = Phrase("tid", "term")
  static let writeAnswer = Phrase("Skriv", "Write")

  static func advice(_ count: Int) -> Phrase { Phrase("Råd (\(count))", "Advice (\(count))") }

  static func assessedBy(_ person: String?) -> Phrase {
    Phrase(
      person.map { "bedömt av \($0)" } ?? "bedömt",
      person.map { "assessed by \($0)" } ?? "assessed")
  }

  static func assumptions(_ count: Int) -> Phrase {
    Phrase(
      "Antaget, om inget annat anges (\(count))", "Assumed unless stated otherwise (\(count))")
  }

  /// Among the conditions of a verdict: “under 3 antaganden”.
  static func underAssumptions(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "under 1 antagande" : "under \(count) antaganden",
      count == 1 ? "under 1 assumption" : "under \(count) assumptions")
  }

  /// How much rests on an assumption.
  static func resting(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "1 svar vilar på det" : "\(count) svar vilar på det",
      count == 1 ? "1 answer rests on it" : "\(count) answers rest on it")
  }

  /// On what a finding rests.
  static func restsOn(_ assumption: LocalizedText, _ value: LocalizedText) -> Phrase {
    Phrase(
      "Vilar på antagandet ”\(assumption.swedish): \(value.swedish)”.",
      "Rests on the assumption ‘\(assumption.english): \(value.english)’.")
  }

  static func clausesChecked(_ count: Int) -> Phrase {
    Phrase("Prövade punkter (\(count))", "Clauses checked (\(count))")
  }

  static func entryErrors(_ count: Int) -> Phrase {
    Phrase("Fel i ifyllnaden (\(count))", "Entry errors (\(count))")
  }

  /// The heading over requirements of a force that are not met.
  static func failures(_ force: Force, _ count: Int) -> Phrase {
    switch force {
    case .must:
      Phrase("Ska-krav som inte är uppfyllda (\(count))", "Musts that are not met (\(count))")
    case .should:
      Phrase("Bör-krav som inte är uppfyllda (\(count))", "Shoulds that are not met (\(count))")
    case .may:
      Phrase("Villkor som inte är uppfyllda (\(count))", "Conditions that are not met (\(count))")
    case .advice: advice(count)
    }
  }

  static func errors(_ count: Int) -> Phrase {
    Phrase("Kunde inte prövas (\(count))", "Could not be evaluated (\(count))")
  }

  static func judgementsRecorded(_ count: Int) -> Phrase {
    Phrase("Gjorda bedömningar (\(count))", "Judgements recorded (\(count))")
  }

  /// How many judgements there are among the questions.
  static func judgementsOutstanding(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "1 bedömning återstår; den står bland frågorna."
        : "\(count) bedömningar återstår; de står bland frågorna.",
      count == 1
        ? "1 judgement is outstanding; it is among the questions."
        : "\(count) judgements are outstanding; they are among the questions.")
  }

  static func notApplicable(_ count: Int) -> Phrase {
    Phrase("Inte tillämpligt (\(count))", "Not applicable (\(count))")
  }

  static func passed(_ count: Int) -> Phrase { Phrase("Uppfyllt (\(count))", "Met (\(count))") }

  static func questions(_ count: Int) -> Phrase {
    Phrase("Frågor att svara på (\(count))", "Questions to answer (\(count))")
  }

  /// How many questions are not shown.
  static func questionsLeft(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "Och 1 fråga till." : "Och \(count) frågor till.",
      count == 1 ? "And 1 question more." : "And \(count) questions more.")
  }

  /// How many rules wait for questions.
  static func waiting(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "1 regel till kan bli aktuell, beroende på svaren."
        : "\(count) regler till kan bli aktuella, beroende på svaren.",
      count == 1
        ? "1 more rule may come to apply, depending on the answers."
        : "\(count) more rules may come to apply, depending on the answers.")
  }

  static func settles(_ what: String, _ language: Language) -> String {
    Phrase("Kan avgöra \(what)", "Can settle \(what)")[language]
  }

  /// The heading over the steps: how many there are, and how many of them are not done.
  static func steps(_ count: Int, left: Int) -> Phrase {
    left == 0
      ? Phrase("Steg (\(count), alla klara)", "Steps (\(count), all done)")
      : Phrase("Steg (\(left) av \(count) återstår)", "Steps (\(left) of \(count) remain)")
  }

  static func undecided(_ count: Int) -> Phrase {
    Phrase("Kan inte avgöras (\(count))", "Cannot be determined (\(count))")
  }

  /// The heading over rules from which an exception or a special rule exempts.
  static func exempt(_ count: Int) -> Phrase {
    Phrase(
      "Regler som inte gäller här, och varför (\(count))",
      "Rules that do not apply here, and why (\(count))")
  }

  /// What is said of a rule from which an exception or a special rule exempts.
  static let exempted = Phrase("gäller inte här", "does not apply here")

  static func waivers(_ count: Int) -> Phrase {
    Phrase("Undantag (\(count))", "Waivers (\(count))")
  }
}
