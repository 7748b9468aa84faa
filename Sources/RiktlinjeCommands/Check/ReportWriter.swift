import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText

/// Writes one report of a run: as the results come where its format allows, else when all is checked.
struct ReportWriter {
  /// What a writer needs of some results.
  enum Page: Sendable {
    case bytes([UInt8])
    case results([ProposalResult])
    case parts([HTMLGathering.Prepared])
  }

  /// The part of the work that any thread can do.
  struct Painter: Sendable {
    fileprivate let stream: (any StreamingReportFormat)?
    fileprivate let gathering: HTMLGathering?
    fileprivate let run: Report.Run

    func page(of part: CheckedPart) -> Page {
      if let gathering { return .parts(part.results.map(gathering.prepare)) }
      guard let stream else { return .results(part.results) }
      var bytes: [UInt8] = []
      stream.append(part, of: run, to: &bytes)
      return .bytes(bytes)
    }
  }

  let painter: Painter
  private let format: any ReportFormat
  /// The file that the report goes to; `nil` for standard output.
  private let file: OutputFile?
  private let findings: Int
  /// What is gathered until all is checked; `nil` where the format asks for all results at once.
  private var draft: GatheredReport?
  private var kept: KeptResults
  /// What a page keeps in place of the results.
  private var gathering: HTMLGathering?

  /// - Parameters:
  ///   - file: `nil` for standard output.
  ///   - findings: the most findings of a report that is written when all is checked.
  ///   - canRepeat: whether the inputs can be read once more.
  ///   - folder: where what is gathered may lie meanwhile.
  init(
    to file: OutputFile?, format: any ReportFormat, run: Report.Run, findings: Int,
    canRepeat: @autoclosure () -> Bool, folder: String
  ) {
    gathering = (format as? HTMLReport).map { HTMLGathering($0, of: run) }
    painter = Painter(
      stream: format as? any StreamingReportFormat, gathering: gathering, run: run)
    self.format = format
    self.file = file
    self.findings = findings
    kept = KeptResults(limit: findings)
    if let format = format as? any GradualReportFormat, canRepeat() {
      draft = GatheredReport(format, run, findings: findings, folder: file?.folder ?? folder)
    }
  }

  /// Writes what stands before the first result.
  mutating func begin(_ terminal: inout Terminal) {
    var bytes: [UInt8] = []
    painter.stream?.begin(painter.run, to: &bytes)
    write(bytes, &terminal)
  }

  /// Writes some results, or keeps them for the end.
  mutating func add(_ page: Page, _ terminal: inout Terminal) {
    switch page {
    case .bytes(let bytes): write(bytes, &terminal)
    case .results(let more):
      if draft == nil { kept.append(more) } else { draft?.append(more) }
    case .parts(let parts): for part in parts { gathering?.add(part) }
    }
  }

  /// Whether all results are to be added once more, for something was found of them later.
  mutating func startsAgain(for late: [LateFinding]) -> Bool {
    guard draft != nil, !late.isEmpty else { return false }
    draft?.startAgain(for: LateFindings(late))
    return true
  }

  /// Writes the rest; throws when the file cannot be written.
  ///
  /// - Parameter changes: what has changed, for a format that can tell it.
  mutating func end(
    _ summary: Report.Summary, _ changes: RunChanges, _ terminal: inout Terminal
  ) throws(FileProblem) {
    let format: any ReportFormat =
      (self.format as? any ChangesReportFormat)?.telling(changes) ?? self.format
    if let gathering {
      var bytes: [UInt8] = []
      gathering.write(summary, changes, to: &bytes)
      write(bytes, &terminal)
    } else if let draft {
      try draft.finish(summary) { write($0, &terminal) }
    } else if let stream = format as? any StreamingReportFormat {
      var bytes: [UInt8] = []
      stream.end(summary, of: painter.run, to: &bytes)
      write(bytes, &terminal)
    } else {
      var bytes: [UInt8] = []
      let report = Report(run: painter.run, kept: kept, summary: summary)
      kept = KeptResults(limit: findings)
      format.write(report, to: &bytes)
      write(bytes, &terminal)
    }
    try file?.finish()
  }

  private func write(_ bytes: [UInt8], _ terminal: inout Terminal) {
    if let file { file.write(bytes) } else { terminal.output.write(bytes) }
  }
}

/// A report that is put together when all is checked, of what is written as the results come.
private struct GatheredReport {
  private let format: any GradualReportFormat
  private let run: Report.Run
  private let findings: Int
  private let folder: String
  private var draft: any ReportDraft
  private var limit: FindingLimit
  /// What was taken from the draft, strand by strand.
  private var spools: [Spool] = []
  private var late = LateFindings([])

  /// The size from which bytes are taken from the draft.
  private static let pieceBytes = 65_536

  init(_ format: any GradualReportFormat, _ run: Report.Run, findings: Int, folder: String) {
    self.format = format
    self.run = run
    self.findings = findings
    self.folder = folder
    draft = format.draft(of: run, copies: [])
    limit = FindingLimit(findings)
    spools = draft.strands.map { _ in Spool(in: folder) }
  }

  mutating func startAgain(for late: LateFindings) {
    self.late = late
    draft = format.draft(of: run, copies: late.ids)
    limit = FindingLimit(findings)
    spools = draft.strands.map { _ in Spool(in: folder) }
  }

  mutating func append(_ results: [ProposalResult]) {
    for result in results {
      draft.append(late.added(to: limit.applied(to: result)))
      for index in spools.indices where draft.strands[index].bytes.count >= Self.pieceBytes {
        spools[index].append(draft.strands[index].take())
      }
    }
  }

  func finish(
    _ summary: Report.Summary, _ write: ([UInt8]) -> Void
  ) throws(FileProblem) {
    var draft = draft
    for index in spools.indices { spools[index].append(draft.strands[index].take()) }
    for piece in draft.finished(summary.ofReport(leavingOut: limit.leftOut)) {
      switch piece {
      case .bytes(let bytes): write(bytes)
      case .strand(let index, let range):
        try spools[index].read(range) { write(Array($0)) }
      }
    }
  }
}
