import RiktlinjeCEL
public import RiktlinjeEngine
public import RiktlinjeRules
import RiktlinjeText

/// What has changed from one report to another: verdicts, and findings that are new, worse, fixed or
/// otherwise changed.
public struct Comparison: Sendable {
  enum Change: String, CaseIterable, Sendable {
    /// It stands against the proposal now, and did not before.
    case new
    /// It stood against the proposal before, and is graver now.
    case worse
    /// It stood against the proposal before, and does not now.
    case fixed
    /// It stands against the proposal in both, with another status or another reason.
    case changed
  }

  struct FindingChange: Sendable {
    let change: Change
    /// The finding as it is now, or as it was when it is gone.
    let finding: SavedReport.Finding
    let before: Status?
    let after: Status?
    /// The force that it had before, where it has another now.
    var forceBefore: Force?
    /// The values that its message reports differently.
    var values: [Baseline.ValueChange] = []
  }

  /// What has become of a proposal.
  enum Turn: String, CaseIterable, Sendable {
    case worse, better
    /// The verdict is another, but no better or worse: it was not assessed, or is not.
    case other
    case added, gone
    /// The verdict is what it was.
    case same

    /// - Parameters:
    ///   - before: `nil` for a proposal that is new.
    ///   - after: `nil` for one that is gone.
    init(_ before: Verdict?, _ after: Verdict?) {
      guard let before else {
        self = .added
        return
      }
      guard let after else {
        self = .gone
        return
      }
      if before == after {
        self = .same
      } else if before == .notAssessed || after == .notAssessed {
        self = .other
      } else {
        self = after < before ? .worse : .better
      }
    }
  }

  struct ProposalChange: Sendable {
    /// The proposal as it is now, or as it was when it is gone.
    let proposal: SavedReport.Proposal
    /// `nil` when the proposal is new.
    let before: Verdict?
    /// `nil` when the proposal is gone.
    let after: Verdict?
    let findings: [FindingChange]

    var id: String { proposal.id }
    var name: String { proposal.name }

    var turn: Turn { Turn(before, after) }
  }

  /// The conditions and proposals of the two reports.
  let old: SavedReport
  let new: SavedReport
  /// The proposals in which something differs: those whose verdict is worse first, then better, then
  /// new ones and those that are gone, last those whose verdict is what it was.
  let proposals: [ProposalChange]
  /// Whether the same proposals were checked against two packs at one time.
  var isOfPacks = false

  /// Compares two reports; proposals are matched by their ids, findings by their rules.
  ///
  /// - Parameter pack: the pack of the new report, whose rules tell which way their values get better.
  public init(from old: SavedReport, to new: SavedReport, pack: RulePack? = nil) {
    self.init(
      from: old, to: new,
      Self.changes(from: old.proposals, to: new.proposals, ValueTrends(pack)))
  }

  /// Puts changes in order that are known already.
  ///
  /// - Parameters:
  ///   - old: the conditions of the earlier report.
  ///   - new: those of the later one.
  init(from old: SavedReport, to new: SavedReport, _ proposals: [ProposalChange]) {
    self.old = old
    self.new = new
    self.proposals = Turn.allCases.flatMap { turn in proposals.filter { $0.turn == turn } }
  }

  /// The proposals in which something differs, in their order, last those that are gone.
  static func changes(
    from old: [SavedReport.Proposal], to new: [SavedReport.Proposal], _ trends: ValueTrends
  ) -> [ProposalChange] {
    let before = table(old) { $0.id }
    let after = table(new) { $0.id }
    var proposals: [ProposalChange] = []
    for (key, proposal) in after.ordered {
      let change = change(from: before.values[key], to: proposal, trends)
      if change.before != change.after || !change.findings.isEmpty { proposals.append(change) }
    }
    for (key, proposal) in before.ordered where after.values[key] == nil {
      proposals.append(
        ProposalChange(proposal: proposal, before: proposal.verdict, after: nil, findings: []))
    }
    return proposals
  }

  /// Whether nothing differs in what the reports say.
  public var isEmpty: Bool { proposals.isEmpty }

  /// Whether a finding that is new, or graver than it was, lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    proposals.contains { proposal in
      proposal.findings.contains { $0.threshold.map(thresholds.contains) == true }
    }
  }

  /// The number of findings with each change.
  func count(_ change: Change) -> Int {
    proposals.reduce(0) { $0 + $1.findings.count { $0.change == change } }
  }

  /// The proposals of which something has become.
  func proposals(_ turn: Turn) -> [ProposalChange] { proposals.filter { $0.turn == turn } }

  // MARK: Matching

  private static func change(
    from old: SavedReport.Proposal?, to new: SavedReport.Proposal, _ trends: ValueTrends
  ) -> ProposalChange {
    let before = table(old?.findings ?? []) { $0.key }
    let after = table(new.findings) { $0.key }
    var changes: [FindingChange] = []
    for (key, finding) in after.ordered where finding.isProblem {
      let earlier = before.values[key]
      if let earlier, earlier.isProblem {
        if let change = change(from: earlier, to: finding, trends) { changes.append(change) }
      } else {
        changes.append(
          FindingChange(
            change: .new, finding: finding, before: earlier?.status, after: finding.status))
      }
    }
    for (key, finding) in before.ordered where finding.isProblem {
      let later = after.values[key]
      guard later?.isProblem != true else { continue }
      changes.append(
        FindingChange(
          change: .fixed, finding: finding, before: finding.status, after: later?.status))
    }
    return ProposalChange(
      proposal: new, before: old?.verdict, after: new.verdict,
      findings: changes.enumerated().sorted { left, right in
        (left.element.change.rank, left.offset) < (right.element.change.rank, right.offset)
      }.map { $0.element })
  }

  /// How a finding differs that stands against its proposal in both; `nil` when it does not.
  private static func change(
    from old: SavedReport.Finding, to new: SavedReport.Finding, _ trends: ValueTrends
  ) -> FindingChange? {
    let before = Dictionary(old.values, uniquingKeysWith: { first, _ in first })
    let values = new.values.compactMap { name, after -> Baseline.ValueChange? in
      guard let before = before[name], before != after else { return nil }
      return Baseline.ValueChange(name: name, before: before, after: after)
    }
    guard old.status != new.status || old.message != new.message || old.force != new.force else {
      return nil
    }
    let isGraver = old.status != new.status && new.status != .undetermined
    let isHeavier = old.status == new.status && new.force > old.force
    let isFurtherOff =
      old.status == new.status
      && values.contains { value in
        trends.trend(of: value.name, in: new.rule).map { trend in
          value.before.isBetter(than: value.after, trend)
        } == true
      }
    return FindingChange(
      change: isGraver || isHeavier || isFurtherOff ? .worse : .changed, finding: new,
      before: old.status, after: new.status, forceBefore: old.force == new.force ? nil : old.force,
      values: values)
  }

  private struct Table<Element> {
    var values: [String: Element] = [:]
    var ordered: [(key: String, value: Element)] = []
  }

  /// The elements by their key; those that share one are told apart by their order.
  private static func table<Element>(
    _ elements: [Element], key: (Element) -> String
  ) -> Table<Element> {
    var table = Table<Element>()
    var counts: [String: Int] = [:]
    for element in elements {
      let name = key(element)
      let count = counts[name, default: 0]
      counts[name] = count + 1
      let unique = "\(name)\u{0}\(count)"
      table.values[unique] = element
      table.ordered.append((unique, element))
    }
    return table
  }
}

extension Comparison.Change {
  /// Its place among the changes of one proposal.
  fileprivate var rank: Int {
    switch self {
    case .new: 0
    case .worse: 1
    case .changed: 2
    case .fixed: 3
    }
  }
}

extension Comparison.FindingChange {
  /// The threshold that it reaches anew; `nil` when it is neither new nor graver.
  var threshold: Threshold? {
    guard change == .new || change == .worse else { return nil }
    return Threshold(reachedBy: finding.status, finding.force)
  }
}

/// Which way the values of a pack's rules get better.
struct ValueTrends {
  private let rules: [String: Rule]

  init(_ pack: RulePack?) {
    rules = Dictionary(
      (pack?.rules ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func trend(of value: String, in rule: String) -> ValueTrend? {
    rules[rule].flatMap { ValueTrend(of: value, in: $0) }
  }
}
