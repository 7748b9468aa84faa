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
