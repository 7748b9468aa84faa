/// The results of a run as a report holds them: in full until there are too many findings.
public struct KeptResults: Sendable {
  /// The results, those beyond the limit without what it leaves out.
  public private(set) var results: [ProposalResult] = []
  /// The findings that stand against proposals and were not kept.
  public private(set) var leftOut = 0
  private let limit: Int
  private var kept = 0
  private var subjects: [Finding.Subject]?

  /// Creates an empty collection.
  ///
  /// - Parameter limit: the most findings that stand against proposals, all together.
  public init(limit: Int) {
    self.limit = limit
  }

  /// Adds results, without their findings when these would pass the limit.
  public mutating func append(_ more: [ProposalResult]) {
    for result in more {
      let problems = result.findings.count { $0.isProblem }
      if kept + problems <= limit {
        kept += problems
        results.append(result)
      } else {
        leftOut += problems
        let rest = LeftOut(of: result, sharing: subjects)
        subjects = rest.subjects
        results.append(result.leaving(rest))
      }
    }
  }

  /// Adds what was found of results after they had been added.
  mutating func amend(_ late: [LateFinding]) {
    guard !late.isEmpty else { return }
    var indices: [String: Int] = [:]
    for (index, result) in results.enumerated().reversed() { indices[result.proposal.id] = index }
    for late in late {
      guard let index = indices[late.proposal.id] else { continue }
      let isPartial = late.verdict == late.verdictBefore && late.verdict > .undetermined
      results[index] = results[index].adding(late.finding, isPartial: isPartial)
    }
  }
}
