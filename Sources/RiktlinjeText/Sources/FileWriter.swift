import Glibc

/// Writes a file whole or not at all.
///
/// The bytes go to a new file beside the old one, which then takes its place in one step; what is no
/// ordinary file, such as `/dev/stdout`, is written to directly.
package func writeFile(_ bytes: [UInt8], to path: String) throws(FileProblem) {
  var status = stat()
  let exists = unsafe stat(path, &status) == 0
  if exists && isFolder(status) { throw .isFolder }
  if exists && status.st_mode & S_IFMT != S_IFREG {
    try write(bytes, to: path, flags: O_WRONLY, mode: 0)
    return
  }
  // A link stays; the file that it leads to is replaced.
  let target = exists ? resolvedPath(path) : path
  let partial = "\(target).\(getpid()).partial"
  unsafe unlink(partial)
  do throws(FileProblem) {
    let mode = exists ? status.st_mode & 0o777 : 0o666
    try write(bytes, to: partial, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    guard unsafe rename(partial, target) == 0 else { throw FileProblem(errno: errno) }
  } catch {
    unsafe unlink(partial)
    throw error
  }
}

private func write(
  _ bytes: [UInt8], to path: String, flags: Int32, mode: mode_t
) throws(FileProblem) {
  let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
  guard descriptor >= 0 else { throw FileProblem(errno: errno) }
  var problem: FileProblem?
  unsafe bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count, let base = buffer.baseAddress {
      let count = unsafe Glibc.write(descriptor, base + offset, buffer.count - offset)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        problem = FileProblem(errno: errno)
        return
      }
      offset += count
    }
  }
  if close(descriptor) != 0, problem == nil { problem = FileProblem(errno: errno) }
  if let problem { throw problem }
}

private func resolvedPath(_ path: String) -> String {
  guard let resolved = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}
