import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

extension Impact {
  /// The impact as one page that needs nothing outside itself and no script.
  public func html(in language: Language) -> RenderedReport {
    var output: [UInt8] = []
    MarkupWriter.write(.html, to: &output) { html in
      html.literal("<!DOCTYPE html>\n")
      html.element("html", ("lang", language.code)) { html in
        html.element("head") { html in
          html.pageHead(
            title: "\(Phrase.impactTitle[language]) – \(comparison.new.pack.title[language])"
          ) { html in
            html.literal(HTMLStyle.sheet)
            html.literal(HTMLPrintStyle.sheet)
            html.literal(HTMLChangesStyle.sheet)
            html.literal(HTMLImpactStyle.sheet)
          }
        }
        html.lineBreak()
        html.element("body") { HTMLImpact(impact: self, language: language).write(to: &$0) }
      }
      html.lineBreak()
    }
    return RenderedReport(bytes: output)
  }
}

/// The page of an impact: verdicts first, then the proposals, what causes it, and the packs.
private struct HTMLImpact {
  let impact: Impact
  let language: Language

  private var packTitle: String { impact.comparison.new.pack.title[language] }

  /// The sections in their order, with the fragment of their address and their title.
  private var sections: [(id: String, title: Phrase)] {
    var sections: [(String, Phrase)] = []
    if !impact.turned.isEmpty { sections.append(("verdicts", .impactVerdicts)) }
    if !impact.comparison.isEmpty { sections.append(("proposals", .impactProposals)) }
    if !impact.causes.isEmpty { sections.append(("rules", .impactByRule)) }
    sections.append(("pack", .impactPack))
    if !impact.untouched.isEmpty {
      sections.append(("untouched", .impactUntouched(impact.untouched.count)))
    }
    return sections
  }

  func write(to html: inout MarkupWriter) {
    html.literal(HTMLIcon.sprite)
    html.element("a", ("class", "skip"), ("href", "#main"), text: Phrase.skipToContent[language])
    html.lineBreak()
    html.element("header", ("class", "masthead")) { html in
      html.element("p", ("class", "kicker"), text: "\(Phrase.impact[language]) · \(packTitle)")
      html.element("h1", text: Phrase.impactTitle[language])
      html.element("p", ("class", "lead"), text: impact.summary(in: language))
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
      for section in sections {
        html.section(section.id, section.title[language]) { html in
          switch section.id {
          case "verdicts": verdicts(&html)
          case "proposals": proposals(&html)
          case "rules": causes(&html)
          case "pack": pack(&html)
          default: untouched(&html)
          }
        }
      }
    }
    html.lineBreak()
    html.element("footer") { html in
      let pack = impact.comparison.new.pack
      html.element(
        "p",
        text: "\(pack.id) \(pack.version). \(Phrase.madeWith[language]) Riktlinje "
          + riktlinjeVersion)
    }
  }

  private func verdicts(_ html: inout MarkupWriter) {
    html.element("table", ("class", "turned")) { html in
      for (transition, count) in impact.turned {
        html.element("tr") { html in
          html.element("td", ("class", "number"), text: language.text(of: Int64(count)))
          html.element("td") { html in
            if let before = transition.before { html.badge(before, language) }
            if transition.before != nil, transition.after != nil {
              html.text(" \(Phrase.becomes[language]) ")
            }
            if let after = transition.after { html.badge(after, language) }
          }
        }
        html.lineBreak()
      }
    }
  }

  private func proposals(_ html: inout MarkupWriter) {
    HTMLChanges(impact.comparison, language: language).write(to: &html)
    if let leftOut = impact.leftOut(in: language) {
      html.element("p", ("class", "changed-pack"), text: leftOut)
    }
  }

  private func causes(_ html: inout MarkupWriter) {
    for (clause, causes) in impact.causesByClause(in: language) {
      html.element("h3", text: clause)
      html.element("ul", ("class", "causes")) { html in
        for cause in causes {
          html.element("li") { html in
            html.element("p") { html in
              html.element("code", text: cause.rule)
              html.text(" \(cause.counts(in: language))")
              if let item = cause.item {
                html.element(
                  "span", ("class", "quiet"), text: " (\(item.action.ofCause[language]))")
              }
            }
            html.element("p", ("class", "quiet")) { html in
              html.ownWords(cause.proposals(in: language) { $0 }, language)
            }
          }
          html.lineBreak()
        }
      }
    }
  }

  private func pack(_ html: inout MarkupWriter) {
    guard !impact.difference.items.isEmpty else {
      html.element("p", text: Phrase.samePack[language])
      return
    }
    html.element("ul", ("class", "causes")) { html in
      for item in impact.difference.items {
        html.element("li") { html in
          html.element("p") { html in
            html.text("\(item.subject.name[language].capitalisedFirst) ")
            html.element("code", text: item.id)
            html.text(" \(item.action.name[language])")
          }
          if !item.told.isEmpty {
            html.element("dl", ("class", "pack-facts")) { html in
              for change in item.told { write(change, &html) }
            }
          }
        }
        html.lineBreak()
      }
    }
  }

  private func write(_ change: PackDifference.Change, _ html: inout MarkupWriter) {
    html.element("dt", text: change.title(in: language))
    let (before, after) = change.sides(in: language)
    if let before {
      html.element("dd") { html in html.element("del") { side(before, &$0) } }
    }
    if let after {
      html.element("dd") { html in html.element("ins") { side(after, &$0) } }
    }
  }

  private func side(_ side: (text: String, isCode: Bool), _ html: inout MarkupWriter) {
    if side.isCode { html.element("code", text: side.text) } else { html.text(side.text) }
  }

  private func untouched(_ html: inout MarkupWriter) {
    html.element("ul") { html in
      for item in impact.untouched {
        html.element("li") { html in
          html.text("\(item.subject.name[language].capitalisedFirst) ")
          html.element("code", text: item.id)
          html.text(" \(item.action.name[language])")
        }
      }
    }
  }
}

/// What the impact of a pack adds to the style of changes.
private enum HTMLImpactStyle {
  static let sheet: StaticString = """
    .turned { width: auto; }
    .turned td { padding: .4rem 0; border-bottom: 1px solid var(--line); }
    .turned .number { font: 600 1.6rem/1 var(--serif); padding-inline-end: 1.25rem; text-align: end; }
    .causes > li { border-top: 1px solid var(--line); padding: .6rem 0; }
    .causes code { color: var(--ink); }
    .pack-facts { margin: .25rem 0 .5rem; }
    .pack-facts dt { color: var(--quiet); font-size: .9rem; margin-top: .4rem; }
    .pack-facts dd { margin: 0; }
    .pack-facts del, .facts ins { text-decoration: none; border-inline-start: .25rem solid var(--tone); padding-inline-start: .6rem; display: block; }
    .pack-facts del { --tone: var(--bad); }
    .pack-facts del code { text-decoration: line-through; text-decoration-color: var(--bad); }
    .pack-facts ins { --tone: var(--good); }

    """
}
