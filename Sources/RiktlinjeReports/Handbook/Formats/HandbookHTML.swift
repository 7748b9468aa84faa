import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Writes the handbook as one page that needs nothing outside itself.
///
/// The documents are folded; a script adds a search, and without it the page reads the same.
struct HandbookHTML {
  let handbook: Handbook

  func write(to output: inout [UInt8]) {
    MarkupWriter.write(.html, to: &output) { html in
      html.literal("<!DOCTYPE html>\n")
      html.element("html", ("lang", handbook.language.code)) { html in
        html.element("head") { head(&$0) }
        html.lineBreak()
        html.element("body") { body(&$0) }
      }
      html.lineBreak()
    }
  }

  private var title: String { handbook.pack.title[handbook.language] }

  private func head(_ html: inout MarkupWriter) {
    html.pageHead(title: "\(handbook.phrase(.handbook)) – \(title)") { html in
      html.literal(HTMLStyle.sheet)
      html.literal(HTMLPrintStyle.sheet)
      html.literal(HandbookStyle.sheet)
    }
  }

  private func body(_ html: inout MarkupWriter) {
    let chapters = handbook.chapters
    html.element(
      "a", ("class", "skip"), ("href", "#main"), text: handbook.phrase(.skipToContent))
    html.lineBreak()
    html.element("header", ("class", "masthead")) { html in
      html.element("p", ("class", "kicker"), text: handbook.phrase(.handbook))
      html.element("h1", text: title)
      html.element("p", ("class", "lead"), text: handbook.summary)
      html.element("nav", ("aria-label", handbook.phrase(.contents))) { html in
        html.element("ul") { html in
          for chapter in chapters { html.element("li") { reference(chapter, &$0) } }
        }
      }
    }
    html.lineBreak()
    html.element("main", ("id", "main"), ("tabindex", "-1"), ("class", "handbook")) { html in
      HandbookSearch(handbook: handbook).write(to: &html)
      for chapter in chapters {
        html.section(chapter.anchor, chapter.title) { html in
          contents(of: chapter, &html)
          for part in chapter.parts { write(part, level: 3, &html) }
        }
      }
    }
    html.lineBreak()
    html.element("footer") { html in
      let pack = handbook.pack
      html.element(
        "p",
        text:
          "\(pack.id) \(pack.version). \(handbook.phrase(.madeWith)) Riktlinje \(riktlinjeVersion)")
    }
    html.lineBreak()
    html.element("script") { $0.literal(HandbookSearch.script) }
  }

  /// What a chapter holds, where it holds several things.
  private func contents(of chapter: HandbookSection, _ html: inout MarkupWriter) {
    let inner = chapter.parts.compactMap { part -> HandbookSection? in
      if case .section(let section) = part { section } else { nil }
    }
    guard inner.count > 1 else { return }
    html.element(
      "nav", ("class", "toc"), ("aria-label", "\(handbook.phrase(.contents)): \(chapter.title)")
    ) { html in
      html.element("ul") { html in
        for section in inner {
          html.element("li") { html in
            reference(section, &html)
            for case .tag(let text, .advice) in section.marks {
              html.text(" ")
              write(.tag(text, .advice), &html)
            }
          }
        }
      }
    }
    html.lineBreak()
  }

  private func reference(_ section: HandbookSection, _ html: inout MarkupWriter) {
    html.element("a", ("href", "#\(section.anchor)"), text: section.title)
  }

  // MARK: Parts

  private func write(_ part: HandbookPart, level: Int, _ html: inout MarkupWriter) {
    switch part {
    case .paragraph(let spans, let style):
      html.element("p", ("class", className(of: style))) { write(spans, &$0) }
      html.lineBreak()
    case .list(let items):
      html.element("ul", ("class", "index")) { html in
        for item in items { html.element("li") { write(item, &$0) } }
      }
      html.lineBreak()
    case .claim(let name, let statement): write(name, statement, &html)
    case .facts(let facts):
      html.element("dl", ("class", "facts")) { html in
        for fact in facts {
          html.element("div") { html in
            html.element("dt", text: fact.name)
            html.element("dd") { write(fact.value, &$0) }
          }
        }
      }
      html.lineBreak()
    case .table(let columns, let rows): table(columns, rows, &html)
    case .item(let anchor, let title, let parts):
      html.element("div", ("class", "item"), ("id", anchor)) { html in
        html.element("p", ("class", "title")) { html in
          write(title, &html)
          html.text(" ")
          html.element(
            "a", ("class", "here"), ("href", "#\(anchor)"),
            ("aria-label", "\(handbook.phrase(.linkHere)): \(anchor)"), text: "#")
        }
        for part in parts { write(part, level: level, &html) }
      }
      html.lineBreak()
    case .section(let section): write(section, level: level, &html)
    }
  }

  private func write(_ section: HandbookSection, level: Int, _ html: inout MarkupWriter) {
    if level == 3 { document(section, &html) } else { card(section, level, &html) }
    html.lineBreak()
  }

  /// A document, or what stands in its place in another chapter: folded until somebody wants it.
  private func document(_ section: HandbookSection, _ html: inout MarkupWriter) {
    html.element(
      "article", ("id", section.anchor), ("class", "document"),
      ("data-kinds", section.kinds.joined(separator: " "))
    ) { html in
      html.element("details") { html in
        html.element("summary") { html in
          html.element("h3", text: section.title)
          if !section.marks.isEmpty {
            html.element("span", ("class", "quiet")) { html in
              html.text(" ")
              write(section.marks, &html)
            }
          }
        }
        html.lineBreak()
        for part in section.parts { write(part, level: 4, &html) }
      }
    }
  }

  private func card(_ section: HandbookSection, _ level: Int, _ html: inout MarkupWriter) {
    html.element(
      "article", ("id", section.anchor), ("class", "clause-card"),
      ("data-kinds", Set(section.kinds).sorted().joined(separator: " ")),
      ("data-force", section.force?.rawValue ?? "")
    ) { html in
      html.element("h4", text: section.title)
      html.lineBreak()
      for part in section.parts { write(part, level: level + 1, &html) }
    }
  }

  private func table(
    _ columns: [String], _ rows: [[[HandbookSpan]]], _ html: inout MarkupWriter
  ) {
    html.element("table", ("class", "decision")) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in columns { html.element("th", ("scope", "col"), text: column) }
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
    html.lineBreak()
  }

  private func className(of style: HandbookPart.Style) -> String {
    switch style {
    case .plain: "plain"
    case .lead: "says"
    case .small: "small"
    }
  }

  // MARK: Claims

  private func write(_ name: String, _ statement: Statement, _ html: inout MarkupWriter) {
    html.element("div", ("class", "claim")) { html in
      html.element("strong", text: "\(name): ")
      html.text(statement.lead(in: handbook.language))
      writeParts(of: statement, &html)
    }
    html.lineBreak()
  }

  private func writeParts(of statement: Statement, _ html: inout MarkupWriter) {
    let parts = statement.parts
    guard !parts.isEmpty else { return }
    html.text(":")
    html.element("ul") { html in
      for part in parts {
        html.element("li") { html in
          html.text(part.lead(in: handbook.language))
          writeParts(of: part, &html)
        }
      }
    }
  }

  // MARK: Lines

  private func write(_ spans: [HandbookSpan], _ html: inout MarkupWriter) {
    for span in spans { write(span, &html) }
  }

  private func write(_ span: HandbookSpan, _ html: inout MarkupWriter) {
    switch span {
    case .text(let text): html.text(text)
    case .strong(let text): html.element("strong", text: text)
    case .code(let text): html.element("code", text: text)
    case .tag(let text, let mark):
      let className =
        switch mark {
        case .inferred: "tag inferred"
        case .advice: "tag advice-mark"
        case .force, .certainty: "tag"
        }
      html.element("span", ("class", className), text: text)
    case .swedish(let text): html.ownWords(text, handbook.language)
    case .link(let text, let address):
      guard address.isWebAddress else { return html.text(text) }
      html.element("a", ("href", address), ("rel", "noreferrer"), text: text)
    case .reference(let text, let anchor):
      html.element("a", ("href", "#\(anchor)"), text: text)
    }
  }
}
