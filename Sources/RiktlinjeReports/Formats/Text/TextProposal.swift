import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal of a text report.
struct TextProposal {
  let result: ProposalResult
  let language: Language
  let isVerbose: Bool
  /// Whether some rules only were checked, so that there is no verdict.
  var isPartial = false

  func draw(on canvas: inout TextCanvas) {
    let outline = ProposalOutline(result)
    drawHead(on: &canvas)
    if let leftOut = result.leftOut, leftOut.problemCount > 0 {
      canvas.paragraph(indent: 2) {
        $0.text(LimitWords.nothingShown(leftOut.problemCount)[language])
      }
    }
    drawFailures(outline.failures, on: &canvas)
    drawMissing(outline.missing, on: &canvas)
    drawUndecided(outline.undecided, on: &canvas)
    drawJudgements(outline.outstandingJudgements, on: &canvas)
    drawSteps(on: &canvas)
    drawWaived(outline.waived, on: &canvas)
    if isVerbose {
      drawDerived(on: &canvas)
      drawRecorded(outline.recordedJudgements, on: &canvas)
      drawList(.passed(outline.passed.count), outline.passed, "✓", .good, on: &canvas)
      drawList(
        .notApplicable(outline.notApplicable.count), outline.notApplicable, "–", .faint,
        on: &canvas)
    }
    canvas.blankLine()
  }

  // MARK: Verdict

  private func drawHead(on canvas: inout TextCanvas) {
    let proposal = result.proposal
    canvas.paragraph(hanging: 2) { canvas in
      let verdict = isPartial ? LimitWords.partly : result.verdict.name
      canvas.text(verdict[language].uppercased(), result.verdict.style)
      canvas.text(": ")
      canvas.text(proposal.title ?? proposal.id, .strong)
    }
    canvas.paragraph(indent: 2) { canvas in
      if let kind = proposal.kind { canvas.text("\(kind.label[language]) ") }
      canvas.whole(proposal.id)
      canvas.text(" · \(Phrase.dayOfCheck[language]) \(result.asOf) · ", .faint)
      canvas.whole(proposal.location.file.path, .faint)
    }
    if let body = result.decidingBody {
      canvas.paragraph(indent: 2) { canvas in
        canvas.text("\(Phrase.decidedBy[language]): ")
        canvas.text(body.value?.text(in: language) ?? Phrase.decisionUnknown[language], .strong)
      }
    }
  }

  // MARK: What to do something about

  private func drawFailures(_ failures: [Finding], on canvas: inout TextCanvas) {
    heading(.failures(failures.count), unlessEmpty: failures, on: &canvas)
    for finding in failures {
      let details = finding.details
      item("✗", finding.force == .must ? .bad : .remark, on: &canvas) {
        $0.text(details?.message[language] ?? finding.status.name[language], .strong)
      }
      if let assessment = details?.assessment { note(of: assessment, on: &canvas) }
      if let clause = finding.clause { citation(of: clause, on: &canvas) }
      if let remedy = details?.remedy {
        detail(on: &canvas) { $0.text("\(Phrase.remedy[language]): \(remedy[language])") }
      }
      detail(on: &canvas) { canvas in
        canvas.whole(finding.rule, .faint)
        if let location = details?.location {
          canvas.text(" · ", .faint)
          canvas.whole(location.description, .faint)
        }
      }
    }
  }

  private func drawMissing(
    _ missing: [ProposalOutline.MissingField], on canvas: inout TextCanvas
  ) {
    heading(.missing(missing.count), unlessEmpty: missing, on: &canvas)
    for group in missing {
      item("?", .unsure, on: &canvas) { canvas in
        canvas.text(group.field.label[language], .strong)
        canvas.text(" ")
        canvas.whole(group.field.path, .faint)
      }
      detail(on: &canvas) { canvas in
        canvas.text("\(Phrase.neededBy[language]): ")
        for (index, name) in group.dependants(in: language).enumerated() {
          canvas.text(index == 0 ? name : ", \(name)")
        }
      }
    }
  }

  private func drawUndecided(_ findings: [Finding], on canvas: inout TextCanvas) {
    heading(.undecided(findings.count), unlessEmpty: findings, on: &canvas)
    for finding in findings {
      item("?", .unsure, on: &canvas) { canvas in
        canvas.text(finding.details?.message[language] ?? finding.rule)
      }
      if let clause = finding.clause { citation(of: clause, on: &canvas) }
    }
  }

  private func drawJudgements(_ findings: [Finding], on canvas: inout TextCanvas) {
    heading(.judgementsToRecord(findings.count), unlessEmpty: findings, on: &canvas)
    for finding in findings {
      guard case .judgement(let judgement) = finding.subject else { continue }
      item("?", .unsure, on: &canvas) { $0.text(judgement.question[language], .strong) }
      citation(of: judgement.clause, on: &canvas)
      detail(on: &canvas) {
        $0.text(Phrase.recordAs("judgements.\(judgement.id)")[language], .faint)
      }
    }
  }

  // MARK: Steps and facts

  private func drawSteps(on canvas: inout TextCanvas) {
    heading(.steps(result.steps.count), unlessEmpty: result.steps, on: &canvas)
    for answer in result.steps {
      item(answer.state.mark, answer.state.style, on: &canvas) {
        $0.text(answer.step.text[language])
      }
      detail(on: &canvas) { canvas in
        canvas.text(answer.state.name[language], answer.state.style)
        canvas.text(" · \(answer.actor?[language] ?? Phrase.unnamedActor[language])")
        if let due = answer.due { canvas.text(" · \(Phrase.due[language]) \(due)") }
        canvas.text(" · ", .faint)
        canvas.text(answer.step.clause.citation(in: language), .faint)
      }
    }
  }

  private func drawDerived(on canvas: inout TextCanvas) {
    let others = result.derived.filter { $0.derived.id != result.decidingBody?.derived.id }
    heading(.derivedValues, unlessEmpty: others, on: &canvas)
    for answer in others {
      canvas.paragraph(indent: 4, hanging: 6) { canvas in
        canvas.text("\(answer.derived.label[language]): ")
        canvas.text(answer.text(in: language))
      }
    }
  }

  private func drawWaived(_ findings: [Finding], on canvas: inout TextCanvas) {
    heading(.waivers(findings.count), unlessEmpty: findings, on: &canvas)
    for finding in findings {
      guard let details = finding.details, let waiver = details.waiver else { continue }
      item("~", .remark, on: &canvas) { $0.text(details.message[language]) }
      detail(on: &canvas) { $0.text(waiver.reason[language]) }
      detail(on: &canvas) { canvas in
        canvas.text("\(waiver.decidedBy[language]) · \(waiver.reference) · ")
        canvas.text(waiver.validity(in: language))
        canvas.text(" · ", .faint)
        canvas.whole(finding.rule, .faint)
      }
    }
  }

  private func drawRecorded(_ findings: [Finding], on canvas: inout TextCanvas) {
    let met = findings.filter { $0.status == .pass }
    heading(.judgementsRecorded(met.count), unlessEmpty: met, on: &canvas)
    for finding in met {
      guard case .judgement(let judgement) = finding.subject, let details = finding.details,
        let assessment = details.assessment
      else { continue }
      item("✓", .good, on: &canvas) { $0.text(judgement.question[language]) }
      note(of: assessment, on: &canvas)
    }
  }

  private func drawList(
    _ title: Phrase, _ findings: [Finding], _ mark: String, _ style: TextStyle,
    on canvas: inout TextCanvas
  ) {
    heading(title, unlessEmpty: findings, on: &canvas)
    for finding in findings {
      item(mark, style, on: &canvas) { canvas in
        canvas.whole(finding.rule)
        if let clause = finding.clause {
          canvas.text(" · \(clause.text[language])", .faint)
        }
      }
    }
  }

  // MARK: Parts

  private func heading(
    _ title: Phrase, unlessEmpty list: some Collection, on canvas: inout TextCanvas
  ) {
    guard !list.isEmpty else { return }
    canvas.blankLine()
    canvas.paragraph(indent: 2) { $0.text(title[language], .strong) }
  }

  private func item(
    _ mark: String, _ style: TextStyle, on canvas: inout TextCanvas,
    _ content: (inout TextCanvas) -> Void
  ) {
    canvas.paragraph(indent: 4, hanging: 6) { canvas in
      canvas.text("\(mark) ", style)
      content(&canvas)
    }
  }

  private func detail(on canvas: inout TextCanvas, _ content: (inout TextCanvas) -> Void) {
    canvas.paragraph(indent: 6, hanging: 8, content)
  }

  private func citation(of clause: Clause, on canvas: inout TextCanvas) {
    detail(on: &canvas) { canvas in
      canvas.text("\(clause.force.name[language]) · \(clause.citation(in: language))")
      if clause.certainty != .seen { canvas.text(" (\(clause.certainty.name[language]))") }
    }
  }

  private func note(of assessment: Assessment, on canvas: inout TextCanvas) {
    detail(on: &canvas) { canvas in
      canvas.text(assessment.name[language])
      canvas.text(", \(Phrase.assessedBy(assessment.by)[language])")
      if let date = assessment.date { canvas.text(" \(date)") }
      if let note = assessment.note { canvas.text(": \(note)") }
    }
  }
}

extension StepAnswer.State {
  /// A sign before the step; its words say the same.
  var mark: String {
    switch self {
    case .done: "✓"
    case .notDone: "○"
    case .overdue: "!"
    case .unknown: "?"
    }
  }

  /// The colour of the sign.
  fileprivate var style: TextStyle {
    switch self {
    case .done: .good
    case .notDone: .strong
    case .overdue: .bad
    case .unknown: .unsure
    }
  }
}

extension Waiver {
  /// Until when it holds, in words.
  func validity(in language: Language) -> String {
    "\(Phrase.expires[language]) \(expires)"
  }
}
