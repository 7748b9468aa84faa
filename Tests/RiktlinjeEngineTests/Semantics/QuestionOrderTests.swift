import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// The questions of a report: gates first, then what settles most, as measured.
@Suite struct `The order of questions` {
  struct Row: CustomTestStringConvertible {
    let name: String
    var matter = "date: 2026-01-01"
    let clauses: [String]
    let asked: [String]
    var settles: [Question.Settled] = []
    var testDescription: String { name }
  }

  private static func settled(
    musts: Int = 0, shoulds: Int = 0, judgements: Int = 0, steps: Int = 0
  ) -> Question.Settled {
    var settled = Question.Settled()
    settled.musts = musts
    settled.shoulds = shoulds
    settled.judgements = judgements
    settled.steps = steps
    return settled
  }

  @Test(arguments: [
    Row(
      name: "a gate comes before what settles more",
      clauses: [
        MatterPack.rule("r1", require: "matter.a > 0"),
        MatterPack.rule("r2", require: "matter.a > 1"),
        MatterPack.rule("r3", when: "matter.yes", require: "matter.b > 0", force: "should"),
      ],
      asked: ["yes", "a"],
      settles: [settled(shoulds: 1), settled(musts: 2)]),
    Row(
      name: "musts come before shoulds, these before judgements and steps",
      clauses: [
        MatterPack.step("s", done: "matter.d > 0"), MatterPack.judgement("j"),
        MatterPack.rule("r1", require: "matter.c > 0", force: "should"),
        MatterPack.rule("r2", require: "matter.b > 0"),
      ],
      asked: ["b", "c", "judgements.j", "d"],
      settles: [
        settled(musts: 1), settled(shoulds: 1), settled(judgements: 1), settled(steps: 1),
      ]),
    Row(
      name: "ties go by the vocabulary",
      clauses: [
        MatterPack.rule("r1", require: "matter.c > 0"),
        MatterPack.rule("r2", require: "matter.a > 0"),
        MatterPack.rule("r3", require: "matter.b > 0"),
      ],
      asked: ["a", "b", "c"]),
    Row(
      name: "judgements of the same weight go by the pack, after fields",
      clauses: [MatterPack.judgement("y"), MatterPack.judgement("x")],
      asked: ["judgements.y", "judgements.x"]),
    // No answer to `yes` settles anything, for what waits for it waits for more.
    Row(
      name: "the values of a boolean are tried",
      clauses: [
        MatterPack.rule("r1", require: "matter.yes && matter.a > 0 || matter.no && matter.b > 0"),
        MatterPack.rule("r2", require: "matter.yes && matter.a > 1 || matter.no && matter.b > 1"),
        MatterPack.rule("r3", require: "matter.no"),
      ],
      asked: ["a", "b", "no", "yes"],
      settles: [settled(musts: 2), settled(musts: 2), settled(musts: 1), settled()]),
    Row(
      name: "the values of a short enumeration are tried, and the best counts",
      clauses: [
        MatterPack.rule("r1", when: "matter.size == 'large'", require: "matter.a > 0"),
        MatterPack.rule("r2", when: "matter.size == 'large'", require: "matter.b > 0"),
        MatterPack.rule("r3", when: "matter.size == 'small'", require: "matter.c > 0"),
        MatterPack.rule("r4", when: "matter.yes", require: "matter.a > 1"),
        MatterPack.rule("r5", when: "matter.yes", require: "matter.a > 2"),
      ],
      asked: ["size", "yes"],
      settles: [settled(musts: 3), settled(musts: 2)]),  // `medium` settles all three
    Row(
      name: "the values of a long enumeration are not",
      clauses: [
        MatterPack.rule("r1", when: "matter.letter == 'a'", require: "matter.a > 0"),
        MatterPack.rule("r2", when: "matter.letter == 'b'", require: "matter.a > 0"),
      ],
      asked: ["letter"], settles: [settled(musts: 2)]),
    Row(
      name: "trying goes through derived values",
      clauses: [
        MatterPack.rule("r1", when: "weight == 'heavy'", require: "matter.b > 0"),
        MatterPack.rule("r2", when: "matter.yes", require: "matter.b > 0"),
      ],
      asked: ["yes", "size"],  // both gates settle two by one answer: `yes` stands first
      settles: [settled(musts: 1), settled(musts: 1)]),
    Row(
      name: "what is asked for drafts is tried as such",
      matter: "stage: draft",
      clauses: [
        MatterPack.rule("r1", require: "has(matter.yes)"),
        MatterPack.rule("r2", require: "matter.yes"),
        MatterPack.rule("r3", require: "has(matter.a)"),
      ],
      asked: ["yes", "a"], settles: [settled(musts: 2), settled(musts: 1)]),
  ]) func `is measured`(row: Row) throws {
    let result = try Self.pack(row.clauses).check(row.matter)
    #expect(result.asked == row.asked)
    if !row.settles.isEmpty { #expect(result.questions.map(\.settles) == row.settles) }
  }

  @Test func `leaves the answers as they were`() throws {
    let clauses = [
      MatterPack.rule("r1", when: "matter.yes", require: "weight == 'heavy'"),
      MatterPack.rule("r2", when: "matter.no", require: "weight == 'heavy'"),
    ]
    let sample = try Self.pack(clauses)
    let once = try sample.check("size: large")
    // The same checker goes on to the next proposal with the memory of the one before.
    let text = "kind: matter\nsize: large\n---\nkind: matter\nno: true\nsize: small\n"
    let both = Checker(sample.pack).check(text: text).results
    #expect(both.map { $0.status("r1") } == [.pass, .undetermined])
    #expect(both.map { $0.status("r2") } == [.pass, .fail])
    #expect(once.findings.map(\.status) == both.first?.findings.map(\.status))
  }

  @Test func `is for those who read it`() throws {
    let sample = try Self.pack([MatterPack.rule("r1", require: "matter.size == 'large'")])
    let question = try #require(try sample.check("").questions.first)
    #expect(question.text[.swedish] == "Hur stor är den?")
    #expect(question.path == "matter.size")
    #expect(question.waiting == ["r1"])
    guard case .field(let asked) = question.subject else {
      Issue.record("no field is asked for")
      return
    }
    #expect(asked.choices.map(\.name) == ["small", "medium", "large"])
    #expect(asked.field.reason?[.english] == "It matters.")
  }

  private static func pack(_ clauses: [String]) throws -> MatterPack {
    try MatterPack(
      fields: [
        MatterPack.field("yes", "boolean"), MatterPack.field("no", "boolean"),
        MatterPack.field(
          "size", "{one_of: size}",
          "ask: {sv: Hur stor är den?, en: How large is it?}, why: {sv: Det spelar roll., en: It matters.}"
        ),
        MatterPack.field("letter", "{one_of: letter}"), MatterPack.field("a", "integer"),
        MatterPack.field("b", "integer"), MatterPack.field("c", "integer"),
        MatterPack.field("d", "integer"),
      ],
      enumerations: [
        enumeration("size", ["small", "medium", "large"]),
        enumeration("letter", "abcdefghi".map(String.init)),
      ],
      clauses: clauses,
      derive: [
        "{id: weight, applies_to: [matter], label: {sv: a, en: a}, first: [{when: matter.size =="
          + " 'large', then: \"'heavy'\"}], else: \"'light'\"}"
      ])
  }

  private static func enumeration(_ name: String, _ values: [String]) -> String {
    let values = values.map { "\($0): {sv: \($0), en: \($0)}" }.joined(separator: ", ")
    return "\(name): {label: {sv: \(name), en: \(name)}, values: {\(values)}}"
  }
}
