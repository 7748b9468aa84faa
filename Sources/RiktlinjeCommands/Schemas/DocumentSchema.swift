import RiktlinjeRules
import RiktlinjeText

/// The schema of a template of a document, one of a pack's files.
enum DocumentSchema {
  static let definitions: [(name: String, schema: Schema)] = [
    ("document", document), ("section", section), ("block", block), ("documentText", text),
  ]

  private static let appliesTo = Schema.Key(
    "applies_to", .reference("kinds"),
    LocalizedText(
      sv: "De ärendetyper som det gäller, efter id.", en: "The kinds that it is for, by id."))

  private static let when = Schema.Key(
    "when", .reference("condition"),
    LocalizedText(sv: "När det är med.", en: "When it is there."))

  private static let text = Schema.either([.text, .reference("text")])

  private static let document = Schema.record([
    .required(
      "document", .pattern("^[a-z][a-z0-9_-]*$"),
      LocalizedText(sv: "Mallens id.", en: "The id of the template.")),
    .required("title", .localized), .required("applies_to", .reference("kinds")),
    Schema.Key(
      "to", .either([.text, .record([.required("derived", .text)])]),
      LocalizedText(
        sv: "Vem dokumentet är till: en nyckel i `bodies`, eller `{derived: namn}`.",
        en: "Whom the document is for: a key of `bodies`, or `{derived: name}`.")),
    Schema.Key("language", .words(Language.allCases.map(\.code))),
    Schema.Key(
      "facts",
      .list(
        .record([
          appliesTo, when, .required("label", .localized),
          .required("value", .reference("documentText")),
        ]))),
    .required("sections", .list(.reference("section"))),
  ])

  private static let section = Schema.record([
    .required("id", .pattern("^[a-z][a-z0-9_-]*$")), appliesTo, when,
    .required("heading", .localized), .required("content", .list(.reference("block"))),
  ])

  private static let items = Schema.list(
    .either([
      .reference("text"),
      .record([appliesTo, when, .required("text", .reference("documentText"))]),
    ]))

  private static let block = Schema.record([
    appliesTo, when, Schema.Key("text", .reference("documentText")),
    Schema.Key("heading", .localized), Schema.Key("blank", .localized),
    Schema.Key("part", .words(DocumentPart.allCases.map(\.rawValue))),
    Schema.Key("list", items), Schema.Key("numbers", items),
    Schema.Key("each", .reference("condition")),
    Schema.Key(
      "table",
      .record([
        .required("rows", .reference("condition")),
        .required(
          "columns",
          .list(
            .record([
              .required("heading", .localized),
              .required("value", .reference("documentText")),
            ]))),
      ])),
  ])
}
