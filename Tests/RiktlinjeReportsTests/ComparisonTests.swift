import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

@Suite struct `Comparing reports` {
  /// The fixtures a while later: Lyon has mended its term and lost a fact, Oslo is gone, the visit
  /// has got a shortfall, and a project is new.
  private static let later: Report = {
    let lyon = FixtureReport.lyon
    let mended = ProposalResult(
      proposal: lyon.proposal, verdict: .undetermined, asOf: lyon.asOf,
      findings: lyon.findings.compactMap { finding in
        switch finding.rule {
        case "document/unknown-field": nil
        case "partner-city-term": Finding(finding.subject, .pass)
        case "evaluated-yearly":
          FixtureReport.undetermined(FixturePack.followUpRule, [FixtureReport.endField])
        default: finding
        }
      }, derived: lyon.derived, steps: lyon.steps)
    let visit = ProposalResult(
      proposal: FixtureReport.shanghai.proposal, verdict: .nonCompliant,
      asOf: FixtureReport.shanghai.asOf,
      findings: [
        Finding(
          .rule(FixturePack.decisionRule), .fail,
          Finding.Details(
            message: FixturePack.decisionRule.message,
            location: FixtureReport.place("proposals/shanghai-visit.yaml", 4, 1)))
      ], derived: [], steps: [])
    let project = ProposalResult(
      proposal: FixtureReport.proposal("new", "Nytt projekt", "project"), verdict: .compliant,
      asOf: lyon.asOf, findings: [], derived: [], steps: [])
    return Report(
      pack: FixturePack.pack, asOf: FixtureReport.day("2026-03-01"),
      today: FixtureReport.day("2026-03-01"),
      results: [mended, FixtureReport.mandelaBay, FixtureReport.network, visit, project],
      unreadable: [], waiverFindings: [])
  }()

  private func saved(_ report: Report) throws -> SavedReport {
    try SavedReport(
      reading: SourceFile(path: "report.json", bytes: JSONReport().render(report).bytes))
  }

  @Test(arguments: Language.allCases)
  func `tells what is new, fixed and changed`(language: Language) throws {
    let comparison = Comparison(from: try saved(FixtureReport.report), to: try saved(Self.later))
    let code = language.code
    expectGolden(comparison.text(in: language, width: 80).text, "comparison.\(code).txt")
    expectGolden(comparison.markdown(in: language).text, "comparison.\(code).md")
    expectGolden(comparison.html(in: language).text, "comparison.\(code).html")
    expectGolden(comparison.json().text, "comparison.json")
    #expect(comparison.exceeds([Threshold.must]))
  }

  @Test func `finds nothing between a report and itself`() throws {
    let report = try saved(FixtureReport.report)
    let comparison = Comparison(from: report, to: report)
    #expect(comparison.isEmpty)
    #expect(!comparison.exceeds(Set(Threshold.allCases)))
  }

  @Test(arguments: [
    ("{", "a broken file"), ("[]", "a list"), (#"{"format": "other"}"#, "another format"),
    (#"{"format": "riktlinje-report", "version": 1, "results": []}"#, "another version"),
    (#"{"format": "riktlinje-report", "version": 2, "results": [1]}"#, "a result that is none"),
  ]) func `refuses what is no report`(content: String, reason: String) {
    #expect(throws: InvalidReportFile.self, "\(reason)") {
      try SavedReport(reading: SourceFile(path: "x.json", bytes: Array(content.utf8)))
    }
  }

  @Test func `fails on what a baseline does not know`() throws {
    let file = SourceFile(
      path: "baseline.json", bytes: Baseline.file(of: FixtureReport.report).bytes)
    let baseline = try Baseline(reading: file)
    #expect(baseline.newProblemCount(in: FixtureReport.report) == 0)
    #expect(!baseline.exceeds(Set(Threshold.allCases), in: FixtureReport.report))
    #expect(baseline.newProblemCount(in: Self.later) == 1)
    #expect(baseline.exceeds([.must], in: Self.later))
    let sarif = SARIFReport(language: .english, gate: Gate(baseline: baseline)).render(Self.later)
      .text
    #expect(sarif.contains(#""baselineState": "new""#))
    #expect(sarif.contains(#""baselineState": "unchanged""#))
  }

  @Test func `keeps fingerprints when lines move`() {
    let finding = FixtureReport.lyon.findings[1]
    let moved = Finding(
      finding.subject, finding.status,
      Finding.Details(
        message: LocalizedText("another text"),
        location: FixtureReport.place("proposals/lyon-2026.yaml", 99, 1),
        field: finding.details?.field))
    func fingerprint(_ finding: Finding) -> [String] {
      Fingerprint.all(
        of: ProposalResult(
          proposal: FixtureReport.lyon.proposal, verdict: .compliant, asOf: FixtureReport.lyon.asOf,
          findings: [finding], derived: [], steps: []))
    }
    #expect(fingerprint(finding) == fingerprint(moved))
    #expect(fingerprint(finding) != fingerprint(FixtureReport.lyon.findings[4]))
  }
}
