/// The one operator of truth values that evaluates all its arguments.
let logicFunctions: [Function] = [
  .function("!_", "logical_not", [.bool], .bool)
]
