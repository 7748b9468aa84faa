import RiktlinjeRules

extension Verdict {
  /// The verdict that findings add up to: the worst that any of them calls for.
  init(of findings: [Finding]) {
    var worst = Verdict.compliant
    for finding in findings {
      worst = min(worst, Verdict(of: finding))
    }
    self = worst
  }

  private init(of finding: Finding) {
    self =
      switch (finding.status, finding.force) {
      case (.error, _), (.fail, .must): .nonCompliant
      case (.undetermined, .must): .undetermined
      case (.fail, .should), (.undetermined, .should), (.waived, _): .compliantWithRemarks
      case (.pass, _), (.notApplicable, _), (.fail, .may), (.undetermined, .may): .compliant
      }
  }
}
