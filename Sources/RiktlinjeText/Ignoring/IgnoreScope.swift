import Glibc

/// What a walk through folders leaves out.
package struct WalkRules: Sendable {
  /// Whether `.gitignore` and `.git/info/exclude` of the repository around are heeded.
  ///
  /// Git’s index is not read: a file that a pattern fits is left out though Git keeps track of it.
  package var heedsIgnoreFiles: Bool
  private var excluded: [IgnoreLayer] = []

  /// Creates rules that leave out nothing by themselves.
  package init(heedsIgnoreFiles: Bool = false) { self.heedsIgnoreFiles = heedsIgnoreFiles }

  /// Leaves out what patterns fit, written as in `.gitignore` and for paths from a folder.
  package mutating func exclude(_ patterns: [String], from folder: String) {
    let list = IgnoreList(lines: patterns)
    guard !list.isEmpty else { return }
    excluded.append(IgnoreLayer(list, folder: resolvedPath(folder) ?? folder))
  }

  /// Whether a file is excluded, or a folder that it lies in.
  ///
  /// - Parameter path: from the root, without links.
  func exclude(fileAt path: String) -> Bool {
    guard !excluded.isEmpty else { return false }
    var parts = path.split(separator: "/").map { String($0) }
    let name = parts.popLast() ?? ""
    var scope = IgnoreScope(excluded: excluded)
    for part in parts {
      if scope.leavesOutOnTheWay(part) { return true }
      scope.enter(part)
    }
    return scope.leavesOut(name, isFolder: false)
  }

  /// What is left out of a folder that is named, which itself never is.
  func scope(in folder: String) -> IgnoreScope {
    guard heedsIgnoreFiles || !excluded.isEmpty, let resolved = resolvedPath(folder) else {
      return IgnoreScope(excluded: [])
    }
    let repository = heedsIgnoreFiles ? Repository(around: resolved) : nil
    let parts = resolved.split(separator: "/").map { String($0) }
    var scope = IgnoreScope(excluded: excluded)
    var isHeeded = true
    for depth in 0...parts.count {
      if let repository, depth == repository.depth { scope.read(repository.excludeFile) }
      // The file of the folder itself is read where it is listed.
      guard depth < parts.count else { break }
      if let repository, depth >= repository.depth { scope.readIgnoreFile() }
      // Who names a folder that is left out means what is in it.
      if scope.leavesOutOnTheWay(parts[depth]) { isHeeded = false }
      scope.enter(parts[depth])
    }
    if !isHeeded { scope.forget() }
    scope.isInRepository = repository != nil
    return scope
  }
}

/// A list of patterns for the folder that they are written for.
struct IgnoreLayer: Sendable {
  let list: IgnoreList
  /// The folder’s path from the root, with a slash at its end.
  private let folder: [UInt8]

  init(_ list: IgnoreList, folder: String) {
    self.init(list, folder: Array(folder.utf8) + (folder.utf8.last == slash ? [] : [slash]))
  }

  init(_ list: IgnoreList, folder: [UInt8]) {
    self.list = list
    self.folder = folder
  }

  func holds(_ path: [UInt8]) -> Bool { path.starts(with: folder) }

  /// What the list says of a file or folder; `nil` when nothing.
  func leavesOut(_ path: [UInt8], nameFrom start: Int, isFolder: Bool) -> Bool? {
    list.leavesOut(
      holds(path) ? path[folder.count...] : nil, name: path[start...], isFolder: isFolder)
  }
}

/// What is left out of one folder.
struct IgnoreScope: Sendable {
  /// The lists that hold in the folder, the nearest last.
  private var layers: [IgnoreLayer] = []
  /// The patterns of the call, which have the last word.
  private var excluded: [IgnoreLayer]
  /// Whether files such as `.gitignore` mean anything.
  fileprivate(set) var isInRepository = false
  /// The folder’s path from the root, with a slash at its end.
  private var path: [UInt8] = [slash]

  init(excluded: [IgnoreLayer]) { self.excluded = excluded }

  /// Goes into a folder of the folder.
  mutating func enter(_ name: String) {
    path += name.utf8
    path.append(slash)
  }

  /// Reads the file `.gitignore` of the folder, if it has one.
  mutating func readIgnoreFile() {
    read(String(decoding: path, as: UTF8.self) + ignoreFileName)
  }

  /// Reads a list for the folder from a file; whatever cannot be read leaves nothing out.
  mutating func read(_ file: String) {
    guard let bytes = try? FileReader().read(file).bytes else { return }
    let list = IgnoreList(bytes)
    if !list.isEmpty { layers.append(IgnoreLayer(list, folder: path)) }
  }

  /// Goes on without the lists so far.
  mutating func forget() {
    layers = []
    excluded = []
  }

  /// Whether something in the folder is left out.
  func leavesOut(_ name: String, isFolder: Bool) -> Bool {
    guard !layers.isEmpty || !excluded.isEmpty else { return false }
    return leavesOut(path + name.utf8, isFolder: isFolder) { _ in true }
  }

  /// Whether a folder that leads to what was named is left out, by lists that are written for it: how a
  /// folder around the whole is called does not matter.
  func leavesOutOnTheWay(_ name: String) -> Bool {
    leavesOut(path + name.utf8, isFolder: true) { $0.holds(path) }
  }

  private func leavesOut(
    _ whole: [UInt8], isFolder: Bool, by counts: (IgnoreLayer) -> Bool
  ) -> Bool {
    func says(_ layer: IgnoreLayer) -> Bool? {
      layer.leavesOut(whole, nameFrom: path.count, isFolder: isFolder)
    }
    if excluded.contains(where: { counts($0) && says($0) == true }) { return true }
    for layer in layers.reversed() {
      if let answer = says(layer) { return answer }
    }
    return false
  }
}

/// The name of the files that say what a repository leaves out.
let ignoreFileName = ".gitignore"
