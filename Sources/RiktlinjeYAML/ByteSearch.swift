/// Eight bytes at a time: a bit for every byte that is looked for, its highest one.
///
/// Only the lowest bit that is set is sure to be right; what lies above it may be set by a carry.
///
/// Source: H. S. Warren, “Hacker’s Delight”, chapter 6 (finding the first zero byte).
struct ByteSearch {
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  private let word: UInt64
  private(set) var found: UInt64 = 0

  /// Eight bytes, of which the first is the lowest.
  @inline(__always)
  init(_ address: UnsafePointer<UInt8>) {
    let loaded = unsafe UnsafeRawPointer(address).loadUnaligned(as: UInt64.self)
    word = UInt64(littleEndian: loaded)
  }

  /// Looks for a byte.
  @inline(__always)
  mutating func find(_ byte: UInt8) {
    let difference = word ^ (Self.each &* UInt64(byte))
    found |= (difference &- Self.each) & ~difference & Self.high
  }

  /// Looks for either of two bytes that differ in the bit 0x20 only, such as brackets and braces.
  @inline(__always)
  mutating func findEither(_ byte: UInt8) {
    let difference = (word | (Self.each &* 0x20)) ^ (Self.each &* UInt64(byte | 0x20))
    found |= (difference &- Self.each) & ~difference & Self.high
  }

  /// Looks for bytes that are control characters.
  @inline(__always)
  mutating func findControls() {
    found |= (word &- Self.each &* 0x20) & ~word & Self.high
  }

  /// Looks for bytes that are no ASCII.
  @inline(__always)
  mutating func findBeyondASCII() { found |= word & Self.high }

  /// How many bytes come before the first that was found; 8 when none was.
  @inline(__always)
  var countBefore: Int { found.trailingZeroBitCount >> 3 }
}
