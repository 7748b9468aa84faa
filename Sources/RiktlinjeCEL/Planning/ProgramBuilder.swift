import RiktlinjeText

/// Makes a ``Program`` of checked conditions.
///
/// ```swift
/// let builder = ProgramBuilder(environment)
/// builder.addRegister("countries", entries: [("SE", [.bool(true), nil])])
/// var frame = Frame()
/// frame.add("agreement", builder.layouts["agreement"]!)
/// builder.addView("proposal", of: "agreement", as: "proposal", to: &frame)
/// let today = frame.add("today")
/// let condition = builder.add(checked, in: frame)
/// let program = builder.finish()
/// ```
///
/// Then, once for each thread, an ``Evaluator`` of the program.
package final class ProgramBuilder {
  /// An expression with parameters, which conditions call by name.
  package struct Definition: Sendable {
    let parameters: [String]
    let checked: CheckedExpression

    package init(parameters: [String], _ checked: CheckedExpression) {
      self.parameters = parameters
      self.checked = checked
    }
  }

  let program: Program
  let memory = Memory()
  /// The definitions by name; each must not call itself, nor another that calls it.
  package var definitions: [String: Definition] = [:]
  let keepsTraces: Bool
  private let environment: Environment
  var functions: FunctionTable
  private(set) var registers: [String: Value] = [:]
  /// The views of records that frames have, by the names of the view and the record’s number.
  private var views: [String: RecordLayout] = [:]
  /// The constant texts and types that were already copied to the program.
  private var knownTexts: [String: Value] = [:]

  /// Begins a program.
  ///
  /// - Parameters:
  ///   - environment: gives the records and the limits; its variables belong to the frames.
  ///   - layouts: those of the environment’s records, if they are known already.
  ///   - keepsTraces: whether ``Evaluator/trace(_:)`` will be asked for, which doubles the plan.
  package init(
    _ environment: Environment, layouts: RecordLayouts? = nil, keepsTraces: Bool = false
  ) {
    program = Program(
      layouts: layouts ?? RecordLayouts(environment), workdays: environment.workdays,
      limits: environment.limits)
    functions = FunctionTable(adding: environment.functions)
    self.environment = environment
    self.keepsTraces = keepsTraces
  }

  /// The layouts of the environment’s records, by which a binder fills documents.
  package var layouts: RecordLayouts { program.layouts }

  /// Adds another name to a frame, with the fields of another record type, for one of its records.
  ///
  /// Each field of the view stands for the field of the same name, or else for the value that the
  /// frame has under the names of the view and the field, such as `proposal.id`; others cannot be read.
  package func addView(
    _ name: String, of record: String, as view: String, to frame: inout Frame
  ) {
    guard let schema = program.layouts[view],
      case .record(let layout, let base) = frame.variables[record]
    else { return }
    let placed =
      views["\(view) \(layout.index)"]
      ?? place(schema, on: layout) { field in
        guard case .slot(let slot)? = frame.variables["\(name).\(field)"] else { return nil }
        return slot - base
      }
    frame.add(name, placed, at: base)
  }

  private func place(
    _ view: RecordLayout, on layout: RecordLayout, elsewhere: (String) -> Int?
  ) -> RecordLayout {
    let fields = view.fields.compactMap { field in
      layout.fields.first { $0.name == field.name }
        ?? elsewhere(field.name).map {
          RecordLayout.Field(name: field.name, type: field.type, offset: $0, nested: nil)
        }
    }
    let placed = program.layouts.add(name: view.name, fields: fields, size: layout.size)
    views["\(view.name) \(layout.index)"] = placed
    return placed
  }

  /// Adds a register under its name: a map from keys to records.
  ///
  /// - Parameters:
  ///   - record: the name of the environment’s record type that the entries have.
  ///   - entries: each key with the values of the record’s fields in order; `nil` for a missing one.
  package func addRegister(
    _ name: String, record: String, entries: [(key: String, fields: [CELValue?])]
  ) {
    guard let layout = program.layouts[record] else { return }
    memory.allow(cost: .max)
    let size = max(1, layout.size)
    program.cells.grow(by: size * entries.count)
    guard
      let start = program.cells.take(size * entries.count, filledWith: .missing),
      let mapStart = memory.takeCells(Memory.cellCount(ofMap: entries.count))
    else { return }
    for (index, entry) in entries.enumerated() {
      let block = start + index * size
      for (field, value) in zip(layout.fields, entry.fields) {
        guard let value else { continue }
        let frozen = freeze(memory.make(value))
        program.cells[block + field.offset] = frozen
      }
      memory.setCell(mapStart + 2 * index, to: constant(entry.key))
      memory.setCell(
        mapStart + 2 * index + 1, to: .record(layout, region: .program, start: block))
    }
    attach()
    let map = freeze(memory.closeMap(start: mapStart, count: entries.count))
    memory.release(to: Memory.Mark())
    registers[name] = map
    program.registers.append(
      Program.Register(
        name: name, keys: entries.map { $0.key }, layout: layout, start: start, map: map))
  }

  /// Plans a condition for proposals whose documents begin with a frame.
  package func add(_ checked: CheckedExpression, in frame: Frame) -> Program.Entry {
    let planner = Planner(self, checked, frame, observes: false)
    let root = planner.plan()
    let observed = keepsTraces ? Planner(self, checked, frame, observes: true).plan() : -1
    program.roots.grow(by: 1)
    program.roots.push(root)
    program.plans.append(
      Program.Plan(observed: observed, expression: checked, slots: planner.slots))
    return Program.Entry(index: Int32(program.plans.count - 1))
  }

  /// The finished program; the builder must not be used afterwards.
  package func finish() -> Program { program }
}

// MARK: - Constants

extension ProgramBuilder {
  /// Lets the builder’s own memory read the constants so far.
  func attach() {
    memory.attach(program)
  }

  /// The value of a text that lives as long as the program.
  func constant(_ string: String, _ kind: Value.Kind = .string) -> Value {
    // Swift takes texts for equal that differ in how they compose their letters; CEL does not.
    if let known = knownTexts[string], memory.text(known).elementsEqual(string.utf8) {
      return .text(kind, .program, start: known.start, count: known.length)
    }
    let value = constant(string.utf8, kind)
    knownTexts[string] = value
    return value
  }

  func constant(_ content: some Collection<UInt8>, _ kind: Value.Kind) -> Value {
    let start = program.bytes.count
    program.bytes.grow(by: content.count)
    for byte in content { program.bytes.push(byte) }
    attach()
    return .text(kind, .program, start: start, count: content.count)
  }

  /// A copy of a value that lives as long as the program, unless it is larger than a constant that
  /// is worth keeping, as parts that it has many times over can make it.
  func freeze(folded value: Value) -> Value? {
    var room = 1 << 12
    return fits(value, &room) ? freeze(value) : nil
  }

  private func fits(_ value: Value, _ room: inout Int) -> Bool {
    guard value.region == .scratch else { return true }
    room -= 1 + value.length
    guard room >= 0 else { return false }
    switch value.kind {
    case .list, .optional: return memory.elements(value).allSatisfy { fits($0, &room) }
    case .map:
      return (0..<2 * value.length).allSatisfy {
        fits(memory.cell(value.region, value.start + $0), &room)
      }
    default: return true
    }
  }

  /// A copy of a value that lives as long as the program.
  func freeze(_ value: Value) -> Value {
    guard value.region == .scratch else { return value }
    switch value.kind {
    case .string, .bytes, .type, .error:
      return Value(
        value.kind, region: .program, detail: value.detail, count: value.count,
        bits: constant(Array(memory.text(value)), .bytes).bits)
    case .list, .optional: return freezeCells(of: value, number: value.length)
    case .map: return freezeCells(of: value, number: Memory.cellCount(ofMap: value.length))
    default: return value
    }
  }

  private func freezeCells(of value: Value, number: Int) -> Value {
    program.cells.grow(by: number)
    guard let start = program.cells.take(number, filledWith: .null) else { return value }
    for index in 0..<number {
      let frozen = freeze(memory.cell(value.region, value.start + index))
      program.cells[start + index] = frozen
    }
    attach()
    return Value(
      value.kind, region: .program, detail: value.detail, count: value.count, bits: UInt64(start))
  }
}
