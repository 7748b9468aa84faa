public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A JUnit report: a suite for each file, a case for each finding, the verdicts as properties.
///
/// A must that is not met or not decided fails; what could not be evaluated, or not be read in the
/// proposal, is an error; a should or advice is told in the case's output, since JUnit knows no warnings;
/// the rest, and what only might apply, is skipped or passes.
public struct JUnitReport: ReportFormat {
  let language: Language

  /// Creates the format in one language.
  public init(language: Language) {
    self.language = language
  }

  private struct Suite {
    let name: String
    var results: [ProposalResult] = []
    var diagnostics: [Diagnostic] = []
    var waiverFindings: [Finding] = []
    var remarks: [String] = []

    /// All of them, also those that the report leaves out.
    var findings: [Finding] { results.flatMap(\.allFindings) + waiverFindings }
    var testCount: Int { findings.count + diagnostics.count }
    var errorCount: Int { findings.count { $0.outcome == .error } + diagnostics.count }
    func count(_ outcome: Outcome) -> Int { findings.count { $0.outcome == outcome } }
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let suites = suites(of: report)
    MarkupWriter.write(.xml, to: &output) { xml in
      xml.literal(#"<?xml version="1.0" encoding="UTF-8"?>"#)
      xml.lineBreak()
      xml.element(
        "testsuites", ("name", "riktlinje"),
        ("tests", "\(suites.reduce(0) { $0 + $1.testCount })"),
        ("failures", "\(suites.reduce(0) { $0 + $1.count(.failure) })"),
        ("errors", "\(suites.reduce(0) { $0 + $1.errorCount })"),
        ("skipped", "\(suites.reduce(0) { $0 + $1.count(.skipped) })")
      ) { xml in
        xml.lineBreak()
        for suite in suites { write(suite, to: &xml) }
      }
      xml.lineBreak()
    }
  }

  /// What the report does not show, or does not say.
  private func remarks(on report: Report) -> [String] {
    let rest = report.summary.unreadableCount - report.unreadable.count
    return [
      report.run.only.isEmpty ? nil : LimitWords.only(report.run.only),
      report.summary.leftOut > 0 ? LimitWords.leftOut(report.summary.leftOut) : nil,
      rest > 0 ? LimitWords.unreadableLeftOut(rest) : nil,
    ].compactMap { $0?[language] }
  }

  /// The suites by file, in the order in which the files first occur.
  private func suites(of report: Report) -> [Suite] {
    var suites: [Suite] = []
    var indices: [String: Int] = [:]
    func change(_ path: String, _ change: (inout Suite) -> Void) {
      let index = indices[path] ?? suites.count
      if index == suites.count {
        indices[path] = index
        suites.append(Suite(name: path))
      }
      change(&suites[index])
    }
    for result in report.results {
      change(result.proposal.location.file.path) { $0.results.append(result) }
    }
    for diagnostic in report.unreadable where diagnostic.severity == .error {
      change(diagnostic.location?.file.path ?? "riktlinje") { $0.diagnostics.append(diagnostic) }
    }
    for finding in report.waiverFindings {
      change(finding.details?.location?.file.path ?? "riktlinje") {
        $0.waiverFindings.append(finding)
      }
    }
    for remark in remarks(on: report) { change("riktlinje") { $0.remarks.append(remark) } }
    return suites
  }

  private func write(_ suite: Suite, to xml: inout MarkupWriter) {
    xml.element(
      "testsuite", ("name", suite.name), ("tests", "\(suite.testCount)"),
      ("failures", "\(suite.count(.failure))"), ("errors", "\(suite.errorCount)"),
      ("skipped", "\(suite.count(.skipped))")
    ) { xml in
      xml.lineBreak()
      if !suite.results.isEmpty {
        xml.element("properties") { xml in
          for result in suite.results {
            xml.empty(
              "property", ("name", "verdict.\(result.proposal.id)"),
              ("value", result.verdict.rawValue))
          }
        }
        xml.lineBreak()
      }
      for result in suite.results {
        for finding in result.findings + [result.leftOutFinding].compactMap(\.self) {
          write(
            finding, class: result.proposal.id, at: finding.location(in: result), to: &xml)
        }
      }
      for finding in suite.waiverFindings {
        write(finding, class: "riktlinje", at: finding.details?.location, to: &xml)
      }
      for diagnostic in suite.diagnostics { write(diagnostic, to: &xml) }
      if !suite.remarks.isEmpty {
        xml.element("system-out", text: suite.remarks.joined(separator: "\n"))
        xml.lineBreak()
      }
    }
    xml.lineBreak()
  }

  private func write(
    _ finding: Finding, class: String, at location: SourceLocation?, to xml: inout MarkupWriter
  ) {
    let message = finding.message(in: language)
    xml.element("testcase", ("classname", `class`), ("name", finding.rule), ("time", "0")) { xml in
      switch finding.outcome {
      case .failure, .error:
        let text = [
          location?.description, finding.fullMessage(in: language),
          finding.clause?.citation(in: language),
        ].compactMap(\.self).joined(separator: "\n")
        xml.element(
          finding.outcome == .error ? "error" : "failure", ("message", message),
          ("type", finding.isEntryError ? "entry_error" : finding.status.rawValue), text: text)
      case .remark: xml.element("system-out", text: finding.fullMessage(in: language))
      case .skipped:
        let reason = finding.isWaiting ? Phrase.mayApply[language] : finding.status.name[language]
        xml.empty("skipped", ("message", reason))
      case .success: break
      }
    }
    xml.lineBreak()
  }

  private func write(_ diagnostic: Diagnostic, to xml: inout MarkupWriter) {
    xml.element(
      "testcase", ("classname", "riktlinje"), ("name", diagnostic.problem.code), ("time", "0")
    ) { xml in
      xml.element(
        "error", ("message", diagnostic.problem.message(in: language)), ("type", "unreadable"),
        text: diagnostic.location?.description ?? "")
    }
    xml.lineBreak()
  }
}

/// What a finding is among JUnit's outcomes.
private enum Outcome {
  case success, failure, error, skipped
  /// A problem that does not fail the run.
  case remark
}

extension Finding {
  fileprivate var outcome: Outcome {
    switch status {
    case .pass: .success
    case .notApplicable, .waived: .skipped
    case .fail, .undetermined, .error:
      if !isTold {
        .skipped
      } else if isAdvice {
        .remark
      } else if status == .error || isEntryError {
        .error
      } else {
        force == .must ? .failure : .remark
      }
    }
  }
}
