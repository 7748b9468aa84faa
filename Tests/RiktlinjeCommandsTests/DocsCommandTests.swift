import TestSupport
import Testing

@testable import RiktlinjeCommands

private let city = "samples/another-city"

@Suite struct `The handbook's command` {
  @Test(arguments: [(["--format", "html"], "<!DOCTYPE html>"), ([], "# Björksund's guidelines")])
  func `writes to standard output`(words: [String], start: String) {
    let tool = Tool(words: ["docs", "--lang", "en", "--rules", city + "/rules"] + words)
    #expect(tool.code == .success)
    #expect(tool.output.hasPrefix(start))
    #expect(tool.errors.isEmpty)
  }

  @Test func `writes the same to a file`() {
    let folder = TemporaryFolder()
    folder.write("", to: "empty")
    let path = folder.path + "/handbook.md"
    let words = ["docs", "--rules", city + "/rules"]
    #expect(Tool(words: words + ["--output", path]).output.isEmpty)
    #expect(textOfFile(path) == Tool(words: words).output)
  }

  @Test func `tells of a file that cannot be written`() {
    let tool = Tool("docs", "--rules", city + "/rules", "--output", "no/such/folder.md")
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("folder.md"))
  }
}

@Suite struct `Another city's pack` {
  @Test func `judges its own proposals`() {
    let tool = Tool("check", city + "/proposals", "--rules", city + "/rules", "--format", "csv")
    #expect(tool.code == .found)
    #expect(tool.errors.isEmpty)
  }

  @Test func `passes its tests, without a remark`() {
    #expect(Tool("test", city + "/rules").code == .success)
    #expect(Tool("lint", "--strict", city + "/rules").code == .success)
  }

  @Test func `stays out of the way of Gothenburg's samples`() {
    let tool = Tool("check", "samples", "--lang", "en")
    #expect(tool.code == .found)
    #expect(tool.errors.isEmpty)
    #expect(tool.output.contains("43 proposals"))
  }
}
