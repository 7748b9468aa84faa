import RiktlinjeCEL
import RiktlinjeText

/// The shapes of all records of a pack: those of kinds and registers by name, those of list elements
/// by index, so that a record may hold a list of its own kind.
package struct RecordShapes: Sendable {
  /// The shapes of list elements.
  package private(set) var elements: [RecordShape] = []
  private var indices: [String: Int] = [:]
  private var tables: [FieldType: WordTable] = [:]
  private let vocabulary: Vocabulary
  private let registers: [Register]
  private let layouts: RecordLayouts

  init(vocabulary: Vocabulary, registers: [Register], layouts: RecordLayouts) {
    self.vocabulary = vocabulary
    self.registers = registers
    self.layouts = layouts
  }

  /// Lays out the fields of a record in the order given.
  mutating func shape(
    of record: String, fields: [Field], ignoring keys: Set<String> = []
  ) -> RecordShape {
    var slots: [RecordShape.Slot] = []
    var size = 0
    for field in fields {
      let content = content(of: field.type)
      slots.append(
        RecordShape.Slot(
          field: field, offset: size, content: content,
          pattern: field.pattern.flatMap { try? Pattern(parsing: $0) }))
      size += 1
      if case .record(let inner) = content { size += inner.size }
    }
    return RecordShape(
      slots: slots, size: size, layout: layouts[record]?.index ?? 0, otherKeys: keys.sorted())
  }

  private mutating func content(of type: FieldType) -> RecordShape.Content {
    switch type {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .date: .date
    case .oneOf: .oneOf(words(of: type))
    case .reference(let name):
      .reference(
        words(of: type),
        register: WordSuggestion(
          name,
          label: registers.first { $0.name == name }?.title ?? LocalizedText(name)))
    case .record(let name): .record(shape(of: name, fields: vocabulary.fields(ofRecord: name)))
    case .list(.record(let name)): .records(elementIndex(of: name))
    case .list(let element): .list(content(of: element))
    }
  }

  /// The closed list of an enumeration or a register, the same for all fields that refer to it.
  private mutating func words(of type: FieldType) -> WordTable {
    if let known = tables[type] { return known }
    let table =
      switch type {
      case .oneOf(let name):
        vocabulary.enumerations[name].map { WordTable($0.values.map { $0.name }, Wording($0)) }
          ?? WordTable([])
      case .reference(let name):
        registers.first { $0.name == name }.map {
          WordTable($0.entries.map { $0.key }, Wording($0))
        } ?? WordTable([])
      default: WordTable([])
      }
    tables[type] = table
    return table
  }

  private mutating func elementIndex(of record: String) -> Int {
    if let index = indices[record] { return index }
    // The index is taken before the fields are laid out, for they may come back to the record.
    let index = elements.count
    indices[record] = index
    elements.append(RecordShape(slots: [], size: 0, layout: 0))
    elements[index] = shape(of: record, fields: vocabulary.fields(ofRecord: record))
    return index
  }
}
