import RiktlinjeEngine
import RiktlinjeText

/// How the problems of a run stand to those that were known: what is new, worse and mended.
struct HTMLBaseline {
  let outcome: BaselineOutcome
  let language: Language
  /// The place in the page where a proposal stands, by its id; `nil` for one that has none.
  let anchor: (String) -> String?

  func writeSection(to html: inout MarkupWriter) {
    html.section("baseline", Phrase.sinceBaseline[language]) { html in
      html.element("p", ("class", "lead"), text: outcome.summary(language))
      html.element("ul", ("class", "changed-findings")) { html in
        for line in outcome.lines(in: language) {
          html.element("li", ("class", line.className)) { write(line, &$0) }
          html.lineBreak()
        }
      }
    }
  }

  private func write(_ line: BaselineOutcome.Line, _ html: inout MarkupWriter) {
    html.element("strong", text: line.mark)
    html.text(": ")
    if let proposal = line.proposal {
      if let anchor = anchor(proposal) {
        html.element("a", ("href", "#\(anchor)"), text: proposal)
      } else {
        html.text(proposal)
      }
      html.text(" · ")
    }
    html.element("code", text: line.rule)
    if let detail = line.detail { html.element("span", ("class", "quiet"), text: " \(detail)") }
  }
}
