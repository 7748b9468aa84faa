import RiktlinjeRules

/// What makes a check fail: any number of these.
public enum Threshold: String, CaseIterable, Sendable {
  /// A must fails, a file is not valid, or a rule could not be evaluated.
  case must
  /// A should fails.
  case should
  /// A must is undetermined.
  case undetermined

  /// What fails a check where nothing else is asked for.
  public static let usual: Set<Threshold> = [.must, .undetermined]
}

extension Report {
  /// Whether a finding lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    results.contains { $0.findings.contains { finding in finding.exceeds(thresholds) } }
      || waiverFindings.contains { $0.exceeds(thresholds) }
  }
}

extension Finding {
  fileprivate func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    switch (status, force) {
    case (.error, _), (.fail, .must): thresholds.contains(.must)
    case (.fail, .should), (.undetermined, .should): thresholds.contains(.should)
    case (.undetermined, .must): thresholds.contains(.undetermined)
    default: false
    }
  }
}
