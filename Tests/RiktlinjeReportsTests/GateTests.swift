import Foundation
import RiktlinjeRules
import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

/// What a format for machines says of a report: how many errors it holds.
struct GatingFormat: CustomTestStringConvertible {
  let testDescription: String
  let errorCount: @Sendable (Report, Gate) throws -> Int

  static let all: [GatingFormat] = [
    GatingFormat(testDescription: "SARIF") { report, gate in
      let text = SARIFReport(language: .english, gate: gate).render(report).text
      let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let run = try #require((log?["runs"] as? [[String: Any]])?.first)
      let results = try #require(run["results"] as? [[String: Any]])
      return results.count { $0["level"] as? String == "error" }
    },
    GatingFormat(testDescription: "GitLab") { report, gate in
      let text = GitLabReport(language: .english, gate: gate).render(report).text
      return text.matches(of: /"severity": "(blocker|critical|major)"/).count
    },
    GatingFormat(testDescription: "JUnit") { report, gate in
      let text = JUnitReport(language: .english, gate: gate).render(report).text
      let sums = try #require(text.firstMatch(of: /failures="(\d+)" errors="(\d+)"/))
      return (Int(sums.1) ?? 0) + (Int(sums.2) ?? 0)
    },
    lines(.github) { $0.hasPrefix("::error ") }, lines(.line) { $0.contains(": error: ") },
    lines(.azure) { $0.contains("type=error;") },
    lines(.teamcity) { $0.contains("SEVERITY='ERROR'") },
  ]

  private static func lines(
    _ style: AnnotationStyle, isError: @escaping @Sendable (Substring) -> Bool
  ) -> GatingFormat {
    GatingFormat(testDescription: style.rawValue) { report, gate in
      let text = AnnotationReport(style, language: .english, gate: gate).render(report).text
      return text.split(separator: "\n").count(where: isError)
    }
  }
}

@Suite struct `What stops a pipeline` {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let report: Report
  }

  private static func report(
    _ results: [ProposalResult], unreadable: [Diagnostic] = [], waivers: [Finding] = []
  ) -> Report {
    Report(
      pack: FixturePack.pack, asOf: nil, today: FixtureReport.day("2026-02-01"),
      inputs: ["proposals"], results: results, unreadable: unreadable, waiverFindings: waivers)
  }

  private static func result(_ finding: Finding) -> ProposalResult {
    ProposalResult(
      proposal: FixtureReport.proposal("one", "One", "visit"),
      verdict: Verdict(of: [finding]), asOf: FixtureReport.day("2026-01-31"), findings: [finding],
      derived: [], steps: [])
  }

  private static let waiting = result(
    Finding(
      .rule(FixturePack.financingRule), .undetermined,
      Finding.Details(message: LocalizedText("waits"), isWaiting: true)))

  private static let leftOut: Report = {
    var kept = KeptResults(limit: 1)
    kept.append(FixtureReport.report.results)
    return Report(
      run: FixtureReport.report.run, kept: kept, summary: FixtureReport.report.summary)
  }()

  static let rows: [Row] =
    FixtureReport.report.results.map {
      Row(testDescription: $0.proposal.id, report: report([$0]))
    } + [
      Row(testDescription: "all", report: FixtureReport.report),
      Row(testDescription: "more than the limit", report: leftOut),
      Row(testDescription: "nothing", report: FixtureReport.empty),
      Row(testDescription: "what may apply alone", report: report([waiting])),
      Row(
        testDescription: "an unreadable file beside what complies",
        report: report(
          [FixtureReport.shanghai], unreadable: [Diagnostic(FixtureReport.Unclosed(), at: nil)])),
      Row(
        testDescription: "a waiver to look into",
        report: report([FixtureReport.shanghai], waivers: FixtureReport.report.waiverFindings)),
    ]

  static let thresholds: [Set<Threshold>] = [
    Threshold.usual, [], [.must], [.must, .should], [.must, .should, .undetermined],
  ]

  private func stops(_ report: Report, _ gate: Gate) -> Bool {
    if report.summary.isIncomplete { return true }
    if report.summary.proposalCount == 0, !gate.allowsEmpty { return true }
    guard let baseline = gate.baseline else { return report.summary.exceeds(gate.thresholds) }
    return BaselineOutcome(baseline, Baseline.entries(of: report), BaselineOutcome.Scope())
      .exceeds(gate.thresholds)
  }

  @Test(arguments: GatingFormat.all, rows)
  func `is an error in each format, and nothing else is`(format: GatingFormat, row: Row) throws {
    for thresholds in Self.thresholds {
      let gate = Gate(thresholds: thresholds)
      #expect(
        try (format.errorCount(row.report, gate) > 0) == stops(row.report, gate), "\(thresholds)")
    }
  }

  @Test(arguments: GatingFormat.all, rows)
  func `is not what is known`(format: GatingFormat, row: Row) throws {
    // Of what is left out nobody can tell whether it is known.
    guard row.report.results.allSatisfy({ $0.leftOut == nil }) else { return }
    let gate = Gate(
      thresholds: Set(Threshold.allCases), baseline: Baseline(of: row.report), allowsEmpty: true)
    let count = try format.errorCount(row.report, gate)
    #expect(count == row.report.summary.unreadErrorCount || format.testDescription == "JUnit")
    #expect((count > 0) == stops(row.report, gate))
    // Of all but what is known of Lyon.
    let some = Gate(baseline: Baseline(of: Self.report([FixtureReport.lyon])))
    #expect(try (format.errorCount(row.report, some) > 0) == stops(row.report, some))
  }

  @Test(arguments: GatingFormat.all)
  func `can be that nothing was there to check, unless that is accepted`(
    format: GatingFormat
  ) throws {
    #expect(try format.errorCount(FixtureReport.empty, Gate(thresholds: [])) == 1)
    #expect(try format.errorCount(FixtureReport.empty, Gate(allowsEmpty: true)) == 0)
  }

  /// A fault in two copies of a proposal: one of them is known.
  @Test(arguments: GatingFormat.all) func `counts what is known once`(format: GatingFormat) throws {
    var copy = FixtureReport.lyon
    copy.proposal.repetition = 1
    let report = Self.report([FixtureReport.lyon, copy])
    let gate = Gate(baseline: Baseline(of: Self.report([FixtureReport.lyon])))
    #expect(try (format.errorCount(report, gate) > 0) == stops(report, gate))
  }

  // MARK: Limits

  /// A report of so many proposals, each of which breaks a must, after one that breaks a should.
  private func many(_ count: Int) -> Report {
    let kiel = FixtureReport.kiel
    return Self.report(
      [kiel]
        + (0..<count).map { number in
          ProposalResult(
            proposal: FixtureReport.proposal("p\(number)", "P", "visit"), verdict: .nonCompliant,
            asOf: kiel.asOf,
            findings: [
              Finding(
                .rule(FixturePack.decisionRule), .fail,
                Finding.Details(message: LocalizedText(String(repeating: "å", count: 70_000))))
            ], derived: [], steps: [])
        })
  }

  @Test func `is shown to GitHub first, as far as it shows anything, and counted`() {
    let text = AnnotationReport(.github, language: .english).render(many(12)).text
    let lines = text.split(separator: "\n")
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines.dropFirst(10).first?.hasPrefix("::warning ") == true)
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(
      lines.last?.hasPrefix(
        "::notice title=riktlinje::12 errors, 2 warnings, 0 notes; 2 not shown: GitHub shows")
        == true)
    #expect(lines.allSatisfy { $0.utf8.count < 65_536 })
  }

  @Test func `is kept in SARIF before what is less grave, and the rest is counted`() throws {
    let format = SARIFReport(language: .english, gate: Gate(), limit: 6)
    let text = format.render(many(9)).text
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 6)
    #expect(results.allSatisfy { $0["level"] as? String == "error" })
    #expect(results.last?["ruleId"] as? String == "report/left-out")
    #expect(text.contains("6 more findings are counted but not shown."))
  }

  @Test func `has a rule with help for each check that no guideline asks for`() throws {
    let text = SARIFReport(language: .swedish).render(FixtureReport.report).text
    #expect(text.contains(#""name": "DocumentUnknownField""#))
    #expect(text.contains("Varje nyckel är ett fält i ärendetypen"))
    #expect(text.contains("Undantagets ärende är bland de prövade"))
    #expect(text.contains("\"id\": \"riktlinje/\(FixturePack.pack.id)/\""))
  }
}
