import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `A report that is not whole` {
  private let folder: TemporaryFolder = {
    let folder = SmallPack.folder()
    for number in 0..<12 {
      folder.write(
        SmallPack.trip(people: number.isMultiple(of: 2) ? "40" : "4", nights: "9"),
        to: "trips/t\(number).yaml")
    }
    return folder
  }()

  private func report(_ format: String, limit: Int?) -> String {
    let tool = Tool(
      words: ["check", "trips", "--rules", "rules", "--lang", "en", "-f", format]
        + (limit.map { ["--max-findings", "\($0)"] } ?? []),
      environment: ["SOURCE_DATE_EPOCH": "1769860800"], folder: folder.path)
    #expect(tool.code == .found)
    return tool.output
  }

  /// A part of a page, from a mark to another.
  private func part(_ text: String, _ start: String, _ end: String) -> Substring? {
    guard let from = text.firstRange(of: start) else { return nil }
    return text[from.lowerBound...].firstRange(of: end).map {
      text[from.lowerBound..<$0.upperBound]
    }
  }

  @Test(arguments: [1, 5, 17]) func `counts everything all the same`(limit: Int) {
    for format in ["json", "junit"] {
      let (whole, part) = (report(format, limit: nil), report(format, limit: limit))
      let mark = format == "json" ? "\"findings\": {" : "<testsuites"
      #expect(
        self.part(part, mark, format == "json" ? "}" : ">")
          == self.part(whole, mark, format == "json" ? "}" : ">"))
    }
  }

  /// Formats that are written when all is known, with how often each says that something is left out:
  /// for every proposal of which it shows nothing, and once for all.
  @Test(arguments: [("markdown", 11), ("sarif", 11), ("junit", 21), ("gitlab", 10)])
  func `says so at each place where something is left out`(format: String, count: Int) {
    let text = report(format, limit: 3)
    #expect(text.ranges(of: "counted but not shown").count == count, "\(text)")
  }

  @Test func `says for programs how much it leaves out`() {
    let text = report("json", limit: 3)
    #expect(text.ranges(of: "\"left_out\": ").count == 11)
    #expect(text.contains("\"left_out\": 15"))
  }

  @Test func `is whole in formats that keep little of each result`() {
    for format in ["text", "csv", "jsonl", "html"] {
      #expect(report(format, limit: 3) == report(format, limit: nil))
    }
  }

  @Test func `is not compared with another`() {
    folder.write(report("json", limit: nil), to: "whole.json")
    folder.write(report("json", limit: 3), to: "part.json")
    folder.write(
      checkSmall("trips", "-f", "json", "--only", "few-people", in: folder).output, to: "only.json")
    func compare(_ old: String, _ new: String) -> Tool {
      Tool("compare", old, new, "--lang", "en", folder: folder.path)
    }
    #expect(compare("whole.json", "whole.json").code == .success)
    for pair in [("whole.json", "part.json"), ("part.json", "whole.json")] {
      let tool = compare(pair.0, pair.1)
      #expect(tool.code == .unreadable)
      #expect(tool.output == "")
      #expect(
        tool.errors.contains("the report is not whole: 15 findings are counted but not in it"))
      #expect(tool.errors.contains("help: write it again with a greater number for --max-findings"))
    }
    let only = compare("whole.json", "only.json")
    #expect(only.code == .unreadable)
    #expect(only.errors.contains("the report is not whole: only few-people was checked"))
  }

  @Test(arguments: OutputFormat.allCases) func `because of some rules has no verdict`(
    format: OutputFormat
  ) {
    let tool = checkSmall("trips", "--only", "few-people", "-f", format.rawValue, in: folder)
    #expect(tool.code == .found)
    for verdict in [
      "non_compliant", "\"compliant\"", "UPPFYLLER", "uppfyller inte kraven", "uppfyller kraven",
    ] where !["html", "json", "jsonl"].contains(format.rawValue) {
      #expect(!tool.output.contains(verdict), "\(verdict)")
    }
    let verdicts = ["\"verdict\": \"", "\"verdict\":\"", "class=\"proposal v-"]
    for mark in verdicts {
      for rest in tool.output.split(separator: mark, omittingEmptySubsequences: false).dropFirst() {
        #expect(rest.hasPrefix("not_assessed"))
      }
    }
  }

  @Test func `counts in the grammar of the language`() {
    folder.write(SmallPack.trip(), to: "good.yaml")
    folder.write(SmallPack.trip(people: "40"), to: "bad.yaml")
    let words = ["check", "--rules", "rules", "--lang", "en"]
    let one = Tool(words: words + ["good.yaml", "bad.yaml"], folder: folder.path).output
    #expect(one.contains("    1 proposal does not comply\n    1 proposal complies\n"), "\(one)")
    let many = Tool(words: words + ["trips"], folder: folder.path).output
    #expect(
      many.contains("    6 proposals do not comply\n    6 proposals comply, with remarks\n"),
      "\(many)")
    let page = Tool(words: words + ["trips", "-f", "html"], folder: folder.path).output
    #expect(page.contains("aria-label=\"6 proposals do not comply\""))
    #expect(page.contains("aria-label=\"6 proposals comply, with remarks\""))
  }

  @Test func `says once what a finding asks for`() {
    folder.write("kind: trip\ntitle: x\npepole: 3\n", to: "open.yaml")
    let tool = checkSmall("open.yaml", "-f", "github", "--lang", "en", in: folder)
    #expect(
      tool.output.contains("Fill in trip.nights.%0A")
        || tool.output.contains("Fill in trip.nights.\n"))
    #expect(!tool.output.contains("Missing:"))
    #expect(
      tool.output.contains("‘pepole’ is not a field here. Write `people` (number of people)."))
  }
}
