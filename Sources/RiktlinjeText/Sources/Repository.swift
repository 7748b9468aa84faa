import Glibc

/// A repository of Git, found by the `.git` in its root.
package struct Repository: Sendable {
  /// Its root, without links and without a slash at its end; empty for the root of the file system.
  package let root: String

  /// The repository that a folder lies in; `nil` for none.
  ///
  /// - Parameter folder: a path from the root, without links.
  package init?(around folder: String) {
    var names = folder.split(separator: "/")
    while true {
      let root = names.reduce(into: "") { $0 += "/" + $1 }
      if unsafe access(root + "/.git", F_OK) == 0 {
        self.root = root
        return
      }
      guard names.popLast() != nil else { return nil }
    }
  }

  /// How many folders deep the root lies.
  var depth: Int { root.utf8.count { $0 == slash } }

  /// The file of patterns that is nobody else’s.
  ///
  /// In a work tree of its own, or a submodule, `.git` is a file that says where the rest lies.
  var excludeFile: String {
    var folder = root + "/.git"
    if let line = Self.line(of: folder, behind: "gitdir: ") {
      folder = line.utf8.first == slash ? line : root + "/" + line
      if let shared = Self.line(of: folder + "/commondir") {
        folder = shared.utf8.first == slash ? shared : folder + "/" + shared
      }
    }
    return folder + "/info/exclude"
  }

  /// The first line of a file, without what it begins with; `nil` when it does not.
  private static func line(of path: String, behind start: String = "") -> String? {
    guard let bytes = try? FileReader().read(path).bytes else { return nil }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.starts(with: start.utf8) else { return nil }
    return String(decoding: line.dropFirst(start.utf8.count), as: UTF8.self)
  }
}

/// The folders from one up to the root of its repository, the nearest first, as paths from the folder.
///
/// They are called `.`, `..`, `../..` and so on. Where there is no repository, the folder alone.
package func foldersUpToRoot(from folder: String) -> [String] {
  guard let resolved = resolvedPath(folder), let repository = Repository(around: resolved) else {
    return ["."]
  }
  let count = max(0, resolved.split(separator: "/").count - repository.depth)
  return (0...count).map { up in
    up == 0 ? "." : Array(repeating: "..", count: up).joined(separator: "/")
  }
}
