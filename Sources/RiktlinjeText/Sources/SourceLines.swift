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

  /// The number of the line that holds a byte, with the offsets of its first byte and of the one asked
  /// for, or the nearest to it inside the file.
  package func line(ofByte offset: Int, in bytes: [UInt8]) -> (line: Int, start: Int, place: Int) {
    let place = min(max(offset, starts[0]), bytes.count)
    let index = index(ofByte: place)
    return (first + index, starts[index], place)
  }
}
