public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A code quality report, which GitLab shows in merge requests.
///
/// Source: docs.gitlab.com, “Code Quality: Code Quality report format”.
public struct GitLabReport: ReportFormat {
  let language: Language
  let paths: RepositoryPaths

  /// Creates the format in one language.
  ///
  /// - Parameter paths: how the code host names files.
  public init(language: Language, paths: RepositoryPaths = .unchanged) {
    self.language = language
    self.paths = paths
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let problems = report.results.lazy.flatMap { result in
      result.shownFindings.lazy.filter(\.finding.isTold).map {
        (finding: $0, fingerprint: $1, location: $0.location(in: result))
      }
    }
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.array(problems) { json, problem in
        json.object { json in
          json.member("description", problem.finding.fullMessage(in: language))
          json.member("check_name", problem.finding.rule)
          json.member("fingerprint", problem.fingerprint)
          json.member("severity", severity(of: problem.finding))
          json.object("location") { json in
            json.member("path", paths.path(problem.location.file.path))
            json.object("lines") { $0.member("begin", Int(problem.location.span.start.line)) }
          }
        }
      }
    }
    output.append("\n")
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
