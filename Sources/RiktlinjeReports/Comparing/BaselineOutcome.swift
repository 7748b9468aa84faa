public import RiktlinjeEngine
public import RiktlinjeText

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
      return
    }
    let copies = Set(
      entries.filter { $0.rule == BaselineRecord.duplicateCheck }.compactMap(\.proposal))
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
        if let index { current[index] = entry.record }
      case .new: new.append(entry)
      case .worse(let changes): worse.append((entry, changes))
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

  // MARK: Text

  /// How much is known, and what is new, worse and mended, on lines of their own.
  public func text(in language: Language) -> String {
    var text = summary(language) + "\n"
    for entry in new {
      text += "  + \(name(entry.proposal, entry.rule)) (\(entry.status.name[language]))"
      text += place(of: entry)
    }
    for (entry, changes) in worse {
      let values = changes.map { "\($0.name): \($0.text(in: language))" }.joined(separator: ", ")
      text += "  ! \(name(entry.proposal, entry.rule))"
      text += " (\(entry.status.name[language]); \(VisibleText.of(values)))\(place(of: entry))"
    }
    for mended in mended {
      let word = LocalizedText(swedish: "åtgärdad", english: "mended")[language]
      text += "  ✓ \(name(mended.proposal, mended.rule)) (\(word))\n"
    }
    return text
  }

  private func name(_ proposal: String?, _ rule: String) -> String {
    VisibleText.of([proposal, rule].compactMap(\.self).joined(separator: " · "))
  }

  private func place(of entry: Baseline.Entry) -> String {
    entry.place.map { " \(VisibleText.of($0))\n" } ?? "\n"
  }

  private func summary(_ language: Language) -> String {
    let (known, new, worse) = (known.count, new.count, worse.count)
    let (mended, unchecked) = (mended.count, unchecked.count)
    var parts: [LocalizedText] = [
      LocalizedText(
        swedish: "\(known) \(known == 1 ? "känd iakttagelse" : "kända iakttagelser")",
        english: "\(known) known \(known == 1 ? "finding" : "findings")"),
      LocalizedText(swedish: "\(new) \(new == 1 ? "ny" : "nya")", english: "\(new) new"),
    ]
    if worse > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(worse) \(worse == 1 ? "förvärrad" : "förvärrade")",
          english: "\(worse) worse"))
    }
    if mended > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(mended) \(mended == 1 ? "åtgärdad" : "åtgärdade")",
          english: "\(mended) mended"))
    }
    if unchecked > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(unchecked) i ärenden eller regler som inte prövades",
          english: "\(unchecked) in proposals or rules that were not checked"))
    }
    let title = LocalizedText(swedish: "Baslinje", english: "Baseline")[language]
    return "\(title): \(parts.map { $0[language] }.joined(separator: ", "))."
  }
}
