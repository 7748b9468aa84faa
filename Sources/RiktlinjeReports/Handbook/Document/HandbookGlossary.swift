import RiktlinjeText

/// The terms that the handbook takes for granted.
enum HandbookGlossary {
  struct Term {
    let name: LocalizedText
    let meaning: LocalizedText

    init(_ swedish: String, _ english: String, _ svenska: String, _ englishMeaning: String) {
      name = LocalizedText(swedish: swedish, english: english)
      meaning = LocalizedText(swedish: svenska, english: englishMeaning)
    }
  }

  static let terms = [
    Term(
      "regelpaket", "pack", "en kommuns styrdokument, skrivna så att ett program kan pröva dem",
      "a city's guidelines, written so that a program can check them"),
    Term(
      "styrdokument", "guideline", "ett dokument som binder: en policy, en riktlinje, en lag",
      "a document that binds: a policy, a guideline, a statute"),
    Term(
      "punkt", "clause", "ett enda krav eller råd ur ett styrdokument, med våra ord",
      "a single demand or piece of advice of a guideline, in our words"),
    Term(
      "kravnivå", "force", "hur starkt en punkt binder: ska, bör eller får",
      "how strongly a clause binds: must, should or may"),
    Term(
      "källäge", "certainty",
      "hur en punkt är känd: läst i källan, enligt andrahandskälla, eller härledd tolkning",
      "how a clause is known: read in the source, second-hand, or inferred by us"),
    Term(
      "regel", "rule", "ett villkor under en punkt som programmet kan pröva",
      "a condition under a clause that the program can check"),
    Term(
      "bedömning", "judgement",
      "en fråga som bara en människa kan svara på; svaret antecknas i ärendet",
      "a question that only a person can answer; the answer is recorded in the proposal"),
    Term(
      "steg", "step", "något som ska göras, av någon och ibland senast en viss dag",
      "something to be done, by someone and at times by a certain day"),
    Term(
      "ärende", "proposal", "det som prövas: ett avtal, ett medlemskap, ett besök, ett projekt",
      "what is checked: an agreement, a membership, a visit, a project"),
    Term(
      "iakttagelse", "finding", "vad en regel eller bedömning säger om ett ärende",
      "what a rule or judgement says of a proposal"),
    Term(
      "utfall", "verdict", "svaret för ett helt ärende", "the answer for a whole proposal"),
    Term(
      "undantag", "waiver",
      "ett beslut om att en regel inte hindrar ett visst ärende, med skäl och slutdatum",
      "a decision that a rule does not stop a certain proposal, with its reason and last day"),
    Term(
      "bedömningsdatum", "as-of date",
      "den dag som prövningen utgår från: ärendets beslutsdatum, annars dess datum",
      "the day that the check is made for: the proposal's date of decision, else its date"),
    Term(
      "härledd uppgift", "derived value",
      "något som räknas fram ur ärendet, till exempel vem som beslutar",
      "something worked out from the proposal, such as who decides"),
    Term(
      "register", "register", "en lista som ärenden hänvisar till: länder, organ, parter",
      "a list that proposals refer to: countries, bodies, partners"),
    Term(
      "vänort", "sister city",
      "en stad som kommunen har ett varaktigt avtal om vänskap med, utan slutdatum",
      "a city with which the municipality has a lasting agreement of friendship, without an end"),
    Term(
      "partnerstad", "partner city",
      "en stad som kommunen samarbetar med om vissa frågor under en avtalad tid",
      "a city with which the municipality cooperates on certain matters for an agreed time"),
    Term(
      "samförståndsavtal", "memorandum of understanding",
      "en avsiktsförklaring mellan parter, oftast inte rättsligt bindande",
      "a statement of intent between parties, mostly not legally binding"),
    Term(
      "tjänsteutlåtande", "official report",
      "förvaltningens skriftliga underlag och förslag till det organ som beslutar",
      "the administration's written report and proposal to the body that decides"),
    Term(
      "kommunfullmäktige", "municipal council",
      "kommunens högsta beslutande organ, valt av invånarna",
      "the municipality's highest deciding body, elected by the residents"),
    Term(
      "kommunstyrelse", "municipal executive board",
      "leder och samordnar kommunens förvaltning och bereder fullmäktiges ärenden",
      "leads and coordinates the municipality's administration and prepares the council's matters"),
    Term(
      "nämnd", "committee", "politiker med ansvar för ett område, med en förvaltning under sig",
      "politicians in charge of an area, with an administration below them"),
    Term(
      "delegation", "delegated decision",
      "rätten att besluta i någon annans ställe; sådana beslut anmäls i efterhand",
      "the right to decide in another's place; such decisions are reported afterwards"),
    Term(
      "diarienummer", "diary number",
      "det nummer som ett ärende får när det registreras (dnr)",
      "the number that a matter is given when it is registered (dnr)"),
  ]
}
