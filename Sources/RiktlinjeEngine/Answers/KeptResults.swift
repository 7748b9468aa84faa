/// The results of a run as a report holds them: in full until there are too many findings.
public struct KeptResults: Sendable {
  /// The results, those beyond the limit with their verdict alone.
  public private(set) var results: [ProposalResult] = []
  /// The findings that stand against proposals and were not kept.
  public private(set) var leftOut = 0
  private let limit: Int
  private var kept = 0

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
        results.append(result.withoutFindings)
      }
    }
  }
}
