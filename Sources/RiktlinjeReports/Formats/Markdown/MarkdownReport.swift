public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The report to paste into a case file (tjänsteutlåtande): headings, lists and tables.
public struct MarkdownReport: ChangesReportFormat {
  let language: Language
  let audience: Audience
  private var changes = RunChanges()

  /// Creates the format in one language.
  ///
  /// - Parameter audience: whom the report is for.
  public init(language: Language, audience: Audience = .all) {
    self.language = language
    self.audience = audience
  }

  /// The same format, telling changes too.
  public func telling(_ changes: RunChanges) -> MarkdownReport {
    var format = self
    format.changes = changes
    return format
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    if audience == .review {
      return MarkdownReview(report: report, changes: changes, language: language)
        .write(to: &output)
    }
    writeOverview(of: report, to: &output)
    changes.since?.writeMarkdown(in: language, level: 2, to: &output)
    changes.baseline?.writeMarkdown(in: language, level: 2, to: &output)
    var unexplained = Set(Certainty.allCases)
    for result in report.shownResults {
      // The words of certainty are explained in the first proposal that has them.
      let words = result.wordsOfCertainty.intersection(unexplained)
      unexplained.subtract(words)
      MarkdownProposal(
        result: result, run: report.run, language: language, baseline: changes.baseline,
        explained: words
      ).write(to: &output)
    }
    writeProblems(of: report, to: &output)
    writeBasis(of: report, to: &output)
  }

  private func writeOverview(of report: Report, to output: inout [UInt8]) {
    // A single proposal needs no overview of itself.
    guard report.results.count != 1 else { return }
    output.append("# \(MarkdownText.of(report.pack.title[language]))\n\n")
    guard !report.results.isEmpty else {
      return output.append("\(Phrase.nothingChecked[language])\n\n")
    }
    writeCounts(of: report, to: &output)
    let columns = [
      Phrase.proposal[language], Role.fileNumber.name[language], Phrase.verdict[language],
      Phrase.decidedBy[language], Role.officer.name[language],
    ]
    output.append("| \(columns.joined(separator: " | ")) |\n|---|---|---|---|---|\n")
    for result in report.shownResults {
      func value(_ role: Role) -> String {
        let values = result.values(of: role).map { $0.text(in: language) }
        return values.isEmpty ? "–" : MarkdownText.of(values.joined(separator: ", "))
      }
      let draft = result.isDraft ? " (\(Phrase.draft[language]))" : ""
      let body = result.decidingBody?.value?.text(in: language) ?? "–"
      let cells = [
        MarkdownText.of(result.proposal.name), value(.fileNumber),
        result.verdict.name[language] + draft, MarkdownText.of(body), value(.officer),
      ]
      output.append("| \(cells.joined(separator: " | ")) |\n")
    }
    output.append("\n")
  }

  private func writeCounts(of report: Report, to output: inout [UInt8]) {
    for verdict in Verdict.allCases {
      guard let count = report.verdictCounts[verdict] else { continue }
      output.append("- \(verdict.sentence(of: count)[language])\n")
    }
    output.append("\n")
  }

  private func writeProblems(of report: Report, to output: inout [UInt8]) {
    if report.run.showsOnlyProblems {
      output.append("\(LimitWords.onlyProblems[language])\n\n")
    }
    if report.summary.leftOut > 0 {
      output.append("\(LimitWords.leftOut(report.summary.leftOut)[language])\n\n")
    }
    if !report.waiverFindings.isEmpty {
      output.append("## \(Phrase.waiverProblems(report.waiverFindings.count)[language])\n\n")
      for finding in report.waiverFindings {
        output.append("- \(MarkdownText.of(finding.message(in: language)))")
        if let location = finding.details?.location {
          output.append(" \(MarkdownText.code(location.description))")
        }
        output.append("\n")
      }
      output.append("\n")
    }
    if !report.unreadable.isEmpty {
      output.append("## \(Phrase.unreadable(report.summary.unreadableCount)[language])\n\n")
      for diagnostic in report.unreadable {
        output.append("- ")
        if let location = diagnostic.location {
          output.append("\(MarkdownText.code(location.description)): ")
        }
        output.append("\(MarkdownText.of(diagnostic.problem.message(in: language)))\n")
      }
      let rest = report.summary.unreadableCount - report.unreadable.count
      if rest > 0 { output.append("- \(LimitWords.unreadableLeftOut(rest)[language])\n") }
      output.append("\n")
    }
  }

  /// What the check was made with.
  private func writeBasis(of report: Report, to output: inout [UInt8]) {
    if !report.run.only.isEmpty {
      output.append("\(MarkdownText.of(LimitWords.only(report.run.only)[language]))\n\n")
    }
    output.append(
      "---\n\n\(Phrase.pack[language]): \(MarkdownText.of(report.pack.title[language]))")
    output.append(" (\(MarkdownText.of("\(report.pack.id) \(report.pack.version)")))")
    if let day = report.asOf {
      output.append(", \(Phrase.dayOfCheck[language]) \(day.text(in: language))")
    }
    output.append(", \(Phrase.todayIs[language]) \(report.today.text(in: language))")
    output.append(". \(Phrase.madeWith[language]) Riktlinje \(riktlinjeVersion).\n")
  }
}

extension ProposalResult {
  /// How the clauses are known that the report names.
  var wordsOfCertainty: Set<Certainty> {
    Set(
      ClauseOutcome.all(of: self).compactMap { outcome in
        outcome.status == .notApplicable ? nil : outcome.clause.certainty
      })
  }
}

extension Proposal {
  /// Its title, or its id when it has none; its place when a reader would see neither.
  var name: String {
    let isVisible = { (text: String) in !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    return [title, id].lazy.compactMap(\.self).first(where: isVisible) ?? location.description
  }
}
