/// Decides which results a report holds in full: the first ones, until there are too many findings.
public struct FindingLimit: Sendable {
  /// The findings that stand against proposals and were left out.
  public private(set) var leftOut = 0
  private let limit: Int
  private var kept = 0
  private var subjects: [Finding.Subject]?

  /// Creates a limit that nothing counts against yet.
  ///
  /// - Parameter limit: the most findings that stand against proposals, all together.
  public init(_ limit: Int) {
    self.limit = limit
  }

  /// The result as the report holds it: without its findings when these would pass the limit.
  public mutating func applied(to result: ProposalResult) -> ProposalResult {
    let problems = result.findings.count { $0.isProblem }
    guard kept + problems > limit else {
      kept += problems
      return result
    }
    leftOut += problems
    let rest = LeftOut(of: result, sharing: subjects)
    subjects = rest.subjects
    return result.leaving(rest)
  }
}
