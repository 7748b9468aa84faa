import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Keys that are no field’s id or alias: what people mean by them, or where they belong.
extension Binder {
  /// The index of the slot that a key means by a label; `nil`, with a note, when it means none.
  mutating func index(
    ofKey key: Int32, _ value: Int32, in mapping: Int32, _ plan: UnsafePointer<ShapePlan>,
    _ start: Int
  ) -> Int? {
    guard let tree else { return nil }
    let node = tree.node(at: key)
    let shape = unsafe plan.pointee.shape.takeUnretainedValue()
    guard node.kind == .scalar, !node.isBlank else {
      note(.keyIsNoWord(node.foundValue), at: node)
      return nil
    }
    let name = node.string
    if shape.otherKeys.contains(name) {
      take(otherKey: name, tree.node(at: value))
      return nil
    }
    if name == "<<" {
      note(.mergeKey, at: node)
      // Whatever was to come from elsewhere is not known.
      for slot in shape.slots { makeUnreadable(slot, in: start) }
      return nil
    }
    switch shape.wording.meaning(of: name) {
    case .one(let index) where index < shape.slots.count:
      let field = shape.slots[index].field
      paths.addKey(node, of: field)
      rewordKey(node, as: field.name)
      return index
    case .one(let index):
      let name = shape.otherKeys[index - shape.slots.count]
      rewordKey(node, as: name)
      take(otherKey: name, tree.node(at: value))
    case .several(let indices):
      let entries = shape.wording.entries
      note(.ambiguousField(name, indices.map { WordSuggestion(entries[$0]) }), at: node)
      for index in indices where index < shape.slots.count {
        makeUnreadable(shape.slots[index], in: start)
      }
    case .nothing:
      if !name.isEmpty, name.allSatisfy(isDigit), tree.node(at: value).isBlank {
        noteSplitNumber(node, tree.node(at: mapping), shape, start)
      } else {
        noteUnknown(node, shape, start)
      }
    }
    return nil
  }

  private mutating func rewordKey(_ key: Node, as name: String) {
    hasRewordedKeys = true
    reword(key, as: name, isText: true)
  }

  /// Takes a key that is no field.
  private mutating func take(otherKey name: String, _ value: Node) {
    if name == ProposalKey.id.id, value.kind != .scalar {
      note(.idIsNoWord(value.foundValue), at: value)
    }
    if name == ProposalKey.judgements.id, value.kind != .mapping, !value.isBlank {
      note(
        .notARecord(
          ProposalKey.judgements.label, keys: ["id: {answer, by, date, note}"],
          found: value.foundValue), at: value)
    }
  }

  /// Marks a field that is not given as one of which nobody knows what it is.
  private mutating func makeUnreadable(_ slot: RecordShape.Slot, in start: Int) {
    let place = start + slot.offset
    guard case .missing = document.slots[place].kind else { return }
    var last = place
    if case .record(let inner) = slot.content { last += inner.size }
    for index in place...last { document.slots[index] = .unreadable }
  }

  // MARK: - Notes

  private mutating func noteUnknown(_ key: Node, _ shape: RecordShape, _ start: Int) {
    let name = key.string
    let found = placesElsewhere(of: name, start)
    if !found.isEmpty {
      let here = top.map { paths.fields(toRecordAt: start, in: $0) } ?? []
      note(
        .misplacedField(
          name, belongsIn: found.map { $0.place },
          here: here.isEmpty ? nil : here.map { $0.name }.joined(separator: ".")), at: key)
      if found.count == 1, let slot = found[0].slot, document.slots[slot].kind == .missing {
        document.slots[slot] = .unreadable
        hasMisplacedKeys = true
      }
      return
    }
    let near = shape.wording.nearest(to: name)
    note(.unknownField(name, near: near.map(WordSuggestion.init)), at: key)
    if let near, let slot = shape.slot(named: near.id) { makeUnreadable(slot, in: start) }
  }

  /// What stands behind a decimal comma within braces, where every comma begins a new key.
  private mutating func noteSplitNumber(
    _ key: Node, _ mapping: Node, _ shape: RecordShape, _ start: Int
  ) {
    let before = mapping.entries.prefix { $0.key.index != key.index }.last
    guard let before, case .one(let index) = shape.wording.meaning(of: before.key.string),
      index < shape.slots.count
    else { return noteUnknown(key, shape, start) }
    let slot = shape.slots[index]
    note(.splitNumber(slot.field.label, before.value.string + "," + key.string), at: key)
    document.slots[start + slot.offset] = .unreadable
  }

  /// A record of the proposal that has a field of a name.
  private struct FoundPlace {
    let place: FieldProblem.Place
    /// The slot of the field; `nil` when it lies in a list.
    let slot: Int?
    let path: [Field]
  }

  /// Where in the proposal a field of a name belongs: further in before further out before elsewhere.
  private func placesElsewhere(of name: String, _ start: Int) -> [FoundPlace] {
    guard let top else { return [] }
    let here = paths.fields(toRecordAt: start, in: top)
    var found: [FoundPlace] = []
    func visit(_ shape: RecordShape, at offset: Int?, path: [Field]) {
      if case .one(let index) = shape.wording.meaning(of: name), index < shape.slots.count {
        let slot = shape.slots[index]
        found.append(
          FoundPlace(
            place: FieldProblem.Place(
              path: path.map { $0.name }.joined(separator: "."), label: Self.label(of: path),
              field: WordSuggestion(slot.field.name, label: slot.field.label)),
            slot: offset.map { $0 + slot.offset }, path: path))
      }
      guard path.count < 4 else { return }
      for slot in shape.slots {
        switch slot.content {
        case .record(let inner):
          visit(inner, at: offset.map { $0 + slot.offset + 1 }, path: path + [slot.field])
        case .records(let number): visit(elements[number], at: nil, path: path + [slot.field])
        default: break
        }
      }
    }
    visit(top, at: 0, path: [])
    let further = found.filter {
      $0.path.count > here.count && $0.path.starts(with: here, by: { $0 === $1 })
    }
    if let depth = further.map({ $0.path.count }).min() {
      // A name that very many records have says nothing of where it belongs.
      let nearest = further.filter { $0.path.count == depth }
      return nearest.count <= 3 ? nearest : []
    }
    let around = found.filter { here.starts(with: $0.path, by: { $0 === $1 }) }
    if let nearest = around.max(by: { $0.path.count < $1.path.count }) { return [nearest] }
    return found.count <= 2 ? found : []
  }

  private static func label(of path: [Field]) -> LocalizedText {
    func joined(_ language: Language) -> String {
      path.map { $0.label[language] }.joined(separator: " – ")
    }
    return LocalizedText(swedish: joined(.swedish), english: joined(.english))
  }

  mutating func noteMissing(in mapping: Int32, _ place: Field.Place, _ slot: Int) {
    guard let node = tree?.node(at: mapping) else { return }
    let field = place.slot.field
    let entry = paths.entry(of: field, in: node)
    let problem =
      if let entry {
        FieldProblem.emptyField(
          field.label, name: field.name, written: trimmed(entry.value.string))
      } else {
        FieldProblem.missingField(field.label, name: field.name)
      }
    problems.append(
      FoundProblem(problem: problem, span: entry?.key.span ?? node.span, slot: slot))
  }

  mutating func noteGivenTwice(_ key: Int32, _ place: Field.Place) {
    guard let node = tree?.node(at: key) else { return }
    let field = place.slot.field
    note(.givenTwice(node.string, alsoAs: field.name), at: node)
    // Under its own name it would be there twice.
    rewordings.removeAll { $0.text == field.name }
  }
}
