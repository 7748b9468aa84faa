/// A place in a file as an editor counts it.
public struct SourcePosition: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The line, from 1.
  public let line: Int32
  /// The column, from 1, in Unicode scalars.
  public let column: Int32

  /// Creates a place from its line and column, both from 1.
  public init(line: Int32, column: Int32) {
    self.line = line
    self.column = column
  }

  /// The first place of every file.
  public static let start = SourcePosition(line: 1, column: 1)

  /// Orders by line, then by column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file, from its first place to the place after its last.
public struct SourceSpan: Hashable, BitwiseCopyable, Sendable {
  /// The place of the first character.
  public let start: SourcePosition
  /// The place after the last character; equal to `start` for an empty stretch.
  public let end: SourcePosition

  /// Creates a stretch from its first place and the place after its last.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// The beginning of a file, where no better place is known.
  public static let fileStart = SourceSpan(start: .start, end: .start)
}
