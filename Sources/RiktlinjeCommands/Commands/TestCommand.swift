import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The options of `test`.
enum TestOptions {
  static let minimumCoverage = Option<Int>.number(
    "min-coverage", placeholder: LocalizedText(sv: "PROCENT", en: "PERCENT"), in: 0...100,
    help: LocalizedText(
      sv: "ge slutkod 1 när proven visar mindre än så av det som reglerna kan visa (förval: 0)",
      en: "give exit code 1 when the tests show less of what the rules can show (default: 0)"))

  static let gaps = Option<Bool>.flag(
    "gaps",
    help: LocalizedText(
      sv: "visa bara det som inte är täckt", en: "show only what is not covered"))
}

extension Command {
  /// Runs a pack's own tests.
  static let test = Command(
    "test",
    summary: LocalizedText(
      sv: "kör regelpaketets egna prov", en: "runs the rule pack's own tests"),
    discussion: LocalizedText(
      sv: "Prov står i paketets filer med nyckeln tests; prov i paket som utvidgas körs med det"
        + " paket de hör till. Slutkoder: 0 alla prov godkända och täckningen nog, 1 annars, 2 fel"
        + " i anropet, regelpaketet eller provfilerna.",
      en: "Tests stand in the pack's files with the key tests; those of a pack that is extended"
        + " run with the pack that they belong to. Exit codes: 0 all tests pass and cover enough,"
        + " 1 otherwise, 2 a mistake in the call, the rule pack or the test files."),
    operands: [
      Operand(
        LocalizedText(sv: "MAPP", en: "FOLDER"), least: 0, completion: .folders,
        help: LocalizedText(
          sv: "regelpaketets mapp (annars som för --rules)",
          en: "folder of the rule pack (otherwise as for --rules)"))
    ],
    options: [
      PackChoice.rules.declaration, TestOptions.minimumCoverage.declaration,
      TestOptions.gaps.declaration,
    ],
    examples: [
      Example(
        "riktlinje test rules/goteborg",
        LocalizedText(
          sv: "Kör proven i Göteborgs regelpaket och det som det utvidgar.",
          en: "Run the tests of Gothenburg's rule pack and the one that it extends.")),
      Example(
        "riktlinje test --gaps --min-coverage 100",
        LocalizedText(
          sv: "Visa vad proven inte täcker, och kräv att de täcker allt.",
          en: "Show what the tests do not cover, and require them to cover all.")),
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
    let text = TestTextReport(
      language: arguments.language, isColoured: isColoured,
      showsOnlyGaps: arguments.has(TestOptions.gaps))
    terminal.output.write(text.text(of: report))
    let minimum = try arguments.value(of: TestOptions.minimumCoverage) ?? 0
    return report.passes && report.coverage.percent >= Double(minimum) ? .success : .found
  }
}
