package import RiktlinjeCEL

/// Gives other texts that a condition might have, from the condition, what it may name, and its type.
package typealias ConditionMutator = (CheckedExpression, Environment, ValueType) -> [String]

/// Another text that a condition might have, planned beside it so that tests can tell them apart.
package struct ConditionVariant: Sendable {
  /// Its place among the variants of the pack.
  package let number: Int
  package let use: ConditionUse
  /// The whole condition in canonical form.
  package let text: String
  let expression: CheckedExpression
}

extension ConditionPlanner {
  /// What a variant belongs to with the variant in place; `nil` when this kind has none of it.
  func change(
    _ variant: ConditionVariant, _ values: [KindPlan.PlannedValue],
    _ rules: [KindPlan.PlannedRule], _ judgements: [KindPlan.PlannedJudgement],
    _ steps: [KindPlan.PlannedStep]
  ) -> KindPlan.PlannedVariant? {
    let use = variant.use
    // What changes with a definition is planned by itself.
    guard use.kinds.contains(kind.name) else { return nil }
    let changed = plan(variant.expression, use.kinds)
    let result: KindPlan.PlannedVariant.Changed? =
      switch use.owner {
      case .rule(let rule):
        rules.first { $0.rule === rule }.map { .rule($0.replacing(use.part, with: changed)) }
      case .judgement(let judgement):
        .judgement(KindPlan.PlannedJudgement(judgement: judgement, when: changed))
      case .step(let step):
        steps.first { $0.step === step }.map { .step($0.replacing(use.part, with: changed)) }
      case .derived(let derived):
        values.first { $0.derived === derived }.map {
          .derived($0.replacing(use.part, with: changed))
        }
      case .definition: nil
      }
    return result.map { KindPlan.PlannedVariant(number: variant.number, changed: $0) }
  }
}

// MARK: - Changed copies

extension KindPlan.PlannedRule {
  fileprivate func replacing(
    _ part: ConditionUse.Part, with changed: KindPlan.Expression
  ) -> KindPlan.PlannedRule {
    KindPlan.PlannedRule(
      rule: rule, when: part == .when ? changed : when,
      exemptions: exemptions.map { exemption in
        guard part == .unless, case .exception = exemption.source else { return exemption }
        return KindPlan.PlannedExemption(source: exemption.source, when: changed, unless: nil)
      },
      require: part == .require ? changed : require, values: values, pointsAt: pointsAt)
  }
}

extension KindPlan.PlannedStep {
  fileprivate func replacing(
    _ part: ConditionUse.Part, with changed: KindPlan.Expression
  ) -> KindPlan.PlannedStep {
    KindPlan.PlannedStep(
      step: step, when: part == .when ? changed : when, done: part == .done ? changed : done,
      due: part == .due ? changed : due)
  }
}

extension KindPlan.PlannedValue {
  fileprivate func replacing(
    _ part: ConditionUse.Part, with changed: KindPlan.Expression
  ) -> KindPlan.PlannedValue {
    let content: Content =
      switch self.content {
      case .value: .value(changed)
      case .first(let rows, let otherwise):
        .first(
          rows.enumerated().map { index, row in
            (
              when: part == .rowWhen(index) ? changed : row.when,
              then: part == .rowThen(index) ? changed : row.then
            )
          }, otherwise: part == .otherwise ? changed : otherwise)
      }
    return KindPlan.PlannedValue(derived: derived, slot: slot, type: type, content: content)
  }
}
