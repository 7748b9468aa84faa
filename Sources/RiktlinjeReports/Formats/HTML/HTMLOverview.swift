import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The first screen: how sure the answers are, the verdicts at a glance, and what waits for which body.
struct HTMLOverview {
  let gathering: HTMLGathering
  let summary: Report.Summary
  private var language: Language { gathering.frame.language }

  func write(to html: inout MarkupWriter) {
    html.section("overview", Phrase.agenda[language]) { html in
      guard !gathering.entries.isEmpty else {
        return html.element("p", text: Phrase.nothingChecked[language])
      }
      if !gathering.frame.run.only.isEmpty {
        html.element("p", text: LimitWords.only(gathering.frame.run.only)[language])
      }
      HTMLAgenda(gathering: gathering).writeSums(to: &html)
      tally(&html)
      chart(&html)
      certainty(&html)
      if summary.leftOut > 0 {
        html.element("p", text: LimitWords.leftOut(summary.leftOut)[language])
      }
      HTMLAgenda(gathering: gathering).write(to: &html)
      contents(&html)
    }
    problems(&html)
  }

  // MARK: Verdicts

  private func tally(_ html: inout MarkupWriter) {
    html.element("ul", ("class", "tally")) { html in
      // That nothing was assessed is so rare that a nought would only puzzle.
      for verdict in Verdict.allCases where verdict != .notAssessed || count(verdict) > 0 {
        html.element("li", ("class", verdict.className)) { html in
          guard count(verdict) > 0 else { return number(verdict, &html) }
          html.filterLink(HTMLFilter(verdict: verdict), fallback: fallback(verdict)) {
            number(verdict, &$0)
          }
        }
      }
    }
    html.lineBreak()
  }

  private func number(_ verdict: Verdict, _ html: inout MarkupWriter) {
    html.element("span", ("class", "number"), text: language.text(of: Int64(count(verdict))))
    html.element("span", ("class", "name")) { html in
      html.icon(verdict.icon)
      html.text(verdict.predicate(of: count(verdict))[language])
    }
  }

  /// Where the proposals with a verdict begin, if they stand in the page.
  private func fallback(_ verdict: Verdict) -> String {
    HTMLProposals(gathering: gathering).areInPage ? "v:\(verdict.rawValue)" : "proposals"
  }

  /// One bar, divided by the verdicts’ shares, each a link that says what it stands for.
  private func chart(_ html: inout MarkupWriter) {
    html.element("svg", ("class", "chart"), ("width", "100%"), ("height", "20")) { html in
      html.element("title", text: Phrase.chartOfVerdicts[language])
      var before = 0
      for verdict in Verdict.allCases where count(verdict) > 0 {
        html.element(
          "a", ("href", "#\(fallback(verdict))"),
          ("data-filter", HTMLFilter(verdict: verdict).address),
          ("aria-label", verdict.sentence(of: count(verdict))[language])
        ) { html in
          html.element(
            "rect", ("class", verdict.className), ("x", share(before)), ("y", "0"),
            ("width", share(count(verdict))), ("height", "20")
          ) { _ in }
        }
        before += count(verdict)
      }
    }
    html.lineBreak()
  }

  private func count(_ verdict: Verdict) -> Int { summary.verdictCounts[verdict] ?? 0 }

  private func share(_ count: Int) -> String { percentage(count, of: gathering.entries.count) }

  /// How far the gravest verdicts stand on what was read, and what the words for that mean.
  private func certainty(_ html: inout MarkupWriter) {
    let red = gathering.entries.filter { $0.record.verdict == .nonCompliant }
    let standing = red.count { $0.record.certitude.seenOnly == .nonCompliant }
    if let sentence = Phrase.standing(standing, of: red.count) {
      html.element("p", ("class", "certain"), text: sentence[language])
    }
    html.element("p", ("class", "quiet"), text: Phrase.certaintyExplained[language])
    html.lineBreak()
  }

  // MARK: Contents on paper

  /// The proposals by number, for paper: a browser cannot tell on what page each of them is.
  private func contents(_ html: inout MarkupWriter) {
    guard HTMLProposals(gathering: gathering).areInPage, gathering.entries.count > 1 else { return }
    html.element("div", ("class", "on-paper contents")) { html in
      html.element("h3", text: Phrase.contents[language])
      html.element("ol") { html in
        for entry in gathering.entries {
          html.element("li", ("class", entry.record.verdict.className)) { html in
            html.element("a", ("href", "#\(entry.record.anchor)")) {
              $0.words(entry.record.name, in: language)
            }
            if let number = entry.record.fileNumber { html.text(" (\(number))") }
            html.text(" – \(entry.record.verdict.name[language])")
          }
        }
      }
    }
    html.lineBreak()
  }

  // MARK: Problems of the run

  private func problems(_ html: inout MarkupWriter) {
    guard !summary.unreadable.isEmpty || !summary.waiverFindings.isEmpty else { return }
    html.section("problems", Phrase.problemsOfRun[language]) { html in
      html.element("ul", ("class", "problems")) { html in
        for diagnostic in summary.unreadable {
          html.element("li") { html in
            html.text(diagnostic.problem.message(in: language).capitalisedFirst)
            if let help = diagnostic.problem.help(in: language) { html.text(" – \(help)") }
            place(diagnostic.location, &html)
          }
        }
        let rest = summary.unreadableCount - summary.unreadable.count
        if rest > 0 { html.element("li", text: LimitWords.unreadableLeftOut(rest)[language]) }
        for finding in summary.waiverFindings {
          html.element("li") { html in
            html.text(finding.message(in: language))
            place(finding.details?.location, &html)
          }
        }
      }
    }
  }

  private func place(_ location: SourceLocation?, _ html: inout MarkupWriter) {
    guard let location else { return }
    html.text(" ")
    html.element("code", text: location.description)
  }
}

/// A share as CSS and SVG have it, in hundredths of a per cent.
func percentage(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "0%" }
  let hundredths = part * 10_000 / whole
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
}
