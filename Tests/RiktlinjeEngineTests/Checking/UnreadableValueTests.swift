import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// One entry error, one message: what cannot be read is unknown, and nothing follows from it.
@Suite struct `A value that cannot be read` {
  private static func pack() throws -> RulePack {
    let folder = TemporaryFolder([
      "pack.yaml": "pack: entry\nversion: 1.0.0\ntitle: {sv: Fel, en: Entry}\n",
      "vocabulary.yaml": """
      vocabulary: entry
      records:
        term:
          label: {sv: tid, en: term}
          fields:
            start: {type: date, required: true, label: {sv: från, en: from}}
            end: {type: date, label: {sv: till, en: until}}
        party:
          label: {sv: part, en: party}
          fields:
            name: {type: text, label: {sv: namn, en: name}}
      kinds:
        pact:
          label: {sv: avtal, en: pact}
          fields:
            title: {type: text, required: true, label: {sv: rubrik, en: title}}
            owner: {type: {ref: bodies}, required: true, label: {sv: ägare, en: owner}}
            term: {type: term, label: {sv: avtalstid, en: term}}
            parties: {type: {list: party}, label: {sv: parter, en: parties}}
            owners: {type: {list: {ref: bodies}}, label: {sv: ägarna, en: owners}}
            cost: {type: number, min: 0, label: {sv: kostnad, en: cost}}
            code: {type: text, pattern: '^[A-Z]+$', label: {sv: kod, en: code}}
            public: {type: boolean, label: {sv: offentlig, en: public}}
      """,
      "bodies.yaml": """
      register: bodies
      title: {sv: Organ, en: Bodies}
      fields:
        rank: {type: integer, label: {sv: rang, en: rank}}
      entries:
        council: {label: {sv: fullmäktige, en: the council}, rank: 2}
        board: {label: {sv: styrelsen, en: the board}, rank: 1}
      """,
      "guideline.yaml": """
      guideline: policy
      title: {sv: Policyn, en: The policy}
      adopted_by: council
      in_force: {from: 2000-01-01}
      source: https://example.org/policy
      clauses:
        - id: given
          force: must
          certainty: seen
          text: {sv: Allt anges., en: All is given.}
          rules:
            - {id: has-owner, applies_to: [pact], require: has(pact.owner), message: {sv: a, en: a}}
            - id: ranked
              applies_to: [pact]
              when: has(pact.owner)
              require: bodies[pact.owner].rank > 1
              message: {sv: a, en: a}
            - {id: has-term, applies_to: [pact], require: has(pact.term), message: {sv: a, en: a}}
            - {id: has-start, applies_to: [pact], require: has(pact.term.start), message: {sv: a, en: a}}
            - {id: has-parties, applies_to: [pact], require: has(pact.parties), message: {sv: a, en: a}}
            - id: named
              applies_to: [pact]
              require: "!has(pact.parties) || pact.parties.all(p, has(p.name))"
              message: {sv: a, en: a}
            - id: owned
              applies_to: [pact]
              require: "!has(pact.owners) || pact.owners.exists(o, o == 'council')"
              message: {sv: a, en: a}
            - {id: has-cost, applies_to: [pact], require: has(pact.cost), message: {sv: a, en: a}}
            - {id: has-code, applies_to: [pact], require: has(pact.code), message: {sv: a, en: a}}
            - {id: public, applies_to: [pact], require: has(pact.public), message: {sv: a, en: a}}
            - {id: derived, applies_to: [pact], require: owner_is_known, message: {sv: a, en: a}}
      derive:
        - id: owner_is_known
          applies_to: [pact]
          label: {sv: känd, en: known}
          value: has(pact.owner)
      """,
    ])
    return try withExtendedLifetime(folder) { try RulePack(at: folder.path) }
  }

  /// A proposal that complies, in lines by the key that each gives.
  private static let lines = [
    "title": "title: x", "owner": "owner: council",
    "term": "term: {start: 2026-01-01, end: 2026-12-31}", "parties": "parties: [{name: a}]",
    "owners": "owners: [council]", "cost": "cost: 5", "code": "code: ABC", "public": "public: true",
  ]

  struct Row: CustomTestStringConvertible {
    let key: String
    let line: String
    /// The entry error, and the rules that it leaves undetermined.
    let told: String
    let open: [String]
    var testDescription: String { line }

    init(_ key: String, _ line: String, _ told: String, _ open: String...) {
      self.key = key
      self.line = line
      self.told = told
      self.open = open
    }
  }

  @Test(arguments: [
    Row("owner", "owner: kanslet", "not-in-register", "has-owner", "ranked", "derived"),
    Row("owner", "owner: [council]", "wrong-type", "has-owner", "ranked", "derived"),
    Row("owner", "ownr: council", "unknown-field", "has-owner", "ranked", "derived"),
    Row("term", "term: 2026", "wrong-type", "has-term", "has-start"),
    Row("term", "term: [2026]", "wrong-type", "has-term", "has-start"),
    Row("term", "term: {start: i vår}", "wrong-type", "has-start"),
    Row("term", "term: {start: 1/3 2026}", "ambiguous-date", "has-start"),
    Row("term", "term: {strat: 2026-01-01}", "unknown-field", "has-start"),
    Row("term", "term: {}\nstart: 2026-01-01", "misplaced-field", "has-start"),
    Row("parties", "parties: a", "wrong-type", "has-parties", "named"),
    Row("parties", "parties: [a]", "wrong-type", "named"),
    Row("parties", "parties: [{name: [a]}]", "wrong-type", "named"),
    Row("parties", "parties: [{nme: a}]", "unknown-field", "named"),
    Row("parties", "parties: [{name: a}, b]", "wrong-type", "named"),
    Row("owners", "owners: [kansliet]", "not-in-register", "owned"),
    Row("owners", "owners: council", "wrong-type", "owned"),
    Row("cost", "cost: 130.000", "ambiguous-number", "has-cost"),
    Row("cost", "cost: -5", "too-small", "has-cost"),
    Row("cost", "cost: .nan", "not-a-number", "has-cost"),
    Row("code", "code: abc", "pattern-not-matched", "has-code"),
    Row("public", "public: kanske", "wrong-type", "public"),
    Row("title", "titel: x", "unknown-field"),  // and no word of a missing title
    Row("title", "title: {a: b}", "wrong-type"),
  ]) func `gives one message and no breach`(row: Row) throws {
    var lines = Self.lines
    lines[row.key] = row.line
    let text = "kind: pact\n" + lines.values.sorted().joined(separator: "\n") + "\n"
    let report = Checker(try Self.pack()).check(text: text, named: "x.yaml")
    let findings = try #require(report.results.first).findings
    #expect(findings.filter { $0.status == .fail }.map(\.rule) == ["document/" + row.told])
    #expect(findings.filter { $0.status == .undetermined }.map(\.rule) == row.open)
    #expect(findings.filter { $0.status == .error }.isEmpty)
  }

  @Test func `is not a line of a list that was left blank`() throws {
    var lines = Self.lines
    lines["parties"] = "parties: [~, {name: a}, '']"
    lines["owners"] = "owners: ['', council, ~]"
    let text = "kind: pact\n" + lines.values.sorted().joined(separator: "\n") + "\n"
    let report = Checker(try Self.pack()).check(text: text, named: "x.yaml")
    let findings = try #require(report.results.first).findings
    #expect(findings.allSatisfy { $0.status == .pass || $0.status == .notApplicable })
  }

  @Test(arguments: ["owner", "term", "parties", "owners", "cost", "code", "public"])
  func `is not one that is absent`(key: String) throws {
    var lines = Self.lines
    lines[key] = nil
    let checker = Checker(try Self.pack())
    func statuses(_ lines: [String: String]) throws -> [String: Status] {
      let text = "kind: pact\n" + lines.values.sorted().joined(separator: "\n") + "\n"
      let findings = try #require(checker.check(text: text, named: "x.yaml").results.first).findings
      return Dictionary(findings.map { ($0.rule, $0.status) }) { first, _ in first }
    }
    let absent = try statuses(lines)
    lines[key] = "\(key): ''"
    // Blank is absent.
    let blank = try statuses(lines)
    #expect(absent == blank)
    #expect(absent["has-\(key)"] ?? absent[key] ?? .pass != .undetermined)
  }

  @Test func `is named as what an open rule waits for, and not asked for`() throws {
    var lines = Self.lines
    lines["owners"] = "owners: [board, kansliet]"
    lines["parties"] = "parties: [{name: a}, b]"
    lines["cost"] = nil
    let text = "kind: pact\n" + lines.values.sorted().joined(separator: "\n") + "\n"
    let result = try #require(
      Checker(try Self.pack()).check(text: text, named: "x.yaml").results.first)
    let open = result.findings.filter { $0.status == .undetermined }
    #expect(
      open.map { $0.details?.message.english } == [
        "The rule cannot be decided: what is said of parties 2 cannot be read.",
        "The rule cannot be decided: what is said of owners 2 cannot be read.",
      ])
    #expect(open.allSatisfy { $0.details?.missing.isEmpty == true })
    #expect(result.questions.isEmpty)
  }
}
