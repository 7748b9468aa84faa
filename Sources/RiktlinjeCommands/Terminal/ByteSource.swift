import Glibc
package import RiktlinjeText

/// Where standard input comes from: an open file, or bytes in memory.
package struct ByteSource {
  private var buffer: [UInt8]
  private var start = 0
  private let descriptor: Int32?
  private var isAtEnd: Bool
  /// Why it ended before its end.
  package private(set) var problem: FileProblem?

  private static let pieceBytes = 65_536

  /// Creates a source of given bytes.
  package init(bytes: [UInt8] = []) {
    buffer = bytes
    descriptor = nil
    isAtEnd = true
  }

  /// Creates a source that reads an open file.
  package init(descriptor: Int32) {
    buffer = []
    self.descriptor = descriptor
    isAtEnd = false
  }

  /// All that is left, or `nil` when it is more than a number of bytes.
  package mutating func readAll(limit: Int) -> [UInt8]? {
    while !isAtEnd, buffer.count - start <= limit { fill() }
    guard buffer.count - start <= limit else { return nil }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// What has come, or comes next; `nil` at the end.
  ///
  /// - Parameter waits: whether to wait where nothing has come; without, it then gives no bytes.
  package mutating func nextPiece(waits: Bool) -> [UInt8]? {
    if start == buffer.count {
      if isAtEnd { return nil }
      if !waits, !isReady { return [] }
      fill()
      if start == buffer.count { return isAtEnd ? nil : [] }
    }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// Whether something can be read, if only the end, without waiting.
  private var isReady: Bool {
    guard let descriptor else { return true }
    var status = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&status, 1, 0) > 0
  }

  /// Whether a whole line is at hand, so that the next one comes without waiting.
  package var holdsLine: Bool { buffer[start...].contains(UInt8(ascii: "\n")) }

  /// The next line without its line feed, or `nil` at the end.
  ///
  /// A line longer than the limit is cut there; the rest of it is the next line.
  package mutating func nextLine(limit: Int) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      if buffer.count - start >= limit {
        defer { start += limit }
        return Array(buffer[start..<start + limit])
      }
      if isAtEnd { break }
      let pending = buffer.count - start
      fill()
      searched = start + pending
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// Reads another piece behind what is pending.
  private mutating func fill() {
    guard let descriptor else { return }
    buffer.removeSubrange(..<start)
    start = 0
    let pending = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.pieceBytes))
    var count = 0
    repeat {
      if count < 0, errno == EAGAIN {
        // Somebody else has set the stream not to wait.
        var status = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        unsafe _ = poll(&status, 1, -1)
      }
      count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress?.advanced(by: pending), Self.pieceBytes)
      }
    } while count < 0 && (errno == EINTR || errno == EAGAIN)
    if count < 0 { problem = FileProblem(errno: errno) }
    buffer.removeLast(Self.pieceBytes - max(0, count))
    if count <= 0 { isAtEnd = true }
  }
}
