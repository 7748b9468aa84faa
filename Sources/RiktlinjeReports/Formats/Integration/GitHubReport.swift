public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Workflow commands, which GitHub Actions shows as annotations at the lines of the files.
///
/// Source: docs.github.com, “Workflow commands for GitHub Actions”.
public struct GitHubReport: StreamingReportFormat {
  let language: Language
  let baseline: Baseline?
  let paths: RepositoryPaths

  /// Creates the format in one language; with a baseline, only what is new is told.
  ///
  /// - Parameter paths: how the code host names files.
  public init(
    language: Language, baseline: Baseline? = nil, paths: RepositoryPaths = .unchanged
  ) {
    self.language = language
    self.baseline = baseline
    self.paths = paths
  }

  /// Writes nothing.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {}

  /// Writes a command for each problem.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    if let leftOut = result.leftOutFinding {
      write(leftOut, at: result.proposal.location, to: &output)
    }
    guard let baseline else {
      for finding in result.findings where finding.isTold {
        write(finding, at: finding.location(in: result), to: &output)
      }
      return
    }
    let copies: Set = result.proposal.repetition > 0 ? [result.proposal.id] : []
    for (finding, entry) in zip(result.findings, Baseline.entriesByFinding(of: result)) {
      guard finding.isTold, let entry, !baseline.knows(entry, amongCopies: copies) else { continue }
      write(finding, at: finding.location(in: result), to: &output)
    }
  }

  /// Writes a command for each waiver to look into and each input that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    for (finding, entry) in zip(
      summary.late.map(\.finding) + summary.waiverFindings, Baseline.entries(of: summary))
    where baseline?.isNew(entry) != false {
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
