import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `A check since an earlier one` {
  private let folder = SmallPack.folder([
    "trips/one.yaml": SmallPack.trip(id: "one", people: "20", nights: "5"),
    "trips/two.yaml": SmallPack.trip(id: "two", people: "3"),
    "trips/three.yaml": SmallPack.trip(id: "three", people: "20"),
  ])

  init() {
    _ = checkSmall(
      "trips", "--today", "2026-01-31", "-f", "json", "-o", "old.json", "-q", in: folder)
    folder.write(SmallPack.trip(id: "one", people: "30", nights: "2"), to: "trips/one.yaml")
    folder.write(SmallPack.trip(id: "two", people: "11"), to: "trips/two.yaml")
    folder.write(SmallPack.trip(id: "three", people: "19"), to: "trips/three.yaml")
    folder.write(SmallPack.trip(id: "four", people: "3"), to: "trips/four.yaml")
  }

  private func check(_ words: [String]) -> Tool {
    Tool(
      words: ["check", "trips", "--rules", "rules", "--today", "2026-02-28", "--lang", "en"]
        + ["--since", "old.json"] + words,
      folder: folder.path)
  }

  @Test(arguments: [[], ["-f", "markdown"], ["-f", "markdown", "--for", "review"]])
  func `says what is new, worse and fixed, changed verdicts first`(words: [String]) throws {
    let text = check(words).output.replacing("\u{A0}", with: " ")
    let told = text.replacing("*", with: "").split(separator: "\n").map { line in
      line.drop { " -+!~✓#".contains($0) }
    }
    let start = try #require(told.firstIndex { $0.hasPrefix("Changed since 31 January 2026") })
    let changes = told[start...].filter { line in
      ["Verdicts", "New", "Same", "Worse", "Changed", "Fixed", "Resa"].contains {
        line.hasPrefix($0)
      }
    }.map { $0.split(separator: " (`").first.map(String.init) ?? "" }
    #expect(
      changes.prefix(9) == [
        "Changed since 31 January 2026",
        "Verdicts that are worse (1)", "Resa: complies → does not comply",
        "New: 11 people are too many.",
        "New proposals (1)", "Resa: complies",
        "Same verdict, other findings (2)", "Resa: does not comply",
        "Worse: 30 people are too many.",
      ], "\(text)")
    #expect(text.contains("20 → 30"))
    #expect(text.contains("Fixed"))
    #expect(text.contains("20 → 19"))
  }

  @Test func `says that the pack is another though its version is the same`() {
    #expect(!check([]).output.contains("The pack small"))
    let path = "rules/guideline.yaml"
    let guideline = textOfFile("\(folder.path)/\(path)") ?? ""
    folder.write(guideline.replacing("<= 10", with: "<= 12"), to: path)
    #expect(
      check([]).output.contains(
        "The pack small has changed though its version is 1.0.0 in both: digest "))
  }

  @Test func `tells on standard error what a report for programs does not`() {
    let tool = check(["-f", "csv"])
    #expect(tool.output.hasPrefix("proposal,"))
    #expect(
      tool.errors.contains(
        "1 verdict is worse and 1 proposal is new. Findings: 1 new, 1 worse, 1 fixed, 1 changed."),
      "\(tool.errors)")
  }

  @Test func `refuses what is no report, what is of some rules, and to write over it`() {
    folder.write("{}", to: "other.json")
    func code(_ words: String...) -> ExitCode {
      Tool(words: ["check", "trips", "--rules", "rules"] + words, folder: folder.path).code
    }
    #expect(code("--since", "other.json") == .invalid)
    #expect(code("--since", "none.json") == .invalid)
    #expect(code("--since", "old.json", "--only", "few-people") == .invalid)
    #expect(code("--since", "old.json", "-f", "json", "-o", "old.json") == .invalid)
  }
}

@Suite struct `Rows of a table` {
  private let folder = SmallPack.folder([
    "trips/one.yaml": SmallPack.trip(id: "one", people: "20", nights: "5"),
    "trips/two.yaml": SmallPack.trip(id: "two"),
  ])

  private func rows(_ words: String...) -> [String] {
    let tool = Tool(
      words: ["check", "trips", "--rules", "rules", "--lang", "en", "-f", "csv"] + words,
      folder: folder.path)
    return tool.output.split(separator: "\r\n").map(String.init)
  }

  @Test func `has a row for each proposal, and for each finding when asked`() {
    let proposals = rows("--excel")
    #expect(proposals.count == 3)
    #expect(proposals[1].hasPrefix("one;Resa;trip;no;does not comply;;1;1;0;0;20 people are"))
    #expect(rows("--excel", "--rows", "findings").count == 7)
    #expect(rows("--rows", "proposals").count == 3)
    #expect(rows("--rows", "proposals")[1].hasPrefix("one,Resa,trip,false,non_compliant,"))
  }
}
