import RiktlinjeCEL
import RiktlinjeText

extension PackLint {
  /// Finds conditions that have the same answer for every proposal.
  func checkConstantConditions() {
    for rule in pack.rules { check(rule) }
    for judgement in pack.judgements { check(judgement.when, judgement.appliesTo) }
    for step in pack.steps {
      check(step.when, step.appliesTo)
      check(step.done, step.appliesTo)
    }
  }

  private func check(_ rule: Rule) {
    check(rule.when, rule.appliesTo)
    check(rule.exception?.when, rule.appliesTo)
    check(rule.require, rule.appliesTo)
    guard let when = rule.when, let first = trees[when, rule.appliesTo],
      let second = trees[rule.require, rule.appliesTo]
    else { return }
    var logic = ConditionLogic([first, second], vocabulary: pack.vocabulary)
    let applies = logic.formula(first)
    let holds = logic.formula(second)
    // What is constant by itself has been told already.
    let isOpen = [applies, holds].allSatisfy { part in
      logic.solver.canHold(part) != false && logic.solver.canHold(.not(part)) != false
    }
    guard isOpen else { return }
    if logic.solver.canHold(.all([applies, .not(holds)])) == false {
      log.report(LintProblem.cannotFail, at: rule.require.location)
    }
    if logic.solver.canHold(.all([applies, holds])) == false {
      log.report(LintProblem.cannotPass, at: rule.require.location)
    }
  }

  private func check(_ condition: Condition?, _ kinds: [String]) {
    guard let condition, let tree = trees[condition, kinds] else { return }
    var logic = ConditionLogic([tree], vocabulary: pack.vocabulary)
    let formula = logic.formula(tree)
    if logic.solver.canHold(formula) == false {
      log.report(LintProblem.alwaysFalse, at: condition.location)
    } else if logic.solver.canHold(.not(formula)) == false {
      log.report(LintProblem.alwaysTrue, at: condition.location)
    }
  }

  /// Finds rows of decision tables that no proposal hits.
  func checkDecisionTables() {
    for value in pack.derivedValues {
      guard case .first(let rows, _) = value.content else { continue }
      let found = rows.compactMap { row in
        trees[row.when, value.appliesTo].map { (condition: row.when, tree: $0) }
      }
      var logic = ConditionLogic(found.map { $0.tree }, vocabulary: pack.vocabulary)
      var earlier: [(condition: Condition, formula: Formula)] = []
      for row in found {
        let formula = logic.formula(row.tree)
        check(row.condition, formula, after: earlier, logic.solver)
        earlier.append((row.condition, formula))
      }
    }
  }

  private func check(
    _ condition: Condition, _ formula: Formula,
    after earlier: [(condition: Condition, formula: Formula)], _ solver: FormulaSolver
  ) {
    if solver.canHold(formula) == false {
      return log.report(LintProblem.alwaysFalse, at: condition.location)
    }
    guard solver.canHold(.all([formula, .not(.any(earlier.map({ $0.formula })))])) == false else {
      return
    }
    // One row before it that takes all by itself is worth showing.
    let taker = earlier.first { solver.canHold(.all([formula, .not($0.formula)])) == false }
    let related = taker.map { row in
      [
        Diagnostic.Related(
          LocalizedText(swedish: "den här raden tar allt", english: "this row takes all"),
          at: row.condition.location)
      ]
    }
    log.report(LintProblem.unreachableRow, at: condition.location, related: related ?? [])
  }
}
