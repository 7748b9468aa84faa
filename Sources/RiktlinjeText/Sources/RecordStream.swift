import Glibc

/// A stream of records, read as it comes and handed over in parts of whole records.
///
/// A part is what is at hand, up to a number of records: whoever writes slowly gets an answer to every
/// record at once. Memory holds one part, or one record where that is larger.
package struct RecordStream: ~Copyable {
  /// How one record is told from the next.
  package enum Form: Sendable {
    /// JSON Lines: each line is a record.
    case lines
    /// YAML: each document, from its line `---` to the next, is a record.
    case documents
  }

  /// Some records, whole and in order.
  package struct Part: Sendable {
    /// All of them in one for lines, one each for documents.
    package var files: [SourceFile] = []
    /// The number of the first document in the stream, from 1.
    package var firstNumber = 1
    /// Whether there is nothing more in the stream, before or after.
    package var isWhole = false
  }

  private let path: String
  private let descriptor: Int32
  private let byteLimit: Int
  private let recordLimit: Int
  /// What was read and not handed over, from `begin` on.
  private var pending: [UInt8] = []
  private var begin = 0
  private var search = DocumentSearch()
  /// The number of bytes known to hold no end of a line.
  private var searched = 0
  private var line: Int32 = 1
  private var number = 1
  private var isAtEnd = false
  /// Whether a part was handed over; if not, the end is one that tells of an empty stream.
  private var hasParts = false

  /// The most bytes that one read asks for.
  package static let pieceBytes = 262_144

  /// Opens a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - limits: a record may have as many bytes as a file.
  ///   - recordLimit: the most records in a part.
  package init(
    _ path: String, limits: Limits = Limits(), recordLimit: Int = .max
  ) throws(FileProblem) {
    self.path = path
    self.recordLimit = recordLimit
    byteLimit = limits.fileBytes
    if path == FileReader.standardInput {
      descriptor = STDIN_FILENO
    } else {
      descriptor = openForReading(path)
      guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, isFolder(status) {
      if descriptor != STDIN_FILENO { close(descriptor) }
      throw .isFolder
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The place that has been reached, for what is wrong with the stream there.
  package var location: SourceLocation {
    let position = SourcePosition(line: line, column: 1)
    return SourceLocation(
      file: SourceFile(path: path, bytes: Array(pending[begin...]), firstLine: line),
      span: SourceSpan(start: position, end: position))
  }

  /// The form that the beginning of the stream has.
  ///
  /// JSON Lines begin with a line that is an object, or, when that line is broken, with two that open
  /// one; all else is YAML, also JSON over several lines.
  package mutating func form(until isStopped: () -> Bool) throws(FileProblem) -> Form {
    while true {
      let lines = pending.split(separator: UInt8(ascii: "\n"), maxSplits: 64)
      let complete = isAtEnd || pending.last == UInt8(ascii: "\n") ? lines : lines.dropLast()
      let written = complete.lazy.filter { !$0.allSatisfy(isSpace) }.prefix(2).map(Array.init)
      if let first = written.first {
        guard opensObject(first) else { return .documents }
        if first.last(where: { !isSpace($0) }) == UInt8(ascii: "}") { return .lines }
        if written.count == 2 { return opensObject(written[1]) ? .lines : .documents }
      }
      if isAtEnd || pending.count > byteLimit { return .documents }
      try fill(until: isStopped)
    }
  }

  /// The next records, or `nil` when there are no more; waits for the end of one at least.
  package mutating func next(
    _ form: Form, until isStopped: () -> Bool
  ) throws(FileProblem) -> Part? {
    while true {
      let ends = ends(of: form)
      if !ends.isEmpty { return part(endingAt: ends) }
      if isAtEnd {
        guard begin < pending.count || !hasParts else { return nil }
        return part(endingAt: [pending.count])
      }
      guard pending.count - begin <= byteLimit else {
        throw .tooLarge(bytes: nil, limit: byteLimit)
      }
      try fill(until: isStopped)
    }
  }

  /// Where the records at hand end, as far as they are known to be whole.
  private mutating func ends(of form: Form) -> [Int] {
    switch form {
    case .lines:
      var end: Int?
      var count = 0
      while count < recordLimit, let lineFeed = indexOfLineFeed(in: pending, from: searched) {
        searched = lineFeed + 1
        end = searched
        count += 1
      }
      if count < recordLimit { searched = pending.count }
      return end.map { [$0] } ?? []
    case .documents:
      return search.ends(in: pending, isAtEnd: isAtEnd, limit: recordLimit)
    }
  }

  private mutating func part(endingAt ends: [Int]) -> Part {
    var part = Part(firstNumber: number)
    for end in ends {
      let file = SourceFile(path: path, bytes: Array(pending[begin..<end]), firstLine: line)
      part.files.append(file)
      line += Int32(truncatingIfNeeded: lineFeeds(in: file.bytes))
      begin = end
    }
    searched = max(searched, begin)
    number += part.files.count
    part.isWhole = isAtEnd && begin == pending.count && !hasParts
    hasParts = true
    return part
  }

  /// Reads another piece behind what is pending; it is the last when somebody asks to stop.
  private mutating func fill(until isStopped: () -> Bool) throws(FileProblem) {
    forgetHandedOver()
    guard waitUntilReady(descriptor, until: isStopped) else {
      isAtEnd = true
      hasParts = true
      pending.removeAll()
      return
    }
    let count = pending.count
    pending.append(contentsOf: repeatElement(0, count: Self.pieceBytes))
    var read = -1
    repeat {
      read = unsafe pending.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress?.advanced(by: count), Self.pieceBytes)
      }
    } while read < 0 && errno == EINTR
    let code = errno
    pending.removeLast(Self.pieceBytes - max(0, read))
    if read < 0 && code == EAGAIN { return }
    if read < 0 { throw FileProblem(errno: code) }
    if read == 0 { isAtEnd = true }
  }

  private mutating func forgetHandedOver() {
    // A part that is all that was pending shares its bytes, perhaps on another thread: none are changed.
    pending = Array(pending[begin...])
    searched -= begin
    search.forget(begin)
    begin = 0
  }
}

private func opensObject(_ line: [UInt8]) -> Bool {
  let text = line.drop { isSpace($0) || SourceLines.byteOrderMark.contains($0) }
  guard text.first == UInt8(ascii: "{") else { return false }
  let second = text.dropFirst().first { !isSpace($0) }
  return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
}
