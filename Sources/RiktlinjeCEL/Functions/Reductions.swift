/// What the elements of a list come to, and where one of them stands: the lists library of Kubernetes.
///
/// Source: Kubernetes, “Common Expression Language in Kubernetes”, list library.
let reductionFunctions: [Function] = sums + extremes + places

/// The sum is of the type of the elements, also when there are none.
private let sums: [Function] = [
  ("int", ValueType.int, Value.int(0)), ("uint", .uint, .uint(0)),
  ("double", .double, .double(0)), ("duration", .duration, Value(.duration)),
  // Of a list of anything the elements say; nothing comes to the whole number 0.
  ("dyn", .dynamic, .int(0)),
].map { label, type, nothing in
  .method(
    "sum", "list_\(label)_sum", [.list(type)], type,
    .one { memory, list in memory.sum(of: list, startingFrom: nothing) })
}

private let extremes: [Function] = [
  .method(
    "min", "list_min", [.list(.parameter("T"))], .parameter("T"),
    .one { memory, list in memory.extreme(of: list, "min") { $0 < 0 } }),
  .method(
    "max", "list_max", [.list(.parameter("T"))], .parameter("T"),
    .one { memory, list in memory.extreme(of: list, "max") { $0 > 0 } }),
  .method(
    "isSorted", "list_is_sorted", [.list(.parameter("T"))], .bool,
    .one { memory, list in memory.isSorted(list) }),
]

private let places: [Function] = [
  .method(
    "indexOf", "list_index_of", [.list(.parameter("T")), .parameter("T")], .int,
    .two { memory, list, element in
      .int(memory.firstIndex(of: element, in: list, 0..<list.length) ?? -1)
    }),
  .method(
    "lastIndexOf", "list_last_index_of", [.list(.parameter("T")), .parameter("T")], .int,
    .two { memory, list, element in
      .int(memory.firstIndex(of: element, in: list, (0..<list.length).reversed()) ?? -1)
    }),
]

extension Memory {
  fileprivate func sum(of list: Value, startingFrom nothing: Value) -> Value {
    var sum = nothing
    for (index, element) in elements(list).enumerated() {
      if index == 0 {
        sum = element
        guard added(Value(element.kind), element) != nil else { return notAddable("sum") }
        continue
      }
      guard let next = added(sum, element) else { return notAddable("sum") }
      sum = next
      if sum.kind == .error { return sum }
    }
    return sum
  }

  /// The sum of two values of one kind; `nil` when they are of two, or none that is added up.
  private func added(_ left: Value, _ right: Value) -> Value? {
    switch (left.kind, right.kind) {
    case (.int, .int): .checked(left.int.addingReportingOverflow(right.int))
    case (.uint, .uint): .checked(left.uint.addingReportingOverflow(right.uint))
    case (.double, .double): .double(left.double + right.double)
    case (.duration, .duration): .inRange(Duration(left).adding(Duration(right))?.value)
    default: nil
    }
  }

  private func notAddable(_ name: String) -> Value {
    .fault(.noSuchOverload, quoting: makeText(name))
  }

  /// The first of the elements that no other is better than.
  fileprivate func extreme(
    of list: Value, _ name: String, isBetter: (Int) -> Bool
  ) -> Value {
    guard list.length > 0 else { return .fault(.emptyList) }
    var best = element(list, 0)
    guard isOrdered(best) else { return notAddable(name) }
    for candidate in elements(list) {
      if isExhausted { return .fault(.costExceeded) }
      switch order(candidate, best) {
      case .ordered(let order): if isBetter(order) { best = candidate }
      case .unordered: break
      case .noOverload: return notAddable(name)
      }
    }
    return best
  }

  /// Whether no element is less than the one before it.
  fileprivate func isSorted(_ list: Value) -> Value {
    guard list.length > 0 else { return .bool(true) }
    guard isOrdered(element(list, 0)) else { return notAddable("isSorted") }
    for index in 1..<max(1, list.length) {
      if isExhausted { return .fault(.costExceeded) }
      switch order(element(list, index - 1), element(list, index)) {
      case .ordered(let order) where order <= 0: continue
      case .ordered, .unordered: return .bool(false)
      case .noOverload: return notAddable("isSorted")
      }
    }
    return .bool(true)
  }

  fileprivate func firstIndex(
    of element: Value, in list: Value, _ indices: some Sequence<Int>
  ) -> Int? {
    indices.first { isExhausted || areEqual(self.element(list, $0), element) }
  }
}
