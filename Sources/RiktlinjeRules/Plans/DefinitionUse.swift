import RiktlinjeCEL

/// Which conditions call which definitions, themselves or through others.
struct DefinitionUse {
  /// What each definition calls, at any remove, by its name.
  private var calls: [String: Set<String>] = [:]
  private let checked: [ConditionUse.Key: CheckedExpression]

  /// - Parameter values: the expressions of the definitions, by name.
  init(_ values: [String: CheckedExpression], _ checked: [ConditionUse.Key: CheckedExpression]) {
    self.checked = checked
    let direct = values.mapValues { $0.expression.functionsCalled.intersection(values.keys) }
    for name in values.keys {
      var reached: Set<String> = []
      var open = direct[name] ?? []
      while let next = open.popFirst() {
        guard reached.insert(next).inserted else { continue }
        open.formUnion(direct[next] ?? [])
      }
      calls[name] = reached
    }
  }

  /// Whether any of some conditions calls a definition.
  func reaches(_ definition: String, from conditions: [Condition?], _ kinds: [String]) -> Bool {
    conditions.contains { condition in
      guard let condition, let expression = checked[ConditionUse.Key(condition, kinds)]?.expression
      else { return false }
      let called = expression.functionsCalled
      return called.contains(definition)
        || called.contains { calls[$0]?.contains(definition) ?? false }
    }
  }
}
