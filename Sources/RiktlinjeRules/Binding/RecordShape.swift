import RiktlinjeCEL
package import RiktlinjeText

/// How the keys of a mapping become the slots of a record: what the binder follows.
///
/// Offsets agree with the record's layout: every field has a slot, and the fields of a record within
/// lie right after its own.
package final class RecordShape: Sendable {
  /// One field and where it goes.
  package final class Slot: Sendable {
    package let field: Field
    /// Slots from the beginning of the record.
    package let offset: Int
    package let content: Content
    /// The regular expression that a text must match.
    let pattern: Pattern?

    init(field: Field, offset: Int, content: Content, pattern: Pattern?) {
      self.field = field
      self.offset = offset
      self.content = content
      self.pattern = pattern
    }
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

  /// The allowed values of an enumeration, or the keys of a register.
  package final class Words: Sendable {
    let table: WordTable

    init(_ words: [String]) { table = WordTable(words) }
  }

  package let slots: [Slot]
  /// The number of slots, those of records within included.
  package let size: Int
  /// The number of the record's layout, by which its values name it.
  let layout: UInt16
  /// The fields' names in the order of the slots, then their aliases.
  private let keys: WordTable
  /// The slots of the aliases.
  private let aliasSlots: [Int]
  /// Keys that are read elsewhere, such as `judgements`.
  private let ignoredKeys: Set<String>

  init(slots: [Slot], size: Int, layout: UInt16, ignoredKeys: Set<String>) {
    self.slots = slots
    self.size = size
    self.layout = layout
    self.ignoredKeys = ignoredKeys
    let aliases = slots.enumerated().flatMap { index, slot in
      slot.field.aliases.map { (name: $0, slot: index) }
    }
    keys = WordTable(slots.map(\.field.name) + aliases.map(\.name))
    aliasSlots = aliases.map(\.slot)
  }

  /// The index of the slot that a key, which is a stretch of a text, stands for.
  func index(ofKey range: Range<Int>, in text: Span<UInt8>) -> Int? {
    guard let number = keys.number(of: range, in: text) else { return nil }
    return number < slots.count ? number : aliasSlots[number - slots.count]
  }

  func isIgnored(_ key: String) -> Bool { ignoredKeys.contains(key) }

  /// The keys that a file may use here, for suggestions.
  var knownKeys: [String] { slots.map(\.field.name) }

  /// The slot with a field's name.
  package func slot(named name: String) -> Slot? { slots.first { $0.field.name == name } }

  /// The fields that lead to a slot: its own, and before it those of the records around it.
  package func names(ofOffset offset: Int) -> [Field] {
    guard let slot = slots.last(where: { $0.offset <= offset }) else { return [] }
    guard slot.offset < offset, case .record(let inner) = slot.content else { return [slot.field] }
    return [slot.field] + inner.names(ofOffset: offset - slot.offset - 1)
  }
}
