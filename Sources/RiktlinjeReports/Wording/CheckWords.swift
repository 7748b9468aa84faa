import RiktlinjeText

/// What the checks that no guideline asks for are about: of files, of waivers and of the report itself.
///
/// Formats that list rules name these as well, and say what to do about them.
struct CheckWords {
  /// One phrase of what the check asks for.
  let title: LocalizedText
  /// What to do when it finds something.
  let help: LocalizedText

  private init(_ title: (sv: String, en: String), _ help: (sv: String, en: String)) {
    self.title = LocalizedText(swedish: title.sv, english: title.en)
    self.help = LocalizedText(swedish: help.sv, english: help.en)
  }

  /// The words for a check by its id; for one that is not listed what all of its family have in common.
  init(of id: String) {
    self =
      Self.documentChecks[id] ?? Self.waiverChecks[id] ?? Self.reportChecks[id]
      ?? (id.hasPrefix("document/")
        ? Self.documentCheck : id.hasPrefix("waiver/") ? Self.waiverCheck : Self.readable)
  }

  /// The id as a name in one word, such as `DocumentUnknownField`.
  static func name(of id: String) -> String {
    id.split { !$0.isLetter && !$0.isNumber }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static let documentCheck = CheckWords(
    (
      "Underlaget är skrivet så som vokabulären anger",
      "The proposal is written as the vocabulary declares"
    ),
    (
      "Rätta värdet eller nyckeln på den angivna raden.",
      "Correct the value or the key on the line given."
    ))

  private static let waiverCheck = CheckWords(
    ("Undantaget är i sin ordning", "The waiver is in order"),
    ("Se över undantaget i filen med undantag.", "Look into the waiver in the file of waivers."))

  private static let readable = CheckWords(
    ("Filen går att läsa", "The file can be read"),
    (
      "Rätta filen; så länge den inte går att läsa prövas inget ärende i den.",
      "Correct the file; while it cannot be read no proposal in it is checked."
    ))

  private static let documentChecks: [String: CheckWords] = [
    "document/unknown-field": CheckWords(
      ("Varje nyckel är ett fält i ärendetypen", "Every key is a field of the kind"),
      (
        "Rätta stavningen eller ta bort nyckeln; riktlinje new TYP visar fälten.",
        "Correct the spelling or remove the key; riktlinje new KIND shows the fields."
      )),
    "document/misplaced-field": CheckWords(
      ("Varje nyckel står där den hör hemma", "Every key stands where it belongs"),
      ("Flytta nyckeln till den plats som anges.", "Move the key to the place given.")),
    "document/ambiguous-field": CheckWords(
      ("Varje nyckel står för ett enda fält", "Every key stands for one field"),
      (
        "Skriv fältets id i stället för dess namn.",
        "Write the id of the field instead of its label."
      )),
    "document/given-twice": CheckWords(
      ("Varje fält anges en gång", "Every field is given once"),
      ("Ta bort den ena av de båda nycklarna.", "Remove one of the two keys.")),
    "document/missing-field": CheckWords(
      ("Obligatoriska fält är ifyllda", "Required fields are filled in"),
      ("Fyll i fältet.", "Fill in the field.")),
    "document/wrong-type": CheckWords(
      ("Varje värde är av fältets typ", "Every value is of the field's type"),
      (
        "Skriv ett värde av den typ som anges.", "Write a value of the type that is given."
      )),
    "document/pattern-not-matched": CheckWords(
      ("Värdet har den form som fältet kräver", "The value has the form that the field asks for"),
      ("Skriv värdet i den form som anges.", "Write the value in the form given.")),
    "document/too-small": CheckWords(
      ("Talet är inte mindre än fältet tillåter", "The number is not less than the field allows"),
      ("Kontrollera talet och dess enhet.", "Check the number and its unit.")),
    "document/too-large": CheckWords(
      ("Talet är inte större än fältet tillåter", "The number is not more than the field allows"),
      ("Kontrollera talet och dess enhet.", "Check the number and its unit.")),
    "document/not-in-enumeration": CheckWords(
      (
        "Värdet är ett av dem som fältet kan ha",
        "The value is one of those that the field can have"
      ),
      ("Välj ett av de värden som anges.", "Choose one of the values given.")),
    "document/not-in-register": CheckWords(
      ("Värdet finns i registret", "The value is in the register"),
      (
        "Rätta stavningen, eller för in posten i registret; riktlinje list visar vad som finns.",
        "Correct the spelling, or add the entry to the register; riktlinje list shows what there is."
      )),
    "document/ambiguous-word": CheckWords(
      ("Värdet kan läsas på ett enda sätt", "The value can be read in one way"),
      ("Skriv värdets id i stället för dess namn.", "Write the value's id instead of its label.")),
    "document/ambiguous-number": CheckWords(
      ("Talet kan läsas på ett enda sätt", "The number can be read in one way"),
      (
        "Skriv talet utan skiljetecken, eller med mellanslag mellan tusental.",
        "Write the number without separators, or with spaces between thousands."
      )),
    "document/ambiguous-date": CheckWords(
      ("Datumet kan läsas på ett enda sätt", "The date can be read in one way"),
      ("Skriv datumet som 2026-01-31.", "Write the date as 2026-01-31.")),
    "document/no-such-day": CheckWords(
      ("Datumet finns i kalendern", "The date is in the calendar"),
      ("Rätta dagen, månaden eller året.", "Correct the day, the month or the year.")),
    "document/duplicate-id": CheckWords(
      ("Varje ärende har ett eget id", "Every proposal has an id of its own"),
      (
        "Ge varje ärende ett id för sig; ett undantag gäller alla med samma.",
        "Give each proposal an id of its own; a waiver holds for all that have the same."
      )),
    "document/unknown-kind": CheckWords(
      ("Ärendetypen finns i regelpaketet", "The kind is one of the pack's"),
      (
        "Rätta kind; riktlinje list kinds visar ärendetyperna.",
        "Correct kind; riktlinje list kinds shows the kinds."
      )),
    "document/no-kind": CheckWords(
      ("Underlaget anger sin ärendetyp", "The proposal names its kind"),
      ("Skriv kind: och en ärendetyp överst.", "Write kind: and a kind at the top.")),
    "document/not-a-record": CheckWords(
      ("Underlaget är nycklar med värden", "The proposal is keys with values"),
      ("Börja filen med kind: och en ärendetyp.", "Begin the file with kind: and a kind.")),
    "document/unknown-judgement": CheckWords(
      ("Bedömningen finns för ärendetypen", "The judgement is one of the kind's"),
      ("Rätta bedömningens id.", "Correct the id of the judgement.")),
    "document/not-an-assessment": CheckWords(
      (
        "Bedömningen är antecknad med svar, vem och datum",
        "The judgement is recorded with answer, who and date"
      ),
      (
        "Skriv {answer: met eller not_met, by: vem, date: när, note: varför}.",
        "Write {answer: met or not_met, by: who, date: when, note: why}."
      )),
    "document/not-valid": CheckWords(
      ("Det som anges fanns på bedömningsdatumet", "What is named existed on the as-of date"),
      (
        "Välj något som fanns då, eller rätta datumet.",
        "Choose what existed then, or correct the date."
      )),
  ]

  private static let waiverChecks: [String: CheckWords] = [
    "waiver/expired": CheckWords(
      ("Undantaget gäller på bedömningsdatumet", "The waiver holds on the as-of date"),
      (
        "Begär ett nytt beslut, eller ta bort undantaget.",
        "Ask for a new decision, or remove the waiver."
      )),
    "waiver/undecided": CheckWords(
      ("Undantaget är beslutat på bedömningsdatumet", "The waiver is decided on the as-of date"),
      ("Vänta på beslutet, eller rätta dagen.", "Wait for the decision, or correct the day.")),
    "waiver/not-waivable": CheckWords(
      ("Undantag kan beslutas från kravet", "The requirement can be waived"),
      ("Ta bort undantaget och uppfyll kravet.", "Remove the waiver and meet the requirement.")),
    "waiver/without-power": CheckWords(
      ("Den som beslutade undantaget får göra det", "Whoever decided the waiver has the power to"),
      (
        "Begär ett beslut av det organ som antog kravet, eller av ett högre.",
        "Ask for a decision of the body that adopted the requirement, or of a higher one."
      )),
    "waiver/not-needed": CheckWords(
      ("Undantaget behövs", "The waiver is needed"),
      ("Ta bort undantaget.", "Remove the waiver.")),
    "waiver/unmatched": CheckWords(
      ("Undantagets ärende är bland de prövade", "The waiver's proposal is among those checked"),
      (
        "Rätta ärendets id, eller ta bort undantaget.",
        "Correct the proposal's id, or remove the waiver."
      )),
  ]

  private static let reportChecks: [String: CheckWords] = [
    "report/left-out": CheckWords(
      ("Rapporten visar allt", "The report shows everything"),
      ("Kör med ett större --max-findings.", "Run with a larger --max-findings.")),
    "report/may-apply": CheckWords(
      (
        "Det är känt vilka krav som gäller ärendet",
        "It is known which requirements apply to the proposal"
      ),
      ("Svara på frågorna i ärendet.", "Answer the questions of the proposal.")),
    "report/nothing-checked": CheckWords(
      ("Något ärende är prövat", "Some proposal is checked"),
      (
        "Kontrollera sökvägarna; --allow-empty godtar att inget finns.",
        "Check the paths; --allow-empty accepts that there is none."
      )),
  ]
}
