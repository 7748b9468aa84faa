import RiktlinjeEngine
public import RiktlinjeText

extension Comparison {
  /// The comparison as one page that needs nothing outside itself and no script.
  public func html(in language: Language) -> RenderedReport {
    var output: [UInt8] = []
    MarkupWriter.write(.html, to: &output) { html in
      html.literal("<!DOCTYPE html>\n")
      html.element("html", ("lang", language.code)) { html in
        html.element("head") { html in
          html.pageHead(title: "\(title(in: language)) – \(new.pack.title[language])") { html in
            html.literal(HTMLStyle.sheet)
            html.literal(HTMLPrintStyle.sheet)
            html.literal(HTMLChangesStyle.sheet)
          }
        }
        html.lineBreak()
        html.element("body") { body(language, &$0) }
      }
      html.lineBreak()
    }
    return RenderedReport(bytes: output)
  }

  private func body(_ language: Language, _ html: inout MarkupWriter) {
    html.literal(HTMLIcon.sprite)
    html.element("a", ("class", "skip"), ("href", "#main"), text: Phrase.skipToContent[language])
    html.lineBreak()
    html.element("header", ("class", "masthead")) { html in
      html.element(
        "p", ("class", "kicker"),
        text: "\(Phrase.comparison[language]) · \(new.pack.title[language])")
      html.element("h1", text: title(in: language))
      html.element("p", ("class", "lead"), text: summary(in: language))
      html.element("nav", ("aria-label", Phrase.contents[language])) { html in
        html.element("ul") { html in
          for group in groups {
            html.element("li") {
              $0.element(
                "a", ("href", "#changes-\(group.turn.rawValue)"), text: group.title[language])
            }
          }
        }
      }
    }
    html.lineBreak()
    html.element("main", ("id", "main"), ("tabindex", "-1")) { html in
      html.element("h2", ("class", "vh"), text: Phrase.comparison[language])
      HTMLChanges(self, language: language).write(to: &html)
    }
    html.lineBreak()
    html.element("footer") { html in
      html.element(
        "p",
        text: "\(new.pack.id) \(new.pack.version). \(Phrase.madeWith[language]) Riktlinje "
          + riktlinjeVersion)
    }
  }
}
