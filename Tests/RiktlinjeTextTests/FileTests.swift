import Glibc
import RiktlinjeText
import TestSupport
import Testing

extension TemporaryFolder {
  /// Makes a folder with files that hold the same short text.
  fileprivate convenience init(files: [String]) {
    self.init(Dictionary(uniqueKeysWithValues: files.map { ($0, "a: 1\n") }))
  }
}

@Suite struct `Reading a file` {
  @Test func `gives its bytes and keeps its path`() throws {
    let folder = TemporaryFolder(files: ["a.yaml"])
    let file = try FileReader().read(folder.path + "/a.yaml")
    #expect(file.path == folder.path + "/a.yaml")
    #expect(file.bytes == Array("a: 1\n".utf8))
  }

  @Test func `tells why it cannot`() throws {
    let folder = TemporaryFolder(files: ["big.yaml", "a/x.yaml"])
    try writeFile([UInt8](repeating: 0x61, count: 17 << 20), to: folder.path + "/big.yaml")
    let reader = FileReader()
    #expect(throws: FileProblem.notFound) { try reader.read(folder.path + "/none.yaml") }
    #expect(throws: FileProblem.isFolder) { try reader.read(folder.path) }
    #expect(throws: FileProblem.notAFolder) { try reader.read(folder.path + "/a/x.yaml/y") }
    #expect(throws: FileProblem.tooLarge(bytes: 17 << 20, limit: 16 << 20)) {
      try reader.read(folder.path + "/big.yaml")
    }
    let problem = FileProblem.tooLarge(bytes: 17 << 20, limit: 16 << 20)
    #expect(problem.message(in: .swedish) == "filen är 17 MiB; högst 16 MiB läses")
    #expect(
      FileProblem.tooLarge(bytes: (16 << 20) + 1, limit: 16 << 20).message(in: .english)
        == "the file is 16.1 MiB; at most 16 MiB is read")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `tells that permission is lacking`() throws {
    let folder = TemporaryFolder(files: ["secret.yaml"])
    unsafe chmod(folder.path + "/secret.yaml", 0)
    #expect(throws: FileProblem.noPermission) {
      try FileReader().read(folder.path + "/secret.yaml")
    }
  }

  @Test func `stops a stream that never ends`() {
    var limits = Limits()
    limits.fileBytes = 1 << 20
    let reader = FileReader(limits: limits)
    #expect(throws: FileProblem.tooLarge(bytes: nil, limit: 1 << 20)) {
      try reader.read("/dev/zero")
    }
  }
}

@Suite struct `Writing a file` {
  @Test func `replaces it whole and leaves nothing beside it`() throws {
    let folder = TemporaryFolder(files: ["out.txt"])
    try writeFile(Array("new".utf8), to: folder.path + "/out.txt")
    #expect(try FileReader().read(folder.path + "/out.txt").bytes == Array("new".utf8))
    #expect(FileListing(of: [folder.path], extensions: ["txt", "partial"]).paths.count == 1)
  }

  @Test func `keeps a link and replaces what it leads to`() throws {
    let folder = TemporaryFolder(files: ["real.txt"])
    unsafe symlink("real.txt", folder.path + "/link.txt")
    try writeFile(Array("new".utf8), to: folder.path + "/link.txt")
    #expect(try FileReader().read(folder.path + "/real.txt").bytes == Array("new".utf8))
  }

  @Test func `tells why it cannot`() throws {
    let folder = TemporaryFolder()
    #expect(throws: FileProblem.isFolder) { try writeFile([], to: folder.path) }
    #expect(throws: FileProblem.notFound) { try writeFile([], to: folder.path + "/none/a.txt") }
  }
}

@Suite struct `Listing files` {
  private static let files = [
    "a.yaml", "b.JSON", "c.txt", "sub/d.yml", "sub/deep/e.yaml", ".git/f.yaml", "sub/.hidden.yaml",
  ]

  private func paths(_ arguments: [String], in folder: TemporaryFolder) -> [String] {
    FileListing(of: arguments.map { folder.path + $0 }, extensions: ["yaml", "yml", "json"])
      .paths.map { String($0.dropFirst(folder.path.count)) }
  }

  @Test func `goes through folders in order, without links, hidden files and other endings`() throws
  {
    let folder = TemporaryFolder(files: Self.files)
    unsafe symlink("..", folder.path + "/sub/round")
    unsafe symlink("a.yaml", folder.path + "/linked.yaml")
    #expect(paths([""], in: folder) == ["/a.yaml", "/b.JSON", "/sub/d.yml", "/sub/deep/e.yaml"])
  }

  @Test func `takes what is named itself, links among it, and nothing twice`() throws {
    let folder = TemporaryFolder(files: Self.files)
    unsafe symlink("sub", folder.path + "/link")
    #expect(
      paths(["/c.txt", "/sub/deep", "/link", "/sub"], in: folder) == [
        "/c.txt", "/sub/d.yml", "/sub/deep/e.yaml",
      ])
  }

  @Test(arguments: [
    ("/*.yaml", ["/a.yaml"]),
    ("/**/*.yaml", ["/a.yaml", "/sub/deep/e.yaml"]),
    ("/*/?.yml", ["/sub/d.yml"]),
    ("/[ab].*", ["/a.yaml", "/b.JSON"]),
    ("/[!a]*", ["/b.JSON"]),
    ("/**", ["/a.yaml", "/b.JSON", "/sub/d.yml", "/sub/deep/e.yaml"]),
    ("/s*/**/e.yaml", ["/sub/deep/e.yaml"]),
    ("/none*", []),
  ])
  func `expands patterns`(pattern: String, expected: [String]) throws {
    let folder = TemporaryFolder(files: Self.files)
    #expect(paths([pattern], in: folder) == expected)
  }

  @Test func `reports what is not there and goes on`() throws {
    let folder = TemporaryFolder(files: Self.files)
    let listing = FileListing(
      of: ["/x.yaml", "/none*", "/a.yaml"].map { folder.path + $0 }, extensions: ["yaml"])
    #expect(listing.paths == [folder.path + "/a.yaml"])
    #expect(listing.diagnostics.map(\.problem.code) == ["file-not-found", "file-no-match"])
  }

  @Test func `tries a hard pattern in bounded time`() throws {
    let folder = TemporaryFolder(files: [String(repeating: "a", count: 200) + ".yaml"])
    #expect(paths(["/" + String(repeating: "a*", count: 100) + "b"], in: folder) == [])
  }
}
