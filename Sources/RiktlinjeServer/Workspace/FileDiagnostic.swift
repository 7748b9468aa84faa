import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What is shown at a place of a file.
struct FileDiagnostic {
  /// The protocol's severities.
  enum Level: Int {
    case error = 1
    case warning = 2
    case information = 3
    case hint = 4
  }

  let location: SourceLocation
  let level: Level
  let code: String
  let message: String
  var related: [(message: String, location: SourceLocation)] = []
  /// What may be written instead of what stands there.
  var replacements: [String] = []
}

extension FileDiagnostic {
  /// What is wrong with a file, in a language; `nil` where no file is to blame.
  init?(_ diagnostic: Diagnostic, _ language: Language) {
    guard let location = diagnostic.location else { return nil }
    let problem = diagnostic.problem
    self.location = location
    level =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .hint
      }
    code = problem.code
    message = [problem.message(in: language), problem.help(in: language)]
      .compactMap(\.self).joined(separator: "\n")
    related = diagnostic.related.map { ($0.message[language], $0.location) }
    replacements = problem.replacements
  }
}

extension [FileDiagnostic] {
  /// What is to be shown in a file of proposals.
  init(_ report: Report, _ language: Language) {
    self = report.unreadable.compactMap { FileDiagnostic($0, language) }
    for result in report.results {
      self += result.findings.compactMap { FileDiagnostic($0, result, language) }
      if let open = FileDiagnostic(openIn: result, language) { append(open) }
    }
    self += report.waiverFindings.compactMap { finding in
      finding.details?.location.map { FileDiagnostic(finding, at: $0, .warning, language) }
    }
  }
}

extension FileDiagnostic {
  fileprivate init(
    _ finding: Finding, at location: SourceLocation, _ level: Level, _ language: Language
  ) {
    self.location = location
    self.level = level
    code = finding.rule
    message = [finding.details?.message[language] ?? "", finding.details?.remedy?[language] ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "\n")
    replacements = finding.details?.replacements ?? []
    guard let clause = finding.clause else { return }
    let section = clause.section.map { ", \($0)" } ?? ""
    related = [("\(clause.guideline.title[language])\(section)", clause.location)]
  }

  /// What stands against a proposal.
  fileprivate init?(_ finding: Finding, _ result: ProposalResult, _ language: Language) {
    let level: Level
    switch (finding.status, finding.force) {
    case (.error, _), (.fail, .must): level = .error
    case (.fail, .should): level = .warning
    case (.fail, _): level = .information
    default: return nil
    }
    self.init(
      finding, at: finding.details?.location ?? result.proposal.location, level, language)
  }

  /// What cannot be decided yet, all in one: nobody wants a screen of it at the top of a draft.
  fileprivate init?(openIn result: ProposalResult, _ language: Language) {
    let open = result.findings.filter {
      $0.status == .undetermined && !$0.isWaiting && !$0.isAdvice
    }
    guard !open.isEmpty else { return nil }
    location = result.proposal.location
    level = open.contains { $0.force == .must } ? .warning : .information
    code = "undetermined"
    let names = open.map { $0.rule }.joined(separator: ", ")
    var lines = [
      LocalizedText(
        swedish: "kan inte avgöras ännu: \(names)", english: "cannot be determined yet: \(names)")[
          language]
    ]
    let questions = result.questions.prefix(10).map { "– \($0.text[language])" }
    if !questions.isEmpty {
      lines.append(
        LocalizedText(swedish: "att svara på:", english: "to be answered:")[language])
      lines += questions
    }
    message = lines.joined(separator: "\n")
  }
}
