package import RiktlinjeEngine
package import RiktlinjeText

/// What came of rule tests as JUnit: a suite for each test file, a case for each case.
///
/// Valid by the schema that Jenkins' plug-in xUnit reads JUnit with, `junit-10.xsd`.
package struct TestJUnitReport {
  private let language: Language
  private let demands: TestDemands
  private let drawing: DiagnosticDrawing

  /// - Parameter demands: what the cases must show besides passing.
  package init(language: Language, demands: TestDemands = TestDemands()) {
    self.language = language
    self.demands = demands
    self.drawing = DiagnosticDrawing(language: language)
  }

  package func bytes(of report: TestReport) -> [UInt8] {
    var output: [UInt8] = []
    let shortfalls = demands.shortfalls(of: report)
    MarkupWriter.write(.xml, to: &output) { xml in
      xml.literal(#"<?xml version="1.0" encoding="UTF-8"?>"#)
      xml.lineBreak()
      xml.element(
        "testsuites", ("name", "riktlinje test"),
        ("tests", "\(report.outcomes.count + shortfalls.count)"),
        ("failures", "\(report.failureCount + shortfalls.count)"), ("errors", "0")
      ) { xml in
        xml.lineBreak()
        for suite in suites(of: report) { write(suite, to: &xml) }
        if !shortfalls.isEmpty { write(shortfalls, to: &xml) }
      }
      xml.lineBreak()
    }
    return output
  }

  /// The outcomes of each file, in the order in which the files were read.
  private func suites(of report: TestReport) -> [[TestOutcome]] {
    report.outcomes.reduce(into: []) { suites, outcome in
      if let last = suites.last?.last,
        last.test.location.file === outcome.test.location.file
      {
        suites[suites.count - 1].append(outcome)
      } else {
        suites.append([outcome])
      }
    }
  }

  private func write(_ outcomes: [TestOutcome], to xml: inout MarkupWriter) {
    guard let first = outcomes.first?.test else { return }
    xml.element(
      "testsuite", ("name", first.suite), ("file", first.location.file.path),
      ("tests", "\(outcomes.count)"), ("failures", "\(outcomes.count { !$0.passes })"),
      ("errors", "0")
    ) { xml in
      xml.lineBreak()
      for outcome in outcomes { write(outcome, to: &xml) }
    }
    xml.lineBreak()
  }

  private func write(_ outcome: TestOutcome, to xml: inout MarkupWriter) {
    let test = outcome.test
    xml.element(
      "testcase", ("classname", test.suite), ("name", test.name[language]), ("time", "0")
    ) { xml in
      for failure in outcome.failures { write(failure, to: &xml) }
    }
    xml.lineBreak()
  }

  /// What the cases do not show, each as a case that fails.
  private func write(_ shortfalls: [Diagnostic], to xml: inout MarkupWriter) {
    xml.element(
      "testsuite", ("name", "riktlinje"), ("tests", "\(shortfalls.count)"),
      ("failures", "\(shortfalls.count)"), ("errors", "0")
    ) { xml in
      xml.lineBreak()
      for shortfall in shortfalls {
        xml.element(
          "testcase", ("classname", "riktlinje"), ("name", shortfall.problem.code), ("time", "0")
        ) { write(shortfall, to: &$0) }
        xml.lineBreak()
      }
    }
    xml.lineBreak()
  }

  private func write(_ failure: Diagnostic, to xml: inout MarkupWriter) {
    xml.element(
      "failure", ("message", failure.problem.message(in: language)),
      ("type", failure.problem.code), text: drawing.text(of: failure))
  }
}
