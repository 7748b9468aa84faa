import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Search, filters and order of the proposals: hidden until the script shows them.
struct HTMLTools {
  let gathering: HTMLGathering
  private var language: Language { gathering.frame.language }

  func write(to html: inout MarkupWriter) {
    guard gathering.entries.count > 1 else { return }
    html.element(
      "form", ("id", "tools"), ("class", "tools"), ("hidden", "hidden"), ("role", "search"),
      ("data-more", Phrase.showMore[language])
    ) { html in
      html.element("label") { html in
        html.element("span", text: Phrase.search[language])
        html.empty("input", ("type", "search"), ("name", "text"), ("autocomplete", "off"))
      }
      select("verdict", .verdict, Verdict.allCases.map { ($0.rawValue, $0.name[language]) }, &html)
      select(
        "waits", .waitsFor, Waiting.allCases.map { ($0.rawValue, $0.heading[language]) }, &html)
      select("body", .decidedBy, bodies.map { ($0, $0) }, &html)
      select(
        "kind", .kind,
        gathering.frame.pack.vocabulary.kinds.map { ($0.name, $0.label[language]) }, &html)
      select(
        "force", .shortOf, Force.allCases.reversed().map { ($0.rawValue, $0.name[language]) },
        &html)
      select(
        "certainty", .certainty, Certainty.allCases.map { ($0.rawValue, $0.name[language]) }, &html)
      // The script knows the clauses by the table of them.
      select("clause", .clause, [], &html)
      html.element("label") { html in
        html.element("span", text: Phrase.sortBy[language])
        html.element("select", ("name", "sort")) { html in
          for (value, name) in [
            ("", Phrase.worstFirst), ("day", .nextDay), ("name", .proposal), ("body", .decidedBy),
          ] {
            html.element("option", ("value", value), text: name[language])
          }
        }
      }
      html.element("div", ("class", "shown")) { html in
        html.element(
          "p", ("id", "shown"), ("role", "status"), ("data-template", Phrase.shown[language])
        ) { _ in }
        html.element("button", ("type", "reset"), ("hidden", ""), text: Phrase.showAll[language])
      }
    }
    html.lineBreak()
  }

  /// The deciding bodies, in the order of their names.
  private var bodies: [String] {
    Set(gathering.entries.compactMap(\.record.body)).sorted()
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
