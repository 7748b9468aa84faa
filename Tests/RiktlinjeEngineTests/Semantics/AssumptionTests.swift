import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// A field with `assume` has that value while it is absent, and the report says what rests on it.
@Suite struct `An assumption` {
  struct Row: CustomTestStringConvertible {
    let name: String
    var matter = "date: 2026-01-01"
    let clause: String
    var derive: [String] = []
    let status: Status
    /// The paths of the assumptions on which something rests.
    var assumed: [String] = []
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "answers a condition", clause: MatterPack.rule("r", require: "!matter.gift"),
      status: .pass, assumed: ["gift"]),
    Row(
      name: "shuts a gate",
      clause: MatterPack.rule("r", when: "matter.gift", require: "matter.cost > 0"),
      status: .notApplicable, assumed: ["gift"]),
    Row(
      name: "counts as given", clause: MatterPack.rule("r", require: "has(matter.gift)"),
      status: .pass, assumed: ["gift"]),
    Row(
      name: "gives way to what is said", matter: "gift: true",
      clause: MatterPack.rule("r", require: "!matter.gift"), status: .fail),
    Row(
      name: "is as good as said when the field is null", matter: "gift: null",
      clause: MatterPack.rule("r", require: "!matter.gift"), status: .pass, assumed: ["gift"]),
    Row(
      name: "that nothing reads is not shown", clause: MatterPack.rule("r", require: "true"),
      status: .pass),
    Row(
      name: "that decides nothing is not shown", matter: "cost: 1",
      clause: MatterPack.rule("r", require: "matter.cost > 0 || matter.gift"), status: .pass),
    Row(
      name: "is shown where the answer would be open without it",
      clause: MatterPack.rule("r", require: "matter.amount < 100.5"), status: .pass,
      assumed: ["amount"]),
    Row(
      name: "holds in a record that is absent",
      clause: MatterPack.rule("r", require: "!matter.data.personal"), status: .pass,
      assumed: ["data.personal"]),
    Row(
      name: "holds in a record that says something else", matter: "data: {kept: 3}",
      clause: MatterPack.rule("r", require: "!matter.data.personal"), status: .pass,
      assumed: ["data.personal"]),
    Row(
      name: "holds in elements of lists, where they say nothing",
      matter: "parts: [{name: a}, {name: b, own: true}, {name: c}]",
      clause: MatterPack.rule("r", require: "matter.parts.exists(p, p.own)"), status: .pass),
    Row(
      name: "in elements of lists is shown for each",
      matter: "parts: [{name: a}, {name: b, own: false}, {name: c}]",
      clause: MatterPack.rule("r", require: "matter.parts.all(p, !p.own)"), status: .pass,
      assumed: ["parts[0].own", "parts[2].own"]),
    Row(
      name: "is read through a derived value", clause: MatterPack.rule("r", require: "light"),
      derive: [light], status: .pass, assumed: ["gift"]),
    Row(
      name: "may be a day",
      clause: MatterPack.rule("r", require: "matter.day < date('2026-01-01')"),
      status: .pass, assumed: ["day"]),
    Row(
      name: "may be a value of an enumeration",
      clause: MatterPack.rule("r", require: "matter.size == 'small'"), status: .pass,
      assumed: ["size"]),
    Row(
      name: "may be a key of a register",
      clause: MatterPack.rule("r", require: "bodies[matter.owner].rank == 2"), status: .pass,
      assumed: ["owner"]),
    Row(
      name: "of which a draft fails is no question", matter: "stage: draft",
      clause: MatterPack.rule("r", require: "matter.gift"), status: .fail, assumed: ["gift"]),
  ]) func `stands for what is absent`(row: Row) throws {
    let result = try Self.pack([row.clause], row.derive).check(row.matter)
    #expect(result.status("r") == row.status)
    #expect(
      result.assumptions.map { String($0.path.dropFirst("matter.".count)) } == row.assumed)
    #expect(result.assumptions.allSatisfy { $0.resting.contains("r") })
    #expect(result.questions.isEmpty)
  }

  @Test func `tells its value and what rests on it, in the order of the pack`() throws {
    let result = try Self.pack(
      [
        MatterPack.rule("r", when: "matter.gift", require: "matter.cost > 0"),
        MatterPack.rule("s", require: "matter.cost > 0"),
        MatterPack.judgement("j", when: "matter.gift"), MatterPack.step("t", when: "matter.gift"),
        MatterPack.step("u", when: "light", done: "matter.gift"),
      ], [Self.light]
    ).check("cost: 1")
    let assumption = try #require(result.assumptions.first)
    #expect(result.assumptions.count == 1)
    #expect(assumption.resting == ["r", "j", "t", "u", "light"])
    #expect(assumption.value == .bool(false))
    #expect(assumption.label[.english] == "gift")
    #expect(assumption.field.name == "gift")
  }

  @Test func `is shown where only a derived value rests on it`() throws {
    let result = try Self.pack([MatterPack.rule("r", require: "true")], [Self.light]).check("")
    #expect(result.assumptions.map(\.path) == ["matter.gift"])
    #expect(result.assumptions.map(\.resting) == [["light"]])
  }

  @Test func `gives a role its value`() throws {
    let result = try Self.pack([MatterPack.rule("r", require: "true")]).check("")
    #expect(result.values(of: .owner).map { $0.text(in: .swedish) } == ["styrelsen"])
    let told = try Self.pack([MatterPack.rule("r", require: "true")]).check("owner: council")
    #expect(told.values(of: .owner).map { $0.text(in: .swedish) } == ["fullmäktige"])
  }

  @Test func `of one proposal is forgotten with it`() throws {
    let sample = try Self.pack([MatterPack.rule("r", require: "!matter.gift")])
    let text = "kind: matter\n---\nkind: matter\ngift: true\n---\nkind: matter\n"
    let results = Checker(sample.pack).check(text: text).results
    #expect(results.map { $0.status("r") } == [.pass, .fail, .pass])
    #expect(results.map(\.assumptions.count) == [1, 0, 1])
  }

  /// A derived value that reads whether there is a gift.
  private static let light =
    "{id: light, applies_to: [matter], label: {sv: a, en: a}, value: \"!matter.gift\"}"

  private static func pack(_ clauses: [String], _ derive: [String] = []) throws -> MatterPack {
    try MatterPack(
      fields: [
        MatterPack.field("gift", "boolean", "assume: false"), MatterPack.field("cost", "integer"),
        MatterPack.field("amount", "number", "assume: 100"), MatterPack.field("data", "data"),
        MatterPack.field("parts", "{list: part}"),
        MatterPack.field("day", "date", "assume: 2025-12-31"),
        MatterPack.field("size", "{one_of: size}", "assume: small"),
        MatterPack.field("owner", "{ref: bodies}", "role: owner, assume: board"),
      ],
      enumerations: [
        "size: {label: {sv: s, en: s}, values: {small: {sv: s, en: s}, large: {sv: l, en: l}}}"
      ],
      records: [
        "data: {label: {sv: d, en: d}, fields: {"
          + MatterPack.field("personal", "boolean", "assume: false") + ", "
          + MatterPack.field("kept", "integer") + "}}",
        "part: {label: {sv: p, en: p}, fields: {" + MatterPack.field("name", "text") + ", "
          + MatterPack.field("own", "boolean", "assume: false") + "}}",
      ],
      clauses: clauses,
      derive: derive)
  }
}
