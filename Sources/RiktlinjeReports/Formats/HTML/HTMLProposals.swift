import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Each proposal with its verdict, reasons, gaps, steps, waivers and judgements.
struct HTMLProposals {
  let report: Report
  let language: Language

  func write(to html: inout MarkupWriter) {
    html.section("proposals", Phrase.allProposals[language]) { html in
      tools(&html)
      html.element("div", ("id", "proposal-list")) { html in
        for (index, result) in report.results.enumerated() {
          HTMLProposal(result: result, number: index + 1, language: language).write(to: &html)
        }
      }
    }
  }

  /// Search, filters and sorting: hidden until the script shows them.
  private func tools(_ html: inout MarkupWriter) {
    guard report.results.count > 1 else { return }
    html.element(
      "form", ("id", "tools"), ("class", "tools"), ("hidden", "hidden"), ("role", "search")
    ) { html in
      html.element("label") { html in
        html.element("span", text: Phrase.search[language])
        html.empty("input", ("type", "search"), ("name", "text"), ("autocomplete", "off"))
      }
      select("verdict", .verdict, Verdict.allCases.map { ($0.rawValue, $0.name[language]) }, &html)
      select(
        "kind", .kind, report.pack.vocabulary.kinds.map { ($0.name, $0.label[language]) }, &html)
      html.element("label") { html in
        html.element("span", text: Phrase.sortBy[language])
        html.element("select", ("name", "sort")) { html in
          for (value, name) in [
            ("order", Phrase.orderOfInput), ("verdict", .verdict), ("name", .proposal),
            ("body", .decidedBy),
          ] {
            html.element("option", ("value", value), text: name[language])
          }
        }
      }
      html.element(
        "p", ("id", "shown"), ("role", "status"), ("data-template", Phrase.shown[language])
      ) { _ in }
    }
    html.lineBreak()
  }

  private func select(
    _ name: String, _ label: Phrase, _ options: [(String, String)], _ html: inout MarkupWriter
  ) {
    html.element("label") { html in
      html.element("span", text: label[language])
      html.element("select", ("name", name)) { html in
        html.element("option", ("value", ""), text: Phrase.any[language])
        for (value, name) in options {
          html.element("option", ("value", value), text: name)
        }
      }
    }
  }
}

/// One proposal of an HTML report.
private struct HTMLProposal {
  let result: ProposalResult
  let number: Int
  let language: Language

  func write(to html: inout MarkupWriter) {
    let outline = ProposalOutline(result)
    let body = result.decidingBody?.value?.text(in: language) ?? ""
    html.element(
      "article", ("class", "proposal \(result.verdict.className)"), ("id", "p\(number)"),
      ("aria-labelledby", "p\(number)-title"), ("data-verdict", result.verdict.rawValue),
      ("data-kind", result.proposal.kind?.name ?? ""), ("data-name", result.proposal.name),
      ("data-body", body)
    ) { html in
      let derived = DerivedOutline(result)
      head(&html)
      facts(derived, &html)
      if let leftOut = result.leftOut, leftOut.problemCount > 0 {
        html.element(
          "p", ("class", "quiet"), text: LimitWords.nothingShown(leftOut.problemCount)[language])
      }
      failures(outline.failures, &html)
      missing(outline.missing, &html)
      undecided(outline.undecided, &html)
      judgements(outline.outstandingJudgements, &html)
      steps(&html)
      waived(outline.waived, &html)
      recorded(outline.recordedJudgements, &html)
      lists(derived, &html)
      list(.passed(outline.passed.count), outline.passed, &html)
    }
    html.lineBreak()
  }

  private func head(_ html: inout MarkupWriter) {
    html.element("header") { html in
      html.badge(result.verdict, language)
      html.element("h3", ("id", "p\(number)-title"), text: result.proposal.name)
      html.element("p", ("class", "meta")) { html in
        if let kind = result.proposal.kind {
          html.text("\(kind.label[language].capitalisedFirst) ")
        }
        html.element("code", text: result.proposal.id)
        html.text(" · \(Phrase.dayOfCheck[language]) \(result.asOf.text(in: language)) · ")
        html.element("code", text: result.proposal.location.file.path)
      }
      if let body = result.decidingBody {
        html.element("p", ("class", "body")) { html in
          html.text("\(Phrase.decidedBy[language]): ")
          html.element(
            "strong", text: body.value?.text(in: language) ?? Phrase.decisionUnknown[language])
        }
      }
    }
    html.lineBreak()
  }

  // MARK: What to do something about

  private func failures(_ failures: [Finding], _ html: inout MarkupWriter) {
    part(.failures(failures.count), unlessEmpty: failures, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in failures { failure(finding, &html) }
      }
    }
  }

  private func failure(_ finding: Finding, _ html: inout MarkupWriter) {
    html.element("li", ("class", "force-\(finding.force.rawValue)")) { html in
      html.element("p", ("class", "message")) { html in
        html.icon(finding.status.icon)
        html.text(finding.message(in: language))
      }
      if let assessment = finding.details?.assessment { note(assessment, &html) }
      if let clause = finding.clause { self.clause(clause, &html) }
      if let remedy = finding.details?.remedy {
        html.element("p", ("class", "remedy")) { html in
          html.element("strong", text: "\(Phrase.remedy[language]): ")
          html.text(remedy[language])
        }
      }
      html.element("p", ("class", "place")) { html in
        html.element("code", text: finding.rule)
        if let location = finding.details?.location {
          html.text(" ")
          html.element("code", text: location.description)
        }
      }
    }
    html.lineBreak()
  }

  private func clause(_ clause: Clause, _ html: inout MarkupWriter) {
    html.element("p", ("class", "clause")) { html in
      html.text("\(clause.text[language]) ")
      html.element("span", ("class", "source")) { html in
        html.citation(of: clause, language)
        html.text(" ")
        html.tags(of: clause, language)
      }
    }
  }

  private func missing(
    _ missing: [ProposalOutline.MissingField], _ html: inout MarkupWriter
  ) {
    part(.missing(missing.count), unlessEmpty: missing, &html) { html in
      html.element("ul", ("class", "missing")) { html in
        for group in missing {
          html.element("li") { html in
            html.element("strong", text: group.field.label[language].capitalisedFirst)
            html.text(" ")
            html.element("code", text: group.field.path)
            html.element("span", ("class", "quiet")) { html in
              let reasons = group.reasons(in: language).joined(separator: " · ")
              html.text("\(Phrase.neededBy[language]): \(reasons)")
            }
          }
        }
      }
    }
  }

  private func undecided(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.undecided(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings { failure(finding, &html) }
      }
    }
  }

  private func judgements(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.judgementsToRecord(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for case (let finding, .judgement(let judgement)) in findings.map({ ($0, $0.subject) }) {
          html.element("li", ("class", "judgement")) { html in
            html.element("p", ("class", "message")) { html in
              html.icon(.question)
              html.text(judgement.question[language])
            }
            clause(judgement.clause, &html)
            html.element("p", ("class", "place")) {
              $0.element("code", text: "judgements.\(finding.rule)")
            }
          }
        }
      }
    }
  }

  // MARK: Steps and facts

  private func steps(_ html: inout MarkupWriter) {
    part(.steps(result.steps.count), unlessEmpty: result.steps, &html) { html in
      html.element("ul", ("class", "steps")) { html in
        for answer in result.steps {
          html.element("li", ("class", "state-\(answer.state.rawValue)")) { html in
            html.icon(answer.state.icon)
            html.element("div") { html in
              html.text("\(answer.step.text[language]) ")
              html.element("span", ("class", "quiet")) { html in
                html.element("strong", text: answer.state.name[language].capitalisedFirst)
                html.text(" · \(answer.actor?[language] ?? Phrase.unnamedActor[language])")
                if let due = answer.due {
                  html.text(" · \(Phrase.due[language]) ")
                  html.element("time", ("datetime", due.description), text: due.text(in: language))
                }
                html.text(" · ")
                html.citation(of: answer.step.clause, language)
              }
            }
          }
        }
      }
    }
  }

  private func waived(_ findings: [Finding], _ html: inout MarkupWriter) {
    part(.waivers(findings.count), unlessEmpty: findings, &html) { html in
      html.element("ul", ("class", "findings")) { html in
        for finding in findings {
          html.element("li", ("class", "waiver")) { html in
            html.element("p", ("class", "message"), text: finding.message(in: language))
            if let waiver = finding.details?.waiver {
              html.element("p", text: waiver.reason[language])
              let parts = [
                waiver.decidedBy[language], waiver.reference, waiver.validity(in: language),
              ]
              html.element(
                "p", ("class", "quiet"),
                text: parts.compactMap(\.self).joined(separator: " · ").capitalisedFirst)
            }
            html.element("p", ("class", "place")) { $0.element("code", text: finding.rule) }
          }
        }
      }
    }
  }

  private func recorded(_ findings: [Finding], _ html: inout MarkupWriter) {
    let met = findings.filter { $0.status == .pass }
    part(.judgementsRecorded(met.count), unlessEmpty: met, &html) { html in
      html.element("ul", ("class", "findings records")) { html in
        for case (let finding, .judgement(let judgement)) in met.map({ ($0, $0.subject) }) {
          html.element("li", ("class", "recorded")) { html in
            html.element("p", ("class", "message"), text: judgement.question[language])
            if let assessment = finding.details?.assessment { note(assessment, &html) }
          }
        }
      }
    }
  }

  private func facts(_ derived: DerivedOutline, _ html: inout MarkupWriter) {
    guard !derived.facts.isEmpty else { return }
    html.element("dl", ("class", "facts")) { html in
      for fact in derived.facts {
        html.element("div") { html in
          html.element("dt", text: fact.label[language].capitalisedFirst)
          html.element("dd", text: fact.value.text(in: language))
        }
      }
    }
    html.lineBreak()
  }

  private func lists(_ derived: DerivedOutline, _ html: inout MarkupWriter) {
    let lists = derived.lists(in: language)
    part(.derivedValues, unlessEmpty: lists, &html) { html in
      html.element("ul", ("class", "derived")) { html in
        for list in lists {
          html.element("li") { html in
            html.element("strong", text: "\(list.name): ")
            html.text(list.labels)
          }
        }
      }
    }
  }

  private func list(_ title: Phrase, _ findings: [Finding], _ html: inout MarkupWriter) {
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

  // MARK: Parts

  private func part(
    _ title: Phrase, unlessEmpty list: some Collection, _ html: inout MarkupWriter,
    content: (inout MarkupWriter) -> Void
  ) {
    guard !list.isEmpty else { return }
    html.element("h4", text: title[language])
    content(&html)
    html.lineBreak()
  }

  private func note(_ assessment: Assessment, _ html: inout MarkupWriter) {
    html.element("p", ("class", "note")) { html in
      html.element("strong", text: assessment.name[language].capitalisedFirst)
      html.text(", \(Phrase.assessedBy(assessment.by)[language])")
      if let date = assessment.date { html.text(" \(date.text(in: language))") }
      html.text(".")
      if let note = assessment.note { html.text(" \(note)") }
    }
  }
}
