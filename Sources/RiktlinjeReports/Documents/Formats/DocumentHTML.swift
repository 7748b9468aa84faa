import RiktlinjeEngine
import RiktlinjeText

/// Writes a document as one page that needs nothing outside itself and no script.
struct DocumentHTML {
  let document: WrittenDocument

  func write(to output: inout [UInt8]) {
    MarkupWriter.write(.html, to: &output) { html in
      html.literal("<!DOCTYPE html>\n")
      html.element("html", ("lang", document.language.code)) { html in
        html.element("head") { html in
          html.pageHead(title: "\(document.title) – \(document.kind)") { html in
            html.literal(HTMLStyle.sheet)
            html.literal(HTMLPrintStyle.sheet)
            html.literal(DocumentStyle.sheet)
          }
        }
        html.lineBreak()
        html.element("body") { body(&$0) }
      }
      html.lineBreak()
    }
  }

  private func body(_ html: inout MarkupWriter) {
    html.element(
      "a", ("class", "skip"), ("href", "#main"), text: Phrase.skipToContent[document.language])
    html.lineBreak()
    html.element("header", ("class", "masthead")) { html in
      html.element("p", ("class", "kicker"), text: document.kind)
      html.element("h1", text: document.title)
      if !document.facts.isEmpty {
        html.element("dl") { html in
          for fact in document.facts {
            html.element("div") { html in
              html.element("dt", text: fact.name)
              html.element("dd") { write(fact.value, &$0) }
            }
          }
        }
      }
      contents(&html)
    }
    html.lineBreak()
    html.element("main", ("id", "main"), ("tabindex", "-1")) { html in
      for (index, block) in document.blocks.enumerated() {
        write(block, index, &html)
        html.lineBreak()
      }
    }
    html.lineBreak()
    html.element("footer") { html in
      html.element(
        "p", text: "\(Phrase.madeWith[document.language]) Riktlinje \(riktlinjeVersion)")
    }
  }

  /// The sections, for the screen.
  private func contents(_ html: inout MarkupWriter) {
    html.element("nav", ("aria-label", Phrase.contents[document.language])) { html in
      html.element("ul") { html in
        for (index, block) in document.blocks.enumerated() {
          guard case .heading(1, let text) = block else { continue }
          html.element("li") { $0.element("a", ("href", "#\(anchor(index))"), text: text) }
        }
      }
    }
  }

  private func anchor(_ index: Int) -> String { "section-\(index)" }

  private func write(_ block: WrittenDocument.Block, _ index: Int, _ html: inout MarkupWriter) {
    switch block {
    case .heading(1, let text): html.element("h2", ("id", anchor(index)), text: text)
    case .heading(_, let text): html.element("h3", text: text)
    case .paragraph(let runs): html.element("p") { write(runs, &$0) }
    case .list(let items, let isNumbered):
      let content = { (html: inout MarkupWriter) in
        for item in items {
          html.element("li") { write(item, &$0) }
          html.lineBreak()
        }
      }
      if isNumbered {
        html.element("ol", content: content)
      } else {
        html.element("ul", content: content)
      }
    case .table(let name, let headings, let rows):
      html.scrolling(name) { html in
        html.element("table") { html in
          html.element("caption", ("class", "vh"), text: name)
          html.element("thead") { html in
            html.element("tr") { html in
              for heading in headings { html.element("th", ("scope", "col"), text: heading) }
            }
          }
          html.element("tbody") { html in
            for row in rows {
              html.element("tr") { html in
                for cell in row { html.element("td") { write(cell, &$0) } }
              }
              html.lineBreak()
            }
          }
        }
      }
    }
  }

  private func write(_ runs: [WrittenDocument.Run], _ html: inout MarkupWriter) {
    for run in runs {
      switch run.style {
      case .plain: html.text(run.text)
      case .strong: html.element("strong", text: run.text)
      case .blank: html.element("mark", text: run.text)
      }
    }
  }
}
