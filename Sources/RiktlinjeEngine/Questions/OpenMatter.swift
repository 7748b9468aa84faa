import RiktlinjeCEL
import RiktlinjeRules

/// Something of a proposal that is open, and the fields that it waits for.
struct OpenMatter {
  enum Subject {
    case rule(KindPlan.PlannedRule)
    case judgement(KindPlan.PlannedJudgement)
    case step(KindPlan.PlannedStep)
    /// A required field, by its slot.
    case required(Int)
  }

  let subject: Subject
  /// Whether it is not even known whether it applies.
  let isWaiting: Bool
  /// Whether it was asked with blank fields as ones that may still be given.
  let isReconsidered: Bool
  /// The slots of the fields that would decide it, in the order in which they are read.
  let slots: [Int]

  var id: String? {
    switch subject {
    case .rule(let planned): planned.rule.id
    case .judgement(let planned): planned.judgement.id
    case .step(let planned): planned.step.id
    case .required: nil
    }
  }

  /// Counts it among what an answer settles.
  func count(in settled: inout Question.Settled) {
    switch subject {
    case .rule(let planned) where planned.rule.clause.force == .must: settled.musts += 1
    case .rule: settled.shoulds += 1
    case .judgement: settled.judgements += 1
    case .step: settled.steps += 1
    case .required: settled.musts += 1
    }
  }
}
