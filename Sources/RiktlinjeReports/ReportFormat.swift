public import RiktlinjeEngine
public import RiktlinjeText

/// A way to write a report: a pure function from the report to bytes.
public protocol ReportFormat: Sendable {
  /// Writes the whole report after what is already there.
  func write(_ report: Report, to output: inout [UInt8])
}

extension ReportFormat {
  /// The whole report.
  public func render(_ report: Report) -> RenderedReport {
    var output: [UInt8] = []
    write(report, to: &output)
    return RenderedReport(bytes: output)
  }
}

/// A format that can be written result by result, while later proposals are still being checked.
///
/// Each call appends to the output; the caller may write out and empty the buffer between calls.
/// Results may be written to buffers of their own by several threads and put in order afterwards.
public protocol StreamingReportFormat: ReportFormat {
  /// Writes what stands before the first result.
  func begin(_ run: Report.Run, to output: inout [UInt8])
  /// Writes one result.
  func append(_ result: ProposalResult, of run: Report.Run, to output: inout [UInt8])
  /// Writes that something could not be read, where the format tells it before the end.
  func append(unreadable: Diagnostic, of run: Report.Run, to output: inout [UInt8])
  /// Writes what stands after the last result.
  func end(_ summary: Report.Summary, of run: Report.Run, to output: inout [UInt8])
}

extension StreamingReportFormat {
  /// Writes nothing: most formats tell at the end what could not be read.
  public func append(unreadable: Diagnostic, of run: Report.Run, to output: inout [UInt8]) {}

  /// Writes what came of a few inputs, in their order.
  public func append(_ part: CheckedPart, of run: Report.Run, to output: inout [UInt8]) {
    var unreadable = part.unreadable[...]
    func appendUnreadable(before index: Int) {
      while let first = unreadable.first, first.resultsBefore <= index {
        append(unreadable: first.diagnostic, of: run, to: &output)
        unreadable.removeFirst()
      }
    }
    for (index, result) in part.results.enumerated() {
      appendUnreadable(before: index)
      append(result, of: run, to: &output)
    }
    appendUnreadable(before: part.results.count)
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    begin(report.run, to: &output)
    for result in report.results { append(result, of: report.run, to: &output) }
    end(report.summary, of: report.run, to: &output)
  }
}

/// A report in one format, in UTF-8.
public struct RenderedReport: Sendable {
  /// The content, ready to be written to a file.
  public let bytes: [UInt8]

  /// The content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
