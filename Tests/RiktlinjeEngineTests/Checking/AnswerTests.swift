import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// What a check says of proposals, on a small pack that uses every part of one.
@Suite struct `A check` {
  private static let shortPact = """
    kind: pact
    title: Ett avtal
    cost: 500
    form: sister
    term: {start: 2026-01-01, end: 2028-01-01}
    parties: [{name: Bergen, country: NO}]
    """

  @Test func `says why a rule fails, with values, place and remedy in both languages`() throws {
    let text = Self.shortPact.replacing("2028-01-01", with: "2030-02-01")
      .replacing("500", with: "1234.5")
    let finding = try #require(try result(text).findings.first { $0.rule == "short-term" })
    let details = try #require(finding.details)
    #expect(finding.status == .fail)
    #expect(details.message[.swedish] == "49 månader för 1\u{A0}234,50\u{A0}kr.")
    #expect(details.message[.english] == "49 months for SEK\u{A0}1,234.50.")
    #expect(details.remedy?[.english] == "At most 36, not 49.")
    #expect(details.field == "pact.term.end")
    #expect(details.location?.span.start == SourcePosition(line: 5, column: 32))
  }

  @Test func `names the fields that would decide, those of list elements and registers too`() throws
  {
    let text = Self.shortPact.replacing(
      "[{name: Bergen, country: NO}]", with: "[{name: Bergen, country: NO}, {name: X}]")
    let result = try result(text)
    #expect(missing("near", result) == ["pact.parties[1].country"])
    #expect(
      missing("member-long-enough", result) == [
        "countries.NO.member_since", "pact.parties[1].country",
      ])
  }

  @Test(arguments: [
    ("sister", "2028-01-01", "council"),
    ("project", "2028-02-01", "council"),  // 25 months
    ("project", "2028-01-01", "board"),
  ]) func `takes the first row of a decision table that hits`(
    form: String, end: String, decider: String
  ) throws {
    let text = Self.shortPact.replacing("sister", with: form).replacing("2028-01-01", with: end)
    let answer = try #require(try result(text).derived("decider"))
    guard case .labelled(let key, _) = answer.value else {
      Issue.record("\(String(describing: answer.value)) has no label")
      return
    }
    #expect(key == decider)
  }

  @Test func `leaves a decision table open when an earlier row may hit`() throws {
    let text = Self.shortPact.replacing("form: sister\n", with: "")
    let result = try result(text)
    #expect(result.derived("decider")?.value == nil)
    #expect(result.derived("decider")?.missing.map(\.path) == ["pact.form"])
    #expect(result.steps.first { $0.step.id == "decide" }?.actor == nil)
  }

  @Test(arguments: [
    ("{useful: {answer: met, by: handläggare, date: 2026-01-02, note: ja}}", Status.pass),
    ("{useful: {answer: not_met, by: a, date: 2026-01-02, note: nej}}", .fail),
    ("{useful: {answer: met, by: a, date: 2026-01-02}}", .undetermined),  // a must needs a reason
    ("{}", .undetermined),
  ]) func `answers a judgement by what is recorded`(record: String, status: Status) throws {
    let result = try result(Self.shortPact + "\njudgements: \(record)\n")
    #expect(result.findings.first { $0.rule == "useful" }?.status == status)
  }

  @Test(arguments: [
    ("{usefull: {answer: met}}", "document/unknown-judgement"),
    ("{useful: {answer: yes}}", "document/not-an-assessment"),
    ("{useful: met}", "document/not-an-assessment"),
  ]) func `tells what is wrong with a recorded judgement`(record: String, rule: String) throws {
    let result = try result(Self.shortPact + "\njudgements: \(record)\n")
    #expect(result.findings.filter { $0.status == .fail }.map(\.rule) == [rule])
    #expect(result.verdict == .undetermined)
  }

  @Test func `tells of each step whether it is done, by whom and by when`() throws {
    let sister = try result(Self.shortPact + "\npublic: true\n").steps
    #expect(sister.map(\.step.id) == ["decide"])
    #expect(sister.map(\.state) == [.done])
    #expect(sister.first?.actor?[.swedish] == "fullmäktige")
    #expect(sister.first?.due == CivilDate(iso: "2025-12-01"))

    let project = try result(Self.shortPact.replacing("sister", with: "project")).steps
    #expect(project.map(\.step.id) == ["decide", "file"])
    #expect(project.map(\.state) == [.overdue, .unknown])
    #expect(project.last?.missing.map(\.path) == ["pact.years"])
  }

  @Test func `checks a rule for several kinds by their common fields`() throws {
    let trip = try result("kind: trip\ncost: 2000\n")
    #expect(trip.findings.map(\.rule) == ["low-cost"])
    #expect(trip.findings.map(\.status) == [.fail])
    #expect(trip.verdict == .compliantWithRemarks)
  }

  @Test func `gives the same results on any number of threads`() throws {
    let folder = TemporaryFolder()
    for number in 0..<200 {
      let text = Self.shortPact.replacing("500", with: String(number * 10))
      folder.write(text, to: "\(number % 7)/p\(number).yaml")
    }
    let pack = try councilPack()
    let reports = [1, 2, 5, 16].map { threads in
      var options = Checker.Options()
      options.threads = threads
      return Checker(pack, options: options).check(paths: [folder.path])
    }
    let lines = reports.map { report in
      report.results.map { "\($0.proposal.id) \($0.findings.map(\.status.rawValue))" }
    }
    #expect(lines[0].count == 200)
    #expect(lines.allSatisfy { $0 == lines[0] })
  }

  @Test func `says of each document of a stream what it says of it alone`() throws {
    let pack = try councilPack()
    let texts = ["500", "2000"].map { Self.shortPact.replacing("500", with: $0) + "\ncode: x\n" }
    let alone = texts.flatMap { Checker(pack).check(text: $0).results }
    let together = Checker(pack).check(text: texts.joined(separator: "---\n")).results
    func lines(_ results: [ProposalResult]) -> [[String]] {
      results.map { result in
        result.findings.map { "\($0.rule) \($0.status) \($0.details?.message[.english] ?? "")" }
      }
    }
    #expect(lines(together) == lines(alone))
    #expect(Set(lines(alone)).count == 2)
  }

  @Test func `keeps no more findings than the limit, and counts the rest`() throws {
    let folder = TemporaryFolder()
    for number in 0..<5 { folder.write("kind: trip\ncost: 2000\n", to: "p\(number).yaml") }
    var options = Checker.Options()
    options.limits.findings = 3
    let report = Checker(try councilPack(), options: options).check(paths: [folder.path])
    #expect(report.results.map(\.findings.count) == [1, 1, 1, 0, 0])
    #expect(report.results.allSatisfy { $0.verdict == .compliantWithRemarks })
    #expect(report.summary.leftOut == 2)
    #expect(report.statusCounts == [.fail: 5])
  }

  @Test func `without reasons has the same statuses and verdicts`() throws {
    let pack = try councilPack()
    var options = Checker.Options()
    options.isDetailed = false
    let text = Self.shortPact.replacing("form: sister\n", with: "")
    let plain = try #require(Checker(pack, options: options).check(text: text).results.first)
    let full = try result(text)
    #expect(plain.findings.map(\.status) == full.findings.map(\.status))
    #expect(plain.verdict == full.verdict)
    #expect(plain.findings.allSatisfy { $0.details == nil })
  }

  private func result(_ text: String) throws -> ProposalResult {
    try #require(Checker(try councilPack()).check(text: text).results.first)
  }

  private func missing(_ rule: String, _ result: ProposalResult) -> [String]? {
    result.findings.first { $0.rule == rule }?.details?.missing.map(\.path)
  }
}
