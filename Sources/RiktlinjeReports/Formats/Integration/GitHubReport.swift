public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Workflow commands, which GitHub Actions shows as annotations at the lines of the files.
///
/// Source: docs.github.com, “Workflow commands for GitHub Actions”.
public struct GitHubReport: StreamingReportFormat {
  let language: Language
  let paths: RepositoryPaths

  /// Creates the format in one language.
  ///
  /// - Parameter paths: how the code host names files.
  public init(language: Language, paths: RepositoryPaths = .unchanged) {
    self.language = language
    self.paths = paths
  }

  /// Writes nothing.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {}

  /// Writes a command for each problem.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    append(result, to: &output) { _ in true }
  }

  /// - Parameter isTold: says by its index which of the findings that are problems to tell.
  fileprivate func append(
    _ result: ProposalResult, to output: inout [UInt8], where isTold: (Int) -> Bool
  ) {
    if let leftOut = result.leftOutFinding {
      write(leftOut, at: result.proposal.location, to: &output)
    }
    for (index, finding) in result.findings.enumerated() where finding.isTold && isTold(index) {
      write(finding, at: finding.location(in: result), to: &output)
    }
  }

  /// Writes a command for each waiver to look into and each input that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    end(summary, to: &output) { _ in true }
  }

  /// - Parameter isTold: says which of the findings that belong to no result to tell.
  fileprivate func end(
    _ summary: Report.Summary, to output: inout [UInt8], where isTold: (Baseline.Entry) -> Bool
  ) {
    for (finding, entry) in zip(
      summary.late.map(\.finding) + summary.waiverFindings, Baseline.entries(of: summary))
    where isTold(entry) {
      write(finding, at: finding.details?.location, to: &output)
    }
    for diagnostic in summary.unreadable {
      WorkflowCommand(diagnostic, language).write(paths: paths, to: &output)
    }
    let rest = summary.unreadableCount - summary.unreadable.count
    if rest > 0 {
      WorkflowCommand(
        name: "error", location: nil, title: "report/left-out",
        lines: [LimitWords.unreadableLeftOut(rest)[language]]
      ).write(paths: paths, to: &output)
    }
  }

  private func write(
    _ finding: Finding, at location: SourceLocation?, to output: inout [UInt8]
  ) {
    let command =
      switch finding.force {
      case .must: "error"
      case .should: "warning"
      case .may, .advice: "notice"
      }
    var title = "\(finding.rule): \(finding.status.name[language])"
    if let clause = finding.clause { title += " (\(clause.citation(in: language)))" }
    WorkflowCommand(
      name: command, location: location, title: title,
      lines: [finding.fullMessage(in: language)]
    ).write(paths: paths, to: &output)
  }
}

/// The same of what is new only, as a baseline tells.
///
/// It is written when all is checked: whether a proposal is a known one depends on whether another has
/// its id.
public struct GitHubChangesReport: GradualReportFormat {
  let format: GitHubReport
  let baseline: Baseline

  /// Creates the format.
  ///
  /// - Parameter format: writes what is new.
  public init(_ format: GitHubReport, since baseline: Baseline) {
    self.format = format
    self.baseline = baseline
  }

  /// Begins a report.
  public func draft(of run: Report.Run, copies: Set<String>) -> GitHubDraft {
    GitHubDraft(format: format, baseline: baseline, copies: copies)
  }
}

/// What is written of what is new before the end.
public struct GitHubDraft: ReportDraft {
  let format: GitHubReport
  let baseline: Baseline
  let copies: Set<String>

  /// The commands.
  public var strands = [ReportStrand()]

  init(format: GitHubReport, baseline: Baseline, copies: Set<String>) {
    self.format = format
    self.baseline = baseline
    self.copies = copies
  }

  /// Writes a command for each problem that is new.
  public mutating func append(_ result: ProposalResult) {
    let (baseline, copies) = (baseline, copies)
    let entries = Baseline.entriesByFinding(of: result)
    format.append(result, to: &strands[0].bytes) { index in
      entries[index].map { !baseline.knows($0, amongCopies: copies) } ?? false
    }
  }

  /// The whole report.
  public func finished(_ summary: Report.Summary) -> [ReportPiece] {
    var end: [UInt8] = []
    format.end(summary, to: &end, where: baseline.isNew)
    return [.strand(0, strands[0].whole), .bytes(end)]
  }
}
