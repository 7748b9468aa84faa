/// A value while a condition runs: sixteen trivial bytes, copied without counting references.
///
/// Texts, lists and maps are a place in one of a few regions of memory and a length; who holds the
/// regions (``Program``, ``Document``, the evaluator) decides how long the value means something.
package struct Value: BitwiseCopyable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// No value: a field that the proposal does not have. Reading it is unknown, never an error.
    case missing
    case null, bool, int, uint, double, string, bytes, timestamp, duration, date
    case list, map, record, type, optional
    /// Something that depends on missing fields: a set of slots of the document.
    case unknown
    case error
  }

  /// The memory that a text, a list, a map or a record lies in.
  package enum Region: UInt8, BitwiseCopyable, Sendable {
    /// Constants of the conditions and the registers; lives as long as the program.
    case program
    /// What the proposal's file says; lives as long as the document.
    case document
    /// What evaluating made; lives until the evaluator goes on to the next condition.
    case scratch
  }

  package let kind: Kind
  package let region: Region
  /// A small number whose meaning the kind decides, such as the type of a record.
  package let detail: UInt16
  /// The length of a text in bytes, or of a list or map in elements.
  package let count: UInt32
  /// The number itself, or where the content begins in its region.
  package let bits: UInt64

  package init(
    _ kind: Kind, region: Region = .program, detail: UInt16 = 0, count: UInt32 = 0, bits: UInt64 = 0
  ) {
    self.kind = kind
    self.region = region
    self.detail = detail
    self.count = count
    self.bits = bits
  }

  package static let missing = Value(.missing)
  /// A field that the proposal has, but whose value cannot be read: as missing, except that `has` of
  /// it is unknown, since nobody can say what is there.
  package static let unreadable = Value(.missing, detail: 1)
  package var isUnreadable: Bool { kind == .missing && detail != 0 }
  package static let null = Value(.null)
  package static func bool(_ value: Bool) -> Value { Value(.bool, bits: value ? 1 : 0) }
  package static func int(_ value: Int64) -> Value {
    Value(.int, bits: UInt64(bitPattern: value))
  }
  package static func uint(_ value: UInt64) -> Value { Value(.uint, bits: value) }
  package static func double(_ value: Double) -> Value { Value(.double, bits: value.bitPattern) }
  package static func date(daysSinceEpoch: Int32) -> Value {
    Value(.date, bits: UInt64(bitPattern: Int64(daysSinceEpoch)))
  }
}
