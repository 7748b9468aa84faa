import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

extension Impact {
  /// The impact to paste into a case file or a merge request.
  public func markdown(in language: Language) -> RenderedReport {
    var output: [UInt8] = []
    output.append("# \(Phrase.impactTitle[language])\n\n")
    for condition in comparison.conditions(in: language) {
      output.append("\(MarkdownText.of(condition))\n\n")
    }
    output.append("\(summary(in: language))\n\n")
    if !turned.isEmpty {
      output.append("## \(Phrase.impactVerdicts[language])\n\n")
      for (transition, count) in turned {
        output.append("- \(transition.text(in: language)): \(language.text(of: Int64(count)))\n")
      }
      output.append("\n")
    }
    comparison.writeMarkdownGroups(in: language, level: 1, to: &output)
    if let leftOut = leftOut(in: language) { output.append("\(leftOut)\n\n") }
    writeCauses(language, to: &output)
    writePack(language, to: &output)
    return RenderedReport(bytes: output)
  }

  private func writeCauses(_ language: Language, to output: inout [UInt8]) {
    guard !causes.isEmpty else { return }
    output.append("## \(Phrase.impactByRule[language])\n\n")
    for (clause, causes) in causesByClause(in: language) {
      output.append("- \(MarkdownText.of(clause))\n")
      for cause in causes {
        output.append("  - **\(MarkdownText.code(cause.rule)):** \(cause.counts(in: language))")
        if let item = cause.item {
          output.append(" (\(item.action.ofCause[language]))")
        }
        output.append(": \(cause.proposals(in: language, MarkdownText.of))\n")
      }
    }
    output.append("\n")
  }

  private func writePack(_ language: Language, to output: inout [UInt8]) {
    guard !difference.items.isEmpty else {
      output.append("\(Phrase.samePack[language])\n")
      return
    }
    output.append("## \(Phrase.impactPack[language])\n\n")
    for item in difference.items {
      output.append("- \(item.title(in: language, MarkdownText.code))\n")
      for change in item.told {
        let (before, after) = change.sides(in: language)
        let sides = [before, after].map { side in
          side.map { $0.isCode ? MarkdownText.code($0.text) : MarkdownText.of($0.text) } ?? "–"
        }
        output.append("  - \(MarkdownText.of(change.title(in: language))): ")
        output.append("\(sides.joined(separator: " → "))\n")
      }
    }
    guard !untouched.isEmpty else { return }
    output.append("\n## \(Phrase.impactUntouched(untouched.count)[language])\n\n")
    for item in untouched { output.append("- \(item.title(in: language, MarkdownText.code))\n") }
  }
}
