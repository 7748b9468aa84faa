package import RiktlinjeCEL
package import RiktlinjeText
package import RiktlinjeYAML

/// A case of a pack's tests: a proposal, and what the pack is expected to say of it.
package struct RuleTest: Sendable {
  /// What a case says of one rule, step or derived value, with its place.
  package struct Expectation<Answer: Sendable>: Sendable {
    package let id: String
    package let answer: Answer
    package let location: SourceLocation
  }

  /// A field that the case changes in its base.
  package struct Change: Sendable {
    /// The path as the case writes it.
    package let path: String
    /// What is set; `nil` for what is removed.
    package let value: Node?
  }

  /// The name of its file's tests.
  package let suite: String
  /// The sentence that the case proves; the Swedish one, or the only one, tells it from others.
  package let name: LocalizedText
  /// Whether the sentence is there for every reader of the pack, in a language of theirs.
  package let isNameTranslated: Bool
  /// Where it is written.
  package let location: SourceLocation
  /// The proposal: the base record with the case's changes.
  package let proposal: Node
  /// How the proposal differs from its base, in the order written: first what is removed.
  package let changes: [Change]
  /// The proposal's kind, by name.
  package let kind: String
  /// The day on which rules in force are taken; `nil` for the proposal's own.
  package let asOf: CivilDate?
  /// The day by which things have fallen due; unless the case says another, the as-of date, or the
  /// proposal's own day where that is later.
  package let today: CivilDate?
  package let verdict: Expectation<Verdict>?
  /// The statuses of rules, judgements and checks of the file.
  package let statuses: [Expectation<Status>]
  /// The states of steps; `nil` where a step must not apply.
  package let steps: [Expectation<StepAnswer.State?>]
  /// The derived values as the case writes them; `nil` where one must be unknown.
  package let derived: [Expectation<Node?>]
  /// The paths of the first questions, in order; none may be asked when the list is empty.
  package let questions: Expectation<[String]>?
  /// Paths of fields whose assumed value something rests on; nothing may when the list is empty.
  package let assumed: Expectation<[String]>?
  /// Rules and judgements that wait for what tells whether they apply; none may when it is empty.
  package let waiting: Expectation<[String]>?

  /// What tells the case from others of its file.
  package var id: String { name.swedish }

  /// Whether the case says anything of a rule, judgement, step or derived value.
  package func expectsAnything(of id: String) -> Bool {
    statuses.contains { $0.id == id } || steps.contains { $0.id == id }
      || derived.contains { $0.id == id } || waiting?.answer.contains(id) == true
  }
}

/// A mutant that no test can kill, as its pack says, with the reason.
package struct ExplainedSurvivor: Sendable {
  /// The rule, judgement, step or derived value whose condition is changed.
  package let owner: String
  /// The changed condition.
  package let mutation: String
  /// Why no test tells it from the condition itself.
  package let reason: LocalizedText
  /// Where it is written.
  package let location: SourceLocation
}
