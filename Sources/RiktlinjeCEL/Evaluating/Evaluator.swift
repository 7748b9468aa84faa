import RiktlinjeText

/// Evaluates the conditions of a program on one document after the other.
///
/// One for each thread; it keeps its memory from document to document. For each document call
/// ``begin(_:)`` once, then ``truth(of:)`` and ``value(of:)`` in any order. What a call returns, and
/// ``missingFields`` and ``problem``, hold until the next call; ``keep(_:in:)`` puts a derived value
/// where later conditions read it.
///
/// Missing data and errors go through the parts of a condition thus:
/// - `&&`, `||`, `all` and `exists` are decided by one `false` or `true`, whatever the others are;
///   else one unknown part makes them unknown, since it may still decide; else an error makes them an
///   error.
/// - `?:` on an unknown condition is unknown, and what its branches miss could matter too.
/// - Everything else needs all its parts: it is an error when one is an error, for no field can
///   change that, and otherwise unknown when one is unknown.
///
/// The missing fields of an unknown part lie on a stack, above what was there before the part was
/// evaluated. A part that is not unknown leaves the stack as it was; so the stack holds, at the end,
/// exactly the fields that could still change the answer.
@safe package final class Evaluator {
  package let program: Program
  let memory: Memory
  private let locals: UnsafeMutablePointer<Value>
  private let nodes: UnsafePointer<Node>
  private let children: UnsafePointer<Int32>
  /// The step that is the whole of each condition, by the condition’s number.
  private let roots: UnsafePointer<Int32>
  let candidates: ContiguousArray<Program.Candidate>
  /// The error of the part evaluated last, when its truth was `error`.
  var failure = Value.null
  /// Whether `has` of a field that a proposal does not have is unknown instead of false: of a draft,
  /// where what is blank may still be given.
  package var absenceIsUnknown = false
  /// What is told to the trace that is being made.
  var recorder = TraceRecorder()
  /// How much scratch memory holds derived values of the document.
  private(set) var kept = Memory.Mark()

  /// Makes an evaluator with memory of its own.
  package convenience init(_ program: Program) { self.init(program, memory: Memory()) }

  init(_ program: Program, memory: Memory) {
    self.program = program
    self.memory = memory
    unsafe locals = .allocate(capacity: max(1, program.localCount))
    unsafe locals.initialize(repeating: .null, count: max(1, program.localCount))
    unsafe nodes = UnsafePointer(program.nodes.start)
    unsafe children = UnsafePointer(program.children.start)
    unsafe roots = UnsafePointer(program.roots.start)
    candidates = program.candidates
    memory.attach(program)
  }

  deinit { unsafe locals.deallocate() }

  @inline(__always)
  func node(_ step: Int32) -> Node { unsafe nodes[Int(step)] }

  @inline(__always)
  func child(_ index: Int32) -> Int32 { unsafe children[Int(index)] }

  @inline(__always)
  func local(_ index: Int16) -> Value { unsafe locals[Int(index)] }

  func setLocal(_ index: Int16, to value: Value) { unsafe locals[Int(index)] = value }
}

// MARK: - What the engine calls

extension Evaluator {
  /// Takes the values of the next document, and forgets the one before.
  package func begin(_ document: borrowing Document) {
    memory.begin(document)
    kept = Memory.Mark()
  }

  /// The answer of a condition whose type is `bool`.
  package func truth(of entry: Program.Entry) -> Truth {
    prepare()
    let result = truth(root(of: entry))
    return memory.isExhausted ? exhausted() : result
  }

  /// The value of a condition of any type: of kind `unknown` or `error` when it has none.
  package func value(of entry: Program.Entry) -> Value {
    prepare()
    return finished(value(root(of: entry)))
  }

  /// Puts a value, as ``value(of:)`` returned it last, in a slot for later conditions to read.
  package func keep(_ value: Value, in slot: Int) {
    let content = value.kind == .unknown ? memory.keepUnknowns(above: 0) : value
    memory.setSlot(slot, to: content)
    kept = memory.mark
  }

  /// Puts a value from elsewhere in a slot for conditions to read.
  package func keep(_ value: CELValue, in slot: Int) {
    prepare()
    // What comes from elsewhere costs the conditions nothing.
    memory.allow(cost: .max)
    memory.setSlot(slot, to: memory.make(value))
    kept = memory.mark
  }

  /// The fields that could still change the answer that was unknown last, in the order first read.
  package var missingFields: [MissingField] {
    memory.distinctUnknowns().map(program.missingField)
  }

  /// Whether a field of the document is there but cannot be read.
  package func isUnreadable(slot: Int) -> Bool {
    memory.cell(.document, slot).isUnreadable
  }

  /// Why the condition that was an error last could not be evaluated.
  package var problem: EvaluationProblem { memory.problem(of: failure) }

  /// A value as one that may outlive the evaluator’s next call.
  package func export(_ value: Value) -> CELValue { memory.export(value) }

  /// The parts of a condition with their values; `nil` unless the program keeps traces.
  package func trace(_ entry: Program.Entry) -> Trace? {
    let plan = program.plans[Int(entry.index)]
    guard plan.observed >= 0 else { return nil }
    prepare()
    recorder = TraceRecorder()
    _ = value(plan.observed)
    return recorder.trace
  }
}

// MARK: - What if

extension Evaluator {
  /// The values of some slots, to be put back after something was tried.
  package struct Checkpoint {
    fileprivate let kept: Memory.Mark
    fileprivate let values: [(slot: Int, value: Value)]
  }

  /// Remembers the values of slots, and of whatever is kept after now.
  package func checkpoint(of slots: [Int]) -> Checkpoint {
    Checkpoint(kept: kept, values: slots.map { ($0, unsafe memory.frame[$0]) })
  }

  /// Takes back everything that was kept since a checkpoint was made.
  package func restore(_ checkpoint: Checkpoint) {
    for (slot, value) in checkpoint.values { memory.setSlot(slot, to: value) }
    kept = checkpoint.kept
  }

  /// Makes a slot as if the proposal did not have its field.
  package func clear(slot: Int) { memory.setSlot(slot, to: .missing) }
}

extension Evaluator {
  func root(of entry: Program.Entry) -> Int32 {
    assert(entry.index < program.roots.count)
    return unsafe roots[Int(entry.index)]
  }

  func prepare() {
    memory.release(to: kept)
    memory.allow(cost: program.limits.evaluationCost)
  }

  private func exhausted() -> Truth {
    failure = .fault(.costExceeded)
    return .error
  }

  func finished(_ value: Value) -> Value {
    if memory.isExhausted { _ = exhausted() } else if value.kind == .error { failure = value }
    return memory.isExhausted ? failure : value
  }

  /// The value of a step that depends on no document, unless it costs more than planning may.
  func foldedValue(of step: Int32) -> Value {
    prepare()
    memory.allow(cost: min(10_000, program.limits.evaluationCost))
    return finished(value(step))
  }
}
