/// The sets extension: lists compared as sets.
let setFunctions: [Function] = [
  .function(
    "sets.contains", "list_sets_contains_list", [.list(.parameter("T")), .list(.parameter("T"))],
    .bool),
  .function(
    "sets.equivalent", "list_sets_equivalent_list",
    [.list(.parameter("T")), .list(.parameter("T"))], .bool),
  .function(
    "sets.intersects", "list_sets_intersects_list",
    [.list(.parameter("T")), .list(.parameter("T"))], .bool),
]
