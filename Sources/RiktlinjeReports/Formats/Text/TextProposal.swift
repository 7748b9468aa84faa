import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal of a text report: its head, and the parts that its sections are built of.
struct TextProposal {
  let result: ProposalResult
  let run: Report.Run
  let language: Language
  /// The most questions that are shown.
  let questionLimit: Int
  let isVerbose: Bool
  /// Whether some rules only were checked, so that there is no verdict.
  var isPartial = false

  /// A summary longer than this is cut: whoever checks the proposal has it before her.
  private static let summaryLimit = 280

  func draw(on canvas: inout TextCanvas) {
    let outline = ProposalOutline(result)
    drawHead(on: &canvas)
    if let leftOut = result.leftOut, leftOut.problemCount > 0 {
      canvas.paragraph(indent: 2) {
        $0.text(LimitWords.nothingShown(leftOut.problemCount)[language])
      }
    }
    drawFailures(outline, on: &canvas)
    drawEntryErrors(outline.entryErrors, on: &canvas)
    drawQuestions(waiting: outline.waitingCount, on: &canvas)
    drawUndecided(outline.undecided, on: &canvas)
    drawAssumptions(on: &canvas)
    drawSteps(on: &canvas)
    drawJudgements(outline, on: &canvas)
    drawWaivers(outline, on: &canvas)
    drawExempt(outline.exempt, on: &canvas)
    drawAdvice(outline.advice, on: &canvas)
    if isVerbose {
      drawDerived(on: &canvas)
      drawList(.passed(outline.passed.count), outline.passed, "✓", .good, on: &canvas)
      drawList(
        .notApplicable(outline.notApplicable.count), outline.notApplicable, "–", .faint,
        on: &canvas)
    }
    canvas.blankLine()
  }

  /// Verdict, what is wrong, the next questions and who decides, a line each.
  func drawBrief(on canvas: inout TextCanvas) {
    let outline = ProposalOutline(result)
    drawVerdict(on: &canvas)
    drawDeciding(on: &canvas)
    for group in outline.failures {
      for finding in group.findings {
        item("✗", finding.force == .must ? .bad : .remark, on: &canvas) { canvas in
          canvas.text(finding.message(in: language))
          if finding.status == .fail { canvas.text(" (\(finding.force.name[language]))", .faint) }
        }
      }
    }
    drawEntryErrors(outline.entryErrors, isBrief: true, on: &canvas)
    drawQuestions(waiting: 0, isBrief: true, on: &canvas)
    canvas.blankLine()
  }

  // MARK: Head

  private func drawHead(on canvas: inout TextCanvas) {
    let proposal = result.proposal
    let roles = RoleOutline(result, language)
    drawVerdict(on: &canvas)
    canvas.paragraph(indent: 2) { canvas in
      if let kind = proposal.kind { canvas.text("\(kind.label[language]) ") }
      canvas.whole(proposal.id)
      canvas.text(" · \(Phrase.dayOfCheck[language]) \(result.asOf.text(in: language))", .faint)
      if !result.assumptions.isEmpty {
        canvas.text(", \(Phrase.underAssumptions(result.assumptions.count)[language])", .faint)
      }
      canvas.text(" · ", .faint)
      canvas.whole(proposal.location.file.path, .faint)
    }
    if let summary = roles.summary {
      canvas.paragraph(indent: 2) { $0.text(summary.shortened(to: Self.summaryLimit)) }
    }
    for group in roles.groups {
      canvas.paragraph(indent: 2) { canvas in
        for (index, fact) in group.enumerated() {
          if index > 0 { canvas.text(" · ", .faint) }
          canvas.text("\(fact.name.capitalisedFirst): ", .faint)
          canvas.text(fact.value)
        }
      }
    }
    drawDeciding(on: &canvas)
    if !isPartial, let sentence = result.howSure {
      canvas.paragraph(indent: 2) { $0.text(sentence[language]) }
    }
  }

  private func drawVerdict(on canvas: inout TextCanvas) {
    canvas.paragraph(hanging: 2) { canvas in
      let verdict = isPartial ? LimitWords.partly : result.verdict.name
      canvas.text(verdict[language].uppercased(), result.verdict.style)
      if result.isDraft { canvas.text(" (\(Phrase.draft[language]))", result.verdict.style) }
      canvas.text(": ")
      canvas.text(result.proposal.name, .strong)
    }
  }

  private func drawDeciding(on canvas: inout TextCanvas) {
    guard let body = result.decidingBody else { return }
    canvas.paragraph(indent: 2) { canvas in
      canvas.text("\(Phrase.decidedBy[language]): ")
      canvas.text(body.deciding[language], .strong)
    }
  }

  // MARK: Parts

  func heading(
    _ title: Phrase, unlessEmpty list: some Collection, on canvas: inout TextCanvas
  ) {
    guard !list.isEmpty else { return }
    canvas.blankLine()
    canvas.paragraph(indent: 2) { $0.text(title[language], .strong) }
  }

  func item(
    _ mark: String, _ style: TextStyle, on canvas: inout TextCanvas,
    _ content: (inout TextCanvas) -> Void
  ) {
    canvas.paragraph(indent: 4, hanging: 6) { canvas in
      canvas.text("\(mark) ", style)
      content(&canvas)
    }
  }

  func detail(on canvas: inout TextCanvas, _ content: (inout TextCanvas) -> Void) {
    canvas.paragraph(indent: 6, hanging: 8, content)
  }

  func citation(of clause: Clause, on canvas: inout TextCanvas) {
    detail(on: &canvas) { canvas in
      canvas.text("\(clause.force.name[language]) · \(clause.citation(in: language))")
      if clause.certainty != .seen { canvas.text(" (\(clause.certainty.name[language]))") }
    }
  }

  func note(of assessment: Assessment, on canvas: inout TextCanvas) {
    detail(on: &canvas) { canvas in canvas.text(assessment.sentence(in: language)) }
  }
}

extension String {
  /// The text, or its beginning and a mark when it is longer than some characters.
  func shortened(to limit: Int) -> String {
    let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex)
    guard let end, end < endIndex else { return self }
    return String(self[..<end]) + " […]"
  }
}
