import RiktlinjeEngine
import RiktlinjeReports
import TestSupport
import Testing

@Suite struct `The JSON report` {
  @Test func `has every finding with its ids, places and values`() {
    expectGolden(JSONReport().render(FixtureReport.report).text, "report.json")
  }

  @Test func `comes also as a line a result`() {
    let text = JSONLinesReport(madeAt: "2026-02-01T12:00:00Z").render(FixtureReport.report).text
    expectGolden(text, "report.jsonl")
    #expect(text.split(separator: "\n").count == FixtureReport.report.results.count + 2)
  }
}
