import TestSupport
import Testing

@testable import RiktlinjeCommands

/// Reports that are put together when all is checked, of what is written as the results come.
@Suite struct `A report that is gathered` {
  private static let count = 900

  private let folder: TemporaryFolder = {
    let lines = (0..<count).map { number in
      "{\"kind\": \"trip\", \"id\": \"t\(number % 700)\", \"people\": 3\(number % 9)}\n"
    }
    return SmallPack.folder(["all.jsonl": lines.joined()])
  }()

  /// Those that need not have all results at once.
  @Test(arguments: [OutputFormat.json, .sarif, .junit, .gitlab])
  func `is the same as one of which all results were kept`(format: OutputFormat) throws {
    let tool = try #require(builtTool)
    // A pipe cannot be read once more, so that its results are kept.
    let (output, _) = shell(
      """
      cd '\(folder.path)'; mkfifo pipe.jsonl
      check() { "$RIKTLINJE" check --rules rules --today 2026-06-01 -f \(format) "$@"; }
      cat all.jsonl > pipe.jsonl & check pipe.jsonl | sed s/pipe.jsonl/all.jsonl/g > kept
      check all.jsonl > gathered
      check all.jsonl -o file -j 3
      cmp kept gathered && cmp kept file && wc -c < file
      """, tool)
    // Nothing is told but the size: more than is gathered in memory.
    #expect(Int(output.filter { $0 != "\n" && $0 != " " }) ?? 0 > 262_144, "\(output.prefix(300))")
  }

  @Test func `shows GitHub the first of two proposals with one id, of which a baseline knows one`()
  {
    let folder = SmallPack.folder(["a/c.yaml": SmallPack.trip(id: "x", people: "40")])
    _ = checkSmall("a", "--write-baseline", "known.json", in: folder)
    folder.write(SmallPack.trip(id: "x", people: "40"), to: "a/b.yaml")
    let tool = checkSmall("a", "-f", "github", "--baseline", "known.json", in: folder)
    let told = tool.output.split(separator: "\n").filter { $0.contains("few-people") }
    #expect(told.count == 1 && told.allSatisfy { $0.contains("file=a/b.yaml") }, "\(tool.output)")
  }
}
