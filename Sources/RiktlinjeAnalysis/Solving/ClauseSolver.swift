/// A propositional variable, or its opposite.
struct Literal: Hashable, Sendable {
  /// Twice the variable's number, and one more for its opposite.
  let code: Int

  init(code: Int) { self.code = code }

  init(variable: Int) { code = 2 * variable }

  var variable: Int { code >> 1 }
  var isNegative: Bool { code & 1 == 1 }

  static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }
}

/// Decides whether clauses can hold together, learning from each conflict.
///
/// It is small and sure rather than fast: propagation by two watched literals, the first unique
/// implication point, activities that fade, and restarts by Luby's sequence.
///
/// Source: N. Eén, N. Sörensson, “An Extensible SAT-solver”, 2003.
struct ClauseSolver {
  /// What came of looking for values.
  enum Outcome: Equatable {
    /// The values, by the variables' numbers.
    case satisfiable([Bool])
    /// Some of the assumptions cannot hold together, whatever the rest.
    case unsatisfiable(core: [Literal])
    /// Finding out takes more conflicts than allowed.
    case gaveUp
  }

  private var clauses: [[Literal]] = []
  /// The clauses that watch a literal: those in which it is one of the first two.
  private var watches: [[Int]] = []
  /// By variable: 1 for true, -1 for false, 0 while open.
  private var values: [Int8] = []
  private var levels: [Int] = []
  /// The clause that forced a variable; -1 for none.
  private var reasons: [Int] = []
  private var trail: [Literal] = []
  private var levelStarts: [Int] = []
  private var head = 0
  private var activities: [Double] = []
  private var increment = 1.0
  /// The value that a variable had last, to which it returns.
  private var phases: [Bool] = []
  private var heap = ActivityHeap()
  /// Whether the clauses contradict each other already.
  private var isBroken = false

  var variableCount: Int { values.count }

  mutating func makeVariable() -> Literal {
    let literal = Literal(variable: values.count)
    values.append(0)
    levels.append(0)
    reasons.append(-1)
    activities.append(0)
    phases.append(false)
    watches.append([])
    watches.append([])
    heap.insert(literal.variable, activities)
    return literal
  }

  /// Demands that one of some literals holds.
  mutating func add(_ literals: [Literal]) {
    backtrack(to: 0)
    guard !isBroken else { return }
    var clause: [Literal] = []
    for literal in literals {
      let value = value(of: literal)
      if value > 0 || clause.contains(!literal) { return }
      if value == 0, !clause.contains(literal) { clause.append(literal) }
    }
    switch clause.count {
    case 0: isBroken = true
    case 1:
      assign(clause[0], because: -1)
      if propagate() != nil { isBroken = true }
    default: _ = attach(clause)
    }
  }

  /// Looks for values with which all clauses and all assumptions hold.
  ///
  /// - Parameter patience: the most conflicts before giving up.
  mutating func solve(assuming assumptions: [Literal], patience: Int) -> Outcome {
    backtrack(to: 0)
    guard !isBroken else { return .unsatisfiable(core: []) }
    var conflicts = 0
    var restart = 0
    var untilRestart = 64 * luby(restart)
    while true {
      if let conflict = propagate() {
        conflicts += 1
        untilRestart -= 1
        if levelStarts.isEmpty {
          isBroken = true
          return .unsatisfiable(core: [])
        }
        let (learnt, level) = analyze(conflict)
        backtrack(to: level)
        if learnt.count == 1 {
          assign(learnt[0], because: -1)
        } else {
          assign(learnt[0], because: attach(learnt))
        }
        increment *= 1 / 0.95
        if conflicts >= patience {
          backtrack(to: 0)
          return .gaveUp
        }
        continue
      }
      if untilRestart <= 0 {
        restart += 1
        untilRestart = 64 * luby(restart)
        backtrack(to: 0)
        continue
      }
      // The assumptions are the first decisions, in their order.
      if levelStarts.count < assumptions.count {
        let next = assumptions[levelStarts.count]
        switch value(of: next) {
        case 0:
          levelStarts.append(trail.count)
          assign(next, because: -1)
        case 1: levelStarts.append(trail.count)
        default:
          let core = core(of: next)
          backtrack(to: 0)
          return .unsatisfiable(core: core)
        }
        continue
      }
      guard let variable = nextVariable() else {
        let model = values.map { $0 > 0 }
        backtrack(to: 0)
        return .satisfiable(model)
      }
      levelStarts.append(trail.count)
      assign(Literal(code: 2 * variable + (phases[variable] ? 0 : 1)), because: -1)
    }
  }

  // MARK: - Assigning

  private func value(of literal: Literal) -> Int8 {
    let value = values[literal.variable]
    return literal.isNegative ? -value : value
  }

  private mutating func assign(_ literal: Literal, because reason: Int) {
    values[literal.variable] = literal.isNegative ? -1 : 1
    levels[literal.variable] = levelStarts.count
    reasons[literal.variable] = reason
    trail.append(literal)
  }

  private mutating func backtrack(to level: Int) {
    guard levelStarts.count > level else { return }
    let start = levelStarts[level]
    for literal in trail[start...].reversed() {
      let variable = literal.variable
      phases[variable] = values[variable] > 0
      values[variable] = 0
      reasons[variable] = -1
      heap.insert(variable, activities)
    }
    trail.removeSubrange(start...)
    levelStarts.removeSubrange(level...)
    head = start
  }

  private mutating func attach(_ clause: [Literal]) -> Int {
    clauses.append(clause)
    watches[clause[0].code].append(clauses.count - 1)
    watches[clause[1].code].append(clauses.count - 1)
    return clauses.count - 1
  }

  /// Draws what follows; the number of a clause that fails, or `nil`.
  private mutating func propagate() -> Int? {
    while head < trail.count {
      let failed = !trail[head]
      head += 1
      var kept: [Int] = []
      let watching = watches[failed.code]
      kept.reserveCapacity(watching.count)
      var conflict: Int?
      for (place, number) in watching.enumerated() {
        if clauses[number][0] == failed { clauses[number].swapAt(0, 1) }
        let first = clauses[number][0]
        if value(of: first) > 0 {
          kept.append(number)
          continue
        }
        if let other = clauses[number].indices.dropFirst(2).first(where: {
          value(of: clauses[number][$0]) >= 0
        }) {
          clauses[number].swapAt(1, other)
          watches[clauses[number][1].code].append(number)
          continue
        }
        kept.append(number)
        if value(of: first) < 0 {
          conflict = number
          kept += watching[(place + 1)...]
          break
        }
        assign(first, because: number)
      }
      watches[failed.code] = kept
      if let conflict { return conflict }
    }
    return nil
  }

  // MARK: - Learning

  /// What a conflict teaches, and the level on which it then forces its first literal.
  private mutating func analyze(_ conflict: Int) -> (clause: [Literal], level: Int) {
    var learnt: [Literal] = []
    var seen: Set<Int> = []
    var open = 0
    var number = conflict
    var pivot: Literal?
    var index = trail.count
    repeat {
      for literal in clauses[number] where literal != pivot {
        let variable = literal.variable
        guard levels[variable] > 0, seen.insert(variable).inserted else { continue }
        bump(variable)
        if levels[variable] == levelStarts.count { open += 1 } else { learnt.append(literal) }
      }
      repeat { index -= 1 } while !seen.contains(trail[index].variable)
      pivot = trail[index]
      number = reasons[trail[index].variable]
      open -= 1
    } while open > 0
    guard let pivot else { return (learnt, 0) }
    // The literal of the highest level is watched beside the first.
    learnt.sort { levels[$0.variable] > levels[$1.variable] }
    return ([!pivot] + learnt, learnt.first.map { levels[$0.variable] } ?? 0)
  }

  /// The assumptions from which it follows that another fails, with that one.
  private func core(of failed: Literal) -> [Literal] {
    var core = [failed]
    var seen: Set<Int> = [failed.variable]
    for literal in trail.reversed() where seen.contains(literal.variable) {
      let variable = literal.variable
      guard levels[variable] > 0 else { continue }
      if reasons[variable] < 0 {
        core.append(literal)
      } else {
        for other in clauses[reasons[variable]] { seen.insert(other.variable) }
      }
    }
    return core.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func bump(_ variable: Int) {
    activities[variable] += increment
    if activities[variable] > 1e100 {
      for index in activities.indices { activities[index] *= 1e-100 }
      increment *= 1e-100
    }
    heap.raise(variable, activities)
  }

  private mutating func nextVariable() -> Int? {
    while let variable = heap.popGreatest(activities) {
      if values[variable] == 0 { return variable }
    }
    return nil
  }

  /// 1, 1, 2, 1, 1, 2, 4, … by its number from 0.
  private func luby(_ number: Int) -> Int {
    var (size, power, number) = (1, 0, number)
    while size < number + 1 {
      power += 1
      size = 2 * size + 1
    }
    while size - 1 != number {
      size = (size - 1) / 2
      power -= 1
      number %= size
    }
    return 1 << power
  }
}

/// The variables that are open, the most active first.
private struct ActivityHeap {
  private var items: [Int] = []
  private var places: [Int] = []

  mutating func insert(_ variable: Int, _ activities: [Double]) {
    while places.count <= variable { places.append(-1) }
    guard places[variable] < 0 else { return }
    places[variable] = items.count
    items.append(variable)
    lift(items.count - 1, activities)
  }

  /// Puts a variable in its place, whose activity has grown.
  mutating func raise(_ variable: Int, _ activities: [Double]) {
    if places[variable] >= 0 { lift(places[variable], activities) }
  }

  mutating func popGreatest(_ activities: [Double]) -> Int? {
    guard let first = items.first else { return nil }
    places[first] = -1
    let last = items.removeLast()
    if last != first {
      items[0] = last
      places[last] = 0
      sink(0, activities)
    }
    return first
  }

  private mutating func lift(_ start: Int, _ activities: [Double]) {
    var index = start
    while index > 0 {
      let parent = (index - 1) / 2
      guard activities[items[index]] > activities[items[parent]] else { return }
      exchange(index, parent)
      index = parent
    }
  }

  private mutating func sink(_ start: Int, _ activities: [Double]) {
    var index = start
    while true {
      var greatest = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < items.count && activities[items[child]] > activities[items[greatest]] {
        greatest = child
      }
      guard greatest != index else { return }
      exchange(index, greatest)
      index = greatest
    }
  }

  private mutating func exchange(_ left: Int, _ right: Int) {
    items.swapAt(left, right)
    places[items[left]] = left
    places[items[right]] = right
  }
}
