import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What stands against a proposal, what exceptions cover, and what is only advised.
extension TextProposal {
  func drawFailures(_ outline: ProposalOutline, on canvas: inout TextCanvas) {
    for group in outline.failures {
      heading(group.title, unlessEmpty: group.findings, on: &canvas)
      for finding in group.findings {
        let isGrave = finding.force == .must || finding.status == .error
        item("✗", isGrave ? .bad : .remark, on: &canvas) {
          $0.text(finding.message(in: language), .strong)
        }
        drawReason(for: finding, on: &canvas)
        drawPlace(of: finding, on: &canvas)
      }
    }
  }

  func drawEntryErrors(
    _ findings: [Finding], isBrief: Bool = false, on canvas: inout TextCanvas
  ) {
    if !isBrief { heading(.entryErrors(findings.count), unlessEmpty: findings, on: &canvas) }
    for finding in findings {
      item("!", .unsure, on: &canvas) { canvas in
        canvas.text(finding.message(in: language), isBrief ? .plain : .strong)
        if isBrief, let location = finding.details?.location {
          canvas.text(" ")
          canvas.whole(location.description, .faint)
        }
      }
      guard !isBrief else { continue }
      if let remedy = finding.details?.remedy {
        detail(on: &canvas) { $0.text(remedy[language].capitalisedFirst) }
      }
      drawPlace(of: finding, on: &canvas)
    }
  }

  func drawUndecided(_ findings: [Finding], on canvas: inout TextCanvas) {
    heading(.undecided(findings.count), unlessEmpty: findings, on: &canvas)
    for finding in findings {
      item("?", .unsure, on: &canvas) { $0.text(finding.message(in: language)) }
      if let clause = finding.clause {
        citation(of: clause, on: &canvas)
      } else {
        drawPlace(of: finding, on: &canvas)
      }
    }
  }

  func drawWaivers(_ outline: ProposalOutline, on canvas: inout TextCanvas) {
    let count = outline.waived.count + outline.waiverProblems.count
    guard count > 0 else { return }
    heading(.waivers(count), unlessEmpty: outline.waived + outline.waiverProblems, on: &canvas)
    for finding in outline.waived {
      guard let details = finding.details, let waiver = details.waiver else { continue }
      item("~", .remark, on: &canvas) { $0.text(details.message[language]) }
      detail(on: &canvas) { $0.text(waiver.reason[language]) }
      detail(on: &canvas) { canvas in
        canvas.text(waiver.decision(in: language))
        canvas.text(" · ", .faint)
        canvas.whole(finding.rule, .faint)
      }
    }
    for finding in outline.waiverProblems {
      item("!", .remark, on: &canvas) { $0.text(finding.message(in: language)) }
      drawPlace(of: finding, on: &canvas)
    }
  }

  func drawExempt(_ findings: [Finding], on canvas: inout TextCanvas) {
    heading(.exempt(findings.count), unlessEmpty: findings, on: &canvas)
    for finding in findings {
      item("–", .faint, on: &canvas) { $0.text(finding.message(in: language)) }
      if let clause = finding.details?.exemption?.clause { citation(of: clause, on: &canvas) }
      detail(on: &canvas) { $0.whole(finding.rule, .faint) }
    }
  }

  func drawAdvice(_ findings: [Finding], on canvas: inout TextCanvas) {
    heading(.advice(findings.count), unlessEmpty: findings, on: &canvas)
    guard !findings.isEmpty else { return }
    canvas.paragraph(indent: 4) { $0.text(Phrase.adviceExplained[language], .faint) }
    for finding in findings {
      item("·", .faint, on: &canvas) { canvas in
        canvas.text(finding.advice(in: language))
        if let clause = finding.clause {
          canvas.text(" (\(clause.guideline.title[language]))", .faint)
        }
      }
    }
  }

  func drawList(
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

  /// By what it is required, on what it rests, and what to do.
  private func drawReason(for finding: Finding, on canvas: inout TextCanvas) {
    if let assessment = finding.details?.assessment { note(of: assessment, on: &canvas) }
    if let clause = finding.clause { citation(of: clause, on: &canvas) }
    for sentence in result.assumptions(under: finding.rule) {
      detail(on: &canvas) { $0.text(sentence[language]) }
    }
    if let remedy = finding.details?.remedy {
      detail(on: &canvas) { $0.text("\(Phrase.remedy[language]): \(remedy[language])") }
    }
  }

  private func drawPlace(of finding: Finding, on canvas: inout TextCanvas) {
    detail(on: &canvas) { canvas in
      canvas.whole(finding.rule, .faint)
      if let location = finding.details?.location {
        canvas.text(" · ", .faint)
        canvas.whole(location.description, .faint)
      }
    }
  }
}

extension Waiver {
  /// Who decided it, by what decision, and until when it holds.
  func decision(in language: Language) -> String {
    [
      decidedBy[language], "\(date.text(in: language)), \(reference)",
      "\(Phrase.expires[language]) \(expires.text(in: language))",
    ].joined(separator: " · ")
  }
}
