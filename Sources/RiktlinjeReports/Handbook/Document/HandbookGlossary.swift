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
      "styrdokument", "guideline",
      "ett dokument som säger hur något ska eller bör göras: en policy, en riktlinje, en lag",
      "a document that says how things are to be done: a policy, a guideline, a statute"),
    Term(
      "punkt", "clause", "ett enda krav eller råd ur ett styrdokument, med våra ord",
      "a single demand or piece of advice of a guideline, in our words"),
    Term(
      "kravnivå", "force", "hur starkt en punkt binder: ska, bör, får eller bara som ett råd",
      "how strongly a clause binds: must, should, may or only as advice"),
    Term(
      "råd", "advice", "en punkt som ingen med rätt att binda har antagit; den avgör inget utfall",
      "a clause that nobody with the power to bind has adopted; it decides no verdict"),
    Term(
      "stöd i källan", "certainty",
      "hur en punkt är känd: läst i källan, enligt annan källa eller vår tolkning",
      "how a clause is known: read in the source, according to another source, or our "
        + "interpretation"),
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
      "den dag vars regler gäller: ärendets beslutsdatum, annars dess datum",
      "the day whose rules apply: the proposal's date of decision, else its date"),
    Term(
      "dagens datum", "today", "den dag då något har blivit försenat eller inte",
      "the day by which things have fallen due or not"),
    Term(
      "utkast", "draft", "ett ärende som ännu förbereds: det som är tomt frågas det efter",
      "a proposal still being prepared: what is blank is asked for"),
    Term(
      "fråga", "question", "en uppgift eller en bedömning som något öppet väntar på",
      "a fact or a judgement that something open waits for"),
    Term(
      "nyckelfråga", "gate", "en fråga vars svar avgör om andra frågor alls är aktuella",
      "a question whose answer tells whether other questions apply at all"),
    Term(
      "antagande", "assumption", "det värde som en uppgift har tills någon säger något annat",
      "the value that a fact is taken to have while nobody has said otherwise"),
    Term(
      "fel i ifyllnaden", "entry error", "något ifyllt som inte går att läsa som det det ska vara",
      "something filled in that cannot be read as what it should be"),
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
