import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The frame of the page: head, navigation, sections, and the data and the script that filter them.
struct HTMLPage {
  let gathering: HTMLGathering
  let summary: Report.Summary
  let changes: RunChanges
  let clauses: ClauseTable

  init(_ gathering: HTMLGathering, _ summary: Report.Summary, _ changes: RunChanges) {
    self.gathering = gathering
    self.summary = summary
    self.changes = changes
    clauses = ClauseTable(of: gathering)
  }

  private var frame: HTMLFrame { gathering.frame }
  private var language: Language { frame.language }

  private var timeline: HTMLTimeline? {
    let timeline = HTMLTimeline(gathering: gathering)
    return frame.showsTimeline && !timeline.isEmpty ? timeline : nil
  }

  /// The sections in their order, with the fragment of their address and their title.
  private var sections: [(id: String, title: Phrase)] {
    var sections: [(String, Phrase)] = [("overview", .agenda)]
    if changes.since != nil { sections.append(("changes", .changed)) }
    if changes.baseline != nil { sections.append(("baseline", .sinceBaseline)) }
    sections.append(("proposals", .allProposals))
    if !clauses.isEmpty { sections.append(("clauses", .byClause)) }
    if timeline != nil { sections.append(("timeline", .timeline)) }
    return sections + [("about", .about)]
  }

  func write(to html: inout MarkupWriter) {
    html.literal("<!DOCTYPE html>\n")
    html.element("html", ("lang", language.code)) { html in
      html.element("head") { head(&$0) }
      html.lineBreak()
      html.element("body", ("data-day", frame.day.text(in: language))) { body(&$0) }
    }
    html.lineBreak()
  }

  private func head(_ html: inout MarkupWriter) {
    html.pageHead(title: "\(title) – \(frame.pack.title[language])") { html in
      html.literal(HTMLStyle.sheet)
      html.literal(HTMLPrintStyle.sheet)
      if changes.since != nil || changes.baseline != nil { html.literal(HTMLChangesStyle.sheet) }
    }
  }

  private var title: String { Phrase.reportTitle[language] }

  private func body(_ html: inout MarkupWriter) {
    html.literal(HTMLIcon.sprite)
    html.element("a", ("class", "skip"), ("href", "#main"), text: Phrase.skipToContent[language])
    html.lineBreak()
    html.element("header", ("class", "masthead")) { html in
      html.element("p", ("class", "kicker"), text: title)
      html.element("h1", text: frame.pack.title[language])
      html.element("p", ("class", "lead"), text: lead)
      html.element("nav", ("aria-label", Phrase.contents[language])) { html in
        html.element("ul") { html in
          for section in sections {
            html.element("li") {
              $0.element("a", ("href", "#\(section.id)"), text: section.title[language])
            }
          }
        }
      }
    }
    html.lineBreak()
    html.element("main", ("id", "main"), ("tabindex", "-1")) { html in
      HTMLOverview(gathering: gathering, summary: summary).write(to: &html)
      writeChanges(to: &html)
      HTMLProposals(gathering: gathering).write(to: &html)
      HTMLClauses(gathering: gathering, table: clauses).write(to: &html)
      timeline?.write(to: &html)
      HTMLAbout(frame: frame).write(to: &html)
    }
    html.lineBreak()
    html.element("footer") { html in
      html.element("p", text: "\(Phrase.madeWith[language]) Riktlinje \(riktlinjeVersion)")
    }
    HTMLData(gathering: gathering, clauses: clauses).write(to: &html)
    html.element("script") { $0.literal(HTMLScript.source) }
  }

  /// What has changed, with links to the proposals that are on the page.
  private func writeChanges(to html: inout MarkupWriter) {
    guard changes.since != nil || changes.baseline != nil else { return }
    let anchors = Dictionary(
      gathering.entries.map { ($0.record.id, $0.record.anchor) },
      uniquingKeysWith: { first, _ in first })
    if let since = changes.since {
      HTMLChanges(since, language: language, anchor: { anchors[$0] }).writeSection(to: &html)
    }
    if let baseline = changes.baseline {
      HTMLBaseline(outcome: baseline, language: language, anchor: { anchors[$0] })
        .writeSection(to: &html)
    }
  }

  private var lead: String {
    let count = Phrase.proposalsChecked(gathering.entries.count)[language]
    let today = Phrase.lateCountedTo(frame.run.today.text(in: language))[language]
    guard let day = frame.run.asOf else { return "\(count). \(today)" }
    return "\(count) \(Phrase.asOf[language]) \(day.text(in: language)). \(today)"
  }
}
