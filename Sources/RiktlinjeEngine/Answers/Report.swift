public import RiktlinjeCEL
public import RiktlinjeRules
public import RiktlinjeText

/// The answers for all proposals of a run, in the order of the inputs.
public struct Report: Sendable {
  /// The pack that was checked against.
  public let pack: RulePack
  /// The day on which all proposals were checked; `nil` when each has a day of its own.
  public let asOf: CivilDate?
  /// The day that `today` stands for where nothing else is given.
  public let today: CivilDate
  /// One result a proposal.
  public let results: [ProposalResult]
  /// The inputs that could not be read at all, or only in part.
  public let unreadable: [Diagnostic]
  /// Waivers that match nothing that was checked, as findings of no proposal.
  public let waiverFindings: [Finding]

  /// Creates a report.
  public init(
    pack: RulePack, asOf: CivilDate?, today: CivilDate, results: [ProposalResult],
    unreadable: [Diagnostic], waiverFindings: [Finding]
  ) {
    self.pack = pack
    self.asOf = asOf
    self.today = today
    self.results = results
    self.unreadable = unreadable
    self.waiverFindings = waiverFindings
  }

  /// The number of proposals with each verdict.
  public var verdictCounts: [Verdict: Int] {
    results.reduce(into: [:]) { counts, result in counts[result.verdict, default: 0] += 1 }
  }

  /// The number of findings with each status.
  public var statusCounts: [Status: Int] {
    results.reduce(into: [:]) { counts, result in
      for finding in result.findings { counts[finding.status, default: 0] += 1 }
    }
  }
}
