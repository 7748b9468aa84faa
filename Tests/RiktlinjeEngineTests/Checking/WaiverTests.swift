import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `A waiver` {
  private static let longPact = """
    kind: pact
    id: long
    cost: 1
    form: project
    term: {start: 2026-01-01, end: 2036-01-01}
    parties: []
    """

  /// A waiver that is in order, with some of it said otherwise.
  private static func waiver(
    rule: String = "short-term", proposal: String = "long", by body: String = "council",
    date: String = "2026-01-01", expires: String = "2026-12-31"
  ) -> String {
    "{rule: \(rule), proposal: \(proposal), reason: Skäl, decided_by: \(body),"
      + " reference: § 1, date: \(date), expires: \(expires)}"
  }

  struct Row: CustomTestStringConvertible {
    let waiver: String
    let status: Status
    /// The id of what is told of the waiver itself.
    var told: String?
    let verdict: Verdict
    var testDescription: String { waiver }
  }

  @Test(arguments: [
    Row(waiver: waiver(), status: .waived, verdict: .compliantWithRemarks),
    Row(
      waiver: waiver(expires: "2026-05-31"), status: .fail, told: "waiver/expired",
      verdict: .nonCompliant),
    Row(
      waiver: waiver(date: "2026-06-02"), status: .fail, told: "waiver/undecided",
      verdict: .nonCompliant),  // decided the day after the as-of date
    Row(
      waiver: waiver(by: "clerk"), status: .fail, told: "waiver/without-power",
      verdict: .nonCompliant),
    Row(waiver: waiver(by: "assembly"), status: .waived, verdict: .compliantWithRemarks),
    // In the words of whoever writes it, as in a proposal.
    Row(
      waiver: waiver(by: "Fullmäktige", date: "1 januari 2026", expires: "31/12 2026"),
      status: .waived, verdict: .compliantWithRemarks),
  ]) func `covers a finding while it holds and who decided it could`(row: Row) throws {
    let report = try check(row.waiver)
    let result = try #require(report.results.first)
    let finding = try #require(result.findings.first { $0.rule == "short-term" })
    #expect(finding.status == row.status)
    #expect(
      result.findings.filter { $0.rule.hasPrefix("waiver/") }.map(\.rule)
        == (row.told.map { [$0] } ?? []))
    #expect(result.verdict == row.verdict)
  }

  @Test func `never hides the finding that it covers`() throws {
    let report = try check(Self.waiver())
    let details = report.results.first?.findings.first { $0.rule == "short-term" }?.details
    #expect(details?.statusWithoutWaiver == .fail)
    #expect(details?.message[.swedish] == "120 månader för 1\u{A0}kr.")
    #expect(details?.waiver?.reason[.english] == "Skäl")
  }

  @Test func `that nothing calls for is a remark`() throws {
    let report = try check(Self.waiver(rule: "low-cost"))
    #expect(report.results.first?.findings.last?.rule == "waiver/not-needed")
  }

  @Test func `for a proposal that was not checked is told with the run`() throws {
    let report = try check(Self.waiver(rule: "low-cost", proposal: "short"))
    #expect(report.waiverFindings.map(\.rule) == ["waiver/unmatched"])
  }

  @Test(arguments: [
    (waiver(rule: "short-trem"), "unknown-name"),
    (waiver().replacing("reference: § 1, ", with: ""), "missing-key"),
    (waiver(expires: "soon"), "wrong-shape"),
    (waiver(by: "king"), "unknown-name"),
    (waiver(date: "01-03-2026"), "ambiguous-date"),
    (waiver(date: "{a: 1}"), "wrong-shape"),
    (waiver().replacing("}", with: ", until: 2026-01-01}"), "unknown-key"),
  ]) func `with a mistake is refused with its place`(waiver: String, code: String) throws {
    let pack = try councilPack()
    let folder = TemporaryFolder(["waivers.yaml": "waivers:\n  - \(waiver)\n"])
    let error = #expect(throws: InvalidPack.self) {
      _ = try WaiverFile(at: folder.path + "/waivers.yaml", pack: pack)
    }
    #expect(error?.diagnostics.map(\.problem.code) == [code])
    #expect(error?.diagnostics.first?.location?.span.start.line == 2)
  }

  private func check(_ waiver: String) throws -> Report {
    let pack = try councilPack()
    let folder = TemporaryFolder(["waivers.yaml": "waivers:\n  - \(waiver)\n"])
    var options = Checker.Options()
    options.waivers = try WaiverFile(at: folder.path + "/waivers.yaml", pack: pack).waivers
    return Checker(pack, asOf: CivilDate(iso: "2026-06-01"), options: options)
      .check(text: Self.longPact)
  }
}
