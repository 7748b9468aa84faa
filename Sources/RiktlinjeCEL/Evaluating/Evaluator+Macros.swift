/// Macros: bodies evaluated once for each element of a range.
extension Evaluator {
  /// The value of a macro’s range, a list or a map; otherwise unknown or an error.
  private func range(_ node: Node) -> Value {
    let range = value(node.first)
    switch range.kind {
    case .list, .map, .unknown, .error: return range
    default: return .fault(.noSuchOverload, quoting: quotable(node))
    }
  }

  /// Sets the variables of a macro for one element.
  ///
  /// One variable is the element or the key; two are index and element, or key and value. `false` when
  /// the condition has cost too much.
  private func enter(_ range: Value, _ index: Int, _ node: Node) -> Bool {
    guard memory.charge(Int(node.offset)) else { return false }
    let isMap = range.kind == .map
    let element = isMap ? memory.key(range, index) : memory.element(range, index)
    guard node.count == 2 else {
      setLocal(node.local, to: element)
      return true
    }
    setLocal(node.local, to: isMap ? element : .int(index))
    setLocal(node.local + 1, to: isMap ? memory.mapValue(range, index) : element)
    return true
  }

  /// `all` and `exists`: one element may decide, whatever the others are.
  func quantify(_ node: Node, decidedBy deciding: Truth) -> Truth {
    let range = range(node)
    guard range.kind.isValue else { return truth(of: range, node) }
    let mark = memory.unknowns.count
    var isUnknown = false
    var firstFailure: Value?
    for index in 0..<range.length {
      guard enter(range, index, node) else { break }
      let memoryMark = memory.mark
      let body = truth(node.second, for: node)
      switch body {
      case deciding:
        memory.truncateUnknowns(to: mark)
        return deciding
      case .unknown: isUnknown = true
      case .error:
        firstFailure = firstFailure ?? failure
        continue
      default: break
      }
      memory.reuse(from: memoryMark)
    }
    if isUnknown { return .unknown }
    guard let firstFailure else { return deciding.negated }
    failure = firstFailure
    return .error
  }

  func existsOne(_ node: Node) -> Truth {
    let range = range(node)
    guard range.kind.isValue else { return truth(of: range, node) }
    let mark = memory.unknowns.count
    var number = 0
    var isUnknown = false
    for index in 0..<range.length {
      guard enter(range, index, node) else { break }
      switch truth(node.second, for: node) {
      case .yes: number += 1
      case .no: break
      case .unknown: isUnknown = true
      case .error:
        memory.truncateUnknowns(to: mark)
        return .error
      }
    }
    return isUnknown ? .unknown : Truth(number == 1)
  }

  /// Runs a body for each element that the filter lets through.
  ///
  /// - Returns: an error or unknown if there is one, else `nil`.
  private func forEach(
    _ node: Node, in range: Value, _ body: (_ index: Int, _ isCertain: Bool) -> Value
  ) -> Value? {
    let mark = memory.unknowns.count
    var isUnknown = false
    for index in 0..<range.length {
      guard enter(range, index, node) else { return .fault(.costExceeded) }
      let filter = node.third < 0 ? Truth.yes : truth(node.third, for: node)
      guard filter != .no else { continue }
      if filter == .error {
        memory.truncateUnknowns(to: mark)
        return failure
      }
      let result = body(index, filter == .yes)
      // What a body that may be left out does wrong is no error yet; what it misses may matter.
      if result.kind == .error && filter == .yes {
        memory.truncateUnknowns(to: mark)
        return result
      }
      isUnknown = isUnknown || result.kind == .unknown || filter == .unknown
    }
    return isUnknown ? .unknown : nil
  }

  /// `map`, `filter` and `transformList`.
  func transform(_ node: Node) -> Value {
    let range = range(node)
    guard range.kind.isValue else { return range }
    guard let start = memory.takeCells(range.length) else { return .fault(.memoryExceeded) }
    var count = 0
    let outcome = forEach(node, in: range) { _, isCertain in
      // The elements that `filter` keeps stay as they are, missing ones with their places.
      let element = node.second < 0 ? local(node.local) : value(node.second)
      if isCertain && element.kind != .error && element.kind != .unknown {
        memory.setCell(start + count, to: element)
        count += 1
      }
      return node.second < 0 ? .null : element
    }
    return outcome ?? memory.list(start: start, count: count)
  }

  /// `transformMap`, and `transformMapEntry`, whose body makes the entries.
  func transformMap(_ node: Node) -> Value {
    let range = range(node)
    guard range.kind.isValue else { return range }
    guard node.operation == .transformMap else { return transformMapEntry(node, range) }
    guard let start = memory.takeCells(Memory.cellCount(ofMap: range.length)) else {
      return .fault(.memoryExceeded)
    }
    var count = 0
    let outcome = forEach(node, in: range) { index, isCertain in
      let value = value(node.second)
      if isCertain && value.kind.isValue {
        memory.setCell(start + 2 * count, to: local(node.local))
        memory.setCell(start + 2 * count + 1, to: value)
        count += 1
      }
      return value
    }
    return outcome ?? memory.closeMap(start: start, count: count)
  }

  private func transformMapEntry(_ node: Node, _ range: Value) -> Value {
    var entries: [(key: Value, value: Value)] = []
    let outcome = forEach(node, in: range) { _, isCertain in
      let map = value(node.second)
      guard map.kind.isValue else { return map }
      guard map.kind == .map else { return .fault(.noSuchOverload, quoting: quotable(node)) }
      guard isCertain else { return map }
      guard memory.charge(map.length) else { return .fault(.costExceeded) }
      for index in 0..<map.length {
        entries.append((memory.key(map, index), memory.mapValue(map, index)))
      }
      return map
    }
    if let outcome { return outcome }
    guard let start = memory.takeCells(Memory.cellCount(ofMap: entries.count)) else {
      return .fault(.memoryExceeded)
    }
    for (index, entry) in entries.enumerated() {
      memory.setCell(start + 2 * index, to: entry.key)
      memory.setCell(start + 2 * index + 1, to: entry.value)
    }
    return memory.closeMap(start: start, count: entries.count)
  }

  /// `sortBy`: the elements in the order of their keys; equal ones stay in the order they were.
  func sort(_ node: Node) -> Value {
    let range = range(node)
    guard range.kind.isValue else { return range }
    guard range.kind == .list, let start = memory.takeCells(range.length) else {
      return .fault(.noSuchOverload, quoting: quotable(node))
    }
    let outcome = forEach(node, in: range) { index, _ in
      let key = value(node.second)
      if key.kind.isValue { memory.setCell(start + index, to: key) }
      return key
    }
    if let outcome { return outcome }
    return memory.sorted(range, by: memory.list(start: start, count: range.length))
  }

  /// Sets a variable to a value and evaluates a body that reads it.
  private func bind(_ value: Value, to local: Int16, _ body: Int32, above mark: Int) -> Value {
    setLocal(local, to: value.kind == .unknown ? memory.keepUnknowns(above: mark) : value)
    return self.value(body)
  }

  /// `cel.bind`: what is unknown or wrong matters only where the variable is read.
  func bind(_ node: Node) -> Value {
    let mark = memory.unknowns.count
    return bind(value(node.first), to: node.local, node.second, above: mark)
  }

  /// What an optional holds, or another value; that value is not evaluated unless it is needed.
  func optionalOr(_ node: Node) -> Value {
    let optional = value(node.first)
    if optional.kind == .unknown { _ = value(node.second) }
    guard optional.kind.isValue else { return optional }
    guard optional.kind == .optional else {
      return .fault(.noSuchOverload, quoting: quotable(node))
    }
    guard let content = memory.content(optional) else { return other(node) }
    return node.operation == .optionalOr ? optional : settled(content)
  }

  private func other(_ node: Node) -> Value {
    let other = value(node.second)
    guard node.operation == .optionalOr, other.kind.isValue, other.kind != .optional else {
      return other
    }
    return .fault(.noSuchOverload, quoting: quotable(node))
  }

  func optionalMap(_ node: Node) -> Value {
    let mark = memory.unknowns.count
    let optional = value(node.first)
    guard optional.kind.isValue else { return optional }
    guard optional.kind == .optional else {
      return .fault(.noSuchOverload, quoting: quotable(node))
    }
    guard let content = memory.content(optional) else { return optional }
    let result = bind(content, to: node.local, node.second, above: mark)
    guard result.kind.isValue else { return result }
    if node.operation == .optionalMap { return memory.makeOptional(result) }
    return result.kind == .optional ? result : .fault(.noSuchOverload, quoting: quotable(node))
  }
}
