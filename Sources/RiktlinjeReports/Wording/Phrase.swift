import RiktlinjeText

/// What reports say in their own voice, in every language.
enum Phrase {
  case allProposals, assessedBy(String?), clausesChecked(Int), dayOfCheck, decidedBy
  case decisionUnknown, derivedValues, expires, expiresNever, failures(Int), file
  case judgement, judgementsRecorded(Int), judgementsToRecord(Int), missing(Int), missingShort
  case neededBy, notApplicable(Int), pack, passed(Int), place, proposals(Int), recordAs(String)
  case reference, remedy, rule, steps(Int), summary, undecided(Int), unknownValue
  case unreadable(Int), waivers(Int), waiverProblems(Int), withoutWaiver, due
  case nothingChecked, unnamedActor, proposal, verdict, madeWith, clause, force, certainty, outcome

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
    case .due: LocalizedText(swedish: "senast", english: "by")
    case .expires: LocalizedText(swedish: "gäller till och med", english: "valid until")
    case .expiresNever: LocalizedText(swedish: "utan slutdatum", english: "with no end date")
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
        swedish: count == 1 ? "1 fel i indata" : "\(count) fel i indata",
        english: count == 1 ? "1 problem with the input" : "\(count) problems with the input")
    case .waivers(let count):
      LocalizedText(swedish: "Undantag (\(count))", english: "Waivers (\(count))")
    case .waiverProblems(let count):
      LocalizedText(
        swedish: "Undantag att se över (\(count))", english: "Waivers to look into (\(count))")
    case .withoutWaiver: LocalizedText(swedish: "annars", english: "otherwise")
    }
  }
}
