import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// A pack in which much rests on each part, with one part broken.
@Suite struct `Of a mistake that much rests on` {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    /// What is written instead of what.
    let change: (from: String, to: String)
    /// The code and the line of the one thing that is told.
    let expected: String

    init(_ description: String, _ from: String, _ to: String, expected: String) {
      testDescription = description
      change = (from, to)
      self.expected = expected
    }
  }

  @Test(arguments: [
    Row("a record that there is not", "type: stay,", "type: stey,", expected: "unknown-name 11"),
    Row(
      "an enumeration that there is not", "type: {one_of: mode}", "type: {one_of: moode}",
      expected: "unknown-name 10"),
    Row("a type that is none", "type: stay,", "type: [stay],", expected: "wrong-shape 11"),
    Row("no type", "type: stay, ", "", expected: "missing-key 11"),
    Row(
      "a list of what there is not", "type: {list: stay}", "type: {list: stey}",
      expected: "unknown-name 12"),
    Row(
      "derived values in a circle", "value: trip.stay.nights + 1", "value: doubled - 1",
      expected: "contains-itself 2"),
    Row(
      "a derived value without a value", "value: trip.stay.nights + 1", "",
      expected: "two-contents 2"),
    Row(
      "a guideline that ends before it begins", "in_force: {from: 2020-01-01}",
      "in_force: {from: 2020-01-01, until: 2019-01-01}", expected: "period-reversed 4"),
    Row(
      "a rule that requires nothing", "require: trip.stay.nights <= limit", "# nothing",
      expected: "missing-key 11"),
  ]) func `only the cause is told`(row: Row) {
    var files = Self.files
    for (name, text) in files {
      files[name] = text.replacing(row.change.from, with: row.change.to)
    }
    #expect(files != Self.files)
    let folder = TemporaryFolder(files)
    var found: [String] = []
    do {
      _ = try RulePack(at: folder.path)
    } catch {
      found = error.diagnostics.map {
        "\($0.problem.code) \($0.location?.span.start.line ?? 0)"
      }
    }
    #expect(found == [row.expected])
  }

  @Test func `nothing is told when it is mended`() throws {
    let folder = TemporaryFolder(Self.files)
    #expect(try RulePack(at: folder.path).warnings.isEmpty)
  }

  private static let files = [
    "pack.yaml": "pack: trips\nversion: 1.0.0\ntitle: {sv: Resor, en: Trips}\n",
    "vocabulary.yaml": """
    vocabulary: trips
    enumerations:
      mode: {label: {sv: färdsätt, en: mode}, values: {train: {sv: tåg, en: train}}}
    records:
      stay: {label: {sv: vistelse, en: stay}, fields: {nights: {type: integer, label: {sv: nätter, en: nights}}}}
    kinds:
      trip:
        label: {sv: resa, en: trip}
        fields:
          mode: {type: {one_of: mode}, label: {sv: färdsätt, en: mode}}
          stay: {type: stay, label: {sv: vistelse, en: stay}}
          stays: {type: {list: stay}, label: {sv: vistelser, en: stays}}
    """,
    "derived.yaml": """
    derive:
      - {id: limit, applies_to: [trip], label: {sv: gräns, en: limit}, value: trip.stay.nights + 1}
      - {id: doubled, applies_to: [trip], label: {sv: det dubbla, en: double}, value: limit * 2}
    """,
    "guideline.yaml": """
    guideline: trips
    title: {sv: Resor, en: Trips}
    adopted_by: {sv: Fullmäktige, en: The council}
    in_force: {from: 2020-01-01}
    clauses:
      - id: short
        force: must
        certainty: seen
        text: {sv: Resor är korta., en: Trips are short.}
        rules:
          - id: short-stay
            applies_to: [trip]
            in_force: {from: 2021-01-01}
            when: trip.mode == 'train' && trip.stays.all(s, s.nights > 0)
            require: trip.stay.nights <= limit
            message: {sv: För lång., en: Too long.}
      - id: shorter
        force: should
        certainty: seen
        text: {sv: Resor är kortare., en: Trips are shorter.}
        in_force: {from: 2022-01-01}
        rules:
          - id: shorter-stay
            applies_to: [trip]
            when: trip.mode == 'train'
            require: trip.stay.nights < doubled
            message: {sv: "{nights} är för långt.", en: "{nights} is too long."}
            values: {nights: trip.stay.nights + limit}
        steps:
          - {id: ask, applies_to: [trip], when: doubled > 3, done: has(trip.stay.nights), by: {derived: doubled}, text: {sv: Fråga., en: Ask.}}
    """,
  ]
}
