/// Macros: a range, variables that take its elements, and bodies that read them.
extension Planner {
  func planMacro(
    _ id: Expression.ID, _ macro: Expression.Macro, _ range: Expression.ID, _ variables: Int,
    _ arguments: [Expression.ID]
  ) -> Part {
    let range = plan(range)
    return withVariables(of: id, count: variables) { first in
      let before = stepCount
      let parts = arguments.map(plan)
      // A round costs what its steps do, of which calls and further macros are counted by themselves.
      let cost = 1 + (stepCount - before) / 8
      var node = Node(
        operation: macro.operation, local: first, offset: Int32(cost), first: range.step,
        count: Int32(variables), value: builder.constant(macro.rawValue))
      switch (macro, parts.count) {
      case (.filter, _): node.third = parts[0].step
      case (_, 2...):
        node.third = parts[0].step
        node.second = parts[1].step
      default: node.second = parts[0].step
      }
      // Variables of the macro itself do not make it depend on anything outside.
      let outer = parts.map { $0.outermostRead }.filter { $0 < Int(first) }.min() ?? .max
      return add(node, outermostRead: min(range.outermostRead, outer))
    }
  }
}

extension Expression.Macro {
  fileprivate var operation: Node.Operation {
    switch self {
    case .all: .all
    case .exists: .exists
    case .existsOne: .existsOne
    case .map, .filter, .transformList: .transform
    case .transformMap: .transformMap
    case .transformMapEntry: .transformMapEntry
    case .sortBy: .sort
    case .bind: .bind
    case .optionalMap: .optionalMap
    case .optionalFlatMap: .optionalFlatMap
    }
  }
}
