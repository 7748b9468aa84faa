public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A JUnit report: a suite for each file, a case for each finding, the verdicts as properties.
///
/// A must that is not met or not decided fails; what could not be evaluated, or not be read in the
/// proposal, is an error; a should or advice is told in the case's output, since JUnit knows no warnings;
/// the rest, and what only might apply, is skipped or passes.
public struct JUnitReport: GradualReportFormat {
  let language: Language

  /// Creates the format in one language.
  public init(language: Language) {
    self.language = language
  }

  /// Begins a report.
  public func draft(of run: Report.Run, copies: Set<String>) -> JUnitDraft {
    JUnitDraft(run: run, format: self)
  }

  fileprivate func write(
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

  fileprivate func write(_ diagnostic: Diagnostic, to xml: inout MarkupWriter) {
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

/// What is written of a JUnit report before its end: the properties and cases of each file's suite.
public struct JUnitDraft: ReportDraft {
  let run: Report.Run
  let format: JUnitReport

  /// The properties of the suites, and their cases.
  public var strands = [ReportStrand(), ReportStrand()]
  private var suites: [Suite] = []
  private var indices: [String: Int] = [:]

  init(run: Report.Run, format: JUnitReport) {
    self.run = run
    self.format = format
  }

  private struct Suite {
    let name: String
    /// Where its properties and cases lie in the strands.
    var properties: [Range<Int>] = []
    var cases: [Range<Int>] = []
    var counts = OutcomeCounts()
    var diagnostics: [Diagnostic] = []
    var waiverFindings: [Finding] = []
    var remarks: [String] = []
  }

  /// The suite of a file, in the order in which files first occur.
  private mutating func indexOfSuite(_ path: String) -> Int {
    if let index = indices[path] { return index }
    indices[path] = suites.count
    suites.append(Suite(name: path))
    return suites.count - 1
  }

  /// Writes the cases of one proposal.
  public mutating func append(_ result: ProposalResult) {
    let index = indexOfSuite(result.proposal.location.file.path)
    let (format, starts) = (format, strands.map(\.count))
    MarkupWriter.write(.xml, to: &strands[0].bytes) { xml in
      xml.empty(
        "property", ("name", "verdict.\(result.proposal.id)"), ("value", result.verdict.rawValue))
    }
    MarkupWriter.write(.xml, to: &strands[1].bytes) { xml in
      for finding in result.findings + [result.leftOutFinding].compactMap(\.self) {
        format.write(finding, class: result.proposal.id, at: finding.location(in: result), to: &xml)
      }
    }
    suites[index].properties.extend(from: starts[0], to: strands[0].count)
    suites[index].cases.extend(from: starts[1], to: strands[1].count)
    // All of them, also those that the report leaves out.
    for finding in result.allFindings { suites[index].counts.add(finding) }
  }

  /// The whole report.
  public func finished(_ summary: Report.Summary) -> [ReportPiece] {
    var whole = self
    whole.add(summary)
    return whole.pieces()
  }

  private mutating func add(_ summary: Report.Summary) {
    for diagnostic in summary.unreadable where diagnostic.severity == .error {
      let index = indexOfSuite(diagnostic.location?.file.path ?? "riktlinje")
      suites[index].diagnostics.append(diagnostic)
      suites[index].counts.addError()
    }
    for finding in summary.waiverFindings {
      let index = indexOfSuite(finding.details?.location?.file.path ?? "riktlinje")
      suites[index].waiverFindings.append(finding)
      suites[index].counts.add(finding)
    }
    for remark in remarks(on: summary) {
      let index = indexOfSuite("riktlinje")
      suites[index].remarks.append(remark)
    }
  }

  /// What the report does not show, or does not say.
  private func remarks(on summary: Report.Summary) -> [String] {
    let rest = summary.unreadableCount - summary.unreadable.count
    return [
      run.only.isEmpty ? nil : LimitWords.only(run.only),
      summary.leftOut > 0 ? LimitWords.leftOut(summary.leftOut) : nil,
      rest > 0 ? LimitWords.unreadableLeftOut(rest) : nil,
    ].compactMap { $0?[format.language] }
  }

  private func pieces() -> [ReportPiece] {
    var total = OutcomeCounts()
    for suite in suites { total.add(suite.counts) }
    /// What stands in each of the gaps.
    var fillings: [[ReportPiece]] = []
    let parts = MarkupWriter.parts(.xml) { xml in
      xml.literal(#"<?xml version="1.0" encoding="UTF-8"?>"#)
      xml.lineBreak()
      xml.element(
        "testsuites", ("name", "riktlinje"), ("tests", "\(total.tests)"),
        ("failures", "\(total.failures)"), ("errors", "\(total.errors)"),
        ("skipped", "\(total.skipped)")
      ) { xml in
        xml.lineBreak()
        for suite in suites { write(suite, to: &xml, &fillings) }
      }
      xml.lineBreak()
    }
    return zip(parts, fillings + [[]]).flatMap { part, filling in [.bytes(part)] + filling }
  }

  private func write(
    _ suite: Suite, to xml: inout MarkupWriter, _ fillings: inout [[ReportPiece]]
  ) {
    xml.element(
      "testsuite", ("name", suite.name), ("tests", "\(suite.counts.tests)"),
      ("failures", "\(suite.counts.failures)"), ("errors", "\(suite.counts.errors)"),
      ("skipped", "\(suite.counts.skipped)")
    ) { xml in
      xml.lineBreak()
      if !suite.properties.isEmpty {
        xml.element("properties") { $0.gap() }
        fillings.append(suite.properties.map { .strand(0, $0) })
        xml.lineBreak()
      }
      xml.gap()
      fillings.append(suite.cases.map { .strand(1, $0) })
      for finding in suite.waiverFindings {
        format.write(finding, class: "riktlinje", at: finding.details?.location, to: &xml)
      }
      for diagnostic in suite.diagnostics { format.write(diagnostic, to: &xml) }
      if !suite.remarks.isEmpty {
        xml.element("system-out", text: suite.remarks.joined(separator: "\n"))
        xml.lineBreak()
      }
    }
    xml.lineBreak()
  }
}

extension [Range<Int>] {
  /// Adds a stretch, to the last one where it goes on from there.
  fileprivate mutating func extend(from start: Int, to end: Int) {
    if let last, last.upperBound == start {
      self[count - 1] = last.lowerBound..<end
    } else {
      append(start..<end)
    }
  }
}

/// How many cases there are of each outcome.
private struct OutcomeCounts {
  private(set) var tests = 0
  private(set) var failures = 0
  private(set) var errors = 0
  private(set) var skipped = 0

  mutating func add(_ finding: Finding) {
    tests += 1
    switch finding.outcome {
    case .failure: failures += 1
    case .error: errors += 1
    case .skipped: skipped += 1
    case .success, .remark: break
    }
  }

  mutating func addError() {
    tests += 1
    errors += 1
  }

  mutating func add(_ other: OutcomeCounts) {
    tests += other.tests
    failures += other.failures
    errors += other.errors
    skipped += other.skipped
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
