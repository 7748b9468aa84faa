import Glibc

/// The bytes of a text in a ``Memory``, valid UTF-8 unless they are of kind `bytes`.
///
/// A view without ownership: it means something only until the memory goes on to the next condition.
@safe struct Text: RandomAccessCollection {
  private let start: UnsafePointer<UInt8>
  let count: Int

  init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return unsafe start[index]
  }

  /// Runs a body on the bytes.
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    return try body(unsafe buffer.span)
  }

  /// The text as a Swift string; bytes that are no UTF-8 become U+FFFD.
  var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  static func == (left: Text, right: Text) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe left.start == right.start || memcmp(left.start, right.start, left.count) == 0
  }

  /// Whether the left text comes before the right one in the order of their bytes.
  static func < (left: Text, right: Text) -> Bool {
    let order = unsafe memcmp(left.start, right.start, Swift.min(left.count, right.count))
    return order < 0 || (order == 0 && left.count < right.count)
  }

  func hasPrefix(_ other: Text) -> Bool { count >= other.count && slice(0, other.count) == other }

  func hasSuffix(_ other: Text) -> Bool {
    count >= other.count && slice(count - other.count, count) == other
  }

  /// The bytes from one index up to another.
  func slice(_ from: Int, _ to: Int) -> Text {
    unsafe Text(start: start + from, count: to - from)
  }

  /// The number of Unicode scalars.
  var scalarCount: Int {
    var number = 0
    for index in 0..<count where !isContinuation(at: index) { number += 1 }
    return number
  }

  /// Whether the byte is not the first of its scalar.
  func isContinuation(at index: Int) -> Bool { unsafe start[index] & 0xC0 == 0x80 }

  /// The byte after the scalar that begins at one.
  func endOfScalar(at index: Int) -> Int {
    var end = index + 1
    while end < count, isContinuation(at: end) { end += 1 }
    return end
  }

  /// The byte offset of the scalar with a number, the end for the number of scalars; `nil` beyond it.
  func offset(ofScalar number: Int) -> Int? {
    guard number >= 0 else { return nil }
    var remaining = number
    for index in 0..<count where !isContinuation(at: index) {
      if remaining == 0 { return index }
      remaining -= 1
    }
    return remaining == 0 ? count : nil
  }

  /// Whether all bytes together are UTF-8.
  var isValidUTF8: Bool {
    unsafe String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) != nil
  }

  var base: UnsafePointer<UInt8> { unsafe start }
}
