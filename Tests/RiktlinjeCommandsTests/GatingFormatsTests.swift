import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// That what ends a run with a code other than 0 is an error in what pipelines read.
@Suite struct `Formats for pipelines` {
  struct Row: CustomTestStringConvertible {
    let words: String
    let code: ExitCode
    var testDescription: String { words }
  }

  private static let folder: TemporaryFolder = {
    let folder = SmallPack.folder([
      "good/trip.yaml": SmallPack.trip(id: "good"),
      "must/trip.yaml": SmallPack.trip(id: "must", people: "40"),
      "should/trip.yaml": SmallPack.trip(id: "should", nights: "9"),
      "unknown/trip.yaml": "kind: trip\nid: unknown\nnights: 2\nstart: 2026-04-01\n",
      "entry/trip.yaml": SmallPack.trip(id: "entry", people: "many"),
      "broken/trip.yaml": "kind: [\n", "nothing/empty.yaml": "",
    ])
    let words = ["check", "--rules", "rules", "must", "--quiet", "--write-baseline", "known.json"]
    _ = Tool(words: words, folder: folder.path)
    return folder
  }()

  static let rows = [
    Row(words: "good", code: .success), Row(words: "must", code: .found),
    Row(words: "must --fail-on never", code: .success), Row(words: "should", code: .success),
    Row(words: "should --fail-on should", code: .found), Row(words: "unknown", code: .found),
    Row(words: "unknown --fail-on must", code: .success), Row(words: "entry", code: .found),
    Row(words: "entry --fail-on must", code: .success),
    Row(words: "good broken --strict", code: .unreadable),
    Row(words: "good broken/trip.yaml --fail-on never", code: .unreadable),
    Row(words: "nothing", code: .unreadable), Row(words: "nothing --allow-empty", code: .success),
    Row(words: "must --baseline known.json", code: .success),
    Row(words: "must entry --baseline known.json", code: .found),
    Row(words: "must --write-baseline new.json", code: .success),
    Row(words: "good must should unknown entry", code: .found),
  ]

  /// How each format marks an error.
  private func isError(_ line: Substring, in format: OutputFormat) -> Bool {
    switch format {
    case .sarif: line.contains(/^ {10}"level": "error"/)
    case .gitlab: line.contains(/"severity": "(blocker|critical|major)"/)
    case .junit: line.contains(#/<(failure|error) /#)
    case .github: line.hasPrefix("::error ")
    case .line: line.contains(": error: ")
    case .azure: line.contains(" type=error;")
    case .teamcity: line.contains(" SEVERITY='ERROR'")
    default: false
    }
  }

  @Test(arguments: rows, [OutputFormat.sarif, .gitlab, .junit, .github, .line, .azure, .teamcity])
  func `have an error where the run does not succeed, and only there`(
    row: Row, format: OutputFormat
  ) {
    let words = row.words.split(separator: " ").map(String.init)
    let tool = Tool(
      words: ["check", "--rules", "rules", "--format", format.rawValue] + words,
      folder: Self.folder.path)
    #expect(tool.code == row.code)
    let errors = tool.output.split(separator: "\n").count { isError($0, in: format) }
    #expect((errors > 0) == (row.code != .success), "\(tool.output)")
  }

  @Test(arguments: [LintFormat.sarif, .github, .line, .azure, .teamcity])
  func `are there for what is wrong with a pack and its tests`(format: LintFormat) {
    let folder = SmallPack.folder()
    let words = ["lint", "rules", "--format", format.rawValue, "--lang", "en"]
    #expect(!Tool(words: words, folder: folder.path).output.contains("no-such-rule"))
    folder.write(
      SmallPack.files["rules/tests.yaml"]?.replacing("few-people", with: "no-such-rule") ?? "",
      to: "rules/tests.yaml")
    let tool = Tool(words: words, folder: folder.path)
    #expect(tool.code == .invalid)
    #expect(tool.output.contains("tests.yaml") && tool.output.contains("no-such-rule"))
  }
}
