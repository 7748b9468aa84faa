public import RiktlinjeEngine
public import RiktlinjeText
import RiktlinjeYAML

/// The problems that are known and accepted for now: what is not among them, or has become worse, is
/// new.
public struct Baseline: Sendable {
  /// The status of each known problem, by its fingerprint.
  private let statuses: [String: Status]

  /// Takes the problems of a report as known.
  public init(of report: Report) {
    statuses = Dictionary(
      Self.problems(of: report).map { ($0.fingerprint, $0.finding.status) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads what ``file(of:)`` writes.
  ///
  /// - Throws: ``InvalidReportFile`` when it is no JSON or no such file.
  public init(reading file: SourceFile) throws(InvalidReportFile) {
    var reader = JSONReader()
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

  /// The problems of a report as a file, in the order of the report, with names for its readers.
  public static func file(of report: Report) -> RenderedReport {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-baseline")
        json.member("version", 1)
        json.array("findings", problems(of: report)) { json, problem in
          json.object { json in
            json.member("fingerprint", problem.fingerprint)
            json.member("proposal", problem.proposal)
            json.member("rule", problem.finding.rule)
            json.member("status", problem.finding.status.rawValue)
          }
        }
      }
    }
    output.append("\n")
    return RenderedReport(bytes: output)
  }

  /// Whether a finding is among the known ones, and no worse than it was.
  func knows(_ finding: Finding, _ fingerprint: String) -> Bool {
    guard let status = statuses[fingerprint] else { return false }
    return finding.status == status || finding.status == .undetermined
  }

  /// The number of problems of a report that are new.
  public func newProblemCount(in report: Report) -> Int {
    Self.problems(of: report).count { !knows($0.finding, $0.fingerprint) }
  }

  /// Whether a new problem lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>, in report: Report) -> Bool {
    Self.problems(of: report).contains { problem in
      !knows(problem.finding, problem.fingerprint)
        && problem.finding.threshold.map(thresholds.contains) == true
    }
  }

  private typealias KnownProblem = (finding: Finding, fingerprint: String, proposal: String?)

  private static func problems(of report: Report) -> [KnownProblem] {
    var problems: [KnownProblem] = []
    for result in report.results {
      for (finding, fingerprint) in zip(result.findings, Fingerprint.all(of: result))
      where finding.isProblem {
        problems.append((finding, fingerprint, result.proposal.id))
      }
    }
    for finding in report.waiverFindings {
      problems.append((finding, Fingerprint.of(finding), nil))
    }
    return problems
  }
}
