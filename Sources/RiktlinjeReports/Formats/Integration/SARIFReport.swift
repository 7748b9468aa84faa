import RiktlinjeCEL
public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Static analysis results, which code hosts and editors read: SARIF 2.1.0 (OASIS, 2020).
///
/// A result has the level `error` when it stops the run, and otherwise `warning` or `note`. What passes,
/// does not apply or only might apply is left out; a waived finding is suppressed.
public struct SARIFReport: ReportFormat {
  let language: Language
  let gate: Gate
  let paths: RepositoryPaths
  /// The most results that a run may hold: what is less grave is left out first.
  let limit: Int

  /// What GitHub accepts in a run; it shows the 5,000 gravest.
  ///
  /// Source: docs.github.com, “SARIF results exceed one or more limits”.
  static let mostResults = 25_000

  /// Creates the format in one language.
  ///
  /// - Parameters:
  ///   - gate: what stops the run; with a baseline each result says whether it is new.
  ///   - paths: how the code host names files.
  public init(language: Language, gate: Gate = Gate(), paths: RepositoryPaths = .unchanged) {
    self.init(language: language, gate: gate, paths: paths, limit: Self.mostResults)
  }

  init(language: Language, gate: Gate, paths: RepositoryPaths = .unchanged, limit: Int) {
    self.language = language
    self.gate = gate
    self.paths = paths
    self.limit = limit
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let (problems, leftOut) = shown(of: report.problems(by: gate) + waived(in: report))
    let rules = SARIFRules(of: report.pack, naming: problems, in: language)
    let place = fallbackPlace(of: report)
    SARIFLog.write(
      rules.descriptors, language, category: "riktlinje/\(report.pack.id)/", to: &output
    ) { json in
      json.array("invocations", [report.summary]) { json, summary in
        json.object { write(summary, leftOut, to: &$0) }
      }
      json.array("results", problems) { json, problem in
        json.object { write(problem, rules, or: place, to: &$0) }
      }
      json.object("properties") { json in
        json.member("pack", report.pack.id)
        json.member("packVersion", report.pack.version)
        json.member("asOf", report.asOf?.description)
        json.member("today", report.today.description)
        if !report.run.only.isEmpty { json.array("only", report.run.only) { $0.string($1) } }
      }
    }
  }

  // MARK: Results

  /// What a decided exception covers.
  private func waived(in report: Report) -> [GatedProblem] {
    report.results.flatMap { result in
      result.shownFindings.filter { $0.finding.status == .waived }.map { shown in
        GatedProblem(
          id: shown.finding.rule, gravity: .known, source: .finding(shown.finding, of: result),
          location: shown.finding.location(in: result), fingerprint: shown.fingerprint)
      }
    }
  }

  /// The gravest as many as the limit allows, in their order, and how many others there are.
  private func shown(of problems: [GatedProblem]) -> (problems: [GatedProblem], leftOut: Int) {
    guard problems.count > limit else { return (problems, 0) }
    let leftOut = problems.count - limit + 1
    let kept = problems.indices.sorted { left, right in
      (problems[right].gravity.rawValue, left) < (problems[left].gravity.rawValue, right)
    }.prefix(limit - 1).sorted()
    let keptErrors = kept.count { problems[$0].gravity == .error }
    let errors = problems.count { $0.gravity == .error }
    let remark = GatedProblem(
      id: "report/left-out", gravity: errors > keptErrors ? .error : .warning,
      source: .remark(LimitWords.leftOut(leftOut)), location: nil,
      fingerprint: Fingerprint.of("report/left-out sarif", 0))
    return (kept.map { problems[$0] } + [remark], leftOut)
  }

  /// The place of what has none: code hosts refuse a result without a place.
  private func fallbackPlace(of report: Report) -> SourceLocation {
    SourceLocation(
      file: SourceFile(path: report.run.inputs.first ?? ".", bytes: []), span: .fileStart)
  }

  private func write(
    _ problem: GatedProblem, _ rules: SARIFRules, or place: SourceLocation,
    to json: inout JSONWriter
  ) {
    json.member("ruleId", problem.id)
    if let index = rules.index(of: problem.id) { json.member("ruleIndex", index) }
    json.member("kind", "fail")
    json.member("level", problem.gravity.sarifLevel)
    json.object("message") { $0.member("text", problem.message(in: language)) }
    json.array("locations", [problem.location ?? place]) { json, location in
      json.object { json in
        location.writeSARIF(paths, to: &json)
        if let field = problem.finding?.details?.field {
          json.array("logicalLocations", [field]) { json, field in
            json.object { $0.member("fullyQualifiedName", field) }
          }
        }
      }
    }
    json.object("partialFingerprints") { $0.member("riktlinje/v2", problem.fingerprint) }
    let isWaived = problem.finding?.status == .waived
    if gate.baseline != nil {
      // What is waived is no problem, and never new.
      json.member("baselineState", problem.gravity == .known ? "unchanged" : "new")
    }
    // All results of a run have the member or none has (section 3.27.23): an empty one says that the
    // waivers were read and none is for this result.
    let waivers = isWaived ? [problem.finding?.details?.waiver].compactMap(\.self) : []
    json.array("suppressions", waivers) { json, waiver in
      json.object { json in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member("justification", waiver.reason[language])
        json.object("location") { waiver.location.writeSARIF(paths, to: &$0) }
      }
    }
    guard let finding = problem.finding else { return }
    json.object("properties") { json in
      json.member("status", finding.status.rawValue)
      json.member("force", finding.force.rawValue)
      if finding.isEntryError { json.member("entryError", true) }
      if let result = problem.result {
        json.member("proposal", result.proposal.id)
        json.member("verdict", result.verdict.rawValue)
      }
    }
  }

  // MARK: Notifications

  private func write(_ summary: Report.Summary, _ leftOut: Int, to json: inout JSONWriter) {
    json.member("executionSuccessful", !summary.isIncomplete)
    let notifications = notifications(of: summary, leftOut)
    json.array("toolExecutionNotifications", notifications) { json, notification in
      json.object { json in
        json.object("descriptor") { $0.member("id", notification.id) }
        json.member("level", notification.level)
        json.object("message") { $0.member("text", notification.text) }
        if let location = notification.location {
          json.array("locations", [location]) { json, location in
            json.object { location.writeSARIF(paths, to: &$0) }
          }
        }
      }
    }
  }

  private struct Notification {
    let id: String
    let level: String
    let text: String
    var location: SourceLocation?
  }

  /// What could not be read, and that something is left out.
  private func notifications(of summary: Report.Summary, _ leftOut: Int) -> [Notification] {
    var notifications = summary.unreadable.map { diagnostic in
      Notification(
        id: diagnostic.problem.code, level: diagnostic.severity.name,
        text: diagnostic.problem.message(in: language), location: diagnostic.location)
    }
    let rest = summary.unreadableCount - summary.unreadable.count
    if rest > 0 {
      notifications.append(
        Notification(
          id: "report/left-out", level: "error", text: LimitWords.unreadableLeftOut(rest)[language])
      )
    }
    for count in [summary.leftOut, leftOut] where count > 0 {
      notifications.append(
        Notification(
          id: "report/left-out", level: "warning", text: LimitWords.leftOut(count)[language]))
    }
    return notifications
  }
}

extension Gate.Gravity {
  /// SARIF’s level of a result.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note, .known: "note"
    }
  }
}

extension Force {
  /// The level of a rule's failure where no gate says otherwise.
  var sarifLevel: String {
    switch self {
    case .must: "error"
    case .should: "warning"
    case .may, .advice: "note"
    }
  }
}
