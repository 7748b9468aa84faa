import Foundation
import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

/// One proposal with the one finding of the rule of terms.
private struct Matter {
  var id = "lyon"
  var verdict = Verdict.nonCompliant
  var status = Status.fail
  var months: Int64 = 48
  var version = "1.2.0"
  var digest: String?

  var saved: SavedReport {
    let finding = Finding(
      .rule(FixturePack.termRule), status,
      Finding.Details(
        message: LocalizedText("\(months) months"), values: [("months", .integer(months))]))
    let result = ProposalResult(
      proposal: FixtureReport.proposal(id, "Lyon", "agreement"), verdict: verdict,
      asOf: FixtureReport.day("2026-01-31"), findings: [finding], derived: [], steps: [])
    return SavedReport(
      pack: SavedReport.Pack(
        id: "example", version: version, title: LocalizedText("Example"), digest: digest),
      asOf: nil, today: FixtureReport.day("2026-02-01"),
      proposals: [SavedReport.Proposal(result)])
  }
}

@Suite struct `What has changed` {
  @Test func `is nothing between a report and what was saved of it`() throws {
    for report in [FixtureReport.report, HostileText.reportOfAll] {
      let json = JSONReport().render(report).bytes
      let saved = try SavedReport(reading: SourceFile(path: "old.json", bytes: json))
      let comparison = Comparison(from: saved, to: SavedReport(of: report), pack: report.pack)
      #expect(comparison.isEmpty)
      #expect(comparison.conditions(in: .swedish).isEmpty)
    }
  }

  struct Row: CustomTestStringConvertible {
    let before: (Status, Int64), after: (Status, Int64)
    let change: Comparison.Change?
    let standing: String
    var testDescription: String { standing }

    init(
      _ before: (Status, Int64), _ after: (Status, Int64), _ change: Comparison.Change?,
      _ standing: String
    ) {
      self.before = before
      self.after = after
      self.change = change
      self.standing = standing
    }
  }

  @Test(arguments: [
    Row((.fail, 48), (.fail, 48), nil, ""),
    // The fixture's rule does not say which way its months get better.
    Row((.fail, 48), (.fail, 60), .changed, "not met, 48 → 60"),
    Row((.fail, 48), (.fail, 40), .changed, "not met, 48 → 40"),
    Row((.undetermined, 48), (.fail, 48), .worse, "undetermined → not met"),
    Row((.fail, 48), (.undetermined, 48), .changed, "not met → undetermined"),
    Row((.fail, 48), (.pass, 36), .fixed, "not met → met"),
    Row((.pass, 36), (.fail, 48), .new, "met → not met"),
  ]) func `is told of each finding`(row: Row) throws {
    let old = Matter(status: row.before.0, months: row.before.1).saved
    let new = Matter(status: row.after.0, months: row.after.1).saved
    let comparison = Comparison(from: old, to: new, pack: FixturePack.pack)
    let changes = comparison.proposals.flatMap { $0.findings }
    #expect(changes.map { $0.change } == [row.change].compactMap(\.self))
    if let change = changes.first { #expect(change.standing(in: .english) == row.standing) }
  }

  @Test func `puts changed verdicts first, the worse before the better`() {
    func report(_ verdicts: [(String, Verdict)]) -> SavedReport {
      var saved = Matter().saved
      saved = SavedReport(
        pack: saved.pack, asOf: nil, today: saved.today,
        proposals: verdicts.flatMap {
          Matter(id: $0.0, verdict: $0.1, status: .pass).saved.proposals
        })
      return saved
    }
    let old = report([
      ("gone", .compliant), ("better", .nonCompliant), ("worse", .compliant),
      ("unasked", .compliant), ("same", .compliant),
    ])
    let new = report([
      ("same", .compliant), ("added", .compliant), ("unasked", .notAssessed),
      ("better", .undetermined), ("worse", .nonCompliant),
    ])
    let comparison = Comparison(from: old, to: new)
    #expect(
      comparison.proposals.map { $0.id } == ["worse", "better", "unasked", "added", "gone"])
    #expect(
      comparison.summary(in: .swedish)
        == "1 utfall har blivit sämre, 1 utfall har blivit bättre, 1 utfall är ett annat, 1 ärende "
        + "är nytt och 1 ärende är inte med längre.")
  }

  @Test(
    arguments: [
      ("1.2.0", "1.2.0", nil, nil, nil),
      ("1.2.0", "1.3.0", nil, nil, "Regelpaketet example har ändrats: version 1.2.0 → 1.3.0."),
      ("1.2.0", "1.2.0", "0123456789abcdef", "0123456789abcdef", nil),
      (
        "1.2.0", "1.2.0", "0123456789abcdef", "fedcba9876543210",
        "Regelpaketet example har ändrats fast versionen är 1.2.0 i båda: kontrollsumma "
          + "0123456789ab… → fedcba987654…."
      ),
      (
        "1.2.0", "1.3.0", "0123456789abcdef", "fedcba9876543210",
        "Regelpaketet example har ändrats: version 1.2.0 → 1.3.0 (kontrollsumma 0123456789ab… → "
          + "fedcba987654…)."
      ),
      // A report of before there were digests does not tell.
      ("1.2.0", "1.2.0", nil, "fedcba9876543210", nil),
    ] as [(String, String, String?, String?, String?)])
  func `is said of the pack by version and digest`(
    before: String, after: String, oldDigest: String?, newDigest: String?, words: String?
  ) {
    let comparison = Comparison(
      from: Matter(version: before, digest: oldDigest).saved,
      to: Matter(version: after, digest: newDigest).saved)
    #expect(comparison.conditions(in: .swedish) == [words].compactMap(\.self))
  }

  @Test func `shows in every format what a baseline knows and what is new`() throws {
    let known = Baseline(of: FixtureReport.report)
    let entries = Baseline.entries(of: FixtureReport.report)
    let some = Baseline(of: Array(entries.dropFirst(3)))
    var scope = BaselineOutcome.Scope()
    scope.hasWaivers = true
    for (baseline, count) in [(known, 0), (some, 3)] {
      let outcome = BaselineOutcome(baseline, entries, scope)
      #expect(outcome.new.count == count)
      let changes = RunChanges(baseline: outcome)
      let markdown = MarkdownReport(language: .english).telling(changes)
        .render(FixtureReport.report).text
      #expect(markdown.contains("## Known and new\n\nBaseline: "))
      #expect(markdown.contains("(*known*)"))
      #expect(markdown.contains("- **New:** lyon") == (count > 0))
      let text = TextReport(language: .english).telling(changes).render(FixtureReport.report).text
      #expect(text.contains("Baseline: \(entries.count - count) known findings, \(count) new."))
    }
  }
}

@Suite struct `A report for a comment` {
  /// Many proposals, each with as much against it as the worst of the fixtures.
  private func report(of count: Int) -> Report {
    Report(
      pack: FixturePack.pack, asOf: nil, today: FixtureReport.day("2026-02-01"),
      results: (0..<count).map { number in
        ProposalResult(
          proposal: FixtureReport.proposal(
            "p\(number)", "Ärende \(number) med åäö i namnet", "agreement"),
          verdict: number % 5 == 0 ? .compliant : .nonCompliant,
          asOf: FixtureReport.day("2026-01-31"), findings: FixtureReport.lyon.findings,
          derived: FixtureReport.lyon.derived, steps: FixtureReport.lyon.steps)
      }, unreadable: [], waiverFindings: [])
  }

  @Test(arguments: Language.allCases, [1, 40, 400, 4_000])
  func `fits however much there is to tell, and says what it leaves out`(
    language: Language, count: Int
  ) {
    let text = MarkdownReport(language: language, audience: .review).render(report(of: count)).text
    #expect(text.count < 60_000)
    #expect(text.contains("--for review") == (count > 40))
    #expect(text.hasSuffix("\n"))
    if count > 40 { #expect(text.utf8.count > 40_000) }
  }

  @Test func `leaves out by number what it does not show`() throws {
    let text = MarkdownReport(language: .swedish, audience: .review).render(report(of: 400)).text
    let shown = text.components(separatedBy: "\n### ").count - 1
    #expect(shown > 10)
    #expect(text.contains("Utelämnat för utrymmets skull: \(320 - shown) ärenden med "))
  }
}
