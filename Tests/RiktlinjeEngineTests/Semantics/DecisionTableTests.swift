import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// A decision table answers as soon as all rows that can still hit agree.
@Suite struct `A decision table` {
  struct Row: CustomTestStringConvertible {
    let matter: String
    /// The body that decides; `nil` while the table cannot tell.
    var body: String?
    var candidates: [String] = []
    var asked: [String] = []
    var testDescription: String { "{\(matter)}" }
  }

  @Test(arguments: [
    Row(matter: "principle: true", body: "council"),
    Row(matter: "principle: false\ncitywide: false\ncost: 1", body: "office"),
    // Whatever the first row comes to, nothing else than the council is left.
    Row(matter: "citywide: true", body: "council"),
    Row(matter: "principle: false\ncitywide: false\ncost: 9", body: "board"),
    Row(
      matter: "cost: 9", candidates: ["council", "board"], asked: ["principle", "citywide"]),
    Row(
      matter: "principle: false\ncitywide: false", candidates: ["board", "office"], asked: ["cost"]),
    Row(
      matter: "", candidates: ["council", "board", "office"],
      asked: ["principle", "citywide", "cost"]),
    // A row that surely does not hit is no candidate.
    Row(
      matter: "principle: false\ncost: 1", candidates: ["council", "office"], asked: ["citywide"]),
  ]) func `answers when all rows that can hit agree, and names candidates until then`(row: Row)
    throws
  {
    let result = try Self.pack().check(row.matter)
    let answer = try #require(result.derived("deciding_body"))
    #expect(answer.value.map(Self.key) == row.body)
    #expect(answer.candidates.map(Self.key) == row.candidates)
    #expect(
      Set(answer.missing.map { String($0.path.dropFirst("matter.".count)) }) == Set(row.asked))
    #expect(
      result.status("by-right-body")
        == (row.body.map { $0 == "board" ? .pass : .fail } ?? .undetermined))
    #expect(Set(result.asked) == Set(row.asked))
  }

  @Test func `is an error where a row that must be asked is one`() throws {
    let result = try Self.errorPack().check("principle: false\ncost: 0")
    #expect(result.derived("by_size")?.value == nil)
    #expect(result.derived("by_size")?.candidates.isEmpty == true)
    #expect(result.status("sized") == .error)
    // An earlier row that hits decides, and the error is never met.
    #expect(try Self.errorPack().check("principle: true\ncost: 0").status("sized") == .pass)
  }

  @Test func `names who takes a step only when it can tell`() throws {
    let (open, told) = (try Self.pack().check(""), try Self.pack().check("principle: true"))
    #expect(open.steps.map(\.actor) == [nil])
    #expect(told.steps.map { $0.actor?[.swedish] } == ["fullmäktige"])
  }

  private static func key(_ value: ReportValue) -> String {
    if case .labelled(let key, _) = value { key } else { value.text(in: .english) }
  }

  private static func errorPack() throws -> MatterPack {
    try MatterPack(
      fields: [MatterPack.field("principle", "boolean"), MatterPack.field("cost", "integer")],
      clauses: [MatterPack.rule("sized", require: "by_size == 'none'")],
      derive: [
        """
        {id: by_size, applies_to: [matter], label: {sv: a, en: a},
            first: [{when: matter.principle, then: "'none'"}, {when: 10 / matter.cost > 1, then: "'one'"}],
            else: "'two'"}
        """
      ])
  }

  private static func pack() throws -> MatterPack {
    try MatterPack(
      fields: [
        MatterPack.field("principle", "boolean"), MatterPack.field("citywide", "boolean"),
        MatterPack.field("cost", "integer"),
      ],
      clauses: [
        MatterPack.rule("by-right-body", require: "deciding_body == 'board'"),
        "{id: ask, force: may, certainty: seen, text: {sv: a, en: a}, steps: [{id: ask, applies_to:"
          + " [matter], by: {derived: deciding_body}, text: {sv: a, en: a}}]}",
      ],
      derive: [
        """
        {id: deciding_body, applies_to: [matter], label: {sv: organ, en: body}, type: {ref: bodies},
            first: [{when: matter.principle, then: "'council'"}, {when: matter.citywide, then: "'council'"},
            {when: matter.cost > 5, then: "'board'"}], else: "'office'"}
        """
      ])
  }
}
