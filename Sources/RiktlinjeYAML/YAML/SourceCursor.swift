import RiktlinjeText

/// A place in a file’s bytes that follows the scalar counts of libyaml’s marks forward.
///
/// libyaml counts scalars and not bytes, and ends lines at NEL, LS and PS, where editors do not. The
/// cursor finds the byte and the editor’s place; going only forward, it passes each byte once.
struct SourceCursor {
  private let startByte: Int
  private(set) var byte: Int
  private var scalar = 0
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// Starts at the first byte after a byte-order mark.
  init(startByte: Int) {
    self.startByte = startByte
    byte = startByte
  }

  /// The place as an editor counts it.
  var position: SourcePosition { SourcePosition(line: line, column: column) }

  /// Goes to the scalar with the given index in the text after a byte-order mark.
  mutating func move(toScalar target: Int, in bytes: [UInt8]) {
    if target < scalar { self = SourceCursor(startByte: startByte) }
    while scalar < target, byte < bytes.count {
      let first = bytes[byte]
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
      let isBreak =
        first == UInt8(ascii: "\n")
        || (first == UInt8(ascii: "\r")
          && !(byte < bytes.count && bytes[byte] == UInt8(ascii: "\n")))
      line += isBreak ? 1 : 0
      column = isBreak ? 1 : column + 1
    }
  }
}
