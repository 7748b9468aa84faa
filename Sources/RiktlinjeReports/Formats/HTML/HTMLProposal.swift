import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal of an HTML report: its head, and the parts that its sections are built of.
struct HTMLProposal {
  let result: ProposalResult
  let run: Report.Run
  let number: Int
  let language: Language

  func write(to html: inout MarkupWriter) {
    let outline = ProposalOutline(result)
    let derived = DerivedOutline(result)
    let roles = RoleOutline(result, language)
    html.element(
      "article", ("class", "proposal \(result.verdict.className)"), ("id", "p\(number)"),
      ("aria-labelledby", "p\(number)-title"), ("data-verdict", result.verdict.rawValue),
      ("data-kind", result.proposal.kind?.name ?? ""), ("data-name", result.proposal.name),
      ("data-body", result.decidingBody?.value?.text(in: language) ?? "")
    ) { html in
      head(roles, &html)
      facts(roles, derived, &html)
      if let leftOut = result.leftOut, leftOut.problemCount > 0 {
        html.element(
          "p", ("class", "quiet"), text: LimitWords.nothingShown(leftOut.problemCount)[language])
      }
      failures(outline, &html)
      entryErrors(outline.entryErrors, &html)
      questions(waiting: outline.waitingCount, &html)
      undecided(outline.undecided, &html)
      assumptions(&html)
      steps(&html)
      judgements(outline, &html)
      waivers(outline, &html)
      advice(outline.advice, &html)
      lists(derived, &html)
      list(.passed(outline.passed.count), outline.passed, &html)
    }
    html.lineBreak()
  }

  // MARK: Head

  private func head(_ roles: RoleOutline, _ html: inout MarkupWriter) {
    html.element("header") { html in
      html.badge(result.verdict, language)
      if result.isDraft {
        html.text(" ")
        html.element("span", ("class", "tag"), text: Phrase.draft[language].capitalisedFirst)
      }
      html.element("h3", ("id", "p\(number)-title"), text: result.proposal.name)
      html.element("p", ("class", "meta")) { html in
        if let kind = result.proposal.kind {
          html.text("\(kind.label[language].capitalisedFirst) ")
        }
        html.element("code", text: result.proposal.id)
        html.text(" · \(Phrase.dayOfCheck[language]) \(result.asOf.text(in: language))")
        if !result.assumptions.isEmpty {
          html.text(", \(Phrase.underAssumptions(result.assumptions.count)[language])")
        }
        html.text(" · ")
        html.element("code", text: result.proposal.location.file.path)
      }
      if let summary = roles.summary { html.element("p", text: summary) }
      if let body = result.decidingBody {
        html.element("p", ("class", "body")) { html in
          html.text("\(Phrase.decidedBy[language]): ")
          html.element("strong", text: body.deciding[language])
        }
      }
      if let sentence = result.howSure {
        html.element("p", ("class", "sure"), text: sentence[language])
      }
    }
    html.lineBreak()
  }

  private func facts(
    _ roles: RoleOutline, _ derived: DerivedOutline, _ html: inout MarkupWriter
  ) {
    let facts =
      roles.facts + derived.facts.map { ($0.label[language], $0.value.text(in: language)) }
    guard !facts.isEmpty else { return }
    html.element("dl", ("class", "facts")) { html in
      for fact in facts {
        html.element("div") { html in
          html.element("dt", text: fact.name.capitalisedFirst)
          html.element("dd", text: fact.value)
        }
      }
    }
    html.lineBreak()
  }

  private func lists(_ derived: DerivedOutline, _ html: inout MarkupWriter) {
    let lists = derived.lists(in: language)
    guard !lists.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: Phrase.derivedValues[language])
      html.element("ul", ("class", "derived")) { html in
        for list in lists {
          html.element("li") { html in
            html.element("strong", text: "\(list.name): ")
            html.text(list.labels)
          }
        }
      }
    }
    html.lineBreak()
  }

  // MARK: Parts

  func part(
    _ title: Phrase, unlessEmpty list: some Collection, _ html: inout MarkupWriter,
    content: (inout MarkupWriter) -> Void
  ) {
    guard !list.isEmpty else { return }
    html.element("h4", text: title[language])
    content(&html)
    html.lineBreak()
  }

  func clause(_ clause: Clause, _ html: inout MarkupWriter) {
    html.element("p", ("class", "clause")) { html in
      html.text("\(clause.text[language]) ")
      html.element("span", ("class", "source")) { html in
        html.citation(of: clause, language)
        html.text(" ")
        html.tags(of: clause, language)
      }
    }
  }

  func note(_ assessment: Assessment, _ html: inout MarkupWriter) {
    html.element("p", ("class", "note")) { html in
      html.element("strong", text: assessment.name[language].capitalisedFirst)
      html.text(", \(Phrase.assessedBy(assessment.by)[language])")
      if let date = assessment.date { html.text(" \(date.text(in: language))") }
      html.text(".")
      if let note = assessment.note { html.text(" \(note)") }
    }
  }

  func place(of finding: Finding, _ html: inout MarkupWriter) {
    html.element("p", ("class", "place")) { html in
      html.element("code", text: finding.rule)
      if let location = finding.details?.location {
        html.text(" ")
        html.element("code", text: location.description)
      }
    }
  }
}
