public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The report to paste into a case file (tjänsteutlåtande): headings, lists and tables.
public struct MarkdownReport: GradualReportFormat {
  let language: Language
  let audience: Audience

  /// Creates the format in one language.
  ///
  /// - Parameter audience: whom the report is for.
  public init(language: Language, audience: Audience = .all) {
    self.language = language
    self.audience = audience
  }

  /// Begins a report.
  public func draft(of run: Report.Run, copies: Set<String>) -> MarkdownDraft {
    MarkdownDraft(run: run, format: self)
  }

  fileprivate func writeRow(of result: ProposalResult, to output: inout [UInt8]) {
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

  fileprivate func writeCounts(of summary: Report.Summary, to output: inout [UInt8]) {
    for verdict in Verdict.allCases {
      guard let count = summary.verdictCounts[verdict] else { continue }
      output.append("- \(verdict.sentence(of: count)[language])\n")
    }
    output.append("\n")
  }

  fileprivate func writeProblems(of summary: Report.Summary, to output: inout [UInt8]) {
    if summary.leftOut > 0 {
      output.append("\(LimitWords.leftOut(summary.leftOut)[language])\n\n")
    }
    if !summary.waiverFindings.isEmpty {
      output.append("## \(Phrase.waiverProblems(summary.waiverFindings.count)[language])\n\n")
      for finding in summary.waiverFindings {
        output.append("- \(MarkdownText.of(finding.message(in: language)))")
        if let location = finding.details?.location {
          output.append(" \(MarkdownText.code(location.description))")
        }
        output.append("\n")
      }
      output.append("\n")
    }
    if !summary.unreadable.isEmpty {
      output.append("## \(Phrase.unreadable(summary.unreadableCount)[language])\n\n")
      for diagnostic in summary.unreadable {
        output.append("- ")
        if let location = diagnostic.location {
          output.append("\(MarkdownText.code(location.description)): ")
        }
        output.append("\(MarkdownText.of(diagnostic.problem.message(in: language)))\n")
      }
      let rest = summary.unreadableCount - summary.unreadable.count
      if rest > 0 { output.append("- \(LimitWords.unreadableLeftOut(rest)[language])\n") }
      output.append("\n")
    }
  }

  /// What the check was made with.
  fileprivate func writeBasis(of run: Report.Run, to output: inout [UInt8]) {
    if !run.only.isEmpty {
      output.append("\(MarkdownText.of(LimitWords.only(run.only)[language]))\n\n")
    }
    output.append(
      "---\n\n\(Phrase.pack[language]): \(MarkdownText.of(run.pack.title[language]))")
    output.append(" (\(MarkdownText.of("\(run.pack.id) \(run.pack.version)")))")
    if let day = run.asOf {
      output.append(", \(Phrase.dayOfCheck[language]) \(day.text(in: language))")
    }
    output.append(", \(Phrase.todayIs[language]) \(run.today.text(in: language))")
    output.append(". \(Phrase.madeWith[language]) Riktlinje \(riktlinjeVersion).\n")
  }
}

/// What is written of a Markdown report before its end: the proposals, and their rows in the overview.
public struct MarkdownDraft: ReportDraft {
  let run: Report.Run
  let format: MarkdownReport

  /// The rows of the overview, and the proposals.
  public var strands = [ReportStrand(), ReportStrand()]
  private var count = 0

  init(run: Report.Run, format: MarkdownReport) {
    self.run = run
    self.format = format
  }

  /// Writes one proposal.
  public mutating func append(_ result: ProposalResult) {
    count += 1
    format.writeRow(of: result, to: &strands[0].bytes)
    MarkdownProposal(result: result, run: run, language: format.language)
      .write(to: &strands[1].bytes)
  }

  /// The whole report.
  public func finished(_ summary: Report.Summary) -> [ReportPiece] {
    let language = format.language
    var (head, end): ([UInt8], [UInt8]) = ([], [])
    format.writeProblems(of: summary, to: &end)
    format.writeBasis(of: run, to: &end)
    let proposals = ReportPiece.strand(1, strands[1].whole)
    // A single proposal needs no overview of itself.
    guard count != 1 else { return [proposals, .bytes(end)] }
    head.append("# \(MarkdownText.of(run.pack.title[language]))\n\n")
    guard count > 0 else {
      head.append("\(Phrase.nothingChecked[language])\n\n")
      return [.bytes(head + end)]
    }
    format.writeCounts(of: summary, to: &head)
    let columns = [
      Phrase.proposal[language], Role.fileNumber.name[language], Phrase.verdict[language],
      Phrase.decidedBy[language], Role.officer.name[language],
    ]
    head.append("| \(columns.joined(separator: " | ")) |\n|---|---|---|---|---|\n")
    return [
      .bytes(head), .strand(0, strands[0].whole), .bytes(Array("\n".utf8)), proposals, .bytes(end),
    ]
  }
}

extension Proposal {
  /// Its title, or its id when it has none; its place when a reader would see neither.
  var name: String {
    let isVisible = { (text: String) in !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    return [title, id].lazy.compactMap(\.self).first(where: isVisible) ?? location.description
  }
}
