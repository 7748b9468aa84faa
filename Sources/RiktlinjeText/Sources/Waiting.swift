import Glibc

/// Opens a file to read without waiting for a writer, as opening a named pipe otherwise would; as
/// `open`, less than zero when it cannot.
func openForReading(_ path: String) -> Int32 {
  unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
}

/// Waits until a file can be read or written, or has come to its end; `false` when somebody asks to stop.
///
/// Ten times a second it looks up whether to go on.
func waitUntilReady(
  _ descriptor: Int32, toWrite: Bool = false, until isStopped: () -> Bool = { false }
) -> Bool {
  var status = pollfd(fd: descriptor, events: Int16(toWrite ? POLLOUT : POLLIN), revents: 0)
  while unsafe poll(&status, 1, 100) <= 0 {
    if isStopped() { return false }
  }
  return true
}
