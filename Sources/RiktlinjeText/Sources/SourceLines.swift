/// The lines of a file as an editor counts them, to turn bytes into places and back.
///
/// A line ends at LF, CR LF or a lone CR, and nowhere else. A byte-order mark has no column.
package struct SourceLines: Sendable {
  /// The offset of each line’s first byte; never empty.
  private let starts: [Int]
  /// The number of the first line.
  private let first: Int

  /// The three bytes of a byte-order mark in UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(of bytes: [UInt8], from firstLine: Int32) {
    var starts = [bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0]
    for offset in bytes.indices {
      let isBreak =
        bytes[offset] == UInt8(ascii: "\n")
        || (bytes[offset] == UInt8(ascii: "\r")
          && !(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")))
      if isBreak { starts.append(offset + 1) }
    }
    self.starts = starts
    first = Int(firstLine)
  }

  /// The number of lines; at least one.
  package var count: Int { starts.count }

  /// The bytes of a line without its break; empty for a line that does not exist.
  package func bytes(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let index = line - first
    guard starts.indices.contains(index) else { return bytes.count..<bytes.count }
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    if index + 1 < starts.count {
      end -= 1
      if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") {
        end -= 1
      }
    }
    return start..<end
  }

  /// The index of the line that holds a byte.
  private func index(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of a byte; an offset outside the file counts as the nearest one inside.
  package func position(ofByte offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let offset = min(max(offset, starts[0]), bytes.count)
    let line = index(ofByte: offset)
    var column: Int32 = 1
    for index in starts[line]..<offset where !isContinuation(bytes[index]) { column += 1 }
    return SourcePosition(line: Int32(first + line), column: column)
  }

  /// The first byte at a place, or the end of its line when the line is shorter.
  package func byteOffset(of position: SourcePosition, in bytes: [UInt8]) -> Int {
    let line = self.bytes(ofLine: Int(position.line), in: bytes)
    var offset = line.lowerBound
    var column: Int32 = 1
    while column < position.column, offset < line.upperBound {
      offset += 1
      while offset < line.upperBound, isContinuation(bytes[offset]) { offset += 1 }
      column += 1
    }
    return offset
  }
}

extension SourceFile {
  /// The place of a byte of the file.
  package func position(ofByte offset: Int) -> SourcePosition {
    lines.position(ofByte: offset, in: bytes)
  }

  /// The first byte at a place of the file.
  package func byteOffset(of position: SourcePosition) -> Int {
    lines.byteOffset(of: position, in: bytes)
  }

  /// The bytes of a line, counted from 1, without its break.
  package func bytes(ofLine line: Int) -> Range<Int> {
    lines.bytes(ofLine: line, in: bytes)
  }
}

/// Whether a byte continues a Unicode scalar that an earlier byte began.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
