import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// A judgement is recorded with who made it, when and, of a must, why.
@Suite struct `A recorded judgement` {
  struct Row: CustomTestStringConvertible {
    let record: String
    var force = "must"
    let status: Status
    /// A word of why it is not recorded.
    var because: String?
    var verdict: Verdict?
    var testDescription: String { "\(force): \(record)" }
  }

  @Test(arguments: [
    Row(record: "answer: met, by: jurist, date: 2026-03-01, note: liten", status: .pass),
    Row(record: "answer: not_met, by: jurist, date: 2026-03-01, note: stor", status: .fail),
    // The proposal's own day, and today, are days on which it can have been made.
    Row(record: "answer: met, by: jurist, date: 2026-02-01, note: liten", status: .pass),
    Row(record: "answer: met, by: jurist, date: 2026-06-01, note: liten", status: .pass),
    Row(
      record: "answer: met, by: jurist, date: 2026-01-31, note: liten", status: .undetermined,
      because: "before that of the proposal"),
    Row(
      record: "answer: met, by: jurist, date: 2026-06-02, note: liten", status: .undetermined,
      because: "still to come"),
    Row(
      record: "answer: met, date: 2026-03-01, note: liten", status: .undetermined,
      because: "who made it"),
    Row(
      record: "answer: met, by: ' ', date: 2026-03-01, note: liten", status: .undetermined,
      because: "who made it"),
    Row(
      record: "answer: met, by: null, date: 2026-03-01, note: liten", status: .undetermined,
      because: "who made it"),
    Row(
      record: "answer: met, by: [a, b], date: 2026-03-01, note: liten", status: .undetermined,
      because: "who made it"),
    Row(record: "answer: met, by: jurist, note: liten", status: .undetermined, because: "no date"),
    Row(
      record: "answer: met, by: jurist, date: soon, note: liten", status: .undetermined,
      because: "no date"),
    Row(
      record: "answer: met, by: jurist, date: 2026-03-01", status: .undetermined, because: "reason"),
    Row(
      record: "answer: met, by: jurist, date: 2026-03-01, note: ''", status: .undetermined,
      because: "reason"),
    Row(record: "answer: met, by: jurist, date: 2026-03-01", force: "should", status: .pass),
    Row(
      record: "answer: maybe, by: jurist, date: 2026-03-01, note: liten", status: .undetermined,
      because: "met or not_met"),
    Row(
      record: "answer: met, by: jurist, date: 2026-03-01, note: liten, who: x",
      status: .undetermined,
      because: "‘who’"),
    Row(
      record: "by: jurist, date: 2026-03-01, note: liten", status: .undetermined, because: "answer"),
  ]) func `says who, when and why`(row: Row) throws {
    let sample = try MatterPack(clauses: [MatterPack.judgement("proper", force: row.force)])
    let result = try sample.check("date: 2026-02-01\njudgements: {proper: {\(row.record)}}")
    #expect(result.status("proper") == row.status)
    guard let because = row.because else {
      #expect(result.documentFindings.isEmpty)
      #expect(result.verdict == (row.status == .pass ? .compliant : .nonCompliant))
      return
    }
    let finding = try #require(result.findings.first)
    #expect(finding.rule == "document/not-an-assessment")
    #expect(finding.isEntryError)
    #expect(finding.details?.message[.english].contains(because) == true)
    #expect(result.verdict == .undetermined)
    // What is wrong is told once: the question would say the same.
    #expect(result.asked == [])
  }

  @Test func `of a proposal without a day may be of any day up to today`() throws {
    let sample = try MatterPack(clauses: [MatterPack.judgement("proper")])
    for (day, status) in [("2001-01-01", Status.pass), ("2026-06-02", .undetermined)] {
      let record = "{answer: met, by: jurist, date: \(day), note: liten}"
      let result = try sample.check("judgements: {proper: \(record)}")
      #expect(result.status("proper") == status)
    }
  }

  @Test func `keeps what was said`() throws {
    let sample = try MatterPack(clauses: [MatterPack.judgement("proper")])
    let result = try sample.check(
      "judgements: {proper: {answer: not_met, by: jurist, date: 2026-03-01, note: stor}}")
    let assessment = try #require(result.findings.first?.details?.assessment)
    #expect(assessment.isMet == false)
    #expect(assessment.by == "jurist" && assessment.note == "stor")
    #expect(assessment.date?.description == "2026-03-01")
  }
}
