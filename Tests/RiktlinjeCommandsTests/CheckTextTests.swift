import TestSupport
import Testing

@testable import RiktlinjeCommands

/// How much `check` says in text.
@Suite struct `Check in text` {
  private let folder = TemporaryFolder(visits)

  @Test func `is brief when asked`() {
    let brief = check("must.yaml", "--brief", in: folder)
    #expect(brief.code == .found)
    #expect(brief.output.hasPrefix("UPPFYLLER INTE KRAVEN: Studiebesök\n"))
    #expect(brief.output.contains("✗ Delegationen har 40 deltagare; högst 20 är tillåtet. (ska)"))
    #expect(!brief.output.contains("Sammanfattning"), "of one proposal the sums say nothing")
    let several = check("must.yaml", "good.yaml", "-b", "--lang", "en", in: folder)
    #expect(several.output.contains("1 proposal does not comply"))
  }

  @Test func `asks as many questions as are wanted`() {
    let all = check("open.yaml", in: folder).output
    #expect(all.contains("1. ") && !all.contains("--questions"))
    let none = check("open.yaml", "--questions", "0", in: folder).output
    #expect(!none.contains("1. ") && none.contains("(--questions "))
  }

  @Test func `is not brief and verbose at once`() {
    let tool = check("good.yaml", "--brief", "--verbose", in: folder)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("”--brief” och ”--verbose” går inte ihop"))
  }
}
