import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// Notes which mutants of one pack its cases kill.
struct MutationTally {
  /// How a mutant fared, from the worst.
  enum Fate: Int, Comparable {
    case survives, killed
    /// By a case that says what it expects of what the condition belongs to.
    case killedByExpectation

    static func < (left: Fate, right: Fate) -> Bool { left.rawValue < right.rawValue }
  }

  let variants: [ConditionVariant]
  /// By the variant's number.
  private(set) var fates: [Fate]

  init(_ variants: [ConditionVariant]) {
    self.variants = variants
    self.fates = Array(repeating: .survives, count: variants.count)
  }

  /// Tries every mutant of a case's kind while its proposal is under examination.
  mutating func note(_ test: RuleTest, _ result: ProposalResult, _ examination: Examination) {
    guard !examination.plan.variants.isEmpty else { return }
    let original = OriginalAnswers(result)
    var examination = examination
    examination.isDetailed = false
    for variant in examination.plan.variants where fates[variant.number] != .killedByExpectation {
      guard !isSame(variant.changed, original, result, examination) else { continue }
      let isExpected = expects(test, variant.changed, original, result, examination)
      fates[variant.number] = max(
        fates[variant.number], isExpected ? .killedByExpectation : .killed)
    }
  }

  /// Whether a case says what it expects of something that a change makes a difference to.
  private func expects(
    _ test: RuleTest, _ changed: KindPlan.PlannedVariant.Changed, _ original: OriginalAnswers,
    _ result: ProposalResult, _ examination: Examination
  ) -> Bool {
    switch changed {
    case .rule(let planned): test.expectsAnything(of: planned.rule.id)
    case .judgement(let planned): test.expectsAnything(of: planned.judgement.id)
    case .step(let planned): test.expectsAnything(of: planned.step.id)
    case .derived(let planned): test.expectsAnything(of: planned.derived.id)
    case .definition(let changes):
      changes.contains { change in
        expects(test, change, original, result, examination)
          && !isSame(change, original, result, examination)
      }
    }
  }

  private func answer(
    of finding: Finding, _ when: KindPlan.Expression?, _ examination: Examination
  ) -> ToldAnswer {
    ToldAnswer(
      status: finding.status,
      isWaiting: finding.status == .undetermined && examination.isUnknown(when))
  }

  /// Whether a change makes no difference to what it belongs to.
  private func isSame(
    _ changed: KindPlan.PlannedVariant.Changed, _ original: OriginalAnswers,
    _ result: ProposalResult, _ examination: Examination
  ) -> Bool {
    switch changed {
    case .rule(let planned):
      let finding = examination.lastFinding(of: planned)
      let isUnsure =
        examination.isUnknown(planned.when) || examination.isExemptionUnknown(planned)
      return ToldAnswer(
        status: finding.status, isWaiting: finding.status == .undetermined && isUnsure)
        == original.rules[ObjectIdentifier(planned.rule)]
    case .judgement(let planned):
      let finding = examination.finding(of: planned)
      return answer(of: finding, planned.when, examination)
        == original.judgements[ObjectIdentifier(planned.judgement)]
    case .step(let planned):
      let step = examination.answer(to: planned, result.derived)
      let before = original.steps[ObjectIdentifier(planned.step)]
      return step?.state == before?.state && step?.due == before?.due
    case .derived(let planned):
      let value = examination.reportValue(
        examination.value(of: planned), planned.type, unit: planned.unit)
      return value == original.derived[ObjectIdentifier(planned.derived)]
    case .definition(let changes):
      return changes.allSatisfy { isSame($0, original, result, examination) }
    }
  }
}

/// What is told of a rule or a judgement: its status, and whether it waits for what tells if it applies.
private struct ToldAnswer: Equatable {
  let status: Status
  let isWaiting: Bool
}

/// What a pack says of a case without any change, by what it says it of.
private struct OriginalAnswers {
  private(set) var rules: [ObjectIdentifier: ToldAnswer] = [:]
  private(set) var judgements: [ObjectIdentifier: ToldAnswer] = [:]
  private(set) var steps: [ObjectIdentifier: StepAnswer] = [:]
  private(set) var derived: [ObjectIdentifier: ReportValue] = [:]

  init(_ result: ProposalResult) {
    for finding in result.findings {
      let answer = ToldAnswer(status: finding.status, isWaiting: finding.isWaiting)
      switch finding.subject {
      case .rule(let rule): rules[ObjectIdentifier(rule)] = answer
      case .judgement(let judgement): judgements[ObjectIdentifier(judgement)] = answer
      case .document, .waiver: break
      }
    }
    for answer in result.steps { steps[ObjectIdentifier(answer.step)] = answer }
    for answer in result.derived {
      if let value = answer.value { derived[ObjectIdentifier(answer.derived)] = value }
    }
  }
}

extension MutationReport {
  /// Sums up what the tests of a pack, and of those that it extends, have killed.
  ///
  /// A mutant of an extended pack is tried by the tests of both; it counts once.
  init(_ tallies: [MutationTally], explained: [ExplainedSurvivor]) {
    var fates: [Mutant: MutationTally.Fate] = [:]
    var mutants: [(key: Mutant, variant: ConditionVariant)] = []
    var owners: Set<Mutant.Owner> = []
    for tally in tallies {
      var newOwners: Set<Mutant.Owner> = []
      for (variant, fate) in zip(tally.variants, tally.fates) {
        let mutant = Mutant(variant)
        if !owners.contains(mutant.owner) {
          newOwners.insert(mutant.owner)
          mutants.append((mutant, variant))
        }
        fates[mutant] = max(fates[mutant] ?? .survives, fate)
      }
      owners.formUnion(newOwners)
    }
    let reasons = explained.map { (explanation: $0, text: Self.canonical($0.mutation)) }
    var used: Set<Int> = []
    survivors = mutants.filter { fates[$0.key] == .survives }.map { mutant in
      let reason = reasons.firstIndex {
        $0.explanation.owner == mutant.variant.use.owner.id && $0.text == mutant.key.text
      }
      if let reason { used.insert(reason) }
      return Survivor(
        use: mutant.variant.use, text: mutant.key.text,
        reason: reason.map { explained[$0].reason })
    }
    mutantCount = mutants.count
    killedCount = mutants.count - survivors.count
    expectedCount = mutants.count { fates[$0.key] == .killedByExpectation }
    staleExplanations = explained.indices.filter { !used.contains($0) }.map { index in
      Diagnostic(TestProblem.noSuchSurvivor(explained[index].owner), at: explained[index].location)
    }
  }

  private static func canonical(_ text: String) -> String {
    Parser.parse(text).expression?.canonicalText ?? text
  }
}

/// A mutant, whichever of the packs it is planned in.
private struct Mutant: Hashable {
  struct Owner: Hashable {
    let subject: Coverage.Subject
    let part: ConditionUse.Part
  }

  let owner: Owner
  let text: String

  init(_ variant: ConditionVariant) {
    owner = Owner(subject: variant.use.owner.subject, part: variant.use.part)
    text = variant.text
  }
}

extension ConditionUse.Owner {
  fileprivate var subject: Coverage.Subject {
    switch self {
    case .rule(let rule): Coverage.Subject(part: .rule, id: rule.id)
    case .judgement(let judgement): Coverage.Subject(part: .judgement, id: judgement.id)
    case .step(let step): Coverage.Subject(part: .step, id: step.id)
    case .derived(let derived): Coverage.Subject(part: .table, id: derived.tableName)
    case .definition(let definition): Coverage.Subject(part: .definition, id: definition.id)
    }
  }
}
