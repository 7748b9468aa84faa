import RiktlinjeRules
import RiktlinjeText

/// The kind that `new` and `schema` are asked for.
private let kindOperand = Operand(
  LocalizedText(sv: "TYP", en: "KIND"),
  help: LocalizedText(
    sv: "ärendetyp, till exempel avtal eller agreement (se riktlinje list kinds)",
    en: "kind of proposal, by name or label, for example agreement (see riktlinje list kinds)"))

/// The options of `new`.
enum NewOptions {
  static let full = Option<Bool>.flag(
    "full",
    help: LocalizedText(
      sv: "skriv allt som går att fylla i, inte bara det som frågas först",
      en: "write all that can be filled in, not only what is asked first"))

  static let csv = Option<Bool>.flag(
    "csv",
    help: LocalizedText(
      sv: "skriv rubrikraden till en tabell (CSV med semikolon) i stället",
      en: "write the header of a table (CSV with semicolons) instead"))
}

extension Command {
  /// Prints a proposal to fill in.
  static let new = Command(
    "new",
    summary: LocalizedText(
      sv: "skriver ett utkast att fylla i: det som frågas först",
      en: "writes a draft to fill in: what is asked first"),
    discussion: LocalizedText(
      sv: "Utkastet har frågorna som kommentarer och det som alltid behövs. Prova det med riktlinje"
        + " check: då syns vad som frågas härnäst. Nycklarna är ord på det språk som gäller; check"
        + " läser dem på alla regelpaketets språk.",
      en: "The draft has the questions as comments, and what is always needed. Try it by riktlinje"
        + " check: it tells what is asked next. The keys are words in the language asked for; check"
        + " reads them in all languages of the pack."),
    operands: [kindOperand],
    options: [
      PackChoice.rules.declaration, NewOptions.full.declaration, NewOptions.csv.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje new avtal > avtal.yaml",
          en: "riktlinje new agreement > agreement.yaml"),
        LocalizedText(
          sv: "Ett utkast till avtal, att fylla i och pröva.",
          en: "A draft of an agreement, to fill in and check.")),
      Example(
        LocalizedText(
          sv: "riktlinje new besök --csv > besok.csv",
          en: "riktlinje new visit --csv > visits.csv"),
        LocalizedText(
          sv: "Rubrikerna till ett kalkylblad med ett besök på varje rad.",
          en: "The headings of a spreadsheet with a visit on each row.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let kind = try pack.kind(named: arguments.operands.first ?? "")
    let language = arguments.language
    let today = terminal.today(of: pack)
    let isWhole = arguments.has(NewOptions.full)
    if arguments.has(NewOptions.csv) {
      terminal.output.write(
        TableHeader.text(
          of: kind, in: pack, language: language,
          fields: isWhole ? nil : FirstTemplate.fields(of: kind, in: pack, today: today)))
      return .success
    }
    let text =
      isWhole
      ? WholeTemplate.text(of: kind, in: pack, language: language, today: today)
      : FirstTemplate.text(of: kind, in: pack, language: language, today: today)
    terminal.output.write(text ?? "")
    return .success
  }
}

extension RulePack {
  /// The kind with a name or a label.
  func kind(named name: String) throws(UsageProblem) -> Kind {
    guard let kind = vocabulary.kind(labels.kinds.id(of: name) ?? name) else {
      throw .unknownName(
        what: LocalizedText(sv: "ingen ärendetyp", en: "no kind"), name: name,
        known: labels.kinds.entries.flatMap(\.names))
    }
    return kind
  }
}
