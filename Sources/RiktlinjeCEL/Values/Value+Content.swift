/// The numbers and truth values that a value holds, and making values of them.
extension Value {
  var isTrue: Bool { bits != 0 }
  var int: Int64 { Int64(bitPattern: bits) }
  var uint: UInt64 { bits }
  var double: Double { Double(bitPattern: bits) }
  /// Where the content begins in its region.
  var start: Int { Int(truncatingIfNeeded: bits) }
  /// The length of a text in bytes, or of a list or map in elements.
  var length: Int { Int(count) }

  var isNumber: Bool { kind == .int || kind == .uint || kind == .double }

  static func int(_ value: Int) -> Value { .int(Int64(value)) }
  static func date(_ date: CivilDate) -> Value { .date(daysSinceEpoch: date.daysSinceEpoch) }

  /// The day of a value of kind `date`.
  var civilDate: CivilDate {
    CivilDate(daysSinceEpoch: Int(int)) ?? .earliest
  }

  /// A text, its bytes lying in a region.
  static func text(_ kind: Kind, _ region: Region, start: Int, count: Int) -> Value {
    Value(kind, region: region, count: UInt32(count), bits: UInt64(start))
  }

  /// The part of a text from one byte up to another; shares its bytes.
  func slice(from: Int, to: Int) -> Value {
    Value(
      kind, region: region, detail: detail, count: UInt32(to - from), bits: bits + UInt64(from))
  }

  /// A record whose fields begin at a cell.
  package static func record(_ layout: RecordLayout, region: Region = .document, start: Int)
    -> Value
  {
    Value(.record, region: region, detail: layout.index, bits: UInt64(start))
  }

  /// The same missing value, which knows its place as an element of a list or a field of a record.
  func missing(in region: Region, at cell: Int) -> Value {
    Value(.missing, region: region, detail: detail, count: 1, bits: UInt64(cell))
  }

  /// Something unknown whose missing fields lie on top of the evaluator’s stack.
  static let unknown = Value(.unknown)
}
