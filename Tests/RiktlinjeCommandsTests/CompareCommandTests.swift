import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// Reports of the visits, with a name for what one of them is like: the same file in each.
private func reports() -> TemporaryFolder {
  let folder = TemporaryFolder()
  for (name, content) in visits {
    folder.write(content, to: "visit.yaml")
    let report = check("visit.yaml", "--format", "json", in: folder).output
    folder.write(report, to: name.replacing(".yaml", with: ".json"))
  }
  return folder
}

@Suite struct `Compare` {
  private let folder = reports()

  struct Row: CustomTestStringConvertible {
    let words: String
    let code: ExitCode
    var testDescription: String { words }

    init(_ words: String, _ code: ExitCode) {
      self.words = words
      self.code = code
    }
  }

  @Test(arguments: [
    Row("good.json good.json", .success),
    Row("good.json must.json", .found),
    Row("must.json must.json", .success),  // it is no worse than it was
    Row("must.json good.json", .success),
    Row("open.json must.json", .found),  // what was open now fails
    Row("must.json open.json", .success),
    Row("good.json should.json", .success),
    Row("good.json should.json --fail-on should", .found),
    Row("good.json must.json --fail-on never", .success),
    Row("good.json missing.json", .unreadable),
    Row("good.json visit.yaml", .unreadable),
    Row("good.json", .invalid),
    Row("good.json must.json open.json", .invalid),
    Row("good.json must.json --format html", .found),
    Row("good.json must.json --format xml", .invalid),
    Row("good.json must.json --output changed.md", .found),
    Row("good.json must.json --output must.json", .invalid),  // it is one of those compared
  ]) func `ends with the code that the new findings call for`(row: Row) {
    let tool = Tool(
      words: ["compare"] + row.words.split(separator: " ").map(String.init), folder: folder.path)
    #expect(tool.code == row.code, "\(tool.output)\(tool.errors)")
  }

  @Test(arguments: Language.allCases) func `tells what has changed`(language: Language) {
    // The JSON has fingerprints, which depend on the folder.
    for format in [ComparisonFormat.text, .markdown] {
      let tool = Tool(
        words: [
          "compare", "open.json", "must.json", "--format", format.rawValue, "--lang",
          language.code,
        ], folder: folder.path)
      #expect(tool.errors == "")
      expectGolden(tool.output, "compare.\(format.rawValue).\(language.code).txt")
    }
  }

  @Test func `tells programs what has changed`() {
    let tool = Tool("compare", "open.json", "must.json", "--format", "json", folder: folder.path)
    for part in ["\"worse\": 1", "\"status_before\": \"undetermined\"", "visit.yaml:6:20"] {
      #expect(tool.output.contains(part))
    }
  }

  @Test func `says what is no report, and how to write one`() {
    folder.write("{\"format\": \"other\"}\n", to: "other.json")
    let tool = Tool("compare", "good.json", "other.json", "--lang", "en", folder: folder.path)
    #expect(tool.output == "")
    #expect(tool.errors.contains("other.json:1:1: error: the file is not a report from riktlinje"))
    #expect(tool.errors.contains("help: write it with riktlinje check --format json"))
  }
}

@Suite struct `A baseline` {
  private let folder = TemporaryFolder(visits)

  @Test func `makes only what is new count`() {
    #expect(check("must.yaml", "open.yaml", in: folder).code == .found)
    let first = check("must.yaml", "open.yaml", "--write-baseline", "known.json", in: folder)
    #expect(first.code == .success)
    #expect(first.output.hasSuffix("Baslinje: 2 kända iakttagelser, 0 nya.\n"), "\(first.output)")
    #expect(check("must.yaml", "--baseline", "known.json", in: folder).code == .success)
    folder.write(visit(size: "40", end: "2026-03-03"), to: "new.yaml")
    let later = check("must.yaml", "new.yaml", "--baseline", "known.json", in: folder)
    #expect(later.code == .found)
    #expect(
      later.output.contains(
        "1 ny, 1 i ärenden eller regler som inte prövades.\n  + new · delegation-size (inte uppfyllt) new.yaml:6:20\n"
      ))
    folder.write(visit(size: "40", end: "2026-03-03"), to: "open.yaml")
    let worse = check("open.yaml", "--baseline", "known.json", in: folder)
    #expect(worse.code == .found, "what was open now fails")
  }

  @Test func `is told on standard error when the output is for a program`() {
    let tool = check(
      "must.yaml", "--format", "json", "--lang", "en", "--write-baseline", "known.json", in: folder)
    #expect(tool.errors == "Baseline: 1 known finding, 0 new.\n")
    #expect(tool.output.hasSuffix("}\n"))
    let quiet = check("must.yaml", "--quiet", "--baseline", "known.json", in: folder)
    #expect(quiet.output + quiet.errors == "")
  }

  @Test func `marks what is new in SARIF`() {
    _ = check("must.yaml", "--write-baseline", "known.json", in: folder)
    let tool = check("must.yaml", "-f", "sarif", "--baseline", "known.json", in: folder)
    #expect(tool.output.contains("\"baselineState\": \"unchanged\""))
  }

  @Test func `leaves to GitHub what is new`() {
    _ = check("must.yaml", "--write-baseline", "known.json", in: folder)
    folder.write(visit(size: "40", end: "2026-03-03"), to: "new.yaml")
    let tool = check(
      "must.yaml", "new.yaml", "-f", "github", "--baseline", "known.json", in: folder)
    #expect(tool.output.contains("::error file=new.yaml"))
    #expect(!tool.output.contains("must.yaml"))
  }

  @Test func `is passed over in a folder of proposals`() {
    _ = check(".", "--write-baseline", "known.json", in: folder)
    let second = check(".", "--write-baseline", "known.json", in: folder)
    #expect(second.output.contains("1 som inte är ett ärende"), "\(second.output)")
  }

  @Test(arguments: ["missing.json", "must.yaml", "report.json"])
  func `must be one that the tool has written`(name: String) {
    folder.write("{\"format\": \"riktlinje-report\", \"version\": 1}\n", to: "report.json")
    let tool = check("must.yaml", "--baseline", name, in: folder)
    #expect(tool.code == .invalid)
    #expect(tool.output == "")
    #expect(tool.errors.contains(name))
  }
}

@Suite struct `The time of a report` {
  private let folder = TemporaryFolder(visits)

  struct Row: CustomTestStringConvertible {
    let format: String
    let environment: [String: String]
    let time: String?
    var testDescription: String { "\(format) \(environment)" }
  }

  private static let set = ["SOURCE_DATE_EPOCH": "951827696"]

  @Test(arguments: [
    Row(format: "json", environment: [:], time: nil),
    Row(format: "json", environment: set, time: "2000-02-29T12:34:56Z"),
    Row(format: "jsonl", environment: [:], time: nil),
    Row(format: "jsonl", environment: set, time: "2000-02-29T12:34:56Z"),
    Row(format: "html", environment: [:], time: "31\u{A0}januari 2026 12:00 UTC"),
    Row(format: "html", environment: set, time: "29\u{A0}februari 2000 12:34 UTC"),
  ]) func `is that of the environment, and else only in HTML`(row: Row) {
    let tool = check(
      "good.yaml", "--format", row.format, in: folder, environment: row.environment)
    #expect(tool.output.contains(row.time ?? "made_at") == (row.time != nil))
  }

  @Test(arguments: ["soon", "-1", "1e9", "253402300800"])
  func `must be a number of seconds`(text: String) {
    let tool = check(
      "good.yaml", "-f", "html", in: folder, environment: ["SOURCE_DATE_EPOCH": text])
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("”SOURCE_DATE_EPOCH” ska vara ett heltal"))
  }
}

@Suite struct `A table for Excel` {
  @Test func `has a byte order mark and semicolons`() {
    let folder = TemporaryFolder(visits)
    let excel = check("must.yaml", "--format", "csv", "--excel", in: folder).output
    #expect(excel.hasPrefix("\u{FEFF}Ärende;Rubrik;"))
    #expect(check("must.yaml", "-f", "csv", in: folder).output.hasPrefix("proposal,title,"))
  }
}
