/// Macros: a range, variables that take its elements, and bodies that read them.
extension Planner {
  func planMacro(
    _ id: Expression.ID, _ macro: Expression.Macro, _ range: Expression.ID, _ variables: Int,
    _ arguments: [Expression.ID]
  ) -> Part {
    let range = plan(range)
    return withVariables(of: id, count: variables) { first in
      let parts = arguments.map(plan)
      var node = Node(
        operation: Planner.operations[macro] ?? .constant, local: first, first: range.step,
        count: Int32(variables), value: builder.constant("\(macro)"))
      switch (macro, parts.count) {
      case (.filter, _): node.third = parts[0].step
      case (_, 2...):
        node.third = parts[0].step
        node.second = parts[1].step
      default: node.second = parts[0].step
      }
      // Variables of the macro itself do not make it depend on anything outside.
      let outer = parts.map(\.outermostRead).filter { $0 < Int(first) }.min() ?? .max
      return add(node, outermostRead: min(range.outermostRead, outer))
    }
  }

  private static let operations: [Expression.Macro: Node.Operation] = [
    .all: .all, .exists: .exists, .existsOne: .existsOne, .map: .transform, .filter: .transform,
    .transformList: .transform, .transformMap: .transformMap,
    .transformMapEntry: .transformMapEntry, .sortBy: .sort, .bind: .bind,
    .optionalMap: .optionalMap, .optionalFlatMap: .optionalFlatMap,
  ]
}
