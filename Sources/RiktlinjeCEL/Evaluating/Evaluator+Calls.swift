/// Calls of functions, and lists and maps written out.
extension Evaluator {
  func call(_ node: Node) -> Value {
    guard memory.charge(1) else { return .fault(.costExceeded) }
    let mark = memory.unknowns.count
    switch node.operation {
    case .callOne:
      let argument = value(node.second)
      guard argument.kind.isValue else { return argument }
      guard memory.charge(for: argument) else { return .fault(.costExceeded) }
      for index in node.first..<node.first + node.count {
        let candidate = candidates[Int(index)]
        guard candidate.first.contains(argument.kind), case .one(let body) = candidate.body else {
          continue
        }
        if !candidate.isStructural, hasMissingParts(argument) { return .unknown }
        return settled(body(memory, argument))
      }
    case .callTwo:
      let first = value(node.second)
      let second = value(node.third)
      if let state = state(first, second, mark) { return boxed(state) }
      guard memory.charge(for: first), memory.charge(for: second) else {
        return .fault(.costExceeded)
      }
      for index in node.first..<node.first + node.count {
        let candidate = candidates[Int(index)]
        guard candidate.first.contains(first.kind), candidate.second.contains(second.kind) else {
          continue
        }
        if !candidate.isStructural {
          let firstHas = hasMissingParts(first)
          if hasMissingParts(second) || firstHas { return .unknown }
        }
        switch candidate.body {
        case .two(let body): return settled(body(memory, first, second))
        case .many(let body):
          let arguments = memory.makeList(2) { $0 == 0 ? first : second }
          return arguments.kind == .list ? settled(body(memory, arguments)) : arguments
        default: continue
        }
      }
    case .callMany: return callMany(node, mark)
    default:
      if node.count > 0, case .none(let body) = candidates[Int(node.first)].body {
        return body(memory)
      }
    }
    return .fault(.noSuchOverload, quoting: quotable(node))
  }

  private func callMany(_ node: Node, _ mark: Int) -> Value {
    let count = Int(node.third)
    guard let arguments = sequence(from: node.second, count: count) else { return failure }
    guard arguments.kind == .list else { return arguments }
    guard memory.elements(arguments).allSatisfy({ memory.charge(for: $0) }) else {
      return .fault(.costExceeded)
    }
    for index in node.first..<node.first + node.count {
      let candidate = candidates[Int(index)]
      let fits = (0..<count).allSatisfy {
        candidate.kinds[$0].contains(memory.element(arguments, $0).kind)
      }
      guard fits else { continue }
      if !candidate.isStructural, hasMissingParts(arguments) { return .unknown }
      switch candidate.body {
      case .three(let body):
        return settled(
          body(
            memory, memory.element(arguments, 0), memory.element(arguments, 1),
            memory.element(arguments, 2)))
      case .many(let body): return settled(body(memory, arguments))
      default: continue
      }
    }
    return .fault(.noSuchOverload, quoting: quotable(node))
  }

  /// Whether something inside a list or a record is missing; its places are then on the stack.
  private func hasMissingParts(_ value: Value) -> Bool {
    switch value.kind {
    case .record:
      let fields = program.layouts[value.detail].fields
      return hasMissing(fields.count) { memory.field(value, at: fields[$0].offset) }
    case .map: return hasMissing(value.length) { memory.mapValue(value, $0) }
    case .list, .optional: return hasMissing(value.length) { memory.element(value, $0) }
    default: return false
    }
  }

  private func hasMissing(_ number: Int, _ part: (Int) -> Value) -> Bool {
    guard memory.charge(1 + number) else { return false }
    var isMissing = false
    for index in 0..<number {
      if hasMissing(part(index)) { isMissing = true }
      // Lists that have a list many times over are larger than what holds them.
      if memory.isExhausted { break }
    }
    return isMissing
  }

  /// Whether a part is missing, or something inside it is; the places are then on the stack.
  private func hasMissing(_ part: Value) -> Bool {
    if part.kind == .missing { return settled(part).kind == .unknown }
    return hasMissingParts(part)
  }

  /// The values of steps as a list in scratch memory; `unknown` when one is, `nil` with the failure
  /// set when one is an error.
  private func sequence(from first: Int32, count: Int) -> Value? {
    let mark = memory.unknowns.count
    guard let start = memory.takeCells(count) else {
      failure = .fault(.memoryExceeded)
      return nil
    }
    var isUnknown = false
    for index in 0..<count {
      let value = value(child(first + Int32(index)))
      switch value.kind {
      case .error:
        memory.truncateUnknowns(to: mark)
        failure = value
        return nil
      case .unknown: isUnknown = true
      default: memory.setCell(start + index, to: value)
      }
    }
    return isUnknown ? .unknown : memory.list(start: start, count: count)
  }

  func list(_ node: Node) -> Value {
    guard let all = sequence(from: node.first, count: Int(node.count)) else { return failure }
    guard node.second >= 0, all.kind == .list else { return all }
    var count = 0
    for index in 0..<all.length {
      guard let element = included(memory.element(all, index), node, index) else { continue }
      guard element.kind != .error else { return element }
      memory.setCell(all.start + count, to: element)
      count += 1
    }
    return memory.list(start: all.start, count: count)
  }

  func map(_ node: Node) -> Value {
    let number = Int(node.count)
    guard let all = sequence(from: node.first, count: 2 * number) else { return failure }
    guard all.kind == .list else { return all }
    guard let start = memory.takeCells(Memory.cellCount(ofMap: number)) else {
      return .fault(.memoryExceeded)
    }
    var count = 0
    for index in 0..<number {
      guard let value = included(memory.element(all, 2 * index + 1), node, index) else { continue }
      guard value.kind != .error else { return value }
      memory.setCell(start + 2 * count, to: memory.element(all, 2 * index))
      memory.setCell(start + 2 * count + 1, to: value)
      count += 1
    }
    return memory.closeMap(start: start, count: count)
  }

  /// An element written plainly, or what an optional one holds; `nil` when that is nothing.
  private func included(_ value: Value, _ node: Node, _ index: Int) -> Value? {
    guard node.second >= 0, child(node.second + Int32(index)) == 1 else { return value }
    guard value.kind == .optional else { return .fault(.noSuchOverload, quoting: quotable(node)) }
    return memory.content(value)
  }
}
