public import RiktlinjeEngine

/// A format whose report is put together when all is checked, of parts that are written as the results
/// come, so that not all of them are in memory at once.
public protocol GradualReportFormat: ReportFormat {
  /// What is written of a report before its end.
  associatedtype Draft: ReportDraft

  /// Begins a report.
  ///
  /// - Parameter copies: the ids of which the run is known to have several proposals.
  func draft(of run: Report.Run, copies: Set<String>) -> Draft
}

extension GradualReportFormat {
  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let copies = report.results.lazy.filter { $0.proposal.repetition > 0 }.map(\.proposal.id)
    var draft = draft(of: report.run, copies: Set(copies))
    for result in report.results { draft.append(result) }
    for piece in draft.finished(report.summary) {
      switch piece {
      case .bytes(let bytes): output += bytes
      case .strand(let index, let range): output += draft.strands[index].bytes[range]
      }
    }
  }
}

/// What is written of a report before its end.
public protocol ReportDraft: Sendable {
  /// What was written of the results; a format that writes in several places has several strands.
  var strands: [ReportStrand] { get set }

  /// Writes one result.
  mutating func append(_ result: ProposalResult)

  /// The whole report, piece by piece, when all results have been written.
  func finished(_ summary: Report.Summary) -> [ReportPiece]
}

/// A part of a finished report.
public enum ReportPiece: Sendable {
  case bytes([UInt8])
  /// Some of what was written to the strand with an index, counted from its beginning.
  case strand(Int, Range<Int>)
}

/// Bytes that are written as results come, and that may be taken away until the report is put together.
public struct ReportStrand: Sendable {
  /// What was written and not taken away.
  public internal(set) var bytes: [UInt8] = []
  private var taken = 0

  init() {}

  /// The number of bytes that were written.
  public var count: Int { taken + bytes.count }

  /// All that was written.
  var whole: Range<Int> { 0..<count }

  /// Takes away what is there.
  public mutating func take() -> [UInt8] {
    defer {
      taken += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    return bytes
  }
}
