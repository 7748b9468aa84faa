import RiktlinjeText

/// A place that follows the scalar counts of libyaml’s marks; going forward it passes each byte once.
struct SourceCursor {
  private let startByte: Int
  private let firstLine: Int32
  private(set) var byte: Int
  private var scalar = 0
  private var line: Int32
  private var column: Int32 = 1

  /// Starts at the first byte after a byte-order mark.
  init(startByte: Int, firstLine: Int32) {
    self.startByte = startByte
    self.firstLine = firstLine
    byte = startByte
    line = firstLine
  }

  /// The place in the file as an editor counts it.
  var position: SourcePosition { SourcePosition(line: line, column: column) }

  /// Goes to the scalar with the given index in the input, and counts lines and columns in the file.
  mutating func move(toScalar target: Int, in input: [UInt8], of file: [UInt8]) {
    if target < scalar {
      self = SourceCursor(startByte: startByte, firstLine: firstLine)
    }
    while scalar < target, byte < input.count {
      repeat {
        if byte < file.count {
          count(file[byte], before: byte + 1 < file.count ? file[byte + 1] : 0)
        }
        byte += 1
      } while byte < input.count && input[byte] & 0xC0 == 0x80
      scalar += 1
    }
  }

  private mutating func count(_ byte: UInt8, before next: UInt8) {
    if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
