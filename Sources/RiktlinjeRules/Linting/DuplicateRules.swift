import RiktlinjeCEL
import RiktlinjeText

extension PackLint {
  /// Finds rules that check the same at the same time, however they are written.
  func checkDuplicates() {
    struct Content: Hashable {
      let kinds: Set<String>
      let when: String?
      let unless: String?
      let require: String
    }
    var known: [Content: [Rule]] = [:]
    for rule in pack.rules {
      guard let require = trees[rule.require, rule.appliesTo]?.expression.canonicalText else {
        continue
      }
      let content = Content(
        kinds: Set(rule.appliesTo),
        when: rule.when.flatMap { trees[$0, rule.appliesTo]?.expression.canonicalText },
        unless: rule.exception.flatMap {
          trees[$0.when, rule.appliesTo]?.expression.canonicalText
        },
        require: require)
      if let first = known[content]?.first(where: { $0.inForce.overlaps(rule.inForce) }) {
        log.report(
          LintProblem.duplicateRule(rule.id, of: first.id), at: rule.location,
          related: [
            Diagnostic.Related(
              LocalizedText(swedish: "den första", english: "the first"), at: first.location)
          ])
      }
      known[content, default: []].append(rule)
    }
  }
}

extension Period {
  /// Whether some day lies in both periods.
  func overlaps(_ other: Period) -> Bool {
    let both = narrowed(to: other)
    guard let from = both.from, let until = both.until else { return true }
    return from <= until
  }
}
