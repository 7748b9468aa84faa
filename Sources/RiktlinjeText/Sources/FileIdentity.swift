import Glibc

/// What tells a file from every other, whatever names lead to it.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The file at a path, links followed; `nil` when there is none.
  package init?(at path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The ordinary file that an open stream leads to; `nil` for a pipe, a terminal or a device.
  package init?(ofFile descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// Whether the file may have a number in its folder's listing: if not, it need not be asked.
  func hasNumber(_ number: UInt) -> Bool { self.number == UInt64(number) }
}
