import Glibc
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

private let pack = "Tests/Corpus/packs/good-minimal"
private let good = """
  kind: visit
  title: Studiebesök
  direction: outgoing
  delegation: {size: 4}
  start: 2026-03-02
  end: 2026-03-03
  judgements: {professional-content: {answer: met, by: handläggare, date: 2026-01-15, note: program}}

  """

@Suite struct `Bad input` {
  /// Files of which nothing can be read; the rest of the corpus is read, with findings.
  private static let unreadable: Set<String> = [
    "bad-utf8.yaml", "duplicate-keys.json", "duplicate-keys.yaml", "empty.yaml",
    "list-at-top.yaml", "no-kind.yaml", "not-json.json", "nul-byte.yaml", "only-comments.yaml",
    "other-kind.yaml", "tab-indentation.yaml", "text-at-top.yaml", "trailing-comma.json",
    "unclosed.yaml", "undefined-alias.yaml",
  ]

  @Test func `is told with its place`() {
    let corpus = FileListing(
      of: ["\(Tool.root)/Tests/Corpus/proposals"], extensions: ["yaml", "json"], names: nil)
    let files = Set(corpus.paths.map { String($0.dropFirst(Tool.root.count + 1)) })
    #expect(files.count >= 20)
    for path in files {
      let name = String(path.dropFirst("Tests/Corpus/proposals/".count))
      let tool = Tool("check", path, "--rules", pack)
      #expect(
        tool.code == (Self.unreadable.contains(name) ? .unreadable : .found), "\(path)")
      #expect(tool.output.contains(path + ":"), "\(tool.output)")
    }
  }

  @Test func `does not stop the other files`() {
    let folder = TemporaryFolder()
    for number in 0..<1_000 { folder.write(good, to: "all/\(number).yaml") }
    folder.write("kind: [visit\n", to: "all/17.yaml")
    folder.write("", to: "all/400.yaml")
    folder.write("- kind: visit\n", to: "all/999.yaml")
    let tool = Tool(
      "check", "all", "--strict", "--rules", "\(Tool.root)/\(pack)", folder: folder.path)
    #expect(tool.code == .unreadable)
    #expect(tool.output.contains("997 ärenden"))
    for number in [17, 400, 999] {
      #expect(tool.output.contains("all/\(number).yaml:"), "\(number)")
    }
  }

  @Test func `may be what is no file`() {
    let folder = TemporaryFolder(["good.yaml": good, "folder.yaml/inner.txt": ""])
    unsafe symlink("nowhere.yaml", folder.path + "/dangling.yaml")
    unsafe symlink("circle.yaml", folder.path + "/circle.yaml")
    for path in ["dangling.yaml", "circle.yaml", "missing", "good.yaml/inner"] {
      let tool = Tool(
        "check", "good.yaml", path, "--rules", "\(Tool.root)/\(pack)", folder: folder.path)
      #expect(tool.code == .unreadable, "\(path)")
      #expect(tool.output.contains("\(path):"), "\(tool.output)")
      #expect(tool.output.contains("1 ärende"), "\(tool.output)")
    }
  }

  @Test func `of other kinds in a folder is passed over, but not when it is named`() {
    let folder = TemporaryFolder([
      "good.yaml": good, "waivers.yaml": "waivers: []\n", "notes.txt": "not for us",
    ])
    let rules = "\(Tool.root)/\(pack)"
    #expect(Tool("check", ".", "--rules", rules, folder: folder.path).code == .success)
    let named = Tool("check", "waivers.yaml", "--rules", rules, folder: folder.path)
    #expect(named.code == .unreadable)
  }
}
