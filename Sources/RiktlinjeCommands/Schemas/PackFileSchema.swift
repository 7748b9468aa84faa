import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The schema of a pack's files: what each holds is told by its first key.
enum PackFileSchema {
  static let file = SchemaFile(
    name: "pack", title: LocalizedText(sv: "En fil i ett regelpaket", en: "A file of a rule pack"),
    root: .anything,
    definitions: [
      ("text", text), ("condition", condition), ("kinds", .oneOrMore(.text)), ("period", period),
      ("pack", pack), ("vocabulary", vocabulary), ("record", record), ("field", field),
      ("type", type), ("values", values), ("register", register), ("guideline", guideline),
      ("clause", clause), ("rule", rule), ("judgement", judgement), ("step", step),
      ("derived", derivedValue), ("derive", .record([derive, define])),
      ("definition", definition), ("define", .record([define])), ("tests", RuleTestSchema.tests),
    ] + DocumentSchema.definitions + RuleTestSchema.definitions,
    variants: holders.map { ($0, []) }
      + [("derive", holders), ("define", holders + ["derive"])])

  /// What a file holds besides derived values and definitions.
  private static let holders = [
    "pack", "vocabulary", "register", "guideline", "document", "tests",
  ]

  /// Derived values may stand alone in a file, or beside a vocabulary or a guideline.
  static let derive = Schema.Key(
    "derive", .list(.reference("derived")),
    LocalizedText(
      sv: "Namngivna värden som räknas ut en gång för varje ärende och som villkor kan läsa.",
      en: "Named values that are computed once for each proposal and that conditions can read."))

  /// So may definitions.
  static let define = Schema.Key(
    "define", .list(.reference("definition")),
    LocalizedText(
      sv: "Namngivna villkor och värden med parametrar, som villkor anropar.",
      en: "Named conditions and values with parameters, which conditions call."))

  private static let definition = Schema.record([
    .required("id", .pattern(name)),
    Schema.Key(
      "parameters", .entries(.reference("type"), names: name),
      LocalizedText(
        sv: "Vad den anropas med: namn och typ, i ordning.",
        en: "What it is called with: names and types, in order.")),
    .required(
      "label", .localized,
      LocalizedText(
        sv: "Vad den säger; `{namn}` visar en parameter.",
        en: "What it says; `{name}` shows a parameter.")),
    Schema.Key("type", .reference("type")),
    .required(
      "value", .reference("condition"),
      LocalizedText(
        sv: "Uttrycket, över parametrar, register och dagarna `today` och `as_of`.",
        en: "The expression, over parameters, registers and the days `today` and `as_of`.")),
  ])

  // MARK: Shared parts

  private static let text = Schema.record([
    Schema.Key("sv", .text, LocalizedText(sv: "På svenska.", en: "In Swedish.")),
    Schema.Key("en", .text, LocalizedText(sv: "På engelska.", en: "In English.")),
  ])

  private static let condition = Schema.text

  private static let period = Schema.record([
    Schema.Key(
      "from", .date, LocalizedText(sv: "Första dagen.", en: "The first day."), like: "2026-01-01"),
    Schema.Key(
      "until", .date,
      LocalizedText(
        sv: "Sista dagen; utan den gäller det tills vidare.",
        en: "The last day; without it, until further notice."), like: "2026-12-31"),
  ])

  private static let id = "^[a-z][a-z0-9]*([-_][a-z0-9]+)*[-_a-z0-9]*$"
  private static let name = "^[a-z][a-z0-9_]*$"

  private static let inForce = Schema.Key(
    "in_force", .reference("period"),
    LocalizedText(
      sv: "Den tid då det gäller: `{from: 2020-01-01, until: 2025-12-31}`.",
      en: "When it is in force: `{from: 2020-01-01, until: 2025-12-31}`."))

  private static let source = Schema.Key(
    "source", .text,
    LocalizedText(
      sv: "Var det är läst, helst en adress.", en: "Where it is read, best an address."),
    like: "https://")

  private static let sourceName = Schema.Key(
    "source_name", .localized,
    LocalizedText(
      sv: "Vad källan kallas, där den inte är dokumentet självt.",
      en: "What the source is called, where it is not the document itself."))

  private static let appliesTo = Schema.Key.required(
    "applies_to", .reference("kinds"),
    LocalizedText(
      sv: "De ärendetyper som det gäller, efter id: `[agreement, visit]`.",
      en: "The kinds that it is for, by id: `[agreement, visit]`."))

  private static let when = Schema.Key(
    "when", .reference("condition"),
    LocalizedText(
      sv: "När det gäller, som ett villkor i CEL; utan det alltid.",
      en: "When it applies, as a condition in CEL; without it, always."),
    like: "agreement.form == 'partner_city'")

  // MARK: pack.yaml

  private static let pack = Schema.record([
    .required(
      "pack", .pattern(id),
      LocalizedText(sv: "Regelpaketets id.", en: "The id of the rule pack."), like: "goteborg"),
    .required(
      "version", .text,
      LocalizedText(sv: "Dess version.", en: "Its version."), like: "1.0.0"),
    .required("title", .localized, LocalizedText(sv: "Dess namn.", en: "Its title.")),
    Schema.Key(
      "maintainer", .text, LocalizedText(sv: "Vem som svarar för det.", en: "Who answers for it.")),
    Schema.Key(
      "base", .boolean,
      LocalizedText(
        sv: "Om det finns till för att andra paket ska utvidga det.",
        en: "Whether it is there for other packs to extend.")),
    Schema.Key(
      "languages", .oneOrMore(.words(Language.allCases.map(\.code))),
      LocalizedText(
        sv: "De språk som dess texter måste ha; annars alla.",
        en: "The languages that its texts must have; otherwise all.")),
    Schema.Key(
      "time_zone", .text,
      LocalizedText(
        sv: "Den tidszon vars dagar det menar.", en: "The time zone whose days it means."),
      like: "Europe/Stockholm"),
    Schema.Key(
      "days_off", .list(.date),
      LocalizedText(
        sv: "Lediga dagar utöver lördagar, söndagar och helgdagar.",
        en: "Days off besides Saturdays, Sundays and public holidays.")),
    Schema.Key(
      "extends", .text,
      LocalizedText(
        sv: "Mappen med det regelpaket som det bygger på.",
        en: "The folder of the rule pack that it builds on."), like: "../sweden"),
  ])

  // MARK: Vocabulary

  private static let vocabulary = Schema.record([
    .required(
      "vocabulary", .text, LocalizedText(sv: "Vokabulärens namn.", en: "The vocabulary's name.")),
    Schema.Key(
      "enumerations",
      .entries(
        .record([
          Schema.Key("label", .localized), Schema.Key("values", .reference("values")),
        ]), names: name),
      LocalizedText(sv: "Slutna listor av värden.", en: "Closed lists of values.")),
    Schema.Key(
      "records", .entries(.reference("record"), names: name),
      LocalizedText(
        sv: "Poster som fält kan hålla.", en: "Records that fields can hold.")),
    Schema.Key(
      "common", .record([fields]),
      LocalizedText(
        sv: "Fält som alla ärendetyper har.", en: "Fields that all kinds have.")),
    Schema.Key(
      "kinds", .entries(.reference("record"), names: name),
      LocalizedText(sv: "Ärendetyperna.", en: "The kinds of proposal.")), derive, define,
  ])

  private static let fields = Schema.Key(
    "fields", .entries(.reference("field"), names: name),
    LocalizedText(sv: "Fälten efter namn.", en: "The fields by name."))

  private static let record = Schema.record([
    Schema.Key(
      "label", .localized,
      LocalizedText(sv: "Det namn som människor läser.", en: "The name that people read.")), fields,
  ])

  private static let field = Schema.record([
    .required(
      "type", .reference("type"),
      LocalizedText(
        sv: "`text`, `integer`, `number`, `boolean`, `date`, en post, `{one_of: lista}`,"
          + " `{ref: register}` eller `{list: typ}`.",
        en: "`text`, `integer`, `number`, `boolean`, `date`, a record, `{one_of: list}`,"
          + " `{ref: register}` or `{list: type}`."),
      like: "text", "date", "integer"),
    .required("label", .localized),
    Schema.Key(
      "required", .boolean,
      LocalizedText(sv: "Om det måste fyllas i.", en: "Whether it must be given.")),
    Schema.Key(
      "help", .localized, LocalizedText(sv: "Hjälp vid ifyllandet.", en: "Help in filling in.")),
    Schema.Key(
      "ask", .localized,
      LocalizedText(
        sv: "Frågan i klarspråk, där namnet inte är en.",
        en: "The question in plain words, where the label is none.")),
    Schema.Key("why", .localized, LocalizedText(sv: "Varför det frågas.", en: "Why it is asked.")),
    Schema.Key(
      "unit", .text, LocalizedText(sv: "Enheten.", en: "The unit."), like: "SEK", "months"),
    Schema.Key(
      "pattern", .text,
      LocalizedText(
        sv: "Ett reguljärt uttryck som hela texten ska passa.",
        en: "A regular expression that the whole text must fit.")),
    Schema.Key("min", .number, LocalizedText(sv: "Det minsta talet.", en: "The least number.")),
    Schema.Key("max", .number, LocalizedText(sv: "Det största talet.", en: "The greatest number.")),
    Schema.Key(
      "aliases", .oneOrMore(.text),
      LocalizedText(sv: "Andra namn som nyckeln får ha.", en: "Other names that the key may have.")),
    Schema.Key(
      "assume", .either([.text, .number, .boolean]),
      LocalizedText(
        sv: "Det värde som antas så länge inget annat anges.",
        en: "The value that is assumed while nothing else is said.")),
    Schema.Key(
      "role", .words(Role.allCases.map(\.rawValue)),
      LocalizedText(
        sv: "Vad fältet är för varje rapport.", en: "What the field is to every report.")),
    Schema.Key(
      "dated", .boolean,
      LocalizedText(
        sv: "I ett register: om värdet kan anges efter dag.",
        en: "In a register: whether the value may be given by day.")),
  ])

  private static let type = Schema.either([
    .pattern(name),
    .record([
      .required(
        "one_of",
        .either([
          .pattern(name), .list(.text), .reference("values"),
        ]))
    ]),
    .record([.required("ref", .pattern(name))]),
    .record([.required("list", .reference("type"))]),
  ])

  private static let values = Schema.entries(
    .record([
      Schema.Key("sv", .text), Schema.Key("en", .text),
      Schema.Key(
        "aliases", .oneOrMore(.text),
        LocalizedText(
          sv: "Andra ord som värdet kan skrivas med.",
          en: "Other words by which the value may be written.")),
      Schema.Key(
        "draft", .boolean,
        LocalizedText(
          sv: "I en lista över lägen: ärendet är ett utkast.",
          en: "In a list of stages: the proposal is a draft.")),
      Schema.Key(
        "closed", .boolean,
        LocalizedText(
          sv: "I en lista över lägen: ärendet är avslutat.",
          en: "In a list of stages: the proposal is closed.")),
    ]))

  // MARK: Registers

  private static let register = Schema.record([
    .required(
      "register", .pattern(name),
      LocalizedText(
        sv: "Registrets namn, som villkor läser det.", en: "The register's name in conditions."),
      like: "bodies"),
    Schema.Key("title", .localized), fields,
    Schema.Key(
      "review_by", .date,
      LocalizedText(sv: "När det ska ha setts över.", en: "By when it is to be reviewed.")),
    Schema.Key(
      "entries",
      .entries(.anything),
      LocalizedText(
        sv: "Posterna efter nyckel, var och en med `label`, kanske `valid`, och sina fält.",
        en: "The entries by key, each with a `label`, perhaps `valid`, and its fields.")),
  ])

  // MARK: Guidelines

  private static let guideline = Schema.record([
    .required(
      "guideline", .pattern(id),
      LocalizedText(sv: "Styrdokumentets id.", en: "The id of the guideline.")),
    .required("title", .localized),
    .required(
      "adopted_by", .either([.pattern(name), .reference("text")]),
      LocalizedText(
        sv: "Vem som antog det: en nyckel i registret `bodies`, eller en text.",
        en: "Who adopted it: a key of the register `bodies`, or a text."), like: "council"),
    Schema.Key(
      "binding", .boolean,
      LocalizedText(
        sv: "`false` när ingen med makt att binda har antagit det: då är det råd.",
        en: "`false` when nobody with the power to bind has adopted it: then it is advice.")),
    Schema.Key(
      "waivable", .boolean,
      LocalizedText(
        sv: "`false` när inget undantag kan beslutas, som från lag.",
        en: "`false` when no waiver can be decided, as from a statute.")),
    Schema.Key("review_by", .date),
    Schema.Key(
      "reference", .text,
      LocalizedText(sv: "Dess diarienummer eller motsvarande.", en: "Its diary number or the like.")
    ),
    inForce, source, sourceName,
    Schema.Key("clauses", .list(.reference("clause"))), derive, define,
  ])

  private static let clause = Schema.record([
    .required("id", .pattern(id)),
    Schema.Key(
      "section", .text,
      LocalizedText(sv: "Avsnittet i dokumentet.", en: "The section of the document.")),
    .required(
      "force",
      .choice([
        ("must", LocalizedText(sv: "ska", en: "must")),
        ("should", LocalizedText(sv: "bör", en: "should")),
        ("may", LocalizedText(sv: "får, kan", en: "may")),
      ]), LocalizedText(sv: "Kravnivån.", en: "How strongly it binds.")),
    .required(
      "certainty",
      .choice([
        ("seen", LocalizedText(sv: "läst i dokumentet", en: "read in the document")),
        ("reported", LocalizedText(sv: "enligt en annan källa", en: "by another source")),
        ("inferred", LocalizedText(sv: "vår tolkning", en: "our reading")),
      ]), LocalizedText(sv: "Hur punkten är känd.", en: "How the clause is known.")),
    Schema.Key("read", .date, LocalizedText(sv: "När den lästes.", en: "When it was read.")),
    source, sourceName, inForce,
    .required(
      "text", .localized,
      LocalizedText(
        sv: "Vad den säger, med egna ord.", en: "What it says, in words of our own.")),
    Schema.Key("note", .localized),
    Schema.Key("rules", .list(.reference("rule"))),
    Schema.Key("judgement", .reference("judgement")),
    Schema.Key("steps", .list(.reference("step"))),
  ])

  private static let rule = Schema.record([
    .required("id", .pattern(id)), appliesTo, inForce, when,
    Schema.Key(
      "unless",
      .record([
        .required(
          "when", .reference("condition"),
          LocalizedText(
            sv: "När undantaget gäller, som ett villkor i CEL.",
            en: "When the exception holds, as a condition in CEL.")),
        Schema.Key(
          "clause", .pattern(id),
          LocalizedText(
            sv: "Punkten som ger undantaget, där det är en annan än regelns egen.",
            en: "The clause that gives the exception, where it is not the rule's own.")),
        .required(
          "message", .localized,
          LocalizedText(sv: "Varför regeln inte gäller.", en: "Why the rule does not apply.")),
      ]),
      LocalizedText(
        sv: "Undantaget då regeln ändå inte gäller.",
        en: "The exception under which the rule does not apply all the same.")),
    Schema.Key(
      "overrides", .oneOrMore(.pattern(id)),
      LocalizedText(
        sv: "De regler som den går före: där båda gäller talar bara den här.",
        en: "The rules that it takes precedence over: where both apply, only this one speaks.")),
    .required(
      "require", .reference("condition"),
      LocalizedText(
        sv: "Vad som ska hålla, som ett villkor i CEL.",
        en: "What must hold, as a condition in CEL."),
      like: "monthsBetween(agreement.term.start, agreement.term.end) <= 36"),
    Schema.Key(
      "at", .text,
      LocalizedText(
        sv: "Det fält som iakttagelsen pekar på; annars det första som villkoret läser.",
        en: "The field that the finding points to; otherwise the first that the condition reads."),
      like: "agreement.term.end"),
    .required(
      "message", .localized,
      LocalizedText(
        sv: "Vad som är fel; `{namn}` visar ett värde ur `values`.",
        en: "What is wrong; `{name}` shows a value of `values`.")),
    Schema.Key("values", .entries(.reference("condition"))),
    Schema.Key(
      "remedy", .localized, LocalizedText(sv: "Vad man gör åt det.", en: "What to do about it.")),
  ])

  private static let judgement = Schema.record([
    appliesTo, when,
    .required(
      "question", .localized,
      LocalizedText(
        sv: "Frågan som en människa ska besvara.", en: "The question that a person is to answer.")),
  ])

  private static let step = Schema.record([
    .required("id", .pattern(id)), appliesTo, when,
    Schema.Key(
      "done", .reference("condition"),
      LocalizedText(sv: "När det är gjort.", en: "When it is done.")),
    .required(
      "by", .either([.pattern(name), .record([.required("derived", .text)])]),
      LocalizedText(
        sv: "Vem som gör det: en nyckel i `bodies`, eller `{derived: namn}`.",
        en: "Who does it: a key of `bodies`, or `{derived: name}`.")),
    Schema.Key(
      "due", .reference("condition"),
      LocalizedText(sv: "Dagen då det ska vara gjort.", en: "The day by which it is to be done."),
      like: "addDays(agreement.decision.date, 14)"),
    .required("text", .localized),
  ])

  private static let derivedValue = Schema.record([
    .required("id", .pattern(name)), appliesTo,
    Schema.Key("type", .reference("type")),
    .required("label", .localized),
    Schema.Key(
      "value", .reference("condition"),
      LocalizedText(sv: "Uttrycket som ger värdet.", en: "The expression that gives the value.")),
    Schema.Key(
      "first",
      .list(
        .record([
          .required("when", .reference("condition")), .required("then", .reference("condition")),
        ])),
      LocalizedText(
        sv: "En beslutstabell: den första rad vars `when` håller ger värdet.",
        en: "A decision table: the first row whose `when` holds gives the value.")),
    Schema.Key("else", .reference("condition")),
  ])
}
