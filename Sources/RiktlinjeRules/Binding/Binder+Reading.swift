import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Values that are not written as files have them: what people mean by them, or what is wrong.
extension Binder {
  /// The value that a scalar stands for, by the words and marks that people use.
  mutating func reading(_ index: Int32, _ place: Field.Place) -> Value {
    guard let node = tree?.node(at: index) else { return .unreadable }
    let text = node.string
    let written = trimmed(text)
    if text.isUnseen { return .missing }
    let content = place.valueContent
    switch content {
    case .boolean:
      if case .boolean(let value) = node.scalar { return .bool(value) }
    case .record, .list, .records:
      noteType(place, index)
      return .unreadable
    default: break
    }
    switch WrittenValue(written, as: content, of: place.slot.field) {
    case .problem(let problem):
      note(problem, at: node)
      return .unreadable
    case .plain(let plain): return value(of: plain, content, node, place.slot.field)
    }
  }

  /// The value of a text as files have it.
  private mutating func value(
    of plain: String, _ content: RecordShape.Content, _ node: Node, _ field: Field
  ) -> Value {
    switch content {
    case .integer, .number:
      guard let value = number(plain, isWhole: content.isInteger, node, field) else {
        return .unreadable
      }
      reword(node, as: plain, isText: false)
      return value
    case .boolean:
      reword(node, as: plain, isText: false)
      return .bool(plain == "true")
    case .date:
      reword(node, as: plain, isText: true)
      return CivilDate(iso: plain).map { .date(daysSinceEpoch: $0.daysSinceEpoch) } ?? .unreadable
    default:
      reword(node, as: plain, isText: true)
      return document.string(plain.utf8)
    }
  }

  // MARK: - Numbers

  /// A number by the core schema of YAML, or as people write it.
  ///
  /// - Parameter isAmbiguous: whether its point may part thousands as well as decimals.
  mutating func number(_ index: Int32, isAmbiguous: Bool, _ place: Field.Place) -> Value {
    guard let node = tree?.node(at: index) else { return .unreadable }
    if isAmbiguous { return reading(index, place) }
    let field = place.slot.field
    switch (place.valueContent.isInteger, node.scalar) {
    case (true, .integer(let number)):
      return isInRange(Double(number), field, node) ? .int(number) : .unreadable
    case (false, .integer(let number)):
      return isInRange(Double(number), field, node) ? .double(Double(number)) : .unreadable
    case (false, .number(let number)):
      return isInRange(number, field, node) ? .double(number) : .unreadable
    case (true, .number(let number)):
      guard let whole = Int64(exactly: number) else {
        if number == number.rounded() || !number.isFinite {
          noteNoNumber(number, field, node)
        } else {
          noteType(place, index)
        }
        return .unreadable
      }
      return isInRange(number, field, node) ? .int(whole) : .unreadable
    default: return reading(index, place)
    }
  }

  /// A number in plain writing; `nil`, with a note, when it is none that the field may have.
  private mutating func number(
    _ plain: String, isWhole: Bool, _ node: Node, _ field: Field
  ) -> Value? {
    let number = Double(plain) ?? .nan
    guard isInRange(number, field, node) else { return nil }
    guard isWhole else { return .double(number) }
    if let whole = Int64(plain) { return .int(whole) }
    if plain.contains(".") {
      note(.wrongType(field.label, expected: .integer, found: .text(node.string)), at: node)
    } else {
      noteNoNumber(number, field, node)
    }
    return nil
  }

  private mutating func isInRange(_ number: Double, _ field: Field, _ node: Node) -> Bool {
    guard number.isFinite else {
      noteNoNumber(number, field, node)
      return false
    }
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

  private mutating func noteNoNumber(_ number: Double, _ field: Field, _ node: Node) {
    let isDigits = node.string.contains(where: isDigit)
    note(
      isDigits ? .numberTooLarge(field.label, node.string) : .notANumber(field.label, node.string),
      at: node)
  }

  // MARK: - Texts

  mutating func matchesPattern(_ index: Int32, _ place: Field.Place) -> Bool {
    let slot = place.slot
    guard let node = tree?.node(at: index), let pattern = slot.pattern,
      let source = slot.field.pattern, !pattern.matches(node.string)
    else { return true }
    note(.patternNotMatched(slot.field.label, pattern: source), at: node)
    return false
  }

  // MARK: - Notes

  mutating func note(_ problem: FieldProblem, at node: Node) {
    problems.append(FoundProblem(problem: problem, span: node.span))
  }

  mutating func reword(_ node: Node, as text: String, isText: Bool) {
    rewordings.append(NodeWord(node, text: text, isText: isText))
  }

  mutating func noteType(_ place: Field.Place, _ index: Int32) {
    guard let node = tree?.node(at: index) else { return }
    let field = place.slot.field
    var type = field.type
    // An element of a list is to be what the list is of.
    if case .list(let element) = type, node.kind != .scalar || !element.isRecord { type = element }
    note(.wrongType(field.label, expected: type, found: node.foundValue), at: node)
  }

  /// A field whose value is a record has something else.
  mutating func noteNoRecord(
    _ index: Int32, _ place: Field.Place, at slot: Int, size: Int
  ) {
    guard let node = tree?.node(at: index), !node.isBlank,
      case .record(let shape) = place.slot.content
    else { return }
    note(
      .notARecord(
        place.slot.field.label, keys: shape.slots.map { $0.field.name }, found: node.foundValue),
      at: node)
    // Nothing is known of its fields either.
    for index in slot...(slot + size) { document.slots[index] = .unreadable }
  }

  /// A field whose value is a list has something else.
  mutating func noteNoList(_ index: Int32, _ place: Field.Place, at slot: Int) {
    guard let node = tree?.node(at: index), !node.isBlank else { return }
    let field = place.slot.field
    note(.wrongType(field.label, expected: field.type, found: node.foundValue), at: node)
    document.slots[slot] = .unreadable
  }

  /// An element of a list of records is none; whether there is one at all.
  mutating func noteNoElement(
    _ index: Int32, _ place: Field.Place, _ shape: RecordShape, at slot: Int
  ) -> Bool {
    guard let node = tree?.node(at: index), !node.isBlank else { return false }
    note(
      .notARecord(
        place.slot.field.label, keys: shape.slots.map { $0.field.name }, found: node.foundValue),
      at: node)
    document.slots[slot] = .unreadable
    return true
  }
}

extension RecordShape.Content {
  fileprivate var isInteger: Bool {
    if case .integer = self { true } else { false }
  }
}

extension FieldType {
  fileprivate var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}

extension Node {
  /// Whether nothing is written in it: empty, blank, `~` or `null`.
  package var isBlank: Bool {
    kind == .scalar && (isNull || string.isUnseen)
  }

  var foundValue: FieldProblem.FoundValue {
    switch kind {
    case .scalar: .text(string)
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}

/// Whether a text is nothing but what nobody sees.
package func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = unsafe bytes.first else { return true }
  // White space beyond ASCII, and what is not seen, begin with one of few bytes.
  switch first {
  case 0x00...0x20, 0xC2, 0xE1...0xE3, 0xEF:
    return unsafe String(decoding: bytes, as: UTF8.self).isUnseen
  default: return false
  }
}

extension String {
  /// Whether it is white space and signs for whoever sets text, or empty.
  var isUnseen: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.value >= 0x80 && $0.properties.generalCategory == .format
    }
  }
}
