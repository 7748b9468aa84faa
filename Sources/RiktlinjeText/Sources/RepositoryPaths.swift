import Glibc

/// How files are named for those who see a whole repository: from its root, wherever the work was done.
///
/// Code hosts show a finding only at a path that they know.
public struct RepositoryPaths: Hashable, Sendable {
  /// The repository's root, and the working folder that other paths are told from; `nil` for no change.
  private let folders: Folders?

  private struct Folders: Hashable {
    let root: [Substring]
    let working: [Substring]
  }

  /// Leaves paths as they are.
  public static let unchanged = RepositoryPaths(folders: nil)

  private init(folders: Folders?) { self.folders = folders }

  /// Names paths from a root, both folders given from the root of the file system and without links.
  public init(root: String, workingFolder: String) {
    folders = Folders(
      root: root.split(separator: "/"), working: workingFolder.split(separator: "/"))
  }

  /// Finds the repository that a folder lies in, by the `.git` in its root.
  package init(around folder: String) {
    guard let working = resolvedPath(folder), let repository = Repository(around: working) else {
      self = .unchanged
      return
    }
    self.init(root: repository.root, workingFolder: working)
  }

  /// A path from the repository's root; from the file system's for what lies outside the repository.
  public func path(_ path: String) -> String {
    guard let folders, path != "-", !path.isEmpty else { return path }
    var names = path.utf8.first == UInt8(ascii: "/") ? [] : folders.working
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    guard names.starts(with: folders.root, by: hasSameBytes) else {
      return "/" + names.joined(separator: "/")
    }
    return names.dropFirst(folders.root.count).joined(separator: "/")
  }
}
