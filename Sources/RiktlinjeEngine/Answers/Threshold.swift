package import RiktlinjeRules

/// What makes a check fail: any number of these.
public enum Threshold: String, CaseIterable, Sendable {
  /// A must fails, or a rule could not be evaluated.
  case must
  /// A should fails.
  case should
  /// A must is undetermined, or something in the proposal cannot be read as what it should be.
  case undetermined

  /// What fails a check where nothing else is asked for.
  public static let usual: Set<Threshold> = [.must, .undetermined]
}

extension Report.Summary {
  /// Whether a finding lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    !reached.isDisjoint(with: thresholds)
  }
}

extension Threshold {
  /// The threshold that a status of a rule of some force reaches; `nil` when nothing stands against
  /// the proposal.
  package init?(reachedBy status: Status, _ force: Force) {
    switch (status, force) {
    case (_, .advice): return nil
    case (.error, _), (.fail, .must): self = .must
    case (.fail, .should), (.undetermined, .should): self = .should
    case (.undetermined, .must): self = .undetermined
    default: return nil
    }
  }
}

extension Finding {
  /// The threshold that the finding reaches; `nil` when nothing stands against the proposal.
  package var threshold: Threshold? {
    isEntryError ? .undetermined : Threshold(reachedBy: status, force)
  }
}
