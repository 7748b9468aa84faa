import RiktlinjeRules

/// How much of a verdict rests on what is known of the clauses.
public struct Certitude: Hashable, Sendable {
  /// The verdict if clauses that are only our interpretation are left out.
  public let withoutInferred: Verdict
  /// The verdict if only clauses count that were read in their source.
  public let seenOnly: Verdict

  /// Creates the verdicts by what is known.
  public init(withoutInferred: Verdict, seenOnly: Verdict) {
    self.withoutInferred = withoutInferred
    self.seenOnly = seenOnly
  }
}

/// What findings add up to: the worst that any of them calls for, by how much is known.
struct FindingSum {
  private(set) var verdict = Verdict.notAssessed
  private var withoutInferred = Verdict.notAssessed
  private var seenOnly = Verdict.notAssessed

  init(of findings: [Finding]) {
    for finding in findings where finding.status != .notApplicable {
      let called = Verdict(of: finding)
      verdict = min(verdict, called)
      switch finding.clause?.certainty {
      case .inferred: break
      case .reported: withoutInferred = min(withoutInferred, called)
      // Checks of the file and of waivers rest on no clause.
      case .seen, nil:
        withoutInferred = min(withoutInferred, called)
        seenOnly = min(seenOnly, called)
      }
    }
  }

  var certitude: Certitude { Certitude(withoutInferred: withoutInferred, seenOnly: seenOnly) }
}

extension Verdict {
  /// The verdict that findings add up to: the worst that any of them calls for.
  init(of findings: [Finding]) { self = FindingSum(of: findings).verdict }

  fileprivate init(of finding: Finding) {
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
