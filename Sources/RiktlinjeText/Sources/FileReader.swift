import Glibc

/// Reads whole files within the limit of their size.
package struct FileReader: Sendable {
  /// The name that stands for standard input.
  package static let standardInput = "-"

  private let byteLimit: Int
  private let isStopped: @Sendable () -> Bool

  /// Creates a reader with its bounds.
  ///
  /// - Parameter isStopped: asked now and then while a pipe is waited for: ends it early by `true`.
  package init(
    limits: Limits = Limits(), until isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    byteLimit = limits.fileBytes
    self.isStopped = isStopped
  }

  /// Reads a file, or standard input for `-`.
  package func read(_ path: String) throws(FileProblem) -> SourceFile {
    SourceFile(path: path, bytes: try bytes(of: path))
  }

  private func bytes(of path: String) throws(FileProblem) -> [UInt8] {
    if path == Self.standardInput { return try stream(STDIN_FILENO) }
    let descriptor = openForReading(path)
    guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(errno: errno) }
    if isFolder(status) { throw .isFolder }
    let size = Int(status.st_size)
    if size > byteLimit { throw .tooLarge(bytes: size, limit: byteLimit) }
    // What is no ordinary file, such as a pipe, has no size.
    if size == 0 { return try stream(descriptor) }
    var problem: FileProblem?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let read = unsafe Glibc.read(descriptor, base + count, size - count)
        if read < 0 && errno == EINTR { continue }
        if read < 0 { problem = FileProblem(errno: errno) }
        if read <= 0 { break }
        count += read
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Reads until the end, or until there is more than the limit.
  private func stream(_ descriptor: Int32) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      guard waitUntilReady(descriptor, until: isStopped) else { return bytes }
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count >= 0 else { throw FileProblem(errno: errno) }
      if count == 0 { return bytes }
      guard bytes.count + count <= byteLimit else {
        throw .tooLarge(bytes: nil, limit: byteLimit)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}

/// The size of a file in bytes; zero for what has none, such as a pipe, or cannot be asked.
package func sizeOfFile(_ path: String) -> Int {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Whether there is an ordinary file at a path, rather than a folder, a stream or a device.
package func isOrdinaryFile(_ path: String) -> Bool {
  guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") else { return false }
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// Whether a file’s status is that of a folder.
func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
