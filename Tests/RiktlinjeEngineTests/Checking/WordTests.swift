import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// What people write instead of ids and plain values, and what cannot be read, in YAML and JSON.
@Suite struct `What people write` {
  /// The findings on the document itself, as `line:column id` and their remedy.
  private func told(_ text: String, named name: String = "x.yaml") throws -> [String] {
    let report = Checker(try councilPack()).check(text: text, named: name)
    #expect(report.unreadable.isEmpty)
    return try #require(report.results.first).findings.filter { $0.clause == nil }.map { finding in
      let start = finding.details?.location?.span.start ?? .start
      let remedy = finding.details?.remedy.map { " → \($0.english)" } ?? ""
      return "\(start.line):\(start.column) \(finding.rule)\(remedy)"
    }
  }

  @Test(arguments: [
    "form: sister", "form: Sister City", "form: VÄNORT", "form: sister-city ",
    "Form: va\u{308}nort",
    "rubrik: x", "RUBRIK: x", "title: x", "Tid: {Från: 2026-01-31, till: 31 januari 2027}",
    "term: {start: 2026-1-31, end: 31/1 2027}", "kostnad: 1 234,50 kr", "cost: '40000'",
    "cost: \"SEK 40\u{A0}000\"", "Kostnad: 12,5", "cost: 1234.567", "cost: 0.125", "years: '3'",
    "years: 3.0", "years: 1 000", "years: 1e3", "offentlig: ja", "public: Nej", "public: 'true'",
    "public: YES", "parties: [{namn: x, land: Norge}]", "parties: [{name: x, country: norway}]",
    "parter: [{name: x, country: no}]", "form: Satsning", "parties: [{name: x, land: suomi}]",
    "title: \"\"", "title: ' '", "cost: ''", "form: \"\u{A0}\"",
    "public: \"\"", "term: \"\"", "parties: ~", "term: {start: ''}", "ID: a", "bedömningar: {}",
    "Ärendetyp: avtal", "title: \u{200B}", "parties: [~, {name: x}, '']", "parties:\n  - ",
  ]) func `has one meaning`(line: String) throws {
    #expect(try told("kind: pact\n\(line)\n") == [])
  }

  struct Mistake: CustomTestStringConvertible {
    let line: String
    let told: [String]
    var testDescription: String { line }

    init(_ line: String, _ told: String...) {
      self.line = line
      self.told = told
    }
  }

  @Test(arguments: [
    // Two readings.
    Mistake("cost: 130.000", "2:7 document/ambiguous-number → write 130000 or 130"),
    Mistake("cost: '320,000'", "2:7 document/ambiguous-number → write 320000 or 320"),
    Mistake("cost: 37.500 kr", "2:7 document/ambiguous-number → write 37500 or 37.5"),
    Mistake("cost: 3.125", "2:7 document/ambiguous-number → write 3125 or 3.1250"),
    Mistake("cost: -1.500", "2:7 document/ambiguous-number → write -1500 or -1.5"),
    Mistake("years: 12.000", "2:8 document/ambiguous-number → write 12000 or 12"),
    Mistake(
      "term: {start: 01-03-2026}",
      "2:15 document/ambiguous-date → write 2026-03-01 or 2026-01-03"),
    Mistake(
      "term: {start: 1/3 2026}", "2:15 document/ambiguous-date → write 2026-03-01 or 2026-01-03"),
    // No number to reckon with.
    Mistake(
      "cost: .nan", "2:7 document/not-a-number → write the number in digits, such as 125000 or 12.5"
    ),
    Mistake(
      "cost: .inf", "2:7 document/not-a-number → write the number in digits, such as 125000 or 12.5"
    ),
    Mistake(
      "cost: -.INF",
      "2:7 document/not-a-number → write the number in digits, such as 125000 or 12.5"),
    Mistake(
      "cost: 1e999",
      "2:7 document/number-too-large → write the number in digits, such as 125000 or 12.5"),
    Mistake(
      "years: 1e300",
      "2:8 document/number-too-large → write the number in digits, such as 125000 or 12.5"),
    Mistake(
      "years: 99999999999999999999",
      "2:8 document/number-too-large → write the number in digits, such as 125000 or 12.5"),
    Mistake(
      "years: '99 999 999 999 999 999 999'",
      "2:8 document/number-too-large → write the number in digits, such as 125000 or 12.5"),
    Mistake("years: 3,5", "2:8 document/wrong-type → write a whole number in digits, such as 12"),
    // More than a number, less than a day.
    Mistake("cost: 130 tkr", "2:7 document/number-in-words → write 130000"),
    Mistake("cost: 5 EUR", "2:7 document/other-unit → write the number alone, in that unit"),
    Mistake("years: 12 stycken", "2:8 document/number-in-words → write 12"),
    Mistake(
      "term: {start: 31 januari}", "2:15 document/date-without-year → write dates as 2026-01-31"),
    Mistake(
      "term: {start: mars 2026}", "2:15 document/date-without-day → write dates as 2026-01-31"),
    Mistake("term: {start: 31/2 2026}", "2:15 document/no-such-day → write dates as 2026-01-31"),
    // Signs of word processors.
    Mistake("cost: –5", "2:7 document/typeset-sign → write -5"),
    Mistake("term: {start: 2026–01–31}", "2:15 document/typeset-sign → write 2026-01-31"),
    Mistake(
      "term: {start: 2026\u{2011}01\u{2011}31}", "2:15 document/typeset-sign → write 2026-01-31"),
    Mistake("public: ”ja”", "2:9 document/typeset-sign → write true"),
    Mistake("form: “Vänort”", "2:7 document/typeset-sign → write sister"),
    Mistake("cost: »1 234,50«", "2:7 document/typeset-sign → write 1234.5"),
    // Words that are nearly right, with what to write.
    Mistake("form: vänorten", "2:7 document/not-in-enumeration → write `sister` (sister city)"),
    Mistake(
      "form: systerstad",
      "2:7 document/not-in-enumeration → allowed values: `sister` (sister city), `project`"),
    Mistake(
      "parties: [{name: x, country: Norg}]", "2:30 document/not-in-register → write `NO` (Norway)"),
    Mistake(
      "parties: [{name: x, country: Mordor}]",
      "2:30 document/not-in-register → the words of the register: riktlinje list entries --register countries"
    ),
    Mistake("frm: sister", "2:1 document/unknown-field → write `form`"),
    Mistake("kostnd: 5", "2:1 document/unknown-field → write `cost`"),
    Mistake("qwerty: 5", "2:1 document/unknown-field"),
    // Where a key belongs.
    Mistake(
      "från: 2026-01-31",
      "2:1 document/misplaced-field → move the line there, where it is called `start` (from)"),
    Mistake(
      "term: {title: x}",
      "2:8 document/misplaced-field → move the line there, where it is called `title`"),
    Mistake(
      "namn: x", "2:1 document/misplaced-field → move the line there, where it is called `name`"),
    Mistake(
      "parties: [{name: x, rubrik: y}]",
      "2:21 document/misplaced-field → move the line there, where it is called `title`"),
    // Keys and values of another form.
    Mistake(
      "? [a, b]\n: x",
      "2:3 document/key-is-no-word → write ‘key: value’, with no question mark or brackets before the colon"
    ),
    Mistake(
      "? {a: b}\n: x",
      "2:3 document/key-is-no-word → write ‘key: value’, with no question mark or brackets before the colon"
    ),
    Mistake(
      "~: x",
      "2:1 document/key-is-no-word → write ‘key: value’, with no question mark or brackets before the colon"
    ),
    Mistake(
      "'': x",
      "2:1 document/key-is-no-word → write ‘key: value’, with no question mark or brackets before the colon"
    ),

    Mistake(
      "term: {start: 2026-01-31}\nparties: [{name: x, share: 12,5}]",
      "3:31 document/split-number → write the number in quotes: \"12,5\""),
    Mistake("id: [a]", "2:5 document/id-is-no-word → write the id with no brackets"),
    Mistake("id: {a: b}", "2:5 document/id-is-no-word → write the id on the same line: id: …"),
    Mistake(
      "term: &t {start: 2026-01-31}\nparties: [{<<: *t}]",
      "3:12 document/merge-key → write them out here, or let the whole record be an alias: key: *name"
    ),
    Mistake(
      "term: 2026",
      "2:7 document/wrong-type → write the values on lines of their own under the key, two spaces in: start, end"
    ),
    Mistake(
      "parties: [x]",
      "2:11 document/wrong-type → write the values on lines of their own under the key, two spaces in: name, country, share"
    ),
    Mistake(
      "parties: x", "2:10 document/wrong-type → write a line with a hyphen for each: - key: value"),
    Mistake(
      "title: [x]",
      "2:8 document/wrong-type → write one value, in quotes if it has colons or brackets in it"),
    Mistake("public: kanske", "2:9 document/wrong-type → write yes or no"),
    Mistake("parties: [{name: ~}]", "2:12 document/missing-field → write a value after name:"),
    Mistake("parties: [{name: ' '}]", "2:12 document/missing-field → write a value after name:"),
    Mistake("rubrik: x\ntitle: y", "3:1 document/given-twice"),
  ]) func `is told for what it is, with what to write`(mistake: Mistake) throws {
    #expect(try told("kind: pact\n\(mistake.line)\n") == mistake.told)
  }

  @Test(arguments: [
    (#"{"kind": "avtal", "Kostnad": "1 234,50 kr", "Tid": {"Från": "31/1 2026"}}"#, []),
    (
      #"{"kind": "pact", "cost": 130.000}"#,
      ["1:26 document/ambiguous-number → write 130000 or 130"]
    ),
    (
      #"{"kind": "pact", "cost": "320,000"}"#,
      ["1:26 document/ambiguous-number → write 320000 or 320"]
    ),
    (
      #"{"kind": "pact", "cost": 1e999}"#,
      ["1:26 document/number-too-large → write the number in digits, such as 125000 or 12.5"]
    ),
    (#"{"kind": "pact", "cost": 130.0001, "title": "", "public": "ja"}"#, []),
    (#"{"kind": "pact", "cost": 1234.567}"#, []),
    (
      #"{"kind": "pact", "term": {"start": "01-03-2026"}}"#,
      ["1:36 document/ambiguous-date → write 2026-03-01 or 2026-01-03"]
    ),
    (
      #"{"kind": "pact", "cost": "NaN"}"#,
      ["1:26 document/wrong-type → write the number in digits, such as 125000 or 12.5"]
    ),
  ]) func `is the same in JSON`(text: String, expected: [String]) throws {
    #expect(try told(text, named: "x.json") == expected)
  }

  @Test(arguments: [
    ("kind: [pact]\n", "1:7 kind-is-no-word", "write kind: and one of the kinds `pact` or `trip`"),
    ("kind: {a: b}\n", "1:7 kind-is-no-word", "write kind: and one of the kinds `pact` or `trip`"),
    ("kind: ~\n", "1:1 no-kind", "write kind: and one of the kinds `pact` or `trip`"),
    ("kind: ' '\n", "1:1 no-kind", "write kind: and one of the kinds `pact` or `trip`"),
    ("title: x\n", "1:1 no-kind", "write kind: and one of the kinds `pact` or `trip`"),
    ("kind: avtl\n", "1:7 unknown-kind", "write `pact`"),
    ("kind: voyage\n", "1:7 unknown-kind", "write kind: and one of the kinds `pact` or `trip`"),
  ]) func `as a kind is told too`(text: String, told: String, help: String) throws {
    let report = Checker(try councilPack()).check(text: text, named: "x.yaml")
    let found = report.unreadable.map { diagnostic in
      let start = diagnostic.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(diagnostic.problem.code)"
    }
    #expect(found == [told])
    #expect(report.unreadable.first?.problem.help(in: .english) == help)
  }

  @Test(arguments: ["kind: pact", "kind: Avtal", "Ärendetyp: AVTAL", "KIND: avtal"])
  func `names a kind by its label`(line: String) throws {
    let report = Checker(try councilPack()).check(text: line + "\nRubrik: x\n", named: "x.yaml")
    #expect(report.results.map(\.proposal.kind?.name) == ["pact"])
    #expect(report.results.map(\.proposal.title) == ["x"])
  }

  @Test(arguments: [("title: ~", nil), ("title: ' '", nil), ("title: [x]", nil), ("title: x", "x")])
  func `is a title when something is written`(line: String, title: String?) throws {
    let report = Checker(try councilPack()).check(text: "kind: pact\n\(line)\n", named: "x.yaml")
    #expect(report.results.first?.proposal.title == title)
  }

  @Test func `means the same to rules as ids and plain values do`() throws {
    let plain = """
      kind: pact
      title: x
      cost: 1234.5
      form: project
      term: {start: 2026-01-31, end: 2027-01-31}
      parties: [{name: a, country: "NO"}]
      years: 3
      public: true
      """
    let written = """
      Ärendetyp: avtal
      Rubrik: x
      Kostnad: 1 234,50 kr
      Form: Projekt
      Tid: {från: 31/1 2026, Till: 31 januari 2027}
      Parter: [{Namn: a, Land: norge}]
      År: "3"
      Offentlig: ja
      """
    let checker = Checker(try councilPack())
    let results = try [plain, written].map { text in
      try #require(checker.check(text: text, named: "x.yaml").results.first)
    }
    #expect(results[0].findings.map(\.status) == results[1].findings.map(\.status))
    #expect(results[0].derived.map(\.value) == results[1].derived.map(\.value))
    #expect(results[0].steps.map(\.state) == results[1].steps.map(\.state))
    #expect(results[0].verdict == results[1].verdict)
    // Findings point at the key whatever it is called.
    let place = results[1].findings.first { $0.rule == "low-cost" }?.details?.location?.span.start
    #expect(place?.line == 3)
  }
}
