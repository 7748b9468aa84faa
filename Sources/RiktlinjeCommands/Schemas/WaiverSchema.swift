import RiktlinjeText

/// The schema of a file of waivers.
enum WaiverSchema {
  static let file = SchemaFile(
    name: "waivers", title: LocalizedText(sv: "Beslutade undantag", en: "Decided waivers"),
    root: .record([
      .required(
        "waivers", .either([.list(.reference("waiver")), .nothing]),
        LocalizedText(
          sv: "Undantagen; listan får vara tom.", en: "The waivers; the list may be empty."))
    ]),
    definitions: [
      ("text", .record([Schema.Key("sv", .text), Schema.Key("en", .text)])),
      ("waiver", waiver),
    ])

  private static let waiver = Schema.record([
    .required(
      "rule", .text,
      LocalizedText(
        sv: "Regelns eller bedömningens id.", en: "The id of the rule or judgement.")),
    .required(
      "proposal", .text, LocalizedText(sv: "Ärendets id.", en: "The id of the proposal.")),
    .required(
      "reason", .either([.text, .reference("text")]),
      LocalizedText(sv: "Varför undantaget är gjort.", en: "Why the waiver was made.")),
    .required(
      "decided_by", .text,
      LocalizedText(
        sv: "Vem som beslutade, en nyckel i registret `bodies`.",
        en: "Who decided, a key of the register `bodies`."), like: "council"),
    .required(
      "reference", .text,
      LocalizedText(sv: "Beslutets diarienummer.", en: "The reference of the decision.")),
    .required(
      "date", .date, LocalizedText(sv: "Beslutets dag.", en: "The day of the decision."),
      like: "2026-01-31"),
    .required(
      "expires", .date,
      LocalizedText(sv: "Den sista dagen det gäller.", en: "The last day on which it holds."),
      like: "2026-12-31"),
  ])
}
