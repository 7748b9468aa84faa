import RiktlinjeEngine
import RiktlinjeRules

extension KindAnalysis {
  /// The field by which proposals of the kind are told apart first, with its values: the first one that
  /// must be given and has a closed list of its own, the stage apart.
  var mainEnumeration: (path: String, values: [Enumeration.Value])? {
    let atom = formulas.atoms.first { atom in
      guard case .oneOf = atom.field.type else { return false }
      return atom.field.isRequired && atom.path.count == 1 && atom.field.role != .stage
    }
    guard let atom, case .oneOf(let name) = atom.field.type,
      let enumeration = formulas.pack.vocabulary.enumerations[name]
    else { return nil }
    return (atom.key, enumeration.values)
  }

  /// Whether a proposal complies, with or without remarks.
  func compliance(_ goal: Goal) -> Possibility {
    var goal = goal
    goal.verdict = .compliant
    let strict = proposal(reaching: goal, isLeast: false)
    if case .shown = strict { return strict }
    goal.verdict = .compliantWithRemarks
    return proposal(reaching: goal, isLeast: false)
  }
}
