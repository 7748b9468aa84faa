import Foundation
import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

@testable import RiktlinjeAnalysis

/// Whatever is proved or shown of a random pack is held against all proposals there are.
///
/// `RIKTLINJE_RANDOM_PACKS` is the number of packs, 12 when it is not set. The seeds are fixed.
@Suite struct `The analysis of random packs` {
  private static var count: Int {
    ProcessInfo.processInfo.environment["RIKTLINJE_RANDOM_PACKS"].flatMap { Int($0) } ?? 12
  }

  /// What all proposals that are filled in as the vocabulary says come to.
  private struct Truth {
    /// The statuses of the rules, by proposal.
    var statuses: [[String: Status]] = []
    var verdicts: Set<Verdict> = []
    /// Those of proposals with a value of the main enumeration, by the value.
    var verdictsOfForms: [String: Set<Verdict>] = [:]
    var worths: Set<String> = []

    init(_ random: RandomPack, _ checker: Checker) {
      for proposal in random.proposals {
        guard let result = checker.check(text: proposal).results.first,
          !result.findings.contains(where: { $0.rule.hasPrefix("document/") })
        else { continue }
        statuses.append(
          Dictionary(
            result.findings.map { ($0.rule, $0.status) }, uniquingKeysWith: { first, _ in first }))
        verdicts.insert(result.verdict)
        for form in ["a", "b", "c"] where proposal.split(separator: "\n").contains("form: \(form)")
        {
          verdictsOfForms[form, default: []].insert(result.verdict)
        }
        if let value = result.derived("worth")?.value { worths.insert(value.text(in: .english)) }
      }
    }

    func has(_ rule: String, _ status: Status) -> Bool { statuses.contains { $0[rule] == status } }
  }

  @Test func `proves nothing that is not so`() throws {
    let day = try #require(CivilDate(iso: "2026-01-02"))
    var options = Checker.Options()
    options.today = day
    var (proved, shown, undecided, missed) = (0, 0, 0, 0)
    for seed in 0..<Self.count {
      let random = try RandomPack(seed: UInt64(seed))
      let checker = Checker(random.pack, asOf: day, options: options)
      let truth = Truth(random, checker)
      let analysis = try #require(KindAnalysis(random.pack, kind: "matter", day: day))
      for rule in analysis.ruleIds {
        for status in [Status.fail, .pass] {
          var goal = KindAnalysis.Goal()
          if status == .fail { goal.fails = [rule] } else { goal.passes = [rule] }
          switch analysis.proposal(reaching: goal) {
          case .never:
            proved += 1
            #expect(!truth.has(rule, status), "\(rule) \(status), seed \(seed): \(random.text)")
          case .shown(let yaml):
            shown += 1
            let result = checker.check(text: yaml).results.first
            let found = result?.findings.first { $0.rule == rule }?.status
            #expect(found == status, "\(rule), seed \(seed): \(yaml)")
          case .undecided:
            undecided += 1
            if truth.has(rule, status) { missed += 1 }
          }
        }
      }
      for verdict in [Verdict.compliant, .nonCompliant] {
        var goal = KindAnalysis.Goal()
        goal.verdict = verdict
        switch analysis.proposal(reaching: goal) {
        case .never:
          proved += 1
          #expect(!truth.verdicts.contains(verdict), "\(verdict), seed \(seed): \(random.text)")
        case .shown(let yaml):
          shown += 1
          #expect(checker.check(text: yaml).results.first?.verdict == verdict, "\(yaml)")
        case .undecided:
          undecided += 1
          if truth.verdicts.contains(verdict) { missed += 1 }
        }
      }
      for diagnostic in PackAnalysis(of: random.pack, day: day, until: { false }).diagnostics {
        proved += 1
        hold(diagnostic.problem, to: truth, "seed \(seed): \(random.text)")
      }
    }
    print(
      "random packs: \(Self.count), proved \(proved), shown \(shown), undecided \(undecided), of which \(missed) can be shown"
    )
    #expect(proved > Self.count / 2)
    #expect(shown > 4 * Self.count)
    // What is not decided is no lie, but should be rare.
    #expect(missed * 8 < shown)
  }

  private func hold(_ problem: AnyProblem, to truth: Truth, _ comment: Comment) {
    switch problem.unwrapped(as: AnalysisProblem.self) {
    case .neverApplies(let rule, _):
      #expect(!truth.has(rule, .fail), comment)
    case .cannotFail(let rule, _): #expect(!truth.has(rule, .fail), comment)
    case .cannotPass(let rule, _): #expect(!truth.has(rule, .pass), comment)
    case .cannotComply(_, let form, _):
      let verdicts =
        form.map { truth.verdictsOfForms[$0.english.lowercased()] ?? [] } ?? truth.verdicts
      #expect(verdicts.isDisjoint(with: [.compliant, .compliantWithRemarks]), comment)
    case .implied(let rule, let others, _):
      let breaks = truth.statuses.contains { statuses in
        statuses[rule] == .fail
          && others.allSatisfy { statuses[$0] == .pass || statuses[$0] == .notApplicable }
      }
      #expect(!breaks, comment)
    case .neverGiven("worth", let values, _):
      for value in values { #expect(!truth.worths.contains(value.uppercased()), comment) }
    // Of these a proposal's answers tell nothing.
    case .contradiction, .unreachableRow, .unreachableElse, .neverGiven: break
    case nil: Issue.record("another problem")
    }
  }
}
