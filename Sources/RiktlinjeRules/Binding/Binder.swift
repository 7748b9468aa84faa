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
  }

  package var document = Document()
  package private(set) var problems: [FoundProblem] = []
  /// How the slots of the document become paths again.
  package private(set) var paths: SlotPaths
  private let elements: [RecordShape]
  private let elementPlans: [UnsafePointer<ShapePlan>]

  /// The tree that is bound, for what is done seldom.
  private var tree: Tree?
  /// Where the document's text begins in that of its tree.
  private var textStart: Int32 = 0

  package init(_ shapes: RecordShapes) {
    self.elements = shapes.elements
    unsafe elementPlans = shapes.elements.map { unsafe $0.plan }
    self.paths = SlotPaths(elements: shapes.elements)
  }

  /// Binds a mapping to the first slots of an emptied document.
  ///
  /// - Parameter frameSize: the slots to reserve in front; at least the size of the shape.
  package mutating func bind(_ node: Node, to shape: RecordShape, frameSize: Int) {
    document.clear()
    problems.removeAll(keepingCapacity: true)
    paths.clear()
    _ = document.appendBlock(of: frameSize)
    // All text of the document at once: a value is a stretch of it. Of a file with many documents
    // only this one's, or each would cost as much as all of them.
    let isWhole = node.tree.documentCount == 1
    let text = isWhole ? 0..<node.tree.text.count : node.tree.textRange(ofAllIn: node.index)
    textStart = Int32(text.lowerBound)
    document.text = isWhole ? node.tree.text : Array(node.tree.text[text])
    tree = node.tree
    node.tree.walk { walk in
      unsafe bindFields(of: node.index, walk, shape.plan, at: 0)
    }
    tree = nil
  }

  // MARK: - Records

  private mutating func bindFields(
    of mapping: Int32, _ walk: TreeWalk, _ plan: UnsafePointer<ShapePlan>, at start: Int
  ) {
    var key = mapping + 1
    for _ in 0..<(walk[mapping].count / 2) {
      let place = walk[key].next
      unsafe bindEntry(
        key: walk.content(at: key), value: walk.content(at: place), walk, plan, start)
      key = walk[place].next
    }
    for index in unsafe 0..<plan.pointee.slotCount {
      let slot = unsafe plan.pointee.slots[index]
      if slot.isRequired, case .missing = document.slots[start + Int(slot.offset)].kind {
        unsafe noteMissing(in: mapping, plan, index)
      }
    }
  }

  private mutating func bindEntry(
    key: Int32, value: Int32, _ walk: TreeWalk, _ plan: UnsafePointer<ShapePlan>, _ start: Int
  ) {
    guard let index = unsafe plan.pointee.index(ofKey: walk.text(of: key)) else {
      return unsafe noteUnknown(key, plan)
    }
    let slot = unsafe plan.pointee.slots[index]
    let place = start + Int(slot.offset)
    guard case .missing = document.slots[place].kind else {
      return unsafe noteGivenTwice(key, plan, index)
    }
    let record = walk[value]
    switch slot.kind {
    case .record:
      guard record.form == .mapping, let inner = unsafe slot.inner else { break }
      document.slots[place] = unsafe Self.record(inner.pointee.layout, at: place + 1)
      return unsafe bindFields(of: value, walk, inner, at: place + 1)
    case .records:
      guard record.form == .sequence else { break }
      return unsafe bindRecords(
        value, walk, Field.Place(plan, index), Int(slot.elementShape), place)
    case .list:
      guard record.form == .sequence else { break }
      return unsafe bindList(value, walk, slot, Field.Place(plan, index), at: place)
    default:
      guard record.form.isScalar else { break }
      let bound = unsafe self.value(
        value, record, walk, slot.kind, slot, Field.Place(plan, index))
      if let bound { document.slots[place] = bound }
      return
    }
    if !walk.isNull(value) { unsafe noteType(Field.Place(plan, index), value) }
  }

  private mutating func bindList(
    _ node: Int32, _ walk: TreeWalk, _ slot: ShapePlan.Slot, _ field: Field.Place, at index: Int
  ) {
    let count = Int(walk[node].count)
    let start = document.appendBlock(of: count)
    document.slots[index] = document.list(start: start, count: count)
    var place = node + 1
    for offset in 0..<count {
      let element = walk.content(at: place)
      let record = walk[element]
      place = walk[place].next
      guard record.form.isScalar else {
        noteType(field, element)
        continue
      }
      if let value = value(element, record, walk, slot.elementKind, slot, field) {
        document.slots[start + offset] = value
      }
    }
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
    for offset in 0..<count {
      let element = walk.content(at: place)
      place = walk[place].next
      guard walk[element].form == .mapping else {
        noteType(field, element)
        continue
      }
      let block = unsafe document.appendBlock(of: plan.pointee.size)
      paths.addBlock(at: block, shape: number, listSlot: index, element: offset)
      document.slots[start + offset] = unsafe Self.record(plan.pointee.layout, at: block)
      unsafe bindFields(of: element, walk, plan, at: block)
    }
  }

  private static func record(_ layout: UInt16, at start: Int) -> Value {
    Value(.record, region: .document, detail: layout, bits: UInt64(start))
  }

  // MARK: - Scalars

  private mutating func value(
    _ node: Int32, _ record: NodeRecord, _ walk: TreeWalk, _ kind: ShapePlan.Slot.Kind,
    _ slot: ShapePlan.Slot, _ field: Field.Place
  ) -> Value? {
    if walk.isNull(node) { return nil }
    let bytes = unsafe walk.text(of: node)
    switch kind {
    case .text:
      if slot.hasPattern, !matchesPattern(node, field) { return nil }
      return text(record)
    case .word:
      if unsafe slot.words?.number(of: bytes) != nil { return text(record) }
      noteNoWord(node, field)
      return nil
    case .date:
      if let day = unsafe CivilDate(iso: bytes.span) {
        return .date(daysSinceEpoch: day.daysSinceEpoch)
      }
      noteNoDate(node, field)
      return nil
    case .boolean where record.form == .plain && record.tag == .none:
      if unsafe matches("true", bytes) { return .bool(true) }
      if unsafe matches("false", bytes) { return .bool(false) }
      return plainValue(node, field)
    case .integer, .number, .boolean:
      return plainValue(node, field)
    case .record, .list, .records:
      noteType(field, node)
      return nil
    }
  }

  private func text(_ record: NodeRecord) -> Value {
    Value(
      .string, region: .document, count: UInt32(record.count),
      bits: UInt64(record.payload - textStart))
  }

  /// A number or truth value, by the core schema of YAML.
  private mutating func plainValue(_ index: Int32, _ place: Field.Place) -> Value? {
    guard let node = tree?.node(at: index) else { return nil }
    let field = place.slot.field
    switch (place.valueContent, node.scalar) {
    case (.integer, .integer(let number)):
      return isInRange(Double(number), field, node) ? .int(number) : nil
    case (.number, .integer(let number)):
      return isInRange(Double(number), field, node) ? .double(Double(number)) : nil
    case (.number, .number(let number)):
      return isInRange(number, field, node) ? .double(number) : nil
    case (.boolean, .boolean(let value)):
      return .bool(value)
    default:
      noteType(place, index)
      return nil
    }
  }

  private mutating func isInRange(_ number: Double, _ field: Field, _ node: Node) -> Bool {
    if let minimum = field.minimum, number < minimum {
      note(.tooSmall(field.label, minimum: minimum), at: node)
      return false
    }
    if let maximum = field.maximum, number > maximum {
      note(.tooLarge(field.label, maximum: maximum), at: node)
      return false
    }
    return true
  }

  private mutating func matchesPattern(_ index: Int32, _ place: Field.Place) -> Bool {
    let slot = place.slot
    guard let node = tree?.node(at: index), let pattern = slot.pattern,
      let source = slot.field.pattern, !pattern.matches(node.string)
    else { return true }
    note(.patternNotMatched(slot.field.label, pattern: source), at: node)
    return false
  }

  // MARK: - Problems

  private mutating func note(_ problem: FieldProblem, at node: Node) {
    problems.append(FoundProblem(problem: problem, span: node.span))
  }

  private mutating func noteMissing(
    in mapping: Int32, _ plan: UnsafePointer<ShapePlan>, _ index: Int
  ) {
    guard let node = tree?.node(at: mapping) else { return }
    let field = unsafe Field.Place(plan, index).slot.field
    // A value of the wrong type is a problem of its own, not a missing one as well.
    if node[field.name]?.isNull ?? true {
      note(.missingField(field.label, name: field.name), at: node)
    }
  }

  private mutating func noteUnknown(_ key: Int32, _ plan: UnsafePointer<ShapePlan>) {
    guard let node = tree?.node(at: key) else { return }
    let name = node.string
    let shape = unsafe plan.pointee.shape.takeUnretainedValue()
    guard !shape.isIgnored(name) else { return }
    let near = nearestSpelling(to: name, among: shape.knownKeys)
    note(.unknownField(name, near: near), at: node)
  }

  private mutating func noteGivenTwice(
    _ key: Int32, _ plan: UnsafePointer<ShapePlan>, _ index: Int
  ) {
    guard let node = tree?.node(at: key) else { return }
    let field = unsafe Field.Place(plan, index).slot.field
    note(.givenTwice(node.string, alsoAs: field.name), at: node)
  }

  private mutating func noteNoWord(_ index: Int32, _ place: Field.Place) {
    guard let node = tree?.node(at: index) else { return }
    let word = node.string
    switch place.valueContent {
    case .reference(let table, let register):
      let near = nearestSpelling(to: word, among: table.words)
      note(.notInRegister(word, register: register, near: near), at: node)
    case .oneOf(let table):
      let near = nearestSpelling(to: word, among: table.words)
      note(.notInEnumeration(word, near: near, allowed: table.words), at: node)
    default: break
    }
  }

  private mutating func noteNoDate(_ index: Int32, _ place: Field.Place) {
    guard let node = tree?.node(at: index) else { return }
    let looksLikeDate =
      node.utf8.count == 10
      && node.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
    if looksLikeDate {
      note(.noSuchDay(node.string), at: node)
    } else {
      noteType(place, index)
    }
  }

  private mutating func noteType(_ place: Field.Place, _ index: Int32) {
    guard let node = tree?.node(at: index) else { return }
    let field = place.slot.field
    let found: FieldProblem.FoundValue =
      switch node.kind {
      case .scalar: .text(node.string)
      case .sequence: .list
      case .mapping: .mapping
      }
    note(.wrongType(field.label, expected: field.type, found: found), at: node)
  }
}

extension Field {
  /// A field by its place in a shape, at the cost of two numbers.
  @safe fileprivate struct Place {
    private let plan: UnsafePointer<ShapePlan>
    private let index: Int

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
