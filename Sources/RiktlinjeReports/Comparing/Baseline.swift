public import RiktlinjeEngine
public import RiktlinjeText
import RiktlinjeYAML

/// The problems that are known and accepted for now: what is not among them, or has become worse, is
/// new.
public struct Baseline: Sendable {
  /// A problem as a baseline knows it, with names for the readers of the file.
  public struct Entry: Sendable {
    /// What tells the problem from every other.
    public let fingerprint: String
    /// The proposal’s id; `nil` for what belongs to none, such as a waiver.
    public let proposal: String?
    /// The rule’s id.
    public let rule: String
    /// How it stands.
    public let status: Status
    /// The threshold that it reaches.
    public let threshold: Threshold?
    /// File, line and column; `nil` when it points nowhere.
    public let place: String?

    fileprivate init(_ finding: Finding, _ fingerprint: String, of result: ProposalResult?) {
      self.fingerprint = fingerprint
      proposal = result?.proposal.id
      rule = finding.rule
      status = finding.status
      threshold = finding.threshold
      place = (finding.details?.location ?? result?.proposal.location)?.description
    }
  }

  /// The status of each known problem, by its fingerprint.
  private let statuses: [String: Status]

  /// Takes problems as known.
  public init(of entries: [Entry]) {
    statuses = Dictionary(
      entries.map { ($0.fingerprint, $0.status) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes the problems of a report as known.
  public init(of report: Report) {
    self.init(of: Self.entries(of: report))
  }

  /// Reads what ``file(of:)`` writes.
  ///
  /// - Throws: ``InvalidReportFile`` when it is no JSON or no such file.
  public init(reading file: SourceFile) throws(InvalidReportFile) {
    var reader = JSONReader(limits: SavedReport.limits)
    let reading = reader.read(file)
    guard let root = reading.documents.first, reading.diagnostics.isEmpty else {
      throw InvalidReportFile(diagnostics: reading.diagnostics)
    }
    guard root.kind == .mapping, root["format"]?.string == "riktlinje-baseline",
      root["version"]?.hasText("1") == true, let findings = root["findings"],
      findings.kind == .sequence
    else { throw InvalidReportFile(.notABaseline, at: root) }
    statuses = findings.elements.reduce(into: [:]) { statuses, finding in
      guard finding.kind == .mapping, let fingerprint = finding["fingerprint"]?.string else {
        return
      }
      statuses[fingerprint] = (finding["status"]?.string).flatMap(Status.init)
    }
  }

  /// Problems as a file, in the order given.
  public static func file(of entries: [Entry]) -> RenderedReport {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-baseline")
        json.member("version", 1)
        json.array("findings", entries) { json, entry in
          json.object { json in
            json.member("fingerprint", entry.fingerprint)
            json.member("proposal", entry.proposal)
            json.member("rule", entry.rule)
            json.member("status", entry.status.rawValue)
          }
        }
      }
    }
    output.append("\n")
    return RenderedReport(bytes: output)
  }

  /// The problems of a report as a file, in the order of the report.
  public static func file(of report: Report) -> RenderedReport { file(of: entries(of: report)) }

  /// Whether a finding is among the known ones, and no worse than it was.
  func knows(_ finding: Finding, _ fingerprint: String) -> Bool {
    knows(finding.status, fingerprint)
  }

  private func knows(_ status: Status, _ fingerprint: String) -> Bool {
    guard let known = statuses[fingerprint] else { return false }
    return status == known || status == .undetermined
  }

  /// Whether a problem is neither known nor only less grave than it was.
  public func isNew(_ entry: Entry) -> Bool { !knows(entry.status, entry.fingerprint) }

  /// The number of problems of a report that are new.
  public func newProblemCount(in report: Report) -> Int {
    Self.entries(of: report).count(where: isNew)
  }

  /// Whether a new problem lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>, in report: Report) -> Bool {
    Self.entries(of: report).contains { entry in
      isNew(entry) && entry.threshold.map(thresholds.contains) == true
    }
  }

  // MARK: Problems

  /// The problems of a report, in its order.
  public static func entries(of report: Report) -> [Entry] {
    report.results.flatMap(entries) + entries(of: report.summary)
  }

  /// The problems of one proposal.
  public static func entries(of result: ProposalResult) -> [Entry] {
    guard result.findings.contains(where: \.isProblem) else { return [] }
    return zip(result.findings, Fingerprint.all(of: result)).compactMap { finding, fingerprint in
      finding.isProblem ? Entry(finding, fingerprint, of: result) : nil
    }
  }

  /// The problems that belong to no proposal.
  public static func entries(of summary: Report.Summary) -> [Entry] {
    summary.waiverFindings.map { Entry($0, Fingerprint.of($0), of: nil) }
  }
}
