public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The report for the decision maker: one file that needs nothing outside itself and no script.
///
/// First the verdicts at a glance and what waits for a decision, then each proposal, then the clauses,
/// the terms of agreements, and what the check was made with. A script adds filters and sorting where
/// there is one.
public struct HTMLReport: ReportFormat {
  let language: Language
  let madeAt: String?
  let audience: Audience

  /// Creates the format.
  ///
  /// - Parameters:
  ///   - language: of everything that people read.
  ///   - madeAt: when the report is made, as ISO 8601 has it (`2026-01-31T12:00:00Z`); left out when
  ///     `nil`, so that the same input gives the same bytes.
  ///   - audience: whom the report is for.
  public init(language: Language, madeAt: String? = nil, audience: Audience = .all) {
    self.language = language
    self.madeAt = madeAt
    self.audience = audience
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let page = HTMLPage(report: report, language: language, madeAt: madeAt)
    MarkupWriter.write(.html, to: &output) { page.write(to: &$0) }
  }
}

/// The frame of the page: head, navigation, sections.
struct HTMLPage {
  let report: Report
  let language: Language
  let madeAt: String?

  /// The sections in their order, with the fragment of their address and their title.
  private var sections: [(id: String, title: Phrase)] {
    var sections: [(String, Phrase)] = [("overview", .verdicts), ("proposals", .allProposals)]
    if !HTMLClauses(report: report, language: language).isEmpty {
      sections.append(("clauses", .byClause))
    }
    if !HTMLTimeline(report: report, language: language).isEmpty {
      sections.append(("timeline", .timeline))
    }
    return sections + [("about", .about)]
  }

  func write(to html: inout MarkupWriter) {
    html.literal("<!DOCTYPE html>\n")
    html.element("html", ("lang", language.code)) { html in
      html.element("head") { head(&$0) }
      html.lineBreak()
      html.element("body") { body(&$0) }
    }
    html.lineBreak()
  }

  private func head(_ html: inout MarkupWriter) {
    html.pageHead(title: "\(title) – \(report.pack.title[language])") {
      $0.literal(HTMLStyle.sheet)
    }
  }

  private var title: String { Phrase.reportTitle[language] }

  private func body(_ html: inout MarkupWriter) {
    html.literal(HTMLIcon.sprite)
    html.element("a", ("class", "skip"), ("href", "#main"), text: Phrase.skipToContent[language])
    html.lineBreak()
    html.element("header", ("class", "masthead")) { html in
      html.element("p", ("class", "kicker"), text: title)
      html.element("h1", text: report.pack.title[language])
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
      HTMLOverview(report: report, language: language).write(to: &html)
      HTMLProposals(report: report, language: language).write(to: &html)
      HTMLClauses(report: report, language: language).write(to: &html)
      HTMLTimeline(report: report, language: language).write(to: &html)
      HTMLAbout(report: report, language: language, madeAt: madeAt).write(to: &html)
    }
    html.lineBreak()
    html.element("footer") { html in
      html.element("p", text: "\(Phrase.madeWith[language]) Riktlinje \(riktlinjeVersion)")
    }
    html.element("script") { $0.literal(HTMLScript.source) }
  }

  private var lead: String {
    let count = Phrase.proposalsChecked(report.results.count)[language]
    guard let day = report.asOf else { return "\(count)." }
    return "\(count) \(Phrase.asOf[language]) \(day.text(in: language))."
  }
}

/// Parts that several sections draw.
extension MarkupWriter {
  /// What stands in the head of every page.
  mutating func pageHead(title: String, style: (inout MarkupWriter) -> Void) {
    empty("meta", ("charset", "utf-8"))
    empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
    empty("meta", ("name", "color-scheme"), ("content", "light dark"))
    empty("meta", ("name", "generator"), ("content", "Riktlinje \(riktlinjeVersion)"))
    // Nothing is fetched and nothing is sent, whatever a file may have smuggled in.
    empty(
      "meta", ("http-equiv", "Content-Security-Policy"),
      (
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
          + "base-uri 'none'; form-action 'none'"
      ))
    element("title", text: title)
    element("style", content: style)
  }

  /// A section with its heading, which names it for those who hear the page.
  mutating func section(
    _ id: String, _ title: String, content: (inout MarkupWriter) -> Void
  ) {
    element("section", ("id", id), ("aria-labelledby", "\(id)-title")) { html in
      html.element("h2", ("id", "\(id)-title"), text: title)
      html.lineBreak()
      content(&html)
    }
    lineBreak()
  }

  /// A stretch that scrolls sideways when it is wider than the page, by keyboard too.
  mutating func scrolling(_ label: String, content: (inout MarkupWriter) -> Void) {
    element(
      "div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", label),
      content: content)
    lineBreak()
  }

  /// A sign that repeats what the words beside it say.
  mutating func icon(_ icon: HTMLIcon) {
    element("svg", ("class", "icon"), ("aria-hidden", "true")) {
      $0.element("use", ("href", "#icon-\(icon.rawValue)")) { _ in }
    }
  }

  /// A verdict in words, with its colour and sign.
  mutating func badge(_ verdict: Verdict, _ language: Language) {
    element("span", ("class", "badge \(verdict.className)")) { html in
      html.icon(verdict.icon)
      html.text(verdict.name[language].capitalisedFirst)
    }
  }

  /// A clause’s document and section, as a link where it has an address.
  mutating func citation(of clause: Clause, _ language: Language) {
    let text = clause.citation(in: language)
    if let source = clause.source, source.isWebAddress {
      element("a", ("href", source), ("rel", "noreferrer"), text: text)
    } else {
      self.text(text)
    }
  }

  /// How strongly a clause binds and how it is known, as tags.
  mutating func tags(of clause: Clause, _ language: Language) {
    element("span", ("class", "tag"), text: clause.force.name[language])
    text(" ")
    element(
      "span", ("class", "tag \(clause.certainty.rawValue)"), text: clause.certainty.name[language])
  }
}
