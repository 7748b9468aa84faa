import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

extension Command {
  /// Checks proposals against a pack.
  static let check = Command(
    "check",
    summary: LocalizedText(
      sv: "kontrollerar ärenden mot styrdokumenten",
      en: "checks proposals against the guidelines"),
    discussion: LocalizedText(
      sv: "Slutkoder: 0 inget att anmärka på, 1 något når gränsen i --fail-on, 2 fel i anropet,"
        + " regelpaketet eller undantagen, 3 något underlag går inte att läsa (de andra"
        + " kontrolleras ändå).",
      en: "Exit codes: 0 nothing to remark on, 1 something reaches the threshold of --fail-on,"
        + " 2 a mistake in the call, the rule pack or the waivers, 3 an input cannot be read (the"
        + " others are checked all the same)."),
    operands: [
      Operand(
        LocalizedText(sv: "SÖKVÄG", en: "PATH"), most: nil, completion: .files,
        help: LocalizedText(
          sv: "filer (YAML, JSON, JSON Lines), mappar eller mönster som 'samples/**/*.yaml';"
            + " - för standard in",
          en: "files (YAML, JSON, JSON Lines), folders or patterns such as 'samples/**/*.yaml';"
            + " - for standard input"))
    ],
    options: [
      PackChoice.rules.declaration, CheckOptions.format.declaration,
      CheckOptions.output.declaration, CheckOptions.asOf.declaration,
      CheckOptions.failOn.declaration, CheckOptions.waivers.declaration,
      CheckOptions.only.declaration, CheckOptions.kind.declaration,
      CheckOptions.verbose.declaration, CheckOptions.quiet.declaration,
      CheckOptions.jobs.declaration,
    ],
    examples: [
      Example(
        "riktlinje check samples",
        LocalizedText(
          sv: "Kontrollera alla ärenden i mappen samples.",
          en: "Check all proposals in the folder samples.")),
      Example(
        LocalizedText(
          sv: "riktlinje check avtal.yaml --verbose --as-of 2013-05-01",
          en: "riktlinje check agreement.yaml --verbose --as-of 2013-05-01"),
        LocalizedText(
          sv: "Kontrollera ett avtal mot det som gällde den 1 maj 2013, och visa allt.",
          en: "Check an agreement against what was in force on 1 May 2013, and show all.")),
      Example(
        LocalizedText(
          sv: "riktlinje check samples --format html --output rapport.html --format text",
          en: "riktlinje check samples --format html --output report.html --format text"),
        LocalizedText(
          sv: "Skriv rapporten som HTML till en fil och som text på skärmen.",
          en: "Write the report as HTML to a file and as text to the screen.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    try CheckRun(arguments).run(&terminal)
  }
}

/// One run of `check`: what was asked for, and the way from inputs to reports and exit code.
private struct CheckRun {
  private let arguments: Arguments
  private let outputs: [ReportOutput]
  private let thresholds: Set<Threshold>

  init(_ arguments: Arguments) throws(UsageProblem) {
    self.arguments = arguments
    let isQuiet = arguments.has(CheckOptions.quiet)
    self.outputs = try CheckOptions.outputs(of: arguments).filter { !isQuiet || $0.file != nil }
    self.thresholds = try CheckOptions.thresholds(of: arguments)
  }

  func run(_ terminal: inout Terminal) throws(UsageProblem) -> ExitCode {
    guard let pack = try PackChoice.pack(arguments, &terminal),
      let options = try options(pack, &terminal)
    else { return .invalid }
    let checker = Checker(
      pack, asOf: try arguments.value(of: CheckOptions.asOf), options: options)
    let report = checker.check(paths: arguments.operands.map(terminal.path))
    guard try write(report, &terminal) else { return .invalid }
    if !report.unreadable.isEmpty { return .unreadable }
    return report.exceeds(thresholds) ? .found : .success
  }

  /// What to check; `nil` when a waiver file is not valid, which is then told.
  private func options(
    _ pack: RulePack, _ terminal: inout Terminal
  ) throws(UsageProblem) -> Checker.Options? {
    var options = Checker.Options()
    options.today = terminal.today
    options.threads = try arguments.value(of: CheckOptions.jobs) ?? terminal.coreCount
    options.only = Set(try arguments.values(of: CheckOptions.only))
    try checkNames(options.only, pack)
    if let kind = try arguments.value(of: CheckOptions.kind) {
      options.kind = try pack.kind(named: kind).name
    }
    for path in try arguments.values(of: CheckOptions.waivers) {
      do throws(InvalidPack) {
        options.waivers += try WaiverFile(at: terminal.path(path), pack: pack).waivers
      } catch {
        try PackChoice.draw(error.diagnostics, arguments, &terminal)
        return nil
      }
    }
    return options
  }

  private func checkNames(_ only: Set<String>, _ pack: RulePack) throws(UsageProblem) {
    let known = pack.rules.map(\.id) + pack.judgements.map(\.id)
    if let unknown = only.subtracting(known).min() {
      throw .unknownName(
        what: LocalizedText(sv: "ingen regel eller bedömning", en: "no rule or judgement"),
        name: unknown, known: known)
    }
  }

  /// Writes the reports; `false` when one of them could not be written, which is then told.
  private func write(
    _ report: Report, _ terminal: inout Terminal
  ) throws(UsageProblem) -> Bool {
    var isWritten = true
    for output in outputs {
      let bytes = try bytes(of: report, for: output, terminal)
      guard let file = output.file else {
        terminal.output.write(bytes)
        continue
      }
      do throws(FileProblem) {
        try writeFile(bytes, to: terminal.path(file))
      } catch {
        try PackChoice.draw([error.diagnostic(path: file)], arguments, &terminal)
        isWritten = false
      }
    }
    // A person who gets no text still learns what could not be read.
    if !outputs.contains(ReportOutput(format: .text, file: nil)) {
      try PackChoice.draw(report.unreadable, arguments, &terminal)
    }
    return isWritten
  }

  private func bytes(
    of report: Report, for output: ReportOutput, _ terminal: Terminal
  ) throws(UsageProblem) -> [UInt8] {
    switch output.format {
    case .text:
      let isOnScreen = output.file == nil
      let isColoured = isOnScreen ? try terminal.isColoured(terminal.output, arguments) : false
      return TextReport(
        language: arguments.language, width: isOnScreen ? terminal.output.width : nil,
        isColoured: isColoured, isVerbose: arguments.has(CheckOptions.verbose)
      ).render(report).bytes
    case .json: return JSONReport().render(report).bytes
    case .jsonl: return JSONLinesReport().render(report).bytes
    case .html: return HTMLReport(language: arguments.language).render(report).bytes
    case .markdown: return MarkdownReport(language: arguments.language).render(report).bytes
    case .csv: return CSVReport(language: arguments.language).render(report).bytes
    case .sarif: return SARIFReport(language: arguments.language).render(report).bytes
    case .junit: return JUnitReport(language: arguments.language).render(report).bytes
    case .github: return GitHubReport(language: arguments.language).render(report).bytes
    case .gitlab: return GitLabReport(language: arguments.language).render(report).bytes
    }
  }
}
