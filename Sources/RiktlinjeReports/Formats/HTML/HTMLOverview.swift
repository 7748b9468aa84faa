import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The first screen: the verdicts at a glance, and what waits for whom.
struct HTMLOverview {
  let report: Report
  let language: Language

  func write(to html: inout MarkupWriter) {
    html.section("overview", Phrase.verdicts[language]) { html in
      guard !report.results.isEmpty else {
        return html.element("p", text: Phrase.nothingChecked[language])
      }
      if !report.run.only.isEmpty {
        html.element("p", text: LimitWords.only(report.run.only)[language])
      }
      tally(&html)
      chart(&html)
      if report.summary.leftOut > 0 {
        html.element("p", text: LimitWords.leftOut(report.summary.leftOut)[language])
      }
      open(&html)
    }
    problems(&html)
  }

  // MARK: Verdicts

  private func tally(_ html: inout MarkupWriter) {
    html.element("ul", ("class", "tally")) { html in
      // That nothing was assessed is so rare that a nought would only puzzle.
      for verdict in Verdict.allCases where verdict != .notAssessed || count(verdict) > 0 {
        html.element("li", ("class", verdict.className)) { html in
          html.element("span", ("class", "number"), text: "\(count(verdict))")
          html.element("span", ("class", "name")) { html in
            html.icon(verdict.icon)
            html.text(verdict.predicate(of: count(verdict))[language])
          }
        }
      }
    }
    html.lineBreak()
  }

  /// One bar, divided by the verdicts’ shares.
  private func chart(_ html: inout MarkupWriter) {
    let parts = Verdict.allCases.filter { count($0) > 0 }
    let description = parts.map { $0.sentence(of: count($0))[language] }.joined(separator: ", ")
    html.element(
      "svg", ("class", "chart"), ("role", "img"), ("width", "100%"), ("height", "20"),
      ("aria-label", "\(Phrase.chartOfVerdicts[language]): \(description)")
    ) { html in
      var before = 0
      for verdict in parts {
        html.element(
          "rect", ("class", verdict.className), ("x", share(before)), ("y", "0"),
          ("width", share(count(verdict))), ("height", "20")
        ) { _ in }
        before += count(verdict)
      }
    }
    html.lineBreak()
  }

  private func count(_ verdict: Verdict) -> Int { report.verdictCounts[verdict] ?? 0 }

  private func share(_ count: Int) -> String { percentage(count, of: report.results.count) }

  // MARK: What waits

  private struct OpenProposal {
    let index: Int
    let result: ProposalResult
    let outline: ProposalOutline
  }

  private func open(_ html: inout MarkupWriter) {
    var groups: [(body: String, proposals: [OpenProposal])] = []
    var bodyless: [OpenProposal] = []
    var closed = 0
    for (index, result) in report.results.enumerated() {
      guard !result.waitsForNobody else {
        closed += 1
        continue
      }
      guard result.verdict < .compliant || result.hasOpenSteps else { continue }
      let proposal = OpenProposal(index: index, result: result, outline: ProposalOutline(result))
      guard let body = result.decidingBody?.value?.text(in: language) else {
        bodyless.append(proposal)
        continue
      }
      if let group = groups.firstIndex(where: { $0.body == body }) {
        groups[group].proposals.append(proposal)
      } else {
        groups.append((body, [proposal]))
      }
    }
    if !bodyless.isEmpty { groups.append((Phrase.unnamedActor[language], bodyless)) }
    html.element("h3", ("id", "open-title"), text: Phrase.openProposals[language])
    let ready = report.results.count - closed - groups.reduce(0) { $0 + $1.proposals.count }
    if groups.isEmpty {
      html.element("p", text: Phrase.nothingOpen[language])
    } else {
      table(of: groups, &html)
      if ready > 0 {
        html.element("p", ("class", "quiet"), text: Phrase.nothingLeft(ready)[language])
      }
    }
    if closed > 0 { html.element("p", ("class", "quiet"), text: Phrase.closed(closed)[language]) }
  }

  private func table(
    of groups: [(body: String, proposals: [OpenProposal])], _ html: inout MarkupWriter
  ) {
    html.element("table", ("class", "open"), ("aria-labelledby", "open-title")) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in [Phrase.proposal, .verdict, .remaining, .nextDay] {
            html.element("th", ("scope", "col"), text: column[language])
          }
        }
      }
      for group in groups {
        html.element("tbody") { html in
          html.element("tr", ("class", "group")) {
            $0.element("th", ("colspan", "4"), ("scope", "rowgroup")) { html in
              html.element("span", ("class", "quiet"), text: "\(Phrase.decidedBy[language]): ")
              html.text(group.body)
            }
          }
          for proposal in group.proposals.sorted(by: { $0.result.verdict < $1.result.verdict }) {
            row(proposal, &html)
          }
        }
      }
    }
    html.lineBreak()
  }

  private func row(_ proposal: OpenProposal, _ html: inout MarkupWriter) {
    let result = proposal.result
    html.element("tr") { html in
      html.element("th", ("scope", "row")) { html in
        html.element("a", ("href", "#p\(proposal.index + 1)"), text: result.proposal.name)
        for number in result.values(of: .fileNumber) {
          html.text(" ")
          html.element("span", ("class", "quiet"), text: number.text(in: language))
        }
      }
      html.element("td") { html in
        html.badge(result.verdict, language)
        if result.isDraft {
          html.text(" ")
          html.element("span", ("class", "tag"), text: Phrase.draft[language])
        }
      }
      html.element("td", text: remaining(proposal))
      guard let (step, day) = result.nextStep else { return html.element("td", text: "–") }
      html.element(
        "td", ("class", step.state == .overdue ? "next overdue" : "next"),
        ("data-label", Phrase.nextDay[language])
      ) { html in
        html.element("time", ("datetime", day.description), text: day.text(in: language))
        if step.state == .overdue {
          html.text(" ")
          html.element(
            "strong", text: "(\(Phrase.overdue(by: day.days(until: report.today))[language]))")
        }
        html.element("span", ("class", "quiet")) { html in
          html.text(step.step.text[language])
          if step.step.clause.force == .advice { html.text(" (\(Force.advice.name[language]))") }
        }
      }
    }
    html.lineBreak()
  }

  private func remaining(_ proposal: OpenProposal) -> String {
    if let leftOut = proposal.result.leftOut {
      return LimitWords.leftOut(leftOut.problemCount)[language]
    }
    let (outline, questions) = (proposal.outline, proposal.result.questions)
    let steps = proposal.result.stepsLeft
    let waivers = outline.waived.count + outline.waiverProblems.count
    let shortfalls = [
      (outline.errors.count, Phrase.errors(outline.errors.count)),
      (outline.musts.count, .count(outline.musts.count, .must)),
      (outline.shoulds.count, .count(outline.shoulds.count, .should)),
    ].filter { $0.0 > 0 }.map { $0.1[language] }.joined(separator: ", ")
    let rest: [(Int, Phrase)] = [
      (outline.entryErrors.count, .entryErrorCount(outline.entryErrors.count)),
      (questions.count, .questionCount(questions.count)),
      (outline.undecided.count, .undecidedCount(outline.undecided.count)),
      (steps, .stepCount(steps)), (waivers, .waiverCount(waivers)),
    ]
    return ([shortfalls].filter { !$0.isEmpty } + rest.filter { $0.0 > 0 }.map { $0.1[language] })
      .joined(separator: " · ")
  }

  // MARK: Problems of the run

  private func problems(_ html: inout MarkupWriter) {
    guard !report.unreadable.isEmpty || !report.waiverFindings.isEmpty else { return }
    html.section("problems", Phrase.problemsOfRun[language]) { html in
      html.element("ul", ("class", "problems")) { html in
        for diagnostic in report.unreadable {
          html.element("li") { html in
            html.text(diagnostic.problem.message(in: language).capitalisedFirst)
            if let help = diagnostic.problem.help(in: language) { html.text(" – \(help)") }
            place(diagnostic.location, &html)
          }
        }
        let rest = report.summary.unreadableCount - report.unreadable.count
        if rest > 0 { html.element("li", text: LimitWords.unreadableLeftOut(rest)[language]) }
        for finding in report.waiverFindings {
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

extension ProposalResult {
  /// Whether something remains to be done that no finding asks for.
  fileprivate var hasOpenSteps: Bool { leftOut.map { $0.openSteps > 0 } ?? (stepsLeft > 0) }

  /// Whether the matter is closed and nothing that binds is late.
  fileprivate var waitsForNobody: Bool {
    isClosed && !steps.contains { $0.state == .overdue && $0.step.clause.force != .advice }
  }
}

/// A share as CSS and SVG have it, in hundredths of a per cent.
func percentage(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "0%" }
  let hundredths = part * 10_000 / whole
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
}
