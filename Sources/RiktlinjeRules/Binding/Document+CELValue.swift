package import RiktlinjeCEL

extension Document {
  /// A value of the document as one that owns what it holds; `nil` for a missing one.
  ///
  /// Records within are left out: the entries of a register have none.
  func celValue(of value: Value) -> CELValue? {
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

extension Value {
  /// The day of a value of kind `date`; `nil` for any other.
  package var day: CivilDate? {
    kind == .date ? CivilDate(daysSinceEpoch: Int(Int64(bitPattern: bits))) : nil
  }
}
