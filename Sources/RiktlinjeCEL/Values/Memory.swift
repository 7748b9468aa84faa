/// The memory that values lie in while conditions run: one address range for each ``Value/Region``.
///
/// Scratch memory is reserved once and never moves, so that a function may read its arguments while
/// it writes its result; the operating system gives pages only as they are written. Taking more than
/// is reserved is an error of the condition, never of the process. One thread uses a memory at a time.
@safe package final class Memory {
  /// The most that evaluating may hold at once.
  private enum Capacity {
    static let bytes = 8 << 20
    static let cells = 1 << 19
    static let unknowns = 1 << 20
  }

  /// Where the bytes and the cells of each region begin, by the region's number.
  private let byteBases: UnsafeMutablePointer<UnsafePointer<UInt8>>
  private let cellBases: UnsafeMutablePointer<UnsafePointer<Value>>

  private var documentBytes = Arena<UInt8>(capacity: 1024)
  private var documentCells = Arena<Value>(capacity: 256)
  private var bytes = Arena<UInt8>(capacity: Capacity.bytes)
  private var cells = Arena<Value>(capacity: Capacity.cells)
  /// The missing fields that the unknown results so far depend on, as a stack; see ``Evaluator``.
  private(set) var unknowns = Arena<Int32>(capacity: Capacity.unknowns)
  /// The missing fields of unknown values that were put in a slot or a variable.
  private var keptUnknowns = Arena<Int32>(capacity: Capacity.unknowns)
  /// What the condition may still cost; in 64 bits also where an `Int` has 32, which what is charged
  /// after it is spent could overflow.
  private var budget: Int64 = 0
  /// Whether a text or a list did not fit.
  private var isFull = false
  /// The record types, by the number that record values have.
  private(set) var layouts = RecordLayouts(Environment())
  /// What counts as a working day.
  private(set) var workdays = Workdays()
  /// Patterns that are no constants, by the hash of their text’s bytes, which stand beside them.
  var patterns: [UInt64: (source: [UInt8], pattern: Pattern)] = [:]
  var matchMemory = MatchMemory()
  /// Reads each time zone once.
  var timeZones = TimeZones()

  init() {
    unsafe byteBases = .allocate(capacity: 3)
    unsafe cellBases = .allocate(capacity: 3)
    unsafe byteBases.initialize(repeating: UnsafePointer(bytes.start), count: 3)
    unsafe cellBases.initialize(repeating: UnsafePointer(cells.start), count: 3)
  }

  deinit {
    unsafe byteBases.deallocate()
    unsafe cellBases.deallocate()
    documentBytes.free()
    documentCells.free()
    bytes.free()
    cells.free()
    unknowns.free()
    keptUnknowns.free()
  }
}

// MARK: - Regions

extension Memory {
  /// Makes the constants of a program readable; the program must outlive their use.
  func attach(_ program: Program) {
    unsafe byteBases[Int(Value.Region.program.rawValue)] = UnsafePointer(program.bytes.start)
    unsafe cellBases[Int(Value.Region.program.rawValue)] = UnsafePointer(program.cells.start)
    layouts = program.layouts
    workdays = program.workdays
  }

  /// Copies the values of a document and forgets everything about the one before.
  func begin(_ document: borrowing Document) {
    release(to: Mark())
    documentBytes.truncate(to: 0)
    documentBytes.grow(by: document.text.count)
    unsafe document.text.withUnsafeBufferPointer { text in
      if let start = text.baseAddress {
        unsafe _ = documentBytes.push(from: start, count: text.count)
      }
    }
    documentCells.truncate(to: 0)
    documentCells.grow(by: document.slots.count)
    unsafe document.slots.withUnsafeBufferPointer { slots in
      if let start = slots.baseAddress {
        unsafe _ = documentCells.push(from: start, count: slots.count)
      }
    }
    unsafe byteBases[Int(Value.Region.document.rawValue)] = UnsafePointer(documentBytes.start)
    unsafe cellBases[Int(Value.Region.document.rawValue)] = UnsafePointer(documentCells.start)
  }

  /// How much of the scratch memory is in use.
  struct Mark {
    fileprivate var bytes = 0
    fileprivate var cells = 0
    fileprivate var keptUnknowns = 0
  }

  var mark: Mark {
    Mark(bytes: bytes.count, cells: cells.count, keptUnknowns: keptUnknowns.count)
  }

  /// Gives back the scratch memory taken since a mark.
  func release(to mark: Mark) {
    bytes.truncate(to: mark.bytes)
    cells.truncate(to: mark.cells)
    keptUnknowns.truncate(to: mark.keptUnknowns)
    unknowns.truncate(to: 0)
    isFull = false
  }

  /// Gives back the scratch memory taken since a mark, but keeps the stack of unknowns.
  func reuse(from mark: Mark) {
    bytes.truncate(to: mark.bytes)
    cells.truncate(to: mark.cells)
    keptUnknowns.truncate(to: mark.keptUnknowns)
  }

  /// The first cell of the frame.
  var frame: UnsafePointer<Value> {
    unsafe cellBases[Int(Value.Region.document.rawValue)]
  }

  var slotCount: Int { documentCells.count }

  func setSlot(_ index: Int, to value: Value) { documentCells[index] = value }

  @inline(__always)
  func cell(_ region: Value.Region, _ index: Int) -> Value {
    unsafe cellBases[Int(region.rawValue)][index]
  }
}

// MARK: - Cost

extension Memory {
  func allow(cost: Int) { budget = Int64(cost) }

  var remainingBudget: Int { Int(clamping: max(0, budget)) }

  /// Whether the condition has cost more than it may.
  var isExhausted: Bool { budget < 0 }

  /// Whether what is written to the open text is no longer kept.
  var isTextFull: Bool { isFull || budget < 0 }

  /// Takes from what the condition may cost; `false` when nothing is left.
  @inline(__always)
  func charge(_ cost: Int) -> Bool {
    budget &-= Int64(cost)
    return budget >= 0
  }

  /// Takes for work on a number of bytes or elements.
  func charge(forLength length: Int) -> Bool { charge(1 + length / 16) }

  /// Takes for a function that goes through an argument once.
  @inline(__always)
  func charge(for argument: Value) -> Bool {
    switch argument.kind {
    case .string, .bytes, .list, .map: charge(argument.length / 16)
    default: true
    }
  }
}

// MARK: - Texts

extension Memory {
  /// The bytes of a text, of bytes, or of a type's name.
  @inline(__always)
  func text(_ value: Value) -> Text {
    unsafe Text(
      start: byteBases[Int(value.region.rawValue)] + value.start, count: value.length)
  }

  /// Begins a text; what is written until ``closeText(_:_:)`` belongs to it.
  func openText() -> Int { bytes.count }

  func write(_ byte: UInt8) {
    if !bytes.push(byte) { isFull = true }
  }

  func write(_ text: Text) {
    if !(unsafe bytes.push(from: text.base, count: text.count)) { isFull = true }
    budget &-= Int64(text.count / 16)
  }

  func write(_ value: Value) { write(text(value)) }

  func write(_ sequence: some Sequence<UInt8>) {
    for byte in sequence { write(byte) }
  }

  func write(_ string: String) { write(string.utf8) }

  func write(_ scalar: Unicode.Scalar) {
    write(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The text written since it was opened, or an error when it did not fit.
  func closeText(_ start: Int, _ kind: Value.Kind = .string) -> Value {
    if isFull || budget < 0 {
      bytes.truncate(to: start)
      return .fault(budget < 0 ? .costExceeded : .memoryExceeded)
    }
    return .text(kind, .scratch, start: start, count: bytes.count - start)
  }

  /// The bytes of a text that is still open, from a place on.
  func openedText(from start: Int) -> Text {
    unsafe Text(start: UnsafePointer(bytes.start) + start, count: bytes.count - start)
  }

  /// Takes back what was written to a text that is still open, from a place on.
  func truncateText(to start: Int) { bytes.truncate(to: start) }

  func makeText(_ string: String) -> Value {
    let start = openText()
    write(string)
    return closeText(start)
  }
}

// MARK: - Lists, maps and optionals

extension Memory {
  /// Takes room for the cells of a list or map; `nil` when there is none.
  func takeCells(_ number: Int) -> Int? {
    guard charge(forLength: number), let start = cells.take(number, filledWith: .null) else {
      return nil
    }
    return start
  }

  func setCell(_ index: Int, to value: Value) { cells[index] = value }

  func list(start: Int, count: Int) -> Value {
    Value(.list, region: .scratch, count: UInt32(count), bits: UInt64(start))
  }

  /// Makes a list of values that the caller has counted.
  func makeList(_ number: Int, _ element: (Int) -> Value) -> Value {
    guard let start = takeCells(number) else { return .fault(.memoryExceeded) }
    for index in 0..<number { cells[start + index] = element(index) }
    return list(start: start, count: number)
  }

  func makeList(_ elements: [Value]) -> Value { makeList(elements.count) { elements[$0] } }

  /// The element of a list; one that is missing knows its place.
  @inline(__always)
  func element(_ list: Value, _ index: Int) -> Value {
    let value = cell(list.region, list.start + index)
    return value.kind == .missing && value.count == 0
      ? value.missing(in: list.region, at: list.start + index) : value
  }

  func elements(_ list: Value) -> some RandomAccessCollection<Value> {
    (0..<list.length).lazy.map { self.element(list, $0) }
  }

  func makeOptional(_ value: Value) -> Value {
    guard let start = takeCells(1) else { return .fault(.memoryExceeded) }
    cells[start] = value
    return Value(.optional, region: .scratch, count: 1, bits: UInt64(start))
  }

  /// What an optional holds; `nil` when it is empty.
  func content(_ optional: Value) -> Value? {
    optional.count == 0 ? nil : element(optional, 0)
  }
}

// MARK: - Unknowns

extension Memory {
  /// Puts a missing field on top of the stack: a slot of the document, or the complement of a cell of
  /// the program's registers.
  func pushUnknown(_ region: Value.Region, _ cell: Int) {
    unknowns.push(region == .document ? Int32(cell) : ~Int32(cell))
    budget &-= 1
  }

  func truncateUnknowns(to count: Int) { unknowns.truncate(to: count) }

  /// Takes the fields above a mark off the stack and keeps them with an unknown value.
  func keepUnknowns(above mark: Int) -> Value {
    let start = keptUnknowns.count
    var isRoom = true
    for field in distinctUnknowns(above: mark) { isRoom = keptUnknowns.push(field) && isRoom }
    unknowns.truncate(to: mark)
    return isRoom
      ? Value(.unknown, count: UInt32(keptUnknowns.count - start), bits: UInt64(start))
      : .fault(.memoryExceeded)
  }

  /// The fields above a mark, in the order first read, each once.
  func distinctUnknowns(above mark: Int = 0) -> [Int32] {
    let isLong = unknowns.count - mark > 16
    var fields: [Int32] = []
    var seen: Set<Int32> = []
    for index in mark..<unknowns.count {
      let field = unknowns[index]
      if isLong ? seen.insert(field).inserted : !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// Puts the fields of a kept unknown value back on the stack.
  func pushUnknowns(of value: Value) {
    for index in 0..<value.length { unknowns.push(keptUnknowns[value.start + index]) }
    budget &-= Int64(value.length)
  }
}
