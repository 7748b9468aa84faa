/// The one operator of truth values that evaluates all its arguments; the planner makes a step of it.
let logicFunctions: [Function] = [
  .function("!_", "logical_not", [.bool], .bool, .one { _, value in .bool(!value.isTrue) })
]
