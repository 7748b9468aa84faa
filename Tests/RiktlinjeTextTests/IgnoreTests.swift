import Foundation
import RiktlinjeText
import TestSupport
import Testing

/// What a repository leaves out, by its own files, as Git sees it.
@Suite struct `Files that a repository leaves out` {
  /// The files that a walk finds in a folder of a repository.
  private func found(
    _ files: [String], ignoring lists: [String: String], in subfolder: String = "",
    heeded: Bool = true
  ) -> [String] {
    var all = lists
    for file in files { all[file] = "" }
    all[".git/HEAD"] = ""
    let folder = TemporaryFolder(all)
    let listing = FileListing(
      of: [folder.path + "/" + subfolder], extensions: ["yaml"],
      rules: WalkRules(heedsIgnoreFiles: heeded), names: nil)
    #expect(listing.diagnostics.isEmpty)
    return listing.paths.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  struct Row: CustomTestStringConvertible {
    let lists: [String: String]
    let left: [String]
    var testDescription: String { lists.description }

    init(_ list: String, left: [String]) { self.init([".gitignore": list], left: left) }

    init(_ lists: [String: String], left: [String]) {
      self.lists = lists
      self.left = left
    }
  }

  private static let files = ["a.yaml", "b/a.yaml", "b/c.yaml", "b/d/e.yaml"]

  @Test(arguments: [
    Row("", left: files),
    Row("a.yaml", left: ["b/c.yaml", "b/d/e.yaml"]),
    Row("/a.yaml", left: ["b/a.yaml", "b/c.yaml", "b/d/e.yaml"]),
    Row("b/", left: ["a.yaml"]),
    Row("a.yaml/", left: files),  // for folders only
    Row("*.yaml\n!c.yaml", left: ["b/c.yaml"]),
    Row("b/*\n!b/c.yaml", left: ["a.yaml", "b/c.yaml"]),
    Row("b\n!b/c.yaml", left: ["a.yaml"]),  // nothing is taken in again below what is left out
    Row("**/d/**", left: ["a.yaml", "b/a.yaml", "b/c.yaml"]),
    Row("b/**/e.yaml", left: ["a.yaml", "b/a.yaml", "b/c.yaml"]),
    Row("# a.yaml\r\n\r\nb/d \r\n", left: ["a.yaml", "b/a.yaml", "b/c.yaml"]),
    Row("\u{FEFF}a.yaml", left: ["b/c.yaml", "b/d/e.yaml"]),
    Row("[[:alpha:]].yaml", left: []),
    Row("[!a].yaml", left: ["a.yaml", "b/a.yaml"]),
    Row(
      [".gitignore": "c.yaml", "b/.gitignore": "!c.yaml\n/d"],
      left: ["a.yaml", "b/a.yaml", "b/c.yaml"]),
    Row(
      [".git/info/exclude": "a.yaml", "b/.gitignore": "!a.yaml"], left: Array(files.dropFirst())),
  ]) func `are those that its lists say`(row: Row) {
    #expect(found(Self.files, ignoring: row.lists) == row.left)
  }

  @Test func `are found when nobody asks to leave them out`() {
    #expect(found(Self.files, ignoring: [".gitignore": "*"], heeded: false) == Self.files)
  }

  @Test func `are left out of a folder that is named, by the lists around it`() {
    #expect(
      found(Self.files, ignoring: [".gitignore": "a.yaml"], in: "b") == ["b/c.yaml", "b/d/e.yaml"])
  }

  @Test func `are found in a folder that is named though it is left out`() {
    let lists = [".gitignore": "b/", "b/.gitignore": "c.yaml"]
    #expect(found(Self.files, ignoring: lists, in: "b") == ["b/a.yaml", "b/d/e.yaml"])
  }

  @Test func `are all found where there is no repository`() {
    let folder = TemporaryFolder([".gitignore": "*", "a.yaml": ""])
    let listing = FileListing(
      of: [folder.path], extensions: ["yaml"], rules: WalkRules(heedsIgnoreFiles: true))
    #expect(listing.paths.count == 1)
  }

  @Test func `are told by the list of a work tree that has its own`() {
    let folder = TemporaryFolder([
      "main/.git/info/exclude": "a.yaml", "main/.git/worktrees/tree/commondir": "../..\n",
      "tree/.git": "gitdir: ../main/.git/worktrees/tree\n", "tree/a.yaml": "", "tree/b.yaml": "",
    ])
    let listing = FileListing(
      of: [folder.path + "/tree"], extensions: ["yaml"], rules: WalkRules(heedsIgnoreFiles: true))
    #expect(listing.paths.count == 1)
    #expect(listing.leftOutCount == 1)
  }

  // MARK: Git

  @Test func `are the same as Git's, in random repositories`() throws {
    guard Git.isThere else {
      print("skipped: Git is not installed, so ignored files are compared with nothing")
      return
    }
    for seed in 0..<60 {
      let repository = RandomRepository(seed: UInt64(seed))
      let folder = TemporaryFolder(repository.files)
      let all = repository.files.keys.filter {
        !$0.hasSuffix(".gitignore") && !$0.hasPrefix(".git/")
      }
      let ignored = try Git.ignored(all, in: folder.path)
      let listing = FileListing(
        of: [folder.path], extensions: ["", "yaml"], rules: WalkRules(heedsIgnoreFiles: true),
        names: nil)
      let ours = Set(listing.paths.map { String($0.dropFirst(folder.path.count + 1)) })
      let git = Set(all).subtracting(ignored)
      #expect(
        ours == git,
        """
        seed \(seed): only Git finds \(git.subtracting(ours)), only we \(ours.subtracting(git)) by
        \(repository.files.filter { $0.key.hasSuffix(".gitignore") || $0.key.hasSuffix("exclude") })
        """)
    }
  }
}

/// Asks Git, with nobody’s own settings.
private enum Git {
  static let path = "/usr/bin/git"

  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Those of some paths that a repository leaves out.
  static func ignored(_ paths: [String], in folder: String) throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-C", folder, "check-ignore", "--no-index", "--stdin", "-z"]
    process.environment = [
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": folder,
      "XDG_CONFIG_HOME": folder,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data(paths.map { $0 + "\0" }.joined().utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Set(answer.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }
}

/// A repository with files that no one would name so, and patterns of every kind for them.
private struct RandomRepository {
  private(set) var files: [String: String] = [
    ".git/HEAD": "ref: refs/heads/main\n", ".git/config": "[core]\n\tbare = false\n",
    ".git/objects/x": "", ".git/refs/x": "",
  ]
  private var random: SplitMix

  private static let names = [
    "a", "b", "ab", "aab", "abc", "foo", "bar", "a.yaml", "b.yaml", "foo.yaml", "a b", "å", "[x]",
    "#c", "!d", "a-b", "0", "A", "b c.yaml", "x\\y", "**", "end ",
  ]

  private static let pieces = [
    "a", "b", "ab", "foo", "bar", ".yaml", "*", "*", "**", "?", "[ab]", "[!a]", "[^b-z]", "[a-]",
    "[]x]", "[[:alpha:]]", "[[:upper:][:digit:]]", "\\*", "\\", "å", " ", "#", "!", "[", "]", "x",
    "-", "[a", "[[:none:]]", "[\\]]", "[b-a]", "\\ ", "c", "[/]", "[a-c]", "y",
  ]

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    var folders = [""]
    for _ in 0..<(3 + random.below(9)) {
      let around = random.element(of: folders)
      guard around.split(separator: "/").count < 3 else { continue }
      let folder = around + random.element(of: Self.names) + "/"
      if files[String(folder.dropLast())] == nil { folders.append(folder) }
    }
    folders = Array(Set(folders)).sorted()
    for folder in folders {
      for _ in 0..<(2 + random.below(5)) {
        let name = folder + random.element(of: Self.names)
        if !folders.contains(name + "/") { files[name] = "" }
      }
    }
    for folder in folders where folder.isEmpty || random.below(3) == 0 {
      files[folder + ".gitignore"] = list()
    }
    files[".git/info/exclude"] = list()
  }

  private mutating func list() -> String {
    (0..<(1 + random.below(5))).map { _ in line() }.joined(
      separator: random.below(4) == 0 ? "\r\n" : "\n")
  }

  private mutating func line() -> String {
    var line = random.below(4) == 0 ? "!" : ""
    if random.below(4) == 0 { line += "/" }
    for part in 0..<(1 + random.below(3)) {
      if part > 0 { line += "/" }
      if random.below(3) == 0 {
        line += random.element(of: Self.names + ["**"])
      } else {
        for _ in 0..<(1 + random.below(3)) { line += random.element(of: Self.pieces) }
      }
    }
    if random.below(4) == 0 { line += "/" }
    if random.below(8) == 0 { line += "  " }
    return line
  }
}

/// Numbers that look random and are the same in every run.
///
/// Source: G. Steele, D. Lea, C. Flood, “Fast splittable pseudorandom number generators”, 2014.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
