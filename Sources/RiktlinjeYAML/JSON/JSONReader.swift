package import RiktlinjeText

/// Reads JSON files (RFC 8259) into the same trees as YAML, one after the other in the same memory.
package struct JSONReader: ~Copyable {
  private let limits: Limits
  private var builder: TreeBuilder

  /// Creates a reader with its bounds.
  package init(limits: Limits = Limits()) {
    self.limits = limits
    builder = TreeBuilder(limits: limits)
  }

  /// Reads the one document of a file.
  package mutating func read(_ file: SourceFile) -> Reading {
    builder.reset()
    if let problem = problemWithBytes(of: file, limits: limits) {
      return builder.reading(of: file, failure: problem)
    }
    return read(
      file, bytes: byteOrderMarkCount(of: file.bytes)..<file.bytes.count, line: file.firstLine)
  }

  /// Reads a file of JSON Lines: each line that is not blank is a document of its own.
  ///
  /// A line that is wrong is that line’s problem only. Places are those of the whole file.
  package mutating func readLines(
    of file: SourceFile, _ body: (_ line: Int, _ reading: Reading) -> Void
  ) {
    builder.reset()
    if let problem = problemWithBytes(of: file, limits: limits) {
      body(1, builder.reading(of: file, failure: problem))
      return
    }
    var start = byteOrderMarkCount(of: file.bytes)
    var line = file.firstLine
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      if !file.bytes[start..<end].allSatisfy(isJSONSpace) {
        builder.reset()
        body(Int(line), read(file, bytes: start..<end, line: line))
      }
      start = end + 1
      line += 1
    }
  }

  private mutating func read(_ file: SourceFile, bytes: Range<Int>, line: Int32) -> Reading {
    builder.startDocument()
    var scanner = JSONScanner(bytes: file.bytes, range: bytes, line: line)
    do throws(JSONFailure) {
      try scanner.readDocument(into: &builder)
      return builder.reading(of: file)
    } catch {
      builder.dropDocument()
      return builder.reading(
        of: file,
        failure: Diagnostic(error.problem, in: file, from: error.start, to: error.end))
    }
  }
}

/// Whether a byte is white space in JSON.
func isJSONSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }
