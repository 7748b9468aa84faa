import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// The small pack with rules that do not hang together.
private func folder() -> TemporaryFolder {
  let rules = """
          - id: never-fails
            applies_to: [trip]
            when: trip.people > 20
            require: trip.people >= 10
            message: {sv: Nej., en: No.}
          - id: never-passes
            applies_to: [trip]
            when: trip.nights > 5
            require: trip.nights < 3
            message: {sv: Nej., en: No.}
          - id: never-applies
            applies_to: [trip]
            when: trip.nights > 50 && trip.nights < 40
            require: trip.people > 1
            message: {sv: Nej., en: No.}
          - id: fewer-people
            applies_to: [trip, party]
            require: proposal.people <= 12
            message: {sv: Nej., en: No.}
          - id: many-people
            applies_to: [party]
            require: party.people > 10
            message: {sv: Nej., en: No.}

    """
  let guideline = (SmallPack.files["rules/guideline.yaml"] ?? "")
    .replacing("  - id: short\n", with: rules + "  - id: short\n")
  return SmallPack.folder(["rules/guideline.yaml": guideline])
}

@Suite struct `Analyze` {
  private let folder: TemporaryFolder = RiktlinjeCommandsTests.folder()

  @Test(arguments: AnalysisFormat.allCases, Language.allCases)
  func `tells what the rules make impossible`(format: AnalysisFormat, language: Language) {
    let tool = Tool(
      "analyze", "rules", "--verbose", "--format", format.rawValue, "--lang", language.code,
      folder: folder.path)
    #expect(tool.errors == "")
    #expect(tool.code == .success)
    expectGolden(tool.output, "analyze.\(format.rawValue).\(language.code).txt")
  }

  @Test func `counts warnings only when asked to`() {
    #expect(Tool("analyze", "rules", "--strict", folder: folder.path).code == .found)
    #expect(
      Tool("analyze", "rules", "--kind", "fest", "--strict", folder: folder.path).code == .found)
    #expect(Tool("analyze", "rules", "--kind", "ball", folder: folder.path).code == .invalid)
    let small = SmallPack.folder()
    #expect(Tool("analyze", "rules", "--strict", folder: small.path).code == .success)
  }
}

@Suite struct `Example` {
  private let folder: TemporaryFolder = RiktlinjeCommandsTests.folder()

  private func example(_ words: String...) -> Tool {
    Tool(words: ["example"] + words + ["--rules", "rules", "--lang", "en"], folder: folder.path)
  }

  @Test func `is the least proposal that breaks a rule`() {
    let tool = example("trip", "--fails", "few-people")
    #expect(tool.code == .success)
    #expect(tool.output == "kind: trip\npeople: 11\n")
    #expect(example("trip", "--fails", "few-nights").output == "kind: trip\nnights: 4\n")
  }

  @Test func `is checked before it is written`() {
    for verdict in AskedVerdict.allCases {
      let tool = example("trip", "--verdict", verdict.rawValue)
      #expect(tool.code == .success, "\(verdict) \(tool.errors)")
      folder.write(tool.output, to: "trip.yaml")
      let report = checkSmall("trip.yaml", "--format", "json", in: folder).output
      #expect(report.contains("\"verdict\": \"\(verdict.rawValue)\""), "\(tool.output)")
    }
  }

  @Test func `tells why there is none`() {
    let tool = example("party", "--verdict", "compliant")
    #expect(tool.code == .found)
    #expect(tool.output == "")
    #expect(tool.errors.contains("there is no such proposal, because of"), "\(tool.errors)")
    for rule in ["few-people", "many-people"] { #expect(tool.errors.contains("‘\(rule)’")) }
    #expect(!tool.errors.contains("‘fewer-people’"), "it takes no part in the conflict")
    #expect(example("trip", "--fails", "never-fails").code == .found)
    #expect(
      example("trip", "--fails", "few-people", "--passes", "fewer-people").output
        == "kind: trip\npeople: 11\n")
    #expect(example("trip", "--passes", "few-people", "--fails", "fewer-people").code == .found)
  }

  @Test func `refuses rules and kinds that there are not`() {
    #expect(example("trip", "--fails", "few-peple").code == .invalid)
    #expect(example("trip", "--fails", "many-people").code == .invalid)
    #expect(example("trap").code == .invalid)
  }
}
