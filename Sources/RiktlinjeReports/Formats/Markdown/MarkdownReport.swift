public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The report to paste into a case file (tjänsteutlåtande): headings, lists and tables.
public struct MarkdownReport: ReportFormat {
  let language: Language

  /// Creates the format in one language.
  public init(language: Language) {
    self.language = language
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    writeOverview(of: report, to: &output)
    for result in report.results {
      MarkdownProposal(result: result, language: language).write(to: &output)
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
    output.append("| \(Phrase.proposal[language]) | \(Phrase.verdict[language]) |")
    output.append(" \(Phrase.decidedBy[language]) |\n|---|---|---|\n")
    for result in report.results {
      let body = result.decidingBody?.value?.text(in: language) ?? "–"
      output.append("| \(MarkdownText.of(result.proposal.name)) |")
      output.append(" \(result.verdict.name[language]) | \(MarkdownText.of(body)) |\n")
    }
    output.append("\n")
  }

  private func writeProblems(of report: Report, to output: inout [UInt8]) {
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
    output.append(". \(Phrase.madeWith[language]) Riktlinje \(riktlinjeVersion).\n")
  }
}

/// One proposal of a Markdown report.
private struct MarkdownProposal {
  let result: ProposalResult
  let language: Language

  func write(to output: inout [UInt8]) {
    let outline = ProposalOutline(result)
    writeHead(to: &output)
    if let leftOut = result.leftOut, leftOut.problemCount > 0 {
      output.append("\(LimitWords.nothingShown(leftOut.problemCount)[language])\n\n")
    }
    writeFailures(outline.failures, to: &output)
    writeMissing(outline.missing, to: &output)
    writeUndecided(outline.undecided, to: &output)
    writeSteps(to: &output)
    writeJudgements(outline.outstandingJudgements, to: &output)
    writeRecorded(outline.recordedJudgements, to: &output)
    writeWaived(outline.waived, to: &output)
    writeDerived(to: &output)
    writeClauses(to: &output)
  }

  private func writeHead(to output: inout [UInt8]) {
    output.append("# \(text(result.proposal.name))\n\n")
    heading(.verdict, to: &output)
    output.append("**\(result.verdict.name[language].capitalisedFirst)**")
    output.append(", \(Phrase.dayOfCheck[language]) \(result.asOf.text(in: language)).")
    if let body = result.decidingBody {
      output.append(" \(Phrase.decidedBy[language]): ")
      output.append(text(body.value?.text(in: language) ?? Phrase.decisionUnknown[language]))
      output.append(".")
    }
    output.append("\n\n")
  }

  private func writeFailures(_ failures: [Finding], to output: inout [UInt8]) {
    guard !failures.isEmpty else { return }
    heading(.failures(failures.count), to: &output)
    for finding in failures {
      output.append("- **\(text(finding.message(in: language)))**")
      if let clause = finding.clause { output.append(" \(citation(of: clause)).") }
      if let assessment = finding.details?.assessment, let note = assessment.note {
        output.append(" \(text(note))")
      }
      if let remedy = finding.details?.remedy {
        output.append(" *\(Phrase.remedy[language]):* \(text(remedy[language]))")
      }
      output.append("\n")
    }
    output.append("\n")
  }

  private func writeMissing(
    _ missing: [ProposalOutline.MissingField], to output: inout [UInt8]
  ) {
    guard !missing.isEmpty else { return }
    heading(.missing(missing.count), to: &output)
    for group in missing {
      output.append("- **\(text(group.field.label[language].capitalisedFirst))** ")
      output.append("(\(MarkdownText.code(group.field.path))). ")
      let reasons = group.reasons(in: language).joined(separator: " · ")
      output.append("\(Phrase.neededBy[language]): \(text(reasons))\n")
    }
    output.append("\n")
  }

  private func writeUndecided(_ findings: [Finding], to output: inout [UInt8]) {
    guard !findings.isEmpty else { return }
    heading(.undecided(findings.count), to: &output)
    for finding in findings {
      output.append("- \(text(finding.message(in: language)))")
      if let clause = finding.clause { output.append(" \(citation(of: clause)).") }
      output.append("\n")
    }
    output.append("\n")
  }

  private func writeSteps(to output: inout [UInt8]) {
    guard !result.steps.isEmpty else { return }
    heading(.steps(result.steps.count), to: &output)
    for answer in result.steps {
      output.append("- [\(answer.state == .done ? "x" : " ")] \(text(answer.step.text[language]))")
      output.append(" *\(answer.state.name[language])*")
      if let actor = answer.actor { output.append(", \(text(actor[language]))") }
      if let due = answer.due {
        output.append(", \(Phrase.due[language]) \(due.text(in: language))")
      }
      output.append(".\n")
    }
    output.append("\n")
  }

  private func writeJudgements(_ findings: [Finding], to output: inout [UInt8]) {
    guard !findings.isEmpty else { return }
    heading(.judgementsToRecord(findings.count), to: &output)
    for case (let finding, .judgement(let judgement)) in findings.map({ ($0, $0.subject) }) {
      output.append("- \(text(judgement.question[language])) ")
      output.append("\(citation(of: judgement.clause)). ")
      output.append("\(MarkdownText.code("judgements.\(finding.rule)"))\n")
    }
    output.append("\n")
  }

  private func writeRecorded(_ findings: [Finding], to output: inout [UInt8]) {
    guard !findings.isEmpty else { return }
    heading(.judgementsRecorded(findings.count), to: &output)
    for case (let finding, .judgement(let judgement)) in findings.map({ ($0, $0.subject) }) {
      guard let assessment = finding.details?.assessment else { continue }
      output.append("- \(text(judgement.question[language])) **\(assessment.name[language])**")
      output.append(", \(text(Phrase.assessedBy(assessment.by)[language]))")
      if let date = assessment.date { output.append(" \(date.text(in: language))") }
      output.append(".")
      if let note = assessment.note { output.append(" \(text(note))") }
      output.append("\n")
    }
    output.append("\n")
  }

  private func writeWaived(_ findings: [Finding], to output: inout [UInt8]) {
    guard !findings.isEmpty else { return }
    heading(.waivers(findings.count), to: &output)
    for finding in findings {
      output.append("- \(text(finding.message(in: language)))")
      if let waiver = finding.details?.waiver {
        output.append(" \(text(waiver.reason[language]))")
        let parts = [waiver.decidedBy[language], waiver.reference, waiver.validity(in: language)]
        output.append(" (\(text(parts.joined(separator: ", "))))")
      }
      output.append("\n")
    }
    output.append("\n")
  }

  private func writeDerived(to output: inout [UInt8]) {
    let derived = DerivedOutline(result)
    let lines =
      derived.facts.map { ($0.label[language].capitalisedFirst, $0.value.text(in: language)) }
      + derived.lists(in: language)
    guard !lines.isEmpty else { return }
    heading(.derivedValues, to: &output)
    for (name, value) in lines { output.append("- \(text(name)): \(text(value))\n") }
    output.append("\n")
  }

  private func writeClauses(to output: inout [UInt8]) {
    let outcomes = ClauseOutcome.all(of: result).filter { $0.status != .notApplicable }
    guard !outcomes.isEmpty else { return }
    heading(.clausesChecked(outcomes.count), to: &output)
    output.append("| \(Phrase.clause[language]) | \(Phrase.force[language]) |")
    output.append(" \(Phrase.certainty[language]) | \(Phrase.outcome[language]) |\n")
    output.append("|---|---|---|---|\n")
    for outcome in outcomes {
      let clause = outcome.clause
      output.append("| \(text(clause.text[language])) \(text(clause.citation(in: language))) |")
      output.append(" \(clause.force.name[language]) | \(clause.certainty.name[language]) |")
      output.append(" \(outcome.status.name[language]) |\n")
    }
    output.append("\n")
  }

  // MARK: Parts

  private func heading(_ phrase: Phrase, to output: inout [UInt8]) {
    output.append("## \(phrase[language])\n\n")
  }

  private func text(_ text: String) -> String { MarkdownText.of(text) }

  private func citation(of clause: Clause) -> String {
    var citation = "\(clause.citation(in: language)), \(clause.force.name[language])"
    if clause.certainty != .seen { citation += ", \(clause.certainty.name[language])" }
    return "(\(text(citation)))"
  }
}

extension Proposal {
  /// Its title, or its id when it has none; its place when a reader would see neither.
  var name: String {
    let isVisible = { (text: String) in !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    return [title, id].lazy.compactMap(\.self).first(where: isVisible) ?? location.description
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
