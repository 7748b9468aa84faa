import Testing

@testable import RiktlinjeAnalysis

@Suite struct `The clause solver` {
  /// Whether some values make all clauses true, by trying them all.
  private func canHold(_ clauses: [[Literal]], variables: Int) -> Bool {
    (0..<(1 << variables)).contains { values in
      clauses.allSatisfy { clause in
        clause.contains { literal in
          (values >> literal.variable) & 1 == (literal.isNegative ? 0 : 1)
        }
      }
    }
  }

  @Test func `agrees with trying everything`() {
    var random = RandomSource(state: 7)
    for _ in 0..<1_500 {
      let variables = 3 + random.next(below: 7)
      var solver = ClauseSolver()
      for _ in 0..<variables { _ = solver.makeVariable() }
      func literal() -> Literal { Literal(code: random.next(below: 2 * variables)) }
      let clauses = (0..<(variables * 4)).map { _ in
        (0..<(1 + random.next(below: 4))).map { _ in literal() }
      }
      for clause in clauses { solver.add(clause) }
      // One solver is asked again and again, as an analysis does.
      for _ in 0..<3 {
        let assumptions = (0..<random.next(below: 4)).map { _ in literal() }
        let all = clauses + assumptions.map { [$0] }
        switch solver.solve(assuming: assumptions, patience: .max) {
        case .satisfiable(let model):
          #expect(
            all.allSatisfy { $0.contains { model[$0.variable] != $0.isNegative } },
            "the values do not make everything true")
        case .unsatisfiable(let core):
          #expect(!canHold(all, variables: variables))
          #expect(core.allSatisfy { assumptions.contains($0) })
          #expect(!canHold(clauses + core.map { [$0] }, variables: variables))
        case .gaveUp: Issue.record("gave up")
        }
      }
    }
  }

  /// Six pigeons in five holes: no proof of it is short, and one must be found all the same.
  @Test func `proves what is hard, and gives up when asked to`() {
    func pigeons(_ patience: Int) -> ClauseSolver.Outcome {
      var gates = Gates()
      let places = (0..<6).map { _ in (0..<5).map { _ in gates.open() } }
      for pigeon in places { gates.demand(pigeon) }
      for hole in 0..<5 { gates.demandAtMostOne(places.map { $0[hole] }) }
      return gates.solve(assuming: [], patience: patience)
    }
    #expect(pigeons(100_000) == .unsatisfiable(core: []))
    #expect(pigeons(2) == .gaveUp)
  }

  @Test func `lets at most one of many hold`() {
    for count in 2...12 {
      var gates = Gates()
      let literals = (0..<count).map { _ in gates.open() }
      gates.demandAtMostOne(literals)
      for first in 0..<count {
        if case .satisfiable = gates.solve(assuming: [literals[first]], patience: .max) {
        } else {
          Issue.record("one of \(count) cannot hold")
        }
        for second in 0..<first {
          let both = [literals[first], literals[second]]
          guard case .unsatisfiable(let core) = gates.solve(assuming: both, patience: .max) else {
            Issue.record("two of \(count) hold")
            continue
          }
          #expect(Set(core) == Set(both))
        }
      }
    }
  }
}
