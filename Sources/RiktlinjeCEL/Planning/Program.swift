import RiktlinjeText

/// All conditions of a pack, planned: steps, constants and registers.
///
/// Made by ``ProgramBuilder``, which alone changes it; once finished it is immutable, and any number
/// of evaluators on any threads may share it. That is why it may be called `Sendable` unchecked: its
/// memory is held by address, for evaluators to read without counting references.
@safe package final class Program: @unchecked Sendable {
  /// A condition of the program.
  package struct Entry: Hashable, Sendable {
    let index: Int32
  }

  /// What is known of a condition before it runs.
  struct Plan {
    /// The step that is the whole condition and tells a trace of every part; -1 unless traces are kept.
    let observed: Int32
    let expression: CheckedExpression
    /// The slots of the frame that the condition names, in the order written.
    let slots: [Int]
  }

  /// One of the functions that a call may mean.
  struct Candidate {
    let body: Function.Body
    /// What the first two arguments, or all, must be.
    let kinds: [KindSet]
    let first: KindSet
    let second: KindSet
    /// Whether the elements of lists and records do not matter to it, as for `size`.
    let isStructural: Bool
  }

  /// Where the entries of a register lie among the program’s cells.
  struct Register {
    let name: String
    let keys: [String]
    let layout: RecordLayout
    /// The first cell of the first entry; the entries follow one another.
    let start: Int
    let map: Value
  }

  var nodes = Arena<Node>(capacity: 256)
  var children = Arena<Int32>(capacity: 256)
  /// The step that is the whole of each condition.
  var roots = Arena<Int32>(capacity: 64)
  var bytes = Arena<UInt8>(capacity: 1024)
  var cells = Arena<Value>(capacity: 256)
  var candidates: ContiguousArray<Candidate> = []
  var plans: [Plan] = []
  var registers: [Register] = []
  var layouts: RecordLayouts
  var localCount = 0
  let workdays: Workdays
  let limits: Limits

  init(layouts: RecordLayouts, workdays: Workdays, limits: Limits) {
    self.layouts = layouts
    self.workdays = workdays
    self.limits = limits
  }

  deinit {
    nodes.free()
    children.free()
    roots.free()
    bytes.free()
    cells.free()
  }

  /// The slots of the frame that a condition names, in the order written, each once.
  package func slots(readBy entry: Entry) -> [Int] { plans[Int(entry.index)].slots }

  /// Whether any condition names a slot of the frame.
  package func reads(_ slot: Int) -> Bool { plans.contains { $0.slots.contains(slot) } }

  /// The expression that a condition was planned from.
  package func expression(of entry: Entry) -> CheckedExpression {
    plans[Int(entry.index)].expression
  }

  /// The missing field that a number of the evaluator’s stack stands for.
  func missingField(_ number: Int32) -> MissingField {
    guard number < 0 else { return .slot(Int(number)) }
    let cell = Int(~number)
    for register in registers {
      let offset = cell - register.start
      let size = max(1, register.layout.size)
      guard offset >= 0, offset / size < register.keys.count else { continue }
      return .register(
        register.name, key: register.keys[offset / size],
        field: register.layout.path(ofOffset: offset % size))
    }
    return .slot(cell)
  }
}

/// A field without a value, on which an answer depends.
package enum MissingField: Hashable, Sendable {
  /// A slot of the document.
  case slot(Int)
  /// A field of an entry of a register, as a path of names.
  case register(String, key: String, field: [String])
}

extension RecordLayout {
  /// The names that lead to the field in a slot.
  func path(ofOffset offset: Int) -> [String] {
    guard let field = fields.last(where: { $0.offset <= offset }) else { return [] }
    guard field.offset < offset, let nested = field.nested else { return [field.name] }
    return [field.name] + nested.path(ofOffset: offset - field.offset - 1)
  }
}
