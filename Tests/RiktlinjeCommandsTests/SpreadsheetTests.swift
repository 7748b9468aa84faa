import Glibc
import TestSupport
import Testing

@testable import RiktlinjeCommands

private let tables = "Tests/RiktlinjeCommandsTests/Tables"

/// The rule, status and message of each finding of a check.
private func findings(_ path: String, _ words: String...) -> [String] {
  let tool = Tool(
    words: ["check", path, "--rules", "rules/goteborg", "--format", "csv", "--lang", "en"]
      + ["--verbose"] + words)
  // What the input is like, and where in it a finding points, differs between the files.
  return tool.output.split(separator: "\r\n").filter { !$0.contains("csv-windows-1252") }.map {
    line in
    line.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",")
  }
}

@Suite struct `A table from LibreOffice` {
  @Test(arguments: ["register-utf8.csv", "register-windows.csv"])
  func `is checked as a YAML file that says the same`(name: String) {
    let expected = findings("\(tables)/register.yaml")
    #expect(expected.count > 100)
    #expect(findings("\(tables)/\(name)", "--kind", "agreement") == expected)
  }

  @Test(arguments: [("utf8", false), ("windows", true)])
  func `in the encoding of Windows gives a warning only`(name: String, isTold: Bool) {
    let tool = Tool(
      "check", "\(tables)/register-\(name).csv", "--kind", "agreement", "--rules", "rules/goteborg",
      "--fail-on", "never", "--quiet")
    #expect(tool.code == .success)
    #expect(tool.errors.contains(":1:1: varning: filen är inte kodad i UTF-8") == isTold)
  }

  @Test func `is read in a folder when the kind is given`() throws {
    let folder = TemporaryFolder()
    folder.write(try #require(textOfFile("\(Tool.root)/\(tables)/register-utf8.csv")), to: "a.csv")
    let rules = "\(Tool.root)/rules/goteborg"
    let all = Tool("check", ".", "--rules", rules, folder: folder.path)
    #expect(all.output.contains("Inga ärenden prövades"))
    let agreements = Tool(
      "check", ".", "--rules", rules, "--kind", "agreement", folder: folder.path)
    #expect(agreements.output.contains("2 ärenden"))
  }

  /// Whether the program that writes such tables is here.
  private static let hasOffice = shell("command -v soffice", "").code == 0

  @Test(
    .enabled(
      if: hasOffice || otherProgramsAreRequired,
      "LibreOffice is not installed: the tables it once wrote are read"),
    .timeLimit(.minutes(3)), arguments: [("utf8", 76), ("windows", 1)])
  func `is the one that it writes today`(name: String, encoding: Int) {
    let folder = TemporaryFolder(["profile/x": ""])
    // Separator ;, quote ", encoding, first line 1, Swedish, cells as they are shown.
    let (output, code) = shell(
      """
      soffice --headless -env:UserInstallation=file://\(folder.path)/profile \
      --convert-to "csv:Text - txt - csv (StarCalc):59,34,\(encoding),1,,1053,false,true" \
      --outdir \(folder.path) \(tables)/register.fods >/dev/null &&
      cmp \(folder.path)/register.csv \(tables)/register-\(name).csv
      """, "")
    #expect(code == 0, "\(output)")
  }
}
