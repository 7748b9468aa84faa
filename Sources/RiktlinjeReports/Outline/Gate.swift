public import RiktlinjeEngine
import RiktlinjeRules

/// What ends a run with an exit code that stops a pipeline.
///
/// Formats for machines are given it, so that what stops is an error in each of them, and what does not
/// is none.
public struct Gate: Sendable {
  /// The thresholds at which a problem stops the run.
  public let thresholds: Set<Threshold>
  /// The problems that are known, and stop nothing; `nil` without a baseline.
  public let baseline: Baseline?
  /// Whether a run that finds no proposal to check is accepted.
  public let allowsEmpty: Bool

  /// Creates a gate: the usual one where nothing is said.
  public init(
    thresholds: Set<Threshold> = Threshold.usual, baseline: Baseline? = nil,
    allowsEmpty: Bool = false
  ) {
    self.thresholds = thresholds
    self.baseline = baseline
    self.allowsEmpty = allowsEmpty
  }

  /// How much a problem matters to whoever waits for the run.
  enum Gravity: Int, Comparable {
    /// Known and accepted for now, or waived.
    case known
    /// Advice, and what may be done in another way.
    case note
    case warning
    /// It stops the run.
    case error

    static func < (left: Gravity, right: Gravity) -> Bool { left.rawValue < right.rawValue }
  }

  /// How much a finding matters.
  ///
  /// - Parameter isKnown: whether the baseline knows it.
  func gravity(of finding: Finding, isKnown: Bool) -> Gravity {
    guard finding.isProblem, !isKnown else { return .known }
    guard let threshold = finding.threshold else { return .note }
    return thresholds.contains(threshold) ? .error : .warning
  }

  /// What the baseline knows of a report, by the same order as the exit code.
  func known(in report: Report) -> KnownProblems {
    let results = report.results.map(Baseline.entriesByFinding)
    let others = Baseline.entries(of: report.summary)
    guard let baseline else {
      return KnownProblems(
        findings: results.map { [Bool](repeating: false, count: $0.count) },
        waivers: [Bool](repeating: false, count: report.waiverFindings.count))
    }
    let copies = BaselineOutcome.copies(
      among: results.joined().compactMap(\.self) + others)
    var taken: Set<Int> = []
    func isKnown(_ entry: Baseline.Entry) -> Bool {
      let index = baseline.index(of: entry.record, amongCopies: copies, taken: taken)
      if let index { taken.insert(index) }
      if case .known = baseline.standing(of: entry, to: index) { return true }
      return false
    }
    let findings = results.map { entries in entries.map { $0.map(isKnown) ?? false } }
    return KnownProblems(
      findings: findings, waivers: Array(others.map(isKnown).suffix(report.waiverFindings.count)))
  }
}

/// What of a report a baseline knows.
struct KnownProblems {
  /// For each result, and each of its findings.
  let findings: [[Bool]]
  /// For each finding that is of no proposal.
  let waivers: [Bool]
}
