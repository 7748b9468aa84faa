/// Finds keys that a mapping has twice, in time linear in their number.
///
/// Few keys are compared one by one; many by a hash table with a seed of its own each run, so that
/// no file can be made to fill one bucket. Keys are the same when their text is.
struct KeyTable {
  private struct Entry {
    let key: Int32
    let text: Range<Int>
  }

  private static let fewKeys = 32

  private var entries: [Entry] = []
  /// The entries by hash, each as its index plus one, with zero for free; empty for few keys.
  private var slots: [Int32] = []

  /// A bit for each length and end of a key that is there, so that most keys need no comparison.
  private var traits: UInt64 = 0

  /// Empties the table for a mapping with the given number of keys.
  mutating func prepare(pairs: Int) {
    entries.removeAll(keepingCapacity: true)
    if !slots.isEmpty { slots.removeAll(keepingCapacity: true) }
    traits = 0
    guard pairs > Self.fewKeys else { return }
    var size = 32
    while size < pairs * 2 { size *= 2 }
    slots.append(contentsOf: repeatElement(0, count: size))
  }

  /// Adds a key, or gives the one with the same text that is there already.
  mutating func insert(key: Int32, text range: Range<Int>, of text: [UInt8]) -> Int32? {
    if slots.isEmpty {
      let trait: UInt64 = 1 << (Self.trait(range, of: text) & 63)
      if traits & trait != 0 {
        for entry in entries where Self.same(entry.text, range, of: text) { return entry.key }
      }
      traits |= trait
    } else {
      var slot = Self.hash(range, of: text) & (slots.count - 1)
      while slots[slot] != 0 {
        let entry = entries[Int(slots[slot]) - 1]
        if Self.same(entry.text, range, of: text) { return entry.key }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = Int32(entries.count + 1)
    }
    entries.append(Entry(key: key, text: range))
    return nil
  }

  private static func same(_ left: Range<Int>, _ right: Range<Int>, of text: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    // Slices would cost more than the few bytes of a key.
    var offset = 0
    while offset < left.count {
      if text[left.lowerBound + offset] != text[right.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  private static func trait(_ range: Range<Int>, of text: [UInt8]) -> UInt64 {
    guard let last = range.last else { return 0 }
    let middle = range.lowerBound + range.count / 2
    return UInt64(range.count) &+ 7 &* UInt64(text[range.lowerBound])
      &+ 31 &* UInt64(text[middle]) &+ 13 &* UInt64(text[last])
  }

  private static func hash(_ range: Range<Int>, of text: [UInt8]) -> Int {
    var hasher = Hasher()
    unsafe text.withUnsafeBytes { bytes in
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    return hasher.finalize()
  }
}
