import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// What conditions read of every proposal: its kind and its id.
@Suite struct `A proposal's kind and id` {
  struct Row: CustomTestStringConvertible {
    let require: String
    /// The text of the proposal, with its kind and id.
    let proposal: String
    let status: Status
    var missing: [String] = []
    var testDescription: String { "\(require) of \(proposal)" }
  }

  private func pack(_ require: String) throws -> MatterPack {
    try MatterPack(clauses: [MatterPack.rule("r", require: require)])
  }

  @Test(arguments: [
    Row(require: "proposal.kind == 'matter'", proposal: "kind: matter\nid: m-1", status: .pass),
    // However the proposal names its kind, conditions read the kind's own name.
    Row(require: "proposal.kind == 'matter'", proposal: "kind: ärende\nid: m-1", status: .pass),
    Row(require: "has(proposal.kind)", proposal: "kind: matter", status: .pass),
    Row(require: "proposal.id.startsWith('m-')", proposal: "kind: matter\nid: m-1", status: .pass),
    Row(require: "proposal.id.startsWith('m-')", proposal: "kind: matter\nid: x", status: .fail),
    // An id is a text also when it looks like a number.
    Row(require: "proposal.id == '17'", proposal: "kind: matter\nid: 17", status: .pass),
    // What the proposal does not say is not known, whatever its file is called.
    Row(
      require: "proposal.id.startsWith('m-')", proposal: "kind: matter", status: .undetermined,
      missing: ["matter.id"]),
    Row(
      require: "proposal.id.startsWith('m-')", proposal: "kind: matter\nid: ''",
      status: .undetermined, missing: ["matter.id"]),
    Row(require: "has(proposal.id)", proposal: "kind: matter", status: .fail),
    Row(
      require: "has(proposal.id)", proposal: "kind: matter\nstage: draft", status: .undetermined,
      missing: ["matter.id"]),
    // An answer that the id cannot change does not wait for it.
    Row(
      require: "proposal.kind == 'matter' || proposal.id == 'm'", proposal: "kind: matter",
      status: .pass),
    // Read through the whole proposal, too.
    Row(
      require: "[proposal].exists(p, p.id == 'm-1' && p.kind == 'matter')",
      proposal: "kind: matter\nid: m-1", status: .pass),
  ]) func `are read in conditions`(row: Row) throws {
    let matters = try pack(row.require)
    let report = Checker(matters.pack).check(text: row.proposal + "\n")
    let result = try #require(report.results.first)
    #expect(result.status("r") == row.status)
    let finding = try #require(result.findings.first { $0.rule == "r" })
    #expect((finding.details?.missing ?? []).map(\.path) == row.missing)
    if !row.missing.isEmpty {
      #expect(result.questions.map(\.path) == row.missing)
    }
  }

  @Test func `point to the id in the file`() throws {
    let matters = try pack("proposal.id.startsWith('m-')")
    let report = Checker(matters.pack).check(text: "kind: matter\nid: x-1\n")
    let finding = try #require(report.results.first?.findings.first { $0.rule == "r" })
    #expect(finding.details?.location?.span.start == SourcePosition(line: 2, column: 5))
    #expect(finding.details?.field == "matter.id")
  }

  @Test func `are one proposal's, not those of the one before`() throws {
    let matters = try pack("proposal.id == 'a'")
    let report = Checker(matters.pack).check(
      text: "kind: matter\nid: a\n---\nkind: matter\n---\nkind: matter\nid: b\n")
    #expect(report.results.map { $0.status("r") } == [.pass, .undetermined, .fail])
  }

  @Test func `know the pack's kinds`() throws {
    let error = #expect(throws: InvalidPack.self) { try pack("proposal.kind == 'mater'") }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.problem.message(in: .english).contains("mater"))
    #expect(diagnostic.problem.help(in: .english)?.contains("matter") == true)
  }

  @Test func `give way to fields of the pack with those names`() throws {
    let matters = try MatterPack(
      fields: [MatterPack.field("id", "integer")],
      clauses: [MatterPack.rule("r", require: "proposal.id == 5")])
    let report = Checker(matters.pack).check(text: "kind: matter\nid: 5\n")
    #expect(report.results.first?.status("r") == .pass)
  }
}

/// The view that a rule for several kinds has of a proposal.
@Suite struct `What several kinds have in common` {
  /// Each kind has its fields in another order, so that a view's places are not those of one kind.
  private func pack() throws -> MatterPack {
    try MatterPack(
      fields: [MatterPack.field("cost", "integer")],
      clauses: [
        "{id: c, force: must, certainty: seen, text: {sv: c, en: c}, rules: ["
          + "{id: r, applies_to: [matter, visit],"
          + " require: \"[proposal].exists(p, p.kind == 'matter' ? p.cost == 7 : p.id == 'v')\", message: {sv: Fel, en: Wrong}}]}"
      ],
      files: [
        "more.yaml": """
        vocabulary: more
        kinds:
          visit:
            label: {sv: besök, en: visit}
            fields:
              cost: {type: integer, label: {sv: kostnad, en: cost}}
              stage: {type: {one_of: stage}, role: stage, label: {sv: läge, en: stage}}
        """
      ])
  }

  @Test(arguments: [
    ("kind: matter\nid: m\ncost: 7\n", Status.pass), ("kind: matter\nid: m\ncost: 6\n", .fail),
    ("kind: visit\nid: v\ncost: 1\n", .pass), ("kind: visit\nid: w\ncost: 1\n", .fail),
  ]) func `is read where each kind has it, also in a list`(text: String, status: Status) throws {
    let matters = try pack()
    let report = Checker(matters.pack).check(text: text)
    #expect(report.results.first?.status("r") == status)
  }
}
