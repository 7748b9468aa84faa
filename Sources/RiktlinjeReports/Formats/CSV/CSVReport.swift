public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// A table with a row for each finding (RFC 4180).
public struct CSVReport: StreamingReportFormat {
  /// Who is to read the table.
  public enum Reader: Sendable {
    /// A program: commas, names of columns and statuses as in the JSON model.
    case program
    /// Excel: byte order mark, semicolons, names in the report's language.
    case excel
  }

  let language: Language
  let reader: Reader

  /// Creates the format in one language.
  public init(language: Language, reader: Reader = .program) {
    self.language = language
    self.reader = reader
  }

  /// Writes the names of the columns.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {
    if reader == .excel { output.append("\u{FEFF}") }
    row(CSVColumn.allCases.map { reader == .excel ? $0.label[language] : $0.rawValue }, to: &output)
  }

  /// Writes the findings of a result.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    for (finding, fingerprint) in result.shownFindings {
      row(finding, of: result.proposal, result.verdict, fingerprint, to: &output)
    }
  }

  /// Writes the waivers to look into and the inputs that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    for late in summary.late {
      row(late.finding, of: late.proposal, late.verdict, Fingerprint.of(late), to: &output)
    }
    for finding in summary.waiverFindings {
      row(finding, of: nil, nil, Fingerprint.of(finding), to: &output)
    }
    for diagnostic in summary.unreadable {
      row(
        CSVColumn.allCases.map { column in
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
        }, to: &output)
    }
    let rest = summary.unreadableCount - summary.unreadable.count
    if rest > 0 {
      row(
        CSVColumn.allCases.map { column in
          switch column {
          case .rule: "report/left-out"
          case .status: name(of: .error)
          case .message: LimitWords.unreadableLeftOut(rest)[language]
          default: ""
          }
        }, to: &output)
    }
  }

  private func row(
    _ finding: Finding, of proposal: Proposal?, _ verdict: Verdict?, _ fingerprint: String,
    to output: inout [UInt8]
  ) {
    let location = finding.details?.location ?? proposal?.location
    let clause = finding.clause
    row(
      CSVColumn.allCases.map { column in
        switch column {
        case .file: location?.file.path ?? ""
        case .line: location.map { "\($0.span.start.line)" } ?? ""
        case .column: location.map { "\($0.span.start.column)" } ?? ""
        case .proposal: proposal?.id ?? ""
        case .title: proposal?.title ?? ""
        case .kind: name(of: proposal?.kind)
        case .verdict: verdict.map(name) ?? ""
        case .rule: finding.rule
        case .clause: clause?.id ?? ""
        case .guideline:
          reader == .excel ? clause?.guideline.title[language] ?? "" : clause?.guideline.id ?? ""
        case .section: clause?.section ?? ""
        case .force: reader == .excel ? finding.force.name[language] : finding.force.rawValue
        case .certainty: name(of: clause?.certainty)
        case .status: name(of: finding.status)
        case .message: finding.details?.message[language] ?? ""
        case .remedy: finding.details?.remedy?[language] ?? ""
        case .missing: (finding.details?.missing ?? []).map(\.path).joined(separator: " ")
        case .fingerprint: fingerprint
        }
      }, to: &output)
  }

  private func name(of kind: Kind?) -> String {
    guard let kind else { return "" }
    return reader == .excel ? kind.label[language] : kind.name
  }

  private func name(of verdict: Verdict) -> String {
    reader == .excel ? verdict.name[language] : verdict.rawValue
  }

  private func name(of status: Status) -> String {
    reader == .excel ? status.name[language] : status.rawValue
  }

  private func name(of certainty: Certainty?) -> String {
    guard let certainty else { return "" }
    return reader == .excel ? certainty.name[language] : certainty.rawValue
  }

  private func row(_ cells: [String], to output: inout [UInt8]) {
    CSVWriter(separator: reader == .excel ? ";" : ",").row(cells, to: &output)
  }
}

/// The columns in their order; the raw values are their names for programs.
private enum CSVColumn: String, CaseIterable {
  case proposal, title, kind, verdict, rule, status, force, message, remedy, missing
  case clause, guideline, section, certainty, file, line, column, fingerprint

  var label: LocalizedText {
    switch self {
    case .proposal: LocalizedText(swedish: "Ärende", english: "Proposal")
    case .title: LocalizedText(swedish: "Rubrik", english: "Title")
    case .kind: LocalizedText(swedish: "Slag", english: "Kind")
    case .verdict: LocalizedText(swedish: "Utfall", english: "Verdict")
    case .rule: LocalizedText(swedish: "Regel", english: "Rule")
    case .status: LocalizedText(swedish: "Status", english: "Status")
    case .force: LocalizedText(swedish: "Kravnivå", english: "Force")
    case .message: LocalizedText(swedish: "Iakttagelse", english: "Finding")
    case .remedy: LocalizedText(swedish: "Åtgärd", english: "Remedy")
    case .missing: LocalizedText(swedish: "Uppgifter som saknas", english: "Missing information")
    case .clause: LocalizedText(swedish: "Punkt", english: "Clause")
    case .guideline: LocalizedText(swedish: "Styrdokument", english: "Guideline")
    case .section: LocalizedText(swedish: "Avsnitt", english: "Section")
    case .certainty: LocalizedText(swedish: "Källäge", english: "Certainty")
    case .file: LocalizedText(swedish: "Fil", english: "File")
    case .line: LocalizedText(swedish: "Rad", english: "Line")
    case .column: LocalizedText(swedish: "Kolumn", english: "Column")
    case .fingerprint: LocalizedText(swedish: "Fingeravtryck", english: "Fingerprint")
    }
  }
}
