import Foundation
import RiktlinjeReports
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `Rows of a table of findings` {
  private func rows(_ isVerbose: Bool) -> [String] {
    let format = CSVReport(language: .english, isVerbose: isVerbose)
    return format.render(FixtureReport.report).text.components(separatedBy: "\r\n")
  }

  @Test func `leave out what does not apply unless all is asked for`() {
    let (some, all) = (rows(false), rows(true))
    #expect(all.filter { !$0.contains(",not_applicable,") } == some)
    #expect(all.count > some.count)
  }
}
