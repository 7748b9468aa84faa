import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal of a Markdown report.
struct MarkdownProposal {
  let result: ProposalResult
  let run: Report.Run
  let language: Language
  /// What is known and what is new, where that is asked for.
  let baseline: BaselineOutcome?
  /// The words of certainty that stand here first.
  let explained: Set<Certainty>

  func write(to output: inout [UInt8]) {
    let outline = ProposalOutline(result)
    writeHead(to: &output)
    if let leftOut = result.leftOut, leftOut.problemCount > 0 {
      output.append("\(LimitWords.nothingShown(leftOut.problemCount)[language])\n\n")
    }
    writeFailures(outline, to: &output)
    writeEntryErrors(outline.entryErrors, to: &output)
    writeQuestions(waiting: outline.waitingCount, to: &output)
    writeUndecided(outline.undecided, to: &output)
    writeAssumptions(to: &output)
    writeSteps(to: &output)
    writeRecorded(outline, to: &output)
    writeWaivers(outline, to: &output)
    writeExempt(outline.exempt, to: &output)
    writeAdvice(outline.advice, to: &output)
    writeDerived(to: &output)
    writeClauses(to: &output)
  }

  private func writeHead(to output: inout [UInt8]) {
    let roles = RoleOutline(result, language)
    output.append("# \(text(result.proposal.name))\n\n")
    if let summary = roles.summary { output.append("\(text(summary))\n\n") }
    for fact in roles.facts {
      output.append("- \(text(fact.name.capitalisedFirst)): \(text(fact.value))\n")
    }
    if !roles.facts.isEmpty { output.append("\n") }
    heading(.verdict, to: &output)
    output.append("**\(result.verdict.name[language].capitalisedFirst)")
    if result.isDraft { output.append(" (\(Phrase.draft[language]))") }
    output.append("**, \(Phrase.dayOfCheck[language]) \(result.asOf.text(in: language))")
    if !result.assumptions.isEmpty {
      output.append(", \(Phrase.underAssumptions(result.assumptions.count)[language])")
    }
    output.append(".")
    if let sentence = result.howSure { output.append(" \(text(sentence[language]))") }
    if let body = result.decidingBody {
      output.append(" \(Phrase.decidedBy[language]): \(text(body.deciding[language])).")
    }
    output.append("\n\n")
    if !explained.isEmpty {
      let words = Certainty.definitions(of: explained, in: language)
      output.append("*\(text(words))*\n\n")
    }
  }

  // MARK: What to do something about

  private func writeFailures(_ outline: ProposalOutline, to output: inout [UInt8]) {
    let marks = BaselineMarks(of: result, baseline, language)
    for group in outline.failures {
      heading(group.title, to: &output)
      for finding in group.findings {
        output.append("- **\(text(finding.message(in: language)))**")
        if let mark = marks.mark(of: finding) { output.append(" (*\(mark)*)") }
        if let clause = finding.clause { output.append(" \(citation(of: clause)).") }
        if let note = finding.details?.assessment?.note { output.append(" \(text(note))") }
        for sentence in result.assumptions(under: finding.rule) {
          output.append(" \(text(sentence[language]))")
        }
        if let remedy = finding.details?.remedy {
          output.append(" *\(Phrase.remedy[language]):* \(text(remedy[language]))")
        }
        output.append("\n")
      }
      output.append("\n")
    }
  }

  private func writeEntryErrors(_ findings: [Finding], to output: inout [UInt8]) {
    list(.entryErrors(findings.count), findings, to: &output) { finding, output in
      output.append("**\(text(finding.message(in: language)))**")
      if let remedy = finding.details?.remedy {
        output.append(" \(text(remedy[language].capitalisedFirst))")
      }
      if let location = finding.details?.location {
        output.append(" \(MarkdownText.code(location.description))")
      }
    }
  }

  private func writeQuestions(waiting: Int, to output: inout [UInt8]) {
    let questions = result.questions
    if !questions.isEmpty {
      heading(.questions(questions.count), to: &output)
      for (index, question) in questions.enumerated() {
        output.append("\(index + 1). **\(text(question.text[language].capitalisedFirst))**")
        if question.isGate { output.append(" (\(Phrase.gate[language]))") }
        if let why = question.why(in: language) { output.append(" \(text(why))") }
        let form = AnswerForm(question, run.pack, language)
        output.append(" *\(Phrase.writeAnswer[language]):* \(MarkdownText.code(form.key))")
        output.append(" – \(text(form.value)).")
        let settles = question.settles.text(in: language)
        if !settles.isEmpty { output.append(" \(Phrase.settles(settles, language)).") }
        output.append("\n")
      }
      output.append("\n")
    }
    if waiting > 0 { output.append("\(Phrase.waiting(waiting)[language])\n\n") }
  }

  private func writeUndecided(_ findings: [Finding], to output: inout [UInt8]) {
    list(.undecided(findings.count), findings, to: &output) { finding, output in
      output.append(text(finding.message(in: language)))
      if let clause = finding.clause { output.append(" \(citation(of: clause)).") }
    }
  }

  private func writeAssumptions(to output: inout [UInt8]) {
    list(.assumptions(result.assumptions.count), result.assumptions, to: &output) {
      assumption, output in
      output.append("\(text(assumption.label[language].capitalisedFirst)): ")
      output.append("**\(text(assumption.value.text(in: language)))**")
      output.append(" (\(Phrase.resting(assumption.resting.count)[language]); ")
      output.append("\(MarkdownText.code(AnswerForm.key(of: assumption, language))))")
    }
  }

  // MARK: Steps and facts

  private func writeSteps(to output: inout [UInt8]) {
    list(.steps(result.steps.count, left: result.stepsLeft), result.stepsByUrgency, to: &output) {
      answer, output in
      output.append("[\(answer.state == .done ? "x" : " ")] \(text(answer.step.text[language]))")
      output.append(" *\(answer.standing(on: run.today)[language].capitalisedFirst)*")
      output.append(", \(text(answer.actor?[language] ?? Phrase.unnamedActor[language])).")
    }
  }

  private func writeRecorded(_ outline: ProposalOutline, to output: inout [UInt8]) {
    let findings = outline.recordedJudgements
    list(.judgementsRecorded(findings.count), findings, to: &output) { finding, output in
      guard case .judgement(let judgement) = finding.subject,
        let assessment = finding.details?.assessment
      else { return }
      output.append("\(text(judgement.question[language])) **\(assessment.name[language])**")
      output.append(", \(text(Phrase.assessedBy(assessment.by)[language]))")
      if let date = assessment.date { output.append(" \(date.text(in: language))") }
      output.append(".")
      if let note = assessment.note { output.append(" \(text(note))") }
    }
    let outstanding = outline.outstandingJudgements.count
    if outstanding > 0 {
      output.append("\(Phrase.judgementsOutstanding(outstanding)[language])\n\n")
    }
  }

  private func writeWaivers(_ outline: ProposalOutline, to output: inout [UInt8]) {
    let findings = outline.waived + outline.waiverProblems
    list(.waivers(findings.count), findings, to: &output) { finding, output in
      output.append(text(finding.message(in: language)))
      if finding.status == .waived, let waiver = finding.details?.waiver {
        output.append(" \(text(waiver.reason[language])) (\(text(waiver.decision(in: language))))")
      }
    }
  }

  private func writeExempt(_ findings: [Finding], to output: inout [UInt8]) {
    list(.exempt(findings.count), findings, to: &output) { finding, output in
      output.append("\(MarkdownText.code(finding.rule)): ")
      output.append(text(finding.message(in: language)))
      if let clause = finding.details?.exemption?.clause {
        output.append(" \(citation(of: clause)).")
      }
    }
  }

  private func writeAdvice(_ findings: [Finding], to output: inout [UInt8]) {
    guard !findings.isEmpty else { return }
    heading(.advice(findings.count), to: &output)
    output.append("\(Phrase.adviceExplained[language])\n\n")
    for finding in findings {
      output.append("- \(text(finding.advice(in: language)))")
      if let clause = finding.clause { output.append(" (\(text(clause.citation(in: language))))") }
      output.append("\n")
    }
    output.append("\n")
  }

  private func writeDerived(to output: inout [UInt8]) {
    let derived = DerivedOutline(result)
    let lines =
      derived.facts.map { ($0.label[language].capitalisedFirst, $0.value.text(in: language)) }
      + derived.lists(in: language)
    list(.derivedValues, lines, to: &output) { line, output in
      output.append("\(text(line.0)): \(text(line.1))")
    }
  }

  private func writeClauses(to output: inout [UInt8]) {
    let outcomes = ClauseOutcome.all(of: result).filter {
      $0.status != .notApplicable && $0.clause.force != .advice
    }
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

  /// A heading and a list of what stands below it; nothing when there is nothing.
  private func list<Element>(
    _ title: Phrase, _ elements: [Element], to output: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    guard !elements.isEmpty else { return }
    heading(title, to: &output)
    for element in elements {
      output.append("- ")
      write(element, &output)
      output.append("\n")
    }
    output.append("\n")
  }

  private func text(_ text: String) -> String { MarkdownText.of(text) }

  private func citation(of clause: Clause) -> String {
    var citation = "\(clause.citation(in: language)), \(clause.force.name[language])"
    if clause.certainty != .seen { citation += ", \(clause.certainty.name[language])" }
    return "(\(text(citation)))"
  }
}
