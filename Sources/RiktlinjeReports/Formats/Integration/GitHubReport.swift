public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Workflow commands, which GitHub Actions shows as annotations at the lines of the files.
///
/// Source: docs.github.com, “Workflow commands for GitHub Actions”.
public struct GitHubReport: StreamingReportFormat {
  let language: Language
  let baseline: Baseline?

  /// Creates the format in one language; with a baseline, only what is new is told.
  public init(language: Language, baseline: Baseline? = nil) {
    self.language = language
    self.baseline = baseline
  }

  /// Writes nothing.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {}

  /// Writes a command for each problem.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    guard let baseline else {
      for finding in result.findings where finding.isProblem {
        write(finding, at: finding.location(in: result), to: &output)
      }
      return
    }
    for (finding, fingerprint) in zip(result.findings, Fingerprint.all(of: result))
    where finding.isProblem && !baseline.knows(finding, fingerprint) {
      write(finding, at: finding.location(in: result), to: &output)
    }
  }

  /// Writes a command for each waiver to look into and each input that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    for finding in summary.waiverFindings
    where baseline?.knows(finding, Fingerprint.of(finding)) != true {
      write(finding, at: finding.details?.location, to: &output)
    }
    for diagnostic in summary.unreadable {
      WorkflowCommand(diagnostic, language).write(to: &output)
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
    ).write(to: &output)
  }
}
