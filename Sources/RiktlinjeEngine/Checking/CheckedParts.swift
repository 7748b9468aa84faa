import RiktlinjeText

/// Gathers what comes of inputs and hands it on in small parts, however much comes of one input.
///
/// Findings with their texts take a hundred times the room of a small record, so that all of those of
/// one file must not be held at the same time.
struct CheckedParts {
  private var part = CheckedPart()
  /// The findings and diagnostics in the part.
  private var size = 0
  private let sizeLimit: Int
  private let handOn: (CheckedPart) -> Bool

  /// The number of results and diagnostics so far.
  private(set) var count = 0
  /// Whether more is asked for.
  private(set) var isWanted = true
  /// What held no proposal so far.
  private(set) var passedOver = PassedOver()

  /// - Parameters:
  ///   - sizeLimit: how many findings make a part full.
  ///   - handOn: takes a part; false when no more is wanted.
  init(of sizeLimit: Int, handOn: @escaping (CheckedPart) -> Bool) {
    self.sizeLimit = sizeLimit
    self.handOn = handOn
  }

  mutating func append(_ result: ProposalResult) {
    part.append(result)
    grow(by: result.findings.count)
  }

  mutating func append(_ diagnostic: Diagnostic) {
    part.append(diagnostic)
    grow(by: 1)
  }

  mutating func append(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  /// Counts what holds no proposal.
  mutating func pass(over more: PassedOver) {
    passedOver.add(more)
    part.passedOver.add(more)
  }

  /// Hands on what is left.
  mutating func finish() {
    if !part.isEmpty, isWanted { isWanted = handOn(part) }
    part = CheckedPart()
    size = 0
  }

  private mutating func grow(by findings: Int) {
    count += 1
    size += max(1, findings)
    if size >= sizeLimit { finish() }
  }
}
