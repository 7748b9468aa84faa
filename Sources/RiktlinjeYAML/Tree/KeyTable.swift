import Glibc

/// Finds keys that a mapping has twice, in time linear in their number.
///
/// Few keys are compared one by one, when their marks agree; many by a hash table with a seed of its
/// own each run, so that no file can be made to fill one bucket. Keys are the same when their text is.
/// Its owner calls ``free()`` once.
struct KeyTable {
  private struct Entry: BitwiseCopyable {
    let key: Int32
    let start: Int32
    let count: Int32
    /// What equal texts have in common, and most others have not.
    let mark: UInt32
  }

  private static let fewKeys = 64

  private var entries = GrowingBuffer<Entry>(capacity: 64)
  /// The entries by hash, each as its index plus one, with zero for free; empty for few keys.
  private var slots: [Int32] = []
  /// A bit for each mark that is there, so that most keys need no comparison.
  private var marks: UInt64 = 0

  func free() { entries.free() }

  /// Empties the table for a mapping with the given number of keys.
  mutating func prepare(pairs: Int) {
    entries.truncate(to: 0)
    if !slots.isEmpty { slots.removeAll(keepingCapacity: true) }
    marks = 0
    guard pairs > Self.fewKeys else { return }
    var size = 2 * Self.fewKeys
    while size < pairs * 2 { size *= 2 }
    slots.append(contentsOf: repeatElement(0, count: size))
  }

  /// Adds a key, or gives the one with the same text that is there already.
  @inline(__always)
  mutating func insert(
    key: Int32, text range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int32? {
    let mark = unsafe Self.mark(range, of: text)
    let entry = Entry(
      key: key, start: Int32(truncatingIfNeeded: range.lowerBound),
      count: Int32(truncatingIfNeeded: range.count), mark: mark)
    if slots.isEmpty {
      let bit: UInt64 = 1 << UInt64(mark >> 26)
      if marks & bit != 0, let first = unsafe entryLike(entry, in: text) { return first }
      marks |= bit
    } else if let first = unsafe hashedEntryLike(entry, in: text) {
      return first
    }
    entries.append(entry)
    return nil
  }

  @inline(never)
  private func entryLike(_ new: Entry, in text: UnsafeBufferPointer<UInt8>) -> Int32? {
    for index in 0..<entries.count where entries[index].mark == new.mark {
      if unsafe Self.same(entries[index], new, in: text) { return entries[index].key }
    }
    return nil
  }

  /// The entry with the same text, or `nil` once the next entry has its place in the table.
  @inline(never)
  private mutating func hashedEntryLike(
    _ new: Entry, in text: UnsafeBufferPointer<UInt8>
  ) -> Int32? {
    var hasher = Hasher()
    let (start, end) = (Int(new.start), Int(new.start + new.count))
    unsafe hasher.combine(
      bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<end])))
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if unsafe Self.same(entry, new, in: text) { return entry.key }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count + 1)
    return nil
  }

  private static func same(
    _ left: Entry, _ right: Entry, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    guard let base = text.baseAddress, left.count > 0 else { return true }
    return unsafe memcmp(base + Int(left.start), base + Int(right.start), Int(left.count)) == 0
  }

  /// The length and the letters at both ends and in the middle, mixed; the upper bits are the best.
  @inline(__always)
  private static func mark(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !range.isEmpty else { return 0 }
    let (first, middle) = (range.lowerBound, range.lowerBound + range.count / 2)
    var mark = UInt32(truncatingIfNeeded: range.count)
    mark = unsafe mark << 8 ^ UInt32(text[first])
    mark = unsafe mark << 8 ^ UInt32(text[middle])
    mark = unsafe mark << 8 ^ UInt32(text[range.upperBound - 1])
    return mark &* 0x9E37_79B1
  }
}
