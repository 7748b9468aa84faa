import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// Exceptions in law's own form: `unless`, and special rules that override general ones.
@Suite struct `An exception` {
  /// A rule with an exception that rests on a clause of its own.
  private static func pack() throws -> MatterPack {
    try MatterPack(
      fields: [
        MatterPack.field("big", "boolean"), MatterPack.field("free", "boolean"),
        MatterPack.field("good", "boolean"), MatterPack.field("cost", "integer"),
      ],
      clauses: [
        """
        {id: c, force: must, certainty: seen, text: {sv: c, en: c}, rules: [{id: r, applies_to: [matter],
          when: matter.big, unless: {when: matter.free, clause: d,
          message: {sv: "Gratis: {cost}.", en: "Free: {cost}."}}, require: matter.good,
          values: {cost: matter.cost, good: matter.good}, message: {sv: "Fel: {good}", en: "Wrong: {good}"}}]}
        """.split(separator: "\n").joined(separator: " "),
        "{id: d, force: may, certainty: seen, text: {sv: d, en: d}}",
      ])
  }

  struct Row: CustomTestStringConvertible {
    let matter: String
    let status: Status
    var missing: [String] = []
    var isExempt = false
    var testDescription: String { "\(matter) → \(status)" }
  }

  @Test(arguments: [
    Row(matter: "big: true\ngood: true\nfree: false", status: .pass),
    Row(matter: "big: true\ngood: false\nfree: false", status: .fail),
    Row(matter: "big: true\ngood: false\nfree: true", status: .notApplicable, isExempt: true),
    // An exempt rule says nothing, though it would be met.
    Row(matter: "big: true\ngood: true\nfree: true", status: .notApplicable, isExempt: true),
    Row(matter: "big: false\nfree: true", status: .notApplicable),
    Row(matter: "free: true\ngood: false", status: .notApplicable, isExempt: true),
    // What would be met either way is met.
    Row(matter: "big: true\ngood: true", status: .pass),
    Row(matter: "big: true\ngood: false", status: .undetermined, missing: ["free"]),
    Row(matter: "good: false", status: .undetermined, missing: ["big", "free"]),
    Row(matter: "big: true", status: .undetermined, missing: ["free"]),
    Row(matter: "big: true\nfree: false", status: .undetermined, missing: ["good"]),
  ]) func `keeps a rule from applying`(row: Row) throws {
    let result = try Self.pack().check(row.matter + "\ncost: 5")
    #expect(result.status("r") == row.status)
    #expect(result.missing("r") == row.missing)
    #expect(result.asked.sorted() == row.missing.sorted())
    let details = result.findings.first { $0.rule == "r" }?.details
    guard row.isExempt else {
      #expect(details?.exemption == nil)
      return
    }
    #expect(details?.message[.english] == "Free: 5.")
    #expect(details?.message[.swedish] == "Gratis: 5.")
    guard case .exception(let clause)? = details?.exemption else {
      Issue.record("no exception")
      return
    }
    #expect(clause.id == "d")
  }

  @Test func `shows values of its own message only`() throws {
    let failed = try Self.pack().check("big: true\ngood: false\nfree: false\ncost: 5")
    let details = try #require(failed.findings.first { $0.rule == "r" }?.details)
    #expect(details.message[.swedish] == "Fel: nej")
    #expect(details.values.map(\.name) == ["good"])
  }

  @Test func `that cannot be evaluated is told where it matters`() throws {
    let pack = try MatterPack(
      fields: [MatterPack.field("n", "integer"), MatterPack.field("good", "boolean")],
      clauses: [
        "{id: c, force: must, certainty: seen, text: {sv: c, en: c}, rules: [{id: r,"
          + " applies_to: [matter], unless: {when: 1 / matter.n == 1, message: {sv: x, en: x}},"
          + " require: matter.good, message: {sv: Fel, en: Wrong}}]}"
      ])
    #expect(try pack.check("n: 0\ngood: false").status("r") == .error)
    #expect(try pack.check("n: 0\ngood: true").status("r") == .pass)
    #expect(try pack.check("n: 1\ngood: false").status("r") == .notApplicable)
  }

  @Test func `may still come while a proposal is a draft`() throws {
    let pack = try MatterPack(
      fields: [MatterPack.field("reason", "text"), MatterPack.field("good", "boolean")],
      clauses: [
        "{id: c, force: must, certainty: seen, text: {sv: c, en: c}, rules: [{id: r,"
          + " applies_to: [matter], unless: {when: has(matter.reason), message: {sv: x, en: x}},"
          + " require: matter.good, message: {sv: Fel, en: Wrong}}]}"
      ])
    #expect(try pack.check("stage: ready\ngood: false").status("r") == .fail)
    let draft = try pack.check("stage: draft\ngood: false")
    #expect(draft.status("r") == .undetermined)
    #expect(draft.missing("r") == ["reason"])
  }
}

@Suite struct `A special rule` {
  /// The general rule says that the cost is less than 10, the special one that it is less than 5.
  private static func pack(
    special: String = "when: matter.small, ", more: [String] = []
  ) throws -> MatterPack {
    func clause(_ id: String, _ content: String) -> String {
      "{id: \(id), force: must, certainty: seen, text: {sv: Punkten \(id)., en: Clause \(id).},"
        + " rules: [{id: \(id)-rule, applies_to: [matter], \(content), message: {sv: Fel, en: Wrong}}]}"
    }
    return try MatterPack(
      fields: [
        MatterPack.field("small", "boolean"), MatterPack.field("odd", "boolean"),
        MatterPack.field("cost", "integer"),
      ],
      clauses: [
        clause("general", "require: matter.cost < 10"),
        clause(
          "special",
          "\(special)overrides: [general-rule], unless: {when: matter.odd, message: {sv: Udda., en: Odd.}},"
            + " require: matter.cost < 5"),
      ] + more)
  }

  struct Row: CustomTestStringConvertible {
    let matter: String
    let general: Status
    let special: Status
    var testDescription: String { matter }
  }

  @Test(arguments: [
    Row(
      matter: "small: false\nodd: false\ncost: 7", general: .pass, special: .notApplicable),
    Row(matter: "small: false\ncost: 12", general: .fail, special: .notApplicable),
    Row(matter: "small: true\nodd: false\ncost: 7", general: .notApplicable, special: .fail),
    Row(matter: "small: true\nodd: false\ncost: 12", general: .notApplicable, special: .fail),
    Row(matter: "small: true\nodd: false\ncost: 3", general: .notApplicable, special: .pass),
    // What is excepted from the special rule falls back on the general one.
    Row(matter: "small: true\nodd: true\ncost: 12", general: .fail, special: .notApplicable),
    // Which of them speaks is not known: only what both say is said.
    Row(matter: "odd: false\ncost: 12", general: .undetermined, special: .undetermined),
    Row(matter: "odd: false\ncost: 3", general: .pass, special: .pass),
    Row(matter: "odd: false\ncost: 7", general: .pass, special: .undetermined),
  ]) func `speaks in the place of the general one`(row: Row) throws {
    let result = try Self.pack().check(row.matter)
    #expect(result.status("general-rule") == row.general)
    #expect(result.status("special-rule") == row.special)
  }

  @Test func `is named as the reason`() throws {
    let result = try Self.pack().check("small: true\nodd: false\ncost: 7")
    let details = try #require(result.findings.first { $0.rule == "general-rule" }?.details)
    #expect(
      details.message[.swedish]
        == "I stället gäller den särskilda regeln ”special-rule”: Punkten special.")
    #expect(
      details.message[.english]
        == "The special rule ‘special-rule’ applies instead: Clause special.")
    guard case .precedence(let rule)? = details.exemption else {
      Issue.record("no precedence")
      return
    }
    #expect(rule.id == "special-rule")
  }

  @Test func `takes precedence only on days on which it is in force`() throws {
    let pack = try Self.pack(special: "when: matter.small, in_force: {from: 2026-01-01}, ")
    let matter = "small: true\nodd: false\ncost: 12"
    #expect(try pack.check(matter, asOf: "2025-12-31").status("general-rule") == .fail)
    #expect(try pack.check(matter, asOf: "2026-01-01").status("general-rule") == .notApplicable)
  }

  @Test func `takes precedence also when it alone is not asked`() throws {
    let pack = try Self.pack()
    var options = Checker.Options()
    options.only = ["general-rule"]
    let report = Checker(pack.pack, options: options)
      .check(text: "kind: matter\nid: m\nsmall: true\nodd: false\ncost: 12\n")
    #expect(report.results.first?.status("general-rule") == .notApplicable)
  }

  @Test func `is asked about where the general one would fail`() throws {
    let result = try Self.pack().check("odd: false\ncost: 12")
    #expect(result.missing("general-rule") == ["small"])
    #expect(result.asked == ["small"])
    #expect(result.questions.first?.isGate == true)
  }
}

@Suite struct `Rules that name others` {
  private func problems(_ clauses: [String]) -> [String] {
    do {
      _ = try MatterPack(fields: [MatterPack.field("cost", "integer")], clauses: clauses)
      return []
    } catch let error as InvalidPack {
      return error.diagnostics.map { "\($0.problem.code): \($0.problem.message(in: .english))" }
    } catch {
      return ["\(error)"]
    }
  }

  private func clause(_ id: String, _ more: String) -> String {
    "{id: \(id), force: must, certainty: seen, text: {sv: c, en: c}, rules: [{id: \(id)-rule,"
      + " applies_to: [matter], \(more), require: matter.cost < 5, message: {sv: Fel, en: Wrong}}]}"
  }

  @Test func `must not override one another in a circle`() {
    let found = problems([
      clause("a", "overrides: [b-rule]"), clause("b", "overrides: [c-rule]"),
      clause("c", "overrides: [a-rule]"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains("a-rule → b-rule → c-rule → a-rule") == true)
    #expect(problems([clause("a", "overrides: [a-rule]")]).count == 1)
  }

  @Test func `must name what there is`() {
    #expect(
      problems([clause("aaa", "overrides: [bbb-rul]"), clause("bbb", "when: matter.cost > 1")])
        .map { $0.prefix(12) } == ["unknown-name"])
    #expect(
      problems([
        clause("a", "unless: {when: matter.cost > 1, clause: nope, message: {sv: x, en: x}}")
      ])
      .map { $0.prefix(12) } == ["unknown-name"])
    #expect(
      problems([clause("a", "unless: {when: matter.cost, message: {sv: x, en: x}}")]).count == 1)
    #expect(problems([clause("a", "unless: {when: matter.cost > 1}")]).count == 1)
    #expect(
      problems([
        clause("a", "unless: {when: matter.cost > 1, message: {sv: \"{x}\", en: \"{x}\"}}")
      ]).contains { $0.hasPrefix("placeholder-without-value") })
  }

  struct Row: CustomTestStringConvertible {
    let general: String
    let special: String
    var codes: [String] = []
    var testDescription: String { "\(special) over \(general)" }
  }

  @Test(arguments: [
    Row(general: "when: matter.cost > 1", special: "when: matter.cost > 3"),
    Row(general: "in_force: {from: 2001-01-01}", special: "when: matter.cost > 3"),
    // Later than the other, and for as much: that is enough.
    Row(general: "when: matter.cost > 1", special: "in_force: {from: 2020-01-01}"),
    Row(
      general: "when: matter.cost > 3", special: "when: matter.cost > 1",
      codes: ["precedence-without-reason"]),
    Row(
      general: "when: matter.cost > 3", special: "when: matter.cost > 3",
      codes: ["duplicate-rule", "precedence-without-reason"]),
    Row(
      general: "when: matter.cost > 3", special: "when: matter.cost < 2",
      codes: ["precedence-in-vain"]),
    Row(
      general: "in_force: {until: 2010-01-01}", special: "in_force: {from: 2011-01-01}",
      codes: ["precedence-in-vain"]),
    // Read by the kind's own name and as any proposal, it is the same.
    Row(general: "when: proposal.cost > 1", special: "when: matter.cost > 3"),
    Row(
      general: "when: matter.cost > 3",
      special: "when: matter.cost > 4, unless: {when: matter.cost < 2, message: {sv: x, en: x}}",
      codes: ["exception-in-vain"]),
  ]) func `are asked for a reason to override them`(row: Row) throws {
    let pack = try MatterPack(
      fields: [MatterPack.field("cost", "integer")],
      clauses: [
        clause("general", row.general),
        clause("special", "\(row.special), overrides: [general-rule]"),
      ])
    let day = try #require(CivilDate(iso: "2026-01-01"))
    let wanted = [
      "precedence-without-reason", "precedence-in-vain", "exception-in-vain", "duplicate-rule",
    ]
    let codes = PackLint.diagnostics(of: pack.pack, today: day).map(\.problem.code)
      .filter { wanted.contains($0) }
    #expect(codes.sorted() == row.codes)
  }
}
