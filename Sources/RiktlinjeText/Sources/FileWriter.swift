import Glibc

/// Writes a file whole or not at all.
///
/// The bytes go to a new file beside the old one, which then takes its place in one step and keeps its
/// permissions; what is no ordinary file, such as `/dev/stdout` or a named pipe, is written to directly.
///
/// - Parameter isStopped: asked now and then while a named pipe has no reader.
package func writeFile(
  _ bytes: [UInt8], to path: String, until isStopped: () -> Bool = { false }
) throws(FileProblem) {
  var status = stat()
  let exists = unsafe stat(path, &status) == 0
  if exists && isFolder(status) { throw .isFolder }
  // Whoever names a file whose name is no text would get another one beside it.
  if !exists && path.unicodeScalars.contains("\u{FFFD}") { throw .nameNotUTF8 }
  if exists && status.st_mode & S_IFMT != S_IFREG || isStream(path) {
    try append(bytes, to: path, until: isStopped)
    return
  }
  // A link stays; the file that it leads to is replaced.
  let target = exists ? resolvedPath(path) ?? path : path
  if unsafe exists && access(target, W_OK) != 0 { throw FileProblem(errno: errno) }
  let partial = "\(target).\(getpid()).partial"
  unsafe unlink(partial)
  do throws(FileProblem) {
    let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno: errno) }
    var problem = write(bytes, to: descriptor)
    // The permissions of a new file are those that the user's mask leaves.
    if exists, fchmod(descriptor, status.st_mode & 0o7777) != 0, problem == nil {
      problem = FileProblem(errno: errno)
    }
    if close(descriptor) != 0, problem == nil { problem = FileProblem(errno: errno) }
    if let problem { throw problem }
    guard unsafe rename(partial, target) == 0 else { throw FileProblem(errno: errno) }
  } catch {
    unsafe unlink(partial)
    throw error
  }
}

/// Whether a path leads to what is open already, which must not be replaced under whoever holds it.
private func isStream(_ path: String) -> Bool {
  path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
}

private func append(
  _ bytes: [UInt8], to path: String, until isStopped: () -> Bool
) throws(FileProblem) {
  var descriptor: Int32 = -1
  while true {
    descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if descriptor >= 0 { break }
    // A named pipe that nobody has opened to read.
    guard errno == ENXIO, !isStopped() else { throw FileProblem(errno: errno) }
    _ = poll(nil, 0, 100)
  }
  var problem = write(bytes, to: descriptor, until: isStopped)
  if close(descriptor) != 0, problem == nil { problem = FileProblem(errno: errno) }
  if let problem { throw problem }
}

/// Writes all the bytes to an open file, or says why it cannot.
private func write(
  _ bytes: [UInt8], to descriptor: Int32, until isStopped: () -> Bool = { false }
) -> FileProblem? {
  unsafe bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count, let base = buffer.baseAddress {
      let count = unsafe Glibc.write(descriptor, base + offset, buffer.count - offset)
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        guard waitUntilReady(descriptor, toWrite: true, until: isStopped) else {
          return .readerGone
        }
      } else if errno != EINTR {
        return FileProblem(errno: errno)
      }
    }
    return nil
  }
}
