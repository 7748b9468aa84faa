import RiktlinjeText

// The sections and parts of an HTML report.
extension Phrase {
  static let about = Phrase("Om prövningen", "About this check")
  static let adoptedBy = Phrase("Antaget av", "Adopted by")
  static let allProposals = Phrase("Alla ärenden", "All proposals")
  static let any = Phrase("Alla", "Any")
  static let asOfDate = Phrase("Bedömningsdatum", "As-of date")
  static let byClause = Phrase("Punkt för punkt", "By clause")
  static let chartOfVerdicts = Phrase("Fördelning av utfall", "Distribution of verdicts")
  static let contents = Phrase("Innehåll", "Contents")
  static let eachItsOwn = Phrase("varje ärendes eget datum", "each proposal’s own date")
  static let extends = Phrase("Bygger på", "Extends")
  static let from = Phrase("Från och med", "From")
  static let guideline = Phrase("Styrdokument", "Guideline")
  static let guidelines = Phrase("Styrdokument", "Guidelines")
  static let inForce = Phrase("Gäller", "In force")
  static let inputs = Phrase("Underlag", "Inputs")
  static let made = Phrase("Rapporten gjord", "Report made")
  static let maintainer = Phrase("Ansvarig", "Maintainer")
  static let matrix = Phrase("Punkter och ärenden", "Clauses and proposals")
  static let nextDay = Phrase("Närmast", "Next")
  static let noEnd = Phrase("inte angivet", "not given")
  static let notKnownToApply = Phrase(
    "gäller inte, så vitt det är känt", "does not apply, as far as known")
  static let nothingOpen = Phrase(
    "Inget återstår i något ärende.", "Nothing remains in any proposal.")
  static let openProposals = Phrase(
    "Ärenden som väntar på beslut eller åtgärd", "Proposals that wait for a decision or an action")
  static let orderOfInput = Phrase("Ordning i underlaget", "Order of input")
  static let periodComing = Phrase("ännu inte börjat", "not yet begun")
  static let periodEnded = Phrase("avslutat", "ended")
  static let periodEndsSoon = Phrase("löper ut inom ett halvår", "ends within half a year")
  static let periodRunning = Phrase("pågår", "running")
  static let problemsOfRun = Phrase("Att rätta till i underlaget", "To put right in the input")
  static let program = Phrase("Program", "Program")
  static let reference = Phrase("Beteckning", "Reference")
  static let remaining = Phrase("Återstår", "Remains")
  static let reportTitle = Phrase("Prövning mot styrdokument", "Check against guidelines")
  static let search = Phrase("Sök i ärendena", "Search the proposals")
  static let share = Phrase("Fördelning", "Distribution")
  static let shown = Phrase(
    "Visar {count} av {total} ärenden.", "Showing {count} of {total} proposals.")
  static let skipToContent = Phrase("Till innehållet", "Skip to content")
  static let sortBy = Phrase("Ordna efter", "Sort by")
  static let standing = Phrase("Läge", "State")
  static let timeline = Phrase("Löptider", "Terms")
  static let today = Phrase("Förfallet räknas till", "Overdue is counted to")
  static let until = Phrase("Till och med", "Until")
  static let verdicts = Phrase("Utfall", "Verdicts")
  static let years = Phrase("År", "Years")

  static func closed(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "Ett avslutat ärende väntar inte på något."
        : "\(count) avslutade ärenden väntar inte på något.",
      count == 1
        ? "One closed proposal waits for nothing." : "\(count) closed proposals wait for nothing.")
  }

  static func dayLine(_ day: String) -> Phrase {
    Phrase("Det lodräta strecket står vid \(day).", "The upright line stands at \(day).")
  }

  static func matrixTooLarge(_ limit: Int) -> Phrase {
    Phrase(
      "Tabellen över punkter och ärenden visas för högst \(limit) ärenden.",
      "The table of clauses and proposals is drawn for at most \(limit) proposals.")
  }

  static func metByAll(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "1 punkt som inget ärende brister i är utelämnad i utskriften."
        : "\(count) punkter som inget ärende brister i är utelämnade i utskriften.",
      count == 1
        ? "1 clause that no proposal falls short of is left out in print."
        : "\(count) clauses that no proposal falls short of are left out in print.")
  }

  static func nothingLeft(_ count: Int) -> Phrase {
    Phrase(
      "I \(count == 1 ? "ett annat ärende" : "\(count) andra ärenden") återstår inget.",
      "Nothing remains in \(count == 1 ? "one other proposal" : "\(count) others").")
  }

  static func proposalsChecked(_ count: Int) -> Phrase {
    .count(count, ("ärende prövat", "ärenden prövade"), ("proposal checked", "proposals checked"))
  }

  static func shareMet(_ share: String) -> Phrase { Phrase("\(share) uppfyllt", "\(share) met") }
}
