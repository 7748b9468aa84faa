package import RiktlinjeCEL
package import RiktlinjeText
package import RiktlinjeYAML

/// Turns mappings of a file into the slots of a document, by the declared types of the fields.
///
/// What does not fit its declaration is noted as a problem and stays missing, so that the other
/// checks go on. Reusable: the memory is kept from one proposal to the next.
package struct Binder: ~Copyable {
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

  /// Where the document's text begins in that of its tree.
  private var textStart = 0

  package init(_ shapes: RecordShapes) {
    self.elements = shapes.elements
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
    textStart = text.lowerBound
    document.text = isWhole ? node.tree.text : Array(node.tree.text[text])
    bindFields(of: node.index, in: node.tree, to: shape, at: 0)
  }

  /// Where a scalar lies in the document's text; empty for a sequence or mapping.
  private func textRange(of node: Int32, _ tree: Tree) -> Range<Int> {
    guard tree.kind(of: node) == .scalar else { return 0..<0 }
    let range = tree.textRange(of: node)
    return range.lowerBound - textStart..<range.upperBound - textStart
  }

  // MARK: - Records

  private mutating func bindFields(
    of mapping: Int32, in tree: Tree, to shape: RecordShape, at start: Int
  ) {
    var key = tree.firstChild(of: mapping)
    for _ in 0..<(tree.childCount(of: mapping) / 2) {
      let place = tree.next(after: key)
      bindEntry(key: tree.content(at: key), value: tree.content(at: place), tree, shape, start)
      key = tree.next(after: place)
    }
    for slot in shape.slots
    where slot.field.isRequired && document.slots[start + slot.offset].kind == .missing {
      // A value of the wrong type is a problem of its own, not a missing one as well.
      let node = tree.node(at: mapping)
      if node[slot.field.name]?.isNull ?? true {
        note(.missingField(slot.field.label, name: slot.field.name), at: node)
      }
    }
  }

  private mutating func bindEntry(
    key: Int32, value: Int32, _ tree: Tree, _ shape: RecordShape, _ start: Int
  ) {
    guard let index = shape.index(ofKey: textRange(of: key, tree), in: document.text.span) else {
      let name = tree.node(at: key).string
      if !shape.isIgnored(name) {
        let near = nearestSpelling(to: name, among: shape.knownKeys)
        note(.unknownField(name, near: near), at: tree.node(at: key))
      }
      return
    }
    let slot = shape.slots[index]
    guard document.slots[start + slot.offset].kind == .missing else {
      let node = tree.node(at: key)
      return note(.givenTwice(node.string, alsoAs: slot.field.name), at: node)
    }
    if !tree.isNull(value) { bind(value, tree, to: slot, at: start + slot.offset) }
  }

  private mutating func bind(
    _ node: Int32, _ tree: Tree, to slot: RecordShape.Slot, at index: Int
  ) {
    switch slot.content {
    case .record(let shape):
      guard tree.kind(of: node) == .mapping else { return noteType(slot.field, tree, node) }
      document.slots[index] = record(shape, at: index + 1)
      bindFields(of: node, in: tree, to: shape, at: index + 1)
    case .records(let shape):
      guard tree.kind(of: node) == .sequence else { return noteType(slot.field, tree, node) }
      bindRecords(node, tree, elements[shape], shape, field: slot.field, at: index)
    case .list(let content):
      guard tree.kind(of: node) == .sequence else { return noteType(slot.field, tree, node) }
      let count = tree.childCount(of: node)
      let start = document.appendBlock(of: count)
      document.slots[index] = document.list(start: start, count: count)
      var element = tree.firstChild(of: node)
      for offset in 0..<count {
        let value = value(of: tree.content(at: element), tree, content, slot)
        document.slots[start + offset] = value ?? .missing
        element = tree.next(after: element)
      }
    default:
      if let value = value(of: node, tree, slot.content, slot) { document.slots[index] = value }
    }
  }

  /// A list of records: a slot for each element, then the elements' blocks one after the other.
  private mutating func bindRecords(
    _ node: Int32, _ tree: Tree, _ shape: RecordShape, _ number: Int, field: Field, at index: Int
  ) {
    let count = tree.childCount(of: node)
    let start = document.appendBlock(of: count)
    document.slots[index] = document.list(start: start, count: count)
    var place = tree.firstChild(of: node)
    for offset in 0..<count {
      let element = tree.content(at: place)
      place = tree.next(after: place)
      guard tree.kind(of: element) == .mapping else {
        noteType(field, tree, element)
        continue
      }
      let block = document.appendBlock(of: shape.size)
      paths.addBlock(at: block, shape: number, listSlot: index, element: offset)
      document.slots[start + offset] = record(shape, at: block)
      bindFields(of: element, in: tree, to: shape, at: block)
    }
  }

  private func record(_ shape: RecordShape, at start: Int) -> Value {
    Value(.record, region: .document, detail: shape.layout, bits: UInt64(start))
  }

  // MARK: - Scalars

  private mutating func value(
    of node: Int32, _ tree: Tree, _ content: RecordShape.Content, _ slot: RecordShape.Slot
  ) -> Value? {
    guard tree.kind(of: node) == .scalar else {
      noteType(slot.field, tree, node)
      return nil
    }
    if tree.isNull(node) { return nil }
    switch content {
    case .text: return text(node, tree, slot)
    case .date: return date(node, tree, slot.field)
    case .integer, .number, .boolean:
      return plainValue(tree.node(at: node), content, slot.field)
    case .oneOf(let words):
      if words.table.number(of: textRange(of: node, tree), in: document.text.span) != nil {
        return text(textRange(of: node, tree))
      }
      let word = tree.node(at: node).string
      let allowed = words.table.words
      note(
        .notInEnumeration(
          word, near: nearestSpelling(to: word, among: allowed), allowed: allowed),
        at: tree.node(at: node))
      return nil
    case .reference(let words, let register):
      if words.table.number(of: textRange(of: node, tree), in: document.text.span) != nil {
        return text(textRange(of: node, tree))
      }
      let key = tree.node(at: node).string
      note(
        .notInRegister(
          key, register: register, near: nearestSpelling(to: key, among: words.table.words)),
        at: tree.node(at: node))
      return nil
    case .record, .list, .records:
      noteType(slot.field, tree, node)
      return nil
    }
  }

  /// A number or truth value, by the core schema of YAML.
  private mutating func plainValue(
    _ node: Node, _ content: RecordShape.Content, _ field: Field
  ) -> Value? {
    switch (content, node.scalar) {
    case (.integer, .integer(let number)):
      return isInRange(Double(number), field, node) ? .int(number) : nil
    case (.number, .integer(let number)):
      return isInRange(Double(number), field, node) ? .double(Double(number)) : nil
    case (.number, .number(let number)):
      return isInRange(number, field, node) ? .double(number) : nil
    case (.boolean, .boolean(let value)):
      return .bool(value)
    default:
      noteType(field, node.tree, node.index)
      return nil
    }
  }

  private func text(_ range: Range<Int>) -> Value {
    Value(
      .string, region: .document, count: UInt32(range.count), bits: UInt64(range.lowerBound))
  }

  private mutating func text(_ index: Int32, _ tree: Tree, _ slot: RecordShape.Slot) -> Value? {
    if let pattern = slot.pattern, let source = slot.field.pattern,
      !pattern.matches(tree.node(at: index).string)
    {
      note(.patternNotMatched(slot.field.label, pattern: source), at: tree.node(at: index))
      return nil
    }
    return text(textRange(of: index, tree))
  }

  private mutating func date(_ index: Int32, _ tree: Tree, _ field: Field) -> Value? {
    let range = textRange(of: index, tree)
    if let day = CivilDate(iso: document.text.span.extracting(range)) {
      return .date(daysSinceEpoch: day.daysSinceEpoch)
    }
    let looksLikeDate =
      range.count == 10
      && document.text[range].allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
    if looksLikeDate {
      note(.noSuchDay(tree.node(at: index).string), at: tree.node(at: index))
    } else {
      noteType(field, tree, index)
    }
    return nil
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

  // MARK: - Problems

  private mutating func note(_ problem: FieldProblem, at node: Node) {
    problems.append(FoundProblem(problem: problem, span: node.span))
  }

  private mutating func noteType(_ field: Field, _ tree: Tree, _ index: Int32) {
    let node = tree.node(at: index)
    let found: FieldProblem.FoundValue =
      switch node.kind {
      case .scalar: .text(node.string)
      case .sequence: .list
      case .mapping: .mapping
      }
    note(.wrongType(field.label, expected: field.type, found: found), at: node)
  }
}
