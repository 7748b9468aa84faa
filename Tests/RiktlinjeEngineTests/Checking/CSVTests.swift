import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

@testable import RiktlinjeEngine

/// A pack of fields of every type, with two kinds.
private func tablePack() throws -> RulePack {
  let folder = TemporaryFolder([
    "pack.yaml": "pack: table\nversion: 1.0.0\ntitle: {sv: Tabell, en: Table}\n",
    "vocabulary.yaml": """
    vocabulary: table
    enumerations:
      form:
        label: {sv: form, en: form}
        values:
          sister: {sv: vänort, en: sister city}
          project: {sv: 'projekt, med part', en: 'project, with a partner'}
          one: {sv: samma, en: the same}
          two: {sv: samma, en: equal}
    records:
      term:
        label: {sv: tid, en: term}
        fields:
          start: {type: date, label: {sv: gäller från, en: in force from}}
          end: {type: date, label: {sv: gäller till, en: in force until}}
      party:
        label: {sv: part, en: party}
        fields:
          name: {type: text, required: true, label: {sv: namn, en: name}}
          country: {type: {ref: countries}, label: {sv: land, en: country}}
          parts: {type: {list: party}, label: {sv: delar, en: parts}}
    kinds:
      pact:
        label: {sv: avtal, en: pact}
        fields:
          title: {type: text, aliases: [rubrik], label: {sv: ärendets rubrik, en: title}}
          form: {type: {one_of: form}, label: {sv: form, en: form}}
          forms: {type: {list: {one_of: form}}, label: {sv: former, en: forms}}
          term: {type: term, label: {sv: avtalstid, en: term}}
          parties: {type: {list: party}, label: {sv: parter, en: parties}}
          tags: {type: {list: text}, label: {sv: ämnesord, en: tags}}
          countries: {type: {list: {ref: countries}}, label: {sv: länder, en: countries}}
          cost: {type: number, unit: SEK, label: {sv: kostnad, en: cost}}
          years: {type: integer, label: {sv: antal år, en: years}}
          public: {type: boolean, label: {sv: offentlig, en: public}}
      trip:
        label: {sv: resa, en: trip}
        fields:
          start: {type: date, label: {sv: dag, en: day}}
    """,
    "bodies.yaml": """
    register: bodies
    title: {sv: Organ, en: Bodies}
    entries:
      council: {label: {sv: fullmäktige, en: the council}}
    """,
    "countries.yaml": """
    register: countries
    title: {sv: Länder, en: Countries}
    entries:
      NO: {label: {sv: Norge, en: Norway}}
      CN: {label: {sv: Kina, en: China}}
    """,
    "guideline.yaml": """
    guideline: policy
    title: {sv: Policyn, en: The policy}
    adopted_by: council
    in_force: {from: 2000-01-01}
    source: https://example.org/policy
    clauses:
      - id: useful
        force: must
        certainty: inferred
        text: {sv: Nyttigt., en: Useful.}
        judgement:
          applies_to: [pact]
          question: {sv: Är det nyttigt?, en: Is it useful?}
    """,
  ])
  return try withExtendedLifetime(folder) { try RulePack(at: folder.path) }
}

extension Node {
  /// The tree on one line, as YAML’s flow style writes it.
  fileprivate var flow: String {
    switch kind {
    case .scalar: isNull ? "~" : scalar == .text ? "'\(string)'" : string
    case .sequence: "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .mapping:
      "{" + entries.map { "\($0.key.string): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}

private func proposals(_ text: String, kind: String? = "pact") throws -> CSVProposals.Batch {
  let pack = try tablePack()
  let table = CSVReader().read(SourceFile(path: "x.csv", bytes: Array(text.utf8)))
  var proposals = CSVProposals(table, pack, kind: kind, limits: Limits())
  var all = CSVProposals.Batch(diagnostics: proposals.diagnostics)
  while let batch = proposals.next() {
    all.documents += batch.documents
    all.diagnostics += batch.diagnostics
  }
  return all
}

private func told(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let start = diagnostic.location?.span.start ?? .start
    let help = diagnostic.problem.help(in: .english) ?? ""
    return "\(start.line):\(start.column) \(diagnostic.problem.code) \(help)"
  }
}

@Suite struct `Proposals in a table` {
  struct Row: CustomTestStringConvertible {
    let text: String
    let flow: [String]
    var testDescription: String { text }

    init(_ text: String, _ flow: String...) {
      self.text = text
      self.flow = flow
    }
  }

  @Test(arguments: [
    // Headers by path, by label in either language, and by both.
    Row("title\nx\n", "{title: 'x'}"),
    Row("Rubrik\nx\n", "{title: 'x'}"),
    Row("ÄRENDETS  RUBRIK\nx\n", "{title: 'x'}"),
    Row("pact.title\nx\n", "{title: 'x'}"),
    Row("term.end;term.start\n2026-01-31;\n", "{term: {end: '2026-01-31', start: ~}}"),
    Row("Avtalstid – gäller till\n2026-01-31\n", "{term: {end: '2026-01-31'}}"),
    Row("term - in force until\n2026-01-31\n", "{term: {end: '2026-01-31'}}"),
    Row("Avtalstid.Gäller till\n2026-01-31\n", "{term: {end: '2026-01-31'}}"),
    Row("title;term.end\nx;\n", "{title: 'x', term: ~}"),
    // Lists: columns that repeat, numbers, and separators within a cell.
    Row("tags;title;Ämnesord\na;x;b\n", "{tags: ['a', 'b'], title: 'x'}"),
    Row("tags[1];tags[0]\nb;a\n", "{tags: ['a', 'b']}"),
    Row("Ämnesord 2;Ämnesord 1\nb;a\n", "{tags: ['a', 'b']}"),
    Row("tags\n\"a; b|c, d\"\n", "{tags: ['a', 'b', 'c, d']}"),
    Row("countries\nNorge, China\n", "{countries: ['Norge', 'China']}"),
    Row("forms\n\"projekt, med part, vänort\"\n", "{forms: ['projekt', 'med part', 'vänort']}"),
    Row("forms\n\"projekt, med part|vänort\"\n", "{forms: ['projekt, med part', 'vänort']}"),
    Row(
      "parties[0].name;parties[1].name;parties[1].country\na;b;NO\n",
      "{parties: [{name: 'a'}, {name: 'b', country: 'NO'}]}"),
    Row(
      "Parter 1 – namn;parter 2 – namn\na;\n", "{parties: [{name: 'a'}]}"),  // no empty party
    Row(
      "parties.name;parties.country;parties.name\na;NO;b\n",
      "{parties: [{name: 'a', country: 'NO'}, {name: 'b'}]}"),
    Row(
      "parties[0].parts[0].name\na\n", "{parties: [{parts: [{name: 'a'}]}]}"),
    // Kinds and ids; what no one is to read.
    Row("kind;id;title\npact;a-1;x\n", "{kind: 'pact', id: 'a-1', title: 'x'}"),
    Row("Ärendetyp;start\nResa;2026-01-31\n", "{kind: 'trip'}"),  // another kind than asked for
    Row("title;#note;;\nx;y;;\n", "{title: 'x'}"),
    Row("title;form\nx\n;\n\ny;\n", "{title: 'x', form: ~}", "{title: 'y', form: ~}"),
    Row(
      "judgements.useful.answer;judgements.useful.date\nuppfyllt;20260131\n",
      "{judgements: {useful: {answer: 'uppfyllt', date: '20260131'}}}"),
    Row("Bedömningar.useful.svar\nmet\n", "{judgements: {useful: {answer: 'met'}}}"),
    Row("ärendets_rubrik;Avtalstid gäller-till\nx;y\n", "{title: 'x', term: {end: 'y'}}"),
  ]) func `are the trees that a YAML file would make`(row: Row) throws {
    let proposals = try proposals(row.text)
    #expect(proposals.documents.map(\.root.flow) == row.flow)
    #expect(told(proposals.diagnostics) == [])
  }

  struct Cell: CustomTestStringConvertible {
    let header: String
    let text: String
    let value: String
    var testDescription: String { "\(header): \(text)" }

    init(_ header: String, _ text: String, _ value: String) {
      self.header = header
      self.text = text
      self.value = value
    }
  }

  @Test(arguments: [
    // Cells stay as they are written; a number in digits looks like one.
    Cell("cost", "1234", "1234"), Cell("cost", "1234.5", "1234.5"), Cell("cost", "-5", "-5"),
    Cell("cost", "1 234 567,50 kr", "'1 234 567,50 kr'"), Cell("cost", "0x1F", "'0x1F'"),
    Cell("cost", ".nan", "'.nan'"), Cell("cost", "1e3", "'1e3'"), Cell("cost", "~", "'~'"),
    Cell("cost", "1,234", "'1,234'"), Cell("years", "3,00", "'3,00'"),
    Cell("public", "JA", "'JA'"), Cell("public", "true", "'true'"),
    Cell("term.end", " 2026-01-31 ", "'2026-01-31'"), Cell("term.end", "31/1/2026", "'31/1/2026'"),
    Cell("form", "Vänort", "'Vänort'"), Cell("parties[0].country", "no", "'no'"),
    Cell("title", " 007 ", "'007'"), Cell("title", "null", "'null'"), Cell("title", "~", "'~'"),
    Cell("title", "1,5", "'1,5'"),
  ]) func `have their cells as a YAML file would write them`(cell: Cell) throws {
    let proposals = try proposals("\(cell.header)\t#\n\(cell.text)\tx\n")
    let path: [TreeChange.Step] =
      switch cell.header {
      case "term.end": [.key("term"), .key("end")]
      case "parties[0].country": [.key("parties"), .element(0), .key("country")]
      default: [.key(cell.header)]
      }
    #expect(proposals.documents.first?.root.node(at: path)?.flow == cell.value)
    #expect(told(proposals.diagnostics) == [])
  }

  struct Mistake: CustomTestStringConvertible {
    let text: String
    let told: [String]
    var testDescription: String { text }

    init(_ text: String, _ told: String...) {
      self.text = text
      self.told = told
    }
  }

  @Test(arguments: [
    Mistake("titel\nx\ny\n", "1:1 csv-unknown-column write `title`"),
    Mistake(
      "title;gäller till\nx;\n", "1:7 csv-unknown-column write `term.end` (term – in force until)"),
    Mistake("avtalstid\nx\n", "1:1 csv-unknown-column write `term.start` (term – in force from)"),
    Mistake(
      "parties[x].name\nx\n", "1:1 csv-unknown-column write `parties[0].name` (parties – name)"),
    Mistake(
      "qqqqqqqqqq\nx\n",
      "1:1 csv-unknown-column begin the header with # for a column that is not to be read"),
    Mistake("title;Rubrik\nx;y\n", "1:7 csv-repeated-column "),
    Mistake("tags[0];tags[0]\nx;y\n", "1:9 csv-repeated-column "),
    Mistake(
      "title;;\nx;;\ny;;z\n",
      "3:4 csv-cell-without-header begin the header with # for a column that is not to be read"),
  ]) func `have their columns told about once`(mistake: Mistake) throws {
    #expect(told(try proposals(mistake.text).diagnostics) == mistake.told)
  }

  @Test func `may be of several kinds, each with its own fields`() throws {
    let text = "kind;title;start;public\navtal;x;;ja\ntrip;;2026-01-31;\ntrip;y;;\nvoyage;z;;\n"
    let proposals = try proposals(text, kind: nil)
    #expect(
      proposals.documents.map(\.root.flow) == [
        "{kind: 'pact', title: 'x', public: 'ja'}", "{kind: 'trip', start: '2026-01-31'}",
        "{kind: 'trip', start: ~, title: 'y'}", "{kind: 'voyage'}",
      ])
    #expect(proposals.diagnostics.isEmpty)
    let report = Checker(try tablePack()).check(text: text, named: "register.csv")
    #expect(report.results.map(\.proposal.id) == ["register#2", "register#3", "register#4"])
    #expect(report.results[2].findings.map(\.rule) == ["document/unknown-field"])
    #expect(told(report.unreadable).map { String($0.prefix(16)) } == ["5:1 unknown-kind"])
  }

  @Test func `must have a kind`() throws {
    let proposals = try proposals("title\nx\ny\n", kind: nil)
    #expect(
      told(proposals.diagnostics) == [
        "1:1 no-kind give --kind, or a column kind with `pact` or `trip`"
      ])
    #expect(proposals.documents.isEmpty)
  }

  @Test func `have findings that point to row and column`() throws {
    var options = Checker.Options()
    options.kind = "pact"
    let checker = Checker(try tablePack(), options: options)
    let text = "title;cost;parties[0].name;parties[0].country\nx;mycket;;Norg\n"
    let findings = try #require(checker.check(text: text, named: "x.tsv.csv").results.first)
      .findings
    let places = findings.map { finding in
      let start = finding.details?.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(finding.rule)"
    }
    #expect(
      places == [
        "2:3 document/wrong-type", "2:11 document/not-in-register", "2:10 document/missing-field",
        "2:1 useful",
      ])
  }
}
