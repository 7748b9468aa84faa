import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

extension Command {
  /// Runs a pack's own tests.
  static let test = Command(
    "test",
    summary: LocalizedText(
      sv: "kör regelpaketets egna prov", en: "runs the rule pack's own tests"),
    discussion: LocalizedText(
      sv: "Prov står i paketets filer med nyckeln tests; prov i paket som utvidgas körs med det"
        + " paket de hör till. Slutkoder: 0 alla prov godkända, 1 något prov underkänt, 2 fel i"
        + " anropet, regelpaketet eller provfilerna.",
      en: "Tests stand in the pack's files with the key tests; those of a pack that is extended"
        + " run with the pack that they belong to. Exit codes: 0 all tests pass, 1 a test fails,"
        + " 2 a mistake in the call, the rule pack or the test files."),
    operands: [
      Operand(
        LocalizedText(sv: "MAPP", en: "FOLDER"), least: 0, completion: .folders,
        help: LocalizedText(
          sv: "regelpaketets mapp (annars som för --rules)",
          en: "folder of the rule pack (otherwise as for --rules)"))
    ],
    options: [PackChoice.rules.declaration],
    examples: [
      Example(
        "riktlinje test rules/goteborg",
        LocalizedText(
          sv: "Kör proven i Göteborgs regelpaket och det som det utvidgar.",
          en: "Run the tests of Gothenburg's rule pack and the one that it extends."))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let named = try arguments.value(of: PackChoice.rules)
    if named != nil, let folder = arguments.operands.first {
      throw .optionsExclude(PackChoice.rules.declaration.spelling, folder)
    }
    let folder = try PackChoice.folder(arguments.operands.first ?? named, terminal)
    let found: TestReport?
    do throws(InvalidPack) {
      found = try TestRun(TestedPack.load(at: folder), today: terminal.today).report()
    } catch {
      try PackChoice.draw(error.diagnostics, arguments, &terminal)
      return .invalid
    }
    guard let report = found else { return .invalid }
    let isColoured = try terminal.isColoured(terminal.output, arguments)
    terminal.output.write(
      TestTextReport(language: arguments.language, isColoured: isColoured).text(of: report))
    return report.passes ? .success : .found
  }
}
