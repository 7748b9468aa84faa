import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Each proposal with its verdict, reasons, questions, steps, waivers and judgements, from the worst.
///
/// All of them stand in the page while they are few enough to be read there; of more, a script draws those
/// that are looked at.
struct HTMLProposals {
  let gathering: HTMLGathering
  private var frame: HTMLFrame { gathering.frame }
  private var language: Language { frame.language }

  /// The most proposals that stand in the page whole, to be read without a script.
  static let mostInPage = 500

  var areInPage: Bool { gathering.entries.count <= Self.mostInPage }

  func write(to html: inout MarkupWriter) {
    html.section("proposals", Phrase.allProposals[language]) { html in
      HTMLTools(gathering: gathering).write(to: &html)
      guard areInPage else {
        html.element("noscript") { html in
          html.element("p", text: Phrase.needsScript(Self.mostInPage)[language])
        }
        html.lineBreak()
        html.element("div", ("id", "proposal-list")) { _ in }
        return html.lineBreak()
      }
      html.element("div", ("id", "proposal-list")) { html in
        var verdict: Verdict?
        for (index, entry) in gathering.entries.enumerated() {
          // A place to go to, where no filter can be set.
          if entry.record.verdict != verdict {
            verdict = entry.record.verdict
            html.element("span", ("id", "v:\(entry.record.verdict.rawValue)")) { _ in }
          }
          card(entry, number: index + 1, &html)
        }
      }
      html.lineBreak()
    }
  }

  /// A proposal with all that the report tells of it.
  private func card(_ entry: HTMLGathering.Entry, number: Int, _ html: inout MarkupWriter) {
    html.element(
      "article", ("class", "proposal \(entry.record.verdict.className)"),
      ("id", entry.record.anchor), ("data-number", "\(number)"),
      ("aria-labelledby", HTMLAnchor.title(of: entry.record.anchor))
    ) { html in
      header(entry, &html)
      if entry.record.isFolded {
        html.element("details", ("class", "rest")) { rest(of: entry, &$0) }
      } else {
        html.element("details", ("class", "rest"), ("open", "")) { rest(of: entry, &$0) }
      }
    }
    html.lineBreak()
  }

  private func header(_ entry: HTMLGathering.Entry, _ html: inout MarkupWriter) {
    html.element("header") { html in
      html.badge(entry.record.verdict, language)
      if entry.record.isDraft {
        html.text(" ")
        html.element("span", ("class", "tag"), text: Phrase.draft[language].capitalisedFirst)
      }
      html.seam()
      html.pieces(entry.head, of: gathering.pieces)
    }
  }

  private func rest(of entry: HTMLGathering.Entry, _ html: inout MarkupWriter) {
    summary(entry.record, &html)
    html.pieces(entry.rest, of: gathering.pieces)
  }

  /// What a folded proposal says of what is folded, and what was found when the rest was written.
  private func summary(_ record: HTMLRecord, _ html: inout MarkupWriter) {
    html.element("summary") { html in
      html.text(Phrase.wholeCheck[language])
      let counts = [record.agenda.shortfalls(in: language), record.agenda.open]
        .filter { !$0.isEmpty }
      html.seam()
      if !counts.isEmpty { html.text(": \(counts.joined(separator: ", "))") }
      html.seam()
    }
    guard !record.late.isEmpty else { return }
    html.element("h4", text: Phrase.entryErrors(record.late.count)[language])
    html.element("ul", ("class", "findings")) { html in
      for finding in record.late {
        html.element("li", ("class", "entry-error")) { html in
          html.element("p", ("class", "message")) { html in
            html.icon(.exclamation)
            html.text(finding.message(in: language))
          }
        }
      }
    }
  }

  /// A proposal without the rest, in pieces that proposals share, for a script to draw.
  func folded(_ entry: HTMLGathering.Entry, sharing pieces: inout MarkupPieces) -> [Int32] {
    let fragment = MarkupWriter.fragment(.html, own: entry.record.anchor) { html in
      html.element(
        "article", ("class", "proposal \(entry.record.verdict.className)"),
        ("id", entry.record.anchor), ("aria-labelledby", HTMLAnchor.title(of: entry.record.anchor))
      ) { html in
        header(entry, &html)
        html.element("details", ("class", "rest")) { summary(entry.record, &$0) }
      }
    }
    return pieces.add(fragment)
  }
}

extension MarkupWriter {
  /// Writes a fragment anew by its pieces.
  mutating func pieces(_ indices: [Int32], of pieces: MarkupPieces) {
    for index in indices {
      piece(pieces.all[Int(index)])
      seam()
    }
  }
}
