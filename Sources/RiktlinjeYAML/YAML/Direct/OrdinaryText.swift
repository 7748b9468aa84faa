/// Whether bytes are nothing but ordinary text: UTF-8 of printable characters, in lines that end with
/// a line feed, the last one too.
///
/// Tabs, carriage returns and all that is printed as nothing or ends a line only for some (NEL, LS,
/// PS, a byte-order mark) are valid in YAML but mean something else in one place than in another.
func isOrdinaryText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress, unsafe bytes.last == UInt8(ascii: "\n") else { return false }
  let end = bytes.count
  var offset = 0
  while offset < end {
    if offset + 8 <= end {
      var look = unsafe ByteSearch(base + offset)
      look.findControls()
      look.findBeyondASCII()
      look.find(0x7F)
      offset += look.countBefore
      if look.found == 0 { continue }
    }
    let byte = unsafe base[offset]
    if byte < 0x80 {
      guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\n") else { return false }
      offset += 1
    } else {
      let length = unsafe lengthOfPrintable(bytes, at: offset)
      guard length > 0 else { return false }
      offset += length
    }
  }
  return true
}

/// The number of bytes of the printable character at an offset, beyond ASCII; 0 when it is none.
///
/// Source: table 3-7 of the Unicode Standard; YAML 1.2.2, production 1 (`c-printable`).
private func lengthOfPrintable(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
  func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    unsafe offset + distance < bytes.count && range.contains(bytes[offset + distance])
  }
  switch unsafe bytes[offset] {
  case 0xC2: return follows(1, 0xA0...0xBF) ? 2 : 0
  case 0xC3...0xDF: return follows(1) ? 2 : 0
  case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
  case 0xE2:
    // U+2028 and U+2029, which end a line in YAML 1.1.
    if follows(1, 0x80...0x80) && follows(2, 0xA8...0xA9) { return 0 }
    return follows(1) && follows(2) ? 3 : 0
  case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
  case 0xE1, 0xE3...0xEC, 0xEE: return follows(1) && follows(2) ? 3 : 0
  case 0xEF:
    // U+FEFF, U+FFFE and U+FFFF.
    if follows(1, 0xBB...0xBB) && follows(2, 0xBF...0xBF) { return 0 }
    if follows(1, 0xBF...0xBF) && follows(2, 0xBE...0xBF) { return 0 }
    return follows(1) && follows(2) ? 3 : 0
  case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
  case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
  case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
  default: return 0
  }
}
