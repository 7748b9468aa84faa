import Foundation
import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine

/// The packs of `rules`, by their own tests.
@Suite struct `The shipped packs` {
  private let folder = URL(filePath: pathBesideTest("../../../rules/goteborg")).standardized.path

  @Test func `are as their tests expect, which cover all and notice nearly every change`() throws {
    let run = try TestRun(at: folder, mutates: true, today: .earliest)
    let report = try #require(run.report())
    #expect(report.outcomes.filter { !$0.passes }.map(\.test.id) == [])
    #expect(report.coverage.lines.filter { !$0.missing.isEmpty }.map(\.subject.id) == [])
    let mutation = try #require(report.mutation)
    #expect(mutation.percent >= 95)
    #expect(mutation.staleExplanations.isEmpty)
  }

  /// The analysis may take too much for possible, never too little.
  @Test func `show in valid proposals nothing that is taken for impossible`() throws {
    var collector = CoverageCollector()
    var validCount = 0
    let packs = try TestedPack.load(at: folder)
    let pack = try #require(packs.last?.pack)
    for tested in packs {
      let log = DiagnosticLog()
      var reader = RuleTestReader(pack: tested.pack, log: log)
      for file in tested.testFiles { reader.read(file) }
      #expect(!log.hasErrors)
      var checker = ProposalChecker(
        ProposalChecker.Settings(
          pack: tested.pack, asOf: nil, today: .earliest, waivers: [], choice: RuleChoice(),
          explained: nil,
          isDetailed: true, limits: Limits()))
      for test in reader.tests {
        let plan = try #require(tested.pack.pendingPlan(ofKind: test.kind))
        let examination = checker.examine(
          test.proposal, kind: plan, asOf: test.asOf, today: test.today)
        let result = checker.result(of: examination, id: test.id)
        guard !result.findings.contains(where: { $0.rule.hasPrefix("document/") }) else { continue }
        validCount += 1
        collector.note(result, examination)
      }
    }
    #expect(validCount > 500)
    let impossible = collector.coverage(of: pack).lines.flatMap { line in
      line.showings.filter { $0.isSeen && !$0.isPossible }
        .map { "\(line.subject.id) \($0.name)" }
    }
    // That a step with `done` is unknown can be shown, but is not asked for.
    #expect(impossible.filter { !$0.hasSuffix(" unknown") } == [])
  }
}
