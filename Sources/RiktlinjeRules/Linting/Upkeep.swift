import RiktlinjeCEL
import RiktlinjeText

extension PackLint {
  /// Finds registers and guidelines that somebody should have looked at by now.
  func checkReviews() {
    let dated =
      pack.registers.map { (PackPart.register, $0.name, $0.reviewBy, $0.location) }
      + pack.guidelines.map { (PackPart.guideline, $0.id, $0.reviewBy, $0.location) }
    for (part, name, day, location) in dated {
      if let day, day < today { log.report(LintProblem.pastReview(part, name, day), at: location) }
    }
  }

  /// Finds fields that must be given and are assumed as well: of these none is ever missing.
  func checkAssumptions() {
    let fields =
      pack.vocabulary.kinds.flatMap { $0.fields }
      + pack.vocabulary.records.values.sorted { $0.name < $1.name }.flatMap { $0.fields }
    var seen: Set<ObjectIdentifier> = []
    for field in fields where seen.insert(ObjectIdentifier(field)).inserted {
      if field.isRequired, field.assumed != nil {
        log.report(LintProblem.requiredAndAssumed(field.name), at: field.location)
      }
    }
  }
}
