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
  /// Whether an argument is a folder or a pattern.
  package private(set) var hasWide = false
  /// How many files and folders were left out by rules.
  package var leftOutCount: Int { walk.leftOutCount + listedLeftOutCount }
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

  private var walk: FolderWalk
  private var listedLeftOutCount = 0
  private var names: PathNames?

  /// Lists files, the files in folders and below, and the files that patterns fit.
  ///
  /// Links are followed only as arguments. In folders, hidden files and folders are left out, and
  /// files with other extensions than those given; a file that is named itself is always taken.
  ///
  /// - Parameters:
  ///   - arguments: paths, patterns with `*`, `?`, `**` or `[…]`, and `-` for standard input.
  ///   - extensions: the endings that count in folders, in lower case and without the dot.
  ///   - list: files that another program has listed, of which only those count that would in folders.
  ///   - excluded: a file that is passed over in folders, such as the one that output goes to.
  ///   - rules: what is left out of folders and of the list.
  ///   - names: names the files; `nil` when the arguments are names already.
  package init(
    of arguments: [String], listed list: FileList? = nil, extensions: Set<String>,
    except excluded: FileIdentity? = nil, rules: WalkRules = WalkRules(),
    names: PathNames? = PathNames()
  ) {
    self.names = names
    walk = FolderWalk(extensions: extensions, except: excluded, rules: rules)
    let all = arguments.map { found($0) }
    hasWide = all.contains { $0.width != .file }
    add(all + (list.map { [found(in: $0)] } ?? []))
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

  /// The files of a list that are there, each once; what is gone is told.
  private mutating func found(in list: FileList) -> Found {
    var found = Found(name: list.name, width: .pattern)
    var known: Set<PathKey> = []
    for path in list.paths where walk.extensions.contains(extensionOfFile(path)) {
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else {
        let problem = FileProblem(errno: errno)
        let isGone = problem == .notFound || problem == .notAFolder
        diagnostics.append(
          (isGone && list.mayBeGone ? .gone : problem).diagnostic(path: name(of: path)))
        continue
      }
      guard status.st_mode & S_IFMT == S_IFREG else { continue }
      if let resolved = resolvedPath(path), walk.rules.exclude(fileAt: resolved) {
        listedLeftOutCount += 1
        continue
      }
      let name = name(of: path)
      if known.insert(PathKey(name)).inserted { found.paths.append(name) }
    }
    return found
  }

  /// The files below a folder, as paths from there; what cannot be listed is told.
  private mutating func filesBelow(_ root: String, depth: Int? = nil) -> [String] {
    let before = walk.problems.count
    let files = walk.files(below: root, depth: depth)
    for (path, problem) in walk.problems[before...] {
      diagnostics.append(problem.diagnostic(path: name(of: path)))
    }
    return files
  }

  /// The name of something in a folder.
  private func named(_ path: String, in folder: String) -> String {
    folder == "." ? path : joined(folder, path)
  }

  /// Takes each file once, from the widest argument that stands for it.
  private mutating func add(_ all: [Found]) {
    for found in all where found.width == .file { named.formUnion(found.paths) }
    asked = all.map { $0.name }
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
}

/// The ending of a file’s name in lower case, without the dot; empty when it has none.
package func extensionOfFile(_ path: String) -> String {
  let bytes = path.utf8
  let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
  let name = bytes[(slash.map(bytes.index(after:)) ?? bytes.startIndex)...]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
  return Substring(name[name.index(after: dot)...]).lowercased()
}
