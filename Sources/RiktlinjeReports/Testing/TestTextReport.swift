package import RiktlinjeEngine
import RiktlinjeRules
package import RiktlinjeText

/// What came of rule tests as text: each failure with its place, what the cases cover, and the sums.
package struct TestTextReport {
  private let language: Language
  private let drawing: DiagnosticDrawing
  private let showsOnlyGaps: Bool

  /// - Parameter showsOnlyGaps: whether to leave out what is covered.
  package init(language: Language, isColoured: Bool, showsOnlyGaps: Bool) {
    self.language = language
    self.showsOnlyGaps = showsOnlyGaps
    self.drawing = DiagnosticDrawing(language: language, usesColour: isColoured)
  }

  package func text(of report: TestReport) -> String {
    var text = ""
    for outcome in report.outcomes where !outcome.passes {
      text += "✗ \(outcome.test.suite): \(outcome.test.name)\n"
      for failure in outcome.failures { text += drawing.text(of: failure) }
      text += "\n"
    }
    let table = CoverageTable(
      coverage: report.coverage, language: language, showsOnlyGaps: showsOnlyGaps)
    let lines = table.text
    if !lines.isEmpty { text += lines + table.legend[language] + "\n\n" }
    return text + summary(of: report)[language] + "\n" + table.summary[language] + "\n"
  }

  private func summary(of report: TestReport) -> LocalizedText {
    let count = report.outcomes.count
    let failures = report.failureCount
    return LocalizedText(
      swedish: "\(report.pack.id) \(report.pack.version): \(count) prov, "
        + (failures == 0 ? "alla godkända" : "\(failures) underkända"),
      english:
        "\(report.pack.id) \(report.pack.version): \(count) \(count == 1 ? "case" : "cases"), "
        + (failures == 0 ? "all pass" : "\(failures) \(failures == 1 ? "fails" : "fail")"))
  }
}
