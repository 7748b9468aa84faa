public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Workflow commands, which GitHub Actions shows as annotations at the lines of the files.
///
/// Source: docs.github.com, “Workflow commands for GitHub Actions”.
public struct GitHubReport: StreamingReportFormat {
  let language: Language

  /// Creates the format in one language.
  public init(language: Language) {
    self.language = language
  }

  /// Writes nothing.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {}

  /// Writes a command for each problem.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    for finding in result.findings where finding.isProblem {
      write(finding, at: finding.location(in: result), to: &output)
    }
  }

  /// Writes a command for each waiver to look into and each input that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    for finding in summary.waiverFindings {
      write(finding, at: finding.details?.location, to: &output)
    }
    for diagnostic in summary.unreadable {
      command(
        diagnostic.severity.gitHubCommand, at: diagnostic.location, title: diagnostic.problem.code,
        message: diagnostic.problem.message(in: language), to: &output)
    }
  }

  private func write(
    _ finding: Finding, at location: SourceLocation?, to output: inout [UInt8]
  ) {
    let command =
      switch finding.force {
      case .must: "error"
      case .should: "warning"
      case .may: "notice"
      }
    var title = "\(finding.rule): \(finding.status.name[language])"
    if let clause = finding.clause { title += " (\(clause.citation(in: language)))" }
    self.command(
      command, at: location, title: title, message: finding.fullMessage(in: language),
      to: &output)
  }

  private func command(
    _ name: String, at location: SourceLocation?, title: String, message: String,
    to output: inout [UInt8]
  ) {
    output.append("::\(name) ")
    if let location {
      output.append("file=")
      escape(location.file.path, isProperty: true, to: &output)
      let (start, end) = (location.span.start, location.span.end)
      output.append(",line=\(start.line),endLine=\(end.line)")
      // GitHub takes columns only within one line.
      if start.line == end.line { output.append(",col=\(start.column),endColumn=\(end.column)") }
      output.append(",")
    }
    output.append("title=")
    escape(title, isProperty: true, to: &output)
    output.append("::")
    escape(message, isProperty: false, to: &output)
    output.append("\n")
  }

  private func escape(_ text: String, isProperty: Bool, to output: inout [UInt8]) {
    for byte in VisibleText.of(text).utf8 {
      switch byte {
      case UInt8(ascii: "%"): output.append("%25")
      case UInt8(ascii: ":") where isProperty: output.append("%3A")
      case UInt8(ascii: ",") where isProperty: output.append("%2C")
      default: output.append(byte)
      }
    }
  }
}

extension Severity {
  fileprivate var gitHubCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
