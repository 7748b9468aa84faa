import RiktlinjeCEL
import RiktlinjeText

extension PackLint {
  /// Finds exceptions that never hold where their rules apply, and rules that override others without
  /// being special or later: *lex specialis*, *lex posterior*.
  func checkPrecedence() {
    for rule in pack.rules {
      checkException(of: rule)
      for id in rule.overrides {
        guard let other = pack.rules.first(where: { $0.id == id }) else { continue }
        check(rule, over: other)
      }
    }
  }

  private func checkException(of rule: Rule) {
    guard let exception = rule.exception, let when = rule.when,
      let applies = trees[when, rule.appliesTo], let holds = trees[exception.when, rule.appliesTo]
    else { return }
    var logic = ConditionLogic([applies, holds], vocabulary: pack.vocabulary)
    let (first, second) = (logic.formula(applies), logic.formula(holds))
    // What is never true by itself has been told already.
    guard logic.solver.canHold(first) != false, logic.solver.canHold(second) != false else {
      return
    }
    if logic.solver.canHold(.all([first, second])) == false {
      log.report(LintProblem.exceptionInVain, at: exception.when.location)
    }
  }

  private func check(_ rule: Rule, over other: Rule) {
    let (own, its) = (condition(of: rule), condition(of: other))
    let trees = [own, its].compactMap { $0 }
    var logic = ConditionLogic(
      trees, vocabulary: pack.vocabulary, kinds: Set(rule.appliesTo + other.appliesTo))
    let first = own.map { logic.formula($0) } ?? .constant(true)
    let second = its.map { logic.formula($0) } ?? .constant(true)
    let solver = logic.solver
    let kinds = Set(rule.appliesTo)
    let related = [
      Diagnostic.Related(
        LocalizedText(swedish: "den andra regeln", english: "the other rule"), at: other.location)
    ]
    let neverBoth =
      kinds.isDisjoint(with: other.appliesTo) || !rule.inForce.overlaps(other.inForce)
      || solver.canHold(.all([first, second])) == false
    if neverBoth {
      return log.report(
        LintProblem.precedenceInVain(rule.id, over: other.id), at: rule.location, related: related)
    }
    // Within the other's bounds, and not all that the other is for.
    let isWithin =
      kinds.isSubset(of: other.appliesTo)
      && solver.canHold(.all([first, .not(second)])) == false
    let isLess =
      kinds.count < Set(other.appliesTo).count
      || solver.canHold(.all([second, .not(first)])) != false
    let began = (rule.inForce.from, other.inForce.from)
    let isLater = began.0.map { day in began.1.map { $0 < day } ?? true } ?? false
    guard !(isWithin && isLess), !isLater else { return }
    log.report(
      LintProblem.precedenceWithoutReason(rule.id, over: other.id), at: rule.location,
      related: related)
  }

  private func condition(of rule: Rule) -> CheckedExpression? {
    rule.when.flatMap { trees[$0, rule.appliesTo] }
  }
}
