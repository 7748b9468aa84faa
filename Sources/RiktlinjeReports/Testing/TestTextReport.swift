package import RiktlinjeEngine
import RiktlinjeRules
package import RiktlinjeText

/// What came of rule tests as text: each failure with its place, what the cases cover, and the sums.
package struct TestTextReport {
  private let language: Language
  private let drawing: DiagnosticDrawing
  private let coverage: ShownCoverage

  /// What is shown of what the cases cover.
  package enum ShownCoverage: Sendable {
    case all
    /// What is not covered.
    case gaps
    /// Nothing: where only some cases are run, the others cover the rest.
    case none
  }

  /// Creates the format.
  package init(language: Language, isColoured: Bool, coverage: ShownCoverage) {
    self.language = language
    self.coverage = coverage
    self.drawing = DiagnosticDrawing(language: language, usesColour: isColoured)
  }

  package func text(of report: TestReport) -> String {
    var text = ""
    for outcome in report.outcomes where !outcome.passes {
      text += "✗ \(outcome.test.suite): \(outcome.test.name[language])\n"
      for failure in outcome.failures { text += drawing.text(of: failure) }
      text += "\n"
    }
    let table = CoverageTable(
      coverage: report.coverage, language: language, showsOnlyGaps: coverage == .gaps)
    let lines = coverage == .none ? "" : table.text
    if !lines.isEmpty { text += lines + table.legend[language] + "\n\n" }
    if let mutation = report.mutation { text += survivors(of: mutation) }
    text += summary(of: report)[language] + "\n"
    if coverage != .none { text += table.summary[language] + "\n" }
    return text + (report.mutation.map { summary(of: $0)[language] + "\n" } ?? "")
  }

  private func summary(of report: TestReport) -> LocalizedText {
    let count = report.outcomes.count
    let failures = report.failureCount
    return LocalizedText(
      swedish: "\(report.pack.id) \(report.pack.version): \(count) prov, "
        + (failures == 0
          ? "alla godkända" : "\(failures) \(failures == 1 ? "underkänt" : "underkända")"),
      english:
        "\(report.pack.id) \(report.pack.version): \(count) \(count == 1 ? "case" : "cases"), "
        + (failures == 0 ? "all pass" : "\(failures) \(failures == 1 ? "fails" : "fail")"))
  }

  /// The survivors that the pack does not explain, each at its condition, then those that it does.
  private func survivors(of mutation: MutationReport) -> String {
    var text = ""
    for diagnostic in mutation.staleExplanations + mutation.unexplained.map(\.diagnostic) {
      text += drawing.text(of: diagnostic)
    }
    if !text.isEmpty { text += "\n" }
    let explained = mutation.survivors.filter { $0.reason != nil }
    guard !explained.isEmpty else { return text }
    let title = LocalizedText(
      swedish: "Mutanter som inget prov kan märka", english: "Mutants that no case can notice")
    text += title[language] + "\n"
    for survivor in explained {
      text += "  \(survivor.name[language]): \(survivor.text)\n"
      text += "    \(survivor.reason?[language] ?? "")\n"
    }
    return text + "\n"
  }

  private func summary(of mutation: MutationReport) -> LocalizedText {
    let percent = language.percent(mutation.percent)
    let (all, killed) = (mutation.mutantCount, mutation.killedCount)
    let (left, unexplained) = (mutation.survivors.count, mutation.unexplained.count)
    return LocalizedText(
      swedish:
        "mutanter: \(killed) av \(all) dödade (\(percent) %), \(mutation.expectedCount) av dem"
        + " genom det som ett prov väntar; \(left) överlever, \(left - unexplained) med angivet skäl",
      english:
        "mutants: \(killed) of \(all) killed (\(percent)%), \(mutation.expectedCount) of them"
        + " by what a case expects; \(left) survive, \(left - unexplained) with a stated reason")
  }
}

extension Language {
  /// A part of a hundred, rounded down to a tenth, so that 100 is all.
  func percent(_ value: Double) -> String { text(of: (value * 10).rounded(.down) / 10) }
}
