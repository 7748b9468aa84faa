import RiktlinjeRules

extension Verdict {
  /// The verdict that findings add up to: the worst that any of them calls for.
  ///
  /// - Parameter counts: whether the clause of a finding is to be taken into account; all are, when
  ///   it is not given. Checks of the file and of waivers always are.
  init(of findings: [Finding], where counts: (Clause) -> Bool = { _ in true }) {
    var worst = Verdict.notAssessed
    for finding in findings {
      if let clause = finding.clause, !counts(clause) { continue }
      worst = min(worst, Verdict(of: finding))
    }
    self = worst
  }

  private init(of finding: Finding) {
    self =
      switch (finding.status, finding.force) {
      case (.notApplicable, _), (_, .advice): .notAssessed
      case (.fail, .must): finding.isEntryError ? .undetermined : .nonCompliant
      case (.error, _): .nonCompliant
      case (.undetermined, .must): .undetermined
      case (.fail, .should), (.undetermined, .should), (.waived, _): .compliantWithRemarks
      case (.pass, _), (.fail, .may), (.undetermined, .may): .compliant
      }
  }
}

/// How much of a verdict rests on what is known of the clauses.
public struct Certitude: Hashable, Sendable {
  /// The verdict if clauses that are only our reading are left out.
  public let withoutInferred: Verdict
  /// The verdict if only clauses count that were read in their source.
  public let seenOnly: Verdict

  /// Creates the verdicts by what is known.
  public init(withoutInferred: Verdict, seenOnly: Verdict) {
    self.withoutInferred = withoutInferred
    self.seenOnly = seenOnly
  }

  init(of findings: [Finding]) {
    withoutInferred = Verdict(of: findings) { $0.certainty != .inferred }
    seenOnly = Verdict(of: findings) { $0.certainty == .seen }
  }
}
