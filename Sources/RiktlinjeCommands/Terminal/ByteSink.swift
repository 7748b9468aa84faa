import Glibc

/// A place for output: bytes are gathered and handed on in large pieces.
package struct ByteSink: Sendable {
  /// What was written and is not yet handed on; all of it where there is no descriptor.
  package private(set) var bytes: [UInt8] = []
  /// Whether a person reads it as it is written.
  package let isTerminal: Bool
  /// The columns of the terminal; `nil` when it is none, or does not say.
  package let width: Int?
  /// Whether the reader has gone, so that nothing written reaches anyone.
  package private(set) var isClosed = false
  /// Whether the reader of a pipe has gone, also before anything is written that would tell.
  package var hasLostReader: Bool {
    guard let descriptor else { return false }
    var status = pollfd(fd: descriptor, events: 0, revents: 0)
    return unsafe poll(&status, 1, 0) > 0 && status.revents & Int16(POLLERR) != 0
  }
  private let descriptor: Int32?

  /// The size from which bytes are handed on.
  private static let pieceBytes = 65_536

  /// Creates a sink that keeps everything in memory.
  package init(isTerminal: Bool = false, width: Int? = nil) {
    self.descriptor = nil
    self.isTerminal = isTerminal
    self.width = width
  }

  /// Creates a sink that writes to an open file.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    self.isTerminal = isatty(descriptor) == 1
    self.width = isTerminal ? columns(of: descriptor) : nil
  }

  /// What was written and is not yet handed on, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.pieceBytes { flush() }
  }

  package mutating func write(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.pieceBytes { flush() }
  }

  /// Hands on what was gathered, or drops it when the reader has gone.
  package mutating func flush() {
    guard let descriptor else { return }
    var written = 0
    while written < bytes.count, !isClosed {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        isClosed = true
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The columns of a terminal; `nil` when it does not say.
private func columns(of descriptor: Int32) -> Int? {
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
