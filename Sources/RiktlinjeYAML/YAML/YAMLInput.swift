import Glibc
import RiktlinjeText

/// A file’s bytes as libyaml gets to see them.
///
/// Where libyaml 0.2.5 reads otherwise than YAML 1.2.2, ordinary characters of as many bytes stand in
/// for the author’s, so that every byte keeps its offset; the text of a scalar with a stand-in in it is
/// afterwards decoded from the author’s own bytes. A file that needs none, which is nearly every one, is
/// not copied.
struct YAMLInput {
  /// The file’s bytes, with stand-ins, and with a final line break where a line of spaces lacks one.
  private(set) var bytes: [UInt8]
  /// The offset of the first byte after a byte-order mark.
  let startByte: Int
  /// Whether a stand-in has more scalars than what it stands for, so that libyaml’s columns are not
  /// the file’s.
  private(set) var shiftsColumns = false
  /// The offsets of the stand-ins in rising order.
  private var standIns: [Int] = []

  init(_ file: SourceFile) {
    bytes = file.bytes
    startByte = byteOrderMarkCount(of: file.bytes)
    replaceQuestionMarks()
    replaceForeignBreaks()
    replaceSurrogates()
    standIns.sort()
    // A last line of spaces is a line of a block scalar like any other (cases L24T and JEF9 of the YAML
    // test suite); any other ends where the file does.
    let last = bytes[(bytes.lastIndex(where: isBreak) ?? -1).advanced(by: 1)...]
    if !last.isEmpty, last.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  var hasStandIns: Bool { !standIns.isEmpty }

  /// Whether any byte of a range is a stand-in.
  func hasStandIn(in range: Range<Int>) -> Bool {
    var low = 0
    var high = standIns.count
    while low < high {
      let middle = (low + high) / 2
      if standIns[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < standIns.count && standIns[low] < range.upperBound
  }

  /// In `[?x]` the question mark is part of the text, since no space follows it.
  private mutating func replaceQuestionMarks() {
    for offset in offsets(of: UInt8(ascii: "?")) {
      let before = offset > startByte ? bytes[offset - 1] : UInt8(ascii: "\n")
      let after = offset + 1 < bytes.count ? bytes[offset + 1] : UInt8(ascii: "\n")
      let begins = isBlank(before) || isBreak(before) || isFlowIndicator(before)
      let stands = isBlank(after) || isBreak(after) || isFlowIndicator(after)
      if begins && !stands { replace([UInt8(ascii: "_")], at: offset) }
    }
  }

  /// NEL, LS and PS end a line in YAML 1.1, but not in 1.2, nor in an editor.
  private mutating func replaceForeignBreaks() {
    for offset in offsets(of: 0xC2) where bytes[offset...].starts(with: [0xC2, 0x85]) {
      replace([0xC2, 0xA7], at: offset)
    }
    for offset in offsets(of: 0xE2)
    where bytes[offset...].starts(with: [0xE2, 0x80, 0xA8])
      || bytes[offset...].starts(with: [0xE2, 0x80, 0xA9])
    {
      replace([0xE2, 0x80, 0xA6], at: offset)
    }
  }

  /// JSON writes a character beyond U+FFFF as two escapes, `\ud83d\ude00`, of which neither is one.
  private mutating func replaceSurrogates() {
    let letters = Array("0041".utf8)
    var done = 0
    for offset in offsets(of: UInt8(ascii: "\\")) where offset >= done {
      guard surrogate(at: offset, 0xD800), surrogate(at: offset + 6, 0xDC00) else { continue }
      replace(letters, at: offset + 2)
      replace(letters, at: offset + 8)
      done = offset + 12
    }
  }

  /// Whether an escape `\uXXXX` at an offset is the half of a character that begins with some bits.
  private func surrogate(at offset: Int, _ bits: UInt32) -> Bool {
    guard offset + 6 <= bytes.count, bytes[offset...].starts(with: [0x5C, UInt8(ascii: "u")]) else {
      return false
    }
    var code: UInt32 = 0
    for byte in bytes[(offset + 2)..<(offset + 6)] {
      guard let digit = hexadecimalDigit(byte) else { return false }
      code = code << 4 | UInt32(digit)
    }
    return code & 0xFC00 == bits
  }

  /// Makes a tab that is the text of a block scalar’s first line one that libyaml takes for such; false
  /// if there is none at an offset.
  mutating func replaceTab(at offset: Int) -> Bool {
    guard bytes.indices.contains(offset), bytes[offset] == UInt8(ascii: "\t") else { return false }
    replace([UInt8(ascii: "x")], at: offset)
    standIns.sort()
    return true
  }

  /// The name after the `&` or `*` at an offset: all up to white space or a flow indicator.
  func nameOfAnchor(at offset: Int) -> Range<Int> {
    var end = offset + 1
    while end < bytes.count, !isBlank(bytes[end]), !isBreak(bytes[end]),
      !isFlowIndicator(bytes[end])
    {
      end += 1
    }
    return min(offset + 1, end)..<end
  }

  /// Makes a name such as `an:chor` or `räksmörgås` one that libyaml can read; false if it already is.
  mutating func replaceNameOfAnchor(at offset: Int) -> Bool {
    let before = standIns.count
    for index in nameOfAnchor(at: offset) where !isWord(bytes[index]) {
      if bytes[index] >= 0x80 { shiftsColumns = true }
      replace([UInt8(ascii: "x")], at: index)
    }
    standIns.sort()
    return standIns.count > before
  }

  private mutating func replace(_ standIn: [UInt8], at offset: Int) {
    for (index, byte) in standIn.enumerated() {
      bytes[offset + index] = byte
      standIns.append(offset + index)
    }
  }

  private func offsets(of byte: UInt8) -> [Int] {
    var found: [Int] = []
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var offset = 0
      while let next = unsafe memchr(base + offset, Int32(byte), bytes.count - offset) {
        offset = unsafe UnsafeRawPointer(next) - base
        found.append(offset)
        offset += 1
      }
    }
    return found
  }
}

private func isFlowIndicator(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
    UInt8(ascii: "}"):
    true
  default: false
  }
}

private func isWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}
