public import RiktlinjeEngine
public import RiktlinjeRules
import RiktlinjeText

/// What a change of a pack does to a portfolio of proposals: verdicts, findings by the rules that cause
/// them, and what differs in the packs themselves.
public struct Impact: Sendable {
  /// What differs in the packs themselves.
  public let difference: PackDifference
  /// The proposals that come out otherwise, as far as they are kept.
  let comparison: Comparison
  /// The number of proposals that were checked.
  public let proposalCount: Int
  /// The proposals that come out otherwise and are counted but not shown.
  public let leftOut: Int
  /// How many proposals come out otherwise, by their verdicts.
  let verdicts: [ImpactGathering.Transition: Int]
  /// The rules, judgements and checks of files whose findings differ: by clause, in the order of the
  /// new pack, then those that it no longer has, last the checks of files.
  let causes: [Cause]
  /// The rules and judgements that are new, gone or decide otherwise, and whose findings differ nowhere.
  let untouched: [PackDifference.Item]
  private let reached: Set<Threshold>

  /// A rule, a judgement or a check of files, and the findings of it that differ.
  struct Cause: Sendable {
    let rule: String
    /// The clause as the new pack has it, or as the old one had it; `nil` for checks of files.
    let clause: Clause?
    /// What has become of the rule itself; `nil` when it is the same in both packs.
    let item: PackDifference.Item?
    let findings: ImpactOfRule
  }

  init(
    difference: PackDifference, comparison: Comparison, packs: (old: RulePack, new: RulePack),
    proposalCount: Int, leftOut: Int, verdicts: [ImpactGathering.Transition: Int],
    rules: [String: ImpactOfRule], reached: Set<Threshold>
  ) {
    self.difference = difference
    self.comparison = comparison
    self.proposalCount = proposalCount
    self.leftOut = leftOut
    self.verdicts = verdicts
    self.reached = reached
    var causes: [Cause] = []
    var told: Set<String> = []
    for pack in [packs.new, packs.old] {
      for (id, clause) in pack.rulesAndJudgements where told.insert(id).inserted {
        guard let findings = rules[id] else { continue }
        causes.append(
          Cause(
            rule: id, clause: clause,
            item: difference.item(.rule, id) ?? difference.item(.judgement, id),
            findings: findings))
      }
    }
    for id in rules.keys.sorted() where !told.contains(id) {
      if let findings = rules[id] {
        causes.append(Cause(rule: id, clause: nil, item: nil, findings: findings))
      }
    }
    self.causes = causes
    untouched = difference.items.filter { item in
      (item.subject == .rule || item.subject == .judgement) && item.decides
        && rules[item.id] == nil
    }
  }

  /// Whether no proposal comes out otherwise.
  public var isEmpty: Bool { verdicts.isEmpty && causes.isEmpty }

  /// Whether a finding that is new, or graver than it was, lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    !reached.isDisjoint(with: thresholds)
  }

  /// The number of findings with a change, of all proposals.
  func count(_ change: Comparison.Change) -> Int {
    causes.reduce(0) { $0 + ($1.findings.counts[change] ?? 0) }
  }

  /// The number of proposals of which something has become, of all of them.
  func count(_ turn: Comparison.Turn) -> Int {
    verdicts.reduce(0) { sum, entry in
      sum + (Comparison.Turn(entry.key.before, entry.key.after) == turn ? entry.value : 0)
    }
  }

  /// The verdicts that are others, the most frequent first.
  var turned: [(transition: ImpactGathering.Transition, count: Int)] {
    verdicts.filter { $0.key.before != $0.key.after }
      .map { (transition: $0.key, count: $0.value) }
      .sorted { left, right in
        (right.count, left.transition.rank) < (left.count, right.transition.rank)
      }
  }
}

/// The findings of one rule that differ, over all proposals.
struct ImpactOfRule: Sendable {
  /// The proposals that are named; the others are counted.
  static let proposalsNamed = 5

  private(set) var counts: [Comparison.Change: Int] = [:]
  /// The first proposals, by id and name, with what has become of the finding.
  private(set) var proposals: [(id: String, name: String, change: Comparison.Change)] = []

  var count: Int { counts.values.reduce(0, +) }

  mutating func count(_ finding: Comparison.FindingChange, of proposal: Comparison.ProposalChange) {
    counts[finding.change, default: 0] += 1
    if proposals.count < Self.proposalsNamed {
      proposals.append((proposal.id, proposal.name, finding.change))
    }
  }
}

extension ImpactGathering.Transition {
  /// Its place among those that are as frequent: the gravest outcome first.
  fileprivate var rank: Int {
    func place(_ verdict: Verdict?) -> Int {
      verdict.flatMap { Verdict.allCases.firstIndex(of: $0) } ?? Verdict.allCases.count
    }
    return place(after) * (Verdict.allCases.count + 1) + place(before)
  }
}

extension RulePack {
  /// The rules and judgements with their clauses, clause by clause.
  fileprivate var rulesAndJudgements: [(id: String, clause: Clause)] {
    let all = rules.map { ($0.id, $0.clause) } + judgements.map { ($0.id, $0.clause) }
    let places = Dictionary(
      clauses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return all.enumerated().sorted { left, right in
      let (first, second) = (places[left.element.1.id] ?? 0, places[right.element.1.id] ?? 0)
      return (first, left.offset) < (second, right.offset)
    }.map { (id: $0.element.0, clause: $0.element.1) }
  }
}
