/// Equality and order; the planner makes steps of them, so that the bodies here only complete the table.
let comparisonFunctions: [Function] =
  [
    .function(
      "_==_", "equals", [.parameter("T"), .parameter("T")], .bool,
      .two { memory, left, right in .bool(memory.areEqual(left, right)) }),
    .function(
      "_!=_", "not_equals", [.parameter("T"), .parameter("T")], .bool,
      .two { memory, left, right in .bool(!memory.areEqual(left, right)) }),
  ]
  + [
    ("_<_", "less", Node.Comparison.less), ("_<=_", "less_equals", .lessOrEqual),
    ("_>_", "greater", .greater), ("_>=_", "greater_equals", .greaterOrEqual),
  ].flatMap { name, overload, comparison in
    orderedTypes.map { left, right in
      .function(
        name, "\(overload)_\(left.runtimeName)_\(right.runtimeName)", [left, right], .bool,
        .two { memory, left, right in
          guard case .ordered(let order) = memory.order(left, right) else { return .bool(false) }
          return .bool(comparison.holds(order, 0))
        })
    }
  }

/// The pairs of types that have an order: each with itself, and all numbers among each other.
private let orderedTypes: [(ValueType, ValueType)] =
  [.bool, .string, .bytes, .timestamp, .duration, .date].map { ($0, $0) }
  + [ValueType.int, .uint, .double].flatMap { left in
    [ValueType.int, .uint, .double].map { (left, $0) }
  }
