public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A table (RFC 4180) with a row for each finding, or for each proposal.
///
/// What is known of the proposal stands in each row of its findings.
public struct CSVReport: StreamingReportFormat {
  /// Who is to read the table.
  public enum Reader: Sendable {
    /// A program: commas, names of columns and statuses as in the JSON model.
    case program
    /// Excel: byte order mark, semicolons, names in the report's language.
    case excel
  }

  /// What a row is of.
  public enum Rows: String, CaseIterable, Sendable {
    case findings
    /// Everything that a list of matters needs: what it is about, the verdict, what is next.
    case proposals
  }

  let language: Language
  let reader: Reader
  let rows: Rows
  let isVerbose: Bool

  /// Creates the format in one language.
  ///
  /// - Parameters:
  ///   - language: of everything that people read.
  ///   - reader: who is to read the table.
  ///   - rows: what a row is of; `nil` for a proposal in Excel, and a finding elsewhere.
  ///   - isVerbose: whether findings that do not apply have rows too.
  public init(
    language: Language, reader: Reader = .program, rows: Rows? = nil, isVerbose: Bool = false
  ) {
    self.language = language
    self.reader = reader
    self.rows = rows ?? (reader == .excel ? .proposals : .findings)
    self.isVerbose = isVerbose
  }

  private var isForExcel: Bool { reader == .excel }
  private var proposals: CSVProposalRows {
    CSVProposalRows(language: language, isForExcel: isForExcel, writer: writer)
  }
  private var writer: CSVWriter { CSVWriter(separator: isForExcel ? ";" : ",") }

  /// Writes the names of the columns.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {
    if isForExcel { output.append("\u{FEFF}") }
    guard rows == .findings else { return proposals.writeNames(to: &output) }
    let names =
      CSVProposal.Column.all.map { isForExcel ? $0.label[language] : $0.name }
      + CSVColumn.allCases.map { isForExcel ? $0.label[language] : $0.rawValue }
    writer.row(names, to: &output)
  }

  /// Writes the findings of a result, or the one row that tells of it.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    guard let result = run.shown(result) else { return }
    guard rows == .findings else { return proposals.write(result, of: run, to: &output) }
    let proposal = writer.beginning(
      CSVProposal(result: result, language: language, isForExcel: isForExcel).cells())
    for (finding, fingerprint) in result.shownFindings
    where isVerbose || finding.status != .notApplicable || finding.details?.exemption != nil {
      let location = finding.location(in: result)
      writer.row(proposal, cells(finding, at: location, fingerprint), to: &output)
    }
  }

  /// Writes the waivers to look into and the inputs that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    guard rows == .findings else { return proposals.write(summary, to: &output) }
    for late in summary.late {
      let proposal = writer.beginning(
        CSVProposal.cells(late: late, language: language, isForExcel: isForExcel))
      writer.row(
        proposal, cells(late.finding, at: late.finding.details?.location, Fingerprint.of(late)),
        to: &output)
    }
    let nothing = writer.beginning(CSVProposal.Column.all.map { _ in "" })
    for finding in summary.waiverFindings {
      writer.row(
        nothing, cells(finding, at: finding.details?.location, Fingerprint.of(finding)),
        to: &output)
    }
    for diagnostic in summary.unreadable {
      let cells = CSVColumn.allCases.map { column in
        switch column {
        case .file: diagnostic.location?.file.path ?? ""
        case .line: diagnostic.location.map { "\($0.span.start.line)" } ?? ""
        case .column: diagnostic.location.map { "\($0.span.start.column)" } ?? ""
        case .rule: diagnostic.problem.code
        case .status: name(of: .error)
        case .message: diagnostic.problem.message(in: language)
        case .remedy: diagnostic.problem.help(in: language) ?? ""
        default: ""
        }
      }
      writer.row(nothing, cells, to: &output)
    }
    let rest = summary.unreadableCount - summary.unreadable.count
    if rest > 0 {
      let cells = CSVColumn.allCases.map { column in
        switch column {
        case .rule: "report/left-out"
        case .status: name(of: .error)
        case .message: LimitWords.unreadableLeftOut(rest)[language]
        default: ""
        }
      }
      writer.row(nothing, cells, to: &output)
    }
  }

  /// What is told of a finding; of one that only might apply no data is said to be missing.
  private func cells(
    _ finding: Finding, at location: SourceLocation?, _ fingerprint: String
  ) -> [String] {
    let clause = finding.clause
    let details = finding.details
    return CSVColumn.allCases.map { column in
      switch column {
      case .file: location?.file.path ?? ""
      case .line: location.map { "\($0.span.start.line)" } ?? ""
      case .column: location.map { "\($0.span.start.column)" } ?? ""
      case .rule: finding.rule
      case .clause: clause?.id ?? ""
      case .guideline:
        isForExcel ? clause?.guideline.title[language] ?? "" : clause?.guideline.id ?? ""
      case .section: clause?.section ?? ""
      case .force: isForExcel ? finding.force.name[language] : finding.force.rawValue
      case .certainty: name(of: clause?.certainty)
      case .status:
        isForExcel && finding.isWaiting ? Phrase.mayApply[language] : name(of: finding.status)
      case .note: note(on: finding)
      case .message: details?.message[language] ?? ""
      case .remedy: finding.isWaiting ? "" : details?.remedy?[language] ?? ""
      case .missing:
        finding.isWaiting ? "" : (details?.missing ?? []).map(\.path).joined(separator: " ")
      case .fingerprint: fingerprint
      }
    }
  }

  /// What sets a finding apart from others of its status.
  private func note(on finding: Finding) -> String {
    if finding.isWaiting { return isForExcel ? Phrase.mayApply[language] : "waiting" }
    if finding.details?.exemption != nil {
      return isForExcel ? Phrase.exempted[language] : "exempt"
    }
    if finding.isEntryError { return isForExcel ? Phrase.entryError[language] : "entry_error" }
    return ""
  }

  private func name(of status: Status) -> String {
    isForExcel ? status.name[language] : status.rawValue
  }

  private func name(of certainty: Certainty?) -> String {
    guard let certainty else { return "" }
    return isForExcel ? certainty.name[language] : certainty.rawValue
  }
}

/// The columns of a finding in their order; the raw values are their names for programs.
private enum CSVColumn: String, CaseIterable {
  case rule, status, note, force, message, remedy, missing
  case clause, guideline, section, certainty, file, line, column, fingerprint

  var label: LocalizedText {
    switch self {
    case .rule: LocalizedText(swedish: "Regel", english: "Rule")
    case .status: LocalizedText(swedish: "Status", english: "Status")
    case .note: LocalizedText(swedish: "Anmärkning", english: "Note")
    case .force: LocalizedText(swedish: "Kravnivå", english: "Force")
    case .message: LocalizedText(swedish: "Iakttagelse", english: "Finding")
    case .remedy: LocalizedText(swedish: "Åtgärd", english: "Remedy")
    case .missing: LocalizedText(swedish: "Uppgifter som saknas", english: "Missing information")
    case .clause: LocalizedText(swedish: "Punkt", english: "Clause")
    case .guideline: LocalizedText(swedish: "Styrdokument", english: "Guideline")
    case .section: LocalizedText(swedish: "Avsnitt", english: "Section")
    case .certainty: Phrase.certainty.text
    case .file: LocalizedText(swedish: "Fil", english: "File")
    case .line: LocalizedText(swedish: "Rad", english: "Line")
    case .column: LocalizedText(swedish: "Kolumn", english: "Column")
    case .fingerprint: LocalizedText(swedish: "Fingeravtryck", english: "Fingerprint")
    }
  }
}
