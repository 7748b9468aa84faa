import RiktlinjeText

/// What reports say in their own voice, in every language.
enum Phrase {
  case allProposals, assessedBy(String?), clausesChecked(Int), dayOfCheck, decidedBy
  case decisionUnknown, derivedValues, expires, failures(Int), file
  case judgement, judgementsRecorded(Int), judgementsToRecord(Int), missing(Int), missingShort
  case neededBy, notApplicable(Int), pack, passed(Int), place, proposals(Int), recordAs(String)
  case reference, remedy, rule, steps(Int), summary, undecided(Int), unknownValue
  case unreadable(Int), leftOut(Int), waivers(Int), waiverProblems(Int), withoutWaiver, due
  case nothingChecked, unnamedActor, proposal, verdict, madeWith, clause, force, certainty, outcome

  // The sections and parts of an HTML report.
  case about, adoptedBy, any, asOf, asOfDate, byClause, certaintyExplained, chartOfVerdicts,
    contents
  case eachItsOwn, extends, from, guideline, guidelines, inForce, inputs, kind, made, maintainer
  case dayLine(String), matrix, matrixTooLarge(Int), metByAll(Int), nextDay, noEnd
  case nothingLeft(Int), nothingOpen, openProposals
  case orderOfInput, periodComing, periodEnded, periodEndsSoon, periodRunning, problemsOfRun
  case program, proposalsChecked(Int), remaining, reportTitle, search, share, shareMet(String)
  case shown, skipToContent, sortBy, standing, timeline, until, verdicts, years
  case failureCount(Int), missingCount(Int), judgementCount(Int), stepCount(Int), waiverCount(Int)

  // Comparisons.
  case changes(new: Int, fixed: Int, changed: Int), comparison, newProposal, nothingChanged,
    removedProposal

  subscript(language: Language) -> String { text[language] }

  private var text: LocalizedText {
    switch self {
    case .allProposals: LocalizedText(swedish: "Alla ärenden", english: "All proposals")
    case .assessedBy(let person):
      LocalizedText(
        swedish: person.map { "bedömt av \($0)" } ?? "bedömt",
        english: person.map { "assessed by \($0)" } ?? "assessed")
    case .certainty: LocalizedText(swedish: "Källäge", english: "Certainty")
    case .clause: LocalizedText(swedish: "Punkt", english: "Clause")
    case .clausesChecked(let count):
      LocalizedText(
        swedish: "Prövade punkter (\(count))", english: "Clauses checked (\(count))")
    case .dayOfCheck: LocalizedText(swedish: "prövat per", english: "checked as of")
    case .decidedBy: LocalizedText(swedish: "Beslutas av", english: "Decided by")
    case .decisionUnknown:
      LocalizedText(
        swedish: "kan inte avgöras med de uppgifter som finns",
        english: "cannot be told from what is given")
    case .derivedValues: LocalizedText(swedish: "Härledda uppgifter", english: "Derived values")
    case .dayLine(let day):
      LocalizedText(
        swedish: "Det lodräta strecket står vid \(day).",
        english: "The upright line stands at \(day).")
    case .due: LocalizedText(swedish: "senast", english: "by")
    case .expires: LocalizedText(swedish: "gäller till och med", english: "valid until")
    case .failures(let count):
      LocalizedText(swedish: "Brister (\(count))", english: "Falls short (\(count))")
    case .file: LocalizedText(swedish: "Fil", english: "File")
    case .force: LocalizedText(swedish: "Kravnivå", english: "Force")
    case .madeWith: LocalizedText(swedish: "Prövat med", english: "Checked with")
    case .outcome: LocalizedText(swedish: "Utfall", english: "Outcome")
    case .proposal: LocalizedText(swedish: "Ärende", english: "Proposal")
    case .verdict: LocalizedText(swedish: "Utfall", english: "Verdict")
    case .judgement: LocalizedText(swedish: "Bedömning", english: "Judgement")
    case .judgementsRecorded(let count):
      LocalizedText(
        swedish: "Gjorda bedömningar (\(count))", english: "Judgements recorded (\(count))")
    case .judgementsToRecord(let count):
      LocalizedText(
        swedish: "Bedömningar att göra (\(count))", english: "Judgements to record (\(count))")
    case .missing(let count):
      LocalizedText(
        swedish: "Uppgifter som saknas (\(count))", english: "Missing information (\(count))")
    case .missingShort: LocalizedText(swedish: "Saknas", english: "Missing")
    case .neededBy: LocalizedText(swedish: "Behövs för", english: "Needed for")
    case .notApplicable(let count):
      LocalizedText(
        swedish: "Inte tillämpligt (\(count))", english: "Not applicable (\(count))")
    case .nothingChecked:
      LocalizedText(swedish: "Inga ärenden prövades.", english: "No proposals were checked.")
    case .pack: LocalizedText(swedish: "Regelpaket", english: "Pack")
    case .passed(let count):
      LocalizedText(swedish: "Uppfyllt (\(count))", english: "Met (\(count))")
    case .place: LocalizedText(swedish: "Plats", english: "Place")
    case .proposals(let count):
      LocalizedText(
        swedish: count == 1 ? "1 ärende" : "\(count) ärenden",
        english: count == 1 ? "1 proposal" : "\(count) proposals")
    case .recordAs(let path):
      LocalizedText(swedish: "Anges i ärendet som \(path)", english: "Recorded as \(path)")
    case .reference: LocalizedText(swedish: "referens", english: "reference")
    case .remedy: LocalizedText(swedish: "Åtgärd", english: "Remedy")
    case .rule: LocalizedText(swedish: "Regel", english: "Rule")
    case .steps(let count): LocalizedText(swedish: "Steg (\(count))", english: "Steps (\(count))")
    case .summary: LocalizedText(swedish: "Sammanfattning", english: "Summary")
    case .undecided(let count):
      LocalizedText(
        swedish: "Kan inte avgöras (\(count))", english: "Cannot be determined (\(count))")
    case .unknownValue: LocalizedText(swedish: "okänt", english: "unknown")
    case .unnamedActor: LocalizedText(swedish: "okänt organ", english: "body not known")
    case .unreadable(let count):
      LocalizedText(
        swedish: count == 1 ? "1 anmärkning på indata" : "\(count) anmärkningar på indata",
        english: count == 1 ? "1 remark on the input" : "\(count) remarks on the input")
    case .leftOut(let count):
      LocalizedText(
        swedish:
          "\(Language.swedish.text(of: Int64(count))) iakttagelser till är räknade men visas inte.",
        english:
          "\(Language.english.text(of: Int64(count))) more findings are counted but not shown.")
    case .waivers(let count):
      LocalizedText(swedish: "Undantag (\(count))", english: "Waivers (\(count))")
    case .waiverProblems(let count):
      LocalizedText(
        swedish: "Undantag att se över (\(count))", english: "Waivers to look into (\(count))")
    case .withoutWaiver: LocalizedText(swedish: "annars", english: "otherwise")
    case .about: LocalizedText(swedish: "Om prövningen", english: "About this check")
    case .adoptedBy: LocalizedText(swedish: "Antaget av", english: "Adopted by")
    case .any: LocalizedText(swedish: "Alla", english: "Any")
    case .asOf: LocalizedText(swedish: "per", english: "as of")
    case .asOfDate: LocalizedText(swedish: "Bedömningsdatum", english: "As-of date")
    case .byClause: LocalizedText(swedish: "Punkt för punkt", english: "By clause")
    case .certaintyExplained:
      LocalizedText(
        swedish:
          "Källäget säger hur punkten är känd: läst i själva dokumentet, återgiven i en "
          + "andrahandskälla, eller en tolkning som är vår egen. Punkternas text är omskriven.",
        english:
          "The certainty says how a clause is known: read in the document itself, told by a "
          + "second-hand source, or a reading of our own. The clauses are paraphrased.")
    case .chartOfVerdicts:
      LocalizedText(swedish: "Fördelning av utfall", english: "Distribution of verdicts")
    case .contents: LocalizedText(swedish: "Innehåll", english: "Contents")
    case .eachItsOwn:
      LocalizedText(swedish: "varje ärendes eget datum", english: "each proposal’s own date")
    case .extends: LocalizedText(swedish: "Bygger på", english: "Extends")
    case .failureCount(let count):
      LocalizedText(
        swedish: count == 1 ? "1 brist" : "\(count) brister",
        english: count == 1 ? "1 shortfall" : "\(count) shortfalls")
    case .from: LocalizedText(swedish: "Från och med", english: "From")
    case .guideline: LocalizedText(swedish: "Styrdokument", english: "Guideline")
    case .guidelines: LocalizedText(swedish: "Styrdokument", english: "Guidelines")
    case .inForce: LocalizedText(swedish: "Gäller", english: "In force")
    case .inputs: LocalizedText(swedish: "Indata", english: "Inputs")
    case .judgementCount(let count):
      LocalizedText(
        swedish: count == 1 ? "1 bedömning" : "\(count) bedömningar",
        english: count == 1 ? "1 judgement" : "\(count) judgements")
    case .kind: LocalizedText(swedish: "Slag av ärende", english: "Kind")
    case .made: LocalizedText(swedish: "Rapporten gjord", english: "Report made")
    case .maintainer: LocalizedText(swedish: "Ansvarig", english: "Maintainer")
    case .matrix: LocalizedText(swedish: "Punkter och ärenden", english: "Clauses and proposals")
    case .matrixTooLarge(let limit):
      LocalizedText(
        swedish: "Tabellen över punkter och ärenden visas för högst \(limit) ärenden.",
        english: "The table of clauses and proposals is drawn for at most \(limit) proposals.")
    case .metByAll(let count):
      LocalizedText(
        swedish: count == 1
          ? "1 punkt som inget ärende brister i är utelämnad i utskriften."
          : "\(count) punkter som inget ärende brister i är utelämnade i utskriften.",
        english: count == 1
          ? "1 clause that no proposal falls short of is left out in print."
          : "\(count) clauses that no proposal falls short of are left out in print.")
    case .missingCount(let count):
      LocalizedText(
        swedish: count == 1 ? "1 uppgift saknas" : "\(count) uppgifter saknas",
        english: count == 1 ? "1 fact missing" : "\(count) facts missing")
    case .nextDay: LocalizedText(swedish: "Närmaste datum", english: "Next date")
    case .noEnd: LocalizedText(swedish: "inte angivet", english: "not given")
    case .nothingLeft(let count):
      LocalizedText(
        swedish: "I \(count == 1 ? "ett annat ärende" : "\(count) andra ärenden") återstår inget.",
        english: "Nothing remains in \(count == 1 ? "one other proposal" : "\(count) others").")
    case .nothingOpen:
      LocalizedText(
        swedish: "Inget återstår i något ärende.", english: "Nothing remains in any proposal.")
    case .openProposals:
      LocalizedText(
        swedish: "Ärenden som väntar på beslut eller åtgärd",
        english: "Proposals that wait for a decision or an action")
    case .orderOfInput: LocalizedText(swedish: "Ordning i indata", english: "Order of input")
    case .periodComing: LocalizedText(swedish: "ännu inte börjat", english: "not yet begun")
    case .periodEnded: LocalizedText(swedish: "avslutat", english: "ended")
    case .periodEndsSoon:
      LocalizedText(swedish: "löper ut inom ett halvår", english: "ends within half a year")
    case .periodRunning: LocalizedText(swedish: "pågår", english: "running")
    case .problemsOfRun:
      LocalizedText(swedish: "Att rätta till i underlaget", english: "To put right in the input")
    case .program: LocalizedText(swedish: "Program", english: "Program")
    case .proposalsChecked(let count):
      LocalizedText(
        swedish: count == 1 ? "1 ärende prövat" : "\(count) ärenden prövade",
        english: count == 1 ? "1 proposal checked" : "\(count) proposals checked")
    case .remaining: LocalizedText(swedish: "Återstår", english: "Remains")
    case .reportTitle:
      LocalizedText(swedish: "Prövning mot styrdokument", english: "Check against guidelines")
    case .search: LocalizedText(swedish: "Sök i ärendena", english: "Search the proposals")
    case .share: LocalizedText(swedish: "Fördelning", english: "Distribution")
    case .shareMet(let share):
      LocalizedText(swedish: "\(share) uppfyllt", english: "\(share) met")
    case .shown:
      LocalizedText(
        swedish: "Visar {count} av {total} ärenden.",
        english: "Showing {count} of {total} proposals.")
    case .skipToContent: LocalizedText(swedish: "Till innehållet", english: "Skip to content")
    case .sortBy: LocalizedText(swedish: "Ordna efter", english: "Sort by")
    case .standing: LocalizedText(swedish: "Läge", english: "State")
    case .stepCount(let count):
      LocalizedText(
        swedish: "\(count) steg", english: count == 1 ? "1 step" : "\(count) steps")
    case .timeline: LocalizedText(swedish: "Löptider", english: "Terms")
    case .until: LocalizedText(swedish: "Till och med", english: "Until")
    case .verdicts: LocalizedText(swedish: "Utfall", english: "Verdicts")
    case .waiverCount(let count):
      LocalizedText(
        swedish: "\(count) undantag", english: count == 1 ? "1 waiver" : "\(count) waivers")
    case .years: LocalizedText(swedish: "År", english: "Years")
    case .changes(let new, let fixed, let changed):
      LocalizedText(
        swedish:
          "Iakttagelser: \(new) \(new == 1 ? "ny" : "nya"), "
          + "\(fixed) \(fixed == 1 ? "åtgärdad" : "åtgärdade"), "
          + "\(changed) \(changed == 1 ? "ändrad" : "ändrade").",
        english: "Findings: \(new) new, \(fixed) fixed, \(changed) changed.")
    case .comparison: LocalizedText(swedish: "Jämförelse", english: "Comparison")
    case .newProposal: LocalizedText(swedish: "nytt ärende", english: "new proposal")
    case .nothingChanged:
      LocalizedText(swedish: "Inget har ändrats.", english: "Nothing has changed.")
    case .removedProposal:
      LocalizedText(
        swedish: "finns inte med längre", english: "no longer among the proposals")
    }
  }
}
