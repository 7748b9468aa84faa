/// The states that a program can be in, worked out beforehand: matching is one look-up a character.
///
/// Answers only whether there is a match. A state is a set of instructions and what stands before
/// the place; it moves by the class of the next character, or by the end of the text.
struct PatternAutomaton: Sendable {
  /// The state at the beginning of a text.
  let start: Int
  /// For each state the next, by class; the last column is the end of the text.
  ///
  /// A state is named by where its row begins, which saves matching a multiplication.
  let transitions: [UInt16]
  /// The number of columns: classes and the end.
  let width: Int

  /// The state from which there is a match, whatever follows.
  ///
  /// Below it is only the state from which none can come.
  var matched: Int { width }

  /// The most cells of the table, and the most steps to work it out.
  private static let cellLimit = 1 << 15
  private static let stepLimit = 200_000

  /// Works out all states, or gives `nil` when they are too many.
  init?(
    _ program: PatternProgram, members: [[Bool]], neighbours: [Surroundings.Neighbour]
  ) {
    width = neighbours.count + 1
    var builder = Builder(program: program, members: members, neighbours: neighbours)
    let first = builder.startState()
    start = Int(first) * width
    var table = [UInt16](repeating: Builder.dead, count: width)
    table += [UInt16](repeating: Builder.matched, count: width)
    // New states are added at the end while the table is filled row by row.
    var row = 2
    while row < builder.states.count {
      guard table.count + width <= Self.cellLimit, builder.steps < Self.stepLimit else {
        return nil
      }
      for column in 0..<width { table.append(builder.next(of: row, column: column)) }
      row += 1
    }
    // No row begins beyond the limit of cells, which fits in 16 bits.
    let rowWidth = UInt16(width)
    transitions = table.map { $0 * rowWidth }
  }

  private struct State: Hashable {
    /// Instructions that read a character or ask for what holds here, in ascending order.
    var instructions: [Int32]
    /// What stands before the place, where some instruction asks.
    var before: Surroundings.Neighbour
    var isMatched = false
  }

  private struct Builder {
    /// The number of the state from which no match can come.
    static let dead: UInt16 = 0
    /// The number of the state from which there is a match.
    static let matched: UInt16 = 1

    let program: PatternProgram
    let members: [[Bool]]
    let neighbours: [Surroundings.Neighbour]
    var states: [State]
    var numbers: [State: UInt16]
    var steps = 0
    /// The instructions seen in the present closure, by the number of that closure.
    var marks: [Int]
    var round = 0

    init(
      program: PatternProgram, members: [[Bool]], neighbours: [Surroundings.Neighbour]
    ) {
      self.program = program
      self.members = members
      self.neighbours = neighbours
      marks = Array(repeating: 0, count: program.instructions.count)
      let dead = State(instructions: [], before: .other)
      let matched = State(instructions: [], before: .other, isMatched: true)
      states = [dead, matched]
      numbers = [dead: Self.dead, matched: Self.matched]
    }

    mutating func startState() -> UInt16 {
      number(ofClosure: [Int32(program.start)], before: .edge)
    }

    mutating func next(of row: Int, column: Int) -> UInt16 {
      let state = states[row]
      let isEnd = column == neighbours.count
      let after = isEnd ? .edge : neighbours[column]
      var reading = state.instructions
      if program.hasAssertions {
        let place = Surroundings(before: state.before, after: after)
        guard let resolved = closure(of: reading, at: place) else {
          return Self.matched
        }
        reading = resolved
      }
      guard !isEnd else { return Self.dead }
      var targets: [Int32] = []
      for index in reading {
        steps += 1
        if case .character(let set, let next) = program.instructions[Int(index)],
          members[Int(set)][column]
        {
          targets.append(next)
        }
      }
      if !program.isAnchored { targets.append(Int32(program.start)) }
      return number(ofClosure: targets, before: after)
    }

    private mutating func number(
      ofClosure instructions: [Int32], before: Surroundings.Neighbour
    ) -> UInt16 {
      guard let closed = closure(of: instructions, at: nil) else { return Self.matched }
      let asks = closed.contains {
        if case .assertion = program.instructions[Int($0)] { true } else { false }
      }
      let state = State(instructions: closed.sorted(), before: asks ? before : .other)
      if let number = numbers[state] { return number }
      // The table is full long before the numbers are used up.
      let number = UInt16(clamping: states.count)
      states.append(state)
      numbers[state] = number
      return number
    }

    /// The instructions reached without reading, or `nil` when a match is among them.
    ///
    /// Assertions stay as they are when nothing is known of the place yet.
    private mutating func closure(of roots: [Int32], at place: Surroundings?) -> [Int32]? {
      round += 1
      var stack = roots
      var reached: [Int32] = []
      while let index = stack.popLast() {
        guard marks[Int(index)] != round else { continue }
        marks[Int(index)] = round
        steps += 1
        switch program.instructions[Int(index)] {
        case .match: return nil
        case .character: reached.append(index)
        case .split(let first, let second): stack += [second, first]
        case .place(_, let next): stack.append(next)
        case .assertion(let assertion, let next):
          if let place {
            if place.satisfy(assertion) { stack.append(next) }
          } else {
            reached.append(index)
          }
        }
      }
      return reached
    }
  }
}
