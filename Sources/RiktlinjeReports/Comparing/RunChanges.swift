/// What a run has to tell besides its results: what has changed since an earlier one.
public struct RunChanges: Sendable {
  /// What has changed since a report that was saved.
  public var since: Comparison?
  /// How what was found stands to what was known.
  public var baseline: BaselineOutcome?

  /// Creates the changes of a run; `nil` stands for what nobody asked for.
  public init(since: Comparison? = nil, baseline: BaselineOutcome? = nil) {
    self.since = since
    self.baseline = baseline
  }
}

/// A format that can tell what has changed.
public protocol ChangesReportFormat: ReportFormat {
  /// The same format, telling changes too; it is asked for when all is checked.
  func telling(_ changes: RunChanges) -> Self
}
