import RiktlinjeEngine
import RiktlinjeText

/// The schema of a pack's rule tests.
enum RuleTestSchema {
  static let file = SchemaFile(
    name: "tests", title: LocalizedText(sv: "Regelprov", en: "Rule tests"), root: tests,
    definitions: [("text", text)] + definitions)

  private static let text = Schema.record([Schema.Key("sv", .text), Schema.Key("en", .text)])

  static let tests = Schema.record([
    .required(
      "tests", .text, LocalizedText(sv: "Provens namn.", en: "The name of the tests.")),
    Schema.Key(
      "today", .date,
      LocalizedText(
        sv: "Bedömningsdatum för prov som inte har något eget.",
        en: "The as-of date of cases that have none of their own.")),
    Schema.Key(
      "base", .entries(.anything),
      LocalizedText(
        sv: "Det underlag som proven utgår från.", en: "The proposal that cases start from.")),
    Schema.Key(
      "bases", .entries(.entries(.anything)),
      LocalizedText(
        sv: "Flera underlag efter namn, valda med `base` i provet.",
        en: "Several proposals by name, chosen by `base` in the case.")),
    Schema.Key("cases", .list(.reference("case"))),
    Schema.Key(
      "survivors", .list(.reference("survivor")),
      LocalizedText(
        sv: "Ändringar av villkor som inget prov kan märka, med skäl.",
        en: "Changes of conditions that no case can notice, with the reason.")),
  ])

  static let definitions: [(name: String, schema: Schema)] = [
    ("case", testCase), ("expectation", expectation), ("survivor", survivor),
  ]

  private static let testCase = Schema.record([
    .required(
      "name", .either([.text, .reference("text")]),
      LocalizedText(
        sv: "Den mening som provet visar.", en: "The sentence that the case proves.")),
    Schema.Key("base", .text),
    Schema.Key(
      "as_of", .date, LocalizedText(sv: "Bedömningsdatum.", en: "The as-of date."),
      like: "2026-01-31"),
    Schema.Key(
      "today", .date,
      LocalizedText(
        sv: "Den dag då något ska ha blivit gjort.", en: "The day by which things have fallen due.")
    ),
    Schema.Key(
      "set", .entries(.anything),
      LocalizedText(
        sv: "Vad provet ändrar i underlaget, efter sökväg: `{term.end: 2029-03-01}`.",
        en: "What the case changes in the proposal, by path: `{term.end: 2029-03-01}`.")),
    Schema.Key(
      "remove", .oneOrMore(.text),
      LocalizedText(sv: "Sökvägar till det som tas bort.", en: "Paths of what is removed.")),
    Schema.Key("expect", .reference("expectation")),
  ])

  private static let expectation = Schema.record([
    Schema.Key("verdict", .words(Verdict.allCases.map(\.rawValue))),
    Schema.Key(
      "rules", .entries(.words(Status.allCases.map(\.rawValue))),
      LocalizedText(
        sv: "Vad regler, bedömningar och `document/…` ska säga.",
        en: "What rules, judgements and `document/…` are to say.")),
    Schema.Key(
      "steps",
      .entries(
        .words(
          StepAnswer.State.allCases.map(\.rawValue) + [Status.notApplicable.rawValue]))),
    Schema.Key(
      "derived", .entries(.anything),
      LocalizedText(
        sv: "De härledda värdena; `unknown` för ett som inte kan räknas ut.",
        en: "The derived values; `unknown` for one that cannot be computed.")),
    Schema.Key(
      "questions", .oneOrMore(.text),
      LocalizedText(sv: "De första frågorna, i ordning.", en: "The first questions, in order.")),
    Schema.Key(
      "assumed", .oneOrMore(.text),
      LocalizedText(
        sv: "Fält vars antagna värde något vilar på.",
        en: "Fields whose assumed value something rests on.")),
    Schema.Key(
      "waiting", .oneOrMore(.text),
      LocalizedText(
        sv: "Regler som kan bli aktuella.", en: "Rules that may come to apply.")),
  ])

  private static let survivor = Schema.record([
    .required("rule", .text), .required("mutation", .text),
    .required("reason", .either([.text, .reference("text")])),
  ])
}
