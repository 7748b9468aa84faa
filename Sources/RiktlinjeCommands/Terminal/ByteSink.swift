import Glibc
package import RiktlinjeText

/// A place for output: bytes are gathered and handed on in large pieces.
package struct ByteSink: Sendable {
  /// What has come of handing bytes on.
  package enum State: Hashable, Sendable {
    case open
    /// Whoever read has gone; nothing written reaches anyone.
    case readerGone
    /// What was written is not whole.
    case failed(FileProblem)
  }

  /// What was written and is not yet handed on; all of it where there is no descriptor.
  package private(set) var bytes: [UInt8] = []
  /// Whether a person reads it as it is written.
  package let isTerminal: Bool
  /// The columns of the terminal; `nil` when it is none, or does not say.
  package let width: Int?
  /// What has come of handing bytes on: as soon as it is not open, the rest is dropped.
  package private(set) var state = State.open
  /// Whether nothing that is written arrives any more.
  package var isClosed: Bool { state != .open }
  /// Whether the reader of a pipe has gone, also before anything is written that would tell.
  package var hasLostReader: Bool {
    guard let descriptor else { return false }
    var status = pollfd(fd: descriptor, events: 0, revents: 0)
    return unsafe poll(&status, 1, 0) > 0 && status.revents & Int16(POLLERR) != 0
  }
  private let descriptor: Int32?
  /// How many bytes a sink in memory takes, and what happens then.
  private let capacity: (bytes: Int, then: State)?
  /// How many of the bytes in memory count as handed on.
  private var handedOn = 0
  private var hasHandedOn = false

  /// The size from which bytes are handed on.
  package static let pieceBytes = 65_536

  /// Creates a sink that keeps everything in memory.
  ///
  /// - Parameter capacity: how many bytes it takes, as a disk does that is full then; `nil` for all.
  package init(
    isTerminal: Bool = false, width: Int? = nil, capacity: Int? = nil,
    then end: State = .failed(.diskFull)
  ) {
    self.descriptor = nil
    self.isTerminal = isTerminal
    self.width = width
    self.capacity = capacity.map { ($0, end) }
  }

  /// Creates a sink that writes to an open file.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    self.isTerminal = isatty(descriptor) == 1
    self.width = isTerminal ? columns(of: descriptor) : nil
    self.capacity = nil
  }

  /// The ordinary file that it writes to; `nil` for a pipe, a terminal or memory.
  package var file: FileIdentity? { descriptor.flatMap(FileIdentity.init(ofFile:)) }

  /// What was written and is not yet handed on, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count - handedOn >= Self.pieceBytes { flush() }
  }

  package mutating func write(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
    if bytes.count - handedOn >= Self.pieceBytes { flush() }
  }

  /// Hands on what was gathered, or drops it when that does not work any more.
  package mutating func flush() {
    guard let descriptor else { return flushToMemory() }
    var written = 0
    while written < bytes.count, !isClosed {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // Somebody else has set the stream not to wait.
        var status = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        unsafe _ = poll(&status, 1, -1)
      } else if errno != EINTR {
        state = errno == EPIPE ? .readerGone : .failed(FileProblem(errno: errno))
      }
    }
    hasHandedOn = hasHandedOn || written > 0
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands on the last bytes, and asks whether all have arrived: some file systems tell at the end.
  package mutating func finish() {
    let hasWritten = !bytes.isEmpty || hasHandedOn
    flush()
    guard let descriptor, hasWritten, !isClosed else { return }
    let copy = dup(descriptor)
    if copy >= 0, close(copy) != 0 { state = .failed(FileProblem(errno: errno)) }
  }

  private mutating func flushToMemory() {
    if isClosed {
      bytes.removeSubrange(handedOn...)
    } else if let capacity, bytes.count > capacity.bytes {
      bytes.removeSubrange(capacity.bytes...)
      state = capacity.then
    }
    handedOn = bytes.count
  }
}

/// The columns of a terminal; `nil` when it does not say.
private func columns(of descriptor: Int32) -> Int? {
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
