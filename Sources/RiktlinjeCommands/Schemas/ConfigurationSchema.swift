import RiktlinjeEngine
import RiktlinjeText

/// The schema of `riktlinje.yaml`.
enum ConfigurationSchema {
  static let file = SchemaFile(
    name: "configuration", title: LocalizedText(sv: "Inställningar", en: "Settings"),
    root: .either([.record(keys), .nothing]),
    definitions: [("path", path), ("output", output), ("severity", severity), ("pin", pin)])

  private static let keys: [Schema.Key] = [
    Schema.Key(
      "rules", .reference("path"),
      LocalizedText(sv: "Regelpaketets mapp.", en: "The folder of the rule pack."),
      like: "rules/goteborg"),
    Schema.Key(
      "paths", .oneOrMore(.reference("path")),
      LocalizedText(
        sv: "Det som prövas när anropet inte säger något.",
        en: "What is checked when the call names nothing."), like: "cases"),
    Schema.Key(
      "exclude", .oneOrMore(.text),
      LocalizedText(
        sv: "Mönster för det som utelämnas, som i `.gitignore`.",
        en: "Patterns for what is left out, as in `.gitignore`."), like: "archive/"),
    Schema.Key(
      "waivers", .oneOrMore(.reference("path")),
      LocalizedText(sv: "Filer med beslutade undantag.", en: "Files of decided waivers.")),
    Schema.Key(
      "baseline", .reference("path"),
      LocalizedText(sv: "Filen med kända iakttagelser.", en: "The file of known findings.")),
    Schema.Key(
      "fail_on", .oneOrMore(.words(FailOn.spellings)),
      LocalizedText(sv: "Det som ger slutkod 1.", en: "What gives exit code 1.")),
    Schema.Key("language", .words(Language.allCases.map(\.code))),
    Schema.Key(
      "handbook", .text,
      LocalizedText(
        sv: "Adressen till regelpaketets handbok, dit varje punkt i en rapport i html leder.",
        en: "The address of the pack's handbook, to which each clause of a report in html leads."),
      like: "https://intranet.example.org/handbook.html"),
    Schema.Key(
      "outputs", .list(.reference("output")),
      LocalizedText(
        sv: "Rapporterna: högst en utan fil, till skärmen.",
        en: "The reports: one at most without a file, to the screen.")),
    Schema.Key(
      "severity", .entries(.reference("severity")),
      LocalizedText(
        sv: "Regler som väger annat än paketet säger, efter id.",
        en: "Rules that weigh otherwise than the pack says, by id.")),
    Schema.Key(
      "kinds", .entries(.text),
      LocalizedText(
        sv: "Ärendetypen i filer som inte säger någon, efter mapp.",
        en: "The kind of proposals in files that say none, by folder.")),
    Schema.Key(
      "pack", .reference("pin"),
      LocalizedText(
        sv: "Det regelpaket som ensamt får pröva; `riktlinje config --pin` skriver det.",
        en: "The pack that alone may judge; `riktlinje config --pin` writes it.")),
  ]

  /// From the file's own folder.
  private static let path = Schema.pattern("^[^/]")

  private static let output = Schema.record([
    .required("format", .words(OutputFormat.spellings)), Schema.Key("file", .reference("path")),
  ])

  private static let severity = Schema.record([
    .required("force", .words(["must", "should", "may", "off"])),
    .required("reason", .text, LocalizedText(sv: "Varför.", en: "Why.")),
  ])

  private static let pin = Schema.record([
    .required("digest", .pattern("^sha256:[0-9a-f]{64}$")),
    Schema.Key("files", .entries(.anything)),
  ])
}
