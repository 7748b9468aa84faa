import RiktlinjeEngine
import RiktlinjeRules

/// How a proposal stands against a clause: the worst of the clause’s findings.
struct ClauseOutcome {
  let clause: Clause
  private(set) var status: Status

  /// The outcomes of a result, in the order of its findings; what applies to nothing is included, what
  /// only might apply is not.
  static func all(of result: ProposalResult) -> [ClauseOutcome] {
    var outcomes: [ClauseOutcome] = []
    var indices: [ObjectIdentifier: Int] = [:]
    for finding in result.allFindings {
      guard let clause = finding.clause, !finding.isWaiting else { continue }
      if let index = indices[ObjectIdentifier(clause)] {
        if finding.status.weight > outcomes[index].status.weight {
          outcomes[index].status = finding.status
        }
      } else {
        indices[ObjectIdentifier(clause)] = outcomes.count
        outcomes.append(ClauseOutcome(clause: clause, status: finding.status))
      }
    }
    return outcomes
  }
}

extension Status {
  /// How much it matters among the findings of one clause.
  fileprivate var weight: Int {
    switch self {
    case .notApplicable: 0
    case .pass: 1
    case .waived: 2
    case .undetermined: 3
    case .fail: 4
    case .error: 5
    }
  }
}

/// How the proposals of a run stand against each clause.
struct ClauseTable {
  /// The clauses that at least one proposal is checked against, in the order of the pack: those that
  /// bind, then advice.
  let clauses: [Clause]
  /// For each clause, the status for each result that it applies to, by the result’s index.
  private let statuses: [ObjectIdentifier: [Int: Status]]

  init(of report: Report) {
    var statuses: [ObjectIdentifier: [Int: Status]] = [:]
    for (index, result) in report.results.enumerated() {
      for outcome in ClauseOutcome.all(of: result) where outcome.status != .notApplicable {
        statuses[ObjectIdentifier(outcome.clause), default: [:]][index] = outcome.status
      }
    }
    self.statuses = statuses
    let clauses = report.pack.clauses.filter { statuses[ObjectIdentifier($0)] != nil }
    self.clauses =
      clauses.filter { $0.force != .advice } + clauses.filter { $0.force == .advice }
  }

  /// How a result stands against a clause; `nil` when the clause does not apply to it.
  func status(of result: Int, against clause: Clause) -> Status? {
    statuses[ObjectIdentifier(clause)]?[result]
  }

  /// The number of results with each status against a clause.
  func counts(of clause: Clause) -> [Status: Int] {
    (statuses[ObjectIdentifier(clause)] ?? [:]).values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
