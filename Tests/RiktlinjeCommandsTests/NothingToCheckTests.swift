import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Nothing to check` {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    var files: [String: String] = [:]
    let words: [String]
    var input = ""
    /// What the sentence says that was looked at.
    let says: String
  }

  static let rows = [
    Row(testDescription: "an empty folder", files: ["in/.x": ""], words: ["in"], says: "in in"),
    Row(
      testDescription: "a folder with other files", files: ["in/a.txt": "x"], words: ["in"],
      says: "no file to read in in"),
    Row(
      testDescription: "an empty file", files: ["in/a.yaml": ""], words: ["in"],
      says: "1 file read (in), 1 with nothing in it"),
    Row(
      testDescription: "comments", files: ["a.yaml": "# a\n# b\n"], words: ["a.yaml"],
      says: "1 file read (a.yaml)"),
    Row(
      testDescription: "blank documents", files: ["a.yaml": "---\n---\n...\n"], words: ["a.yaml"],
      says: "1 file read (a.yaml)"),
    Row(
      testDescription: "null in YAML", files: ["a.yaml": "~\n"], words: ["a.yaml"],
      says: "1 file read (a.yaml)"),
    Row(
      testDescription: "null in JSON", files: ["a.json": "null\n"], words: ["a.json"],
      says: "1 file read (a.json)"),
    Row(
      testDescription: "lines of null", files: ["a.jsonl": "null\n\nnull\n"], words: ["a.jsonl"],
      says: "1 file read (a.jsonl), 2 with nothing in them"),
    Row(
      testDescription: "a byte order mark", files: ["a.yaml": "\u{FEFF}", "b.json": "\u{FEFF}"],
      words: ["a.yaml", "b.json"], says: "2 files read (a.yaml, b.json)"),
    Row(
      testDescription: "a header without rows", files: ["a.csv": "title;people\n"],
      words: ["a.csv", "--kind", "trip"], says: "1 file read (a.csv)"),
    Row(
      testDescription: "an empty table", files: ["a.csv": ""], words: ["a.csv", "--kind", "trip"],
      says: "1 file read (a.csv)"),
    Row(
      testDescription: "another kind", files: ["a.yaml": "kind: party\npeople: 3\n"],
      words: ["a.yaml", "--kind", "trip"], says: "1 proposal of another kind than trip"),
    Row(
      testDescription: "rows of another kind", files: ["a.csv": "kind;people\nparty;3\nparty;4\n"],
      words: ["a.csv", "--kind", "trip"], says: "2 proposals of another kind than trip"),
    Row(
      testDescription: "lines of another kind", files: ["a.jsonl": "{\"kind\": \"party\"}\n"],
      words: ["a.jsonl", "--kind", "trip"], says: "1 proposal of another kind than trip"),
    Row(
      testDescription: "waivers", files: ["in/w.yaml": "waivers: []\n"], words: ["in"],
      says: "1 file read (in), 1 that is no proposal"),
    Row(
      testDescription: "reports", files: ["in/r.json": "{\"format\": \"riktlinje-report\"}\n"],
      words: ["in"], says: "1 that is no proposal"),
  ]

  @Test(arguments: rows) func `is no success, unless it is allowed`(row: Row) {
    for format in OutputFormat.allCases {
      let folder = SmallPack.folder(row.files)
      let words = ["check", "--rules", "rules", "--lang", "en", "-f", format.rawValue] + row.words
      let tool = Tool(words: words, folder: folder.path)
      #expect(tool.code == .unreadable, "\(format)")
      #expect(tool.errors.contains("error: no proposal to check: "), "\(tool.errors)")
      #expect(tool.errors.contains(row.says), "\(tool.errors)")
      let allowed = Tool(words: words + ["--allow-empty"], folder: folder.path)
      #expect(allowed.code == .success, "\(allowed.output)\(allowed.errors)")
      #expect(allowed.errors == "")
    }
  }

  @Test func `is not offered to be allowed where something cannot be read`() {
    let folder = SmallPack.folder(["in/a.yaml": "kind: [\n", "in/b.yaml": ""])
    let tool = checkSmall("in/a.yaml", "in/b.yaml", "--lang", "en", in: folder)
    #expect(tool.errors.contains("no proposal to check"))
    #expect(!tool.errors.contains("--allow-empty"), "\(tool.errors)")
    #expect(checkSmall("in/b.yaml", "--lang", "en", in: folder).errors.contains("--allow-empty"))
  }

  @Test func `but what cannot be read is told once to an editor that reads lines`() {
    let folder = SmallPack.folder(["in/a.yaml": "kind: [\n"])
    let tool = checkSmall("in/a.yaml", "--lang", "en", "-f", "line", in: folder)
    #expect(tool.output.contains("in/a.yaml:"))
    #expect(!tool.errors.contains("in/a.yaml:"), "\(tool.errors)")
  }

  @Test(arguments: [
    "", "\n\n", "null\n", "\u{FEFF}", "# only this\n", "null\nnull\n", "---\n---\n", "[]\n",
  ])
  func `may come through a pipe`(input: String) throws {
    let tool = try #require(builtTool)
    let folder = SmallPack.folder(["input": input])
    let (output, code) = shell(
      "cat '\(folder.path)/input' | \"$RIKTLINJE\" check - --rules '\(folder.path)/rules' -f csv --lang en",
      tool)
    #expect(code == 3, "\(output)")
    #expect(output.contains("no proposal to check: 1 file read (-)"), "\(output)")
  }

  @Test func `in a file among others is counted, and told where everything is to be a proposal`() {
    let folder = SmallPack.folder(["in/a.yaml": SmallPack.trip(), "in/b.json": "null\n"])
    #expect(checkSmall("in", "--lang", "en", in: folder).output.contains("1 with nothing in it"))
    let tool = checkSmall("in", "--strict", "--lang", "en", in: folder)
    #expect(tool.code == .unreadable)
    #expect(tool.output.contains("in/b.json:1:1: error: there is no proposal in the file"))
    #expect(checkSmall("in", "--strict", "--allow-empty", in: folder).code == .success)
  }

  @Test func `for a pattern is allowed, for a file that is not there is not`() {
    let folder = SmallPack.folder()
    #expect(checkSmall("x/*.yaml", in: folder).code == .unreadable)
    #expect(checkSmall("x/*.yaml", "--allow-empty", in: folder).code == .success)
    #expect(checkSmall("x.yaml", "--allow-empty", in: folder).code == .unreadable)
  }
}
