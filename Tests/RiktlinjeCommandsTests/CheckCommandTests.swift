import Glibc
import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

@testable import RiktlinjeCommands

let visitPack = "Tests/Corpus/packs/good-minimal"

/// A visit that meets everything, one that fails a must, one that fails a should, and one that
/// leaves a must open.
let visits: [String: String] = [
  "good.yaml": visit(size: "4", end: "2026-03-03"),
  "must.yaml": visit(size: "40", end: "2026-03-03"),
  "should.yaml": visit(size: "4", end: "2026-03-09"),
  "open.yaml": visit(size: "", end: "2026-03-03"),
]

func visit(size: String, end: String) -> String {
  """
  kind: visit
  title: Studiebesök
  date: 2026-01-15
  direction: incoming
  host: council
  delegation: {size: \(size)}
  start: 2026-03-02
  end: \(end)
  booked: 2026-02-01
  judgements: {professional-content: {answer: met, by: handläggare, date: 2026-01-15, note: program}}

  """
}

func check(
  _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:],
  isTerminal: Bool = false
) -> Tool {
  Tool(
    words: ["check", "--rules", "\(Tool.root)/\(visitPack)"] + arguments,
    environment: environment, folder: folder.path, isTerminal: isTerminal)
}

@Suite struct `Check` {
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
    Row("good.yaml", .success),
    Row("must.yaml", .found),
    Row("should.yaml", .success),
    Row("open.yaml", .found),
    Row("good.yaml must.yaml", .found),
    Row("should.yaml --fail-on should", .found),
    Row("open.yaml --fail-on should", .success),  // a should is not an open must
    Row("open.yaml --fail-on must", .success),
    Row("must.yaml --fail-on undetermined", .found),
    Row("must.yaml open.yaml should.yaml --fail-on never", .success),
    Row("must.yaml --only visit-length", .success),
    Row("must.yaml missing.yaml", .unreadable),
    Row("good.yaml missing.yaml --fail-on never", .unreadable),
    Row("nothing/*.yaml", .unreadable),
    Row("*.yaml", .found),
    Row(".", .found),
  ]) func `ends with the code that the findings call for`(row: Row) {
    let folder = TemporaryFolder(visits)
    let tool = Tool(
      words: ["check", "--rules", "\(Tool.root)/\(visitPack)"]
        + row.words.split(separator: " ").map(String.init), folder: folder.path)
    #expect(tool.code == row.code, "\(tool.output)\(tool.errors)")
  }

  @Test(arguments: Language.allCases) func `prints what falls short and what is missing`(
    language: Language
  ) {
    let folder = TemporaryFolder(visits)
    let tool = check(
      "must.yaml", "open.yaml", "missing.yaml", "--lang", language.code, in: folder)
    #expect(tool.errors == "")
    let parts = [
      LocalizedText(
        sv: "Delegationen har 40 deltagare; högst 20 är tillåtet.",
        en: "The delegation has 40 participants; at most 20 are allowed."),
      LocalizedText("must.yaml:6:20"), LocalizedText("delegation: {size: …}"),
      LocalizedText("missing.yaml"),
    ]
    for part in parts { #expect(tool.output.contains(part[language]), "\(tool.output)") }
  }

  @Test func `colours a terminal only`() {
    let folder = TemporaryFolder(visits)
    #expect(!check("must.yaml", in: folder).output.contains("\u{1B}["))
    #expect(check("must.yaml", in: folder, isTerminal: true).output.contains("\u{1B}["))
    #expect(check("must.yaml", "--color", "always", in: folder).output.contains("\u{1B}["))
    let plain = check("must.yaml", "--color=never", in: folder, isTerminal: true)
    #expect(!plain.output.contains("\u{1B}["))
  }

  @Test(arguments: OutputFormat.allCases) func `writes every format`(format: OutputFormat) {
    let folder = TemporaryFolder(visits)
    let tool = check("must.yaml", "--format", format.rawValue, in: folder)
    #expect(tool.code == .found)
    #expect(tool.output.contains("Delegationen har 40 deltagare"))
  }

  @Test func `writes several formats in one run`() throws {
    let folder = TemporaryFolder(visits)
    let tool = check(
      "must.yaml", "-f", "json", "-o", "report.json", "-f", "csv", "-o", "report.csv", "-f", "text",
      in: folder)
    #expect(tool.output == check("must.yaml", in: folder).output)
    for format in ["json", "csv"] {
      let written = textOfFile("\(folder.path)/report.\(format)")?
        .replacing(folder.path + "/", with: "")
      #expect(written == check("must.yaml", "-f", format, in: folder).output)
    }
  }

  @Test func `says when a report cannot be written`() {
    let folder = TemporaryFolder(visits.merging(["out/file": ""]) { first, _ in first })
    let tool = check("good.yaml", "--output", "out", in: folder)
    #expect(tool.code == .invalid)
    #expect(tool.errors == "out: fel: det är en mapp, inte en fil\n")
  }

  @Test func `is quiet when asked`() {
    let folder = TemporaryFolder(visits)
    let tool = check("must.yaml", "missing.yaml", "--quiet", in: folder)
    #expect(tool.code == .unreadable)
    #expect(tool.output == "")
    #expect(tool.errors == "missing.yaml: fel: filen eller mappen finns inte\n")
  }

  @Test func `shows more when asked`() {
    let folder = TemporaryFolder(visits)
    let brief = check("good.yaml", in: folder).output
    let verbose = check("good.yaml", "--verbose", in: folder).output
    #expect(!brief.contains("visit-length"))
    #expect(verbose.contains("visit-length"))
  }

  @Test func `takes only proposals of a kind`() {
    let folder = TemporaryFolder(visits)
    #expect(check(".", "--kind", "visit", in: folder).output.contains("4 ärenden"))
    let unknown = check(".", "--kind", "visits", in: folder)
    #expect(unknown.code == .invalid)
    #expect(unknown.errors.contains("menade du ”visit”?"))
  }

  @Test func `names a rule that is perhaps meant`() {
    let tool = check("good.yaml", "--only", "delegation-sice", in: TemporaryFolder(visits))
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("”delegation-sice”"))
    #expect(tool.errors.contains("menade du ”delegation-size”?"))
  }

  @Test func `takes the rules in force on the as-of date`() {
    let folder = TemporaryFolder(visits)
    #expect(check("must.yaml", "--as-of", "2023-12-31", in: folder).code == .success)
    #expect(check("must.yaml", "--as-of", "2024-01-01", in: folder).code == .found)
  }

  @Test func `uses waivers, and refuses a file of them that is wrong`() {
    let folder = TemporaryFolder(visits)
    folder.write(
      """
      waivers:
        - rule: delegation-size
          proposal: must
          reason: Ett beslut.
          decided_by: council
          reference: 0123/26
          date: 2026-01-10
          expires: 2026-12-31

      """, to: "waivers/good.yaml")
    folder.write("waivers: [{rule: delegation-sice, proposal: must}]\n", to: "waivers/bad.yaml")
    #expect(check("must.yaml", "-w", "waivers/good.yaml", in: folder).code == .success)
    let bad = check("must.yaml", "-w", "waivers/bad.yaml", in: folder)
    #expect(bad.code == .invalid)
    #expect(bad.output == "")
    #expect(bad.errors.contains("waivers/bad.yaml:1:18"))
  }

  @Test(arguments: [1, 2, 3, 16]) func `answers the same on any number of threads`(jobs: Int) {
    let folder = TemporaryFolder(visits)
    for number in 0..<40 {
      folder.write(visit(size: "\(number)", end: "2026-03-03"), to: "many/\(number).yaml")
    }
    let one = check(".", "--format", "json", "--jobs", "1", in: folder)
    #expect(check(".", "--format", "json", "--jobs", "\(jobs)", in: folder).output == one.output)
  }
}

@Suite struct `The rule pack of a run` {
  private func packFile(_ id: String) -> String {
    "pack: \(id)\nversion: 1.0.0\ntitle: {sv: a, en: a}\nlanguages: [sv, en]\n"
  }

  struct Row: CustomTestStringConvertible {
    let folders: [String]
    let id: String
    var testDescription: String { folders.joined(separator: " ") }
  }

  @Test(arguments: [
    Row(folders: ["rules", "other"], id: "p0"),
    Row(folders: ["rules/other"], id: "p0"),
    Row(folders: ["."], id: "p0"),
    Row(folders: [".", "rules/other"], id: "p1"),
  ]) func `is the one that the folder suggests`(row: Row) {
    let folder = TemporaryFolder()
    for (number, name) in row.folders.enumerated() {
      folder.write(packFile("p\(number)"), to: name + "/pack.yaml")
    }
    let tool = Tool("lint", folder: folder.path)
    #expect(tool.output.hasPrefix("\(row.id) 1.0.0"), "\(tool.output)\(tool.errors)")
  }

  @Test func `must be named when there are several`() {
    let folder = TemporaryFolder(["rules/a/pack.yaml": "", "rules/b/pack.yaml": ""])
    let tool = Tool("check", "x.yaml", folder: folder.path)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("välj ett med ”--rules”: rules/a, rules/b"))
  }

  @Test func `must be there`() {
    let tool = Tool("check", "x.yaml", folder: TemporaryFolder().path)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("inget regelpaket finns i ”rules”"))
  }

  @Test func `must be valid`() {
    let tool = Tool("check", "samples", "--rules", "Tests/Corpus/packs/two-errors")
    #expect(tool.code == .invalid)
    #expect(tool.output == "")
    expectGolden(tool.errors, "two-errors.txt")
  }
}
