import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What stands against a proposal, what exceptions cover, and what is only advised.
extension HTMLProposal {
  func failures(_ html: inout MarkupWriter) {
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
    html.element("li", ("class", name), ("id", anchors.next(finding.rule))) { html in
      message(of: finding, &html)
      if let assessment = finding.details?.assessment { note(assessment, &html) }
      html.seam()
      if let clause = finding.clause { html.reference(to: clause, language) }
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
      html.seam()
      html.text(finding.message(in: language))
      html.seam()
    }
  }

  func entryErrors(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.entryErrors(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings {
          html.element(
            "li", ("class", "entry-error"), ("id", anchors.next(finding.rule))
          ) { html in
            message(of: finding, &html)
            if frame.tellsHowToWrite, let remedy = finding.details?.remedy {
              html.element("p", text: remedy[language].capitalisedFirst)
            }
            place(of: finding, &html)
          }
          html.lineBreak()
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

  func waivers(_ html: inout MarkupWriter) {
    let findings = outline.waived + outline.waiverProblems
    part(.waivers(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings {
          html.element("li", ("class", "waiver"), ("id", anchors.next(finding.rule))) { html in
            html.element("p", ("class", "message")) { html in
              if finding.status != .waived { html.icon(.exclamation) }
              html.text(finding.message(in: language))
            }
            if finding.status == .waived, let waiver = finding.details?.waiver {
              html.element("p") { $0.words(waiver.reason[language], in: language) }
              html.element(
                "p", ("class", "quiet"), text: waiver.decision(in: language).capitalisedFirst)
            }
            place(of: finding, &html)
          }
          html.lineBreak()
        }
      }
    }
  }

  func exempt(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.exempt(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings {
          html.element("li", ("id", anchors.next(finding.rule))) { html in
            message(of: finding, &html)
            if let clause = finding.details?.exemption?.clause {
              html.reference(to: clause, language)
            }
            place(of: finding, &html)
          }
          html.lineBreak()
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
            html.seam()
            html.text("\(finding.advice(in: language)) ")
            html.seam()
            if let clause = finding.clause {
              html.element(
                "a", ("class", "source"), ("href", "#\(HTMLAnchor.clause(clause.id))")
              ) { $0.words(clause.citation(in: language), in: language) }
            }
          }
          html.lineBreak()
        }
      }
    }
  }

  func list(_ title: Phrase, _ findings: [Finding], _ html: inout MarkupWriter) {
    guard !findings.isEmpty else { return }
    html.element("details", ("class", "more-facts")) { html in
      html.element("summary", text: title[language])
      html.element("ul") { html in
        for finding in findings {
          html.seam()
          html.element("li") { html in
            if let clause = finding.clause {
              html.reference(to: clause, language, tags: false)
            } else {
              html.element("code", text: finding.rule)
            }
          }
        }
      }
    }
    html.lineBreak()
  }
}
