import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

extension Hover {
  /// What a condition of a rule says of proposals, with the values of its parts.
  ///
  /// - Parameter report: of a check by a pack that keeps traces, with the rule to be explained.
  func values(of condition: Condition, of rule: Rule, in report: Report) -> String? {
    var texts: [String] = []
    for result in report.results {
      guard let explanation = result.explanation else { continue }
      let span = condition.location.span
      let asked =
        rule.when?.location.span == span
        ? explanation.when
        : rule.exception?.when.location.span == span ? explanation.unless : explanation.require
      guard let part = asked else { continue }
      let name = result.proposal.title ?? result.proposal.id
      var lines = ["**\(name)**: \(answer(part.answer))"]
      var shown: Set<String> = []
      list(part, depth: 0, &lines, &shown)
      texts.append(lines.joined(separator: "\n"))
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// The parts that were read, each once.
  private func list(
    _ part: RuleExplanation.Part, depth: Int, _ lines: inout [String], _ shown: inout Set<String>
  ) {
    guard lines.count < 40 else { return }
    for inner in part.parts {
      if shown.insert(inner.text).inserted {
        lines.append(
          String(repeating: "  ", count: depth) + "- `\(inner.text)` = \(answer(inner.answer))")
      }
      list(inner, depth: depth + 1, &lines, &shown)
    }
  }

  private func answer(_ answer: RuleExplanation.Part.Answer) -> String {
    switch answer {
    case .value(let value): value.text(in: language)
    case .unknown: LocalizedText(swedish: "okänt", english: "unknown")[language]
    case .error(let message): message[language]
    }
  }
}
