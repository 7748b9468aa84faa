public import RiktlinjeEngine
public import RiktlinjeText

/// A code quality report, which GitLab shows in merge requests.
///
/// What stops the run is `blocker`, `critical` or `major`; what does not is `minor` or `info`.
///
/// Source: docs.gitlab.com, “Code Quality: Code Quality report format”.
public struct GitLabReport: ReportFormat {
  let language: Language
  let gate: Gate
  let paths: RepositoryPaths

  /// Creates the format in one language.
  ///
  /// - Parameters:
  ///   - gate: what stops the run.
  ///   - paths: how the code host names files.
  public init(language: Language, gate: Gate = Gate(), paths: RepositoryPaths = .unchanged) {
    self.language = language
    self.gate = gate
    self.paths = paths
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    // GitLab leaves out what has no place.
    let other = report.run.inputs.first ?? "."
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.array(report.problems(by: gate)) { json, problem in
        json.object { json in
          json.member("description", problem.message(in: language))
          json.member("check_name", problem.id)
          json.member("fingerprint", problem.fingerprint)
          json.member("severity", severity(of: problem))
          json.object("location") { json in
            json.member("path", paths.path(problem.location?.file.path ?? other))
            json.object("lines") { json in
              json.member("begin", Int(problem.location?.span.start.line ?? 1))
            }
          }
        }
      }
    }
    output.append("\n")
  }

  private func severity(of problem: GatedProblem) -> String {
    switch (problem.gravity, problem.finding?.status) {
    case (.error, .undetermined): "major"
    case (.error, .fail): "critical"
    case (.error, _): "blocker"
    case (.warning, _): "minor"
    case (.note, _), (.known, _): "info"
    }
  }
}
