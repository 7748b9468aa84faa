import Glibc
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

  /// A line of a file of JSON Lines that is not blank.
  package struct Line: Sendable {
    /// Its number in the whole file or stream.
    package let number: Int32
    let bytes: Range<Int>
  }

  /// The lines of a file of JSON Lines that are not blank, each of which is a document of its own; but
  /// one for all of a file that no reader looks into.
  package func lines(of file: SourceFile) -> [Line] {
    if problemWithBytes(of: file, limits: limits) != nil {
      return [Line(number: file.firstLine, bytes: 0..<file.bytes.count)]
    }
    var lines: [Line] = []
    var start = byteOrderMarkCount(of: file.bytes)
    var number = file.firstLine
    unsafe file.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while start < bytes.count {
        let lineFeed = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
        let end =
          unsafe lineFeed.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) }
          ?? bytes.count
        if unsafe !bytes[start..<end].allSatisfy(isJSONSpace) {
          lines.append(Line(number: number, bytes: start..<end))
        }
        start = end + 1
        number += 1
      }
    }
    return lines
  }

  /// Reads a line of a file of JSON Lines, whose mistakes are that line’s only.
  ///
  /// Places are those of the whole file.
  package mutating func read(_ line: Line, of file: SourceFile) -> Reading {
    builder.reset()
    if let problem = problemWithBytes(of: file, limits: limits) {
      return builder.reading(of: file, failure: problem)
    }
    return read(file, bytes: line.bytes, line: line.number)
  }

  private mutating func read(_ file: SourceFile, bytes: Range<Int>, line: Int32) -> Reading {
    builder.startDocument()
    let failure = unsafe file.bytes.withUnsafeBufferPointer { all in
      var scanner = unsafe JSONScanner(all, range: bytes, line: line)
      try? scanner.readDocument(into: &builder)
      return scanner.failure
    }
    guard let failure else { return builder.reading(of: file) }
    builder.dropDocument()
    return builder.reading(
      of: file,
      failure: Diagnostic(failure.problem, in: file, from: failure.start, to: failure.end))
  }
}

/// Whether a byte is white space in JSON.
func isJSONSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }
