import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What a rule says of proposals, with the parts of its conditions and the values they had.
struct ConditionTrace {
  private let language: Language
  private let isColoured: Bool
  private var lines: [String] = []

  /// The explanation of a rule's answers in a report.
  static func text(
    of report: Report, rule: String, language: Language, isColoured: Bool
  ) -> String {
    var explanation = ConditionTrace(language: language, isColoured: isColoured)
    for result in report.results { explanation.explain(result, by: rule) }
    return explanation.lines.map { $0 + "\n" }.joined()
  }

  private init(language: Language, isColoured: Bool) {
    self.language = language
    self.isColoured = isColoured
  }

  private mutating func explain(_ result: ProposalResult, by rule: String) {
    guard let finding = result.findings.first(where: { $0.clause != nil && $0.rule == rule })
    else { return }
    let status = (finding.details?.statusWithoutWaiver ?? finding.status).name[language]
    let onDay = LocalizedText(sv: "per", en: "as of")[language]
    if !lines.isEmpty { lines.append("") }
    lines.append(
      strong("\(rule) – \(VisibleText.of(result.proposal.id)): \(status)")
        + " (\(onDay) \(result.asOf))")
    if let message = finding.details?.message[language] {
      lines.append("  " + VisibleText.of(message))
    }
    draw(LocalizedText(sv: "När", en: "When"), result.explanation?.when)
    draw(LocalizedText(sv: "Inte om", en: "Unless"), result.explanation?.unless)
    draw(LocalizedText(sv: "Kräver", en: "Requires"), result.explanation?.require)
    if result.explanation?.isInForce == false {
      lines.append(
        "  "
          + LocalizedText(
            sv: "Inte i kraft den dagen.", en: "Not in force on that day.")[
            language])
    }
    for field in finding.details?.missing ?? [] {
      let missing = LocalizedText(sv: "saknas", en: "missing")[language]
      lines.append("  ? \(field.path) \(missing): \(field.label[language])")
    }
  }

  private mutating func draw(_ name: LocalizedText, _ part: RuleExplanation.Part?) {
    guard let part else { return }
    lines.append("  \(name[language]):")
    draw(part, indentation: 4)
  }

  /// A part and below it its own parts; what decided it stands out with an arrow.
  private mutating func draw(_ part: RuleExplanation.Part, indentation: Int) {
    let margin = String(repeating: " ", count: indentation)
    let line = "\(VisibleText.of(part.text))  =  \(text(of: part.answer))"
    lines.append(part.isDecisive ? "\(margin)→ \(strong(line))" : "\(margin)  \(line)")
    for inner in part.parts { draw(inner, indentation: indentation + 2) }
  }

  private func text(of answer: RuleExplanation.Part.Answer) -> String {
    switch answer {
    case .value(.labelled(let word, let label)): VisibleText.of("\(word) (\(label[language]))")
    case .value(let value): VisibleText.of(value.text(in: language))
    case .unknown: LocalizedText(sv: "okänt", en: "unknown")[language]
    case .error(let message):
      LocalizedText(sv: "fel: \(message.swedish)", en: "error: \(message.english)")[language]
    }
  }

  private func strong(_ text: String) -> String {
    isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
