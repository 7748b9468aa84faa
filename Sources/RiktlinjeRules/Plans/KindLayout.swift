/// How proposals of a kind are bound, and where their bound values lie that the engine itself reads.
package final class KindLayout: Sendable {
  /// A field and where it lies.
  package struct Place: Sendable {
    /// The fields that lead to it; through a list, to the field of its elements.
    package let path: [Field]
    /// The slot of the field, or of the first list on the way to it.
    package let slot: Int
    /// The slot within an element, where the way leads through a list of records.
    package let slotInElement: Int?
  }

  package let kind: Kind
  package let shape: RecordShape
  /// The slots of the shape, of the derived values, of the days, of the kind and id, and of the rows of
  /// documents.
  package let frameSize: Int
  /// The slots of `decision.date` and `date`, from which the as-of date is taken, where the kind has them.
  package let dateSlots: [Int]
  /// The slot of `date`, the proposal's own day.
  package let dateSlot: Int?
  /// The slot of the stage, and the values of it that mean a draft or a closed matter.
  package let stageSlot: Int?
  package let draftStages: Set<String>
  package let closedStages: Set<String>
  /// The required fields, and the record that each lies in.
  package let required: [(slot: Int, record: Int?)]
  /// Those of the elements of lists: the slot of the list, and within an element the slots of the field
  /// and of the record that it lies in.
  package let requiredInElements: [(list: Int, slot: Int, record: Int?)]
  package let roles: [(role: Role, place: Place)]
  /// The fields that name entries of registers of which some may be named at some time only.
  package let datedReferences: [(register: Register, place: Place)]
  /// The fields that have a value while a proposal gives none, in the order of their slots.
  package let assumptions: [(place: Place, value: FieldConstant)]

  init(
    of kind: Kind, _ shape: RecordShape, derivedValues: Int, documentSlots: Int,
    _ vocabulary: Vocabulary, _ registers: [Register], elements: [RecordShape]
  ) {
    self.kind = kind
    self.shape = shape
    frameSize = shape.size + derivedValues + KindPlan.ownSlots + documentSlots
    let dated = registers.filter { $0.entries.contains { $0.valid != .always } }
    var roles: [(role: Role, place: Place)] = []
    var references: [(register: Register, place: Place)] = []
    var assumptions: [(place: Place, value: FieldConstant)] = []
    func note(_ place: Place) {
      guard let field = place.path.last else { return }
      if let role = field.role { roles.append((role, place)) }
      if let value = field.assumed { assumptions.append((place, value)) }
      if case .reference(let name) = field.type.element,
        let register = dated.first(where: { $0.name == name })
      {
        references.append((register, place))
      }
    }
    var required: [(slot: Int, record: Int?)] = []
    var requiredInElements: [(list: Int, slot: Int, record: Int?)] = []
    func visitElement(_ shape: RecordShape, of list: Int, at base: Int, path: [Field]) {
      for slot in shape.slots {
        let path = path + [slot.field]
        let place = base + slot.offset
        note(Place(path: path, slot: list, slotInElement: place))
        if slot.field.isRequired {
          requiredInElements.append((list, place, base == 0 ? nil : base - 1))
        }
        if case .record(let inner) = slot.content {
          visitElement(inner, of: list, at: place + 1, path: path)
        }
      }
    }
    func visit(_ shape: RecordShape, at base: Int, path: [Field]) {
      for slot in shape.slots {
        let path = path + [slot.field]
        let place = base + slot.offset
        note(Place(path: path, slot: place, slotInElement: nil))
        if slot.field.isRequired { required.append((place, base == 0 ? nil : base - 1)) }
        switch slot.content {
        case .record(let inner): visit(inner, at: place + 1, path: path)
        case .records(let number):
          visitElement(elements[number], of: place, at: 0, path: path)
        default: break
        }
      }
    }
    visit(shape, at: 0, path: [])
    self.required = required
    self.requiredInElements = requiredInElements
    self.roles = roles
    self.assumptions = assumptions
    datedReferences = references
    func slot(of role: Role) -> Place? {
      roles.first { $0.role == role && $0.place.slotInElement == nil }?.place
    }
    dateSlot = shape.offset(of: ["date"], type: .date)
    dateSlots = [
      slot(of: .decisionDate)?.slot ?? shape.offset(of: ["decision", "date"], type: .date),
      dateSlot,
    ].compactMap { $0 }
    let stage = slot(of: .stage)
    stageSlot = stage?.slot
    var values: [Enumeration.Value] = []
    if case .oneOf(let name) = stage?.path.last?.type {
      values = vocabulary.enumerations[name]?.values ?? []
    }
    draftStages = Set(values.filter { $0.isDraft }.map { $0.name })
    closedStages = Set(values.filter { $0.isClosed }.map { $0.name })
  }
}

extension FieldType {
  /// Of a list the type of its elements, else the type itself.
  package var element: FieldType {
    if case .list(let element) = self { element } else { self }
  }
}

extension RecordShape {
  /// The slot of a field of the given type, by the names that lead to it.
  fileprivate func offset(of path: [String], type: FieldType) -> Int? {
    guard let name = path.first, let slot = slot(named: name) else { return nil }
    if path.count == 1 { return slot.field.type == type ? slot.offset : nil }
    guard case .record(let inner) = slot.content else { return nil }
    return inner.offset(of: Array(path.dropFirst()), type: type).map { slot.offset + 1 + $0 }
  }
}
