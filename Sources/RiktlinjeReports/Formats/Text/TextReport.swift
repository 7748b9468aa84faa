public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The report that an officer reads on a terminal: verdict first, then what to do about it.
public struct TextReport: StreamingReportFormat, ChangesReportFormat {
  let language: Language
  let width: Int?
  let isColoured: Bool
  let content: Content
  let questionLimit: Int
  private var changes = RunChanges()

  /// How much is told of each proposal.
  public enum Content: Sendable {
    /// The verdict, what is wrong, the next questions and who decides.
    case brief
    /// All that asks for something to be done, known or decided.
    case usual
    /// That, and what is met and what does not apply.
    case verbose

    /// How many questions are shown where nothing else is asked for.
    public var usualQuestions: Int { self == .brief ? 5 : 12 }
  }

  /// Creates the format.
  ///
  /// - Parameters:
  ///   - language: of everything that people read.
  ///   - width: columns of the terminal; `nil` for lines of any length.
  ///   - isColoured: whether to use the terminal's colours.
  ///   - content: how much to tell of each proposal.
  ///   - questions: the most questions of a proposal to show; the rest is counted.
  public init(
    language: Language, width: Int? = nil, isColoured: Bool = false, content: Content = .usual,
    questions: Int? = nil
  ) {
    self.language = language
    self.width = width
    self.isColoured = isColoured
    self.content = content
    questionLimit = questions ?? content.usualQuestions
  }

  /// The same format, telling changes too.
  public func telling(_ changes: RunChanges) -> TextReport {
    var format = self
    format.changes = changes
    return format
  }

  /// Writes nothing: the first thing to read is a verdict.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {}

  /// Writes one proposal: its verdict first, then what to do about it.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    TextCanvas.write(to: &output, width: width, isColoured: isColoured) { canvas in
      let proposal = TextProposal(
        result: result, run: run, language: language, questionLimit: questionLimit,
        isVerbose: content == .verbose, isPartial: !run.only.isEmpty)
      if content == .brief { proposal.drawBrief(on: &canvas) } else { proposal.draw(on: &canvas) }
    }
  }

  /// Writes the counts, the waivers to look into and the inputs that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    TextCanvas.write(to: &output, width: width, isColoured: isColoured) { canvas in
      draw(summary.late, on: &canvas)
      draw(summary.waiverFindings, on: &canvas)
      drawUnreadable(summary, on: &canvas)
      draw(summary, of: run, on: &canvas)
    }
    if let since = changes.since {
      output.append("\n")
      output += since.text(in: language, width: width, isColoured: isColoured).bytes
    }
    if let outcome = changes.baseline { output.append(outcome.text(in: language)) }
  }

  private func draw(_ late: [LateFinding], on canvas: inout TextCanvas) {
    guard !late.isEmpty else { return }
    canvas.paragraph { $0.text(LimitWords.late(late.count)[language], .strong) }
    for late in late {
      canvas.paragraph(indent: 2, hanging: 4) { canvas in
        canvas.text("✗ ", .bad)
        canvas.whole(late.proposal.id, .strong)
        if late.verdict != late.verdictBefore { canvas.text(" \(late.verdict.name[language])") }
        canvas.text(": \(late.finding.message(in: language)) ")
        canvas.whole(late.proposal.location.description, .faint)
      }
    }
    canvas.blankLine()
  }

  private func draw(_ waiverFindings: [Finding], on canvas: inout TextCanvas) {
    guard !waiverFindings.isEmpty else { return }
    canvas.paragraph {
      $0.text(Phrase.waiverProblems(waiverFindings.count)[language], .strong)
    }
    for finding in waiverFindings {
      canvas.paragraph(indent: 2, hanging: 4) { canvas in
        canvas.text("! ", .unsure)
        canvas.text(finding.details?.message[language] ?? finding.rule)
        if let location = finding.details?.location {
          canvas.text(" ")
          canvas.whole(location.description, .faint)
        }
      }
    }
    canvas.blankLine()
  }

  private func drawUnreadable(_ summary: Report.Summary, on canvas: inout TextCanvas) {
    guard summary.unreadableCount > 0 else { return }
    canvas.paragraph { $0.text(Phrase.unreadable(summary.unreadableCount)[language], .strong) }
    let drawing = DiagnosticDrawing(language: language, usesColour: isColoured)
    for diagnostic in summary.unreadable { canvas.drawn(drawing.text(of: diagnostic)) }
    let rest = summary.unreadableCount - summary.unreadable.count
    if rest > 0 { canvas.paragraph { $0.text(LimitWords.unreadableLeftOut(rest)[language]) } }
    canvas.blankLine()
  }

  private func draw(
    _ summary: Report.Summary, of run: Report.Run, on canvas: inout TextCanvas
  ) {
    // Of one proposal the sums say nothing that its verdict does not.
    if content == .brief, summary.proposalCount == 1 { return }
    canvas.paragraph { $0.text(Phrase.summary[language], .strong) }
    canvas.paragraph(indent: 2) { canvas in
      canvas.text("\(run.pack.title[language]) (\(run.pack.id) \(run.pack.version))")
    }
    if let digest = run.pack.digest {
      canvas.paragraph(indent: 2) { $0.text(Phrase.packDigest(digest.short)[language], .faint) }
    }
    canvas.paragraph(indent: 2) { canvas in
      canvas.text(Phrase.proposals(summary.proposalCount)[language])
      if let day = run.asOf {
        canvas.text(", \(Phrase.dayOfCheck[language]) \(day.text(in: language))")
      }
      canvas.text(" · \(Phrase.todayIs[language]) \(run.today.text(in: language))", .faint)
    }
    if !run.only.isEmpty {
      canvas.paragraph(indent: 2) { $0.text(LimitWords.only(run.only)[language]) }
    } else {
      drawVerdicts(summary.verdictCounts, on: &canvas)
    }
    for override in run.pack.overrides {
      canvas.paragraph(indent: 2, hanging: 4) {
        $0.text(LimitWords.override(override)[language], .remark)
      }
    }
    if let passedOver = LimitWords.passedOver(summary.passedOver) {
      canvas.paragraph(indent: 2) { $0.text(passedOver[language], .faint) }
    }
    if summary.leftOut > 0 {
      canvas.paragraph(indent: 2) { $0.text(LimitWords.leftOut(summary.leftOut)[language]) }
    }
    if content != .brief, summary.proposalCount > 0 {
      let words = Certainty.definitions(of: Set(Certainty.allCases), in: language)
      canvas.paragraph(indent: 2) { $0.text(words, .faint) }
    }
    if summary.proposalCount == 0 {
      canvas.paragraph(indent: 2) { $0.text(Phrase.nothingChecked[language]) }
    }
  }
}

extension TextReport {
  fileprivate func drawVerdicts(_ counts: [Verdict: Int], on canvas: inout TextCanvas) {
    let counts = Verdict.allCases.compactMap { verdict in counts[verdict].map { (verdict, $0) } }
    let digits = counts.map { String($0.1).utf8.count }.max() ?? 0
    for (verdict, count) in counts {
      let padding = digits - String(count).utf8.count
      canvas.paragraph(indent: 4 + padding, hanging: digits + 5) { canvas in
        canvas.text(verdict.sentence(of: count)[language], verdict.style)
      }
    }
  }
}

extension Verdict {
  /// The colour of the verdict on a terminal; its words say the same.
  var style: TextStyle {
    switch self {
    case .nonCompliant: .bad
    case .undetermined: .unsure
    case .compliantWithRemarks: .remark
    case .compliant: .good
    case .notAssessed: .faint
    }
  }
}

extension SourceLocation {
  /// File, line and column, as editors and terminals make it a link.
  var description: String { "\(file.path):\(span.start.line):\(span.start.column)" }
}
