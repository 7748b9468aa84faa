import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// One run of `check`: what was asked for, and the way from inputs to reports and exit code.
struct CheckRun {
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
    guard let choice = try InputChoice(arguments, &terminal) else { return .invalid }
    guard let pack = try pack(&terminal), let options = try options(pack, &terminal)
    else { return .invalid }
    let checker = Checker(
      pack, asOf: try arguments.value(of: CheckOptions.asOf), options: options)
    let inputs = choice.inputs(of: checker, except: terminal.output.file)
    try refuseToOverwrite(inputs, pack, options.limits, terminal)
    if let mode = try arguments.value(of: FixMode.option) {
      let fixing = ProposalFixing(mode: mode, language: arguments.language)
      guard try fixing.run(inputs, pack, options, arguments, &terminal) else { return .invalid }
    }
    guard var known = try KnownFindings(arguments, inputs, options, &terminal),
      var earlier = try EarlierReport(arguments, &terminal)
    else { return .invalid }
    let interruption = Interruption()
    var writers: [ReportWriter] = []
    var report = checker.run(of: inputs.arguments)
    report.showsOnlyProblems = arguments.has(CheckOptions.problemsOnly)
    for output in outputs {
      let file = output.file.map {
        OutputFile(terminal.typedPath($0), until: interruption.isAsked)
      }
      writers.append(
        ReportWriter(
          to: file, format: try format(of: output, known, terminal),
          run: report, findings: options.limits.findings,
          canRepeat: inputs.canBeReadAgain, folder: terminal.environment["TMPDIR"] ?? "/tmp"))
    }
    for index in writers.indices { writers[index].begin(&terminal) }
    terminal.output.flush()
    let summary = check(
      inputs, by: checker, writers: &writers, &known, &earlier, &terminal,
      until: interruption.isAsked)
    if let code = interruption.code { return code }
    var code = known.exceeds(thresholds, summary) ? ExitCode.found : .success
    if summary.isIncomplete { code = .unreadable }
    let changes = RunChanges(
      since: earlier.comparison(with: checker.run(of: inputs.arguments), summary),
      baseline: known.outcome)
    for index in writers.indices {
      do throws(FileProblem) {
        try writers[index].end(summary, changes, &terminal)
      } catch {
        if let code = interruption.code { return code }
        try PackChoice.draw(
          [error.diagnostic(path: outputs[index].file ?? "-")], arguments, &terminal)
        code = .invalid
      }
    }
    if try !known.write(arguments, &terminal, until: interruption.isAsked) { code = .invalid }
    if let code = interruption.code { return code }
    // Whoever does not read on is not told of what was not looked for.
    if isBrokenOff(terminal) { return code == .invalid ? code : .readerGone }
    if try NothingToCheck.tell(summary, inputs, options, arguments, &terminal), code != .invalid {
      code = .unreadable
    }
    // A person who gets no text still learns what could not be read, and what is new.
    if !outputs.contains(ReportOutput(format: .text, file: nil)) {
      // An editor that reads lines would take each of them for a second one.
      if !outputs.contains(ReportOutput(format: .line, file: nil)) {
        try PackChoice.draw(summary.unreadable, arguments, &terminal)
      }
      if !arguments.has(CheckOptions.quiet) {
        if summary.proposalCount > 0, let passedOver = LimitWords.passedOver(summary.passedOver) {
          terminal.errors.write(passedOver[arguments.language] + "\n")
        }
        terminal.errors.write(changes.text(in: arguments.language))
      }
    }
    return code
  }

  /// The pack, with what the repository says it weighs; `nil` when it is not valid, or not the one that
  /// is pinned, which is then told.
  private func pack(_ terminal: inout Terminal) throws(UsageProblem) -> RulePack? {
    let configuration = arguments.configuration
    guard
      let pack = try PackChoice.pack(
        arguments, overrides: configuration?.overrides ?? [], &terminal)
    else { return nil }
    if let pin = configuration?.pin, let problem = pin.value.problem(with: pack) {
      try PackChoice.draw([Diagnostic(problem, at: pin.location)], arguments, &terminal)
      return nil
    }
    return pack
  }

  /// Whether the check has ended early because nobody reads what it writes.
  private func isBrokenOff(_ terminal: Terminal) -> Bool {
    guard !outputs.isEmpty, !needsAll else { return false }
    return terminal.output.hasLostReader || terminal.output.isClosed
  }

  /// Whether something goes to a file too, which is wanted whole even if nobody reads the rest.
  private var needsAll: Bool {
    outputs.contains { $0.file != nil }
      || arguments.has(CheckOptions.pruneBaseline)
      || arguments.occurrences.contains { $0.name == CheckOptions.writeBaseline.declaration.name }
  }

  /// Refuses to write over what is read, before anything is written.
  private func refuseToOverwrite(
    _ inputs: InputFiles, _ pack: RulePack, _ limits: Limits, _ terminal: Terminal
  ) throws(UsageProblem) {
    var files = ReadFiles()
    for output in outputs {
      if let file = output.file {
        files.write(file, terminal)
      } else {
        files.writeStandardOutput(terminal, arguments.language)
      }
    }
    for option in [CheckOptions.writeBaseline, CheckOptions.baseline] {
      guard let file = try arguments.value(of: option),
        option.declaration.name == CheckOptions.writeBaseline.declaration.name
          || arguments.has(CheckOptions.pruneBaseline)
      else { continue }
      files.write(file, mayBe: .baseline, terminal)
    }
    try files.refuseTwice()
    try files.refuse(pack.files, read: .pack)
    try files.refuse(
      try arguments.values(of: CheckOptions.waivers).map(terminal.path), read: .waivers)
    try files.refuse(
      try arguments.values(of: CheckOptions.baseline).map(terminal.path), read: .baseline)
    try files.refuse(
      try arguments.values(of: CheckOptions.since).map(terminal.path), read: .report)
    try files.refuse(inputs, limits)
  }

  /// What comes of a few files: written on the threads that check them, put in order afterwards.
  private struct Piece: Sendable {
    let pages: [ReportWriter.Page]
    let proposalCount: Int
    /// The proposals of which a baseline knows problems.
    let known: [Proposal]
    /// What stands against the proposals; empty when no baseline is read or written.
    let entries: [Baseline.Entry]
    /// What a comparison needs; empty when nothing is compared with an earlier report.
    let saved: [SavedReport.Proposal]
  }

  /// Checks everything, and hands the results to the writers as they come.
  private func check(
    _ inputs: InputFiles, by checker: Checker, writers: inout [ReportWriter],
    _ known: inout KnownFindings, _ earlier: inout EarlierReport, _ terminal: inout Terminal,
    until isInterrupted: @escaping @Sendable () -> Bool
  ) -> Report.Summary {
    // A report on the screen is progress enough.
    var progress = Progress(
      isShown: terminal.errors.isTerminal
        && !(terminal.output.isTerminal && outputs.contains { $0.file == nil }))
    let painters = writers.map(\.painter)
    let isCompared = known.isAskedFor
    let baseline = known.compared
    let isSaved = earlier.isGiven
    let needsAll = needsAll
    let output = terminal.output
    let summary = checker.check(
      inputs, until: { isInterrupted() || !needsAll && output.hasLostReader },
      making: { part in
        Piece(
          pages: painters.map { $0.page(of: part) }, proposalCount: part.results.count,
          known: baseline.map { baseline in
            part.results.map(\.proposal).filter(baseline.mentions)
          } ?? [],
          entries: isCompared ? part.results.flatMap(Baseline.entries) : [],
          saved: isSaved ? part.results.map(SavedReport.Proposal.init) : [])
      },
      taking: { piece in
        for (index, page) in piece.pages.enumerated() { writers[index].add(page, &terminal) }
        known.add(piece.entries, checked: piece.known)
        earlier.add(piece.saved)
        progress.add(piece.proposalCount, language: arguments.language, to: &terminal.errors)
        // Whoever writes to a pipe line by line reads each answer before the next question.
        terminal.output.flush()
        return needsAll || !terminal.output.isClosed
      })
    tellLate(summary.late, inputs, by: checker, &writers, &terminal, until: isInterrupted)
    if isCompared { known.add(Baseline.entries(of: summary)) }
    known.finish()
    progress.clear(&terminal.errors)
    return summary
  }

  /// Checks everything once more for the reports that tell with a result what was found of it later.
  private func tellLate(
    _ late: [LateFinding], _ inputs: InputFiles, by checker: Checker,
    _ writers: inout [ReportWriter], _ terminal: inout Terminal,
    until isInterrupted: @escaping @Sendable () -> Bool
  ) {
    var indices: [Int] = []
    for index in writers.indices where writers[index].startsAgain(for: late) {
      indices.append(index)
    }
    guard !indices.isEmpty else { return }
    _ = checker.check(inputs, until: isInterrupted, making: \.results) { results in
      for index in indices { writers[index].add(.results(results), &terminal) }
      return true
    }
  }

  /// What to check; `nil` when a waiver file is not valid, which is then told.
  private func options(
    _ pack: RulePack, _ terminal: inout Terminal
  ) throws(UsageProblem) -> Checker.Options? {
    guard var options = try Checker.Options(asked: arguments, pack, &terminal) else { return nil }
    // A baseline holds the values that findings report, and so does a report.
    let baselines =
      try arguments.values(of: CheckOptions.baseline)
      + arguments.values(of: CheckOptions.writeBaseline) + arguments.values(of: CheckOptions.since)
    options.isDetailed = !outputs.isEmpty || !baselines.isEmpty
    return options
  }

  /// How much a text tells of each proposal.
  private var content: TextReport.Content {
    get throws(UsageProblem) {
      switch (arguments.has(CheckOptions.brief), arguments.has(CheckOptions.verbose)) {
      case (true, true): throw .optionsExclude("--brief", "--verbose")
      case (true, false): .brief
      case (false, true): .verbose
      case (false, false): .usual
      }
    }
  }

  private func format(
    of output: ReportOutput, _ known: KnownFindings, _ terminal: Terminal
  ) throws(UsageProblem) -> any ReportFormat {
    let language = arguments.language
    let gate = Gate(
      thresholds: known.acceptsAll ? [] : thresholds, baseline: known.baseline,
      allowsEmpty: arguments.has(CheckOptions.allowEmpty))
    let paths = terminal.repositoryPaths
    func annotations(_ style: AnnotationStyle) -> AnnotationReport {
      AnnotationReport(style, language: language, gate: gate, paths: paths)
    }
    let audience = try arguments.value(of: CheckOptions.audience) ?? .all
    switch output.format {
    case .text:
      let isOnScreen = output.file == nil
      return TextReport(
        language: language, width: isOnScreen ? terminal.output.width : nil,
        isColoured: isOnScreen ? try terminal.isColoured(terminal.output, arguments) : false,
        content: try content, questions: try arguments.value(of: CheckOptions.questions))
    case .json: return JSONReport(madeAt: try SourceDate.chosen(terminal))
    case .jsonl: return JSONLinesReport(madeAt: try SourceDate.chosen(terminal))
    case .html:
      return HTMLReport(
        language: language, madeAt: try SourceDate.chosenOrPresent(terminal), audience: audience,
        handbook: try arguments.value(of: CheckOptions.handbook))
    case .markdown: return MarkdownReport(language: language, audience: audience)
    case .csv:
      return CSVReport(
        language: language, reader: arguments.has(CheckOptions.excel) ? .excel : .program,
        rows: try arguments.value(of: CheckOptions.rows),
        isVerbose: arguments.has(CheckOptions.verbose))
    case .sarif:
      return SARIFReport(language: language, gate: gate, paths: paths)
    case .junit: return JUnitReport(language: language, gate: gate)
    case .gitlab:
      return GitLabReport(language: language, gate: gate, paths: paths)
    case .github: return annotations(.github)
    case .line: return annotations(.line)
    case .azure: return annotations(.azure)
    case .teamcity: return annotations(.teamcity)
    }
  }
}
