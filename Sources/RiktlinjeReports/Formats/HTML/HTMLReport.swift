public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The report for the decision maker: one file that needs nothing outside itself, and no script while the
/// proposals are few.
///
/// First what is to be decided and completed, what is late, and how sure that is; then each proposal, the
/// clauses, the terms of agreements, and what the check was made with. A script adds filters and order,
/// and draws the proposals of a page that would be too large to be read.
public struct HTMLReport: ChangesReportFormat {
  let language: Language
  let madeAt: String?
  let audience: Audience
  let handbook: String?
  private var changes = RunChanges()

  /// Creates the format.
  ///
  /// - Parameters:
  ///   - language: of everything that people read.
  ///   - madeAt: when the report is made, as ISO 8601 has it (`2026-01-31T12:00:00Z`); left out when
  ///     `nil`, so that the same input gives the same bytes.
  ///   - audience: whom the report is for.
  ///   - handbook: the address of the pack's handbook as a page, to which each clause then leads: one on
  ///     the web, or a path from the report.
  public init(
    language: Language, madeAt: String? = nil, audience: Audience = .all, handbook: String? = nil
  ) {
    self.language = language
    self.madeAt = madeAt
    self.audience = audience
    self.handbook = handbook.flatMap { Self.leads(to: $0) ? $0 : nil }
  }

  /// Whether an address is one that a report may lead to: on the web, or a path from the report.
  public static func leads(to address: String) -> Bool {
    address.isWebAddress
      || (!address.contains(":") && "https://\(address)".isWebAddress && !address.isEmpty)
  }

  /// The same report, telling what has changed too.
  public func telling(_ changes: RunChanges) -> HTMLReport {
    var report = self
    report.changes = changes
    return report
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    var gathering = HTMLGathering(self, of: report.run)
    for result in report.results { gathering.add(gathering.prepare(result)) }
    gathering.write(report.summary, changes, to: &output)
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
      element("a", ("href", source), ("rel", "noreferrer")) { $0.words(text, in: language) }
      if let name = clause.sourceName { self.text(" (\(name[language]))") }
    } else {
      words(text, in: language)
    }
  }

  /// Words out of a file or a pack; a voice that reads an English page is told which of them are Swedish.
  mutating func words(_ text: String, in language: Language) {
    guard language == .english, text.isSwedish else { return self.text(text) }
    element("span", ("lang", Language.swedish.code), text: text)
  }

  /// A link that a script turns into a filter of the proposals.
  ///
  /// - Parameters:
  ///   - filter: names and values as an address has them.
  ///   - fallback: where it leads without a script.
  mutating func filterLink(
    _ filter: HTMLFilter, fallback: String, content: (inout MarkupWriter) -> Void
  ) {
    element(
      "a", ("href", "#\(fallback)"), ("data-filter", filter.address), content: content)
  }

  /// How strongly a clause binds and how it is known, as tags.
  mutating func tags(of clause: Clause, _ language: Language) {
    element("span", ("class", "tag"), text: clause.force.name[language])
    text(" ")
    element(
      "span", ("class", "tag \(clause.certainty.rawValue)"), text: clause.certainty.name[language])
  }
}
