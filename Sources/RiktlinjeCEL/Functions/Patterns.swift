/// Regular expressions, in RE2’s syntax.
///
/// One that is written out is read once, when the condition is planned.
let patternFunctions: [Function] = [
  .function(
    "matches", "matches", [.string, .string], .bool, textForms: [1: .regularExpression], matches),
  .method(
    "matches", "matches_string", [.string, .string], .bool, textForms: [1: .regularExpression],
    matches),
]

private let matches = Function.Body.two { memory, text, pattern in
  memory.pattern(pattern).map { memory.matches(text, $0) }
    ?? .fault(.invalidPattern, quoting: pattern)
}

extension Function.Body {
  /// The function `matches` with a constant pattern; `nil` when the pattern is wrong.
  static func matches(constant pattern: String) -> Function.Body? {
    guard let pattern = try? Pattern(parsing: pattern) else { return nil }
    return .two { memory, text, _ in memory.matches(text, pattern) }
  }
}

extension Memory {
  /// Steps of matching that cost one unit.
  private static var stepsPerUnit: Int { 8 }

  fileprivate func matches(_ text: Value, _ pattern: Pattern) -> Value {
    let isMatch = withMatchingBudget { budget in
      self.text(text).withSpan { bytes in
        pattern.matches(bytes, budget: &budget, memory: &matchMemory)
      }
    }
    return isMatch.map { .bool($0) } ?? .fault(.costExceeded)
  }

  /// What matching gives that may take as many steps as the condition can still pay for; `nil` when it
  /// takes more, or gives nothing.
  func withMatchingBudget<Result>(_ match: (inout Int) -> Result?) -> Result? {
    let allowed = remainingBudget.multipliedReportingOverflow(by: Memory.stepsPerUnit)
    let available = allowed.overflow ? Int.max : allowed.partialValue
    var budget = available
    let result = match(&budget)
    // One that gave up has spent it all.
    let cost = budget < 0 ? remainingBudget + 1 : (available - budget) / Memory.stepsPerUnit
    return charge(cost) ? result : nil
  }

  /// A pattern that is no constant; the last ones are kept.
  func pattern(_ text: Value) -> Pattern? {
    let source = self.text(text)
    let hash = source.hash
    if let known = patterns[hash], known.source.elementsEqual(source) { return known.pattern }
    // Whether it is right or wrong, no more than so many characters are read.
    guard charge(min(source.count, PatternParser.sizeLimit)) else { return nil }
    var steps = 0
    let pattern = try? Pattern(parsing: source.string, isReused: false, buildingCost: &steps)
    guard charge(steps / Memory.stepsPerUnit), let pattern else { return nil }
    if patterns.count >= 32 { patterns.removeAll() }
    patterns[hash] = (Array(source), pattern)
    return pattern
  }
}
