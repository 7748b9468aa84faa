package import RiktlinjeCEL
package import RiktlinjeText
package import RiktlinjeYAML

/// Turns mappings of a file into the slots of a document, by the declared types of the fields.
///
/// What does not fit its declaration is noted as a problem and stays missing, so that the other
/// checks go on. Reusable: the memory is kept from one proposal to the next.
@safe package struct Binder: ~Copyable {
  /// A problem and where it is in the file.
  package struct FoundProblem: Sendable {
    package let problem: FieldProblem
    package let span: SourceSpan
    /// The slot of a field that is missing.
    var slot: Int?
  }

  package var document = Document()
  package internal(set) var problems: [FoundProblem] = []
  /// What is written otherwise than files have it, with its one meaning.
  package internal(set) var rewordings: [NodeWord] = []
  /// Whether some of it is keys.
  var hasRewordedKeys = false
  /// Whether a key stands somewhere else than it belongs.
  var hasMisplacedKeys = false
  /// How the slots of the document become paths again.
  package internal(set) var paths: SlotPaths
  let elements: [RecordShape]
  private let elementPlans: [UnsafePointer<ShapePlan>]

  /// The tree that is bound, for what is done seldom.
  var tree: Tree?
  /// The shape of the whole that is bound.
  var top: RecordShape?
  /// Where the document's text begins in that of its tree.
  private var textStart: Int32 = 0

  package init(_ shapes: RecordShapes) {
    self.elements = shapes.elements
    unsafe elementPlans = shapes.elements.map { unsafe $0.plan }
    self.paths = SlotPaths(elements: shapes.elements)
  }

  /// What was bound last as files have it, for who looks for its keys; `nil` when they are as given.
  package func rewordedKeys(of root: Node) -> Node? {
    hasRewordedKeys ? root.reworded(rewordings) : nil
  }

  /// Binds a mapping to the first slots of an emptied document.
  ///
  /// - Parameter frameSize: the slots to reserve in front; at least the size of the shape.
  package mutating func bind(_ node: Node, to shape: RecordShape, frameSize: Int) {
    document.clear()
    problems.removeAll(keepingCapacity: true)
    if !rewordings.isEmpty { rewordings.removeAll() }
    hasRewordedKeys = false
    hasMisplacedKeys = false
    paths.clear()
    _ = document.appendBlock(of: frameSize)
    // All text of the document at once: a value is a stretch of it. Of a file with many documents
    // only this one's, or each would cost as much as all of them.
    let isWhole = node.tree.documentCount == 1
    let text = isWhole ? 0..<node.tree.text.count : node.tree.textRange(ofAllIn: node.index)
    textStart = Int32(text.lowerBound)
    document.text = isWhole ? node.tree.text : Array(node.tree.text[text])
    tree = node.tree
    top = shape
    node.tree.walk { walk in
      unsafe bindFields(of: node.index, walk, shape.plan, at: 0)
    }
    tree = nil
    // What turned out to stand elsewhere is not missing.
    if hasMisplacedKeys {
      problems.removeAll { $0.slot.map { document.slots[$0].isUnreadable } ?? false }
    }
  }

  // MARK: - Records

  private mutating func bindFields(
    of mapping: Int32, _ walk: TreeWalk, _ plan: UnsafePointer<ShapePlan>, at start: Int
  ) {
    var key = mapping + 1
    for _ in 0..<(walk[mapping].count / 2) {
      let place = walk[key].next
      unsafe bindEntry(
        key: walk.content(at: key), value: walk.content(at: place), in: mapping, walk, plan, start)
      key = walk[place].next
    }
    for index in unsafe 0..<plan.pointee.slotCount {
      let slot = unsafe plan.pointee.slots[index]
      if slot.isRequired, document.slots[start + Int(slot.offset)].isAbsent {
        unsafe noteMissing(in: mapping, Field.Place(plan, index), start + Int(slot.offset))
      }
    }
  }

  private mutating func bindEntry(
    key: Int32, value: Int32, in mapping: Int32, _ walk: TreeWalk,
    _ plan: UnsafePointer<ShapePlan>, _ start: Int
  ) {
    let text = unsafe walk.text(of: key)
    guard
      let index = unsafe plan.pointee.index(ofKey: text)
        ?? self.index(ofKey: key, value, in: mapping, plan, start)
    else { return }
    let slot = unsafe plan.pointee.slots[index]
    let place = start + Int(slot.offset)
    guard case .missing = document.slots[place].kind else {
      return unsafe noteGivenTwice(key, Field.Place(plan, index))
    }
    let record = walk[value]
    switch slot.kind {
    case .record:
      guard let inner = unsafe slot.inner else { return }
      guard record.form == .mapping else {
        return unsafe noteNoRecord(
          value, Field.Place(plan, index), at: place, size: inner.pointee.size)
      }
      document.slots[place] = unsafe Self.record(inner.pointee.layout, at: place + 1)
      unsafe bindFields(of: value, walk, inner, at: place + 1)
    case .records:
      guard record.form == .sequence else {
        return unsafe noteNoList(value, Field.Place(plan, index), at: place)
      }
      unsafe bindRecords(value, walk, Field.Place(plan, index), Int(slot.elementShape), place)
    case .list:
      guard record.form == .sequence else {
        return unsafe noteNoList(value, Field.Place(plan, index), at: place)
      }
      unsafe bindList(value, walk, slot, Field.Place(plan, index), at: place)
    default:
      document.slots[place] = unsafe self.value(
        value, record, walk, slot.kind, slot, Field.Place(plan, index))
    }
  }

  private mutating func bindList(
    _ node: Int32, _ walk: TreeWalk, _ slot: ShapePlan.Slot, _ field: Field.Place, at index: Int
  ) {
    let count = Int(walk[node].count)
    let start = document.appendBlock(of: count)
    document.slots[index] = document.list(start: start, count: count)
    var place = node + 1
    var isWhole = true
    var used = 0
    for _ in 0..<count {
      let element = walk.content(at: place)
      place = walk[place].next
      let value = value(element, walk[element], walk, slot.elementKind, slot, field)
      // A line that was left blank is no element.
      if value.isAbsent { continue }
      if case .missing = value.kind { isWhole = false }
      document.slots[start + used] = value
      used += 1
    }
    if used < count { document.slots[index] = shortened(start: start, count: used) }
    if !isWhole { paths.addElements(at: start, listSlot: index) }
  }

  /// A list of records: a slot for each element, then the elements' blocks one after the other.
  private mutating func bindRecords(
    _ node: Int32, _ walk: TreeWalk, _ field: Field.Place, _ number: Int, _ index: Int
  ) {
    let plan = unsafe elementPlans[number]
    let count = Int(walk[node].count)
    let start = document.appendBlock(of: count)
    document.slots[index] = document.list(start: start, count: count)
    var place = node + 1
    var isWhole = true
    var used = 0
    for offset in 0..<count {
      let element = walk.content(at: place)
      place = walk[place].next
      guard walk[element].form == .mapping else {
        if noteNoElement(element, field, elements[number], at: start + used) {
          isWhole = false
          used += 1
        }
        continue
      }
      let block = unsafe document.appendBlock(of: plan.pointee.size)
      paths.addBlock(at: block, shape: number, listSlot: index, element: offset)
      document.slots[start + used] = unsafe Self.record(plan.pointee.layout, at: block)
      used += 1
      unsafe bindFields(of: element, walk, plan, at: block)
    }
    if used < count { document.slots[index] = shortened(start: start, count: used) }
    if !isWhole { paths.addElements(at: start, listSlot: index) }
  }

  /// A list without the lines that were left blank; missing when nothing is left.
  private func shortened(start: Int, count: Int) -> Value {
    count == 0 ? .missing : document.list(start: start, count: count)
  }

  private static func record(_ layout: UInt16, at start: Int) -> Value {
    Value(.record, region: .document, detail: layout, bits: UInt64(start))
  }

  // MARK: - Scalars

  /// What a node gives as the value of a field: missing when it is blank, and unreadable when it is
  /// something else than the field may have, which is then noted.
  private mutating func value(
    _ node: Int32, _ record: NodeRecord, _ walk: TreeWalk, _ kind: ShapePlan.Slot.Kind,
    _ slot: ShapePlan.Slot, _ field: Field.Place
  ) -> Value {
    guard record.form.isScalar else {
      noteType(field, node)
      return .unreadable
    }
    if walk.isNull(node) { return .missing }
    let bytes = unsafe walk.text(of: node)
    switch kind {
    case .text:
      if unsafe isBlank(bytes) { return .missing }
      if slot.hasPattern, !matchesPattern(node, field) { return .unreadable }
      return text(record)
    case .word:
      return unsafe slot.words?.number(of: bytes) != nil ? text(record) : reading(node, field)
    case .date:
      guard let day = unsafe CivilDate(iso: bytes.span) else { return reading(node, field) }
      return .date(daysSinceEpoch: day.daysSinceEpoch)
    case .boolean where record.form == .plain && record.tag == .none:
      if unsafe matches("true", bytes) { return .bool(true) }
      if unsafe matches("false", bytes) { return .bool(false) }
      return reading(node, field)
    case .integer, .number:
      return unsafe number(node, isAmbiguous: isAmbiguousNumber(bytes), field)
    case .boolean, .record, .list, .records:
      return reading(node, field)
    }
  }

  private func text(_ record: NodeRecord) -> Value {
    Value(
      .string, region: .document, count: UInt32(record.count),
      bits: UInt64(record.payload - textStart))
  }
}

extension Field {
  /// A field by its place in a shape, at the cost of two numbers.
  @safe struct Place {
    private let plan: UnsafePointer<ShapePlan>
    let index: Int

    init(_ plan: UnsafePointer<ShapePlan>, _ index: Int) {
      unsafe self.plan = plan
      self.index = index
    }

    var slot: RecordShape.Slot { unsafe plan.pointee.shape.takeUnretainedValue().slots[index] }

    /// What a value of the field is; of a list, what its elements are.
    var valueContent: RecordShape.Content {
      if case .list(let element) = slot.content { return element }
      return slot.content
    }
  }
}

extension TreeWalk {
  /// A node by its number.
  fileprivate subscript(index: Int32) -> NodeRecord { unsafe records[Int(index)] }
}
