import RiktlinjeRules
import RiktlinjeText

/// The forms in which a listing can be written.
enum ListingFormat: String, Choice {
  case table, json, csv
}

extension Command {
  /// Lists what a pack holds.
  static let list = Command(
    "list",
    summary: LocalizedText(
      sv: "listar det som regelpaketet innehåller",
      en: "lists what the rule pack holds"),
    operands: [
      Operand(
        LocalizedText(sv: "VAD", en: "WHAT"), completion: .words(ListSubject.spellings),
        help: LocalizedText(
          sv: "rules (regler), clauses (punkter), judgements (bedömningar), steps (steg), derived"
            + " (härledda uppgifter), guidelines (styrdokument), kinds (ärendetyper), fields"
            + " (deras fält), registers (register), entries (registrens poster) eller documents"
            + " (dokumentmallar)",
          en: "rules, clauses, judgements, steps, derived (derived values), guidelines, kinds,"
            + " fields (of kinds), registers, entries (of registers) or documents (templates)"))
    ],
    options: [
      PackChoice.rules.declaration, ListOptions.format.declaration, ListOptions.kind.declaration,
      ListOptions.force.declaration, ListOptions.certainty.declaration,
      ListOptions.guideline.declaration, ListOptions.register.declaration,
      ListOptions.day.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje list regler --kind avtal --force must",
          en: "riktlinje list rules --kind agreement --force must"),
        LocalizedText(
          sv: "De regler som ett avtal måste uppfylla.",
          en: "The rules that an agreement must meet.")),
      Example(
        "riktlinje list clauses --certainty inferred --format csv",
        LocalizedText(
          sv: "De punkter som bara är vår tolkning, för ett kalkylblad.",
          en: "The clauses that are only our interpretation, for a spreadsheet.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let subject = try ListSubject.named(arguments.operands.first ?? "")
    let format = try arguments.value(of: ListOptions.format) ?? .table
    let unchecked = try ListOptions.filter(of: arguments)
    let found =
      subject == .documents
      ? try PackChoice.packWithDocuments(arguments, &terminal)
      : try PackChoice.pack(arguments, &terminal)
    guard let pack = found else { return .invalid }
    let filter = try unchecked.checked(against: pack)
    let listing = pack.listing(of: subject, filter: filter)
    switch format {
    case .table:
      terminal.output.write(
        listing.table(language: arguments.language, width: terminal.output.width))
    case .json: terminal.output.write(listing.json())
    case .csv: terminal.output.write(listing.csv(language: arguments.language))
    }
    return .success
  }
}

/// The options of `list`.
enum ListOptions {
  static let format = Option<ListingFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "table, json eller csv (förval: table)", en: "table, json or csv (default: table)"))

  static let kind = Option<String>.text(
    "kind", letter: "k", placeholder: LocalizedText(sv: "TYP", en: "KIND"),
    help: LocalizedText(
      sv: "bara det som gäller ärenden av den här typen",
      en: "only what applies to proposals of this kind"))

  static let force = Option<Force>.choice(
    "force", placeholder: LocalizedText(sv: "KRAVNIVÅ", en: "FORCE"),
    help: LocalizedText(
      sv: "bara det som väger så: must (ska), should (bör), may (får) eller advice (råd)",
      en: "only what weighs so: must, should, may or advice"))

  static let certainty = Option<Certainty>.choice(
    "certainty", placeholder: LocalizedText(sv: "STÖD", en: "CERTAINTY"),
    help: LocalizedText(
      sv:
        "bara det med det här stödet i källan: seen (läst i källan), reported (enligt annan källa)"
        + " eller inferred (vår tolkning)",
      en: "only what is known in this way: seen (read in the source), reported (according"
        + " to another source) or inferred (our interpretation)"))

  static let guideline = Option<String>.text(
    "guideline", letter: "g", placeholder: LocalizedText("ID"),
    help: LocalizedText(
      sv: "bara det här styrdokumentet", en: "only this guideline document"))

  static let register = Option<String>.text(
    "register", placeholder: LocalizedText(sv: "NAMN", en: "NAME"),
    help: LocalizedText(sv: "bara det här registret", en: "only this register"))

  static let day = Option.date(
    "as-of",
    help: LocalizedText(
      sv: "bara det som är i kraft den här dagen, som 2026-01-31",
      en: "only what is in force on this day, such as 2026-01-31"))

  /// The filter asked for, whose names nothing has checked yet.
  static func filter(of arguments: Arguments) throws(UsageProblem) -> ListFilter {
    ListFilter(
      kind: try arguments.value(of: kind), force: try arguments.value(of: force),
      certainty: try arguments.value(of: certainty), guideline: try arguments.value(of: guideline),
      register: try arguments.value(of: register), day: try arguments.value(of: day))
  }
}

extension ListFilter {
  /// The filter, whose kind and guideline the pack has.
  fileprivate func checked(against pack: RulePack) throws(UsageProblem) -> ListFilter {
    var filter = self
    if let kind { filter.kind = try pack.kind(named: kind).name }
    if let guideline, !pack.guidelines.contains(where: { $0.id == guideline }) {
      throw .unknownName(
        what: LocalizedText(sv: "inget styrdokument", en: "no guideline"), name: guideline,
        known: pack.guidelines.map(\.id))
    }
    if let register {
      let wording = Wording { pack.registers.map { Wording.Entry($0.name, label: $0.title) } }
      guard let name = wording.id(of: register) else {
        throw .unknownName(
          what: LocalizedText(sv: "inget register", en: "no register"), name: register,
          known: wording.entries.flatMap(\.names))
      }
      filter.register = name
    }
    return filter
  }
}
