import RiktlinjeCEL
import RiktlinjeText

/// How the keys of a mapping become the slots of a record: what the binder follows.
///
/// Offsets agree with the record's layout: every field has a slot, and the fields of a record within
/// lie right after its own.
///
/// `@unchecked`: its memory is written by the initializer only.
@safe package final class RecordShape: @unchecked Sendable {
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
    case oneOf(WordTable)
    case reference(WordTable, register: WordSuggestion)
    /// A record; its slots begin right after the field's own.
    case record(RecordShape)
    /// A list of texts, numbers and such.
    case list(Content)
    /// A list of records, each a block of its own, by the index of their shape.
    case records(Int)
  }

  package let slots: [Slot]
  /// The number of slots, those of records within included.
  package let size: Int
  /// The number of the record's layout, by which its values name it.
  let layout: UInt16
  private let keys: WordTable
  /// What the binder follows, for as long as the shape is there.
  let plan: UnsafePointer<ShapePlan>
  /// Keys that are read elsewhere, such as `judgements`.
  let otherKeys: [String]

  init(slots: [Slot], size: Int, layout: UInt16, otherKeys: [String] = []) {
    self.slots = slots
    self.size = size
    self.layout = layout
    self.otherKeys = otherKeys
    let aliases = slots.enumerated().flatMap { index, slot in
      slot.field.aliases.map { (name: $0, slot: index) }
    }
    keys = WordTable(
      slots.map { $0.field.name } + aliases.map { $0.name } + otherKeys,
      Wording {
        slots.map { Wording.Entry($0.field) }
          + otherKeys.map { key in
            ProposalKey.all.first { $0.id == key } ?? Wording.Entry(key, label: LocalizedText(key))
          }
      })
    let slotPlans = UnsafeMutablePointer<ShapePlan.Slot>.allocate(capacity: slots.count)
    for (index, slot) in slots.enumerated() {
      unsafe (slotPlans + index).initialize(to: ShapePlan.Slot(slot))
    }
    let aliasSlots = UnsafeMutablePointer<Int32>.allocate(capacity: aliases.count)
    for (index, alias) in aliases.enumerated() {
      unsafe (aliasSlots + index).initialize(to: Int32(alias.slot))
    }
    let plan = UnsafeMutablePointer<ShapePlan>.allocate(capacity: 1)
    unsafe self.plan = UnsafePointer(plan)
    unsafe plan.initialize(
      to: ShapePlan(
        slots: UnsafePointer(slotPlans), slotCount: slots.count, layout: layout, size: size,
        keys: keys.index, aliasSlots: UnsafePointer(aliasSlots), aliasCount: aliases.count,
        shape: Unmanaged.passUnretained(self)))
  }

  deinit {
    unsafe plan.pointee.slots.deallocate()
    unsafe plan.pointee.aliasSlots.deallocate()
    unsafe plan.deallocate()
  }

  /// What people may call the fields, in the order of the slots, and then the other keys.
  package var wording: Wording { keys.wording }

  /// The slot with a field's name.
  package func slot(named name: String) -> Slot? { slots.first { $0.field.name == name } }

  /// The fields that lead to a slot: its own, and before it those of the records around it.
  package func names(ofOffset offset: Int) -> [Field] {
    guard let slot = slots.last(where: { $0.offset <= offset }) else { return [] }
    guard slot.offset < offset, case .record(let inner) = slot.content else { return [slot.field] }
    return [slot.field] + inner.names(ofOffset: offset - slot.offset - 1)
  }
}

/// The keys of a proposal that are no fields of its kind.
package enum ProposalKey {
  package static let kind = Wording.Entry(
    "kind", label: LocalizedText(swedish: "ärendetyp", english: "kind"))
  package static let id = Wording.Entry("id", label: LocalizedText("id"))
  package static let judgements = Wording.Entry(
    "judgements", label: LocalizedText(swedish: "bedömningar", english: "judgements"))

  package static let all = [kind, id, judgements]
}
