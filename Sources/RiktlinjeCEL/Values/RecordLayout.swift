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

  /// Lays out a record of an environment.
  ///
  /// The environment's records must not contain themselves other than through a list.
  package init(_ name: String, in environment: Environment) {
    var fields: [Field] = []
    var size = 0
    for field in environment.records[name]?.fields ?? [] {
      var nested: RecordLayout?
      if case .record(let inner) = field.type {
        nested = RecordLayout(inner, in: environment)
      }
      fields.append(Field(name: field.name, type: field.type, offset: size, nested: nested))
      size += 1 + (nested?.size ?? 0)
    }
    self.name = name
    self.fields = fields
    self.size = size
  }
}
