package import RiktlinjeCEL
package import RiktlinjeEngine
package import RiktlinjeRules
import RiktlinjeText

/// An answer to whether something can be.
package enum Possibility: Sendable {
  /// It can: this proposal, in canonical YAML, is one, and the engine says so.
  case shown(String)
  /// It cannot, whatever the proposal; the rules for which that is so, as few as can be.
  case never(because: [String])
  /// Neither was found within the bound.
  case undecided
}

/// What can be, and what can never be, of the proposals of one kind on one day.
///
/// Proposals are meant that are filled in as the vocabulary says: what is required is there, and all can
/// be read.
package final class KindAnalysis {
  /// What a rule says, as statements.
  struct RuleStatement {
    let rule: Rule
    let applies: Literal
    let fails: Literal
    /// What is required holds, whether it is known or not that the rule applies.
    let passes: Literal
    /// That it neither fails nor is undetermined.
    let isMet: Literal
    /// The fields that it reads.
    let reads: [String]
  }

  /// What is asked of a proposal that is looked for.
  package struct Goal {
    /// The verdict; `nil` for whichever.
    package var verdict: Verdict?
    /// The ids of rules that are to fail.
    package var fails: [String] = []
    /// The ids of rules that are to pass.
    package var passes: [String] = []
    /// A value that a field of a closed list is to have, by its path.
    package var value: (path: String, value: String)?

    /// Creates a goal that every proposal reaches.
    package init() {}
  }

  package let kind: Kind
  let formulas: KindFormulas
  let rules: [RuleStatement]
  private let byId: [String: Int]

  /// The most conflicts of one question.
  package static let patience = 20_000

  /// Creates the analysis of a kind; `nil` when the pack has no such kind.
  ///
  /// - Parameter day: the day on which rules are in force, and which is today.
  package init?(_ pack: RulePack, kind: String, day: CivilDate) {
    guard let formulas = KindFormulas(pack, kind: kind, day: day) else { return nil }
    self.formulas = formulas
    self.kind = formulas.plan.kind
    rules = formulas.plan.rules.filter { $0.rule.inForce.contains(day) }.map { planned in
      let always = Statement(yes: formulas.gates.yes, no: formulas.gates.no)
      let when = Self.applying(planned, formulas, always, on: day)
      let require = formulas.statement(planned.require)
      return RuleStatement(
        rule: planned.rule, applies: when.yes,
        fails: formulas.gates.all([when.yes, require.no]),
        passes: formulas.gates.all([!when.no, require.yes]),
        isMet: formulas.gates.any([when.no, require.yes]),
        reads: planned.exemptions.flatMap { $0.conditions }.reduce(
          into: formulas.reads(planned.when).union(formulas.reads(planned.require))
        ) { $0.formUnion(formulas.reads($1)) }
        .filter { formulas.places[$0] != nil }.sorted())
    }
    byId = Dictionary(
      rules.enumerated().map { ($1.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// That a rule applies: its own condition, and nothing that exempts from it.
  private static func applying(
    _ planned: KindPlan.PlannedRule, _ formulas: KindFormulas, _ always: Statement,
    on day: CivilDate
  ) -> Statement {
    let when = planned.when.map { formulas.statement($0) } ?? always
    var (exempt, free): ([Literal], [Literal]) = ([], [])
    for exemption in planned.exemptions {
      if case .precedence(let rule) = exemption.source, !rule.inForce.contains(day) { continue }
      let applies = exemption.when.map { formulas.statement($0) } ?? always
      let unless = exemption.unless.map { formulas.statement($0) } ?? always.opposite
      exempt.append(formulas.gates.all([applies.yes, unless.no]))
      free.append(formulas.gates.any([applies.no, unless.yes]))
    }
    guard !exempt.isEmpty else { return when }
    return Statement(
      yes: formulas.gates.all([when.yes] + free), no: formulas.gates.any([when.no] + exempt))
  }

  /// The ids of the rules in force.
  package var ruleIds: [String] { rules.map { $0.rule.id } }

  /// The rule in force with an id.
  func statement(_ id: String) -> RuleStatement? { byId[id].map { rules[$0] } }

  /// Looks for a proposal that reaches a goal.
  ///
  /// - Parameter isLeast: whether to take away from the proposal whatever is not needed.
  package func proposal(reaching goal: Goal, isLeast: Bool = true) -> Possibility {
    var names: [Literal: String] = [:]
    var demands: [Literal] = []
    func demand(_ literal: Literal, _ name: String) {
      demands.append(literal)
      names[literal] = name
    }
    for id in goal.fails {
      guard let rule = statement(id) else { return .never(because: [id]) }
      demand(rule.fails, id)
    }
    for id in goal.passes {
      guard let rule = statement(id) else { return .never(because: [id]) }
      demand(rule.passes, id)
    }
    let met = rules.filter { rule in
      switch goal.verdict {
      case .compliant: rule.rule.clause.force >= .should
      case .compliantWithRemarks: rule.rule.clause.force == .must
      default: false
      }
    }
    for rule in met { demand(rule.isMet, rule.rule.id) }
    if goal.verdict == .compliantWithRemarks || goal.verdict == .nonCompliant {
      // Only a hint: a remark or a breach may come from elsewhere too.
      let force: Force = goal.verdict == .nonCompliant ? .must : .should
      hint(rules.filter { $0.rule.clause.force == force }.map { $0.fails }, &demands, names)
    }
    var fixed = [formulas.filledIn]
    if let (path, value) = goal.value, case .closed(let cases)? = formulas.atom(path)?.values,
      let wanted = cases.first(where: { $0.constant == .text(value) })
    {
      fixed.append(wanted.holds)
    }
    if !goal.fails.isEmpty || goal.verdict == .nonCompliant, let settled = notDraft,
      case .satisfiable = solve(fixed + demands + [settled])
    {
      // Of a draft what is blank is not yet a breach.
      fixed.append(settled)
    }
    switch solve(fixed + demands) {
    case .gaveUp: return .undecided
    case .unsatisfiable(let core):
      let least = least(core.filter { names[$0] != nil }, with: fixed)
      return .never(because: least.compactMap { names[$0] })
    case .satisfiable(let model):
      let asked = goal.verdict == nil ? Set(goal.fails + goal.passes) : []
      let search = ProposalSearch(formulas, asking: asked)
      let found = search.proposal(
        for: model, keeping: fixedFields(of: goal),
        recordsJudgements: goal.verdict != nil, isLeast: isLeast
      ) { obstacles(to: goal, $0) }
      return found.map { .shown($0.yaml(of: formulas)) } ?? .undecided
    }
  }

  /// That the proposal is no draft; `nil` where the kind knows no drafts.
  private var notDraft: Literal? {
    let drafts = formulas.layout.draftStages
    guard !drafts.isEmpty,
      let atom = formulas.atoms.first(where: { $0.field.role == .stage }),
      case .closed(let cases) = atom.values
    else { return nil }
    return formulas.gates.any(
      cases.filter { entry in
        if case .text(let stage) = entry.constant { !drafts.contains(stage) } else { false }
      }.map { $0.holds })
  }

  /// Adds that one of some statements holds, where that can be.
  private func hint(
    _ literals: [Literal], _ demands: inout [Literal], _ names: [Literal: String]
  ) {
    let some = formulas.gates.any(literals)
    if case .satisfiable = solve([formulas.filledIn] + demands + [some]) { demands.append(some) }
  }

  /// The fields that keep the values that the solver has found.
  private func fixedFields(of goal: Goal) -> Set<String> {
    var fixed = Set([goal.value?.path].compactMap { $0 })
    fixed.formUnion(formulas.atoms.filter { $0.field.role == .stage }.map { $0.key })
    return fixed
  }

  /// The fields that stand in the way of a goal, by what stands there.
  private func obstacles(to goal: Goal, _ result: ProposalResult) -> [[String]] {
    var found: [[String]] = []
    var statuses: [String: Status] = [:]
    for finding in result.findings { statuses[finding.rule] = finding.status }
    for id in goal.fails where statuses[id] != .fail { found.append(statement(id)?.reads ?? []) }
    for id in goal.passes where statuses[id] != .pass { found.append(statement(id)?.reads ?? []) }
    if let verdict = goal.verdict, result.verdict != verdict {
      let least: Force? =
        switch verdict {
        case .compliant: .should
        case .compliantWithRemarks: .must
        default: nil
        }
      let unmet = result.findings.filter { finding in
        guard let least, finding.isProblem else { return false }
        return finding.force >= least
      }
      for finding in unmet { found.append(statement(finding.rule)?.reads ?? []) }
      if unmet.isEmpty { found.append(rules.flatMap { $0.reads }) }
    }
    // The value that is asked for stays, and so does the stage.
    let fixed = fixedFields(of: goal)
    return found.map { fields in fields.filter { !fixed.contains($0) } }
  }

  // MARK: - Solving

  func solve(_ assumptions: [Literal]) -> ClauseSolver.Outcome {
    formulas.gates.solve(assuming: assumptions, patience: Self.patience)
  }

  /// As few of some assumptions as still cannot hold together.
  func least(_ core: [Literal], with fixed: [Literal]) -> [Literal] {
    var core = core
    for literal in core {
      let without = core.filter { $0 != literal }
      if case .unsatisfiable(let smaller) = solve(fixed + without) {
        core = without.filter(smaller.contains)
      }
    }
    return core
  }
}
