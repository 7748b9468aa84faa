import Synchronization

/// A file's path and bytes, kept for drawing excerpts of it.
///
/// A class, so that each of many nodes and findings can name its file at the cost of a pointer.
public final class SourceFile: Sendable {
  /// The path as its reader named it; `-` for standard input.
  public let path: String
  /// The content as it was read, without any conversion.
  public let bytes: [UInt8]

  /// The number of the first line: 1, or more in a part of a stream.
  package let firstLine: Int32

  /// Found when first asked for: most files have nothing to say about their lines.
  private let foundLines = Mutex<SourceLines?>(nil)
  /// The bytes at which every so many columns of a long line begin, for the lines that somebody asked for.
  private let foundColumns = Mutex<[Int: [Int]]>([:])

  /// Creates a file from content that is already in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    firstLine = 1
  }

  /// Creates a part of a stream, whose places count from the beginning of the stream.
  package init(path: String, bytes: [UInt8], firstLine: Int32) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// Where the lines begin.
  package var lines: SourceLines {
    foundLines.withLock { found in
      if let found { return found }
      let lines = SourceLines(of: bytes, from: firstLine)
      found = lines
      return lines
    }
  }
}

extension SourceFile {
  /// How many columns of a long line lie between bytes that are known.
  private static let columnStep = 1024

  /// The place of a byte of the file; an offset outside counts as the nearest one inside.
  package func position(ofByte offset: Int) -> SourcePosition {
    let (line, start, place) = lines.line(ofByte: offset, in: bytes)
    let known = place - start > Self.columnStep ? columns(ofLine: line) : []
    guard let index = known.lastIndex(where: { $0 <= place }) else {
      return SourcePosition(line: Int32(line), column: 1 + columns(in: start..<place))
    }
    return SourcePosition(
      line: Int32(line),
      column: Int32(index * Self.columnStep) + 1 + columns(in: known[index]..<place))
  }

  /// The first byte at a place of the file, or the end of its line when the line is shorter.
  package func byteOffset(of position: SourcePosition) -> Int {
    let line = bytes(ofLine: Int(position.line))
    var offset = line.lowerBound
    var column = 1
    if position.column > Self.columnStep, line.count > Self.columnStep {
      let known = columns(ofLine: Int(position.line))
      let index = min((Int(position.column) - 1) / Self.columnStep, known.count - 1)
      if index > 0 {
        offset = known[index]
        column += index * Self.columnStep
      }
    }
    while column < position.column, offset < line.upperBound {
      offset += 1
      while offset < line.upperBound, isContinuation(bytes[offset]) { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The bytes of a line, counted from 1, without its break.
  package func bytes(ofLine line: Int) -> Range<Int> {
    lines.bytes(ofLine: line, in: bytes)
  }

  private func columns(in range: Range<Int>) -> Int32 {
    var columns: Int32 = 0
    for offset in range where !isContinuation(bytes[offset]) { columns += 1 }
    return columns
  }

  private func columns(ofLine line: Int) -> [Int] {
    foundColumns.withLock { found in
      if let known = found[line] { return known }
      var known: [Int] = []
      var column = 0
      for offset in bytes(ofLine: line) where !isContinuation(bytes[offset]) {
        if column % Self.columnStep == 0 { known.append(offset) }
        column += 1
      }
      found[line] = known
      return known
    }
  }
}

/// Whether a byte continues a Unicode scalar that an earlier byte began.
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// A stretch of a named file.
public struct SourceLocation: Sendable {
  /// The file.
  public let file: SourceFile
  /// The stretch in it.
  public let span: SourceSpan

  /// Creates a location from a file and a stretch in it.
  public init(file: SourceFile, span: SourceSpan) {
    self.file = file
    self.span = span
  }
}
