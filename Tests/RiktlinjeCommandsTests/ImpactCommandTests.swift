import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Impact` {
  private let folder = ImpactSample.folder()

  private func impact(_ words: String..., in folder: TemporaryFolder) -> Tool {
    Tool(words: ["impact"] + words, folder: folder.path)
  }

  @Test(arguments: ComparisonFormat.allCases, Language.allCases)
  func `tells verdicts, causes and the packs`(format: ComparisonFormat, language: Language) {
    let tool = impact(
      "rules", "new", "trips", "--format", format.rawValue, "--lang", language.code, in: folder)
    #expect(tool.errors == "")
    #expect(tool.code == .found)
    expectGolden(tool.output, "impact.\(format.rawValue).\(language.code).txt")
  }

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
    Row("rules new trips", .found),
    Row("rules rules trips", .success),
    Row("new rules trips", .success),  // only a should is heavier
    Row("new rules trips --fail-on should", .found),
    Row("rules new trips --fail-on never", .success),
    Row("rules new trips/few.yaml", .success),
    Row("rules new trips --kind party", .unreadable),  // nothing is left
    Row("rules new trips --kind party --allow-empty", .success),
    Row("rules new trips missing.yaml", .unreadable),
    Row("rules new", .invalid),
    Row("rules", .invalid),
    Row("rules missing trips", .invalid),
    Row("rules new trips --output new/guideline.yaml", .invalid),
    Row("rules new trips --format sarif", .invalid),
  ]) func `ends with the code that the new findings call for`(row: Row) {
    let tool = Tool(
      words: ["impact"] + row.words.split(separator: " ").map(String.init), folder: folder.path)
    #expect(tool.code == row.code, "\(tool.output)\(tool.errors)")
  }

  @Test func `says the same of the same packs`() {
    let tool = impact("rules", "rules", "trips", "--lang", "en", in: folder)
    #expect(tool.output.contains("4 proposals checked against both packs. No proposal gets"))
    #expect(tool.output.contains("The packs say the same"))
  }

  /// However the proposals come, the answer is the one that two reports compared give.
  @Test(arguments: ["trips", "trips.jsonl"], ["1", "4"])
  func `is what two checks compared say`(path: String, threads: String) throws {
    let verdicts = (1...400).map { number in
      #"{"kind": "trip", "id": "t\#(number)", "people": \#(number % 14), "nights": \#(number % 6),"#
        + #" "start": "2026-05-01"}"#
    }
    let lines = verdicts.joined(separator: "\n") + "\n"
    folder.write(lines, to: "trips.jsonl")
    for pack in ["rules", "new"] {
      let report = Tool(
        "check", path, "--rules", pack, "--format", "json", folder: folder.path)
      folder.write(report.output, to: "\(pack).json")
    }
    let compared = Tool("compare", "rules.json", "new.json", "-f", "json", folder: folder.path)
    let tool = impact(
      "rules", "new", path, "--format", "json", "--jobs", threads, in: folder)
    let start = try #require(compared.output.ranges(of: "  \"proposals\": [\n").first)
    let proposals = compared.output[start.lowerBound...].dropLast(3)
    #expect(proposals.count > 100)
    #expect(tool.output.contains(proposals))
  }

  @Test func `keeps the counts true where not all is kept`() {
    let whole = impact("rules", "new", "trips", "--format", "json", in: folder).output
    let tool = impact(
      "rules", "new", "trips", "--format", "json", "--max-findings", "1", in: folder)
    #expect(tool.code == .found)
    #expect(tool.output.contains("\"left_out\": 1"))
    func sums(_ text: String) -> Substring {
      text[(text.ranges(of: "\"findings\": {").first?.lowerBound ?? text.endIndex)...].prefix(120)
    }
    #expect(sums(tool.output) == sums(whole))
    let text = impact("rules", "new", "trips", "--max-findings", "1", "--lang", "en", in: folder)
    #expect(text.output.contains("1 more proposal comes out otherwise"), "\(text.output)")
  }

  @Test func `knows that proposals with one id are undetermined`() {
    let folder = ImpactSample.folder([
      "twins/a.yaml": SmallPack.trip(id: "twin", nights: "4"),
      "twins/b.yaml": SmallPack.trip(id: "twin", people: "8"),
    ])
    let tool = impact("rules", "new", "twins", "--lang", "en", in: folder)
    #expect(tool.output.contains("cannot be determined yet → does not comply: 1"))
    #expect(!tool.output.contains("complies, with remarks"), "\(tool.output)")
  }

  @Test func `tells of a kind that only one of the packs has`() {
    folder.write(
      "kind: party\nid: ball\npeople: 3\n", to: "trips/party.yaml")
    folder.write(
      textOfFile(folder.path + "/new/vocabulary.yaml")?.replacing("  party:", with: "  feast:")
        .replacing("sv: fest, en: party", with: "sv: kalas, en: feast") ?? "",
      to: "new/vocabulary.yaml")
    folder.write(
      textOfFile(folder.path + "/new/guideline.yaml")?.replacing("[trip, party]", with: "[trip]")
        ?? "", to: "new/guideline.yaml")
    let tool = impact("rules", "new", "trips", "--lang", "en", in: folder)
    #expect(tool.output.contains("Proposals that only the old pack reads (1)"), "\(tool.output)")
    #expect(tool.output.contains("Kind feast is new"))
  }

  @Test func `takes the paths of the repository and leaves its formats`() {
    folder.write(
      "rules: rules\npaths: [trips]\noutputs: [{format: sarif, file: out.sarif}]\n",
      to: "riktlinje.yaml")
    let tool = impact("rules", "new", "--lang", "en", in: folder)
    #expect(tool.code == .found)
    #expect(tool.output.contains("4 proposals checked"), "\(tool.output)\(tool.errors)")
  }
}
