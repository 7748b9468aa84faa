import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What a rule or a judgement says of proposals, in words: which of its claims hold, by what values,
/// and what is assumed.
struct ProposalExplanation {
  private let pack: RulePack
  private let rule: String
  private let location: SourceLocation
  private let language: Language
  private let width: Int?

  /// The explanation of a rule's answers in a report, a screen for each proposal.
  static func text(
    of report: Report, rule: String, at location: SourceLocation, language: Language, width: Int?
  ) -> String {
    let explanation = ProposalExplanation(
      pack: report.pack, rule: rule, location: location, language: language, width: width)
    return report.results.compactMap(explanation.text).joined(separator: "\n")
  }

  private func text(of result: ProposalResult) -> String? {
    guard let finding = result.findings.first(where: { $0.clause != nil && $0.rule == rule })
    else { return nil }
    let name = result.proposal.title ?? result.proposal.id
    var page = ScreenPage(title: "\(rule) – \(name)", width: width)
    page.add(word("Svar", "Answer"), answer(of: finding, result), .major)
    page.add(
      word("Fel i ifyllnaden", "Entry errors"),
      // Those of the matter that have to do with it: of others it says nothing.
      lines: result.findings.compactMap { finding in
        guard finding.isEntryError, let message = finding.details?.message[language],
          message.split(separator: " ").contains(Substring(rule))
        else { return nil }
        return (0, message)
      }, .minor)
    page.add(
      word("Antecknat", "Recorded"), finding.details?.assessment?.sentence(in: language), .minor)
    if finding.status == .fail || finding.status == .waived {
      page.add(word("Gör så här", "What to do"), finding.details?.remedy?[language], .minor)
    }
    guard let kind = result.proposal.kind?.name, let explanation = result.explanation else {
      return page.text(whole: shortened)
    }
    page.add(word("När", "When"), lines: explanation.when.map { claims($0, kind) } ?? [], .major)
    page.add(
      word("Inte om", "Unless"), lines: explanation.unless.map { claims($0, kind) } ?? [], .major)
    page.add(
      word("Krav", "Requires"), lines: explanation.require.map { claims($0, kind) } ?? [], .major)
    let parts = [explanation.when, explanation.unless, explanation.require].compactMap(\.self)
    page.add(word("Uppgifter", "Values"), lines: values(in: parts, kind), .major)
    page.add(word("Antas", "Assumed"), lines: assumptions(of: result), .minor)
    return page.text(whole: shortened)
  }

  private var shortened: String {
    word(
      "… är förkortat; --cel visar hela villkoret",
      "… is shortened; --cel shows the whole condition")
  }

  private func word(_ swedish: String, _ english: String) -> String {
    LocalizedText(swedish: swedish, english: english)[language]
  }

  /// The status, the day that it is of, and why.
  private func answer(of finding: Finding, _ result: ProposalResult) -> String {
    let status = (finding.details?.statusWithoutWaiver ?? finding.status).name[language]
    let day = result.asOf.text(in: language)
    let answer = word("\(status), prövat per \(day)", "\(status), checked as of \(day)")
    if let message = finding.details?.message[language] { return "\(answer). \(message)" }
    guard result.explanation?.isInForce == false else { return answer + "." }
    return answer
      + word(": inte i kraft den dagen.", ": not in force on that day.")
  }

  // MARK: Claims

  /// The claims of a condition, each after whether it holds.
  private func claims(_ part: RuleExplanation.Part, _ kind: String) -> [ScreenPage.Line] {
    let mark = mark(part.answer)
    switch words(part, kind) {
    case .claim(let text): return [(0, "\(mark): \(text)")]
    case .value:
      // A field that holds yes or no is a claim here.
      let claim = ConditionWords.statement(
        of: Condition(text: part.text, location: location), kinds: [kind], in: pack,
        language: language)
      return [(0, "\(mark): \(claim.sentence(in: language))")]
    case .chain(let lead):
      return [(0, "\(mark): \(lead)")]
        + part.parts.flatMap { claims($0, kind) }.map { ($0.depth + 1, $0.text) }
    }
  }

  private func mark(_ answer: RuleExplanation.Part.Answer) -> String {
    switch answer {
    case .value(let value): value.text(in: language)
    case .unknown: word("okänt", "unknown")
    case .error(let message): word("fel", "error") + " – " + message[language]
    }
  }

  private func words(_ part: RuleExplanation.Part, _ kind: String) -> ConditionWords.Part {
    ConditionWords.part(part.text, kinds: [kind], in: pack, language: language)
  }

  // MARK: Values

  /// What the claims were decided by, each once, in the order read.
  private func values(
    in parts: [RuleExplanation.Part], _ kind: String
  ) -> [ScreenPage.Line] {
    var lines: [String] = []
    func visit(_ part: RuleExplanation.Part) {
      if case .value(let name) = words(part, kind) {
        let line = "\(name): \(text(part.answer))"
        if !lines.contains(line) { lines.append(line) }
      }
      // What is said of the elements of a list has names that only the condition knows.
      if !part.isMacro { for inner in part.parts { visit(inner) } }
    }
    for part in parts { visit(part) }
    return lines.map { (0, $0) }
  }

  private func text(_ answer: RuleExplanation.Part.Answer) -> String {
    if case .unknown = answer { return word("saknas", "missing") }
    return mark(answer)
  }

  /// The values that the rule rests on and nobody has given.
  private func assumptions(of result: ProposalResult) -> [ScreenPage.Line] {
    result.assumptions.filter { $0.resting.contains(rule) }.map {
      (0, "\($0.label[language]): \($0.value.text(in: language))")
    }
  }
}
