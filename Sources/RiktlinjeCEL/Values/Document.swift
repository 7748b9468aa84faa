/// The values of one proposal, laid out in slots: what the binder fills and conditions read.
///
/// The first slots are the frame that the program was planned for: the block of the proposal's
/// record, derived values, `today`. Blocks of list elements follow in the order in which they were
/// bound. Clear and fill again for the next proposal; the memory is kept.
package struct Document: Sendable {
  package var slots: [Value] = []
  package var text: [UInt8] = []

  package init() {}

  /// Forgets the values and keeps the memory.
  package mutating func clear() {
    slots.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// Adds slots without values and returns the index of the first.
  package mutating func appendBlock(of size: Int) -> Int {
    let start = slots.count
    slots.append(contentsOf: repeatElement(.missing, count: size))
    return start
  }

  /// Keeps the bytes of a text (valid UTF-8) and returns its value.
  package mutating func string(_ bytes: some Collection<UInt8>) -> Value {
    let start = text.count
    text.append(contentsOf: bytes)
    return Value(
      .string, region: .document, count: UInt32(text.count - start), bits: UInt64(start))
  }

  /// The value of a list whose elements lie in consecutive slots.
  package func list(start: Int, count: Int) -> Value {
    Value(.list, region: .document, count: UInt32(count), bits: UInt64(start))
  }
}
