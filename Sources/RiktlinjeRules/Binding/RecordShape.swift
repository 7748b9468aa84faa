import RiktlinjeCEL
package import RiktlinjeText

/// How the keys of a mapping become the slots of a record: what the binder follows.
///
/// Offsets agree with ``RecordLayout``: every field has a slot, and the fields of a record within
/// lie right after its own.
package struct RecordShape: Sendable {
  /// One field and where it goes.
  package struct Slot: Sendable {
    package let field: Field
    /// Slots from the beginning of the record.
    package let offset: Int
    package let content: Content
    /// The regular expression that a text must match.
    let pattern: Pattern?
  }

  /// What a field holds, with everything that is needed to check it.
  package indirect enum Content: Sendable {
    case text, integer, number, boolean, date
    case oneOf(Words)
    case reference(Words, register: LocalizedText)
    /// A record; its slots begin right after the field's own.
    case record(RecordShape)
    /// A list of texts, numbers and such.
    case list(Content)
    /// A list of records, each a block of its own, by the index of their shape.
    case records(Int)
  }

  /// A closed list of words.
  package struct Words: Sendable {
    let all: [String]
    private let members: Set<String>

    init(_ all: [String]) {
      self.all = all
      self.members = Set(all)
    }

    func contains(_ word: String) -> Bool { members.contains(word) }
  }

  package let slots: [Slot]
  /// The number of slots, those of records within included.
  package let size: Int
  /// The number of the record's layout, by which its values name it.
  let layout: UInt16
  /// The index in `slots` of each key, aliases among them.
  private let keys: [String: Int]
  /// Keys that are read elsewhere, such as `judgements`.
  let ignoredKeys: Set<String>

  init(slots: [Slot], size: Int, layout: UInt16, ignoredKeys: Set<String>) {
    self.slots = slots
    self.size = size
    self.layout = layout
    self.ignoredKeys = ignoredKeys
    var keys: [String: Int] = [:]
    for (index, slot) in slots.enumerated() {
      for alias in slot.field.aliases { keys[alias] = index }
    }
    for (index, slot) in slots.enumerated() { keys[slot.field.name] = index }
    self.keys = keys
  }

  func index(ofKey key: String) -> Int? { keys[key] }

  /// The keys that a file may use here, for suggestions.
  var knownKeys: [String] { slots.map(\.field.name) }

  /// The slot with a field's name.
  package func slot(named name: String) -> Slot? {
    keys[name].map { slots[$0] }.flatMap { $0.field.name == name ? $0 : nil }
  }

  /// The names that lead to a slot: the field's, and before it those of the records around it.
  package func names(ofOffset offset: Int) -> [Field] {
    guard let slot = slots.last(where: { $0.offset <= offset }) else { return [] }
    guard slot.offset < offset, case .record(let inner) = slot.content else { return [slot.field] }
    return [slot.field] + inner.names(ofOffset: offset - slot.offset - 1)
  }
}

/// The shapes of all records of a pack: those of kinds and registers by name, those of list elements
/// by index, so that a record may hold a list of its own kind.
package struct RecordShapes: Sendable {
  /// The shapes of list elements.
  package private(set) var elements: [RecordShape] = []
  private var indices: [String: Int] = [:]
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
      slots: slots, size: size, layout: layouts[record]?.index ?? 0, ignoredKeys: keys)
  }

  private mutating func content(of type: FieldType) -> RecordShape.Content {
    switch type {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .date: .date
    case .oneOf(let name):
      .oneOf(RecordShape.Words(vocabulary.enumerations[name]?.values.map(\.name) ?? []))
    case .reference(let name):
      if let register = registers.first(where: { $0.name == name }) {
        .reference(RecordShape.Words(register.entries.map(\.key)), register: register.title)
      } else {
        .reference(RecordShape.Words([]), register: LocalizedText(name))
      }
    case .record(let name): .record(shape(of: name, fields: vocabulary.fields(ofRecord: name)))
    case .list(.record(let name)): .records(elementIndex(of: name))
    case .list(let element): .list(content(of: element))
    }
  }

  private mutating func elementIndex(of record: String) -> Int {
    if let index = indices[record] { return index }
    // The index is taken before the fields are laid out, for they may come back to the record.
    let index = elements.count
    indices[record] = index
    elements.append(RecordShape(slots: [], size: 0, layout: 0, ignoredKeys: []))
    elements[index] = shape(of: record, fields: vocabulary.fields(ofRecord: record))
    return index
  }
}
