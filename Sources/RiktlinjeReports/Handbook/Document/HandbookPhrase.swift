import RiktlinjeRules
import RiktlinjeText

/// What the handbook says in its own voice, in every language.
enum HandbookPhrase {
  case aboutAssumptions, aboutCertainty, aboutCorrections, aboutForce, aboutMissing, aboutTheBook,
    aboutWords
  case adoptedBy, appliesTo, appliesToKind(String), by, byKind, contents, derivedValues, doneWhen
  case command, documentExplained, documents
  case due, endedLeftOut, entries, entryTells, firstRowCounts, glossary, guidelines, handbook
  case howToRead, ifHolds, ifNot, inForce, judgement, madeWith, note, otherwise
  case proposalCannotShow, reference, registers, remedy, requires, rule, skipToContent, source
  case step, steps, thenIs, value, when, writtenAs, allOf, anyOf
  case adviceOnly, assumed, binds, content, everyProposal, fact, factsOfProposals, fromRegister
  case any, linkHere, unless, then, overrides, overridden, definitions
  case means
  case filterForce, filterKind, filterSearch, findings, onlyOfKind(String)
  case noWaivers, question, required, reviewBy, waivers, weighs
  case yesWhen, guidelineCount(Int), clauseCount(Int), ruleCount(Int)

  subscript(language: Language) -> String { text[language] }

  private var text: LocalizedText {
    switch self {
    case .aboutAssumptions:
      LocalizedText(
        swedish:
          "Vissa uppgifter antas så länge ingen har sagt något annat, till exempel att ett besök inte "
          + "rör personuppgifter. Rapporten visar vad som har antagits och vad som vilar på det. Vad "
          + "som frågas och vad som antas står i kapitlet om uppgifterna i ett ärende.",
        english:
          "Some facts are assumed while nobody has said otherwise, such as that a visit concerns no "
          + "personal data. The report shows what was assumed and what rests on it. What is asked "
          + "and what is assumed is told in the chapter on the facts of a proposal.")
    case .command: LocalizedText(swedish: "Skrivs med", english: "Written by")
    case .documentExplained:
      LocalizedText(
        swedish:
          "Mallen fylls med det som ärendet säger och det som prövningen visar; det som saknas är "
          + "markerat. Avsnitten är:",
        english:
          "The template is filled with what the proposal says and what the check shows; what is "
          + "missing is marked. Its sections are:")
    case .documents: LocalizedText(swedish: "Dokumentmallar", english: "Document templates")
    case .aboutCertainty:
      LocalizedText(
        swedish:
          "Varje punkt är märkt med sitt stöd i källan. \(definitions(.swedish)) Står en dag bredvid "
          + "är det den dag då källan lästes. Punkternas text är omskriven, inte citerad.",
        english:
          "Every clause is marked with how it is known. \(definitions(.english)) A day beside the "
          + "mark is that on which the source was read. The clauses are paraphrased, not quoted.")
    case .aboutCorrections:
      LocalizedText(
        swedish:
          "Stämmer något inte? Säg vilken punkt eller regel det gäller med det namn som står i "
          + "skrivmaskinsstil, så går den att hitta och rätta.",
        english:
          "Is something not right? Tell which clause or rule by the name in typewriter letters, so "
          + "that it can be found and put right.")
    case .aboutForce:
      LocalizedText(
        swedish:
          "Kravnivån säger hur starkt en punkt binder. Ska: ett ärende som bryter mot den uppfyller "
          + "inte kraven. Bör: en avvikelse kräver ett skäl och blir en anmärkning. Får: punkten ger "
          + "en möjlighet. Råd: ingen som kan binda har antagit det; det visas men avgör inget utfall.",
        english:
          "The force says how strongly a clause binds. Must: a proposal that breaks it does not "
          + "comply. Should: a departure needs a reason and is remarked on. May: the clause gives a "
          + "possibility. Advice: nobody with the power to bind has adopted it; it is shown and "
          + "decides no verdict.")
    case .aboutMissing:
      LocalizedText(
        swedish:
          "En uppgift som saknas är okänd, inte fel: regeln kan då inte avgöras, och rapporten frågar "
          + "efter uppgiften. Så länge det inte går att säga om en regel gäller frågas bara efter det "
          + "som avgör det. Att något ”anges” betyder att uppgiften är ifylld; så länge ärendet är ett "
          + "utkast är det en fråga, inte en brist, att den inte är det.",
        english:
          "A fact that is missing is unknown, not wrong: the rule cannot then be decided, and the "
          + "report asks for it. While it cannot be told whether a rule applies, only what tells that "
          + "is asked. That something “is given” means that its field is filled in; while the "
          + "proposal is a draft, its being blank is a question and not a fault.")
    case .aboutTheBook:
      LocalizedText(
        swedish:
          "Handboken visar allt som prövas mot ett ärende, med ord. Den är skriven ur regelpaketet "
          + "och säger därför precis det som programmet gör. Läs den och säg om den stämmer.",
        english:
          "The handbook shows in words everything that a proposal is checked against. It is written "
          + "out of the pack and so says exactly what the program does. Read it and say whether it "
          + "is right.")
    case .aboutWords:
      LocalizedText(
        swedish:
          "Ord inom citattecken är namn på uppgifter i ärendet. Under varje regel står med liten "
          + "stil hur villkoret är skrivet i regelpaketet; det går att hoppa över.",
        english:
          "Words between quotation marks are names of facts in the proposal. Below each rule, in "
          + "small print, is how its condition is written in the pack; it may be skipped.")
    case .adviceOnly:
      LocalizedText(
        swedish: "nej; det som står här är råd", english: "no; what stands here is advice")
    case .assumed: LocalizedText(swedish: "Antas", english: "Assumed")
    case .binds: LocalizedText(swedish: "Binder", english: "Binds")
    case .content: LocalizedText(swedish: "Innehåll", english: "Content")
    case .everyProposal: LocalizedText(swedish: "Alla ärenden", english: "Every proposal")
    case .fact: LocalizedText(swedish: "Uppgift", english: "Fact")
    case .factsOfProposals:
      LocalizedText(swedish: "Uppgifterna i ett ärende", english: "The facts of a proposal")
    case .fromRegister: LocalizedText(swedish: "ur registret", english: "of the register")
    case .any: LocalizedText(swedish: "Alla", english: "Any")
    case .linkHere: LocalizedText(swedish: "Länk hit", english: "Link to this")
    case .filterForce: LocalizedText(swedish: "Kravnivå", english: "Force")
    case .filterKind: LocalizedText(swedish: "Slag av ärende", english: "Kind of proposal")
    case .filterSearch: LocalizedText(swedish: "Sök i handboken", english: "Search this book")
    case .findings:
      LocalizedText(swedish: "Träffar: {count}", english: "Found: {count}")
    case .onlyOfKind(let kind):
      LocalizedText(
        swedish: "Bara det som gäller \(kind):", english: "Only what applies to \(kind):")
    case .noWaivers: LocalizedText(swedish: "kan inte beslutas", english: "cannot be decided")
    case .question: LocalizedText(swedish: "Fråga", english: "Question")
    case .required: LocalizedText(swedish: "obligatorisk", english: "required")
    case .reviewBy: LocalizedText(swedish: "Ses över senast", english: "To be reviewed by")
    case .waivers: LocalizedText(swedish: "Undantag", english: "Waivers")
    case .weighs: LocalizedText(swedish: "Väger", english: "Weighs")
    case .adoptedBy: LocalizedText(swedish: "Antaget av", english: "Adopted by")
    case .allOf: LocalizedText(swedish: "allt detta gäller", english: "all of this holds")
    case .anyOf:
      LocalizedText(swedish: "minst ett av detta gäller", english: "at least one of these holds")
    case .appliesTo: LocalizedText(swedish: "Gäller", english: "Applies to")
    case .appliesToKind(let kind):
      LocalizedText(swedish: "Det här gäller för: \(kind)", english: "What applies to: \(kind)")
    case .by: LocalizedText(swedish: "Av", english: "By")
    case .byKind: LocalizedText(swedish: "Efter slag av ärende", english: "By kind of proposal")
    case .contents: LocalizedText(swedish: "Innehåll", english: "Contents")
    case .clauseCount(let count):
      LocalizedText(
        swedish: count == 1 ? "1 punkt" : "\(count) punkter",
        english: count == 1 ? "1 clause" : "\(count) clauses")
    case .definitions: LocalizedText(swedish: "Begrepp", english: "Definitions")
    case .means: LocalizedText(swedish: "Betyder", english: "Means")
    case .derivedValues: LocalizedText(swedish: "Härledda uppgifter", english: "Derived values")
    case .doneWhen: LocalizedText(swedish: "Klart när", english: "Done when")
    case .due: LocalizedText(swedish: "Senast", english: "No later than")
    case .endedLeftOut:
      LocalizedText(
        swedish: "Punkter med en sista dag står bara under sina styrdokument.",
        english: "Clauses with a last day stand only under their guidelines.")
    case .entries: LocalizedText(swedish: "Poster", english: "Entries")
    case .entryTells:
      LocalizedText(swedish: "Om varje post anges", english: "Of each entry it tells")
    case .firstRowCounts:
      LocalizedText(
        swedish: "Raderna läses uppifrån; den första som stämmer gäller.",
        english: "The rows are read from the top; the first that holds counts.")
    case .glossary: LocalizedText(swedish: "Ordlista", english: "Glossary")
    case .guidelines: LocalizedText(swedish: "Styrdokument", english: "Guidelines")
    case .guidelineCount(let count):
      LocalizedText(
        swedish: "\(count) styrdokument",
        english: count == 1 ? "1 guideline" : "\(count) guidelines")
    case .handbook: LocalizedText(swedish: "Handbok", english: "Handbook")
    case .howToRead:
      LocalizedText(swedish: "Så läser du handboken", english: "How to read this book")
    case .ifHolds: LocalizedText(swedish: "Om", english: "If")
    case .ifNot: LocalizedText(swedish: "Om det brister", english: "If it fails")
    case .inForce: LocalizedText(swedish: "I kraft", english: "In force")
    case .judgement: LocalizedText(swedish: "Bedömning", english: "Judgement")
    case .madeWith: LocalizedText(swedish: "Skriven med", english: "Written with")
    case .note: LocalizedText(swedish: "Not", english: "Note")
    case .otherwise: LocalizedText(swedish: "annars", english: "otherwise")
    case .proposalCannotShow:
      LocalizedText(
        swedish: "det går inte att se i ärendet", english: "the proposal cannot show it")
    case .reference: LocalizedText(swedish: "Beteckning", english: "Reference")
    case .registers: LocalizedText(swedish: "Register", english: "Registers")
    case .remedy: LocalizedText(swedish: "Åtgärd", english: "Remedy")
    case .requires: LocalizedText(swedish: "Krav", english: "Requires")
    case .rule: LocalizedText(swedish: "Regel", english: "Rule")
    case .ruleCount(let count):
      LocalizedText(
        swedish: count == 1 ? "1 regel" : "\(count) regler",
        english: count == 1 ? "1 rule" : "\(count) rules")
    case .skipToContent: LocalizedText(swedish: "Till innehållet", english: "Skip to content")
    case .source: LocalizedText(swedish: "Källa", english: "Source")
    case .step: LocalizedText(swedish: "Steg", english: "Step")
    case .steps: LocalizedText(swedish: "Steg", english: "Steps")
    case .thenIs: LocalizedText(swedish: "Så är det", english: "Then it is")
    case .value: LocalizedText(swedish: "Värde", english: "Value")
    case .when: LocalizedText(swedish: "När", english: "When")
    case .unless: LocalizedText(swedish: "Inte om", english: "Unless")
    case .then: LocalizedText(swedish: "Då gäller", english: "Then")
    case .overrides: LocalizedText(swedish: "Går före", english: "Overrides")
    case .overridden: LocalizedText(swedish: "Viker för", english: "Gives way to")
    case .writtenAs: LocalizedText(swedish: "I regelpaketet:", english: "In the pack:")
    case .yesWhen: LocalizedText(swedish: "Ja när", english: "Yes when")
    }
  }

  /// What the words of certainty mean.
  private func definitions(_ language: Language) -> String {
    Certainty.definitions(of: Set(Certainty.allCases), in: language)
  }
}
