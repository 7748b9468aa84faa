import Glibc

/// The files that the arguments of a command stand for, each by its one name.
///
/// However an argument is typed, and whatever arguments overlap, the files and their order are the same:
/// what lies in a folder that is named has its place there.
package struct FileListing: Sendable {
  /// The names of the files, argument by argument, sorted within each; none twice.
  package private(set) var paths: [String] = []
  /// The files that an argument names itself, rather than a folder or a pattern.
  package private(set) var named: Set<String> = []
  /// The names of all arguments.
  package private(set) var asked: [String] = []
  /// The names of those arguments that no wider one covers, each once.
  package private(set) var arguments: [String] = []
  /// The arguments and folders that could not be listed.
  package private(set) var diagnostics: [Diagnostic] = []

  /// What one argument stands for.
  private struct Found {
    /// How much it may take in: the widest has the first claim on a file.
    enum Width: Int {
      case folder
      case pattern
      case file
    }

    let name: String
    let width: Width
    var paths: [String] = []
    var hasProblem = false
  }

  private let extensions: Set<String>
  private let excluded: FileIdentity?
  private var names: PathNames?

  /// Lists files, the files in folders and below, and the files that patterns fit.
  ///
  /// Links are followed only as arguments. In folders, hidden files and folders are left out, and
  /// files with other extensions than those given; a file that is named itself is always taken.
  ///
  /// - Parameters:
  ///   - arguments: paths, patterns with `*`, `?`, `**` or `[…]`, and `-` for standard input.
  ///   - extensions: the endings that count in folders, in lower case and without the dot.
  ///   - excluded: a file that is passed over in folders, such as the one that output goes to.
  ///   - names: names the files; `nil` when the arguments are names already.
  package init(
    of arguments: [String], extensions: Set<String>, except excluded: FileIdentity? = nil,
    names: PathNames? = PathNames()
  ) {
    self.names = names
    self.extensions = extensions
    self.excluded = excluded
    add(arguments.map { found($0) })
  }

  private mutating func name(of path: String) -> String { names?.name(of: path) ?? path }

  /// What an argument stands for.
  private mutating func found(_ argument: String) -> Found {
    if argument == FileReader.standardInput {
      return Found(name: argument, width: .file, paths: [argument])
    }
    var status = stat()
    if unsafe stat(argument, &status) == 0 {
      let name = name(of: argument)
      guard isFolder(status) else { return Found(name: name, width: .file, paths: [name]) }
      let before = diagnostics.count
      let paths = filesBelow(argument).map { named($0, in: name) }
      return Found(
        name: name, width: .folder, paths: paths, hasProblem: diagnostics.count > before)
    }
    let code = errno
    let pattern = GlobPattern(argument)
    guard code == ENOENT, pattern.hasWildcard else {
      let isLikeness = code == ENOENT && argument.unicodeScalars.contains("\u{FFFD}")
      let problem = isLikeness ? FileProblem.nameNotUTF8 : FileProblem(errno: code)
      let name = name(of: argument)
      diagnostics.append(problem.diagnostic(path: name))
      return Found(name: name, width: .file, hasProblem: true)
    }
    return found(pattern, argument)
  }

  private mutating func found(_ pattern: GlobPattern, _ argument: String) -> Found {
    let root = name(of: pattern.root)
    let before = diagnostics.count
    let exists = unsafe access(pattern.root, F_OK) == 0
    let all = exists ? filesBelow(pattern.root, depth: pattern.depth) : []
    let paths = all.filter { pattern.matches(joined(pattern.root, $0)) }
    if paths.isEmpty && diagnostics.count == before {
      diagnostics.append(FileProblem.noMatch(pattern: argument).diagnostic(path: argument))
    }
    return Found(
      name: named(pattern.remainder, in: root), width: .pattern,
      paths: paths.map { named($0, in: root) }, hasProblem: diagnostics.count > before)
  }

  /// The name of something in a folder.
  private func named(_ path: String, in folder: String) -> String {
    folder == "." ? path : joined(folder, path)
  }

  /// Takes each file once, from the widest argument that stands for it.
  private mutating func add(_ all: [Found]) {
    for found in all where found.width == .file { named.formUnion(found.paths) }
    asked = all.map(\.name)
    guard all.count > 1 else {
      paths = all.first?.paths ?? []
      arguments = asked
      return
    }
    var claimed: Set<PathKey> = []
    var own = [[String]](repeating: [], count: all.count)
    let order = all.indices.sorted { left, right in
      let (a, b) = (all[left], all[right])
      return (a.width.rawValue, depth(of: a.name), left)
        < (b.width.rawValue, depth(of: b.name), right)
    }
    for index in order {
      own[index] = all[index].paths.filter { claimed.insert(PathKey($0)).inserted }
    }
    var known: Set<PathKey> = []
    for (index, found) in all.enumerated() {
      paths += own[index]
      let isCovered = own[index].isEmpty && !found.paths.isEmpty
      if !isCovered || found.hasProblem, known.insert(PathKey(found.name)).inserted {
        arguments.append(found.name)
      }
    }
  }

  /// How deep a folder lies, seen from the working folder; the one around others is less deep.
  private func depth(of name: String) -> Int {
    name == "." ? 0 : name.split(separator: "/").reduce(0) { $0 + ($1 == ".." ? -1 : 1) }
  }

  /// The files below a folder, as paths from there, sorted by their bytes.
  private mutating func filesBelow(_ root: String, depth: Int? = nil) -> [String] {
    var found: [String] = []
    var folders = [(path: "", depth: 1)]
    while let folder = folders.popLast() {
      let place = folder.path.isEmpty ? root : joined(root, folder.path)
      guard let stream = unsafe opendir(place) else {
        diagnostics.append(FileProblem(errno: errno).diagnostic(path: name(of: place)))
        continue
      }
      defer { unsafe closedir(stream) }
      while let entry = unsafe readdir(stream) {
        guard let name = unsafe nameOfFile(entry.pointee, in: place) else { continue }
        let path = folder.path.isEmpty ? name : folder.path + "/" + name
        switch unsafe kind(of: entry.pointee.d_type, joined(root, path)) {
        case .folder: if folder.depth < depth ?? .max { folders.append((path, folder.depth + 1)) }
        case .file:
          if extensions.contains(extensionOfFile(name)),
            unsafe !isExcluded(entry.pointee.d_ino, joined(root, path))
          {
            found.append(path)
          }
        case .other: break
        }
      }
    }
    return found.sorted { precedes($0.utf8.span, $1.utf8.span) }
  }

  /// The name of an entry of a folder; `nil` for one that is hidden, or that is no text, which is told.
  private mutating func nameOfFile(_ entry: dirent, in folder: String) -> String? {
    var entry = entry
    return unsafe withUnsafePointer(to: &entry.d_name) { bytes in
      let start = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
      guard unsafe start.pointee != CChar(UInt8(ascii: ".")) else { return nil }
      if let name = unsafe String(validatingCString: start) { return name }
      let likeness = unsafe String(cString: start)
      let isFolder = Int(entry.d_type) == DT_DIR
      if isFolder || extensions.contains(extensionOfFile(likeness)) {
        let path = joined(name(of: folder), likeness)
        diagnostics.append(FileProblem.nameNotUTF8.diagnostic(path: path))
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

  private func kind(of type: UInt8, _ path: String) -> Kind {
    switch Int(type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_UNKNOWN: break
    default: return .other
    }
    // Some file systems do not tell when listing.
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .other }
    if isFolder(status) { return .folder }
    return status.st_mode & S_IFMT == S_IFREG ? .file : .other
  }
}

/// The ending of a file’s name in lower case, without the dot; empty when it has none.
package func extensionOfFile(_ path: String) -> String {
  let bytes = path.utf8
  let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
  let name = bytes[(slash.map(bytes.index(after:)) ?? bytes.startIndex)...]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
  return Substring(name[name.index(after: dot)...]).lowercased()
}

/// Whether a path comes before another in the order of their bytes.
private func precedes(_ path: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
  for index in 0..<min(path.count, other.count) where path[index] != other[index] {
    return path[index] < other[index]
  }
  return path.count < other.count
}
