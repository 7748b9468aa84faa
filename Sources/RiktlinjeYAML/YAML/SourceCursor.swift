/// A byte offset that follows the scalar counts of libyaml’s marks; going forward it passes each byte once.
struct SourceCursor {
  private let startByte: Int
  private(set) var byte: Int
  private var scalar = 0

  /// Starts at the first byte after a byte-order mark.
  init(startByte: Int) {
    self.startByte = startByte
    byte = startByte
  }

  /// Goes to the scalar with the given index in the text after a byte-order mark.
  mutating func move(toScalar target: Int, in bytes: [UInt8]) {
    if target < scalar { self = SourceCursor(startByte: startByte) }
    while scalar < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
    }
  }
}
