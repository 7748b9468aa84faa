import RiktlinjeEngine
import RiktlinjeRules

/// How a proposal stands against a clause: the worst of the clause’s findings.
struct ClauseOutcome {
  let clause: Clause
  private(set) var status: Status
  /// The rule, or the judgement, that says so.
  private(set) var rule: String

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
          outcomes[index].rule = finding.rule
        }
      } else {
        indices[ObjectIdentifier(clause)] = outcomes.count
        outcomes.append(
          ClauseOutcome(clause: clause, status: finding.status, rule: finding.rule))
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
