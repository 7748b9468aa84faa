/// How the slots of a document become paths again: which records lie where.
package struct SlotPaths: Sendable {
  /// One step of the way from a proposal to a slot.
  package enum Step: Sendable {
    case field(Field)
    /// An element of a list, from 0.
    case element(Int)
  }

  /// The slots of one record in a list.
  private struct Block {
    let start: Int
    /// The shape among the list elements' shapes.
    let shape: Int
    /// The slot of the list that the record is an element of.
    let listSlot: Int
    /// The place in that list, from 0.
    let element: Int
  }

  private var blocks: [Block] = []
  private let elements: [RecordShape]

  init(elements: [RecordShape]) {
    self.elements = elements
  }

  mutating func clear() { blocks.removeAll(keepingCapacity: true) }

  /// Notes a record of a list; records are noted in the order of their slots.
  mutating func addBlock(at start: Int, shape: Int, listSlot: Int, element: Int) {
    blocks.append(Block(start: start, shape: shape, listSlot: listSlot, element: element))
  }

  /// The way to a slot of a proposal with the given shape: fields, and between them list elements.
  package func path(toSlot slot: Int, in shape: RecordShape) -> [Step] {
    guard let block = blocks.last(where: { $0.start <= slot }) else {
      return shape.names(ofOffset: slot).map { .field($0) }
    }
    return path(toSlot: block.listSlot, in: shape) + [.element(block.element)]
      + elements[block.shape].names(ofOffset: slot - block.start).map { .field($0) }
  }
}
