import Glibc

/// Bytes that wait for their place in a file: in memory while they are few, else in a file of no name.
///
/// Where there is no room for the file they stay in memory.
package final class Spool {
  private let folder: String
  private var descriptor: Int32 = -1
  private var isFull = false
  private var fileCount = 0
  /// What comes after the bytes in the file.
  private var rest: [UInt8] = []

  /// The size from which bytes go to the file.
  private static let pieceBytes = 262_144

  /// - Parameter folder: where the file lies.
  package init(in folder: String) {
    self.folder = folder
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  package func append(_ bytes: [UInt8]) {
    rest += bytes
    if rest.count >= Self.pieceBytes { moveToFile() }
  }

  /// Hands over some of the bytes, a few at a time.
  package func read(
    _ range: Range<Int>, _ take: (ArraySlice<UInt8>) -> Void
  ) throws(FileProblem) {
    var offset = range.lowerBound
    var buffer: [UInt8] = []
    while offset < min(range.upperBound, fileCount) {
      let wanted = min(65_536, min(range.upperBound, fileCount) - offset)
      if buffer.count < wanted { buffer = [UInt8](repeating: 0, count: wanted) }
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress, wanted, off_t(offset))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(errno: count < 0 ? errno : EIO) }
      take(buffer[..<count])
      offset += count
    }
    if offset < range.upperBound {
      take(rest[(offset - fileCount)..<(range.upperBound - fileCount)])
    }
  }

  private func moveToFile() {
    if descriptor < 0, !isFull { descriptor = openUnnamedFile(in: folder) }
    guard descriptor >= 0, !isFull else { return isFull = true }
    var written = 0
    while written < rest.count {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe pwrite(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written,
          off_t(fileCount + written))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        isFull = true
        break
      }
      written += count
    }
    fileCount += written
    if written == rest.count {
      rest.removeAll(keepingCapacity: true)
    } else {
      rest.removeFirst(written)
    }
  }
}

/// A file that is gone when it is closed, or when the process ends; negative where there can be none.
private func openUnnamedFile(in folder: String) -> Int32 {
  var template = Array("\(folder)/.riktlinje-XXXXXX".utf8CString)
  return unsafe template.withUnsafeMutableBufferPointer { template in
    guard let name = template.baseAddress else { return -1 }
    let descriptor = unsafe mkstemp(name)
    if descriptor >= 0 {
      unsafe unlink(name)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    return descriptor
  }
}
