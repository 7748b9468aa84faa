import RiktlinjeEngine
import RiktlinjeText
import Testing

/// How the values of a file become what their fields declare.
@Suite struct `A field` {
  struct Row: CustomTestStringConvertible {
    let line: String
    /// `line:column id` of what is told, or nothing.
    let told: String?
    var help: String?
    var testDescription: String { line }
  }

  @Test(arguments: [
    Row(line: "form: sister", told: nil),
    Row(
      line: "form: sistre", told: "2:7 document/not-in-enumeration",
      help: "write `sister` (sister city)"),
    Row(
      line: "form: other", told: "2:7 document/not-in-enumeration",
      help: "allowed values: `sister` (sister city), `project`"),
    Row(line: "frm: sister", told: "2:1 document/unknown-field", help: "write `form`"),
    Row(line: "form: [sister]", told: "2:7 document/wrong-type"),
    Row(line: "form: null", told: nil),  // absent, not wrong
    Row(line: "form:", told: nil),
    Row(line: "years: 3", told: nil),
    Row(line: "years: 0x10", told: nil),
    Row(line: "years: 3.5", told: "2:8 document/wrong-type"),
    Row(line: "years: '3'", told: nil),  // quoted, and a number all the same
    Row(line: "years: 1_000", told: "2:8 document/wrong-type"),  // a text in YAML 1.2
    Row(line: "cost: 3", told: nil),  // a number may be whole
    Row(line: "cost: 3e2", told: nil),
    Row(line: "cost: three", told: "2:7 document/wrong-type"),
    Row(line: "public: true", told: nil),
    Row(line: "public: yes", told: nil),  // a text in YAML 1.2, and a yes
    Row(line: "public: on", told: "2:9 document/wrong-type", help: "write yes or no"),
    Row(line: "title: 1986", told: nil),  // what a text field holds is a text
    Row(line: "title: no", told: nil),
    Row(line: "code: SE12", told: nil),
    Row(line: "code: se12", told: "2:7 document/pattern-not-matched"),
    Row(line: "kod: SE12", told: nil),  // another name of the field
    Row(line: "code: SE12\nkod: SE13", told: "3:1 document/given-twice"),
    Row(line: "term: {start: 2026-02-28}", told: nil),
    Row(line: "term: {start: 2026-02-30}", told: "2:15 document/no-such-day"),
    Row(line: "term: {start: 28/2 2026}", told: nil),
    Row(
      line: "term: {start: in March}", told: "2:15 document/wrong-type",
      help: "write dates as 2026-01-31"),
    Row(line: "term: 2026", told: "2:7 document/wrong-type"),
    Row(line: "parties: {name: x}", told: "2:10 document/wrong-type"),
    Row(line: "parties: [x]", told: "2:11 document/wrong-type"),
    Row(line: "parties: [{country: NO}]", told: "2:11 document/missing-field"),
    Row(line: "parties: [{name: x, country: NO}]", told: nil),  // Norway, not false
    Row(line: "parties: [{name: x, country: N0}]", told: "2:30 document/not-in-register"),
    Row(line: "parties: [{name: x, share: 101}]", told: "2:28 document/too-large"),
    Row(line: "parties: [{name: x, share: -1}]", told: "2:28 document/too-small"),
    Row(line: "parties: [&a {name: x}, *a]", told: nil),
    Row(line: "? [a, b]\n: x", told: "2:3 document/key-is-no-word"),
  ]) func `takes what its type allows and tells the rest with its place`(row: Row) throws {
    let pack = try councilPack()
    let report = Checker(pack).check(text: "kind: pact\n\(row.line)\n")
    let findings = try #require(report.results.first).findings.filter { $0.clause == nil }
    let told = findings.map { finding in
      let start = finding.details?.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(finding.rule)"
    }
    #expect(told == (row.told.map { [$0] } ?? []))
    if let help = row.help { #expect(findings.first?.details?.remedy?[.english] == help) }
  }

  @Test func `that is wrong stays unknown to rules and stops no other check`() throws {
    let pack = try councilPack()
    let text = "kind: pact\ncost: much\nterm: {start: 2026-01-01, end: 2027-01-01}\n"
    let result = try #require(Checker(pack).check(text: text).results.first)
    #expect(result.verdict == .undetermined)
    #expect(result.findings.first { $0.rule == "low-cost" }?.status == .undetermined)
    #expect(result.findings.first { $0.rule == "short-term" }?.status == .pass)
  }
}
