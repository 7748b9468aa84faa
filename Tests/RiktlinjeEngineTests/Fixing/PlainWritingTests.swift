import RiktlinjeEngine
import RiktlinjeText
import Testing

/// Files of proposals with their words as ids, and everything else as it was.
@Suite struct `Plain writing` {
  struct Row: CustomTestStringConvertible {
    let name: String
    let before: String
    /// The file afterwards; `nil` when nothing is to change.
    let after: String?
    var testDescription: String { before }

    init(_ before: String, _ after: String?, name: String = "x.yaml") {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  @Test(arguments: [
    Row("kind: pact\ntitle: x\ncost: 5\nterm: {start: 2026-01-31}\npublic: true\n", nil),
    Row(
      "# Avtalet\nÄrendetyp: Avtal   # slag\nRubrik: 'Vänort: Å'\nkostnad: \"1 234,50 kr\" # kr\n",
      "# Avtalet\nkind: pact   # slag\ntitle: 'Vänort: Å'\ncost: 1234.5 # kr\n"),
    Row(
      "kind: pact\nTid: {från: 31/1 2026,   till: '31 januari 2027'}\n",
      "kind: pact\nterm: {start: 2026-01-31,   end: '2027-01-31'}\n"),
    Row(
      "kind: pact\r\nform: Vänort\r\npublic: Ja\r\n",
      "kind: pact\r\nform: sister\r\npublic: true\r\n"),
    Row(
      "kind: pact\nparter:\n  # den första\n  - {namn: a, land: \"Norge\"}\n\n  -   land: kina\n      name: b\n",
      "kind: pact\nparties:\n  # den första\n  - {name: a, country: \"NO\"}\n\n  -   country: CN\n      name: b\n"
    ),
    Row("kind: pact\nkod: SE1\n", "kind: pact\ncode: SE1\n"),  // an alias is a name too
    Row(
      "kind: pact\nbedömningar:\n  useful: {svar: uppfyllt, av: x, datum: 1 mars 2026}\n",
      "kind: pact\njudgements:\n  useful: {answer: met, by: x, date: 2026-03-01}\n"),
    Row("kind: pact\nyears: '3'\npublic: \"nej\"\n", "kind: pact\nyears: 3\npublic: false\n"),
    Row("kind: pact\ncost: 1\n  234,50\n", "kind: pact\ncost: 1234.5\n"),
    Row("kind: pact\ncost: &c 1 234\ncode: SE1\n", "kind: pact\ncost: &c 1234\ncode: SE1\n"),
    Row(
      "kind: avtal\nform: vänort\n---\nkind: resa\nstart: 20260131\n",
      "kind: pact\nform: sister\n---\nkind: trip\nstart: 2026-01-31\n"),
    // What is no word of the vocabulary stays, whatever is around it.
    Row("kind: avtal\ntitle: Norge\nform: Norge\n", "kind: pact\ntitle: Norge\nform: Norge\n"),
    Row("kind: pact\ncost: 130.000\nterm: {start: 1/3 2026}\n", nil),
    Row("kind: pact\nform: ”Vänort”\ncost: –5\n", nil),
    Row(
      "kind: pact\nrubrik: x\ntitle: y\nform: vänort\n",
      "kind: pact\nrubrik: x\ntitle: y\nform: sister\n"),
    Row("kind: pact\nkod: SE1\ncode: SE2\n", nil),
    Row("kind: pact\ncost: !!str 1 234\n", nil),
    Row("kind: pact\ncost: |\n  1 234\n", nil),
    Row("kind: voyage\nform: vänort\n", nil), Row("waivers: []\n", nil), Row("- a\n", nil),
    Row("kind: pact\nform: [vänort\n", nil), Row("", nil),
    Row(
      "{\"kind\": \"avtal\",\n \"Kostnad\" : \"1 234,50\", \"public\":\"ja\", \"form\": \"V\\u00e4nort\"}",
      "{\"kind\": \"pact\",\n \"cost\" : 1234.5, \"public\":true, \"form\": \"sister\"}",
      name: "x.json"),
    Row(
      "{\"kind\":\"avtal\",\"cost\":\"5 kr\"}\n\n{\"kind\":\"pact\",\"cost\":6}\n{\"kind\":\"resa\",\"dag\":\"31/1 2026\"}\n",
      "{\"kind\":\"pact\",\"cost\":5}\n\n{\"kind\":\"pact\",\"cost\":6}\n{\"kind\":\"trip\",\"start\":\"2026-01-31\"}\n",
      name: "x.jsonl"),
  ]) func `changes what has one meaning and nothing else`(row: Row) throws {
    var writing = PlainWriting(try councilPack())
    let file = SourceFile(path: row.name, bytes: Array(row.before.utf8))
    switch writing.outcome(of: file) {
    case .rewritten(let rewritten):
      #expect(String(decoding: rewritten.bytes, as: UTF8.self) == row.after)
      // Once is enough.
      let again = SourceFile(path: row.name, bytes: rewritten.bytes)
      #expect(writing.outcome(of: again) == nil)
    case nil: #expect(row.after == nil)
    case .passedOver, .refused: Issue.record("\(row.before)")
    }
  }

  @Test func `tells each change with its place`() throws {
    var writing = PlainWriting(try councilPack())
    let text = "kind: pact\nKostnad: 1 234 kr\nform: Vänort\n"
    guard
      case .rewritten(let file)? = writing.outcome(
        of: SourceFile(path: "x.yaml", bytes: Array(text.utf8)))
    else {
      Issue.record("nothing was changed")
      return
    }
    let changes = file.changes.map { change in
      let start = change.location.span.start
      return "\(start.line):\(start.column) \(change.old) → \(change.new)"
    }
    #expect(changes == ["2:1 Kostnad → cost", "2:10 1 234 kr → 1234", "3:7 Vänort → sister"])
  }

  @Test func `leaves alone what an alias makes mean two things`() throws {
    var writing = PlainWriting(try councilPack())
    // As a title it is a text, as a form a word.
    let text = "kind: pact\ntitle: &w Vänort\nform: *w\npublic: ja\n"
    switch writing.outcome(of: SourceFile(path: "x.yaml", bytes: Array(text.utf8))) {
    case .refused: break
    default: Issue.record("the title would be another")
    }
  }
}
