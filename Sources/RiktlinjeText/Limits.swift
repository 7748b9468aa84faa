/// The bounds that keep bad input from taking the machine's time or memory.
///
/// The figures are those of the design's limits; each may be raised by the caller.
public struct Limits: Sendable {
  /// The largest input file, in bytes.
  public var fileBytes = 16 * 1024 * 1024
  /// The deepest nesting of mappings and sequences.
  public var nesting = 64
  /// The most nodes that aliases may add to one file.
  public var aliasedNodes = 100_000
  /// The longest condition, in bytes.
  public var expressionBytes = 16 * 1024
  /// The deepest nesting of a condition.
  public var expressionDepth = 128
  /// The most cost units that evaluating one rule on one proposal may take.
  public var evaluationCost = 1_000_000
  /// The most findings kept in a report; the counts stay true beyond it.
  public var findings = 10_000

  /// Creates the usual limits.
  public init() {}
}
