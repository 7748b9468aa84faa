/// The working memory of matching: owned by the caller, used for one pattern after another.
package struct MatchMemory: Sendable {
  /// The places that the program is in before the next character, in order of preference.
  var current = Threads()
  /// The places after it.
  var next = Threads()
  /// The round in which each instruction was last reached.
  var marks: [UInt32] = []
  var round: UInt32 = 0
  var stack: [Pending] = []
  /// The kept places of the text along the way that is being followed.
  var slots: [Int32] = []

  /// Creates memory that grows to what patterns need.
  package init() {}

  struct Threads: Sendable {
    var instructions: [Int32] = []
    /// The kept places of the text, so many for each instruction.
    var slots: [Int32] = []

    mutating func clear() {
      instructions.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
    }
  }

  /// What is still to do while instructions are followed: go to one, or put a kept place back.
  enum Pending: Sendable {
    case visit(Int32)
    case restore(slot: Int, place: Int32)
  }

  /// Forgets which instructions were reached.
  mutating func beginRound(instructions: Int) {
    if marks.count < instructions || round == .max {
      marks = Array(repeating: 0, count: max(marks.count, instructions))
      round = 0
    }
    round += 1
  }
}
