import RiktlinjeText

// The sections and parts of an HTML report.
extension Phrase {
  static let about = Phrase("Om prövningen", "About this check")
  static let adoptedBy = Phrase("Antaget av", "Adopted by")
  static let allProposals = Phrase("Alla ärenden", "All proposals")
  static let any = Phrase("Alla", "Any")
  static let asOfDate = Phrase("Bedömningsdatum", "As-of date")
  static let byClause = Phrase("Punkt för punkt", "By clause")
  static let changed = Phrase("Vad som ändrats", "What has changed")
  static let chartOfVerdicts = Phrase("Fördelning av utfall", "Distribution of verdicts")
  static let contents = Phrase("Innehåll", "Contents")
  static let eachItsOwn = Phrase("varje ärendes eget datum", "each proposal’s own date")
  static let extends = Phrase("Bygger på", "Extends")
  static let from = Phrase("Från och med", "From")
  static let guideline = Phrase("Styrdokument", "Guideline")
  static let guidelines = Phrase("Styrdokument", "Guidelines")
  static let inForce = Phrase("Gäller", "In force")
  static let inHandbook = Phrase("i handboken", "in the handbook")
  static let inputs = Phrase("Underlag", "Inputs")
  static let made = Phrase("Rapporten gjord", "Report made")
  static let matrixExplained = Phrase(
    "Ett tecken leder till skälet i ärendet.", "A sign leads to the reason in the proposal.")
  static let metClauses = Phrase(
    "Punkter som inget ärende brister i", "Clauses that no proposal falls short of")
  static let maintainer = Phrase("Ansvarig", "Maintainer")
  static let matrix = Phrase("Punkter och ärenden", "Clauses and proposals")
  static let nextDay = Phrase("Närmast", "Next")
  static let noEnd = Phrase("inte angivet", "not given")
  static let notKnownToApply = Phrase(
    "gäller inte, så vitt det är känt", "does not apply, as far as known")
  static let nothingOpen = Phrase(
    "Inget återstår i något ärende.", "Nothing remains in any proposal.")
  static let periodComing = Phrase("ännu inte börjat", "not yet begun")
  static let periodEnded = Phrase("avslutat", "ended")
  static let periodEndsSoon = Phrase("löper ut inom ett halvår", "ends within half a year")
  static let periodProposed = Phrase("förslag", "proposed")
  static let periodRunning = Phrase("pågår", "running")
  static let problemsOfRun = Phrase("Att rätta till i underlaget", "To put right in the input")
  static let program = Phrase("Program", "Program")
  static let reference = Phrase("Beteckning", "Reference")
  static let reportTitle = Phrase("Prövning mot styrdokument", "Check against guidelines")
  static let search = Phrase("Sök i ärendena", "Search the proposals")
  static let share = Phrase("Fördelning", "Distribution")
  static let shortOf = Phrase("Brister i", "Falls short of")
  static let showAll = Phrase("Visa alla", "Show all")
  static let showMore = Phrase("Visa {count} till", "Show {count} more")
  static let shown = Phrase(
    "Visar {count} av {total} ärenden.", "Showing {count} of {total} proposals.")
  static let skipToContent = Phrase("Till innehållet", "Skip to content")
  static let sortBy = Phrase("Ordna efter", "Sort by")
  static let standing = Phrase("Läge", "State")
  static let timeline = Phrase("Löptider", "Terms")
  static let today = Phrase("Sent räknas till", "Late is counted to")
  static let until = Phrase("Till och med", "Until")
  static let unmetClauses = Phrase(
    "Punkter som något ärende brister i", "Clauses that some proposal falls short of")
  static let wholeCheck = Phrase("Hela prövningen", "The whole check")
  static let worstFirst = Phrase("Värst först", "Worst first")
  static let years = Phrase("År", "Years")

  static func dayLine(_ day: String) -> Phrase {
    Phrase("Det lodräta strecket står vid \(day).", "The upright line stands at \(day).")
  }

  static func matrixTooLarge(_ limit: Int) -> Phrase {
    Phrase(
      "Tabellen över punkter och ärenden visas för högst \(limit) ärenden.",
      "The table of clauses and proposals is drawn for at most \(limit) proposals.")
  }

  /// The heading over clauses that nobody falls short of.
  static func metBySome(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "1 punkt som inget ärende brister i" : "\(count) punkter som inget ärende brister i",
      count == 1
        ? "1 clause that no proposal falls short of"
        : "\(count) clauses that no proposal falls short of")
  }

  static func metLeftOut(_ count: Int) -> Phrase {
    let met = metBySome(count)
    return Phrase("\(met[.swedish]) är inte med.", "\(met[.english]) left out.")
  }

  /// What a page says where it is read without a script and holds more than it shows so.
  static func needsScript(_ limit: Int) -> Phrase {
    Phrase(
      "Rapporten har fler än \(limit) ärenden, och sidan ritar dem med skript. Slå på skript, eller "
        + "kör riktlinje check med --format csv (ett ärende per rad), --format json (allt) eller "
        + "färre ärenden åt gången.",
      "The report has more than \(limit) proposals, and the page draws them by a script. Turn scripts "
        + "on, or run riktlinje check with --format csv (a proposal a row), --format json "
        + "(everything) or fewer proposals at a time.")
  }

  static func proposalsChecked(_ count: Int) -> Phrase {
    .count(count, ("ärende prövat", "ärenden prövade"), ("proposal checked", "proposals checked"))
  }

  static func shareMet(_ part: Int, of whole: Int) -> Phrase {
    Phrase(
      "\(Language.swedish.share(part, of: whole)) uppfyllt",
      "\(Language.english.share(part, of: whole)) met")
  }

  static func termsLeftOut(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "En löptid till visas inte." : "\(count) löptider till visas inte.",
      count == 1 ? "One more term is not shown." : "\(count) more terms are not shown.")
  }
}
