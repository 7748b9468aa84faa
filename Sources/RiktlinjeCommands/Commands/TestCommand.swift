import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The forms in which what came of tests can be written.
enum TestFormat: String, Choice {
  case text, json, junit
}

/// The options of `test`.
enum TestOptions {
  static let format = Option<TestFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "text, json eller junit (förval: text)", en: "text, json or junit (default: text)"))

  static let minimumCoverage = Option<Int>.number(
    "min-coverage", placeholder: LocalizedText(sv: "PROCENT", en: "PERCENT"), in: 0...100,
    help: LocalizedText(
      sv: "ge slutkod 1 när proven visar mindre än så av det som reglerna kan visa (förval: 0)",
      en: "give exit code 1 when the tests show less of what the rules can show (default: 0)"))

  static let mutate = Option<Bool>.flag(
    "mutate", letter: "m",
    help: LocalizedText(
      sv: "ändra villkoren ett i taget, och visa de ändringar (mutanter) som inget prov märker",
      en: "change the conditions one at a time, and show the changes (mutants) that no case"
        + " notices"))

  static let minimumKilled = Option<Int>.number(
    "min-killed", placeholder: LocalizedText(sv: "PROCENT", en: "PERCENT"), in: 0...100,
    help: LocalizedText(
      sv: "med --mutate: ge slutkod 1 när proven dödar en mindre del av mutanterna (förval: 0)",
      en: "with --mutate: give exit code 1 when the tests kill less of the mutants (default: 0)"))

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
      PackChoice.rules.declaration, TestOptions.format.declaration,
      TestOptions.minimumCoverage.declaration,
      TestOptions.gaps.declaration, TestOptions.mutate.declaration,
      TestOptions.minimumKilled.declaration,
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
      Example(
        "riktlinje test --gaps --mutate --min-killed 95",
        LocalizedText(
          sv: "Pröva proven själva: märker de att ett villkor ändras?",
          en: "Test the tests themselves: do they notice when a condition changes?")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let named = try arguments.value(of: PackChoice.rules)
    if !arguments.called(PackChoice.rules).isEmpty, let folder = arguments.operands.first {
      throw .optionsExclude(PackChoice.rules.declaration.spelling, folder)
    }
    let folder = try PackChoice.folder(arguments.operands.first ?? named, terminal)
    let found: TestReport?
    do throws(InvalidPack) {
      found = try TestRun(
        at: folder, mutates: arguments.has(TestOptions.mutate), today: terminal.today(of: nil)
      ).report()
    } catch {
      try PackChoice.draw(error.diagnostics, arguments, &terminal)
      return .invalid
    }
    guard let report = found else { return .invalid }
    switch try arguments.value(of: TestOptions.format) ?? .text {
    case .text:
      let text = TestTextReport(
        language: arguments.language,
        isColoured: try terminal.isColoured(terminal.output, arguments),
        showsOnlyGaps: arguments.has(TestOptions.gaps))
      terminal.output.write(text.text(of: report))
    case .json: terminal.output.write(TestJSONReport().bytes(of: report))
    case .junit:
      terminal.output.write(TestJUnitReport(language: arguments.language).bytes(of: report))
    }
    return report.isEnough(
      coverage: try arguments.value(of: TestOptions.minimumCoverage) ?? 0,
      killed: try arguments.value(of: TestOptions.minimumKilled) ?? 0) ? .success : .found
  }
}

extension TestReport {
  /// Whether all cases pass, show enough and notice enough, in percent.
  fileprivate func isEnough(coverage minimum: Int, killed least: Int) -> Bool {
    guard passes, coverage.percent >= Double(minimum) else { return false }
    return mutation.map { $0.percent >= Double(least) && $0.staleExplanations.isEmpty } ?? true
  }
}
