import Glibc

/// The files that the arguments of a command stand for.
package struct FileListing: Sendable {
  /// The paths, argument by argument, sorted within each; none twice.
  package private(set) var paths: [String] = []
  /// The arguments and folders that could not be listed.
  package private(set) var diagnostics: [Diagnostic] = []

  private var known: Set<String> = []

  /// Lists files, the files in folders and below, and the files that patterns fit.
  ///
  /// Links are followed only as arguments. In folders, hidden files and folders are left out, and
  /// files with other extensions than those given; a file that is named itself is always taken.
  ///
  /// - Parameters:
  ///   - arguments: paths, patterns with `*`, `?`, `**` or `[…]`, and `-` for standard input.
  ///   - extensions: the endings that count in folders, in lower case and without the dot.
  package init(of arguments: [String], extensions: Set<String>) {
    for argument in arguments {
      if argument == FileReader.standardInput {
        add([argument])
        continue
      }
      var status = stat()
      if unsafe stat(argument, &status) == 0 {
        add(isFolder(status) ? filesBelow(argument, extensions) : [argument])
        continue
      }
      let code = errno
      let pattern = GlobPattern(argument)
      guard code == ENOENT, pattern.hasWildcard else {
        diagnostics.append(FileProblem(errno: code).diagnostic(path: argument))
        continue
      }
      let found = filesBelow(pattern.root, extensions, depth: pattern.depth)
        .filter(pattern.matches)
      if found.isEmpty {
        diagnostics.append(FileProblem.noMatch(pattern: argument).diagnostic(path: argument))
      }
      add(found)
    }
  }

  private mutating func add(_ found: [String]) {
    for path in found where known.insert(path).inserted { paths.append(path) }
  }

  /// The files below a folder, sorted by the bytes of their paths.
  private mutating func filesBelow(
    _ root: String, _ extensions: Set<String>, depth: Int? = nil
  ) -> [String] {
    var found: [String] = []
    var folders = [(path: root, depth: 1)]
    while let folder = folders.popLast() {
      guard let stream = unsafe opendir(folder.path) else {
        diagnostics.append(FileProblem(errno: errno).diagnostic(path: folder.path))
        continue
      }
      defer { unsafe closedir(stream) }
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
        }
        if name.utf8.first == UInt8(ascii: ".") { continue }
        let path = folder.path == "." && root == "." ? name : joined(folder.path, name)
        switch unsafe kind(of: entry.pointee.d_type, path) {
        case .folder: if folder.depth < depth ?? .max { folders.append((path, folder.depth + 1)) }
        case .file: if extensions.contains(extensionOfFile(name)) { found.append(path) }
        case .other: break
        }
      }
    }
    return found.sorted { precedes($0.utf8.span, $1.utf8.span) }
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

private func joined(_ folder: String, _ name: String) -> String {
  folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}
