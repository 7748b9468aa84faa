/// A statement about variables with few values, built of “the variable has one of these values”.
indirect enum Formula {
  case constant(Bool)
  /// The variable's value is one of those whose bits are set.
  case oneOf(variable: Int, values: UInt64)
  case not(Formula)
  case all([Formula])
  case any([Formula])
}

/// Tells whether formulas can hold, by trying: an undecided statement is first taken to be true, then
/// false, and what follows from that decides the others about the same variable.
struct FormulaSolver {
  /// The values that each variable may have.
  let values: [UInt64]

  /// The formulas looked at before giving up.
  private static let patience = 20_000

  /// Whether some values make a formula true; `nil` when finding out takes too long.
  func canHold(_ formula: Formula) -> Bool? {
    var possible = values
    var patience = Self.patience
    return canHold(formula, &possible, &patience)
  }

  private func canHold(
    _ formula: Formula, _ possible: inout [UInt64], _ patience: inout Int
  ) -> Bool? {
    patience -= 1
    guard patience > 0 else { return nil }
    if let decided = truth(of: formula, possible) { return decided }
    guard let (variable, values) = undecided(in: formula, possible) else { return nil }
    let before = possible[variable]
    defer { possible[variable] = before }
    var gaveUp = false
    for branch in [before & values, before & ~values] {
      possible[variable] = branch
      switch canHold(formula, &possible, &patience) {
      case true?: return true
      case nil: gaveUp = true
      case false?: break
      }
    }
    return gaveUp ? nil : false
  }

  /// What a formula is whatever values the variables have of those that are possible.
  private func truth(of formula: Formula, _ possible: [UInt64]) -> Bool? {
    switch formula {
    case .constant(let value): return value
    case .oneOf(let variable, let values):
      if possible[variable] & values == 0 { return false }
      return possible[variable] & ~values == 0 ? true : nil
    case .not(let part): return truth(of: part, possible).map { !$0 }
    case .all(let parts): return combined(parts, possible, decisive: false)
    case .any(let parts): return combined(parts, possible, decisive: true)
    }
  }

  private func combined(_ parts: [Formula], _ possible: [UInt64], decisive: Bool) -> Bool? {
    var isDecided = true
    for part in parts {
      let truth = truth(of: part, possible)
      if truth == decisive { return decisive }
      if truth == nil { isDecided = false }
    }
    return isDecided ? !decisive : nil
  }

  /// The first statement about a variable that can still be true and can still be false.
  private func undecided(
    in formula: Formula, _ possible: [UInt64]
  ) -> (variable: Int, values: UInt64)? {
    switch formula {
    case .constant: return nil
    case .oneOf(let variable, let values):
      return truth(of: formula, possible) == nil ? (variable, values) : nil
    case .not(let part): return undecided(in: part, possible)
    case .all(let parts), .any(let parts):
      for part in parts {
        // What is decided as a whole needs no further question.
        guard truth(of: part, possible) == nil else { continue }
        if let found = undecided(in: part, possible) { return found }
      }
      return nil
    }
  }
}
