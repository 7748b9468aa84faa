import Foundation

/// A folder with files for one test, removed when the value goes away.
public final class TemporaryFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Makes a folder with files by their paths within it.
  public init(_ files: [String: String] = [:]) {
    path = FileManager.default.temporaryDirectory.path + "/riktlinje-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that lead to it.
  public func write(_ text: String, to name: String) {
    let file = URL(filePath: path + "/" + name)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    writeFile(text, to: file.path)
  }
}
