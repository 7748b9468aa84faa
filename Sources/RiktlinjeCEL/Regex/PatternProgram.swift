/// A regular expression as instructions for a machine that is in many places at once.
///
/// Source: R. Cox, “Regular Expression Matching: the Virtual Machine Approach” (2009), after
/// K. Thompson and R. Pike; here over classes of scalars.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Reads one character of a set and goes on.
    case character(set: Int32, next: Int32)
    /// Goes on in two places, of which the first is preferred.
    case split(Int32, Int32)
    /// Goes on if something holds at this place of the text.
    case assertion(PatternTree.Assertion, next: Int32)
    /// Keeps this place of the text and goes on.
    case place(slot: Int32, next: Int32)
    case match
  }

  /// The most instructions of a program.
  static let limit = 20_000

  private(set) var instructions: [Instruction] = [.match]
  private(set) var start = 0
  private(set) var hasAssertions = false
  /// Whether the beginning of the text is the only place where a match can begin.
  let isAnchored: Bool

  init(_ tree: PatternTree) throws(TooLarge) {
    isAnchored = tree.isAnchored
    start = Int(try emit(tree, next: 0))
  }

  struct TooLarge: Error {}

  /// Adds the instructions of a tree and returns the first; written from the end, so that what
  /// comes next is known.
  private mutating func emit(_ tree: PatternTree, next: Int32) throws(TooLarge) -> Int32 {
    switch tree {
    case .empty: return next
    case .character(let set): return try append(.character(set: Int32(set), next: next))
    case .assertion(let assertion):
      hasAssertions = true
      return try append(.assertion(assertion, next: next))
    case .group(let number, let content):
      let end = try append(.place(slot: Int32(number * 2 + 1), next: next))
      let content = try emit(content, next: end)
      return try append(.place(slot: Int32(number * 2), next: content))
    case .sequence(let items):
      var next = next
      for item in items.reversed() { next = try emit(item, next: next) }
      return next
    case .alternatives(let items):
      var rest: Int32?
      for item in items.reversed() {
        let entry = try emit(item, next: next)
        rest = try rest.map { rest throws(TooLarge) in try append(.split(entry, rest)) } ?? entry
      }
      return rest ?? next
    case .repetition(let content, let least, let most, let isGreedy):
      return try emit(content, least: least, most: most, isGreedy: isGreedy, next: next)
    }
  }

  private mutating func emit(
    _ content: PatternTree, least: Int, most: Int?, isGreedy: Bool, next: Int32
  ) throws(TooLarge) -> Int32 {
    func split(_ again: Int32, _ leave: Int32) -> Instruction {
      isGreedy ? .split(again, leave) : .split(leave, again)
    }
    var entry = next
    var required = least
    if let most {
      // x{2,4} is xx(x(x)?)?
      for _ in least..<max(least, most) {
        let body = try emit(content, next: entry)
        entry = try append(split(body, next))
      }
    } else {
      // x{2,} is xx+, and x* is (x+)? where x can be empty: it may match once without advancing.
      let loop = try append(.match)
      let body = try emit(content, next: loop)
      instructions[Int(loop)] = split(body, next)
      if least > 0 {
        entry = body
        required -= 1
      } else if content.canBeEmpty {
        entry = try append(split(body, next))
      } else {
        entry = loop
      }
    }
    for _ in 0..<required { entry = try emit(content, next: entry) }
    return entry
  }

  private mutating func append(_ instruction: Instruction) throws(TooLarge) -> Int32 {
    guard instructions.count < Self.limit else { throw TooLarge() }
    instructions.append(instruction)
    return Int32(instructions.count - 1)
  }
}

/// What is known of the place between two characters.
struct Surroundings {
  /// What stands before or after the place.
  enum Neighbour: UInt8, Sendable {
    /// The beginning of the text before the place, or its end after it.
    case edge
    case newline
    case word
    case other

    init(_ scalar: UInt32) {
      self = scalar == 0x0A ? .newline : PatternParser.words.contains(scalar) ? .word : .other
    }
  }

  let before: Neighbour
  let after: Neighbour

  func satisfy(_ assertion: PatternTree.Assertion) -> Bool {
    switch assertion {
    case .textStart: before == .edge
    case .textEnd: after == .edge
    case .lineStart: before == .edge || before == .newline
    case .lineEnd: after == .edge || after == .newline
    case .wordBoundary: (before == .word) != (after == .word)
    case .noWordBoundary: (before == .word) == (after == .word)
    }
  }
}
