import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

@Suite struct `Much that is fixed` {
  private func changes(_ count: Int) -> Comparison {
    func report(_ findings: [Finding]) -> SavedReport {
      let result = ProposalResult(
        proposal: FixtureReport.proposal("x", "X", "agreement"), verdict: .nonCompliant,
        asOf: FixtureReport.day("2026-01-31"), findings: findings, derived: [], steps: [])
      return SavedReport(
        of: Report(
          pack: FixturePack.pack, asOf: nil, today: FixtureReport.day("2026-02-01"),
          results: [result], unreadable: [], waiverFindings: []))
    }
    let findings = (0..<count).map { number in
      Finding(
        .document("document/unknown-field"), .fail,
        Finding.Details(message: LocalizedText("field \(number)"), field: "f\(number)"))
    }
    return Comparison(from: report(findings), to: report([]))
  }

  @Test func `is told one by one while it is little, else by its rules`() {
    let few = changes(3)
    #expect(few.text(in: .english).text.contains("✓ Fixed: field 2"))
    #expect(few.markdown(in: .english).text.contains("- **Fixed:** field 2"))
    let many = changes(4)
    #expect(!many.text(in: .english).text.contains("field 2"))
    #expect(many.text(in: .english).text.contains("✓ Fixed (4): document/unknown-field (4)"))
    #expect(
      many.markdown(in: .english).text.contains("- **Fixed (4):** `document/unknown-field` (4)"))
    // A page has room for all of it, folded; a program gets it whole.
    #expect(many.html(in: .english).text.contains("<summary>Fixed (4)</summary>"))
    #expect(many.json().text.contains("field 2"))
  }
}
