import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText

/// Writes one report of a run: as the results come where its format allows, else at the end.
struct ReportWriter {
  /// What a writer needs of some results.
  enum Page: Sendable {
    case bytes([UInt8])
    case results([ProposalResult])
  }

  /// The part of the work that any thread can do.
  struct Painter: Sendable {
    fileprivate let stream: (any StreamingReportFormat)?
    fileprivate let run: Report.Run

    func page(of part: CheckedPart) -> Page {
      guard let stream else { return .results(part.results) }
      var bytes: [UInt8] = []
      stream.append(part, of: run, to: &bytes)
      return .bytes(bytes)
    }
  }

  let painter: Painter
  private let format: any ReportFormat
  private let file: String?
  /// What a file will hold: it is written whole, when all is known.
  private var pending: [UInt8] = []
  private var kept: KeptResults

  init(_ output: ReportOutput, format: any ReportFormat, run: Report.Run, findings limit: Int) {
    self.painter = Painter(stream: format as? any StreamingReportFormat, run: run)
    self.format = format
    self.file = output.file
    self.kept = KeptResults(limit: limit)
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
    case .results(let more): kept.append(more)
    }
  }

  /// Writes the rest; throws when the file cannot be written.
  ///
  /// - Parameter changes: what has changed, for a format that can tell it.
  /// - Parameter isStopped: asked now and then while a file that is a pipe has no reader.
  mutating func end(
    _ summary: Report.Summary, _ changes: RunChanges, _ terminal: inout Terminal,
    until isStopped: () -> Bool
  ) throws(FileProblem) {
    var bytes: [UInt8] = []
    let format: any ReportFormat =
      (self.format as? any ChangesReportFormat)?.telling(changes) ?? self.format
    if let stream = format as? any StreamingReportFormat {
      stream.end(summary, of: painter.run, to: &bytes)
    } else {
      format.write(Report(run: painter.run, kept: kept, summary: summary), to: &bytes)
    }
    write(bytes, &terminal)
    if let file { try writeFile(pending, to: terminal.typedPath(file), until: isStopped) }
  }

  private mutating func write(_ bytes: [UInt8], _ terminal: inout Terminal) {
    if file == nil { terminal.output.write(bytes) } else { pending += bytes }
  }
}
