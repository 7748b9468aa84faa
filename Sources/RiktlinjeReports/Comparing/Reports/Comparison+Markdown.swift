import RiktlinjeEngine
public import RiktlinjeText

extension Comparison {
  /// The comparison to paste into a case file or a merge request.
  public func markdown(in language: Language) -> RenderedReport {
    var output: [UInt8] = []
    writeMarkdown(in: language, level: 1, to: &output)
    return RenderedReport(bytes: output)
  }

  /// Writes it below a heading of a level.
  func writeMarkdown(in language: Language, level: Int, to output: inout [UInt8]) {
    let hashes = String(repeating: "#", count: level)
    output.append("\(hashes) \(title(in: language))\n\n\(summary(in: language))\n\n")
    for condition in conditions(in: language) {
      output.append("\(MarkdownText.of(condition))\n\n")
    }
    writeMarkdownGroups(in: language, level: level, to: &output)
  }

  /// Writes the proposals in their groups, below a heading of a level.
  func writeMarkdownGroups(in language: Language, level: Int, to output: inout [UInt8]) {
    let hashes = String(repeating: "#", count: level)
    for group in groups {
      output.append("\(hashes)# \(group.title[language])\n\n")
      for proposal in group.proposals { write(proposal, language, to: &output) }
      output.append("\n")
    }
  }

  private func write(
    _ proposal: ProposalChange, _ language: Language, to output: inout [UInt8]
  ) {
    output.append("- **\(MarkdownText.of(proposal.name))**")
    if let number = proposal.proposal.fileNumber { output.append(" (\(MarkdownText.of(number)))") }
    output.append(": \(proposal.verdicts(in: language))\n")
    for change in proposal.told {
      output.append("  - **\(change.change.name[language]):** ")
      output.append(MarkdownText.of(change.finding.message[language]))
      output.append(" (\(MarkdownText.code(change.finding.rule)), ")
      output.append("\(MarkdownText.of(change.standing(in: language))))\n")
    }
    let fixed = proposal.fixedInBrief
    if !fixed.isEmpty {
      output.append("  - **\(Phrase.fixed(fixed.count)[language]):** ")
      output.append("\(proposal.rulesFixed(MarkdownText.code))\n")
    }
  }
}
