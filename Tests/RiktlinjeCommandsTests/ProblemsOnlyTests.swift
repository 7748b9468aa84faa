import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Reports of problems only` {
  private let folder = SmallPack.folder([
    "trips/good.yaml": SmallPack.trip(id: "good"),
    "trips/bad.yaml": SmallPack.trip(id: "bad", people: "40"),
  ])

  private func check(_ format: String, _ words: String...) -> Tool {
    Tool(
      words: ["check", "--rules", "rules", "trips", "--format", format, "--lang", "en"] + words,
      folder: folder.path)
  }

  @Test(arguments: ["json", "jsonl", "csv", "markdown"])
  func `leave out what passes, and nothing else`(format: String) {
    let (all, problems) = (check(format), check(format, "--problems-only"))
    #expect(problems.code == all.code)
    // The other proposal, and what this one meets, are not there.
    #expect(!problems.output.contains("good"))
    #expect(problems.output.contains("40 people are too many."))
    #expect(!problems.output.contains("few-nights"))
    #expect(problems.output.utf8.count < all.output.utf8.count)
  }

  @Test func `count everything, and say what they are`() {
    let json = check("json", "--problems-only").output
    #expect(json.contains("\"proposals\": 2") && json.contains("\"problems_only\": true"))
    #expect(check("jsonl", "--problems-only").output.contains("\"proposals\":2"))
    #expect(check("markdown", "--problems-only").output.contains("the counts are those of all"))
  }

  @Test func `are not compared`() {
    _ = check("json", "--problems-only", "--output", "problems.json")
    let tool = Tool(
      "compare", "problems.json", "problems.json", "--lang", "en", folder: folder.path)
    #expect(tool.code != .success)
    #expect(tool.errors.contains("only what stands against proposals is in it"))
  }
}
