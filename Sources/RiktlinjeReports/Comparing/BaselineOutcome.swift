public import RiktlinjeEngine

/// What a run says of the known problems: which still stand, which are worse or mended, and what is new.
public struct BaselineOutcome: Sendable {
  /// What of everything a run has checked.
  public struct Scope: Sendable {
    /// The files of the proposals that were checked, by the proposals' ids, as far as a baseline
    /// mentions them.
    public var files: [String: Set<String>] = [:]
    /// The ids of the rules and judgements that alone were checked; all were when empty.
    public var only: Set<String> = []
    /// The ids of the rules and judgements that were left out.
    public var skipped: Set<String> = []
    /// Whether some checks of the file were left out.
    public var leavesOutChecks = false
    /// Whether waivers were read.
    public var hasWaivers = false

    /// Creates the scope of a run that has checked nothing.
    public init() {}

    /// - Parameter copies: the ids of which the run has several proposals.
    fileprivate func covers(
      _ record: BaselineRecord, _ baseline: Baseline, copies: Set<String>
    ) -> Bool {
      guard let id = record.key.proposal else { return hasWaivers }
      let isAsked =
        record.key.detail == nil
        ? (only.isEmpty || only.contains(record.key.rule)) && !skipped.contains(record.key.rule)
        : !leavesOutChecks
      let files = files[id] ?? []
      let isSame = files.contains(record.file) || !copies.contains(id)
      return isAsked && isSame && baseline.isChecked(record, in: files)
    }
  }

  /// A known problem that does not stand any more.
  public struct Mended: Sendable {
    /// The proposal’s id; `nil` for what belonged to none.
    public let proposal: String?
    /// The rule’s id.
    public let rule: String
  }

  /// How a problem of the run stands to what was known.
  enum Mark: Sendable {
    case known, new, worse
  }

  /// The problems that were known and are no worse.
  public private(set) var known: [Baseline.Entry] = []
  /// The problems that are not known, or more grave than they were.
  public private(set) var new: [Baseline.Entry] = []
  /// The known problems that report other values, not known to be better.
  public private(set) var worse: [(entry: Baseline.Entry, changes: [Baseline.ValueChange])] = []
  /// The known problems that were checked and do not stand any more.
  public private(set) var mended: [Mended] = []
  /// How many known problems were not checked.
  public var uncheckedCount: Int { unchecked.count }

  private var unchecked: [BaselineRecord] = []
  private let records: [BaselineRecord]
  /// The known problems that still stand, those that are better as they are now.
  private var standing: [BaselineRecord] = []
  private var marks: [BaselineRecord.Identity: Mark] = [:]

  /// Compares the problems of a run with the known ones.
  ///
  /// - Parameters:
  ///   - baseline: what was known; `nil` to take all as known from now on.
  ///   - entries: the problems of the run, in its order.
  ///   - scope: what was checked.
  public init(_ baseline: Baseline?, _ entries: [Baseline.Entry], _ scope: Scope) {
    records = entries.map(\.record)
    guard let baseline else {
      known = entries
      marks = Dictionary(entries.map { ($0.record.identity, .known) }) { first, _ in first }
      return
    }
    let copies = Self.copies(among: entries)
    var matched: Set<Int> = []
    var current: [Int: BaselineRecord] = [:]
    for entry in entries {
      let index = baseline.index(of: entry.record, amongCopies: copies, taken: matched)
      if let index {
        matched.insert(index)
        current[index] = baseline.records[index]
      }
      switch baseline.standing(of: entry, to: index) {
      case .known:
        known.append(entry)
        marks[entry.record.identity] = .known
        if let index { current[index] = entry.record }
      case .new:
        new.append(entry)
        marks[entry.record.identity] = .new
      case .worse(let changes):
        worse.append((entry, changes))
        marks[entry.record.identity] = .worse
      }
    }
    standing = baseline.records.indices.compactMap { current[$0] }
    for (index, record) in baseline.records.enumerated() where !matched.contains(index) {
      if scope.covers(record, baseline, copies: copies) {
        mended.append(Mended(proposal: record.key.proposal, rule: record.key.rule))
      } else {
        unchecked.append(record)
      }
    }
  }

  /// The ids of which a run has several proposals, by what it says of them.
  static func copies(among entries: [Baseline.Entry]) -> Set<String> {
    Set(entries.filter { $0.rule == BaselineRecord.duplicateCheck }.compactMap(\.proposal))
  }

  /// How a problem of the run stands to what was known; `nil` for one that is not of the run.
  func mark(of entry: Baseline.Entry) -> Mark? { marks[entry.record.identity] }

  /// What is known from now on, as a file: the problems of the run, and the known ones of what it has
  /// not checked.
  ///
  /// - Parameter isPruned: whether nothing is added: what was known, better where it is better now, and
  ///   without what is mended.
  public func file(isPruned: Bool = false) -> RenderedReport {
    Baseline.file(of: (isPruned ? standing : records) + unchecked)
  }

  /// Whether a problem that is new or worse lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>) -> Bool {
    (new + worse.map(\.entry)).contains { $0.threshold.map(thresholds.contains) == true }
  }
}
