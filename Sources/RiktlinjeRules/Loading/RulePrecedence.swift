import RiktlinjeText
import RiktlinjeYAML

/// What rules name elsewhere in their pack: the clauses that give exceptions, and the rules that others
/// take precedence over.
struct RulePrecedence {
  /// The clauses that `unless` names, each with the place of its rule among the rules.
  var clauses: [(rule: Int, written: Node)] = []
  /// The rules that others override, by the ids of both.
  var overrides: [(rule: String, other: String, location: SourceLocation)] = []
  /// The clauses that no rule, judgement or step answers: an exception may still rest on them.
  var unanswered: [Clause] = []

  /// The rules with what they name found; reports what there is not, and rules that override
  /// themselves by way of others.
  func resolved(_ rules: [Rule], _ known: [Clause], log: DiagnosticLog) -> [Rule] {
    var rules = rules
    var cited: Set<String> = []
    for (index, written) in clauses {
      guard let clause = known.first(where: { $0.id == written.string }) else {
        log.report(
          PackProblem.unknownName(
            .clause, written.string,
            near: nearestSpelling(to: written.string, among: known.map { $0.id })),
          at: written.location)
        continue
      }
      cited.insert(clause.id)
      rules[index] = rules[index].resting(on: clause)
    }
    for clause in unanswered where !cited.contains(clause.id) {
      log.report(PackProblem.clauseWithoutAnswer(clause.id), at: clause.location)
    }
    let ids = rules.map { $0.id }
    for (_, other, location) in overrides where !ids.contains(other) {
      log.report(
        PackProblem.unknownName(.rule, other, near: nearestSpelling(to: other, among: ids)),
        at: location)
    }
    reportCircles(log)
    return rules
  }

  /// Reports each circle once, at the rule by which it was entered.
  private func reportCircles(_ log: DiagnosticLog) {
    var done: Set<String> = []
    func visit(_ rule: String, _ path: [String], _ location: SourceLocation?) {
      if let first = path.firstIndex(of: rule) {
        log.report(PackProblem.containsItself(.rule, path[first...] + [rule]), at: location)
        return
      }
      guard !done.contains(rule) else { return }
      for next in overrides where next.rule == rule {
        visit(next.other, path + [rule], next.location)
      }
      done.insert(rule)
    }
    for start in overrides { visit(start.rule, [], start.location) }
  }
}
