package import RiktlinjeText

/// What a pack's ids are called: for reports, which look labels up for every value they show.
package final class Labels: Sendable {
  private let enumerations: [String: Enumeration]
  private let registers: [String: Register]
  private let records: [String: RecordType]
  /// What people may call the kinds of proposals.
  package let kinds: Wording

  init(vocabulary: Vocabulary, registers: [Register]) {
    let kinds = vocabulary.kindsAsEnumeration
    var enumerations = vocabulary.enumerations
    if enumerations[kinds.name] == nil { enumerations[kinds.name] = kinds }
    self.enumerations = enumerations
    records = vocabulary.records
    self.kinds = Wording { vocabulary.kinds.map { Wording.Entry($0) } }
    self.registers = Dictionary(uniqueKeysWithValues: registers.map { ($0.name, $0) })
  }

  /// The label of a value of an enumeration.
  package func label(of value: String, in enumeration: String) -> LocalizedText {
    enumerations[enumeration]?.label(of: value) ?? LocalizedText(value)
  }

  /// The values that a field of a type may have, where they are few and known.
  package func values(of type: FieldType) -> [Enumeration.Value] {
    guard case .oneOf(let name) = type else { return [] }
    return enumerations[name]?.values ?? []
  }

  /// The label of a key of a register.
  package func label(ofKey key: String, in register: String) -> LocalizedText {
    registers[register]?.label(of: key) ?? LocalizedText(key)
  }

  /// The label of a field of a register's entries.
  package func label(ofField field: String, in register: String) -> LocalizedText {
    registers[register]?.fields.first { $0.name == field }?.label ?? LocalizedText(field)
  }

  /// The label of a body, by its key in the register `bodies`.
  package func label(ofBody key: String) -> LocalizedText { label(ofKey: key, in: "bodies") }

  /// What people may call the values of an enumeration, or the keys of a register.
  package func wording(of type: FieldType) -> Wording? {
    switch type {
    case .oneOf(let name): enumerations[name].map { Wording($0) }
    case .reference(let name): registers[name].map { Wording($0) }
    default: nil
    }
  }

  /// The fields of a record type; none when it does not exist.
  package func fields(ofRecord name: String) -> [Field] { records[name]?.fields ?? [] }
}
