import RiktlinjeEngine
import RiktlinjeText

/// What has changed since an earlier report: what has become of each proposal, with its findings.
struct HTMLChanges {
  let comparison: Comparison
  let language: Language
  /// The place in the page where a proposal stands, by its id; `nil` for one that has none.
  let anchor: (String) -> String?

  init(
    _ comparison: Comparison, language: Language,
    anchor: @escaping (String) -> String? = { _ in nil }
  ) {
    self.comparison = comparison
    self.language = language
    self.anchor = anchor
  }

  /// A section of a page of several.
  func writeSection(to html: inout MarkupWriter) {
    html.section("changes", comparison.title(in: language)) { html in
      html.element("p", ("class", "lead"), text: comparison.summary(in: language))
      write(to: &html)
    }
  }

  /// The conditions, and the proposals in their groups.
  func write(to html: inout MarkupWriter) {
    for condition in comparison.conditions(in: language) {
      html.element("p", ("class", "changed-pack"), text: condition)
      html.lineBreak()
    }
    for group in comparison.groups {
      let id = "changes-\(group.turn.rawValue)"
      // The same verdict as before is what a reader can do without at first.
      if group.turn == .same {
        html.element("details", ("class", "changes-more"), ("id", id)) { html in
          html.element("summary") { $0.element("h3", text: group.title[language]) }
          list(group.proposals, &html)
        }
      } else {
        html.element("h3", ("id", id), text: group.title[language])
        list(group.proposals, &html)
      }
      html.lineBreak()
    }
  }

  private func list(
    _ proposals: [Comparison.ProposalChange], _ html: inout MarkupWriter
  ) {
    html.element("ul", ("class", "changes")) { html in
      for proposal in proposals {
        html.element("li", ("class", proposal.after?.className ?? "gone")) { item(proposal, &$0) }
        html.lineBreak()
      }
    }
  }

  private func item(_ proposal: Comparison.ProposalChange, _ html: inout MarkupWriter) {
    html.element("p", ("class", "changed-name")) { html in
      name(of: proposal, &html)
      if let number = proposal.proposal.fileNumber {
        html.element("span", ("class", "quiet"), text: " \(number)")
      }
    }
    html.element("p", ("class", "changed-verdict")) { verdicts(of: proposal, &$0) }
    list(proposal.told, &html)
    let fixed = proposal.fixedInBrief
    guard !fixed.isEmpty else { return }
    html.element("details", ("class", "changes-more")) { html in
      html.element("summary", text: Phrase.fixed(fixed.count)[language])
      list(fixed, &html)
    }
  }

  private func list(_ changes: [Comparison.FindingChange], _ html: inout MarkupWriter) {
    guard !changes.isEmpty else { return }
    html.element("ul", ("class", "changed-findings")) { html in
      for change in changes {
        html.element("li", ("class", "c-\(change.change.rawValue)")) { html in
          html.element("strong", text: change.change.name[language])
          html.text(": \(change.finding.message[language]) ")
          html.element("span", ("class", "quiet")) { html in
            html.text("\(change.standing(in: language)) · ")
            html.element("code", text: change.finding.rule)
          }
        }
      }
    }
  }

  private func name(of proposal: Comparison.ProposalChange, _ html: inout MarkupWriter) {
    if proposal.after != nil, let anchor = anchor(proposal.id) {
      html.element("a", ("href", "#\(anchor)")) { $0.ownWords(proposal.name, language) }
    } else {
      html.element("strong") { $0.ownWords(proposal.name, language) }
    }
  }

  private func verdicts(of proposal: Comparison.ProposalChange, _ html: inout MarkupWriter) {
    if proposal.after == nil { html.text("\(Phrase.was[language]) ") }
    if let before = proposal.before, before != proposal.after { html.badge(before, language) }
    if proposal.before != nil, proposal.after != nil, proposal.before != proposal.after {
      html.text(" \(Phrase.becomes[language]) ")
    }
    if let after = proposal.after { html.badge(after, language) }
  }
}

extension MarkupWriter {
  /// What somebody wrote in a proposal, which is in the language of the administration whatever the
  /// report's is.
  mutating func ownWords(_ words: String, _ language: Language) {
    guard language != .swedish else { return text(words) }
    element("span", ("lang", Language.swedish.code), text: words)
  }
}

/// What changes add to the style of reports.
enum HTMLChangesStyle {
  static let sheet: StaticString = """
    .changed-pack { border-inline-start: .3rem solid var(--remark); background: var(--remark-wash); padding: .5rem .9rem; margin-block: 1rem; }
    .changes > li { background: var(--card); border: 1px solid var(--line); border-inline-start: .3rem solid var(--tone, var(--quiet)); border-radius: .4rem; padding: .7rem 1rem; margin-bottom: .75rem; }
    .changed-name { font: 600 1.1rem/1.3 var(--serif); margin-bottom: .3rem; }
    .changed-name .quiet { font: .875rem var(--sans); }
    .changed-verdict { margin-bottom: .25rem; }
    .changed-findings { margin-top: .5rem; }
    .changed-findings li { border-top: 1px solid var(--line); padding: .35rem 0; max-width: 46rem; }
    .changed-findings strong { color: var(--tone); }
    .c-new, .c-worse { --tone: var(--bad); }
    .c-fixed { --tone: var(--good); }
    .c-changed { --tone: var(--remark); }
    .changes-more { border: 0; margin: 0; padding: 0; }
    .changes-more > summary { cursor: pointer; margin-top: .5rem; }
    .changes-more > summary:has(h3) { margin-top: 2rem; }
    .changes-more > summary > h3 { display: inline; }
    .changes-more > .changes { margin-top: .75rem; }
    @media print {
      .changes > li { break-inside: avoid; }
      .changes-more::details-content { content-visibility: visible; block-size: auto; }
    }

    """
}
