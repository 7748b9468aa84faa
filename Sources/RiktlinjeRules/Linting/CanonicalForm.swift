import RiktlinjeCEL
import RiktlinjeText

extension PackLint {
  /// Finds conditions that are not written in canonical form.
  func checkCanonicalForm() {
    var seen: Set<SourceSpan> = []
    var path = ""
    for placed in pack.conditions {
      let place = placed.condition.location
      if place.file.path != path { seen.removeAll() }
      path = place.file.path
      guard let canonical = placed.condition.canonicalText, seen.insert(place.span).inserted else {
        continue
      }
      log.report(LintProblem.notCanonical(canonical), at: place)
    }
  }
}

extension Condition {
  /// The condition in canonical form; `nil` when it is written so, other than in how its lines are
  /// broken, and when it has comments, which that form would lose.
  package var canonicalText: String? {
    guard let expression = Parser.parse(text).expression else { return nil }
    let canonical = expression.canonicalText
    let lines = text.split { $0.isNewline }.map { $0.drop { $0 == " " } }
    if lines.joined(separator: " ") == canonical { return nil }
    // A comment begins with two slashes, which a text within the condition may have as well.
    func slashes(_ text: String) -> Int { text.ranges(of: "//").count }
    return slashes(canonical) == slashes(text) ? canonical : nil
  }
}
