import Glibc

/// The one name of each file, however its path was typed: from the working folder, without links.
///
/// A file that shares no folder with the working folder keeps its path from the root.
package struct PathNames: Sendable {
  /// The working folder from the root, without links and without a slash at its end.
  private let folder: String
  /// The folders asked for before, without links; `nil` for those that do not exist.
  private var folders: [PathKey: String?] = [:]

  /// Names paths from a folder, usually the one that the process works in.
  package init(from folder: String = ".") {
    let resolved = resolvedPath(folder) ?? folder
    self.folder = resolved == "/" ? "" : resolved
  }

  /// The name of the file or folder at a path.
  package mutating func name(of path: String) -> String {
    guard !path.isEmpty else { return path }
    return name(ofResolved: resolved(path))
  }

  private mutating func resolved(_ path: String) -> String {
    let (around, last) = parts(of: path)
    guard let last, last != ".", last != ".." else {
      return resolvedPath(path) ?? normalized(path)
    }
    let real: String?
    let key = PathKey(around)
    if let known = folders[key] {
      real = known
    } else {
      real = resolvedPath(around)
      folders.updateValue(real, forKey: key)
    }
    guard let real else { return normalized(path) }
    let candidate = joined(real, last)
    var status = stat()
    let isLink = unsafe lstat(candidate, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    // A link to what has no path, as `/dev/stdin` may be, keeps the name that it was typed by.
    return isLink ? resolvedPath(candidate) ?? normalized(path) : candidate
  }

  /// The folder around a path's last name, and that name; `nil` for the root.
  private func parts(of path: String) -> (folder: String, last: String?) {
    let slash = UInt8(ascii: "/")
    let bytes = path.utf8
    guard let end = bytes.lastIndex(where: { $0 != slash }) else { return ("/", nil) }
    guard let mark = bytes[...end].lastIndex(of: slash) else {
      return (".", String(path[...end]))
    }
    let around = path[..<mark]
    return (around.isEmpty ? "/" : String(around), String(path[bytes.index(after: mark)...end]))
  }

  /// The path from the root of something that does not exist, by its text alone.
  private func normalized(_ path: String) -> String {
    var names: [Substring] = []
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  private func name(ofResolved path: String) -> String {
    let (own, others) = (folder.split(separator: "/"), path.split(separator: "/"))
    let shared = zip(own, others).prefix { hasSameBytes($0, $1) }.count
    guard shared > 0 || own.isEmpty else { return path }
    let up = Array(repeating: "..", count: own.count - shared)
    let names = up + others[shared...].map(String.init)
    return names.isEmpty ? "." : names.joined(separator: "/")
  }
}

/// Whether two names are the same to a file system, which does not hold `é` and `e` with an accent for
/// one, as `==` does.
func hasSameBytes(_ name: Substring, _ other: Substring) -> Bool {
  name.utf8.elementsEqual(other.utf8)
}

/// A path to look up by its bytes.
struct PathKey: Hashable {
  private let bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }
}

/// A path from the root, without links; `nil` when there is no such file.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(validatingCString: resolved)
}

/// The path of something in a folder.
func joined(_ folder: String, _ name: String) -> String {
  folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}
