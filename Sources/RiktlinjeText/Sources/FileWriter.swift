import Glibc

/// A file that is written piece by piece, and whole or not at all.
///
/// The bytes go to a new file beside the old one, which takes its place in one step when all is written,
/// and keeps its permissions; what is no ordinary file, such as `/dev/stdout` or a named pipe, is written
/// to directly. What goes wrong is told at the end.
package final class OutputFile {
  /// The file that is replaced at the end.
  private struct Replaced {
    let path: String
    /// The file’s permissions; `nil` when it is new.
    let mode: mode_t?
    let partial: String
  }

  private let path: String
  private let isStopped: () -> Bool
  private var descriptor: Int32 = -1
  private var replaced: Replaced?
  private var problem: FileProblem?

  /// Begins a file.
  ///
  /// - Parameter isStopped: asked now and then while a named pipe has no reader.
  package init(_ path: String, until isStopped: @escaping () -> Bool = { false }) {
    self.path = path
    self.isStopped = isStopped
    do throws(FileProblem) {
      try open()
    } catch {
      problem = error
    }
  }

  deinit { close() }

  /// The folder in which it is written; `nil` when it is no ordinary file.
  package var folder: String? {
    guard let path = replaced?.partial else { return nil }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes more, unless something has gone wrong.
  package func write(_ bytes: [UInt8]) {
    guard problem == nil, !bytes.isEmpty else { return }
    do throws(FileProblem) {
      if descriptor < 0 { descriptor = try openDirectly() }
      try writeAll(bytes)
    } catch {
      problem = error
    }
  }

  /// Ends the file; throws when not all of it could be written, and leaves the old one as it was.
  package func finish() throws(FileProblem) {
    defer { close() }
    if let problem { throw problem }
    if descriptor < 0 { descriptor = try openDirectly() }
    // The permissions of a new file are those that the user's mask leaves.
    if let mode = replaced?.mode, fchmod(descriptor, mode) != 0 { throw FileProblem(errno: errno) }
    let closed = descriptor
    descriptor = -1
    if Glibc.close(closed) != 0 { throw FileProblem(errno: errno) }
    guard let replaced else { return }
    guard unsafe rename(replaced.partial, replaced.path) == 0 else {
      throw FileProblem(errno: errno)
    }
    self.replaced = nil
  }

  private func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
    if let replaced { unsafe unlink(replaced.partial) }
    replaced = nil
  }

  /// Opens the new file beside the old one, where that is an ordinary one.
  private func open() throws(FileProblem) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if exists && isFolder(status) { throw .isFolder }
    // Whoever names a file whose name is no text would get another one beside it.
    if !exists && path.unicodeScalars.contains("\u{FFFD}") { throw .nameNotUTF8 }
    if exists && status.st_mode & S_IFMT != S_IFREG || isStream(path) { return }
    // A link stays; the file that it leads to is replaced.
    let target = exists ? resolvedPath(path) ?? path : path
    if unsafe exists && access(target, W_OK) != 0 { throw FileProblem(errno: errno) }
    let partial = "\(target).\(getpid()).partial"
    unsafe unlink(partial)
    descriptor = unsafe Glibc.open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    replaced = Replaced(
      path: target, mode: exists ? status.st_mode & 0o7777 : nil, partial: partial)
  }

  private func openDirectly() throws(FileProblem) -> Int32 {
    while true {
      let descriptor = unsafe Glibc.open(
        path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      if descriptor >= 0 { return descriptor }
      // A named pipe that nobody has opened to read.
      guard errno == ENXIO, !isStopped() else { throw FileProblem(errno: errno) }
      _ = poll(nil, 0, 100)
    }
  }

  private func writeAll(_ bytes: [UInt8]) throws(FileProblem) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        guard waitUntilReady(descriptor, toWrite: true, until: isStopped) else {
          throw .readerGone
        }
      } else if errno != EINTR {
        throw FileProblem(errno: errno)
      }
    }
  }
}

/// Writes a file whole or not at all.
package func writeFile(
  _ bytes: [UInt8], to path: String, until isStopped: @escaping () -> Bool = { false }
) throws(FileProblem) {
  let file = OutputFile(path, until: isStopped)
  file.write(bytes)
  try file.finish()
}

/// Whether a path leads to what is open already, which must not be replaced under whoever holds it.
private func isStream(_ path: String) -> Bool {
  path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
}
