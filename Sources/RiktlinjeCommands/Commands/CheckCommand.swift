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
    let paths = arguments.operands.map(terminal.path)
    let formats = try outputs.map { (output) throws(UsageProblem) in
      try format(of: output, terminal)
    }
    let summary: Report.Summary
    let isWritten: Bool
    if let formats = formats as? [any StreamingReportFormat] {
      (summary, isWritten) = try stream(checker, paths, formats, &terminal)
    } else {
      let report = checker.check(paths: paths)
      summary = report.summary
      isWritten = try write(formats.map { $0.render(report).bytes }, &terminal)
    }
    // A person who gets no text still learns what could not be read.
    if !outputs.contains(ReportOutput(format: .text, file: nil)) {
      try PackChoice.draw(summary.unreadable, arguments, &terminal)
    }
    guard isWritten else { return .invalid }
    if !summary.unreadable.isEmpty { return .unreadable }
    return summary.exceeds(thresholds) ? .found : .success
  }

  /// Writes each result as it comes; a report for a file is kept until it is whole.
  private func stream(
    _ checker: Checker, _ paths: [String], _ formats: [any StreamingReportFormat],
    _ terminal: inout Terminal
  ) throws(UsageProblem) -> (Report.Summary, isWritten: Bool) {
    let run = checker.run(of: paths)
    var files = formats.map { _ in [UInt8]() }
    func put(_ pieces: [[UInt8]]) {
      for (index, bytes) in pieces.enumerated() {
        if outputs[index].file == nil {
          terminal.output.write(bytes)
        } else {
          files[index] += bytes
        }
      }
    }
    func bytes(_ write: (any StreamingReportFormat, inout [UInt8]) -> Void) -> [[UInt8]] {
      formats.map { format in
        var bytes: [UInt8] = []
        write(format, &bytes)
        return bytes
      }
    }
    put(bytes { $0.begin(run, to: &$1) })
    let summary = checker.check(paths: paths) { results in
      formats.map { format in
        var bytes: [UInt8] = []
        for result in results { format.append(result, of: run, to: &bytes) }
        return bytes
      }
    } taking: { pieces in
      put(pieces)
      return true
    }
    put(bytes { $0.end(summary, of: run, to: &$1) })
    let isWritten = try write(files, &terminal, onlyFiles: true)
    return (summary, isWritten)
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
    _ reports: [[UInt8]], _ terminal: inout Terminal, onlyFiles: Bool = false
  ) throws(UsageProblem) -> Bool {
    var isWritten = true
    for (output, bytes) in zip(outputs, reports) {
      guard let file = output.file else {
        if !onlyFiles { terminal.output.write(bytes) }
        continue
      }
      do throws(FileProblem) {
        try writeFile(bytes, to: terminal.path(file))
      } catch {
        try PackChoice.draw([error.diagnostic(path: file)], arguments, &terminal)
        isWritten = false
      }
    }
    return isWritten
  }

  private func format(
    of output: ReportOutput, _ terminal: Terminal
  ) throws(UsageProblem) -> any ReportFormat {
    let language = arguments.language
    switch output.format {
    case .text:
      let isOnScreen = output.file == nil
      return TextReport(
        language: language, width: isOnScreen ? terminal.output.width : nil,
        isColoured: isOnScreen ? try terminal.isColoured(terminal.output, arguments) : false,
        isVerbose: arguments.has(CheckOptions.verbose))
    case .json: return JSONReport()
    case .jsonl: return JSONLinesReport()
    case .html: return HTMLReport(language: language)
    case .markdown: return MarkdownReport(language: language)
    case .csv: return CSVReport(language: language)
    case .sarif: return SARIFReport(language: language)
    case .junit: return JUnitReport(language: language)
    case .github: return GitHubReport(language: language)
    case .gitlab: return GitLabReport(language: language)
    }
  }
}
