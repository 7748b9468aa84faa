import RiktlinjeEngine
import RiktlinjeText

/// The schema of a baseline, as `check --write-baseline` writes it.
enum BaselineSchema {
  static let file = SchemaFile(
    name: "baseline", title: LocalizedText(sv: "Kända iakttagelser", en: "Known findings"),
    root: .record([
      .required("format", .words(["riktlinje-baseline"])),
      .required("version", .integer(least: 2)),
      .required("findings", .list(.reference("finding"))),
    ]), definitions: [("finding", finding)])

  private static let finding = Schema.record([
    Schema.Key(
      "proposal", .text,
      LocalizedText(
        sv: "Ärendets id; `null` för det som inte hör till något.",
        en: "The proposal's id; `null` for what belongs to none.")),
    Schema.Key("proposal_number", .integer(least: 2)),
    Schema.Key("file", .pattern("")),
    .required("rule", .text, LocalizedText(sv: "Regelns id.", en: "The rule's id.")),
    Schema.Key("detail", .pattern("")), Schema.Key("number", .integer(least: 2)),
    .required("status", .words(Status.allCases.map(\.rawValue))),
    Schema.Key("values", .entries(.anything)),
  ])
}
