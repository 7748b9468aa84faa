/// Steps whose result is a value.
///
/// A result of kind `unknown` has its missing fields on top of the stack; none is of kind `missing`.
extension Evaluator {
  func value(_ step: Int32) -> Value {
    let node = node(step)
    switch node.operation {
    case .constant: return node.value
    case .read: return settled(place(node), node)
    case .field: return field(node)
    case .hasField: return hasField(node)
    case .select: return select(value(node.first), node)
    case .hasSelect: return hasSelect(value(node.first), node)
    case .optionalSelect: return optionalSelect(value(node.first), node)
    case .index, .optionalIndex: return index(node)
    case .conditional: return conditional(node)
    case .callNone, .callOne, .callTwo, .callMany: return call(node)
    case .list: return list(node)
    case .map: return map(node)
    case .transform: return transform(node)
    case .transformMap, .transformMapEntry: return transformMap(node)
    case .sort: return sort(node)
    case .bind: return bind(node)
    case .optionalMap, .optionalFlatMap: return optionalMap(node)
    case .optionalOr, .optionalOrValue: return optionalOr(node)
    case .observe: return observe(node)
    case .hasRead, .not, .and, .or, .compare, .comparePlaceToInteger, .comparePlaceToDouble,
      .comparePlaceToText, .contains, .all, .exists, .existsOne:
      return boxed(truth(step))
    }
  }

  func boxed(_ truth: Truth) -> Value {
    switch truth {
    case .no: .bool(false)
    case .yes: .bool(true)
    case .unknown: .unknown
    case .error: failure
    }
  }

  // MARK: - Places

  /// What stands in the place of a `read`, as it stands there.
  @inline(__always)
  func place(_ node: Node) -> Value {
    if node.local < 0 { return unsafe memory.frame[Int(node.offset)] }
    let variable = local(node.local)
    if node.offset < 0 { return variable }
    guard variable.kind == .record else { return fieldOfOther(variable, node) }
    return memory.cell(variable.region, variable.start + Int(node.offset))
  }

  /// A field of a variable that holds no record: missing, unknown, or an error.
  private func fieldOfOther(_ variable: Value, _ node: Node) -> Value {
    variable.kind.isValue ? .fault(.noSuchOverload) : variable
  }

  /// The value of a place: what is missing there becomes unknown, what was kept as unknown is put on
  /// the stack again.
  @inline(__always)
  func settled(_ value: Value, _ node: Node) -> Value {
    value.kind.isValue ? value : unsettled(value, node)
  }

  private func unsettled(_ value: Value, _ node: Node) -> Value {
    guard value.kind == .missing && value.count == 0 else { return settled(value) }
    if node.local < 0 {
      memory.pushUnknown(.document, Int(node.offset))
    } else {
      let record = local(node.local)
      memory.pushUnknown(record.region, record.start + Int(node.offset))
    }
    return .unknown
  }

  /// The same for a value that knows its place.
  func settled(_ value: Value) -> Value {
    switch value.kind {
    case .missing:
      memory.pushUnknown(value.region, value.start)
      return .unknown
    case .unknown:
      memory.pushUnknowns(of: value)
      return .unknown
    default: return value
    }
  }

  // MARK: - Parts

  private func field(_ node: Node) -> Value {
    let whole = value(node.first)
    guard whole.kind == .record else { return partOfOther(whole, node) }
    return settled(memory.field(whole, at: Int(node.offset)))
  }

  private func hasField(_ node: Node) -> Value {
    let whole = value(node.first)
    guard whole.kind == .record else { return partOfOther(whole, node) }
    return presence(of: memory.field(whole, at: Int(node.offset)), in: whole)
  }

  /// The answer of `has` for a field of a record.
  private func presence(of field: Value, in record: Value) -> Value {
    if field.isUnreadable
      || field.kind == .missing && absenceIsUnknown && record.region == .document
    {
      return settled(field)
    }
    return .bool(field.kind != .missing)
  }

  private func partOfOther(_ whole: Value, _ node: Node) -> Value {
    whole.kind.isValue ? .fault(.noSuchField, quoting: quotable(node)) : whole
  }

  /// `whole.name` of a map, of an optional, or of a record whose type is known only now.
  private func select(_ whole: Value, _ node: Node) -> Value {
    switch whole.kind {
    case .optional: return optionalSelect(whole, node)
    case .map, .record:
      guard let part = part(whole, node.value) else {
        return .fault(whole.kind == .map ? .noSuchKey : .noSuchField, quoting: node.value)
      }
      return settled(part)
    default: return partOfOther(whole, node)
    }
  }

  private func hasSelect(_ whole: Value, _ node: Node) -> Value {
    switch whole.kind {
    case .optional:
      guard let content = memory.content(whole) else { return .bool(false) }
      return hasSelect(settled(content), node)
    case .map: return .bool(part(whole, node.value) != nil)
    case .record:
      guard let part = part(whole, node.value) else {
        return .fault(.noSuchField, quoting: node.value)
      }
      return presence(of: part, in: whole)
    default: return partOfOther(whole, node)
    }
  }

  /// `whole.?name`, and `whole.name` of an optional.
  private func optionalSelect(_ whole: Value, _ node: Node) -> Value {
    optionalPart(whole, node) { part($0, node.value) }
  }

  private func part(_ whole: Value, _ name: Value) -> Value? {
    switch whole.kind {
    case .map: return memory.find(name, in: whole)
    case .record:
      let layout = program.layouts[whole.detail]
      guard let index = layout.index(of: memory.text(name).string) else { return nil }
      return memory.field(whole, at: layout.fields[index].offset)
    default: return nil
    }
  }

  /// A part as an optional: empty when the whole has no such part.
  private func optionalPart(
    _ whole: Value, _ node: Node, _ part: (Value) -> Value?
  ) -> Value {
    switch whole.kind {
    case .optional:
      guard let content = memory.content(whole) else { return whole }
      return optionalPart(settled(content), node, part)
    case .map, .record, .list:
      guard let found = part(whole) else { return Value(.optional) }
      if whole.kind == .record && found.kind == .missing { return settled(found) }
      return memory.makeOptional(found)
    default:
      return whole.kind.isValue ? .fault(.noSuchOverload, quoting: quotable(node)) : whole
    }
  }

  private func index(_ node: Node) -> Value {
    let mark = memory.unknowns.count
    let whole = value(node.first)
    let key = value(node.second)
    if let state = state(whole, key, mark) { return boxed(state) }
    if node.operation == .optionalIndex || whole.kind == .optional {
      return optionalPart(whole, node) { whole in
        switch whole.kind {
        case .map: memory.find(key, in: whole)
        case .list: position(key, in: whole).map { memory.element(whole, $0) }
        default: nil
        }
      }
    }
    switch whole.kind {
    case .map:
      guard let found = memory.find(key, in: whole) else {
        return .fault(.noSuchKey, quoting: memory.description(key))
      }
      return settled(found)
    case .list:
      guard let position = position(key, in: whole) else {
        return key.isNumber
          ? .fault(.indexOutOfRange, quoting: memory.description(key))
          : .fault(.noSuchOverload, quoting: quotable(node))
      }
      return settled(memory.element(whole, position))
    default: return .fault(.noSuchOverload, quoting: quotable(node))
    }
  }

  /// The element that a key means, a whole number of any type; `nil` when the list has none.
  private func position(_ key: Value, in list: Value) -> Int? {
    let position: Int? =
      switch key.kind {
      case .int: Int(exactly: key.int)
      case .uint: Int(exactly: key.uint)
      case .double: Int(exactly: key.double)
      default: nil
      }
    guard let position, position >= 0, position < list.length else { return nil }
    return position
  }

  private func conditional(_ node: Node) -> Value {
    switch truth(of: value(node.first), node) {
    case .yes: return value(node.second)
    case .no: return value(node.third)
    case .error: return failure
    case .unknown:
      _ = value(node.second)
      _ = value(node.third)
      return .unknown
    }
  }

  private func observe(_ node: Node) -> Value {
    recorder.enter(Expression.ID(index: node.offset))
    let result = value(node.first)
    recorder.leave(result, memory)
    return result
  }
}
