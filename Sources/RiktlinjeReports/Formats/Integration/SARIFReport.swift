import RiktlinjeCEL
public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// Static analysis results, which code hosts and editors read: SARIF 2.1.0 (OASIS, 2020).
///
/// What passes or does not apply is left out. An undetermined rule is `open` and an unrecorded
/// judgement is up for `review`, which the standard gives no level; a waived finding is suppressed.
public struct SARIFReport: ReportFormat {
  let language: Language
  let baseline: Baseline?

  /// Creates the format in one language; with a baseline, each result says whether it is new.
  public init(language: Language, baseline: Baseline? = nil) {
    self.language = language
    self.baseline = baseline
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let rules = SARIFRules(of: report, in: language)
    SARIFLog.write(rules.descriptors, language, to: &output) { write(report, rules, to: &$0) }
  }

  private func write(_ report: Report, _ rules: SARIFRules, to json: inout JSONWriter) {
    json.array("invocations", [report.summary]) { json, summary in
      json.object { write(summary, to: &$0) }
    }
    json.array("results", results(of: report)) { json, result in
      json.object { write(result, rules, to: &$0) }
    }
    json.object("properties") { json in
      json.member("pack", report.pack.id)
      json.member("packVersion", report.pack.version)
      json.member("asOf", report.asOf?.description)
    }
  }

  // MARK: Results

  private struct Result {
    let finding: Finding
    let fingerprint: String
    let location: SourceLocation?
    let proposal: ProposalResult?
  }

  private func results(of report: Report) -> [Result] {
    var results: [Result] = []
    for result in report.results {
      for (finding, fingerprint) in zip(result.findings, Fingerprint.all(of: result))
      where finding.isProblem || finding.status == .waived {
        results.append(
          Result(
            finding: finding, fingerprint: fingerprint, location: finding.location(in: result),
            proposal: result))
      }
    }
    for finding in report.waiverFindings {
      results.append(
        Result(
          finding: finding, fingerprint: Fingerprint.of(finding),
          location: finding.details?.location, proposal: nil))
    }
    return results
  }

  private func write(_ result: Result, _ rules: SARIFRules, to json: inout JSONWriter) {
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
          location.writeSARIF(to: &json)
          if let field = finding.details?.field {
            json.array("logicalLocations", [field]) { json, field in
              json.object { $0.member("fullyQualifiedName", field) }
            }
          }
        }
      }
    }
    json.object("partialFingerprints") { $0.member("riktlinje/v1", result.fingerprint) }
    if let baseline {
      json.member(
        "baselineState", baseline.knows(finding, result.fingerprint) ? "unchanged" : "new")
    }
    // All results of a run have the member or none has (section 3.27.23): an empty one says that the
    // waivers were read and none is for this result.
    let waivers = finding.status == .waived ? [finding.details?.waiver].compactMap(\.self) : []
    json.array("suppressions", waivers) { json, waiver in
      json.object { json in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member("justification", waiver.reason[language])
        json.object("location") { waiver.location.writeSARIF(to: &$0) }
      }
    }
    json.object("properties") { json in
      json.member("status", finding.status.rawValue)
      json.member("force", finding.force.rawValue)
      if let proposal = result.proposal {
        json.member("proposal", proposal.proposal.id)
        json.member("verdict", proposal.verdict.rawValue)
      }
    }
  }

  private func write(_ summary: Report.Summary, to json: inout JSONWriter) {
    json.member("executionSuccessful", !summary.isIncomplete)
    json.array("toolExecutionNotifications", summary.unreadable) { json, diagnostic in
      json.object { json in
        json.object("descriptor") { $0.member("id", diagnostic.problem.code) }
        json.member("level", diagnostic.severity.name)
        json.object("message") {
          $0.member("text", diagnostic.problem.message(in: language))
        }
        if let location = diagnostic.location {
          json.array("locations", [location]) { json, location in
            json.object { location.writeSARIF(to: &$0) }
          }
        }
      }
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
