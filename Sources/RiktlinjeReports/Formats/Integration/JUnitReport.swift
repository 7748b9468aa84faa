public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A JUnit report: a suite for each file, a case for each finding, the verdicts as properties.
///
/// What stops the run fails, or is an error where it could not be evaluated or not be read; a problem
/// that does not stop it is told in the case's output, since JUnit knows no warnings; what is known,
/// waived, not applicable or only might apply is skipped. Valid by the schema that Jenkins' plug-in xUnit
/// reads JUnit with, `junit-10.xsd`.
public struct JUnitReport: ReportFormat {
  let language: Language
  let gate: Gate

  /// Creates the format in one language.
  ///
  /// - Parameter gate: what stops the run.
  public init(language: Language, gate: Gate = Gate()) {
    self.language = language
    self.gate = gate
  }

  /// What a finding, or what could not be read, is among JUnit's outcomes.
  private enum Outcome: Equatable {
    case success
    case failure
    case error
    /// With the reason.
    case skipped(String)
    /// A problem that does not fail the run.
    case remark

    var isSkipped: Bool { if case .skipped = self { true } else { false } }
  }

  private struct Case {
    let name: String
    let group: String
    let outcome: Outcome
    /// What kind of failure it is.
    var type = ""
    var message = ""
    /// All that is to say of it.
    var text = ""
    /// Whether it only says that others, which are counted, are not shown.
    var standsForOthers = false
  }

  private struct Suite {
    let name: String
    var verdicts: [(proposal: String, verdict: Verdict)] = []
    var cases: [Case] = []
    /// What is counted without being shown.
    var leftOut: [Outcome] = []
    var remarks: [String] = []

    func count(_ isCounted: (Outcome) -> Bool) -> Int {
      cases.count { !$0.standsForOthers && isCounted($0.outcome) } + leftOut.count(where: isCounted)
    }
    var testCount: Int { count { _ in true } }
    var failureCount: Int { count { $0 == .failure } }
    var errorCount: Int { count { $0 == .error } }
    var skippedCount: Int { count(\.isSkipped) }
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
        ("failures", "\(suites.reduce(0) { $0 + $1.failureCount })"),
        ("errors", "\(suites.reduce(0) { $0 + $1.errorCount })")
      ) { xml in
        xml.lineBreak()
        for suite in suites { write(suite, to: &xml) }
      }
      xml.lineBreak()
    }
  }

  // MARK: Cases

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
    for (result, known) in zip(report.results, gate.known(in: report).findings) {
      change(result.proposal.location.file.path) { suite in
        suite.verdicts.append((result.proposal.id, result.verdict))
        for (finding, isKnown) in zip(result.findings, known) {
          suite.cases.append(
            testCase(finding, isKnown, result.proposal.id, at: finding.location(in: result)))
        }
        suite.leftOut += (result.leftOut?.findings ?? []).map { outcome(of: $0, isKnown: false) }
      }
    }
    // What is no finding of a proposal, and what stands for several.
    for problem in report.problems(by: gate) where !problem.isListed {
      change(problem.location?.file.path ?? "riktlinje") { suite in
        suite.cases.append(testCase(problem))
      }
    }
    if !report.run.only.isEmpty {
      change("riktlinje") { $0.remarks.append(LimitWords.only(report.run.only)[language]) }
    }
    if report.summary.leftOut > 0 {
      change("riktlinje") {
        $0.remarks.append(LimitWords.leftOut(report.summary.leftOut)[language])
      }
    }
    return suites
  }

  private func outcome(of finding: Finding, isKnown: Bool) -> Outcome {
    switch finding.status {
    case .pass: .success
    case .notApplicable where finding.details?.exemption != nil:
      .skipped(finding.message(in: language))
    case .notApplicable, .waived: .skipped(finding.status.name[language])
    case .fail, .undetermined, .error:
      if isKnown {
        .skipped(Phrase.known[language])
      } else if finding.isWaiting {
        .skipped(Phrase.mayApply[language])
      } else if !finding.isTold {
        .skipped(finding.status.name[language])
      } else if gate.gravity(of: finding, isKnown: false) < .error {
        .remark
      } else {
        finding.status == .error || finding.isEntryError ? .error : .failure
      }
    }
  }

  private func testCase(
    _ finding: Finding, _ isKnown: Bool, _ proposal: String, at location: SourceLocation
  ) -> Case {
    let outcome = outcome(of: finding, isKnown: isKnown)
    let text = [
      location.description, finding.fullMessage(in: language),
      finding.clause?.citation(in: language),
    ].compactMap(\.self).joined(separator: "\n")
    return Case(
      name: finding.rule, group: proposal, outcome: outcome,
      type: finding.isEntryError ? "entry_error" : finding.status.rawValue,
      message: finding.message(in: language),
      text: outcome == .remark ? finding.fullMessage(in: language) : text)
  }

  private func testCase(_ problem: GatedProblem) -> Case {
    let outcome: Outcome =
      switch problem.gravity {
      case .known: .skipped(Phrase.known[language])
      case .note, .warning: .remark
      case .error: problem.finding.map { $0.status != .error } == true ? .failure : .error
      }
    let message = problem.message(in: language)
    let text = [problem.location?.description, message].compactMap(\.self)
    return Case(
      name: problem.id, group: problem.result?.proposal.id ?? "riktlinje", outcome: outcome,
      type: problem.finding?.status.rawValue ?? "unreadable", message: message,
      text: outcome == .remark ? message : text.joined(separator: "\n"),
      standsForOthers: problem.id == "report/left-out")
  }

  // MARK: XML

  private func write(_ suite: Suite, to xml: inout MarkupWriter) {
    xml.element(
      "testsuite", ("name", suite.name), ("tests", "\(suite.testCount)"),
      ("failures", "\(suite.failureCount)"), ("errors", "\(suite.errorCount)"),
      ("skipped", "\(suite.skippedCount)")
    ) { xml in
      xml.lineBreak()
      if !suite.verdicts.isEmpty {
        xml.element("properties") { xml in
          for (proposal, verdict) in suite.verdicts {
            xml.empty("property", ("name", "verdict.\(proposal)"), ("value", verdict.rawValue))
          }
        }
        xml.lineBreak()
      }
      for testCase in suite.cases { write(testCase, to: &xml) }
      if !suite.remarks.isEmpty {
        xml.element("system-out", text: suite.remarks.joined(separator: "\n"))
        xml.lineBreak()
      }
    }
    xml.lineBreak()
  }

  private func write(_ testCase: Case, to xml: inout MarkupWriter) {
    xml.element(
      "testcase", ("classname", testCase.group), ("name", testCase.name), ("time", "0")
    ) { xml in
      switch testCase.outcome {
      case .success: break
      case .failure:
        xml.element(
          "failure", ("message", testCase.message), ("type", testCase.type), text: testCase.text)
      case .error:
        xml.element(
          "error", ("message", testCase.message), ("type", testCase.type), text: testCase.text)
      case .skipped(let reason): xml.empty("skipped", ("message", reason))
      case .remark: xml.element("system-out", text: testCase.text)
      }
    }
    xml.lineBreak()
  }
}

extension GatedProblem {
  /// Whether a proposal's findings, each of which is a case, have it.
  fileprivate var isListed: Bool {
    result != nil && !id.hasPrefix("report/")
  }
}
