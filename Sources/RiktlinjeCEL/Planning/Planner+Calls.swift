/// Operators, functions, lists and maps.
extension Planner {
  func planCall(
    _ id: Expression.ID, _ name: String, _ receiver: Expression.ID?, _ arguments: [Expression.ID]
  ) -> Part {
    switch name {
    case "_&&_": return planLogic(.and, arguments, name)
    case "_||_": return planLogic(.or, arguments, name)
    case "_?_:_":
      return combine(
        arguments.map(plan), Node(operation: .conditional, value: builder.constant(name)))
    case "!_":
      return combine(arguments.map(plan), Node(operation: .not, value: builder.constant(name)))
    case "@in":
      return combine(
        [plan(arguments[0]), planHaystack(arguments[1])],
        Node(operation: .contains, value: builder.constant(name)))
    default:
      if let comparison = Node.Comparison(name) {
        return planComparison(comparison, arguments, name)
      }
      return planFunction(id, name, receiver, arguments)
    }
  }

  private func planLogic(
    _ operation: Node.Operation, _ arguments: [Expression.ID], _ name: String
  ) -> Part {
    let parts = arguments.map(plan)
    return add(
      Node(
        operation: operation, first: children(parts.map { $0.step }), count: Int32(parts.count),
        value: builder.constant(name)),
      outermostRead: parts.map { $0.outermostRead }.min() ?? .max)
  }

  /// A comparison; of a slot or a variable’s field with a constant, one step that makes no value.
  private func planComparison(
    _ comparison: Node.Comparison, _ arguments: [Expression.ID], _ name: String
  ) -> Part {
    let left = plan(arguments[0])
    let right = plan(arguments[1])
    if !observes {
      if let fused = fuse(comparison, left, type(of: arguments[0]), node(right.step)) {
        return fused
      }
      if let fused = fuse(comparison.mirrored, right, type(of: arguments[1]), node(left.step)) {
        return fused
      }
    }
    return combine(
      [left, right],
      Node(operation: .compare, comparison: comparison, value: builder.constant(name)))
  }

  private func fuse(
    _ comparison: Node.Comparison, _ place: Part, _ type: ValueType, _ other: Node
  ) -> Part? {
    let read = node(place.step)
    guard read.operation == .read, other.operation == .constant else { return nil }
    var fused = Node(
      operation: .compare, comparison: comparison, local: read.local, offset: read.offset,
      value: other.value)
    switch (type, other.value.kind) {
    case (.int, .int), (.date, .date): fused.operation = .comparePlaceToInteger
    case (.double, .double): fused.operation = .comparePlaceToDouble
    case (.double, .int):
      guard let exact = Double(exactly: other.value.int) else { return nil }
      fused.operation = .comparePlaceToDouble
      fused.value = .double(exact)
    case (_, .string) where type.isText && (comparison == .equal || comparison == .notEqual):
      fused.operation = .comparePlaceToText
    default: return nil
    }
    return add(fused, reads: place)
  }

  /// The right side of `in`: a long constant list of texts or integers becomes a set to look up in.
  private func planHaystack(_ id: Expression.ID) -> Part {
    let part = plan(id)
    let list = node(part.step)
    guard list.operation == .constant, list.value.kind == .list else { return part }
    return builder.makeSet(of: list.value).map(constant) ?? part
  }

  private func planFunction(
    _ id: Expression.ID, _ name: String, _ receiver: Expression.ID?, _ arguments: [Expression.ID]
  ) -> Part {
    guard case .overloads(let overloads) = reference(id), !overloads.isEmpty else {
      return constant(.fault(.unknownName, quoting: builder.constant(name)))
    }
    if let definition = builder.definitions[builder.functions.function(of: overloads[0])] {
      return planDefinition(definition, arguments)
    }
    let isMethod = overloads.contains { builder.functions[$0].isMethod }
    let parts = (isMethod ? receiver.map { [$0] } ?? [] : []) + arguments
    let planned = parts.map(plan)
    if isMethod, planned.count == 2, name == "or" || name == "orValue" {
      return combine(
        planned,
        Node(
          operation: name == "or" ? .optionalOr : .optionalOrValue, value: builder.constant(name)))
    }
    var call = Node(operation: .callNone, value: builder.constant(name))
    (call.first, call.count) = builder.candidates(
      overloads, arguments: planned.count,
      constants: planned.map { part in
        let node = node(part.step)
        return node.operation == .constant ? node.value : nil
      })
    switch planned.count {
    case 0: break
    case 1:
      call.operation = .callOne
      call.second = planned[0].step
    case 2:
      call.operation = .callTwo
      call.second = planned[0].step
      call.third = planned[1].step
    default:
      call.operation = .callMany
      call.second = children(planned.map { $0.step })
      call.third = Int32(planned.count)
    }
    return add(call, outermostRead: planned.map { $0.outermostRead }.min() ?? .max)
  }

  /// A list or a map: its elements, or its keys and values by turns, and which of them are optional.
  func planSequence(
    _ operation: Node.Operation, _ entries: [[Expression.ID]], areOptional: [Bool]
  ) -> Part {
    let parts = entries.joined().map(plan)
    var sequence = Node(
      operation: operation, first: children(parts.map { $0.step }), count: Int32(entries.count),
      value: builder.constant(operation == .list ? "[?_]" : "{?_: _}"))
    if areOptional.contains(true) {
      sequence.second = children(areOptional.map { $0 ? 1 : 0 })
    }
    return add(sequence, outermostRead: parts.map { $0.outermostRead }.min() ?? .max)
  }
}
