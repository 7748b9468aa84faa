/// Turns one checked expression into steps of a program.
///
/// Names become slots, paths of record fields become one slot or one offset, and what depends on no
/// name is evaluated at once. An expression that fails at once is kept, so that it fails when it runs
/// and `false && 1 / 0 == 1` does not.
final class Planner {
  let builder: ProgramBuilder
  let checked: CheckedExpression
  let frame: Frame
  /// Whether every part of the expression is planned by itself and told to a trace.
  let observes: Bool
  private(set) var slots: [Int] = []
  /// The macros that the planner is inside of, each with its first local variable.
  private var macros: [(id: Expression.ID, first: Int16)] = []
  private var localDepth: Int

  /// A planned part.
  struct Part {
    let step: Int32
    /// The outermost local variable that the part reads; `Int.max` when it reads none, -1 when it
    /// reads the frame.
    let outermostRead: Int

    /// Whether the part reads only variables of macros inside it.
    func isGround(at depth: Int) -> Bool { outermostRead >= depth }
  }

  /// - Parameter localDepth: the variables of macros and definitions around the expression.
  init(
    _ builder: ProgramBuilder, _ checked: CheckedExpression, _ frame: Frame, observes: Bool,
    localDepth: Int = 0
  ) {
    self.localDepth = localDepth
    self.builder = builder
    self.checked = checked
    self.frame = frame
    self.observes = observes
  }

  private var program: Program { builder.program }

  /// The number of steps planned so far.
  var stepCount: Int { program.nodes.count }

  /// Plans the whole expression and returns its last step.
  func plan() -> Int32 { plan(checked.expression.root).step }

  func plan(_ id: Expression.ID) -> Part {
    let depth = localDepth
    let part = planUnobserved(id)
    guard observes else { return fold(part, at: depth) }
    return add(Node(operation: .observe, offset: id.index, first: part.step), reads: part)
  }

  private func planUnobserved(_ id: Expression.ID) -> Part {
    if let place = place(of: id) { return read(place, .read) }
    switch checked.expression[id] {
    case .literal(let literal): return constant(value(of: literal))
    case .identifier(let name): return planName(id, name)
    case .select(let operand, let field, let isOptional):
      if case .variable(let name) = reference(id) { return planVariable(name) }
      if case .type(let type) = reference(id) { return constant(self.type(type)) }
      return planSelect(operand, field, isOptional ? .optionalSelect : .select)
    case .has(let operand, let field):
      if let place = place(ofField: field, of: operand) { return read(place, .hasRead) }
      return planSelect(operand, field, .hasSelect)
    case .index(let operand, let key, let isOptional):
      return combine(
        [plan(operand), plan(key)],
        Node(
          operation: isOptional ? .optionalIndex : .index, value: builder.constant("_[_]")))
    case .call(let name, let receiver, let arguments):
      return planCall(id, name, receiver, arguments)
    case .list(let elements):
      return planSequence(
        .list, elements.map { [$0.value] }, areOptional: elements.map { $0.isOptional })
    case .map(let entries):
      return planSequence(
        .map, entries.map { [$0.key, $0.value] }, areOptional: entries.map { $0.isOptional })
    case .record(let name, _):
      return constant(.fault(.unknownName, quoting: builder.constant(name)))
    case .macro(let macro, let range, let variables, let arguments):
      return planMacro(id, macro, range, variables.count, arguments)
    }
  }
}

// MARK: - Adding steps

extension Planner {
  func reference(_ id: Expression.ID) -> CheckedExpression.Reference? {
    checked.references[Int(id.index)]
  }

  func type(of id: Expression.ID) -> ValueType { checked.types[Int(id.index)] }

  func node(_ step: Int32) -> Node { program.nodes[Int(step)] }

  func constant(_ value: Value) -> Part {
    add(Node(operation: .constant, value: value), outermostRead: .max)
  }

  func add(_ node: Node, reads parts: Part...) -> Part {
    add(node, outermostRead: parts.map { $0.outermostRead }.min() ?? .max)
  }

  func add(_ node: Node, outermostRead: Int) -> Part {
    program.nodes.grow(by: 1)
    program.nodes.push(node)
    return Part(step: Int32(program.nodes.count - 1), outermostRead: outermostRead)
  }

  /// Adds a step whose `first`, `second` and `third` are the parts.
  func combine(_ parts: [Part], _ node: Node) -> Part {
    var node = node
    node.first = parts[0].step
    if parts.count > 1 { node.second = parts[1].step }
    if parts.count > 2 { node.third = parts[2].step }
    return add(node, outermostRead: parts.map { $0.outermostRead }.min() ?? .max)
  }

  /// Notes the steps of parts among the program’s children and returns the first one’s place.
  func children(_ steps: [Int32]) -> Int32 {
    program.children.grow(by: steps.count)
    for step in steps { program.children.push(step) }
    return Int32(program.children.count - steps.count)
  }

  /// The part, or its value when it depends on nothing and has one.
  private func fold(_ part: Part, at depth: Int) -> Part {
    guard part.isGround(at: depth), node(part.step).operation != .constant else { return part }
    let value = builder.evaluate(part.step)
    guard value.kind != .error && value.kind != .unknown,
      let frozen = builder.freeze(folded: value)
    else { return part }
    return constant(frozen)
  }

  private func value(of literal: Expression.Literal) -> Value {
    switch literal {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(let value): .double(value)
    case .string(let value): builder.constant(value)
    case .bytes(let value): builder.constant(value, .bytes)
    }
  }

  func type(_ type: ValueType) -> Value { builder.constant(type.runtimeName, .type) }
}

// MARK: - Names and fields

extension Planner {
  /// A slot of the frame, or a field of a local variable, known before any value exists.
  struct Place: Sendable {
    /// The local variable; -1 for the frame.
    let local: Int16
    /// The slot, or the cell from the local record’s beginning; -1 for the local variable itself.
    let offset: Int
    /// The layout of a record, and where its fields begin.
    let layout: RecordLayout?
    let fields: Int
  }

  func place(of id: Expression.ID) -> Place? {
    switch checked.expression[id] {
    case .identifier, .select:
      switch reference(id) {
      case .variable(let name):
        guard let variable = frame.variables[name] else { return nil }
        switch variable {
        case .slot(let slot): return Place(local: -1, offset: slot, layout: nil, fields: 0)
        case .place(let place): return place
        case .record, .constant: return nil
        }
      case .local(let macro, let variable):
        guard let first = firstLocal(of: macro) else { return nil }
        return Place(local: first + Int16(variable), offset: -1, layout: nil, fields: 0)
      default: break
      }
      guard case .select(let operand, let field, false) = checked.expression[id] else { return nil }
      return place(ofField: field, of: operand)
    default: return nil
    }
  }

  /// The place of a field of something whose record type and place are known.
  private func place(ofField field: String, of operand: Expression.ID) -> Place? {
    guard let whole = recordPlace(of: operand), let layout = whole.layout,
      let index = layout.index(of: field)
    else { return nil }
    let field = layout.fields[index]
    return Place(
      local: whole.local, offset: whole.fields + field.offset, layout: field.nested,
      fields: whole.fields + field.offset + 1)
  }

  /// The place of a record whose type is known.
  private func recordPlace(of id: Expression.ID) -> Place? {
    switch reference(id) {
    case .variable(let name):
      switch frame.variables[name] {
      case .record(let layout, let base):
        return Place(local: -1, offset: -1, layout: layout, fields: base)
      case .place(let place): return place
      default: return nil
      }
    case .local(let macro, let variable):
      guard case .record(let name) = type(of: id), let first = firstLocal(of: macro)
      else { return nil }
      return Place(
        local: first + Int16(variable), offset: -1, layout: layout(of: name), fields: 0)
    default:
      guard case .select(let operand, let field, false) = checked.expression[id] else { return nil }
      return place(ofField: field, of: operand)
    }
  }

  /// Where values of a record type have their fields; those of a view, where it shows them.
  func layout(of record: String) -> RecordLayout? {
    frame.views[record] ?? builder.layouts[record]
  }

  private func read(_ place: Place, _ operation: Node.Operation) -> Part {
    if place.local < 0 { note(slot: place.offset) }
    return add(
      Node(operation: operation, local: place.local, offset: Int32(place.offset)),
      outermostRead: Int(place.local))
  }

  func note(slot: Int) {
    if !slots.contains(slot) { slots.append(slot) }
  }

  private func planName(_ id: Expression.ID, _ name: String) -> Part {
    switch reference(id) {
    case .variable(let name): planVariable(name)
    case .type(let type): constant(self.type(type))
    default: constant(.fault(.unknownName, quoting: builder.constant(name)))
    }
  }

  /// A variable that is no slot: a register, or a record of the frame as a whole.
  private func planVariable(_ name: String) -> Part {
    if case .constant(let value) = frame.variables[name] { return constant(value) }
    if let register = builder.registers[name] { return constant(register) }
    if case .record(let layout, let base) = frame.variables[name] {
      // What a view has outside of its record's block is read with the whole.
      for field in layout.fields where field.offset >= layout.size {
        note(slot: base + field.offset)
      }
      return add(
        Node(operation: .constant, value: .record(layout, start: base)), outermostRead: -1)
    }
    return constant(.fault(.unknownName, quoting: builder.constant(name)))
  }

  /// A field of a value that has no place of its own, or of a map.
  private func planSelect(
    _ operand: Expression.ID, _ field: String, _ operation: Node.Operation
  ) -> Part {
    var offset = 0
    if let (whole, layout) = recordPath(operand, &offset), let index = layout.index(of: field),
      operation != .optionalSelect
    {
      return combine(
        [plan(whole)],
        Node(
          operation: operation == .hasSelect ? .hasField : .field,
          offset: Int32(offset + layout.fields[index].offset)))
    }
    return combine(
      [plan(operand)], Node(operation: operation, value: builder.constant(field)))
  }

  /// The value that a path of record fields begins at, and the offset at which the path’s record has
  /// its fields: in `countries[x].area.region` those of `area` in the value of `countries[x]`.
  private func recordPath(
    _ id: Expression.ID, _ offset: inout Int
  ) -> (whole: Expression.ID, layout: RecordLayout)? {
    guard case .record(let name) = type(of: id), let layout = layout(of: name) else {
      return nil
    }
    if !observes, case .select(let operand, let field, false) = checked.expression[id],
      let (whole, outer) = recordPath(operand, &offset), let index = outer.index(of: field)
    {
      offset += outer.fields[index].offset + 1
      return (whole, layout)
    }
    return (id, layout)
  }
}

// MARK: - Local variables

extension Planner {
  /// Plans parts in which the variables of a macro are known.
  func withVariables<Result>(
    of macro: Expression.ID, count: Int, _ body: (_ first: Int16) -> Result
  ) -> Result {
    let first = Int16(localDepth)
    macros.append((macro, first))
    localDepth += count
    program.localCount = max(program.localCount, localDepth)
    defer {
      localDepth -= count
      macros.removeLast()
    }
    return body(first)
  }

  /// Takes a variable for a parameter of a definition.
  func takeLocal() -> Int16 {
    defer { localDepth += 1 }
    program.localCount = max(program.localCount, localDepth + 1)
    return Int16(localDepth)
  }

  /// The variables that are taken; given back by setting it to what it was before.
  var takenLocals: Int {
    get { localDepth }
    set { localDepth = newValue }
  }

  /// The first variable of a macro that the planner is inside of.
  private func firstLocal(of macro: Expression.ID) -> Int16? {
    macros.last { $0.id == macro }?.first
  }
}
