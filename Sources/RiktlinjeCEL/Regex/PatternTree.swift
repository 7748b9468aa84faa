/// A regular expression as its author wrote it.
indirect enum PatternTree {
  case empty
  /// One character out of a set, by the set’s place among the pattern’s sets.
  case character(Int)
  /// A place between characters.
  case assertion(Assertion)
  /// A group whose place is kept; numbered from 1.
  case group(Int, PatternTree)
  case sequence([PatternTree])
  /// Earlier alternatives are preferred.
  case alternatives([PatternTree])
  /// At least `least` times, and at most `most` times if there is a bound.
  case repetition(PatternTree, least: Int, most: Int?, isGreedy: Bool)

  /// What must hold between two characters.
  enum Assertion: Int32 {
    case textStart
    case textEnd
    case lineStart
    case lineEnd
    case wordBoundary
    case noWordBoundary
  }

  /// Whether it may match no character at all.
  var canBeEmpty: Bool {
    switch self {
    case .empty, .assertion: true
    case .character: false
    case .group(_, let content): content.canBeEmpty
    case .sequence(let items): items.allSatisfy { $0.canBeEmpty }
    case .alternatives(let items): items.contains { $0.canBeEmpty }
    case .repetition(let content, let least, _, _): least == 0 || content.canBeEmpty
    }
  }

  /// Whether it can only match at the beginning of the text.
  var isAnchored: Bool {
    switch self {
    case .assertion(let assertion): assertion == .textStart
    case .empty, .character: false
    case .group(_, let content): content.isAnchored
    case .sequence(let items): items.first?.isAnchored ?? false
    case .alternatives(let items): items.allSatisfy { $0.isAnchored }
    case .repetition(let content, let least, _, _): least > 0 && content.isAnchored
    }
  }
}
