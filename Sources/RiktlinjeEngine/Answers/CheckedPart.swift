public import RiktlinjeText

/// What came of a few inputs: a result a proposal, and what could not be read.
public struct CheckedPart: Sendable {
  /// The results, in the order of the inputs.
  public private(set) var results: [ProposalResult] = []
  /// What could not be read, in the order of the inputs, with the number of results before it.
  public private(set) var unreadable: [(diagnostic: Diagnostic, resultsBefore: Int)] = []

  /// What was read and held no proposal to check.
  public internal(set) var passedOver = PassedOver()

  /// Creates a part of which nothing is checked yet.
  public init() {}

  mutating func append(_ result: ProposalResult) { results.append(result) }

  mutating func replace(at index: Int, with result: ProposalResult) { results[index] = result }

  mutating func append(_ diagnostic: Diagnostic) {
    unreadable.append((diagnostic, results.count))
  }

  var isEmpty: Bool { results.isEmpty && unreadable.isEmpty && passedOver == PassedOver() }
}
