import RiktlinjeReports
import RiktlinjeText

/// The files besides proposals that have a schema.
enum SchemaSubject: String, Choice {
  case pack, tests, waivers, configuration, baseline, report, impact

  /// The schema's text.
  func bytes(in language: Language) -> [UInt8] {
    switch self {
    case .pack: PackFileSchema.file.bytes(in: language)
    case .tests: RuleTestSchema.file.bytes(in: language)
    case .waivers: WaiverSchema.file.bytes(in: language)
    case .configuration: ConfigurationSchema.file.bytes(in: language)
    case .baseline: BaselineSchema.file.bytes(in: language)
    case .report: ReportSchema.bytes
    case .impact: ImpactSchema.bytes
    }
  }
}

/// The options of `schema`.
enum SchemaOptions {
  static let file = Option<SchemaSubject>.choice(
    "file", placeholder: LocalizedText(sv: "SLAG", en: "SORT"),
    help: LocalizedText(
      sv: "schemat för ett annat slags fil: pack (regelpaketets filer), tests (regelprov),"
        + " waivers (undantag), configuration (riktlinje.yaml), baseline (kända iakttagelser),"
        + " report (rapporten som json) eller impact (konsekvenserna som json)",
      en: "the schema of another sort of file: pack (the files of a rule pack), tests (rule tests),"
        + " waivers, configuration (riktlinje.yaml), baseline (known findings), report (the report"
        + " as json) or impact (the impact as json)"))
}

extension Command {
  /// Prints JSON Schemas.
  static let schema = Command(
    "schema",
    summary: LocalizedText(
      sv: "skriver JSON Schema för ärenden och andra filer, till redigerare",
      en: "writes the JSON Schema of proposals and other files, for editors"),
    discussion: LocalizedText(
      sv: "Utan TYP ett schema för regelpaketets alla ärendetyper. Schemat (2020-12) låter"
        + " redigerare föreslå och kontrollera fält medan man skriver; de erbjuds id och enkla"
        + " värden, och det andra som riktlinje check läser godtas. Styrdokumentens regler ingår"
        + " inte; dem kontrollerar riktlinje check.",
      en: "Without KIND one schema for all kinds of the pack. The schema (2020-12) lets editors"
        + " suggest and check fields while one writes; they are offered ids and plain values, and"
        + " what else riktlinje check reads is accepted. The rules of the guidelines are not in it;"
        + " riktlinje check is for those."),
    operands: [
      Operand(
        LocalizedText(sv: "TYP", en: "KIND"), least: 0,
        help: LocalizedText(
          sv: "ärendetypen, till exempel visit (förval: alla)",
          en: "the kind of proposal, for example visit (default: all)"))
    ],
    options: [PackChoice.rules.declaration, SchemaOptions.file.declaration],
    examples: [
      Example(
        "riktlinje schema > proposal.schema.json",
        LocalizedText(
          sv: "Ett schema för alla ärenden, till exempel för redigerarens YAML-stöd.",
          en: "One schema for all proposals, for example for an editor's YAML support.")),
      Example(
        "riktlinje schema --file pack > pack.schema.json",
        LocalizedText(
          sv: "Schemat för regelpaketets filer.", en: "The schema of a rule pack's files.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    if let subject = try arguments.value(of: SchemaOptions.file) {
      if let kind = arguments.operands.first {
        throw .optionsExclude(SchemaOptions.file.declaration.spelling, kind)
      }
      terminal.output.write(subject.bytes(in: arguments.language))
      return .success
    }
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let language = arguments.language
    terminal.output.write(
      try arguments.operands.first.map { name throws(UsageProblem) in
        ProposalSchema.bytes(of: try pack.kind(named: name), in: pack, language: language)
      } ?? ProposalSchema.bytes(ofAllIn: pack, language: language))
    return .success
  }
}
