/// Builds statements of literals, each a literal of its own that holds exactly when the statement does.
struct Gates {
  private(set) var solver = ClauseSolver()
  /// What always holds.
  let yes: Literal
  private var known: [Key: Literal] = [:]

  private struct Key: Hashable {
    let parts: [Literal]
  }

  var no: Literal { !yes }

  init() {
    yes = solver.makeVariable()
    solver.add([yes])
  }

  /// A statement of which nothing is known.
  mutating func open() -> Literal { solver.makeVariable() }

  mutating func demand(_ literals: [Literal]) { solver.add(literals) }

  mutating func all(_ parts: [Literal]) -> Literal {
    var distinct: Set<Literal> = []
    for part in parts where part != yes {
      if part == no || distinct.contains(!part) { return no }
      distinct.insert(part)
    }
    let sorted = distinct.sorted { $0.code < $1.code }
    guard sorted.count > 1 else { return sorted.first ?? yes }
    let key = Key(parts: sorted)
    if let literal = known[key] { return literal }
    let literal = solver.makeVariable()
    for part in sorted { solver.add([!literal, part]) }
    solver.add([literal] + sorted.map { !$0 })
    known[key] = literal
    return literal
  }

  mutating func any(_ parts: [Literal]) -> Literal { !all(parts.map { !$0 }) }

  /// Demands that at most one of some literals holds.
  mutating func demandAtMostOne(_ literals: [Literal]) {
    guard literals.count > 6 else {
      for (index, literal) in literals.enumerated() {
        for other in literals[(index + 1)...] { solver.add([!literal, !other]) }
      }
      return
    }
    // A chain that says whether one before has held: three clauses a literal instead of very many.
    var before: Literal?
    for literal in literals {
      if let before { solver.add([!before, !literal]) }
      let held = solver.makeVariable()
      solver.add([!literal, held])
      if let before { solver.add([!before, held]) }
      before = held
    }
  }

  mutating func solve(assuming assumptions: [Literal], patience: Int) -> ClauseSolver.Outcome {
    solver.solve(assuming: assumptions, patience: patience)
  }
}
