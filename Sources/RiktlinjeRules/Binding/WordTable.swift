/// A closed list of words, to be found by their bytes.
struct WordTable: Sendable {
  /// The words in the order given.
  let words: [String]
  private let bytes: [UInt8]
  private let ends: [Int32]
  /// One more than the number of a word, or zero; a power of two, at least twice the words.
  private let slots: [UInt16]

  init(_ words: [String]) {
    self.words = words
    var bytes: [UInt8] = []
    var ends: [Int32] = [0]
    var size = 8
    while size < words.count * 2 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for (number, word) in words.enumerated() {
      let start = bytes.count
      bytes.append(contentsOf: word.utf8)
      ends.append(Int32(bytes.count))
      var slot = Self.hash(bytes.span, start..<bytes.count) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(number + 1)
    }
    self.bytes = bytes
    self.ends = ends
    self.slots = slots
  }

  /// The number of the word that a stretch of a text is; of two equal words the first.
  func number(of range: Range<Int>, in text: Span<UInt8>) -> Int? {
    let mask = slots.count - 1
    var slot = Self.hash(text, range) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isWord(number, range, in: text) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isWord(_ number: Int, _ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a, which is good enough for words that the pack's author chose.
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(text[index])) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
