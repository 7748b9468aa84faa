/// The lists extension; `sortBy` is a macro.
let listFunctions: [Function] = [
  .method(
    "slice", "list_slice", [.list(.parameter("T")), .int, .int], .list(.parameter("T")),
    .three { _, list, start, end in
      guard start.int >= 0, start.int <= list.length else {
        return .fault(.indexOutOfRange, number: start.int)
      }
      guard end.int >= 0, end.int <= list.length else {
        return .fault(.indexOutOfRange, number: end.int)
      }
      guard start.int <= end.int else { return .fault(.invalidRange, number: end.int) }
      return list.slice(from: Int(start.int), to: Int(end.int))
    }),
  .method(
    "flatten", "list_flatten", [.list(.list(.parameter("T")))], .list(.parameter("T")),
    .one { memory, list in memory.flattened(list, depth: 1) }),
  .method(
    "flatten", "list_flatten_int", [.list(.dynamic), .int], .list(.dynamic),
    .two { memory, list, depth in
      depth.int < 0
        ? .fault(.outOfRange, number: depth.int)
        : memory.flattened(list, depth: Int(clamping: depth.int))
    }),
  .method(
    "sort", "list_sort", [.list(.parameter("T"))], .list(.parameter("T")),
    .one { memory, list in memory.sorted(list, by: list) }),
  .method(
    "distinct", "list_distinct", [.list(.parameter("T"))], .list(.parameter("T")),
    .one { memory, list in memory.makeList(ValueSet(memory, elementsOf: list).values) }),
  .method(
    "reverse", "list_reverse", [.list(.parameter("T"))], .list(.parameter("T")),
    .one { memory, list in
      memory.makeList(list.length) { memory.element(list, list.length - 1 - $0) }
    }),
  .method(
    "first", "list_first", [.list(.parameter("T"))], .optional(.parameter("T")),
    .one { memory, list in
      list.count == 0 ? Value(.optional) : memory.makeOptional(memory.element(list, 0))
    }),
  .method(
    "last", "list_last", [.list(.parameter("T"))], .optional(.parameter("T")),
    .one { memory, list in
      list.count == 0
        ? Value(.optional) : memory.makeOptional(memory.element(list, list.length - 1))
    }),
  .function(
    "lists.range", "lists_range", [.int], .list(.int),
    .one { memory, number in
      // More than 32 bits can count does not fit in any case.
      memory.makeList(Int(Int32(clamping: max(0, number.int)))) { .int($0) }
    }),
]

extension Memory {
  /// The elements of lists in a list, and of lists in those, to a depth.
  fileprivate func flattened(_ list: Value, depth: Int) -> Value {
    var flat: [Value] = []
    func add(_ list: Value, _ depth: Int) {
      for element in elements(list) {
        guard charge(1) else { return }
        if element.kind == .list && depth > 0 {
          add(element, depth - 1)
        } else {
          flat.append(element)
        }
      }
    }
    add(list, depth)
    return makeList(flat)
  }

  /// The elements of a list in the order of their keys; equal ones stay in the order they were.
  func sorted(_ list: Value, by keys: Value) -> Value {
    guard list.length > 0 else { return list }
    let kind = element(keys, 0).kind
    for key in elements(keys) {
      if isExhausted { return .fault(.costExceeded) }
      guard key.kind == kind, isOrdered(key) else {
        return .fault(.noSuchOverload, quoting: makeText("sort"))
      }
    }
    let order = sorted(list.length) { left, right in
      guard case .ordered(let order) = self.order(element(keys, left), element(keys, right)) else {
        return false
      }
      return order < 0
    }
    guard let order else { return .fault(.costExceeded) }
    return makeList(order.count) { element(list, order[$0]) }
  }

  /// The numbers below a bound in an order; equal ones stay as they were.
  ///
  /// By merging longer and longer stretches, which can stop between any two steps; `nil` when the
  /// condition has cost too much.
  func sorted(_ count: Int, comesBefore: (Int, Int) -> Bool) -> [Int]? {
    var order = Array(0..<count)
    var merged = order
    var width = 1
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        let (middle, end) = (min(start + width, count), min(start + 2 * width, count))
        guard charge(1 + (end - start) / 8) else { return nil }
        var (left, right) = (start, middle)
        for place in start..<end {
          guard !isExhausted else { return nil }
          let isRightNext =
            right < end && (left == middle || comesBefore(order[right], order[left]))
          merged[place] = order[isRightNext ? right : left]
          if isRightNext { right += 1 } else { left += 1 }
        }
      }
      swap(&order, &merged)
      width *= 2
    }
    return order
  }
}
