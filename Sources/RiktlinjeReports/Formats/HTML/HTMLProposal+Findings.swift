import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What stands against a proposal, what exceptions cover, and what is only advised.
extension HTMLProposal {
  func failures(_ outline: ProposalOutline, _ html: inout MarkupWriter) {
    for group in outline.failures {
      part(group.title, unlessEmpty: group.findings, &html) { html in
        html.element("ul", ("class", "findings")) { html in
          for finding in group.findings { failure(finding, &html) }
        }
      }
    }
  }

  private func failure(_ finding: Finding, _ html: inout MarkupWriter) {
    let name = finding.status == .undetermined ? "open" : "force-\(finding.force.rawValue)"
    html.element("li", ("class", name)) { html in
      message(of: finding, &html)
      if let assessment = finding.details?.assessment { note(assessment, &html) }
      if let clause = finding.clause { self.clause(clause, &html) }
      for sentence in result.assumptions(under: finding.rule) {
        html.element("p", text: sentence[language])
      }
      if let remedy = finding.details?.remedy {
        html.element("p", ("class", "remedy")) { html in
          html.element("strong", text: "\(Phrase.remedy[language]): ")
          html.text(remedy[language])
        }
      }
      place(of: finding, &html)
    }
    html.lineBreak()
  }

  private func message(of finding: Finding, _ html: inout MarkupWriter) {
    html.element("p", ("class", "message")) { html in
      html.icon(finding.isEntryError ? .exclamation : finding.status.icon)
      html.text(finding.message(in: language))
    }
  }

  func entryErrors(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.entryErrors(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings {
          html.element("li", ("class", "entry-error")) { html in
            message(of: finding, &html)
            if let remedy = finding.details?.remedy {
              html.element("p", text: remedy[language].capitalisedFirst)
            }
            place(of: finding, &html)
          }
        }
      }
    }
  }

  func undecided(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.undecided(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings { failure(finding, &html) }
      }
    }
  }

  func waivers(_ outline: ProposalOutline, _ html: inout MarkupWriter) {
    let findings = outline.waived + outline.waiverProblems
    part(.waivers(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings {
          html.element("li", ("class", "waiver")) { html in
            html.element("p", ("class", "message")) { html in
              if finding.status != .waived { html.icon(.exclamation) }
              html.text(finding.message(in: language))
            }
            if finding.status == .waived, let waiver = finding.details?.waiver {
              html.element("p", text: waiver.reason[language])
              html.element(
                "p", ("class", "quiet"), text: waiver.decision(in: language).capitalisedFirst)
            }
            place(of: finding, &html)
          }
        }
      }
    }
  }

  func advice(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.advice(findings.count), unlessEmpty: findings, &html) { html in
      html.element("p", ("class", "quiet"), text: Phrase.adviceExplained[language])
      html.element("ul", ("class", "advice")) { html in
        for finding in findings {
          html.element("li") { html in
            html.text("\(finding.advice(in: language)) ")
            if let clause = finding.clause {
              html.element("span", ("class", "source")) { $0.citation(of: clause, language) }
            }
          }
        }
      }
    }
  }

  func list(_ title: Phrase, _ findings: [Finding], _ html: inout MarkupWriter) {
    guard !findings.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: title[language])
      html.element("ul") { html in
        for finding in findings {
          html.element("li") { html in
            html.element("code", text: finding.rule)
            if let clause = finding.clause { html.text(" \(clause.text[language])") }
          }
        }
      }
    }
  }
}
