/// A shape as the binder follows it at every field of every proposal: trivial values only, so that
/// following it counts no references.
///
/// It lies in the memory of its ``RecordShape``, which has all that is needed when something is wrong.
@safe struct ShapePlan: BitwiseCopyable {
  /// One field and where it goes.
  @safe struct Slot: BitwiseCopyable {
    /// What is done with a value.
    enum Kind: UInt8, BitwiseCopyable {
      case text, integer, number, boolean, date
      /// One of the values of an enumeration, or a key of a register.
      case word
      case record, list, records
    }

    let kind: Kind
    /// Of a list the kind of its elements.
    let elementKind: Kind
    let isRequired: Bool
    /// Whether a text must match a pattern.
    let hasPattern: Bool
    /// Slots from the beginning of the record.
    let offset: Int32
    /// The number of the shape of a list’s records.
    let elementShape: Int32
    let words: WordIndex?
    /// The shape of a record within.
    let inner: UnsafePointer<ShapePlan>?
  }

  let slots: UnsafePointer<Slot>
  let slotCount: Int
  /// The number of the record’s layout, by which its values name it.
  let layout: UInt16
  /// The number of slots, those of records within included.
  let size: Int
  /// The fields’ names in the order of the slots, then their aliases, then keys that are no fields.
  let keys: WordIndex
  /// The slots of the aliases.
  let aliasSlots: UnsafePointer<Int32>
  let aliasCount: Int
  /// For what is done seldom.
  let shape: Unmanaged<RecordShape>

  /// The index of the slot that a key stands for; `nil` for one that is no field’s id or alias.
  @inline(__always)
  func index(ofKey key: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let number = unsafe keys.number(of: key) else { return nil }
    if number < slotCount { return number }
    return unsafe number - slotCount < aliasCount ? Int(aliasSlots[number - slotCount]) : nil
  }
}

extension ShapePlan.Slot {
  init(_ slot: RecordShape.Slot) {
    let field = slot.field
    isRequired = field.isRequired
    hasPattern = slot.pattern != nil
    offset = Int32(slot.offset)
    var content = slot.content
    var isList = false
    if case .list(let element) = content {
      content = element
      isList = true
    }
    let kind: Kind
    var words: WordIndex?
    var inner: UnsafePointer<ShapePlan>?
    var elementShape: Int32 = 0
    switch content {
    case .text: kind = .text
    case .integer: kind = .integer
    case .number: kind = .number
    case .boolean: kind = .boolean
    case .date: kind = .date
    case .oneOf(let table), .reference(let table, _):
      kind = .word
      words = table.index
    case .record(let shape):
      kind = .record
      unsafe inner = shape.plan
    case .list: kind = .list
    case .records(let number):
      kind = .records
      elementShape = Int32(number)
    }
    self.kind = isList ? .list : kind
    elementKind = kind
    self.words = words
    unsafe self.inner = inner
    self.elementShape = elementShape
  }
}
