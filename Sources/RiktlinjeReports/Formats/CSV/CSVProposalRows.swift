import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The rows of a table that has one for each proposal.
struct CSVProposalRows {
  let language: Language
  let isForExcel: Bool
  let writer: CSVWriter

  /// What a reader looks for first, then what the table adds, then what the proposal says of itself.
  private static let first: [CSVProposal.Column] =
    [.proposal, .title, .kind] + CSVProposal.Column.answers
  private static let last = CSVProposal.Column.roles

  /// What is told besides what every row of a proposal tells; the raw values are the names for programs.
  private enum Column: String, CaseIterable {
    /// The gravest thing that stands against it.
    case reason
    case undetermined, judgementsOpen = "judgements_open", advice
    case waivers
    case stepsLeft = "steps_left", stepsOverdue = "steps_overdue"
    case nextStep = "next_step", nextStepBy = "next_step_by", nextStepDue = "next_step_due"
    case asOf = "as_of", file

    var label: LocalizedText {
      switch self {
      case .reason: LocalizedText(swedish: "Tyngsta skälet", english: "Gravest reason")
      case .undetermined:
        LocalizedText(swedish: "Kan inte avgöras", english: "Cannot be determined")
      case .judgementsOpen:
        LocalizedText(swedish: "Bedömningar kvar", english: "Judgements outstanding")
      case .advice: LocalizedText(swedish: "Råd", english: "Advice")
      case .waivers: LocalizedText(swedish: "Undantag", english: "Waivers")
      case .stepsLeft: LocalizedText(swedish: "Steg kvar", english: "Steps left")
      case .stepsOverdue: LocalizedText(swedish: "Försenade steg", english: "Steps overdue")
      case .nextStep: LocalizedText(swedish: "Nästa steg", english: "Next step")
      case .nextStepBy:
        LocalizedText(swedish: "Nästa steg tas av", english: "Next step is taken by")
      case .nextStepDue: Phrase.nextStepDue.text
      case .asOf: LocalizedText(swedish: "Bedömningsdatum", english: "As-of date")
      case .file: LocalizedText(swedish: "Fil", english: "File")
      }
    }
  }

  func writeNames(to output: inout [UInt8]) {
    func names(_ columns: [CSVProposal.Column]) -> [String] {
      columns.map { isForExcel ? $0.label[language] : $0.name }
    }
    let own = Column.allCases.map { isForExcel ? $0.label[language] : $0.rawValue }
    writer.row(names(Self.first) + own + names(Self.last), to: &output)
  }

  func write(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    let proposal = CSVProposal(result: result, language: language, isForExcel: isForExcel)
    let outline = ProposalOutline(result)
    // Nothing waits in what has ended.
    let next = result.isClosed ? nil : result.stepsByUrgency.first { $0.state != .done }
    let cells = Column.allCases.map { column in
      switch column {
      case .reason: outline.gravest?.message(in: language) ?? ""
      case .undetermined: "\(result.findings.count(where: \.isOpen))"
      case .judgementsOpen: "\(outline.outstandingJudgements.count)"
      case .advice: "\(outline.advice.count)"
      case .waivers: "\(outline.waived.count)"
      case .stepsLeft: "\(result.stepsLeft)"
      case .stepsOverdue: "\(result.steps.count { $0.state == .overdue })"
      case .nextStep: next?.step.text[language] ?? ""
      case .nextStepBy: next?.actor?[language] ?? ""
      case .nextStepDue: next?.due?.description ?? ""
      case .asOf: result.asOf.description
      case .file: result.proposal.location.file.path
      }
    }
    writer.row(proposal.cells(Self.first) + cells + proposal.cells(Self.last), to: &output)
  }

  /// Writes what was found of proposals whose rows were written, waivers to look into and inputs that
  /// could not be read: each a row whose reason tells it.
  func write(_ summary: Report.Summary, to output: inout [UInt8]) {
    for late in summary.late {
      let cells = CSVProposal.cells(
        Self.first, late: late, language: language, isForExcel: isForExcel)
      let file = late.proposal.location.file.path
      write(cells, late.finding.message(in: language), file, to: &output)
    }
    let nothing = Self.first.map { _ in "" }
    for finding in summary.waiverFindings {
      let file = finding.details?.location?.file.path ?? ""
      write(nothing, finding.message(in: language), file, to: &output)
    }
    for diagnostic in summary.unreadable {
      let file = diagnostic.location?.file.path ?? ""
      write(nothing, diagnostic.problem.message(in: language), file, to: &output)
    }
    let rest = summary.unreadableCount - summary.unreadable.count
    if rest > 0 { write(nothing, LimitWords.unreadableLeftOut(rest)[language], "", to: &output) }
  }

  private func write(
    _ proposal: [String], _ reason: String, _ file: String, to output: inout [UInt8]
  ) {
    let cells = Column.allCases.map { column in
      switch column {
      case .reason: reason
      case .file: file
      default: ""
      }
    }
    writer.row(proposal + cells + Self.last.map { _ in "" }, to: &output)
  }
}

extension Finding {
  /// Whether data or a judgement is wanting for something that binds and applies.
  fileprivate var isOpen: Bool { status == .undetermined && !isAdvice && !isWaiting }
}

extension ProposalOutline {
  /// What stands gravest against the proposal; `nil` when nothing does.
  var gravest: Finding? {
    (errors + musts + entryErrors).first ?? (shoulds + mays + undecided).first
      ?? outstandingJudgements.first ?? waived.first
  }
}
