public import RiktlinjeEngine
public import RiktlinjeRules
import RiktlinjeText

/// Gathers what a change of a pack does to proposals, piece by piece, in little room.
///
/// Of proposals that come out as before nothing is kept but a hash of their ids, and of more changed
/// findings than a limit only what the sums need.
public struct ImpactGathering: Sendable {
  /// What differs in a few proposals; made on the threads that check them.
  public struct Piece: Sendable {
    fileprivate let changes: [Comparison.ProposalChange]
    fileprivate let ids: [Int]

    /// The number of proposals.
    public var proposalCount: Int { ids.count }
  }

  /// A verdict and what becomes of it.
  struct Transition: Hashable, Sendable {
    /// `nil` where only the new pack can read the proposal.
    let before: Verdict?
    /// `nil` where only the old pack can.
    let after: Verdict?

    /// The transition of a proposal whose id another has too: it cannot be better than undetermined.
    fileprivate var ofRepeated: Transition {
      Transition(
        before: before.map { min($0, .undetermined) }, after: after.map { min($0, .undetermined) })
    }
  }

  private let limit: Int
  private let trends: ValueTrends
  private var seen: Set<Int> = []
  private var repeated: Set<Int> = []
  private var kept: [Comparison.ProposalChange] = []
  private var keptFindings = 0
  /// The proposals that are not kept, by the hash of their ids.
  private var others: [(id: Int, transition: Transition)] = []
  private var rules: [String: ImpactOfRule] = [:]
  private var reached: Set<Threshold> = []
  private var proposalCount = 0

  /// - Parameters:
  ///   - pack: the pack that is to be.
  ///   - limit: the most changed findings that are kept.
  public init(_ pack: RulePack, keeping limit: Int) {
    self.limit = limit
    trends = ValueTrends(pack)
  }

  /// What makes a piece of what both packs say of the same few files.
  public var comparing: @Sendable ([SavedReport.Proposal], [SavedReport.Proposal]) -> Piece {
    { [trends] old, new in
      let changes = Comparison.changes(from: old, to: new, trends)
      return Piece(
        changes: changes,
        ids: new.map { $0.id.hashValue }
          + changes.filter { $0.after == nil }.map { $0.id.hashValue })
    }
  }

  /// Takes a piece, in the order of the inputs.
  public mutating func add(_ piece: Piece) {
    proposalCount += piece.proposalCount
    for id in piece.ids where !seen.insert(id).inserted { repeated.insert(id) }
    for change in piece.changes {
      for finding in change.findings {
        rules[finding.finding.rule, default: ImpactOfRule()].count(finding, of: change)
        if let threshold = finding.threshold { reached.insert(threshold) }
      }
      if keptFindings + change.findings.count <= limit {
        keptFindings += max(1, change.findings.count)
        kept.append(change)
      } else {
        others.append(
          (change.id.hashValue, Transition(before: change.before, after: change.after)))
      }
    }
  }

  /// What the change of the pack does, when all is checked.
  public func impact(from old: Report.Run, to new: Report.Run) -> Impact {
    var verdicts: [Transition: Int] = [:]
    let kept = kept.compactMap { change -> Comparison.ProposalChange? in
      var change = change
      var transition = Transition(before: change.before, after: change.after)
      if repeated.contains(change.id.hashValue) {
        transition = transition.ofRepeated
        change = change.with(transition.before, transition.after)
        if transition.before == transition.after, change.findings.isEmpty { return nil }
      }
      verdicts[transition, default: 0] += 1
      return change
    }
    for (id, transition) in others {
      verdicts[repeated.contains(id) ? transition.ofRepeated : transition, default: 0] += 1
    }
    var comparison = Comparison(
      from: SavedReport(of: old, []), to: SavedReport(of: new, []), kept)
    comparison.isOfPacks = true
    return Impact(
      difference: PackDifference(from: old.pack, to: new.pack), comparison: comparison,
      packs: (old.pack, new.pack), proposalCount: proposalCount, leftOut: others.count,
      verdicts: verdicts, rules: rules, reached: reached)
  }
}

extension Comparison.ProposalChange {
  /// The same change with other verdicts.
  fileprivate func with(_ before: Verdict?, _ after: Verdict?) -> Comparison.ProposalChange {
    Comparison.ProposalChange(proposal: proposal, before: before, after: after, findings: findings)
  }
}
