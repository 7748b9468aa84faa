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
        ? .fault(.outOfRange, number: depth.int) : memory.flattened(list, depth: Int(depth.int))
    }),
  .method(
    "sort", "list_sort", [.list(.parameter("T"))], .list(.parameter("T")),
    .one { memory, list in memory.sorted(list, by: list) }),
  .method(
    "distinct", "list_distinct", [.list(.parameter("T"))], .list(.parameter("T")),
    .one { memory, list in
      var distinct: [Value] = []
      for element in memory.elements(list) {
        if !distinct.contains(where: { memory.areEqual($0, element) }) { distinct.append(element) }
      }
      return memory.makeList(distinct)
    }),
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
      guard number.int < 1 << 32 else { return .fault(.memoryExceeded) }
      return memory.makeList(max(0, Int(number.int))) { .int($0) }
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
    var isComparable = true
    var order = Array(0..<list.length)
    if let first = order.first {
      let kind = element(keys, first).kind
      isComparable = elements(keys).allSatisfy { key in
        guard case .noOverload = self.order(key, key) else { return key.kind == kind }
        return false
      }
    }
    guard isComparable else { return .fault(.noSuchOverload, quoting: makeText("sort")) }
    order.sort { left, right in
      guard case .ordered(let order) = self.order(element(keys, left), element(keys, right)) else {
        return left < right
      }
      return order < 0 || (order == 0 && left < right)
    }
    return makeList(order.count) { element(list, order[$0]) }
  }
}
