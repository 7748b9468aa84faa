public import RiktlinjeCEL
public import RiktlinjeRules
public import RiktlinjeText

/// The answers for all proposals of a run, in the order of the inputs.
public struct Report: Sendable {
  /// What is known before anything is checked.
  public struct Run: Sendable {
    /// The pack that is checked against.
    public let pack: RulePack
    /// The day on which all proposals are checked; `nil` when each has a day of its own.
    public let asOf: CivilDate?
    /// The day that `today` stands for where nothing else is given.
    public let today: CivilDate
    /// The files and folders that were asked for.
    public let inputs: [String]
    /// The ids of the rules and judgements that alone were checked, or patterns; all were when empty.
    ///
    /// What was left out has an exclamation mark before it.
    /// Where some were left out there is no verdict: results say that they are not assessed.
    public let only: [String]
    /// Whether reports show only what stands against proposals; counts are those of everything.
    public var showsOnlyProblems = false

    /// Creates the conditions of a run.
    public init(
      pack: RulePack, asOf: CivilDate?, today: CivilDate, inputs: [String] = [],
      only: [String] = []
    ) {
      self.pack = pack
      self.asOf = asOf
      self.today = today
      self.inputs = inputs
      self.only = only
    }
  }

  /// What is known when everything is checked, besides the results.
  public struct Summary: Sendable {
    /// The number of proposals with each verdict.
    public var verdictCounts: [Verdict: Int] = [:]
    /// The number of findings with each status.
    public var statusCounts: [Status: Int] = [:]
    /// The inputs that could not be read at all, only in part, or only with a guess at what is meant;
    /// the first ones, when very many.
    public var unreadable: [Diagnostic] = []
    /// How many there are of them.
    public var unreadableCount = 0
    /// How many of them are errors: of the input something is missing in the report.
    public var unreadErrorCount = 0
    /// What was read and held no proposal to check.
    public internal(set) var passedOver = PassedOver()
    /// What was found of proposals when their results had been handed over.
    public internal(set) var late: [LateFinding] = []
    /// Waivers that match nothing that was checked, as findings of no proposal.
    public var waiverFindings: [Finding] = []
    /// The findings that were counted but not kept, for there are more than the limit.
    public internal(set) var leftOut = 0
    /// The thresholds that some finding has reached.
    public private(set) var reached: Set<Threshold> = []

    /// Creates the summary of a run that has not checked anything.
    public init() {}

    /// Counts a result.
    public mutating func count(_ result: ProposalResult) {
      verdictCounts[result.verdict, default: 0] += 1
      var counts = [Int](repeating: 0, count: Status.allCases.count)
      for finding in result.findings {
        counts[finding.status.index] += 1
        if let threshold = finding.threshold { reached.insert(threshold) }
      }
      for (status, count) in zip(Status.allCases, counts) where count > 0 {
        statusCounts[status, default: 0] += count
      }
    }

    /// Adds what another part of the run has counted.
    ///
    /// - Parameter limit: how many of the unreadable inputs are kept; their number stays true.
    mutating func add(_ other: Summary, keeping limit: Int) {
      for (verdict, count) in other.verdictCounts { verdictCounts[verdict, default: 0] += count }
      for (status, count) in other.statusCounts { statusCounts[status, default: 0] += count }
      unreadable += other.unreadable.prefix(max(0, limit - unreadable.count))
      unreadableCount += other.unreadableCount
      unreadErrorCount += other.unreadErrorCount
      passedOver.add(other.passedOver)
      waiverFindings += other.waiverFindings
      reached.formUnion(other.reached)
    }

    /// Adds inputs that could not be read.
    mutating func add(unreadable diagnostics: [Diagnostic], keeping limit: Int = .max) {
      unreadable += diagnostics.prefix(max(0, limit - unreadable.count))
      unreadableCount += diagnostics.count
      unreadErrorCount += diagnostics.count { $0.severity == .error }
    }

    /// Adds what held no proposal.
    mutating func add(_ other: PassedOver) { passedOver.add(other) }

    /// Adds what was found of a result that had been handed over.
    ///
    /// - Parameter limit: how many are kept; their number stays true.
    mutating func add(late finding: LateFinding, keeping limit: Int) {
      verdictCounts[finding.verdictBefore, default: 0] -= 1
      if verdictCounts[finding.verdictBefore] == 0 { verdictCounts[finding.verdictBefore] = nil }
      verdictCounts[finding.verdict, default: 0] += 1
      statusCounts[finding.finding.status, default: 0] += 1
      if let threshold = finding.finding.threshold { reached.insert(threshold) }
      if late.count < limit { late.append(finding) } else { leftOut += 1 }
    }

    /// Adds waivers for proposals that were not checked, each as a finding.
    mutating func addWaivers(unmatched waivers: [Waiver]) {
      add(
        waiverFindings: waivers.map { waiver in
          Finding(
            .waiver("waiver/unmatched"), .fail,
            Finding.Details(
              message: WaiverPhrases.unmatched(waiver), location: waiver.location, waiver: waiver))
        })
    }

    /// Adds what is to be looked into in waivers of no proposal.
    mutating func add(waiverFindings findings: [Finding]) {
      waiverFindings += findings
      reached.formUnion(findings.compactMap { $0.threshold })
    }

    /// The summary of a report that tells late findings with their results.
    ///
    /// - Parameter count: the findings that stand against proposals and are left out of it.
    public func ofReport(leavingOut count: Int) -> Summary {
      var summary = self
      summary.late = []
      summary.leftOut += count
      return summary
    }

    /// Whether something of the input could not be read; notes and warnings tell only how it was.
    public var isIncomplete: Bool { unreadErrorCount > 0 }

    /// The number of proposals that were checked.
    public var proposalCount: Int { verdictCounts.values.reduce(0, +) }
  }

  /// What was known before anything was checked.
  public let run: Run
  /// One result a proposal.
  public let results: [ProposalResult]
  /// Counts, unreadable inputs and unmatched waivers.
  public let summary: Summary

  /// Creates a report.
  public init(run: Run, results: [ProposalResult], summary: Summary) {
    self.run = run
    self.results = results
    self.summary = summary
  }

  /// Creates a report of results that may have been too many to keep in full.
  public init(run: Run, kept: KeptResults, summary: Summary) {
    var kept = kept
    kept.amend(summary.late)
    self.init(
      run: run, results: kept.results, summary: summary.ofReport(leavingOut: kept.leftOut))
  }

  /// Creates a report, and counts its results.
  public init(
    pack: RulePack, asOf: CivilDate?, today: CivilDate, inputs: [String] = [],
    results: [ProposalResult], unreadable: [Diagnostic], waiverFindings: [Finding]
  ) {
    var summary = Summary()
    summary.add(unreadable: unreadable)
    summary.add(waiverFindings: waiverFindings)
    for result in results { summary.count(result) }
    self.init(
      run: Run(pack: pack, asOf: asOf, today: today, inputs: inputs), results: results,
      summary: summary)
  }

  /// The pack that was checked against.
  public var pack: RulePack { run.pack }
  /// The day on which all proposals were checked; `nil` when each has a day of its own.
  public var asOf: CivilDate? { run.asOf }
  /// The day that `today` stands for where nothing else is given.
  public var today: CivilDate { run.today }
  /// The inputs that could not be read at all, only in part, or only with a guess at what is meant.
  public var unreadable: [Diagnostic] { summary.unreadable }
  /// Waivers that match nothing that was checked, as findings of no proposal.
  public var waiverFindings: [Finding] { summary.waiverFindings }
  /// The number of proposals with each verdict.
  public var verdictCounts: [Verdict: Int] { summary.verdictCounts }
  /// The number of findings with each status.
  public var statusCounts: [Status: Int] { summary.statusCounts }
}
