package import RiktlinjeEngine
package import RiktlinjeText

/// What came of rule tests as JUnit: a suite for each test file, a case for each case.
package struct TestJUnitReport {
  private let language: Language
  private let drawing: DiagnosticDrawing

  package init(language: Language) {
    self.language = language
    self.drawing = DiagnosticDrawing(language: language)
  }

  package func bytes(of report: TestReport) -> [UInt8] {
    var output: [UInt8] = []
    MarkupWriter.write(.xml, to: &output) { xml in
      xml.literal(#"<?xml version="1.0" encoding="UTF-8"?>"#)
      xml.lineBreak()
      xml.element(
        "testsuites", ("name", "riktlinje test"), ("tests", "\(report.outcomes.count)"),
        ("failures", "\(report.failureCount)"), ("errors", "0")
      ) { xml in
        xml.lineBreak()
        for suite in suites(of: report) { write(suite, to: &xml) }
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
      "testcase", ("classname", test.suite), ("name", test.name[language]),
      ("file", test.location.file.path), ("line", "\(test.location.span.start.line)"),
      ("time", "0")
    ) { xml in
      for failure in outcome.failures {
        xml.element(
          "failure", ("message", failure.problem.message(in: language)),
          ("type", failure.problem.code), text: drawing.text(of: failure))
      }
    }
    xml.lineBreak()
  }
}
