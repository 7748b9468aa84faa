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
    bindFields(of: node, to: shape, at: 0)
  }

  // MARK: - Records

  private mutating func bindFields(of node: Node, to shape: RecordShape, at start: Int) {
    for entry in node.entries {
      let key = entry.key.string
      guard let index = shape.index(ofKey: key) else {
        if !shape.ignoredKeys.contains(key) {
          note(
            .unknownField(key, near: nearestSpelling(to: key, among: shape.knownKeys)),
            at: entry.key)
        }
        continue
      }
      let slot = shape.slots[index]
      if document.slots[start + slot.offset].kind != .missing {
        note(.givenTwice(key, alsoAs: slot.field.name), at: entry.key)
        continue
      }
      if !entry.value.isNull { bind(entry.value, to: slot, at: start + slot.offset) }
    }
    for slot in shape.slots
    where slot.field.isRequired && document.slots[start + slot.offset].kind == .missing {
      // A value of the wrong type is a problem of its own, not a missing one as well.
      if node[slot.field.name]?.isNull ?? true {
        note(.missingField(slot.field.label, name: slot.field.name), at: node)
      }
    }
  }

  private mutating func bind(_ node: Node, to slot: RecordShape.Slot, at index: Int) {
    switch slot.content {
    case .record(let shape):
      guard node.kind == .mapping else { return noteType(slot.field, node) }
      document.slots[index] = record(shape, at: index + 1)
      bindFields(of: node, to: shape, at: index + 1)
    case .records(let shape):
      guard node.kind == .sequence else { return noteType(slot.field, node) }
      bindRecords(node, shape, field: slot.field, at: index)
    case .list(let content):
      guard node.kind == .sequence else { return noteType(slot.field, node) }
      let count = node.elements.count
      let start = document.appendBlock(of: count)
      document.slots[index] = document.list(start: start, count: count)
      for (offset, element) in node.elements.enumerated() {
        document.slots[start + offset] = value(of: element, content, slot) ?? .missing
      }
    default:
      if let value = value(of: node, slot.content, slot) { document.slots[index] = value }
    }
  }

  /// A list of records: a slot for each element, then the elements' blocks one after the other.
  private mutating func bindRecords(_ node: Node, _ shape: Int, field: Field, at index: Int) {
    let count = node.elements.count
    let start = document.appendBlock(of: count)
    document.slots[index] = document.list(start: start, count: count)
    for (offset, element) in node.elements.enumerated() {
      guard element.kind == .mapping else {
        noteType(field, element)
        continue
      }
      let block = document.appendBlock(of: elements[shape].size)
      paths.addBlock(at: block, shape: shape, listSlot: index, element: offset)
      document.slots[start + offset] = record(elements[shape], at: block)
      bindFields(of: element, to: elements[shape], at: block)
    }
  }

  private func record(_ shape: RecordShape, at start: Int) -> Value {
    Value(.record, region: .document, detail: shape.layout, bits: UInt64(start))
  }

  // MARK: - Scalars

  private mutating func value(
    of node: Node, _ content: RecordShape.Content, _ slot: RecordShape.Slot
  ) -> Value? {
    guard let scalar = node.scalar else {
      noteType(slot.field, node)
      return nil
    }
    if scalar == .null { return nil }
    switch content {
    case .text:
      return text(node, slot)
    case .integer:
      guard case .integer(let number) = scalar else { break }
      return isInRange(Double(number), slot.field, node) ? .int(number) : nil
    case .number:
      let number: Double
      switch scalar {
      case .integer(let whole): number = Double(whole)
      case .number(let value): number = value
      default:
        noteType(slot.field, node)
        return nil
      }
      return isInRange(number, slot.field, node) ? .double(number) : nil
    case .boolean:
      if case .boolean(let value) = scalar { return .bool(value) }
    case .date:
      return date(node, slot.field)
    case .oneOf(let words):
      let word = node.string
      if words.contains(word) { return document.string(node.utf8) }
      note(
        .notInEnumeration(
          word, near: nearestSpelling(to: word, among: words.all), allowed: words.all), at: node)
      return nil
    case .reference(let words, let register):
      let key = node.string
      if words.contains(key) { return document.string(node.utf8) }
      note(
        .notInRegister(key, register: register, near: nearestSpelling(to: key, among: words.all)),
        at: node)
      return nil
    case .record, .list, .records:
      break
    }
    noteType(slot.field, node)
    return nil
  }

  private mutating func text(_ node: Node, _ slot: RecordShape.Slot) -> Value? {
    if let pattern = slot.pattern, let source = slot.field.pattern, !pattern.matches(node.string) {
      note(.patternNotMatched(slot.field.label, pattern: source), at: node)
      return nil
    }
    return document.string(node.utf8)
  }

  private mutating func date(_ node: Node, _ field: Field) -> Value? {
    if let day = CivilDate(iso: node.utf8.span) { return .date(daysSinceEpoch: day.daysSinceEpoch) }
    let looksLikeDate =
      node.utf8.count == 10
      && node.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
    if looksLikeDate {
      note(.noSuchDay(node.string), at: node)
    } else {
      noteType(field, node)
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

  private mutating func noteType(_ field: Field, _ node: Node) {
    let found: FieldProblem.FoundValue =
      switch node.kind {
      case .scalar: .text(node.string)
      case .sequence: .list
      case .mapping: .mapping
      }
    note(.wrongType(field.label, expected: field.type, found: found), at: node)
  }
}
