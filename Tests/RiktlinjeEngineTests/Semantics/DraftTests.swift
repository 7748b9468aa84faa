import RiktlinjeEngine
import RiktlinjeRules
import Testing

/// Blank is not wrong while it is a draft.
@Suite struct `A draft` {
  struct Row: CustomTestStringConvertible {
    /// The matter without its stage.
    let matter: String
    var when: String?
    let require: String
    let ready: Status
    let draft: Status
    /// The fields of which the draft's finding says that they are missing.
    var missing: [String] = []
    var testDescription: String { "\(when ?? "always") → \(require) of \(matter)" }
  }

  @Test(arguments: [
    // The absence of a field is a breach only of what is no draft any more.
    Row(
      matter: "", require: "has(matter.goal)", ready: .fail, draft: .undetermined, missing: ["goal"]
    ),
    Row(matter: "goal: x", require: "has(matter.goal)", ready: .pass, draft: .pass),
    // What fails by what is given fails on a draft as well.
    Row(
      matter: "cost: 9", require: "has(matter.goal) && matter.cost < 5", ready: .fail, draft: .fail),
    Row(matter: "cost: 9", require: "matter.cost < 5", ready: .fail, draft: .fail),
    Row(
      matter: "cost: 9", require: "has(matter.goal) || matter.cost < 5", ready: .fail,
      draft: .undetermined, missing: ["goal"]),
    // Only a rule that fails is asked once more: that nothing is said is what this one wants.
    Row(matter: "", require: "!has(matter.goal)", ready: .pass, draft: .pass),
    // The blank field may make it not apply at all.
    Row(
      matter: "cost: 9", when: "!has(matter.goal)", require: "matter.cost < 5", ready: .fail,
      draft: .undetermined, missing: ["goal"]),
    // Within records, whether the record is there or not, and within elements of lists.
    Row(
      matter: "", require: "has(matter.term.end)", ready: .fail, draft: .undetermined,
      missing: ["term.end"]),
    Row(
      matter: "term: {}", require: "has(matter.term.end)", ready: .fail, draft: .undetermined,
      missing: ["term.end"]),
    Row(
      matter: "parts: [{role: a}, {}]", require: "matter.parts.all(p, has(p.role))", ready: .fail,
      draft: .undetermined, missing: ["parts[1].role"]),
    // Through derived values, plain ones and tables.
    Row(
      matter: "", require: "is_aimed", ready: .fail, draft: .undetermined, missing: ["goal"]),
    Row(
      matter: "", require: "weight == 'heavy'", ready: .fail, draft: .undetermined,
      missing: ["goal"]),
    // A table whose rows agree whatever is given says so on a draft too.
    Row(matter: "", require: "always_light == 'heavy'", ready: .fail, draft: .fail),
    // What a register does not tell of an entry is for the pack to say, not for the draft.
    Row(
      matter: "body: clerk", require: "has(bodies[matter.body].rank)", ready: .fail, draft: .fail),
    Row(
      matter: "", require: "has(matter.body) && has(bodies[matter.body].rank)", ready: .fail,
      draft: .undetermined, missing: ["body"]),
  ]) func `is asked for what is blank where that is a breach of what is ready`(row: Row) throws {
    let sample = try Self.pack(MatterPack.rule("r", when: row.when, require: row.require))
    for (stage, status) in [("ready", row.ready), ("draft", row.draft)] {
      let result = try sample.check("stage: \(stage)\n" + row.matter)
      #expect(result.status("r") == status, "\(stage)")
      #expect(result.isDraft == (stage == "draft"))
      if stage == "draft" {
        #expect(result.missing("r") == row.missing)
        #expect(result.asked == row.missing)
        #expect(result.findings.first?.restsOnBlank == !row.missing.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("draft", Status.undetermined, Verdict.undetermined, ["name"]),
    ("ready", .fail, .nonCompliant, []),
    ("closed", .fail, .nonCompliant, []),
  ]) func `is asked for a required field`(
    stage: String, status: Status, verdict: Verdict, asked: [String]
  ) throws {
    let sample = try MatterPack(
      fields: [MatterPack.field("name", "text", "required: true")],
      clauses: [MatterPack.rule("r", require: "true")])
    let result = try sample.check("stage: \(stage)")
    #expect(result.status("document/missing-field") == status)
    #expect(result.verdict == verdict)
    #expect(result.asked == asked)
    #expect(result.findings.allSatisfy { !$0.isEntryError })
  }

  @Test func `is asked for required fields of what it has begun, and of nothing else`() throws {
    let sample = try MatterPack(
      fields: [
        MatterPack.field("first", "person"), MatterPack.field("second", "person"),
        MatterPack.field("others", "{list: person}"),
      ],
      records: [
        "person: {label: {sv: person, en: person}, fields: {"
          + MatterPack.field("name", "text", "required: true") + ", "
          + MatterPack.field("age", "integer") + "}}"
      ],
      clauses: [MatterPack.rule("r", require: "true")])
    let result = try sample.check("stage: draft\nfirst: {age: 4}\nothers: [{name: x}, {age: 5}]")
    #expect(result.documentFindings == ["document/missing-field", "document/missing-field"])
    #expect(result.asked == ["first.name", "others[1].name"])
  }

  @Test(arguments: [
    ("", true), ("stage: null", true), ("stage: ready", false), ("stage: draft", true),
  ]) func `is one whose stage is so marked, given or assumed`(text: String, isDraft: Bool) throws {
    let sample = try MatterPack(
      fields: ["phase: {type: {one_of: stage}, label: {sv: fas, en: phase}}"],
      clauses: [MatterPack.rule("r", require: "has(matter.date)")],
      files: [
        "more.yaml": """
        vocabulary: more
        kinds:
          plan:
            label: {sv: plan, en: plan}
            fields:
              stage: {type: {one_of: stage}, role: stage, assume: draft, label: {sv: läge, en: stage}}
              goal: {type: text, required: true, label: {sv: mål, en: goal}}
        """
      ])
    let report = Checker(sample.pack).check(text: "kind: plan\n\(text)\n")
    #expect(report.results.map(\.isDraft) == [isDraft])
    #expect(report.results.map(\.verdict) == [isDraft ? .undetermined : .nonCompliant])
    // Where nothing is assumed, what gives no stage is no draft.
    #expect(try sample.check("").isDraft == false)
  }

  private static func pack(_ rule: String) throws -> MatterPack {
    try MatterPack(
      fields: [
        MatterPack.field("goal", "text"), MatterPack.field("cost", "integer"),
        MatterPack.field("term", "term"), MatterPack.field("parts", "{list: part}"),
        MatterPack.field("body", "{ref: bodies}"),
      ],
      records: [
        "term: {label: {sv: tid, en: term}, fields: {\(MatterPack.field("end", "date"))}}",
        "part: {label: {sv: part, en: part}, fields: {\(MatterPack.field("role", "text"))}}",
      ],
      clauses: [rule],
      derive: [
        "{id: is_aimed, applies_to: [matter], label: {sv: a, en: a}, value: has(matter.goal)}",
        "{id: weight, applies_to: [matter], label: {sv: a, en: a},"
          + " first: [{when: has(matter.goal), then: \"'heavy'\"}], else: \"'light'\"}",
        "{id: always_light, applies_to: [matter], label: {sv: a, en: a},"
          + " first: [{when: has(matter.goal), then: \"'light'\"}], else: \"'light'\"}",
      ])
  }
}
