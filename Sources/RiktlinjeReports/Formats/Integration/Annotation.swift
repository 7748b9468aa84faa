import RiktlinjeEngine
package import RiktlinjeText

/// One problem at its place, for formats that tell one problem a line.
package struct Annotation: Sendable {
  let severity: Severity
  /// The id of the rule or of the check, or the code of what is wrong with a file.
  let rule: String
  /// The rule with how it stands, for readers that show a title of its own.
  let title: String
  let message: String
  /// What to do, where the message does not say it.
  let help: String?
  let location: SourceLocation?

  /// Creates what tells what is wrong with a file.
  package init(_ diagnostic: Diagnostic, _ language: Language) {
    let problem = diagnostic.problem
    severity = problem.severity
    rule = problem.code
    title = problem.code
    message = problem.message(in: language)
    help = problem.help(in: language)
    location = diagnostic.location
  }

  /// Creates what tells a problem; `nil` for one that is known.
  init?(_ problem: GatedProblem, _ language: Language) {
    switch problem.gravity {
    case .known: return nil
    case .note: severity = .note
    case .warning: severity = .warning
    case .error: severity = .error
    }
    rule = problem.id
    location = problem.location
    if case .unreadable(let diagnostic) = problem.source {
      title = problem.id
      message = diagnostic.problem.message(in: language)
      help = diagnostic.problem.help(in: language)
      return
    }
    var title = problem.id
    if let finding = problem.finding {
      title += ": \(finding.status.name[language])"
      if let clause = finding.clause { title += " (\(clause.citation(in: language)))" }
    }
    self.title = title
    message = problem.message(in: language)
    help = nil
  }

  /// The message and what to do, on one line.
  var text: String { help.map { "\(message) – \($0)" } ?? message }
}

/// The formats that tell one problem a line.
public enum AnnotationStyle: String, CaseIterable, Sendable {
  /// Workflow commands of GitHub Actions.
  case github
  /// `file:line:column: error: text [rule]`, which editors and problem matchers read.
  case line
  /// Logging commands of Azure Pipelines.
  case azure
  /// Service messages of TeamCity.
  case teamcity

  /// Writes problems after what is already there.
  ///
  /// - Parameter paths: how the code host names files.
  package func write(
    _ annotations: [Annotation], _ language: Language, paths: RepositoryPaths,
    to output: inout [UInt8]
  ) {
    switch self {
    case .github: GitHubCommands(language: language, paths: paths).write(annotations, to: &output)
    case .line: ProblemLines.write(annotations, to: &output)
    case .azure: AzureCommands(language: language, paths: paths).write(annotations, to: &output)
    case .teamcity:
      TeamCityMessages(language: language, paths: paths).write(annotations, to: &output)
    }
  }
}

extension [Annotation] {
  /// The gravest first; those that are equally grave in their order.
  var worstFirst: [Annotation] {
    [Severity.error, .warning, .note].flatMap { severity in
      filter { $0.severity == severity }
    }
  }

  /// How many there are of each kind: `2 fel, 1 varning, 0 noteringar`.
  func counts(in language: Language) -> String {
    let (errors, warnings, notes) = (
      count { $0.severity == .error }, count { $0.severity == .warning },
      count { $0.severity == .note }
    )
    return [
      Phrase.count(errors, ("fel", "fel"), ("error", "errors")),
      Phrase.count(warnings, ("varning", "varningar"), ("warning", "warnings")),
      Phrase.count(notes, ("notering", "noteringar"), ("note", "notes")),
    ].map { $0[language] }.joined(separator: ", ")
  }
}
