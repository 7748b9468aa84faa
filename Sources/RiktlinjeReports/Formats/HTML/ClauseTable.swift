import RiktlinjeEngine
import RiktlinjeRules

/// How the proposals of a page stand against each clause.
struct ClauseTable {
  /// The clauses that at least one proposal is checked against, or asked about, in the order of the pack:
  /// those that bind, then advice.
  let clauses: [Clause]
  private let frame: HTMLFrame
  /// For each clause of the pack, the proposals with each status.
  private let counts: [[Status: Int]]

  init(of gathering: HTMLGathering) {
    frame = gathering.frame
    let all = frame.pack.clauses
    var counts = [[Status: Int]](repeating: [:], count: all.count)
    var isNamed = [Bool](repeating: false, count: all.count)
    for entry in gathering.entries {
      for outcome in entry.record.outcomes {
        // What could not be evaluated stands against the clause as much as what fails.
        let status = outcome.status == .error ? .fail : outcome.status
        counts[outcome.clause][status, default: 0] += 1
        isNamed[outcome.clause] = true
      }
      for clause in entry.record.cited { isNamed[clause] = true }
    }
    self.counts = counts
    let named = zip(all, isNamed).filter(\.1).map(\.0)
    clauses = named.filter { $0.force != .advice } + named.filter { $0.force == .advice }
  }

  var isEmpty: Bool { clauses.isEmpty }

  /// The number of proposals with each status against a clause.
  func counts(of clause: Clause) -> [Status: Int] {
    frame.index(of: clause).map { counts[$0] } ?? [:]
  }

  /// Whether some proposal falls short of the clause, or is excepted from it.
  func isUnmet(_ clause: Clause) -> Bool { counts(of: clause).keys.contains { $0 != .pass } }
}
