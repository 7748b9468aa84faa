import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Each proposal with its verdict, reasons, questions, steps, waivers and judgements.
struct HTMLProposals {
  let report: Report
  let language: Language

  func write(to html: inout MarkupWriter) {
    html.section("proposals", Phrase.allProposals[language]) { html in
      tools(&html)
      html.element("div", ("id", "proposal-list")) { html in
        for (index, result) in report.results.enumerated() {
          HTMLProposal(result: result, run: report.run, number: index + 1, language: language)
            .write(to: &html)
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
