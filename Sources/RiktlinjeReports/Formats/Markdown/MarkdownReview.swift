import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The report as a comment on a change: what stands against the proposals, the worst first, as much as
/// a comment holds, and how much is left out.
///
/// The limit is counted in bytes, of which there are never fewer than characters.
struct MarkdownReview {
  let report: Report
  let changes: RunChanges
  let language: Language
  /// A comment on GitHub holds 65,536 characters.
  var limit = 60_000

  /// What is kept for saying what is left out, and what the check was made with.
  private static let reserve = 2_000
  /// The most questions of a proposal that are told.
  private static let questions = 3

  func write(to output: inout [UInt8]) {
    var text = BoundedText(limit: limit - Self.reserve)
    text.add(head)
    writeUnreadable(to: &text)
    writeChanges(to: &text)
    let results = worstFirst
    writeTable(of: results, to: &text)
    writeProposals(results, to: &text)
    output += text.bytes
    var basis = BoundedText(limit: Self.reserve)
    basis.add(self.basis)
    output += basis.bytes
  }

  /// The proposals that something stands against, the worst first and otherwise as they came.
  private var worstFirst: [ProposalResult] {
    Verdict.allCases.sorted().filter { $0 < .compliant }.flatMap { verdict in
      report.results.filter { $0.verdict == verdict }
    }
  }

  // MARK: Overview

  private var head: String {
    var text = "# \(MarkdownText.of(Phrase.reportTitle[language]))\n\n"
    guard !report.results.isEmpty else { return text + "\(Phrase.nothingChecked[language])\n\n" }
    for verdict in Verdict.allCases {
      guard let count = report.verdictCounts[verdict] else { continue }
      let sentence = verdict.sentence(of: count)[language]
      text += verdict == .nonCompliant ? "- **\(sentence)**\n" : "- \(sentence)\n"
    }
    return text + "\n"
  }

  private func writeUnreadable(to text: inout BoundedText) {
    guard report.summary.unreadableCount > 0 || !report.waiverFindings.isEmpty else { return }
    let waivers = report.waiverFindings.map { finding in
      (finding.details?.location, finding.message(in: language))
    }
    let inputs = report.unreadable.map { diagnostic in
      (diagnostic.location, diagnostic.problem.message(in: language))
    }
    let lines = (waivers + inputs).map { location, message in
      let place = location.map { "\(MarkdownText.code($0.description)): " } ?? ""
      return "- \(place)\(MarkdownText.of(message))\n"
    }
    text.add("## \(Phrase.problemsOfRun[language])\n\n")
    text.add(lines, atMost: limit / 6) { Phrase.moreLines($0)[language] }
    text.add("\n")
  }

  private func writeChanges(to text: inout BoundedText) {
    for part in [
      changes.since.map { changes in
        { (output: inout [UInt8]) in
          changes.writeMarkdown(in: language, level: 2, to: &output)
        }
      },
      changes.baseline.map { outcome in
        { (output: inout [UInt8]) in
          outcome.writeMarkdown(in: language, level: 2, to: &output)
        }
      },
    ].compactMap({ $0 }) {
      var written: [UInt8] = []
      part(&written)
      let lines = String(decoding: written, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { "\($0)\n" }
      text.add(lines, atMost: limit / 4) { Phrase.moreLines($0)[language] }
    }
  }

  // MARK: Proposals

  private func writeTable(of results: [ProposalResult], to text: inout BoundedText) {
    guard !results.isEmpty else { return }
    let columns = [
      Phrase.proposal[language], Role.fileNumber.name[language], Phrase.verdict[language],
      Force.must.name[language].capitalisedFirst, Force.should.name[language].capitalisedFirst,
      Phrase.decidedBy[language], Phrase.nextStepDue[language],
    ]
    text.add("| \(columns.joined(separator: " | ")) |\n|---|---|---|---:|---:|---|---|\n")
    let rows = results.map { result in
      let outline = ProposalOutline(result)
      let numbers = result.values(of: .fileNumber).map { $0.text(in: language) }
      let body = result.decidingBody?.value?.text(in: language) ?? "–"
      let cells = [
        MarkdownText.of(result.proposal.name), MarkdownText.of(language.list(numbers)),
        result.verdict.name[language], "\(outline.musts.count)", "\(outline.shoulds.count)",
        MarkdownText.of(body), nextStep(of: result),
      ]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    // Where more is left out, a table row says least.
    text.add(rows, atMost: limit / 3) { "\n\(Phrase.moreProposals($0)[language])" }
    text.add("\n")
  }

  /// What is to be done next, and when; nothing waits in what has ended.
  private func nextStep(of result: ProposalResult) -> String {
    guard !result.isClosed, let (answer, day) = result.nextStep else { return "–" }
    return "\(day.description) \(MarkdownText.of(answer.step.text[language]))"
  }

  private func writeProposals(_ results: [ProposalResult], to text: inout BoundedText) {
    // What is read in the source is not marked here.
    let words = results.reduce(into: Set<Certainty>()) { words, result in
      for finding in result.findings where finding.isTold && !finding.isAdvice {
        if let clause = finding.clause { words.insert(clause.certainty) }
      }
    }.subtracting([.seen])
    if !words.isEmpty {
      text.add("*\(MarkdownText.of(Certainty.definitions(of: words, in: language)))*\n\n")
    }
    for (index, result) in results.enumerated() {
      guard text.add(block(of: result)) else {
        let rest = results[index...]
        let findings = rest.reduce(0) { $0 + $1.problemCount }
        text.force(Phrase.leftOutOfReview(proposals: rest.count, findings: findings)[language])
        text.force("\n\n")
        return
      }
    }
  }

  private func block(of result: ProposalResult) -> String {
    let outline = ProposalOutline(result)
    let marks = BaselineMarks(of: result, changes.baseline, language)
    var text = "### \(MarkdownText.of(result.proposal.name))\n\n"
    text += "**\(result.verdict.name[language].capitalisedFirst)"
    text += result.isDraft ? "** (\(Phrase.draft[language]))" : "**"
    text += " · \(MarkdownText.code(result.proposal.location.description))\n\n"
    if let leftOut = result.leftOut, leftOut.problemCount > 0 {
      text += "\(LimitWords.nothingShown(leftOut.problemCount)[language])\n\n"
    }
    for finding in outline.errors + outline.musts + outline.entryErrors + outline.shoulds {
      text += line(finding, marks.mark(of: finding), in: result)
    }
    for finding in outline.undecided { text += line(finding, nil, in: result) }
    for finding in outline.waived {
      text += "- \(finding.status.name[language].capitalisedFirst): "
      text += "\(MarkdownText.of(finding.message(in: language)))\n"
    }
    if !result.questions.isEmpty {
      let asked = result.questions.prefix(Self.questions).map {
        MarkdownText.of($0.text[language].capitalisedFirst)
      }
      let rest = result.questions.count - asked.count
      text += "- \(Phrase.questions(result.questions.count)[language]): "
      text += asked.joined(separator: " · ")
      text += rest > 0 ? " · \(Phrase.questionsLeft(rest)[language])\n" : "\n"
    }
    for answer in result.stepsByUrgency where answer.state == .overdue {
      text += "- \(answer.standing(on: report.today)[language].capitalisedFirst): "
      text += "\(MarkdownText.of(answer.step.text[language]))\n"
    }
    return text + "\n"
  }

  private func line(_ finding: Finding, _ mark: String?, in result: ProposalResult) -> String {
    let force = finding.isEntryError ? Phrase.entryError[language] : finding.force.name[language]
    var text = "- **\(force):** \(MarkdownText.of(finding.message(in: language)))"
    if let mark { text += " (*\(mark)*)" }
    if let clause = finding.clause {
      text += " (\(MarkdownText.of(clause.citation(in: language)))"
      if clause.certainty != .seen { text += ", \(clause.certainty.name[language])" }
      text += ")"
    }
    if let remedy = finding.details?.remedy {
      text += " *\(Phrase.remedy[language]):* \(MarkdownText.of(remedy[language].capitalisedFirst))"
    }
    if let location = finding.details?.location {
      text += " \(MarkdownText.code(location.description))"
    }
    return text + "\n"
  }

  private var basis: String {
    let identity = MarkdownText.of("\(report.pack.id) \(report.pack.version)")
    var text = "---\n\n"
    if !report.run.only.isEmpty {
      text = "\(MarkdownText.of(LimitWords.only(report.run.only)[language]))\n\n" + text
    }
    text +=
      "\(Phrase.pack[language]): \(MarkdownText.of(report.pack.title[language])) (\(identity))"
    text += ", \(Phrase.todayIs[language]) \(report.today.text(in: language)). "
    return text + "\(Phrase.madeWith[language]) Riktlinje \(riktlinjeVersion).\n"
  }
}

extension ProposalResult {
  /// How many findings stand against it, shown or left out.
  fileprivate var problemCount: Int {
    leftOut?.problemCount ?? findings.count { $0.isTold }
  }
}

/// Text of at most so many bytes, added in pieces that are taken whole or not at all.
struct BoundedText {
  private(set) var bytes: [UInt8] = []
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Adds a piece where it fits; whether it did.
  @discardableResult
  mutating func add(_ piece: String) -> Bool {
    guard bytes.count + piece.utf8.count <= limit else { return false }
    bytes.append(piece)
    return true
  }

  /// Adds a piece for which the writer has kept room.
  mutating func force(_ piece: String) { bytes.append(piece) }

  /// Adds lines as far as they fit, in all or in a part of their own, and says how many did not.
  mutating func add(_ lines: [String], atMost most: Int, rest: (Int) -> String) {
    let start = bytes.count
    for (index, line) in lines.enumerated() {
      let isWithin = bytes.count - start + line.utf8.count <= most
      if isWithin, add(line) { continue }
      force(rest(lines.count - index) + "\n")
      return
    }
  }
}
