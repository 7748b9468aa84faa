import RiktlinjeCEL
import RiktlinjeRules

/// Which fields of a proposal conditions read, themselves or through derived values.
struct SlotsRead {
  private let program: Program
  /// What each derived value reads, by its slot.
  private var derived: [Int: Set<Int>] = [:]

  init(_ plan: KindPlan) {
    program = plan.program
    // In their order each reads only those before it.
    for planned in plan.derivedValues {
      switch planned.content {
      case .value(let expression): derived[planned.slot] = slots([expression])
      case .first(let rows, let otherwise):
        derived[planned.slot] = slots(rows.flatMap { [$0.when, $0.then] } + [otherwise])
      }
    }
  }

  /// The slots that some conditions read.
  func slots(_ conditions: [KindPlan.Expression?]) -> Set<Int> {
    var slots: Set<Int> = []
    for case let condition? in conditions {
      for slot in program.slots(readBy: condition.entry) {
        if let inner = derived[slot] { slots.formUnion(inner) } else { slots.insert(slot) }
      }
    }
    return slots
  }

  func slots(of value: KindPlan.PlannedValue) -> Set<Int> { derived[value.slot] ?? [] }
  func slots(of rule: KindPlan.PlannedRule) -> Set<Int> {
    slots([rule.when, rule.require] + rule.exemptions.flatMap { $0.conditions })
  }
  func slots(of judgement: KindPlan.PlannedJudgement) -> Set<Int> { slots([judgement.when]) }
  func slots(of step: KindPlan.PlannedStep) -> Set<Int> { slots([step.when, step.done]) }
}
