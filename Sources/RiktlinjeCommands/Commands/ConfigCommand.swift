import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The options of `config`.
enum ConfigOptions {
  static let pin = Option<Bool>.flag(
    "pin",
    help: LocalizedText(
      sv: "visa i stället raderna som låser regelpaketet i riktlinje.yaml, som det är nu",
      en: "show instead the lines that pin the rule pack in riktlinje.yaml, as it is now"))
}

extension Command {
  /// Shows what holds for a check, and where it comes from.
  static let config = Command(
    "config",
    summary: LocalizedText(
      sv: "visar vilka inställningar som gäller, och varifrån de kommer",
      en: "shows which settings hold, and where they come from"),
    discussion: LocalizedText(
      sv: "Anropet går före miljövariablerna RIKTLINJE_RULES och RIKTLINJE_LANG, de före filen"
        + " riktlinje.yaml, som söks från den här mappen upp till kodbasens rot. Sökvägar i filen"
        + " räknas från mappen den ligger i. Nycklar: rules, paths, exclude, waivers, baseline,"
        + " fail_on, language, handbook, outputs, severity, kinds och pack.",
      en: "The call counts before the environment variables RIKTLINJE_RULES and RIKTLINJE_LANG, and"
        + " they before the file riktlinje.yaml, which is looked for from this folder up to the"
        + " root of the repository. Paths in the file are from the folder it lies in. Keys: rules,"
        + " paths, exclude, waivers, baseline, fail_on, language, handbook, outputs, severity,"
        + " kinds and pack."),
    operands: [
      Operand(
        LocalizedText(sv: "SÖKVÄG", en: "PATH"), least: 0, most: nil, completion: .files,
        help: LocalizedText(sv: "det som skulle prövas", en: "what would be checked"))
    ],
    options: [
      PackChoice.rules.declaration, CheckOptions.format.declaration,
      CheckOptions.output.declaration, CheckOptions.failOn.declaration,
      CheckOptions.waivers.declaration, CheckOptions.baseline.declaration,
      CheckOptions.exclude.declaration, ConfigOptions.pin.declaration,
    ],
    examples: [
      Example(
        "riktlinje config",
        LocalizedText(
          sv: "Visa vad en kontroll härifrån går efter.",
          en: "Show what a check from here goes by.")),
      Example(
        "riktlinje config --pin >> riktlinje.yaml",
        LocalizedText(
          sv: "Lås regelpaketet: en ändring av det ger slutkod 2 tills det låses om.",
          en: "Pin the rule pack: a change to it gives exit code 2 until it is pinned again.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    guard arguments.has(ConfigOptions.pin) else {
      terminal.output.write(try SettingsList(arguments, terminal).text)
      return .success
    }
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    if let digest = pack.digest {
      terminal.output.write(Configuration.Pin.lines(for: digest))
    }
    return .success
  }
}
