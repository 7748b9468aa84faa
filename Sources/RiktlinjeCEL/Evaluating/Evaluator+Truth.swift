/// Steps whose result is a truth value, evaluated without making a value of it.
extension Evaluator {
  func truth(_ step: Int32) -> Truth {
    let node = node(step)
    switch node.operation {
    case .hasRead:
      let value = place(node)
      if value.kind == .unknown || value.kind == .error || value.isUnreadable
        || value.kind == .missing && absenceIsUnknown && isBlank(node)
      {
        return truth(of: settled(value, node), node)
      }
      return Truth(value.kind != .missing)
    case .comparePlaceToInteger:
      let value = place(node)
      guard value.kind == node.value.kind else { return compare(settled(value, node), node) }
      return Truth(node.comparison.holds(value.int, node.value.int))
    case .comparePlaceToDouble:
      let value = place(node)
      guard value.kind == .double else { return compare(settled(value, node), node) }
      return Truth(node.comparison.holds(value.double, node.value.double))
    case .comparePlaceToText:
      let value = place(node)
      guard value.kind == .string else { return compare(settled(value, node), node) }
      let isEqual = memory.text(value) == memory.text(node.value)
      return Truth(isEqual == (node.comparison == .equal))
    case .compare: return compare(node)
    case .contains: return contains(node)
    case .not: return truth(node.first, for: node).negated
    case .and: return decide(node, by: .no)
    case .or: return decide(node, by: .yes)
    case .conditional: return conditionalTruth(node)
    case .all: return quantify(node, decidedBy: .no)
    case .exists: return quantify(node, decidedBy: .yes)
    case .existsOne: return existsOne(node)
    default: return truth(of: value(step), node)
    }
  }

  /// Whether what is missing in a place is a field of the proposal, and not of a register.
  private func isBlank(_ node: Node) -> Bool {
    node.local < 0 || local(node.local).region == .document
  }

  /// The truth of a part of an operator or a macro, which must be a truth value.
  func truth(_ step: Int32, for operator: Node) -> Truth {
    node(step).operation.isTruth ? truth(step) : truth(of: value(step), `operator`)
  }

  /// The truth that a value is; an error for a value of another type.
  @inline(__always)
  func truth(of value: Value, _ node: Node) -> Truth {
    switch value.kind {
    case .bool: return Truth(value.isTrue)
    case .unknown: return .unknown
    case .error:
      failure = value
      return .error
    default:
      failure = .fault(.noSuchOverload, quoting: quotable(node))
      return .error
    }
  }

  /// The name that an error of a step quotes.
  func quotable(_ node: Node) -> Value { node.value.kind == .string ? node.value : Value(.string) }

  /// `&&` or `||`: one part may decide, whatever the others are.
  private func decide(_ node: Node, by deciding: Truth) -> Truth {
    let mark = memory.unknowns.count
    var isUnknown = false
    var firstFailure: Value?
    for index in node.first..<node.first + node.count {
      let part = truth(child(index), for: node)
      switch part {
      case deciding:
        memory.truncateUnknowns(to: mark)
        return deciding
      case .unknown: isUnknown = true
      case .error: firstFailure = firstFailure ?? failure
      default: break
      }
    }
    if isUnknown { return .unknown }
    guard let firstFailure else { return deciding.negated }
    failure = firstFailure
    return .error
  }

  private func conditionalTruth(_ node: Node) -> Truth {
    switch truth(node.first, for: node) {
    case .yes: return truth(node.second, for: node)
    case .no: return truth(node.third, for: node)
    case .error: return .error
    case .unknown:
      _ = truth(node.second, for: node)
      _ = truth(node.third, for: node)
      return .unknown
    }
  }

  // MARK: - Comparing

  private func compare(_ node: Node) -> Truth {
    let mark = memory.unknowns.count
    let left = value(node.first)
    let right = value(node.second)
    if let state = state(left, right, mark) { return state }
    return compare(left, right, node)
  }

  /// Compares a place that is no plain value of the constant’s kind with the constant.
  private func compare(_ value: Value, _ node: Node) -> Truth {
    switch value.kind {
    case .unknown: return .unknown
    case .error:
      failure = value
      return .error
    default: return compare(value, node.value, node)
    }
  }

  private func compare(_ left: Value, _ right: Value, _ node: Node) -> Truth {
    switch node.comparison {
    case .equal: return memory.equality(left, right)
    case .notEqual: return memory.equality(left, right).negated
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch memory.order(left, right) {
      case .ordered(let order): return Truth(node.comparison.holds(order, 0))
      case .unordered: return .no
      case .noOverload:
        failure = .fault(.noSuchOverload, quoting: quotable(node))
        return .error
      }
    }
  }

  /// What two parts make of an operation that needs both: an error, unknown, or `nil` when both are
  /// values.
  @inline(__always)
  func state(_ left: Value, _ right: Value, _ mark: Int) -> Truth? {
    if left.kind.isValue && right.kind.isValue { return nil }
    if left.kind == .error || right.kind == .error {
      failure = left.kind == .error ? left : right
      memory.truncateUnknowns(to: mark)
      return .error
    }
    return .unknown
  }

  /// `needle in haystack`: a list, or the keys of a map.
  private func contains(_ node: Node) -> Truth {
    let mark = memory.unknowns.count
    let needle = value(node.first)
    let haystack = value(node.second)
    if let state = state(needle, haystack, mark) { return state }
    switch haystack.kind {
    case .map: return Truth(memory.position(of: needle, in: haystack) != nil)
    case .list:
      var result = Truth.no
      for index in 0..<haystack.length {
        switch memory.equality(needle, memory.element(haystack, index)) {
        case .yes:
          memory.truncateUnknowns(to: mark)
          return .yes
        case .unknown: result = .unknown
        case .no, .error:
          if memory.isExhausted { return .no }
        }
      }
      return result
    default:
      failure = .fault(.noSuchOverload, quoting: quotable(node))
      return .error
    }
  }
}

extension Node.Operation {
  /// Whether the step’s result is a truth value, unknown or an error, whatever its parts are.
  var isTruth: Bool {
    switch self {
    case .hasRead, .not, .and, .or, .compare, .comparePlaceToInteger, .comparePlaceToDouble,
      .comparePlaceToText, .contains, .all, .exists, .existsOne:
      true
    default: false
    }
  }
}

extension Value.Kind {
  /// Whether there is a value, neither missing, unknown nor an error.
  @inline(__always)
  var isValue: Bool {
    switch self {
    case .missing, .unknown, .error: false
    default: true
    }
  }
}
