import Glibc
import RiktlinjeText

/// A closed list of words, to be found by their bytes.
///
/// `@unchecked`: its memory is written by the initializer only.
@safe package final class WordTable: @unchecked Sendable {
  /// The words in the order given.
  package let words: [String]
  /// What finds them, for as long as the table is there.
  package let index: WordIndex
  /// What people may write instead of the words.
  package let wording: Wording

  package init(_ words: [String], _ wording: Wording) {
    self.words = words
    index = WordIndex(words.map { Array($0.utf8) })
    self.wording = wording
  }

  /// Words that have no other names.
  package convenience init(_ words: [String]) {
    self.init(words, Wording { words.map { Wording.Entry($0, label: LocalizedText($0)) } })
  }

  deinit { index.free() }
}

/// The words of a table as the binder sees them: trivial, so that asking counts no references.
@safe package struct WordIndex: BitwiseCopyable {
  /// The bytes of all words, one after the other.
  private let bytes: UnsafeMutablePointer<UInt8>
  /// Where each word begins, and at last where the bytes end.
  private let starts: UnsafeMutablePointer<Int32>
  /// One more than the number of a word, or zero; a power of two, at least twice the words.
  private let slots: UnsafeMutablePointer<UInt32>
  private let mask: Int

  fileprivate init(_ words: [[UInt8]]) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    unsafe bytes = .allocate(capacity: words.reduce(1) { $0 + $1.count })
    unsafe starts = .allocate(capacity: words.count + 1)
    unsafe slots = .allocate(capacity: size)
    unsafe slots.initialize(repeating: 0, count: size)
    unsafe starts.initialize(to: 0)
    for (number, word) in words.enumerated() {
      let start = unsafe Int(starts[number])
      for (offset, byte) in word.enumerated() {
        unsafe (bytes + start + offset).initialize(to: byte)
      }
      unsafe (starts + number + 1).initialize(to: Int32(start + word.count))
      var slot = unsafe Self.hash(UnsafePointer(bytes + start), word.count) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = UInt32(number + 1)
    }
  }

  fileprivate func free() {
    unsafe bytes.deallocate()
    unsafe starts.deallocate()
    unsafe slots.deallocate()
  }

  /// The number of the word that a text is, which must not be empty; of two equal words the first.
  package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = word.count
    guard let text = word.baseAddress, count > 0 else { return nil }
    var slot = unsafe Self.hash(text, count) & mask
    while true {
      let number = unsafe Int(slots[slot]) - 1
      guard number >= 0 else { return nil }
      let start = unsafe Int(starts[number])
      if unsafe Int(starts[number + 1]) - start == count,
        unsafe memcmp(bytes + start, text, count) == 0
      {
        return number
      }
      slot = (slot + 1) & mask
    }
  }

  /// The length and the first and last bytes, eight at a time; good enough for words that the pack’s
  /// author chose.
  @inline(__always)
  private static func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = unsafe UnsafeRawPointer(text)
    var mixed: UInt64
    if count >= 8 {
      let first = unsafe raw.loadUnaligned(as: UInt64.self)
      let last = unsafe raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      mixed = first ^ (last << 1)
    } else if count >= 4 {
      let first = unsafe raw.loadUnaligned(as: UInt32.self)
      let last = unsafe raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      mixed = UInt64(first) | UInt64(last) << 32
    } else if count > 0 {
      mixed = unsafe UInt64(text[0]) | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1]) << 16
    } else {
      mixed = 0
    }
    mixed = (mixed &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
