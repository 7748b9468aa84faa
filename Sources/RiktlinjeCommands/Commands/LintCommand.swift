import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The forms in which what is wrong with a pack can be written.
enum LintFormat: String, Choice {
  case text, json, sarif, github, line, azure, teamcity
}

/// The options of `lint`.
enum LintOptions {
  static let format = Option<LintFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "text, json, sarif, line (rader för redigerare), github, azure eller teamcity"
        + " (anmärkningar där) (förval: text)",
      en: "text, json, sarif, line (lines for editors), github, azure or teamcity (annotations"
        + " there) (default: text)"))

  static let fix = Option<Bool>.flag(
    "fix",
    help: LocalizedText(
      sv: "skriv om villkoren i mappens filer till normalform, och granska sedan",
      en: "rewrite the conditions in the folder's files in canonical form, then inspect"))

  static let pedantic = Option<Bool>.flag(
    "pedantic",
    help: LocalizedText(
      sv: "visa även noteringar: fält som inget villkor läser och villkor som inte är skrivna i"
        + " normalform",
      en: "show notes as well: fields that no condition reads and conditions that are not in"
        + " canonical form"))

  static let today = Option.date(
    "today",
    help: LocalizedText(
      sv: "den dag som räknas som i dag när något skulle ha setts över (förval: dagen i"
        + " regelpaketets tidszon)",
      en: "the day that counts as today for what was to be reviewed (default: the day in the"
        + " pack's time zone)"))

  static let strict = Option<Bool>.flag(
    "strict",
    help: LocalizedText(
      sv: "låt också en varning ge slutkod 1", en: "let a warning give exit code 1 as well"))
}

extension Command {
  /// Tells what is wrong with a pack.
  static let lint = Command(
    "lint",
    summary: LocalizedText(
      sv: "granskar ett regelpaket och visar allt som är fel på en gång",
      en: "inspects a rule pack and shows everything that is wrong at once"),
    discussion: LocalizedText(
      sv:
        "Paketets prov läses också, men körs inte; det gör riktlinje test. Slutkoder: 0 inget fel, 1 bara varningar (med --strict), 2 fel i regelpaketet eller i"
        + " anropet, eller något som inte gick att skriva.",
      en:
        "The pack's tests are read as well, but not run; riktlinje test does that. Exit codes: 0 no errors, 1 only warnings (with --strict), 2 errors in the pack or the"
        + " call, or something that could not be written."),
    operands: [
      Operand(
        LocalizedText(sv: "MAPP", en: "FOLDER"), least: 0, completion: .folders,
        help: LocalizedText(
          sv: "regelpaketets mapp (annars som för --rules)",
          en: "folder of the rule pack (otherwise as for --rules)"))
    ],
    options: [
      PackChoice.rules.declaration, LintOptions.format.declaration, LintOptions.strict.declaration,
      LintOptions.pedantic.declaration, LintOptions.fix.declaration, LintOptions.today.declaration,
    ],
    examples: [
      Example(
        "riktlinje lint rules/goteborg",
        LocalizedText(
          sv: "Granska Göteborgs regelpaket.", en: "Inspect Gothenburg's rule pack.")),
      Example(
        "riktlinje lint --strict --format github",
        LocalizedText(
          sv: "I GitHub Actions: anmärkningar vid raderna, och varningar räknas.",
          en: "In GitHub Actions: annotations at the lines, and warnings count.")),
      Example(
        "riktlinje lint --fix rules/goteborg",
        LocalizedText(
          sv: "Skriv alla villkor på samma sätt.", en: "Write all conditions in the same way.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let named = try arguments.value(of: PackChoice.rules)
    if !arguments.called(PackChoice.rules).isEmpty, let folder = arguments.operands.first {
      throw .optionsExclude(PackChoice.rules.declaration.spelling, folder)
    }
    let folder = try PackChoice.folder(arguments.operands.first ?? named, terminal)
    let format = try arguments.value(of: LintOptions.format) ?? .text
    if arguments.has(LintOptions.fix) {
      guard try rewriteConditions(in: folder, arguments, &terminal) else { return .invalid }
    }
    let today = try arguments.value(of: LintOptions.today)
    let inspection = Inspection(of: folder) { pack in today ?? terminal.today(of: pack) }
    let found = inspection.diagnostics
    let least = arguments.has(LintOptions.pedantic) ? Severity.note : .warning
    let diagnostics = found.filter { $0.severity >= least }
    switch format {
    case .text:
      let isColoured = try terminal.isColoured(terminal.output, arguments)
      let drawing = DiagnosticDrawing(language: arguments.language, usesColour: isColoured)
      for diagnostic in diagnostics { terminal.output.write(drawing.text(of: diagnostic)) }
      terminal.output.write(inspection.summary(of: diagnostics)[arguments.language] + "\n")
    case .json: terminal.output.write(jsonLines(of: diagnostics))
    case .sarif: terminal.writeSARIF(diagnostics, of: "lint", arguments)
    case .github: terminal.write(diagnostics, as: .github, arguments)
    case .line: terminal.write(diagnostics, as: .line, arguments)
    case .azure: terminal.write(diagnostics, as: .azure, arguments)
    case .teamcity: terminal.write(diagnostics, as: .teamcity, arguments)
    }
    if diagnostics.contains(where: { $0.severity == .error }) { return .invalid }
    let hasWarning = diagnostics.contains { $0.severity == .warning }
    return hasWarning && arguments.has(LintOptions.strict) ? .found : .success
  }
}

/// Rewrites the conditions of a valid pack in canonical form, and tells how many on standard error.
///
/// - Returns: whether every file could be written.
private func rewriteConditions(
  in folder: String, _ arguments: Arguments, _ terminal: inout Terminal
) throws(UsageProblem) -> Bool {
  guard let pack = try? RulePack(at: folder) else { return true }
  for rewriting in CanonicalRewriting.files(of: pack, in: folder) {
    do throws(FileProblem) {
      try writeFile(rewriting.bytes, to: rewriting.path)
    } catch {
      try PackChoice.draw([error.diagnostic(path: rewriting.path)], arguments, &terminal)
      return false
    }
    let told = LocalizedText(
      sv: "omskrivna villkor: \(rewriting.count)", en: "conditions rewritten: \(rewriting.count)")
    terminal.errors.write("\(VisibleText.of(rewriting.path)): \(told[arguments.language])\n")
  }
  return true
}
