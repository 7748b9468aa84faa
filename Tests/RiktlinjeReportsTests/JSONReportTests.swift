import RiktlinjeEngine
import RiktlinjeReports
import Testing

@Suite struct `The JSON report` {
  @Test func `comes also as a line a result`() {
    let text = JSONLinesReport().render(FixtureReport.report).text
    #expect(text.split(separator: "\n").count == FixtureReport.report.results.count + 2)
  }
}
