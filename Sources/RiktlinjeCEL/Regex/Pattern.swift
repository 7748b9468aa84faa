/// A regular expression in RE2’s syntax, ready to match; the time is linear in the text.
///
/// Immutable, and shared by all who evaluate. What changes while matching is a ``MatchMemory``.
package final class Pattern: Sendable {
  /// The names of the capturing groups, by number; group 0 is the whole match and has no name.
  package let groupNames: [String?]
  let program: PatternProgram
  let classes: ScalarClasses
  /// The table of all states, unless it would be too large.
  let automaton: PatternAutomaton?

  /// The number of capturing groups, the whole match not counted.
  package var groupCount: Int { groupNames.count - 1 }

  /// Reads a regular expression; throws the first mistake in it.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - isReused: whether it is worth the time to work out its states beforehand.
  package convenience init(parsing text: String, isReused: Bool = true) throws(PatternProblem) {
    var buildingCost = 0
    try self.init(parsing: text, isReused: isReused, buildingCost: &buildingCost)
  }

  /// Reads a regular expression.
  ///
  /// - Parameter buildingCost: the steps that this took, also when it fails, are added; each is about
  ///   as long as one of matching. Those for the states beforehand are not counted.
  init(parsing text: String, isReused: Bool, buildingCost: inout Int) throws(PatternProblem) {
    var parser = PatternParser(text)
    defer { buildingCost += parser.work }
    let tree = try parser.parse()
    let tooLarge = PatternProblem(kind: .tooLarge, range: 0..<text.utf8.count)
    buildingCost += 4 * PatternProgram.limit
    do throws(PatternProgram.TooLarge) {
      program = try PatternProgram(tree)
    } catch {
      throw tooLarge
    }
    buildingCost -= 4 * (PatternProgram.limit - program.instructions.count)
    groupNames = parser.groupNames
    // Instructions that are reached at one character may each keep all places.
    guard program.instructions.count * groupNames.count <= 1 << 20 else { throw tooLarge }

    let context = program.hasAssertions ? [PatternParser.words, ScalarSet(0x0A)] : []
    guard let classes = ScalarClasses(of: parser.sets + context) else { throw tooLarge }
    self.classes = classes
    buildingCost += classes.count * parser.sets.count
    guard isReused else {
      automaton = nil
      return
    }
    automaton = PatternAutomaton(
      program, members: classes.members,
      neighbours: program.hasAssertions
        ? classes.representatives.map { Surroundings.Neighbour($0) }
        : Array(repeating: .other, count: classes.count))
  }

  /// Whether some part of a text matches; `nil` when the budget ran out before that was known.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - budget: steps that may be taken; those taken are subtracted. A step is a character for
  ///     most patterns, and at most the program’s size times the characters for all.
  ///   - memory: used by patterns whose states are too many to be worked out beforehand.
  package func matches(
    _ text: Span<UInt8>, budget: inout Int, memory: inout MatchMemory
  ) -> Bool? {
    if let automaton { return run(automaton, on: text, budget: &budget) }
    let isFound = search(text, from: 0, slots: 0, budget: &budget, memory: &memory)
    return budget < 0 ? nil : isFound
  }

  /// Whether some part of a text matches; for tests and tools, without a bound.
  package func matches(_ text: String) -> Bool {
    var budget = Int.max
    var memory = MatchMemory()
    return matches(text.utf8.span, budget: &budget, memory: &memory) ?? false
  }
}

/// Where a match and its groups are in the text.
package struct Match: Hashable, Sendable {
  /// The bytes of each group, by number; `nil` for a group that took no part.
  ///
  /// Group 0 is the whole match.
  package let groups: [Range<Int>?]
  /// The bytes of the whole match.
  package let range: Range<Int>
}
