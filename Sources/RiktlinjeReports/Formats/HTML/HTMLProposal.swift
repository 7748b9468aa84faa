import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal of an HTML report: its head, which is always seen, and the rest, which may be folded.
struct HTMLProposal {
  let result: ProposalResult
  let outline: ProposalOutline
  let record: HTMLRecord
  let frame: HTMLFrame
  let anchors: HTMLFindingAnchors

  init(
    result: ProposalResult, outline: ProposalOutline, record: HTMLRecord, frame: HTMLFrame
  ) {
    self.result = result
    self.outline = outline
    self.record = record
    self.frame = frame
    anchors = HTMLFindingAnchors(of: record.anchor)
  }

  var language: Language { frame.language }
  var run: Report.Run { frame.run }

  // MARK: Head

  /// What tells the proposal from others and how it stands, after its verdict.
  var head: MarkupFragment {
    MarkupWriter.fragment(.html, own: record.anchor) { html in
      html.element("h3", ("id", HTMLAnchor.title(of: record.anchor))) { html in
        html.element("a", ("href", "#\(record.anchor)")) { html in
          html.seam()
          html.words(record.name, in: language)
          html.seam()
        }
      }
      html.lineBreak()
      html.element("p", ("class", "meta")) { meta(&$0) }
      html.lineBreak()
      if let summary = RoleOutline(result, language).summary {
        html.element("p") { html in
          html.seam()
          html.words(summary, in: language)
          html.seam()
        }
        html.lineBreak()
      }
      if let worst = record.agenda.worst {
        html.element("p", ("class", "worst")) { html in
          html.element("strong", text: "\(Phrase.heaviest[language]): ")
          html.seam()
          html.text(worst)
          html.seam()
        }
        html.lineBreak()
      }
      if let body = result.decidingBody {
        html.element("p", ("class", "body")) { html in
          html.text("\(Phrase.decidedBy[language]): ")
          html.element("strong", text: body.deciding[language])
        }
        html.lineBreak()
      }
    }
  }

  private func meta(_ html: inout MarkupWriter) {
    if let kind = result.proposal.kind {
      html.text("\(kind.label[language].capitalisedFirst) ")
    }
    html.element("code") { html in
      html.seam()
      html.text(result.proposal.id)
      html.seam()
    }
    for role in [Role.fileNumber, .officer, .stage] {
      for value in result.values(of: role) {
        html.text(" · ")
        html.seam()
        html.words(value.text(in: language), in: language)
        html.seam()
      }
    }
  }

  // MARK: The rest

  /// All that the report tells whoever it is for.
  var rest: MarkupFragment {
    MarkupWriter.fragment(.html, own: record.anchor) { html in
      let derived = DerivedOutline(result)
      conditions(&html)
      facts(RoleOutline(result, language), derived, &html)
      if let leftOut = result.leftOut, leftOut.problemCount > 0 {
        html.element(
          "p", ("class", "quiet"), text: LimitWords.nothingShown(leftOut.problemCount)[language])
      }
      failures(&html)
      entryErrors(outline.entryErrors, &html)
      questions(waiting: outline.waitingCount, &html)
      undecided(outline.undecided, &html)
      assumptions(&html)
      steps(&html)
      judgements(&html)
      waivers(&html)
      exempt(outline.exempt, &html)
      guard frame.tellsAll else { return }
      advice(outline.advice, &html)
      lists(derived, &html)
      list(.passed(outline.passed.count), outline.passed, &html)
    }
  }

  /// On what day, by what file and under what assumptions it was checked, and how sure that is.
  private func conditions(_ html: inout MarkupWriter) {
    html.element("p", ("class", "meta conditions")) { html in
      html.text("\(Phrase.dayOfCheck[language].capitalisedFirst) \(result.asOf.text(in: language))")
      if !result.assumptions.isEmpty {
        html.text(", \(Phrase.underAssumptions(result.assumptions.count)[language])")
      }
      guard frame.tellsHowToWrite else { return }
      html.text(" · ")
      html.element("code") { html in
        html.seam()
        html.text(result.proposal.location.file.path)
        html.seam()
      }
    }
    html.lineBreak()
    if let sentence = result.howSure {
      html.element("p", ("class", "sure"), text: sentence[language])
      html.lineBreak()
    }
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
          html.element("dd") { html in
            html.seam()
            html.words(fact.value, in: language)
            html.seam()
          }
        }
      }
    }
    html.lineBreak()
  }

  private func lists(_ derived: DerivedOutline, _ html: inout MarkupWriter) {
    let lists = derived.lists(in: language)
    guard !lists.isEmpty else { return }
    html.element("details", ("class", "more-facts")) { html in
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
    html.lineBreak()
    content(&html)
    html.lineBreak()
  }

  func note(_ assessment: Assessment, _ html: inout MarkupWriter) {
    html.element("p", ("class", "note")) { html in
      html.element("strong", text: assessment.name[language].capitalisedFirst)
      html.text(", \(Phrase.assessedBy(assessment.by)[language])")
      if let date = assessment.date { html.text(" \(date.text(in: language))") }
      html.text(".")
      if let note = assessment.note {
        html.text(" ")
        html.words(note, in: language)
      }
    }
  }

  /// Where in a file it stands, for those who have the file before them.
  func place(of finding: Finding, _ html: inout MarkupWriter) {
    guard frame.tellsHowToWrite else { return }
    html.seam()
    html.element("p", ("class", "place")) { html in
      html.element("code", text: finding.rule)
      if let location = finding.details?.location {
        html.text(" ")
        html.element("code") { html in
          html.seam()
          html.text(location.description)
          html.seam()
        }
      }
    }
  }
}

extension MarkupWriter {
  /// The clause by its document and section, as a link to where its text stands; a script sets the text
  /// before it.
  mutating func reference(to clause: Clause, _ language: Language, tags hasTags: Bool = true) {
    element("p", ("class", "clause"), ("data-clause", "")) { html in
      html.element("a", ("href", "#\(HTMLAnchor.clause(clause.id))")) { html in
        html.words(clause.citation(in: language), in: language)
      }
      guard hasTags else { return }
      html.text(" ")
      html.tags(of: clause, language)
    }
  }
}
