/// The sets extension: lists compared as sets.
let setFunctions: [Function] = [
  .function(
    "sets.contains", "list_sets_contains_list", [.list(.parameter("T")), .list(.parameter("T"))],
    .bool,
    .two { memory, set, part in .bool(memory.isSubset(part, of: set)) }),
  .function(
    "sets.equivalent", "list_sets_equivalent_list",
    [.list(.parameter("T")), .list(.parameter("T"))], .bool,
    .two { memory, left, right in
      .bool(memory.isSubset(left, of: right) && memory.isSubset(right, of: left))
    }),
  .function(
    "sets.intersects", "list_sets_intersects_list",
    [.list(.parameter("T")), .list(.parameter("T"))], .bool,
    .two { memory, left, right in
      let set = ValueSet(memory, elementsOf: right)
      return .bool(memory.elements(left).contains { memory.isExhausted || set.contains($0) })
    }),
]

extension Memory {
  fileprivate func isSubset(_ part: Value, of list: Value) -> Bool {
    let set = ValueSet(self, elementsOf: list)
    return elements(part).allSatisfy { set.contains($0) }
  }
}
