/// A decision table as it is evaluated: the first row whose condition holds gives the value.
package struct DecisionTable: Sendable {
  let rows: [(when: Program.Entry, then: Program.Entry)]
  let otherwise: Program.Entry

  package init(
    rows: [(when: Program.Entry, then: Program.Entry)], otherwise: Program.Entry
  ) {
    self.rows = rows
    self.otherwise = otherwise
  }
}

extension Evaluator {
  /// What a decision table says.
  package struct Decision {
    /// The value; of kind `unknown` when rows that can still hit disagree, or `error`.
    package let value: Value
    /// The values of the rows that can still hit, in order, each once; of those that are known.
    package let candidates: [CELValue]

    init(value: Value, candidates: [CELValue] = []) {
      self.value = value
      self.candidates = candidates
    }
  }

  /// Decides by a table: as soon as all rows that can still hit agree, whatever their conditions miss.
  ///
  /// A row whose condition is an error ends the table, for no field can change that.
  package func decide(_ table: DecisionTable) -> Decision {
    prepare()
    var open: [Value] = []
    var isUnknown = false
    var hit = table.otherwise
    search: for row in table.rows {
      switch truth(root(of: row.when)) {
      case .no: continue
      case .yes:
        hit = row.then
        break search
      case .error:
        return Decision(value: finished(failure))
      case .unknown:
        isUnknown = true
        open.append(value(root(of: row.then)))
      }
    }
    guard isUnknown else {
      return Decision(value: finished(value(root(of: hit))))
    }
    open.append(value(root(of: hit)))
    if let error = open.first(where: { $0.kind == .error }) {
      return Decision(value: finished(error))
    }
    let known = open.filter { $0.kind.isValue }
    if let first = known.first, known.count == open.count,
      known.allSatisfy({ memory.equality(first, $0) == .yes })
    {
      memory.truncateUnknowns(to: 0)
      return Decision(value: finished(first))
    }
    var candidates: [Value] = []
    for value in known where !candidates.contains(where: { memory.equality($0, value) == .yes }) {
      candidates.append(value)
    }
    return Decision(value: finished(.unknown), candidates: candidates.map(export))
  }
}
