import Glibc
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `A file to write to` {
  private let folder = SmallPack.folder([
    "in/a.yaml": SmallPack.trip(), "in/b.jsonl": "{\"kind\": \"trip\", \"id\": \"b\"}\n",
    "w.yaml": """
    waivers:
      - {rule: few-people, proposal: a, reason: r, decided_by: council, date: 2026-01-02, reference: d, expires: 2027-01-01}

    """,
    "known.json": "{\"format\": \"riktlinje-baseline\", \"version\": 2, \"findings\": []}\n",
  ])

  init() {
    unsafe _ = symlink("in/a.yaml", folder.path + "/link.yaml")
    unsafe _ = Glibc.link(folder.path + "/in/a.yaml", folder.path + "/hard.yaml")
    unsafe _ = symlink("in", folder.path + "/folder")
  }

  struct Row: CustomTestStringConvertible {
    let words: String
    let says: String
    var testDescription: String { words }

    init(_ words: String, _ says: String) {
      self.words = words
      self.says = says
    }
  }

  @Test(arguments: [
    Row("check in --rules rules -f json -o in/a.yaml", "is one of the files that are checked"),
    Row("check in --rules rules -o ./folder/../folder/a.yaml", "is one of the files"),
    Row("check in/a.yaml --rules rules -o link.yaml", "is one of the files"),
    Row("check link.yaml --rules rules -o hard.yaml", "is one of the files"),
    Row("check in/*.jsonl --rules rules -f jsonl -o in/b.jsonl", "is one of the files"),
    Row("check in --rules rules -f text -f csv -o in/b.jsonl", "is one of the files"),
    Row("check in --rules rules --write-baseline in/a.yaml", "is one of the files"),
    Row("check in --rules rules -o rules/pack.yaml", "belongs to the rule pack"),
    Row("check in --rules rules -o rules/tests.yaml", "belongs to the rule pack"),
    Row("check in --rules rules --write-baseline rules/registers/bodies.yaml", "belongs to"),
    Row("docs --rules rules -o rules/guideline.yaml", "belongs to the rule pack"),
    Row("check in --rules rules -w w.yaml -o w.yaml", "is a file of waivers"),
    Row("check in --rules rules --baseline known.json -o known.json", "is the baseline"),
    Row("check in --rules rules -f json -o x -f csv -o ./x", "two formats go to the same output"),
    Row("check in --rules rules -o x --write-baseline in/../x", "two formats go to the same"),
  ]) func `is none that is read`(row: Row) {
    let before = textOfFile(folder.path + "/in/a.yaml")
    let tool = Tool(
      words: row.words.split(separator: " ").map(String.init) + ["--lang", "en"],
      folder: folder.path)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains(row.says), "\(tool.errors)")
    #expect(tool.output == "")
    #expect(textOfFile(folder.path + "/in/a.yaml") == before)
    #expect(!namesOfFiles(in: folder.path).contains("x"))
  }

  @Test func `may be the baseline that is brought up to date`() {
    let tool = checkSmall(
      "in", "--baseline", "known.json", "--write-baseline", "./known.json", "-q", in: folder)
    #expect(tool.code == .found, "\(tool.errors)")
  }

  @Test(arguments: OutputFormat.allCases) func `may be a report of an earlier run among the inputs`(
    format: OutputFormat
  ) {
    for _ in 1...2 {
      let tool = checkSmall(
        "in", "-f", format.rawValue, "-o", "in/report.\(format.rawValue)", "--fail-on", "never",
        in: folder)
      #expect(tool.code == .success, "\(tool.errors)")
    }
  }

  @Test func `is passed over in a folder while standard output goes there`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      """
      cd '\(folder.path)'
      for time in 1 2; do
        "$RIKTLINJE" check . --rules rules --format jsonl --fail-on never > in/report.jsonl || exit
      done
      "$RIKTLINJE" check in/a.yaml --rules rules >> in/a.yaml
      """, tool)
    #expect(code == 2)
    #expect(output.contains("”standard ut” är ett underlag som prövas, och skrivs inte över"))
  }

  @Test(arguments: [0o640, 0o600, 0o664, 0o444] as [mode_t]) func `keeps its permissions`(
    mode: mode_t
  ) {
    folder.write("old\n", to: "out.json")
    unsafe _ = chmod(folder.path + "/out.json", mode)
    let tool = checkSmall("in/a.yaml", "-f", "json", "-o", "out.json", in: folder)
    // Whoever is not the superuser may not write to what is for reading only.
    let mayWrite = mode != 0o444 || geteuid() == 0
    #expect(tool.code == (mayWrite ? .success : .invalid), "\(tool.errors)")
    var status = stat()
    unsafe _ = stat(folder.path + "/out.json", &status)
    #expect(status.st_mode & 0o777 == mode)
  }
}
