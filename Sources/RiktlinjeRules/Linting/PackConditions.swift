import RiktlinjeCEL
import RiktlinjeText

/// A condition of a pack with the kinds of proposal that it is for.
package struct PlacedCondition: Sendable {
  package let condition: Condition
  package let kinds: [String]
}

extension RulePack {
  /// Every condition of the pack, in the order of its rules, judgements, steps and derived values.
  package var conditions: [PlacedCondition] {
    var found: [PlacedCondition] = []
    func add(_ conditions: [Condition?], _ kinds: [String]) {
      found += conditions.compactMap { $0 }.map { PlacedCondition(condition: $0, kinds: kinds) }
    }
    for rule in rules {
      add(
        [rule.when, rule.exception?.when, rule.require] + rule.values.map { $0.condition },
        rule.appliesTo)
    }
    for judgement in judgements { add([judgement.when], judgement.appliesTo) }
    for step in steps { add([step.when, step.done, step.due], step.appliesTo) }
    for value in derivedValues { add(value.conditions, value.appliesTo) }
    // A definition is for no kind by itself.
    for definition in definitions { add([definition.value], []) }
    return found
  }

  /// Everything that documents read, in the order of the templates.
  var documentConditions: [PlacedCondition] {
    documents.flatMap { template in
      template.expressions.map { PlacedCondition(condition: $0.condition, kinds: $0.kinds) }
    }
  }
}

/// The trees of a pack's conditions, with the types of their parts.
struct ConditionTrees {
  /// Where a condition stands and what it is for: an alias can give one text to several rules.
  private struct Key: Hashable {
    let path: String
    let start: SourcePosition
    let kinds: [String]

    init(_ condition: Condition, _ kinds: [String]) {
      path = condition.location.file.path
      start = condition.location.span.start
      self.kinds = kinds
    }
  }

  private var trees: [Key: CheckedExpression] = [:]

  init(of pack: RulePack) {
    for definition in pack.definitions {
      trees[Key(definition.value, [])] = pack.value(of: definition)
    }
    for plan in pack.plans {
      for planned in plan.rules {
        let rule = planned.rule
        note(rule.when, planned.when, rule.appliesTo, plan)
        for case let exemption in planned.exemptions {
          guard case .exception(let exception) = exemption.source else { continue }
          note(exception.when, exemption.when, rule.appliesTo, plan)
        }
        note(rule.require, planned.require, rule.appliesTo, plan)
        for (value, planned) in zip(rule.values, planned.values) {
          note(value.condition, planned.expression, rule.appliesTo, plan)
        }
      }
      for planned in plan.judgements {
        note(planned.judgement.when, planned.when, planned.judgement.appliesTo, plan)
      }
      for planned in plan.steps {
        let step = planned.step
        note(step.when, planned.when, step.appliesTo, plan)
        note(step.done, planned.done, step.appliesTo, plan)
        note(step.due, planned.due, step.appliesTo, plan)
      }
      for planned in plan.derivedValues { note(planned, plan) }
      for planned in plan.documents {
        for (declared, expression) in zip(planned.template.expressions, planned.expressions) {
          note(declared.condition, expression, declared.kinds, plan)
        }
      }
    }
  }

  /// The tree of a condition; `nil` when it belongs to another pack.
  subscript(condition: Condition, kinds: [String]) -> CheckedExpression? {
    trees[Key(condition, kinds)]
  }

  private mutating func note(_ planned: KindPlan.PlannedValue, _ plan: KindPlan) {
    let kinds = planned.derived.appliesTo
    switch (planned.derived.content, planned.content) {
    case (.value(let condition), .value(let expression)):
      note(condition, expression, kinds, plan)
    case (.first(let rows, let otherwise), .first(let plannedRows, let last)):
      for (row, planned) in zip(rows, plannedRows) {
        note(row.when, planned.when, kinds, plan)
        note(row.then, planned.then, kinds, plan)
      }
      note(otherwise, last, kinds, plan)
    default: break
    }
  }

  private mutating func note(
    _ condition: Condition?, _ planned: KindPlan.Expression?, _ kinds: [String], _ plan: KindPlan
  ) {
    guard let condition, let planned else { return }
    trees[Key(condition, kinds)] = plan.program.expression(of: planned.entry)
  }
}
