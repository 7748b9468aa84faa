public import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What has changed from one report to another: findings that are new, fixed or changed, and verdicts.
public struct Comparison: Sendable {
  enum Change: String, CaseIterable, Sendable {
    /// It stands against the proposal now, and did not before.
    case new
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

    /// Whether it stood against the proposal before, and now does so for certain.
    var isGraver: Bool {
      change == .changed && before != after && after != .undetermined
    }
  }

  struct ProposalChange: Sendable {
    let id: String
    let name: String
    /// `nil` when the proposal is new.
    let before: Verdict?
    /// `nil` when the proposal is gone.
    let after: Verdict?
    let findings: [FindingChange]
  }

  /// The packs and as-of dates of the two reports.
  let old: SavedReport
  let new: SavedReport
  /// The proposals in which something differs, those of the new report first.
  let proposals: [ProposalChange]

  /// Compares two reports; proposals are matched by their ids, findings by their rules.
  public init(from old: SavedReport, to new: SavedReport) {
    self.old = old
    self.new = new
    let before = Self.table(old.proposals, key: \.id)
    let after = Self.table(new.proposals, key: \.id)
    var proposals: [ProposalChange] = []
    for (key, proposal) in after.ordered {
      let change = Self.change(from: before.values[key], to: proposal)
      if change.before != change.after || !change.findings.isEmpty { proposals.append(change) }
    }
    for (key, proposal) in before.ordered where after.values[key] == nil {
      proposals.append(
        ProposalChange(
          id: proposal.id, name: proposal.name, before: proposal.verdict, after: nil, findings: []))
    }
    self.proposals = proposals
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { proposals.isEmpty }

  /// Whether the reports were made by packs that differ, as far as both tell.
  public var hasOtherPack: Bool {
    guard old.pack == new.pack, let before = old.digest, let after = new.digest else {
      return old.pack != new.pack
    }
    return before != after
  }

  /// Whether a finding that is new, or graver than it was, lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    proposals.contains { proposal in
      proposal.findings.contains { change in
        (change.change == .new || change.isGraver)
          && Threshold(reachedBy: change.finding.status, change.finding.force)
            .map(thresholds.contains) == true
      }
    }
  }

  /// The number of findings with each change.
  func count(_ change: Change) -> Int {
    proposals.reduce(0) { $0 + $1.findings.count { $0.change == change } }
  }

  // MARK: Matching

  private static func change(
    from old: SavedReport.Proposal?, to new: SavedReport.Proposal
  ) -> ProposalChange {
    let before = table(old?.findings ?? [], key: \.key)
    let after = table(new.findings, key: \.key)
    var changes: [FindingChange] = []
    for (key, finding) in after.ordered where finding.isProblem {
      let earlier = before.values[key]
      if let earlier, earlier.isProblem {
        guard earlier.status != finding.status || earlier.message != finding.message else {
          continue
        }
        changes.append(
          FindingChange(
            change: .changed, finding: finding, before: earlier.status, after: finding.status))
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
      id: new.id, name: new.name, before: old?.verdict, after: new.verdict, findings: changes)
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
