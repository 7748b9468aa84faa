import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// Which of a pack's things are listed; what has no kind, force or such is not left out for it.
struct ListFilter: Sendable {
  var kind: String?
  var force: Force?
  var certainty: Certainty?
  var guideline: String?
  var register: String?
  /// The day on which it must be in force.
  var day: CivilDate?

  func accepts(_ clause: Clause, appliesTo kinds: [String]? = nil, inForce: Period? = nil) -> Bool {
    if let force, clause.force != force { return false }
    if let certainty, clause.certainty != certainty { return false }
    if let day, !(inForce ?? clause.inForce).contains(day) { return false }
    return accepts(clause.guideline) && accepts(kinds: kinds)
  }

  func accepts(_ guideline: Guideline) -> Bool {
    self.guideline == nil || guideline.id == self.guideline
  }

  func accepts(_ register: Register) -> Bool {
    self.register == nil || register.name == self.register
  }

  func accepts(kinds: [String]?) -> Bool {
    guard let kind, let kinds else { return true }
    return kinds.contains(kind)
  }
}
