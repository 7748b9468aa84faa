public import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

/// The whole report as JSON, for programs: every finding with its ids, places and values, and every
/// text in both languages.
///
/// The model is versioned and described by `Schemas/riktlinje-report.schema.json`. Members are only
/// added within a version.
public struct JSONReport: GradualReportFormat {
  /// The number that rises when a member changes its meaning or goes away.
  public static let modelVersion = 2

  let madeAt: String?

  /// Creates the format.
  ///
  /// - Parameter madeAt: when the report is made, as ISO 8601 has it; left out when `nil`, so that
  ///   the same input gives the same bytes.
  public init(madeAt: String? = nil) {
    self.madeAt = madeAt
  }

  /// Begins a report.
  public func draft(of run: Report.Run, copies: Set<String>) -> JSONDraft {
    JSONDraft(run: run, madeAt: madeAt)
  }
}

/// What is written of a JSON report before its end: the results.
public struct JSONDraft: ReportDraft {
  let run: Report.Run
  let madeAt: String?
  private let model = JSONModel()

  /// The elements of `results`.
  public var strands = [ReportStrand()]

  init(run: Report.Run, madeAt: String?) {
    self.run = run
    self.madeAt = madeAt
  }

  /// Writes one result.
  public mutating func append(_ result: ProposalResult) {
    guard let result = run.shown(result) else { return }
    let (model, isFirst) = (model, strands[0].count == 0)
    JSONWriter.writeElement(to: &strands[0].bytes, depth: 2, isFirst: isFirst) { json in
      json.object { model.writeResult(result, to: &$0) }
    }
  }

  /// The whole report.
  public func finished(_ summary: Report.Summary) -> [ReportPiece] {
    let frame = JSONWriter.frame { json in
      json.object { json in
        model.writeRun(run, madeAt: madeAt, to: &json)
        model.writeSummary(summary, to: &json)
        model.writePack(run.pack, to: &json)
        json.arrayApart("results", isEmpty: strands[0].count == 0)
        model.writeProblems(summary, to: &json)
      }
    }
    return [
      .bytes(frame.before), .strand(0, strands[0].whole), .bytes(frame.after + "\n".utf8),
    ]
  }
}

/// The report as JSON Lines: the run, then a result a line as it is made, then the summary.
///
/// What cannot be read has its line among the results, at its place, and stands in the summary again.
/// What is found of a proposal when its line is written already, that a later one has the same id, has a
/// line of the type `finding` before the summary.
/// Each line is an object whose member `type` says what it is; the rest is as in ``JSONReport``.
public struct JSONLinesReport: StreamingReportFormat {
  let madeAt: String?
  private let model = JSONModel()

  /// Creates the format.
  ///
  /// - Parameter madeAt: when the report is made, as ISO 8601 has it; left out when `nil`.
  public init(madeAt: String? = nil) {
    self.madeAt = madeAt
  }

  /// Writes the line of the run: the versions of the model and the pack.
  public func begin(_ run: Report.Run, to output: inout [UInt8]) {
    line("run", to: &output) { json in
      model.writeRun(run, madeAt: madeAt, to: &json)
      model.writePackIdentity(run.pack, to: &json)
    }
  }

  /// Writes the line of a result.
  public func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8]) {
    guard let result = run.shown(result) else { return }
    line("result", to: &output) { model.writeResult(result, to: &$0) }
  }

  /// Writes the line of something that could not be read.
  public func append(unreadable: Diagnostic, of run: Report.Run, to output: inout [UInt8]) {
    line("unreadable", to: &output) { model.writeDiagnostic(unreadable, to: &$0) }
  }

  /// Writes the line of the summary, with the inputs that could not be read.
  public func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8]) {
    for late in summary.late { line("finding", to: &output) { model.writeLate(late, to: &$0) } }
    line("summary", to: &output) { json in
      model.writeSummary(summary, to: &json)
      model.writeProblems(summary, to: &json)
    }
  }

  private func line(
    _ type: String, to output: inout [UInt8], _ content: (inout JSONWriter) -> Void
  ) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("type", type)
        content(&json)
      }
    }
    output.append("\n")
  }
}
