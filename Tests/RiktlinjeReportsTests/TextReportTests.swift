import RiktlinjeReports
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `The text report` {
  @Test func `says when there was nothing to check`() {
    let text = TextReport(language: .english).render(FixtureReport.empty).text
    #expect(text.contains("No proposals were checked."))
  }

  @Test func `fits in 60 columns without breaking a path`() {
    let text = TextReport(language: .swedish, width: 60).render(FixtureReport.report).text
    expectGolden(text, "narrow.sv.txt")
    // Lines of a file that could not be read are drawn as they are.
    let wrapped = text.split(separator: "\n").filter { !$0.contains(": fel: ") }
    for line in wrapped where line.count > 60 {
      let words = line.split(separator: " ")
      #expect(words.count == 1, "only a word of its own may be longer than the line: \(line)")
    }
    #expect(text.contains("proposals/lyon-2026.yaml:12:8"))
  }

  @Test func `never breaks a line when there is no terminal`() {
    let text = TextReport(language: .swedish).render(FixtureReport.report).text
    #expect(
      text.contains("Förkorta avtalstiden, eller föreslå kommunfullmäktige ett vänortsavtal."))
  }
}
