package import RiktlinjeYAML

/// How the slots of a document become paths again: which records lie where.
package struct SlotPaths: Sendable {
  /// One step of the way from a proposal to a slot.
  package enum Step: Sendable {
    case field(Field)
    /// An element of a list, from 0.
    case element(Int)
  }

  /// The slots of one record in a list, or those of all elements of a list.
  private struct Block {
    let start: Int
    /// The shape among the list elements' shapes; `nil` for the elements themselves.
    let shape: Int?
    /// The slot of the list that the record is an element of.
    let listSlot: Int
    /// The place in that list, from 0.
    let element: Int
  }

  private var blocks: [Block] = []
  private let elements: [RecordShape]
  /// The keys that name their fields by a label, as nodes of the proposal’s tree.
  private var spelledKeys: [(key: Int32, field: Field)] = []

  init(elements: [RecordShape]) {
    self.elements = elements
  }

  mutating func clear() {
    blocks.removeAll(keepingCapacity: true)
    spelledKeys.removeAll(keepingCapacity: true)
  }

  /// Notes a record of a list; records are noted in the order of their slots.
  mutating func addBlock(at start: Int, shape: Int, listSlot: Int, element: Int) {
    blocks.append(Block(start: start, shape: shape, listSlot: listSlot, element: element))
  }

  /// Notes where the elements of a list lie; only of a list that lacks some of them.
  mutating func addElements(at start: Int, listSlot: Int) {
    let index = blocks.firstIndex { $0.start > start } ?? blocks.count
    blocks.insert(Block(start: start, shape: nil, listSlot: listSlot, element: 0), at: index)
  }

  /// Notes a key that is no id or alias of its field.
  mutating func addKey(_ key: Node, of field: Field) { spelledKeys.append((key.index, field)) }

  /// The key of a mapping, and its value, that give a field, whatever the field is called there.
  package func entry(of field: Field, in mapping: Node) -> (key: Node, value: Node)? {
    for name in [field.name] + field.aliases {
      if let entry = mapping.entry(name) { return entry }
    }
    guard spelledKeys.contains(where: { $0.field === field }) else { return nil }
    return mapping.entries.first { entry in
      spelledKeys.contains { $0.key == entry.key.index && $0.field === field }
    }
  }

  /// The way to a slot of a proposal with the given shape: fields, and between them list elements.
  package func path(toSlot slot: Int, in shape: RecordShape) -> [Step] {
    guard let block = blocks.last(where: { $0.start <= slot }) else {
      return shape.names(ofOffset: slot).map { .field($0) }
    }
    let list = path(toSlot: block.listSlot, in: shape)
    guard let number = block.shape else { return list + [.element(slot - block.start)] }
    return list + [.element(block.element)]
      + elements[number].names(ofOffset: slot - block.start).map { .field($0) }
  }

  /// The fields that lead to the record whose slots begin at a place; none for the proposal itself.
  func fields(toRecordAt start: Int, in shape: RecordShape) -> [Field] {
    guard start > 0 else { return [] }
    let isElement = blocks.contains { $0.start == start && $0.shape != nil }
    // The slot before a record’s fields is its own.
    let steps =
      isElement
      ? path(toSlot: start, in: shape).dropLast() : path(toSlot: start - 1, in: shape)[...]
    return steps.compactMap { step in
      if case .field(let field) = step { field } else { nil }
    }
  }
}
