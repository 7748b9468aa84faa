/// A place in a text as the protocol counts it: lines from 0, and in the line units of the encoding
/// agreed upon.
package struct TextPlace: Hashable, Comparable, Sendable {
  package let line: Int
  package let character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// In what units the characters of a line are counted.
package enum PositionEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// How many units the character has that begins with a byte; none for a byte within one.
  fileprivate func units(_ byte: UInt8) -> Int {
    switch self {
    case .utf8: 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    case .utf32: byte & 0xC0 == 0x80 ? 0 : 1
    }
  }
}

/// Where the lines of a text begin, to turn places into bytes and back.
///
/// A line ends at LF, CR LF or a lone CR. Unlike the lines that diagnostics count, a byte-order mark is
/// a character like any other.
package struct TextLines: Sendable {
  private let starts: [Int]
  private let count: Int

  package init(of bytes: [UInt8]) {
    var starts = [0]
    for offset in bytes.indices {
      let isBreak =
        bytes[offset] == UInt8(ascii: "\n")
        || (bytes[offset] == UInt8(ascii: "\r")
          && !(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")))
      if isBreak { starts.append(offset + 1) }
    }
    self.starts = starts
    count = bytes.count
  }

  /// The number of lines; at least one.
  package var lineCount: Int { starts.count }

  /// The bytes of a line without its break; empty at the end for a line that does not exist.
  package func bytes(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    guard starts.indices.contains(line) else { return count..<count }
    let start = starts[line]
    guard line + 1 < starts.count else { return start..<count }
    var end = starts[line + 1] - 1
    if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The byte at a place; the end of the line when it is shorter, the end of the text when there is no
  /// such line, the beginning of a character for a place within it.
  package func offset(of place: TextPlace, in bytes: [UInt8], _ encoding: PositionEncoding) -> Int {
    let line = self.bytes(ofLine: place.line, in: bytes)
    var offset = line.lowerBound
    var units = 0
    while offset < line.upperBound {
      var next = offset + 1
      while next < line.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
      for byte in bytes[offset..<next] { units += encoding.units(byte) }
      if units > place.character { break }
      offset = next
    }
    return offset
  }

  /// The line that holds a byte.
  package func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of a byte.
  package func place(
    ofByte offset: Int, in bytes: [UInt8], _ encoding: PositionEncoding
  ) -> TextPlace {
    let offset = min(max(offset, 0), count)
    let line = line(ofByte: offset)
    var units = 0
    for byte in bytes[starts[line]..<offset] { units += encoding.units(byte) }
    return TextPlace(line: line, character: units)
  }
}
