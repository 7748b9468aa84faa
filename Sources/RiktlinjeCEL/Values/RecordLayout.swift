/// Where the fields of a record lie among the slots of its block.
///
/// Every field has a slot. A field that is itself a record has its own fields in the slots right
/// after its own, so that a path such as `agreement.term.end` is one slot, known before any proposal
/// is read. The elements of a list of records are blocks of their own.
package struct RecordLayout: Sendable {
  package struct Field: Sendable {
    package let name: String
    package let type: ValueType
    /// Slots from the beginning of the block.
    package let offset: Int
    /// The layout of a field that is a record; its slots begin at `offset + 1`.
    package let nested: RecordLayout?
  }

  package let name: String
  package let fields: [Field]
  /// The number of slots of a block, nested records included.
  package let size: Int
  /// The layout's number among those of a program, by which a record value names it.
  package let index: UInt16

  init(name: String, fields: [Field], size: Int, index: UInt16) {
    self.name = name
    self.fields = fields
    self.size = size
    self.index = index
  }

  /// The position of a field in ``fields``.
  func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }
}

/// The layouts of all records of an environment.
package struct RecordLayouts: Sendable {
  private(set) var all: [RecordLayout] = []
  private var indices: [String: Int] = [:]

  /// Lays out the records of an environment, which must not contain themselves other than through a
  /// list.
  package init(_ environment: Environment) {
    for name in environment.records.keys.sorted() { add(name, environment) }
  }

  /// The layout of a record, by the record's name.
  package subscript(name: String) -> RecordLayout? { indices[name].map { all[$0] } }

  subscript(index: UInt16) -> RecordLayout { all[Int(index)] }

  /// Adds a layout whose fields lie where the caller says, such as another view of a record.
  mutating func add(name: String, fields: [RecordLayout.Field], size: Int) -> RecordLayout {
    let layout = RecordLayout(name: name, fields: fields, size: size, index: UInt16(all.count))
    all.append(layout)
    return layout
  }

  @discardableResult
  private mutating func add(_ name: String, _ environment: Environment) -> RecordLayout {
    if let known = self[name] { return known }
    var fields: [RecordLayout.Field] = []
    var size = 0
    for field in environment.records[name]?.fields ?? [] {
      var nested: RecordLayout?
      if case .record(let inner) = field.type { nested = add(inner, environment) }
      fields.append(
        RecordLayout.Field(name: field.name, type: field.type, offset: size, nested: nested))
      size += 1 + (nested?.size ?? 0)
    }
    let layout = add(name: name, fields: fields, size: size)
    indices[name] = Int(layout.index)
    return layout
  }
}
