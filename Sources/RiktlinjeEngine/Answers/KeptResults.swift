/// The results of a run as a report holds them: in full until there are too many findings.
public struct KeptResults: Sendable {
  /// The results, those beyond the limit without what it leaves out.
  public private(set) var results: [ProposalResult] = []
  private var limit: FindingLimit

  /// Creates an empty collection.
  ///
  /// - Parameter limit: the most findings that stand against proposals, all together.
  public init(limit: Int) {
    self.limit = FindingLimit(limit)
  }

  /// The findings that stand against proposals and were not kept.
  public var leftOut: Int { limit.leftOut }

  /// Adds results, without their findings when these would pass the limit.
  public mutating func append(_ more: [ProposalResult]) {
    for result in more { results.append(limit.applied(to: result)) }
  }

  /// Adds what was found of results after they had been added.
  mutating func amend(_ late: [LateFinding]) {
    guard !late.isEmpty else { return }
    let late = LateFindings(late)
    for (index, result) in results.enumerated() where late.concern(result.proposal) {
      results[index] = late.added(to: result)
    }
  }
}
