/// A line of a file as it is shown under a message, with the cells to underline.
struct SourceExcerpt {
  /// The line, made visible, and cut around the stretch when it is long.
  let text: String
  /// The cells before the stretch.
  let indent: Int
  /// The cells of the stretch, at least one.
  let length: Int

  /// The cells of a line that are shown, and those of them before the stretch when the line is cut.
  private static let widest = 100
  private static let before = 40

  /// Takes the line on which a stretch begins.
  init(of location: SourceLocation) {
    let bytes = location.file.bytes
    let line = location.file.bytes(ofLine: Int(location.span.start.line))
    let start = location.file.byteOffset(of: location.span.start)
    let isOneLine = location.span.end.line == location.span.start.line
    let end = isOneLine ? location.file.byteOffset(of: location.span.end) : line.upperBound
    let (from, to) = Self.window(around: start, in: line, of: bytes)

    var text = from > line.lowerBound ? "…" : ""
    var cells = text.isEmpty ? 0 : 1
    var indent: Int?
    var stop: Int?
    var offset = from
    while offset < to, cells < Self.widest {
      if offset >= start, indent == nil { indent = cells }
      if offset >= end, stop == nil { stop = cells }
      let length = Self.lengthOfScalar(at: offset, to: line.upperBound, of: bytes)
      let decoded = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
      // A damaged scalar is shown as the replacement character.
      for scalar in decoded.unicodeScalars {
        let isPointedAt = offset >= start && offset < end
        let cell = VisibleCell(scalar, atCell: cells, isPointedAt: isPointedAt)
        text += cell.text
        cells += cell.width
      }
      offset += length
    }
    self.indent = indent ?? cells
    length = max(1, (stop ?? cells) - self.indent)
    self.text = offset < line.upperBound ? text + "…" : text
  }

  /// The bytes of a line that are shown: all of a short line, else those around an offset.
  ///
  /// Looks only at what may be shown, since a line can be as long as the file.
  private static func window(
    around start: Int, in line: Range<Int>, of bytes: [UInt8]
  ) -> (from: Int, to: Int) {
    guard line.count > widest else { return (line.lowerBound, line.upperBound) }
    // A scalar takes four bytes at most.
    let to = min(line.upperBound, start + 4 * widest)
    var from = start
    var scalars = 0
    while from > line.lowerBound, scalars < before {
      from -= 1
      while from > line.lowerBound, bytes[from] & 0xC0 == 0x80 { from -= 1 }
      scalars += 1
    }
    // Little is gained by cutting a few characters.
    return (start - line.lowerBound < 2 * before ? line.lowerBound : from, to)
  }

  private static func lengthOfScalar(at offset: Int, to end: Int, of bytes: [UInt8]) -> Int {
    var length = 1
    while offset + length < end, length < 4, bytes[offset + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
