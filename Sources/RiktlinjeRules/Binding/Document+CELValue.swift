package import RiktlinjeCEL

extension Document {
  /// A value of the document as one that owns what it holds; `nil` for a missing one.
  ///
  /// Records within are left out: the entries of a register have none.
  package func celValue(of value: Value) -> CELValue? {
    let number = Int64(bitPattern: value.bits)
    switch value.kind {
    case .bool: return .bool(value.bits != 0)
    case .int: return .int(number)
    case .double: return .double(Double(bitPattern: value.bits))
    case .date: return CivilDate(daysSinceEpoch: Int(number)).map { .date($0) }
    case .string:
      let start = Int(value.bits)
      return .string(String(decoding: text[start..<(start + Int(value.count))], as: UTF8.self))
    case .list:
      let start = Int(value.bits)
      return .list(slots[start..<(start + Int(value.count))].compactMap { celValue(of: $0) })
    default: return nil
    }
  }
}

extension Document {
  /// The value in a slot; `nil` for a missing one.
  package func celValue(at slot: Int) -> CELValue? { celValue(of: slots[slot]) }

  /// Whether the proposal says nothing of a field.
  package func isAbsent(_ slot: Int) -> Bool { slots[slot].isAbsent }

  /// Where the blocks of a list of records begin; `nil` for an element that is no record.
  package func records(at slot: Int) -> [Int?] {
    let list = slots[slot]
    guard list.kind == .list else { return [] }
    let start = Int(list.bits)
    return slots[start..<start + Int(list.count)].map { element in
      element.kind == .record ? Int(element.bits) : nil
    }
  }
}

extension Value {
  /// Whether nothing is written: not something that cannot be read.
  var isAbsent: Bool { kind == .missing && !isUnreadable }

  /// The day of a value of kind `date`; `nil` for any other.
  package var day: CivilDate? {
    kind == .date ? CivilDate(daysSinceEpoch: Int(Int64(bitPattern: bits))) : nil
  }
}

extension Document {
  /// Whether another document has the same values in the same slots, wherever their texts lie.
  package func says(sameAs other: Document) -> Bool {
    slots.count == other.slots.count
      && zip(slots, other.slots).allSatisfy { left, right in
        guard left.kind == right.kind, left.detail == right.detail else { return false }
        guard left.kind == .string else {
          return left.bits == right.bits && left.count == right.count
        }
        return text(of: left).elementsEqual(other.text(of: right))
      }
  }

  private func text(of value: Value) -> ArraySlice<UInt8> {
    let start = Int(value.bits)
    return text[start..<(start + Int(value.count))]
  }
}
