import RiktlinjeRules
import TestSupport
import Testing

@testable import RiktlinjeEngine

@Suite struct `What a rule can show` {
  struct Row: CustomTestStringConvertible {
    var when: String?
    let require: String
    let statuses: Set<Status>
    var testDescription: String { "\(when ?? "always") → \(require)" }
  }

  static let all: Set<Status> = [.pass, .fail, .notApplicable, .undetermined]

  @Test(arguments: [
    Row(when: "deal.form == 'treaty'", require: "deal.months <= 36", statuses: all),
    // Nothing that is read can be missing in a valid proposal.
    Row(
      when: "deal.form == 'treaty'", require: "deal.form != 'pact'",
      statuses: [.pass, .fail, .notApplicable]),
    // has() is never unknown.
    Row(require: "has(deal.months)", statuses: [.pass, .fail, .notApplicable]),
    Row(
      when: "has(deal.months)", require: "deal.months <= 36",
      statuses: [.pass, .fail, .notApplicable]),
    Row(
      when: "has(deal.months) && deal.form == 'treaty'", require: "deal.months <= 36",
      statuses: [.pass, .fail, .notApplicable]),
    Row(
      require: "!has(deal.months) || deal.months <= 36", statuses: [.pass, .fail, .notApplicable]),
    Row(
      require: "has(deal.months) ? deal.months <= 36 : has(deal.told)",
      statuses: [.pass, .fail, .notApplicable]),
    Row(when: "has(deal.told)", require: "deal.months <= 36", statuses: all),
    // The implication holds whatever is missing only where one side decides.
    Row(when: "deal.told", require: "true", statuses: [.pass, .notApplicable]),
    Row(when: "deal.told", require: "false", statuses: [.fail, .undetermined, .notApplicable]),
    // Elements of lists: `name` is required of a part, `share` is not.
    Row(require: "deal.parts.all(p, p.name != '')", statuses: all),
    Row(
      when: "has(deal.parts)", require: "deal.parts.all(p, p.name != '')",
      statuses: [.pass, .fail, .notApplicable]),
    Row(when: "has(deal.parts)", require: "deal.parts.exists(p, p.share > 0.5)", statuses: all),
    Row(
      when: "has(deal.parts)", require: "deal.parts.all(p, has(p.share) && p.share > 0.5)",
      statuses: [.pass, .fail, .notApplicable]),
    Row(
      require: "cel.bind(m, deal.months, has(deal.told) && m > 3)",
      statuses: [.pass, .fail, .notApplicable, .undetermined]),
    // A register's field that is not required, and one that is.
    Row(
      when: "has(deal.place)", require: "places[deal.place].since > 3",
      statuses: all),
    Row(
      when: "has(deal.place)", require: "places[deal.place].near",
      statuses: [.pass, .fail, .notApplicable]),
    Row(
      when: "has(deal.place) && has(places[deal.place].since)",
      require: "places[deal.place].since > 3", statuses: [.pass, .fail, .notApplicable]),
    // Derived values are known when what they are derived from is.
    Row(require: "weight > 3", statuses: all),
    Row(when: "has(deal.months)", require: "weight > 3", statuses: [.pass, .fail, .notApplicable]),
    Row(require: "size_class == 'large'", statuses: [.pass, .fail, .notApplicable]),
  ]) func `follows from its conditions`(row: Row) throws {
    let when = row.when.map { "when: \"\($0)\"\n        " } ?? ""
    let sample = SampleTests([
      "more.yaml": """
      guideline: more
      title: {sv: Prov, en: Test}
      adopted_by: nobody
      in_force: {from: 2020-01-01}
      clauses:
        - id: more
          force: must
          certainty: inferred
          text: {sv: Prov, en: Test}
          rules:
            - id: the-rule
              applies_to: [deal]
              \(when)require: "\(row.require)"
              message: {sv: Fel, en: Wrong}
      derive:
        - id: size_class
          applies_to: [deal]
          label: {sv: storlek, en: size}
          first:
            - when: has(deal.months) && deal.months > 3
              then: "'large'"
          else: "'small'"
      """,
      "places.yaml": """
      register: places
      title: {sv: Platser, en: Places}
      fields:
        near: {type: boolean, required: true, label: {sv: nära, en: near}}
        since: {type: integer, label: {sv: sedan, en: since}}
      entries:
        a: {label: {sv: A, en: A}, near: true}
      """,
      "vocabulary.yaml": SampleTests.vocabulary
        + "      place: {type: {ref: places}, label: {sv: plats, en: place}}\n",
    ])
    let pack = try RulePack(at: sample.folder.path)
    let rule = try #require(pack.rules.first { $0.id == "the-rule" })
    #expect(PossibleAnswers(of: pack).statuses(of: rule) == row.statuses)
  }

  @Test func `bounds the ways of missing fields that it follows`() throws {
    let fields = (0..<20).map { "f\($0)" }
    let sample = SampleTests([
      "wide.yaml": """
      vocabulary: wide
      kinds:
        wide:
          label: {sv: bred, en: wide}
          fields:
            \(fields.map { "\($0): {type: boolean, label: {sv: f, en: f}}" }.joined(separator: "\n      "))
      """,
      "more.yaml": """
      guideline: more
      title: {sv: Prov, en: Test}
      adopted_by: nobody
      in_force: {from: 2020-01-01}
      clauses:
        - id: more
          force: must
          certainty: inferred
          text: {sv: Prov, en: Test}
          rules:
            - id: the-rule
              applies_to: [wide]
              require: \(fields.map { "wide.\($0)" }.joined(separator: " && "))
              message: {sv: Fel, en: Wrong}
      """,
    ])
    let pack = try RulePack(at: sample.folder.path)
    let rule = try #require(pack.rules.first { $0.id == "the-rule" })
    #expect(PossibleAnswers(of: pack).statuses(of: rule) == Self.all)
  }
}

@Suite struct `Coverage of a pack` {
  @Test func `notes what cases show, expected or not`() throws {
    let sample = SampleTests([
      "tests.yaml": `A rule test`.head + """
        - name: a treaty
          set: {judgements.short: {answer: met, by: a, date: 2026-02-01, note: b}}
        - name: a pact
          set: {form: pact, told: true}
        - name: of old
          as_of: 2001-01-01
        """
    ])
    let coverage = try #require(try sample.report()?.coverage)
    #expect(
      coverage.lines.map(text) == [
        // Not in force is no answer of `when`, but the only one where there is none.
        "short-term: pass+ fail- undetermined- not_applicable+",
        "short: pass+ fail- undetermined+ not_applicable+",
        "tell: done+ not_done+ unknown. not_applicable-",
        "weight (deal): 1+ 2+ else-",
      ])
    #expect(coverage.seenCount == 9 && coverage.possibleCount == 14)
    #expect(coverage.percent < 65)
  }

  @Test func `of what has a condition asks for a day in force`() throws {
    let sample = SampleTests([
      "tests.yaml": `A rule test`.head + "- {name: of old, as_of: 2001-01-01}\n"
    ])
    let coverage = try #require(try sample.report()?.coverage)
    #expect(
      coverage.lines.map(text) == [
        "short-term: pass- fail- undetermined- not_applicable-",
        "short: pass- fail- undetermined- not_applicable+",
        "tell: done- not_done- unknown. not_applicable-",
        "weight (deal): 1+ 2- else-",
      ])
  }

  @Test func `of no tests is nothing`() throws {
    #expect(try SampleTests().report()?.coverage.percent == 0)
  }

  private func text(_ line: Coverage.Line) -> String {
    let marks = line.showings.map { showing in
      showing.name + (showing.isSeen ? "+" : showing.isPossible ? "-" : ".")
    }
    return "\(line.subject.id): \(marks.joined(separator: " "))"
  }
}
