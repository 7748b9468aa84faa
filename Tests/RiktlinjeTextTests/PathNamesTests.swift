import Glibc
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `The name of a file` {
  private let folder = TemporaryFolder([
    "work/a.yaml": "", "work/deep/b.yaml": "", "other/c.yaml": "",
  ])

  init() {
    unsafe _ = symlink("deep", folder.path + "/work/link")
    unsafe _ = symlink("../other/c.yaml", folder.path + "/work/out.yaml")
    unsafe _ = symlink("nowhere", folder.path + "/work/dangling")
  }

  @Test(arguments: [
    ("a.yaml", "a.yaml"), ("./a.yaml", "a.yaml"), (".//a.yaml", "a.yaml"),
    ("deep/../a.yaml", "a.yaml"), ("deep", "deep"), ("deep/", "deep"), ("deep//", "deep"),
    ("link", "deep"), ("link/b.yaml", "deep/b.yaml"), ("link/../a.yaml", "a.yaml"),
    ("out.yaml", "../other/c.yaml"), ("../other/c.yaml", "../other/c.yaml"), ("..", ".."),
    (".", "."), ("deep/..", "."), ("../work", "."), ("../work/a.yaml", "a.yaml"),
    ("missing", "missing"), ("./missing/x", "missing/x"), ("missing/../a.yaml", "a.yaml"),
    ("dangling", "dangling"),
  ]) func `is told from the working folder, without links`(typed: String, name: String) {
    var names = PathNames(from: folder.path + "/work")
    #expect(names.name(of: folder.path + "/work/" + typed) == name)
    #expect(names.name(of: folder.path + "//work/./" + typed) == name)
  }

  @Test func `is its path from the root where no folder is shared`() {
    var names = PathNames(from: folder.path)
    #expect(names.name(of: "/dev/null") == "/dev/null")
    var root = PathNames(from: "/")
    #expect(root.name(of: "/dev/null") == "dev/null")
    #expect(root.name(of: "/") == ".")
  }

  @Test(arguments: [
    ("a.yaml", "sub/a.yaml"), ("../b.yaml", "b.yaml"), ("deep/c.yaml", "sub/deep/c.yaml"),
    ("../../outside.yaml", "/outside.yaml"), ("/repo/x.yaml", "x.yaml"), ("/etc/x", "/etc/x"),
    ("-", "-"), ("/repository/x", "/repository/x"),
  ]) func `is told from the repository's root to a code host`(name: String, path: String) {
    let paths = RepositoryPaths(root: "/repo", workingFolder: "/repo/sub")
    #expect(paths.path(name) == path)
    #expect(RepositoryPaths.unchanged.path(name) == name)
  }
}

@Suite struct `Writing to what is there` {
  @Test func `keeps its permissions whatever the mask`() throws {
    let folder = TemporaryFolder(["out": "old"])
    unsafe _ = chmod(folder.path + "/out", 0o646)
    try writeFile(Array("new".utf8), to: folder.path + "/out")
    var status = stat()
    unsafe _ = stat(folder.path + "/out", &status)
    #expect(status.st_mode & 0o7777 == 0o646)
  }

  @Test func `tells that a device is full, and a name is no text`() {
    #expect(throws: FileProblem.diskFull) { try writeFile([1], to: "/dev/full") }
    let folder = TemporaryFolder(["x": ""])
    #expect(throws: FileProblem.nameNotUTF8) {
      try writeFile([1], to: folder.path + "/\u{FFFD}")
    }
  }

  @Test func `goes into an open file that is named as one, not in its place`() throws {
    let folder = TemporaryFolder(["out": "first\n"])
    let descriptor = unsafe open(folder.path + "/out", O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    try writeFile(Array("second\n".utf8), to: "/dev/fd/\(descriptor)")
    #expect(textOfFile(folder.path + "/out") == "first\nsecond\n")
  }
}
