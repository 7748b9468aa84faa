import RiktlinjeCEL
public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Static analysis results, which code hosts and editors read: SARIF 2.1.0 (OASIS, 2020).
///
/// What passes, does not apply or only might apply is left out. An undetermined rule is `open` and an unrecorded
/// judgement is up for `review`, which the standard gives no level; a waived finding is suppressed.
public struct SARIFReport: GradualReportFormat {
  let language: Language
  let baseline: Baseline?
  let paths: RepositoryPaths

  /// Creates the format in one language; with a baseline, each result says whether it is new.
  ///
  /// - Parameter paths: how the code host names files.
  public init(
    language: Language, baseline: Baseline? = nil, paths: RepositoryPaths = .unchanged
  ) {
    self.language = language
    self.baseline = baseline
    self.paths = paths
  }

  /// Begins a report.
  public func draft(of run: Report.Run, copies: Set<String>) -> SARIFDraft {
    SARIFDraft(run: run, format: self, copies: copies)
  }

  fileprivate func write(
    _ result: SARIFDraft.Result, _ rules: SARIFRules, to json: inout JSONWriter
  ) {
    let finding = result.finding
    let kind = finding.kind
    json.member("ruleId", finding.rule)
    if let index = rules.index(of: finding.rule) { json.member("ruleIndex", index) }
    json.member("kind", kind)
    json.member("level", kind == "fail" ? finding.force.level : "none")
    json.object("message") { $0.member("text", finding.fullMessage(in: language)) }
    if let location = result.location {
      json.array("locations", [location]) { json, location in
        json.object { json in
          location.writeSARIF(paths, to: &json)
          if let field = finding.details?.field {
            json.array("logicalLocations", [field]) { json, field in
              json.object { $0.member("fullyQualifiedName", field) }
            }
          }
        }
      }
    }
    json.object("partialFingerprints") { $0.member("riktlinje/v2", result.fingerprint) }
    if let isNew = result.isNew { json.member("baselineState", isNew ? "new" : "unchanged") }
    // All results of a run have the member or none has (section 3.27.23): an empty one says that the
    // waivers were read and none is for this result.
    let waivers = finding.status == .waived ? [finding.details?.waiver].compactMap(\.self) : []
    json.array("suppressions", waivers) { json, waiver in
      json.object { json in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member("justification", waiver.reason[language])
        json.object("location") { waiver.location.writeSARIF(paths, to: &$0) }
      }
    }
    json.object("properties") { json in
      json.member("status", finding.status.rawValue)
      json.member("force", finding.force.rawValue)
      if finding.isEntryError { json.member("entryError", true) }
      if let proposal = result.proposal {
        json.member("proposal", proposal.proposal.id)
        json.member("verdict", proposal.verdict.rawValue)
      }
    }
  }

  fileprivate func write(_ summary: Report.Summary, to json: inout JSONWriter) {
    json.member("executionSuccessful", !summary.isIncomplete)
    json.array("toolExecutionNotifications", notifications(of: summary)) { json, notification in
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
  private func notifications(of summary: Report.Summary) -> [Notification] {
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
    if summary.leftOut > 0 {
      notifications.append(
        Notification(
          id: "report/left-out", level: "warning",
          text: LimitWords.leftOut(summary.leftOut)[language]))
    }
    return notifications
  }
}

/// What is written of a SARIF report before its end: the results.
public struct SARIFDraft: ReportDraft {
  let run: Report.Run
  let format: SARIFReport
  let copies: Set<String>
  private var rules: SARIFRules

  /// The elements of `results`.
  public var strands = [ReportStrand()]

  init(run: Report.Run, format: SARIFReport, copies: Set<String>) {
    self.run = run
    self.format = format
    self.copies = copies
    rules = SARIFRules(of: run.pack, in: format.language)
  }

  /// Writes what is told of one proposal.
  public mutating func append(_ result: ProposalResult) {
    let entries = format.baseline == nil ? [] : Baseline.entriesByFinding(of: result)
    for (index, shown) in result.shownFindings.enumerated() {
      if shown.finding.clause == nil { rules.add(check: shown.finding) }
      guard shown.finding.isTold || shown.finding.status == .waived else { continue }
      append(
        Result(
          finding: shown.finding, fingerprint: shown.fingerprint,
          location: shown.finding.location(in: result), proposal: result,
          isNew: index < entries.count ? isNew(entries[index]) : format.baseline.map { _ in true }))
    }
  }

  /// The whole report.
  public func finished(_ summary: Report.Summary) -> [ReportPiece] {
    var last = self
    last.appendWaivers(of: summary)
    // The results before those of the waivers may have been taken away.
    let waivers = Array(last.strands[0].bytes[strands[0].bytes.count...])
    let frame = JSONWriter.frame { json in
      SARIFLog.write(last.rules.descriptors, format.language, to: &json) { json in
        json.array("invocations", [summary]) { json, summary in
          json.object { format.write(summary, to: &$0) }
        }
        json.arrayApart("results", isEmpty: last.strands[0].count == 0)
        json.object("properties") { writeProperties(to: &$0) }
      }
    }
    return [
      .bytes(frame.before), .strand(0, strands[0].whole), .bytes(waivers + frame.after + "\n".utf8),
    ]
  }

  private func writeProperties(to json: inout JSONWriter) {
    json.member("pack", run.pack.id)
    json.member("packVersion", run.pack.version)
    json.member("asOf", run.asOf?.description)
    json.member("today", run.today.description)
    if !run.only.isEmpty { json.array("only", run.only) { $0.string($1) } }
  }

  // MARK: Results

  fileprivate struct Result {
    let finding: Finding
    let fingerprint: String
    let location: SourceLocation?
    let proposal: ProposalResult?
    /// Whether a baseline does not know it; `nil` without one.
    let isNew: Bool?
  }

  /// What is waived is no problem, and never new.
  private func isNew(_ entry: Baseline.Entry?) -> Bool? {
    format.baseline.map { baseline in
      entry.map { !baseline.knows($0, amongCopies: copies) } ?? false
    }
  }

  private mutating func appendWaivers(of summary: Report.Summary) {
    let entries = Baseline.entries(of: summary)
    for (finding, entry) in zip(summary.waiverFindings, entries) {
      rules.add(check: finding)
      append(
        Result(
          finding: finding, fingerprint: Fingerprint.of(finding),
          location: finding.details?.location, proposal: nil, isNew: isNew(entry)))
    }
  }

  private mutating func append(_ result: Result) {
    let (format, rules, isFirst) = (format, rules, strands[0].count == 0)
    JSONWriter.writeElement(
      to: &strands[0].bytes, depth: SARIFLog.depthOfResults, isFirst: isFirst
    ) { json in
      json.object { format.write(result, rules, to: &$0) }
    }
  }
}

extension Finding {
  /// SARIF’s kind of result; only `fail` has a level.
  fileprivate var kind: String {
    switch (status, subject) {
    case (.undetermined, .judgement): "review"
    case (.undetermined, _): "open"
    case (.pass, _): "pass"
    case (.notApplicable, _): "notApplicable"
    case (.fail, _), (.waived, _), (.error, _): "fail"
    }
  }
}

extension Force {
  /// SARIF’s level of a failure.
  var level: String {
    switch self {
    case .must: "error"
    case .should: "warning"
    case .may, .advice: "note"
    }
  }
}
