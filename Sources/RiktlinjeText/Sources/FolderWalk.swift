import Glibc

/// Finds the files below a folder.
///
/// Links are not followed; hidden files and folders are left out, and files with other extensions than
/// those that count.
struct FolderWalk {
  /// The endings that count, in lower case and without the dot.
  let extensions: Set<String>
  /// A file that is passed over, such as the one that output goes to.
  let excluded: FileIdentity?
  let rules: WalkRules
  /// The folders that could not be listed, and the names that are no text.
  private(set) var problems: [(path: String, problem: FileProblem)] = []
  /// How many files and folders the rules have left out.
  private(set) var leftOutCount = 0

  init(extensions: Set<String>, except excluded: FileIdentity?, rules: WalkRules) {
    self.extensions = extensions
    self.excluded = excluded
    self.rules = rules
  }

  private struct Folder {
    let path: String
    let depth: Int
    var scope: IgnoreScope
  }

  private struct Entry {
    let name: String
    let isFolder: Bool
  }

  /// The files below a folder, as paths from there, sorted by their bytes.
  mutating func files(below root: String, depth: Int? = nil) -> [String] {
    var found: [String] = []
    var folders = [Folder(path: "", depth: 1, scope: rules.scope(in: root))]
    while var folder = folders.popLast() {
      let place = folder.path.isEmpty ? root : joined(root, folder.path)
      guard let (entries, hasIgnoreFile) = entries(of: place) else { continue }
      if hasIgnoreFile, folder.scope.isInRepository { folder.scope.readIgnoreFile() }
      for entry in entries {
        if folder.scope.leavesOut(entry.name, isFolder: entry.isFolder) {
          leftOutCount += 1
          continue
        }
        let path = folder.path.isEmpty ? entry.name : folder.path + "/" + entry.name
        if !entry.isFolder {
          found.append(path)
        } else if folder.depth < depth ?? .max {
          var scope = folder.scope
          scope.enter(entry.name)
          folders.append(Folder(path: path, depth: folder.depth + 1, scope: scope))
        }
      }
    }
    return found.sorted { precedes($0.utf8.span, $1.utf8.span) }
  }

  /// The folders of a folder and its files of the kinds that count, and whether it says what to leave
  /// out; `nil` when it cannot be listed.
  private mutating func entries(of folder: String) -> (entries: [Entry], hasIgnoreFile: Bool)? {
    guard let stream = unsafe opendir(folder) else {
      problems.append((folder, FileProblem(errno: errno)))
      return nil
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    var hasIgnoreFile = false
    while let entry = unsafe readdir(stream) {
      guard let name = unsafe nameOfFile(entry.pointee, in: folder, &hasIgnoreFile) else {
        continue
      }
      let path = joined(folder, name)
      switch unsafe kind(of: entry.pointee.d_type, path) {
      case .folder: entries.append(Entry(name: name, isFolder: true))
      case .file:
        if extensions.contains(extensionOfFile(name)),
          unsafe !isExcluded(entry.pointee.d_ino, path)
        {
          entries.append(Entry(name: name, isFolder: false))
        }
      case .other: break
      }
    }
    return (entries, hasIgnoreFile)
  }

  /// The name of an entry of a folder; `nil` for one that is hidden, or that is no text, which is told.
  private mutating func nameOfFile(
    _ entry: dirent, in folder: String, _ hasIgnoreFile: inout Bool
  ) -> String? {
    var entry = entry
    return unsafe withUnsafePointer(to: &entry.d_name) { bytes in
      let start = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
      guard unsafe start.pointee != CChar(UInt8(ascii: ".")) else {
        if unsafe strcmp(start, ignoreFileName) == 0 { hasIgnoreFile = true }
        return nil
      }
      if let name = unsafe String(validatingCString: start) { return name }
      let likeness = unsafe String(cString: start)
      let isFolder = Int(entry.d_type) == DT_DIR
      if isFolder || extensions.contains(extensionOfFile(likeness)) {
        problems.append((joined(folder, likeness), .nameNotUTF8))
      }
      return nil
    }
  }

  private func isExcluded(_ number: UInt, _ path: String) -> Bool {
    guard let excluded, excluded.hasNumber(number) else { return false }
    return FileIdentity(at: path) == excluded
  }

  private enum Kind {
    case file
    case folder
    case other
  }

  private func kind(of type: UInt8, _ path: @autoclosure () -> String) -> Kind {
    switch Int(type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_UNKNOWN: break
    default: return .other
    }
    // Some file systems do not tell when listing.
    var status = stat()
    guard unsafe lstat(path(), &status) == 0 else { return .other }
    if isFolder(status) { return .folder }
    return status.st_mode & S_IFMT == S_IFREG ? .file : .other
  }
}

/// Whether a path comes before another in the order of their bytes.
private func precedes(_ path: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
  for index in 0..<min(path.count, other.count) where path[index] != other[index] {
    return path[index] < other[index]
  }
  return path.count < other.count
}
