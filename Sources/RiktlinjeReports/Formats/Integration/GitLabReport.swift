public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A code quality report, which GitLab shows in merge requests.
///
/// Source: docs.gitlab.com, “Code Quality: Code Quality report format”.
public struct GitLabReport: GradualReportFormat {
  let language: Language
  let paths: RepositoryPaths

  /// Creates the format in one language.
  ///
  /// - Parameter paths: how the code host names files.
  public init(language: Language, paths: RepositoryPaths = .unchanged) {
    self.language = language
    self.paths = paths
  }

  /// Begins a report.
  public func draft(of run: Report.Run, copies: Set<String>) -> GitLabDraft {
    GitLabDraft(format: self)
  }

  fileprivate func write(
    _ finding: Finding, _ fingerprint: String, at location: SourceLocation,
    to json: inout JSONWriter
  ) {
    json.member("description", finding.fullMessage(in: language))
    json.member("check_name", finding.rule)
    json.member("fingerprint", fingerprint)
    json.member("severity", severity(of: finding))
    json.object("location") { json in
      json.member("path", paths.path(location.file.path))
      json.object("lines") { $0.member("begin", Int(location.span.start.line)) }
    }
  }

  private func severity(of finding: Finding) -> String {
    switch (finding.force, finding.status) {
    case (.advice, _): "info"
    case (_, .error): "blocker"
    case (.must, .undetermined): "major"
    case (.must, _): "critical"
    case (.should, _): "minor"
    case (.may, _): "info"
    }
  }
}

/// What is written of a GitLab report before its end: all but the brackets around it.
public struct GitLabDraft: ReportDraft {
  let format: GitLabReport

  /// The elements of the array.
  public var strands = [ReportStrand()]

  init(format: GitLabReport) {
    self.format = format
  }

  /// Writes the problems of one result.
  public mutating func append(_ result: ProposalResult) {
    let format = format
    for (finding, fingerprint) in result.shownFindings where finding.isTold {
      let location = finding.location(in: result)
      let isFirst = strands[0].count == 0
      JSONWriter.writeElement(to: &strands[0].bytes, depth: 1, isFirst: isFirst) { json in
        json.object { format.write(finding, fingerprint, at: location, to: &$0) }
      }
    }
  }

  /// The whole report.
  public func finished(_ summary: Report.Summary) -> [ReportPiece] {
    let frame = JSONWriter.frame { $0.arrayApart(isEmpty: strands[0].count == 0) }
    return [
      .bytes(frame.before), .strand(0, strands[0].whole), .bytes(frame.after + "\n".utf8),
    ]
  }
}
