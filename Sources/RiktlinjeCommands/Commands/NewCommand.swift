import RiktlinjeRules
import RiktlinjeText

/// The kind that `new` and `schema` are asked for.
private let kindOperand = Operand(
  LocalizedText(sv: "TYP", en: "KIND"),
  help: LocalizedText(
    sv: "ärendetyp, till exempel avtal eller agreement (se riktlinje list kinds)",
    en: "kind of proposal, by name or label, for example agreement (see riktlinje list kinds)"))

extension Command {
  /// Prints a proposal to fill in.
  static let new = Command(
    "new",
    summary: LocalizedText(
      sv: "skriver en mall för ett nytt ärende, med förklaringar",
      en: "writes a template for a new proposal, with explanations"),
    operands: [kindOperand],
    options: [PackChoice.rules.declaration],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje new avtal > avtal.yaml",
          en: "riktlinje new agreement > agreement.yaml"),
        LocalizedText(
          sv: "En mall för ett avtal, att fylla i och kontrollera.",
          en: "A template for an agreement, to fill in and check."))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let kind = try pack.kind(named: arguments.operands.first ?? "")
    terminal.output.write(
      ProposalTemplate.text(of: kind, in: pack, language: arguments.language))
    return .success
  }

  /// Prints the JSON Schema of a kind.
  static let schema = Command(
    "schema",
    summary: LocalizedText(
      sv: "skriver JSON Schema för en ärendetyp",
      en: "writes the JSON Schema of a kind of proposal"),
    discussion: LocalizedText(
      sv: "Schemat (2020-12) låter redigerare föreslå och kontrollera fält medan man skriver."
        + " Styrdokumentens regler ingår inte; dem kontrollerar riktlinje check.",
      en: "The schema (2020-12) lets editors suggest and check fields while one writes. The rules"
        + " of the guidelines are not in it; riktlinje check is for those."),
    operands: [kindOperand],
    options: [PackChoice.rules.declaration],
    examples: [
      Example(
        "riktlinje schema visit > visit.schema.json",
        LocalizedText(
          sv: "Schemat för besök, till exempel för redigerarens YAML-stöd.",
          en: "The schema of visits, for example for an editor's YAML support."))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let kind = try pack.kind(named: arguments.operands.first ?? "")
    terminal.output.write(JSONSchema.bytes(of: kind, in: pack, language: arguments.language))
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
