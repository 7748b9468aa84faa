/// Equality and order of values.
extension Memory {
  /// Whether two values are equal, which may be unknown but never an error.
  ///
  /// When it depends on missing parts, they are then on top of the stack.
  /// Numbers are equal when they are the same number, whatever their types; other values of
  /// different types are not equal.
  func equality(_ left: Value, _ right: Value) -> Truth {
    guard charge(1) else { return .no }
    switch (left.kind, right.kind) {
    case (.missing, _), (_, .missing):
      for side in [left, right] where side.kind == .missing {
        pushUnknown(side.region, side.start)
      }
      return .unknown
    case (.string, .string), (.bytes, .bytes), (.type, .type):
      guard left.count == right.count, charge(forLength: left.length) else { return .no }
      return Truth(text(left) == text(right))
    case (.int, .int), (.uint, .uint), (.bool, .bool), (.date, .date), (.duration, .duration):
      return Truth(left.bits == right.bits)
    case (.timestamp, .timestamp):
      return Truth(left.bits == right.bits && left.count == right.count)
    case (.null, .null): return .yes
    case (.list, .list):
      guard left.count == right.count else { return .no }
      return conjunction(left.length) { equality(element(left, $0), element(right, $0)) }
    case (.map, .map):
      guard left.count == right.count else { return .no }
      return conjunction(left.length) { index in
        guard let other = find(key(left, index), in: right) else { return .no }
        return equality(mapValue(left, index), other)
      }
    case (.optional, .optional):
      guard let leftContent = content(left), let rightContent = content(right) else {
        return Truth(left.count == right.count)
      }
      return equality(leftContent, rightContent)
    case (.record, .record):
      guard left.detail == right.detail else { return .no }
      let layout = layouts[left.detail]
      return conjunction(layout.fields.count) { index in
        let offset = layout.fields[index].offset
        return equality(field(left, at: offset), field(right, at: offset))
      }
    default:
      return Truth(left.isNumber && right.isNumber && numberOrder(left, right) == 0)
    }
  }

  /// Whether two values without missing parts are equal.
  func areEqual(_ left: Value, _ right: Value) -> Bool {
    let mark = unknowns.count
    defer { truncateUnknowns(to: mark) }
    return equality(left, right) == .yes
  }

  /// Whether all parts are equal: a part that is not decides, whatever is missing in others.
  private func conjunction(_ number: Int, _ part: (Int) -> Truth) -> Truth {
    let mark = unknowns.count
    var result = Truth.yes
    for index in 0..<number {
      switch part(index) {
      case .no:
        truncateUnknowns(to: mark)
        return .no
      case .unknown: result = .unknown
      case .yes, .error: break
      }
    }
    return result
  }

  /// The field of a record at an offset; one that is missing knows its place.
  func field(_ record: Value, at offset: Int) -> Value {
    let value = cell(record.region, record.start + offset)
    return value.kind == .missing
      ? value.missing(in: record.region, at: record.start + offset) : value
  }

  /// -1, 0 or 1 as the left number is less than, equal to or greater than the right one; `nil` when
  /// one of them is no number (NaN).
  func numberOrder(_ left: Value, _ right: Value) -> Int? {
    switch (left.kind, right.kind) {
    case (.int, .int): order(left.int, right.int)
    case (.uint, .uint): order(left.uint, right.uint)
    case (.int, .uint): left.int < 0 ? -1 : order(UInt64(left.int), right.uint)
    case (.uint, .int): right.int < 0 ? 1 : order(left.uint, UInt64(right.int))
    default: order(asDouble(left), asDouble(right))
    }
  }

  func asDouble(_ number: Value) -> Double {
    switch number.kind {
    case .int: Double(number.int)
    case .uint: Double(number.uint)
    default: number.double
    }
  }

  private func order<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Int? {
    if left < right { return -1 }
    if left > right { return 1 }
    return left == right ? 0 : nil
  }

  /// How two values are ordered.
  enum Order {
    case ordered(Int)
    /// One is not a number, so that no comparison holds.
    case unordered
    /// Values of these types have no order.
    case noOverload
  }

  /// Whether values of the kind of one have an order among each other.
  func isOrdered(_ value: Value) -> Bool {
    switch value.kind {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date: true
    default: false
    }
  }

  func order(_ left: Value, _ right: Value) -> Order {
    switch (left.kind, right.kind) {
    case (.string, .string), (.bytes, .bytes):
      let (first, second) = (text(left), text(right))
      _ = charge(forLength: Swift.min(first.count, second.count))
      return .ordered(first == second ? 0 : first < second ? -1 : 1)
    case (.bool, .bool): return .ordered(order(left.bits, right.bits) ?? 0)
    case (.date, .date), (.duration, .duration): return .ordered(order(left.int, right.int) ?? 0)
    case (.timestamp, .timestamp):
      let bySeconds = order(left.int, right.int) ?? 0
      return .ordered(bySeconds != 0 ? bySeconds : order(left.count, right.count) ?? 0)
    default:
      guard left.isNumber && right.isNumber else { return .noOverload }
      return numberOrder(left, right).map(Order.ordered) ?? .unordered
    }
  }
}
