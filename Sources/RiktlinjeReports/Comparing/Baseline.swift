public import RiktlinjeEngine
public import RiktlinjeText
import RiktlinjeYAML

/// The problems that are known and accepted for now: what is not among them, or has become worse, is
/// new.
///
/// A problem is the same as a known one when its rule and its proposal's id are, whatever file the
/// proposal lies in now. Where an id is not unique, or where the old file still is there and was not
/// read, the file must be the same too: otherwise a copy of a proposal would be taken for it.
public struct Baseline: Sendable {
  /// A problem of a run.
  public struct Entry: Sendable {
    /// The proposal’s id; `nil` for what belongs to none, such as a waiver.
    public var proposal: String? { record.key.proposal }
    /// The rule’s id.
    public var rule: String { record.key.rule }
    /// How it stands.
    public var status: Status { record.status }
    /// The threshold that it reaches.
    public let threshold: Threshold?
    /// File, line and column; `nil` when it points nowhere.
    public let place: String?

    let record: BaselineRecord
    /// Which way its values get better, where the rule tells.
    private let subject: Finding.Subject

    fileprivate init(_ finding: Finding, of proposal: Proposal?, repetition: Int = 0) {
      record = BaselineRecord(finding, of: proposal, repetition: repetition)
      subject = finding.subject
      threshold = finding.threshold
      place = (finding.details?.location ?? proposal?.location)?.description
    }

    func trend(of value: String) -> ValueTrend? {
      guard case .rule(let rule) = subject else { return nil }
      return ValueTrend(of: value, in: rule)
    }
  }

  /// How a problem of a run stands to the known ones.
  public enum Standing: Sendable {
    case known
    case new
    /// Known, but with other values than it had, and not known to be better ones.
    case worse([ValueChange])
  }

  /// A value that a message reported, and reports differently now.
  public struct ValueChange: Sendable {
    /// The value's name in the rule.
    public let name: String
    let before: BaselineValue
    let after: BaselineValue

    /// What it was and what it is, such as `48 → 60`.
    public func text(in language: Language) -> String {
      "\(before.text(in: language)) → \(after.text(in: language))"
    }
  }

  private var known: [BaselineRecord.Key: [BaselineRecord]] = [:]
  /// The known problems, in the order of the file.
  let records: [BaselineRecord]
  /// The ids of which there is more than one proposal.
  private var ambiguous: Set<String> = []
  /// The ids of the proposals with known problems.
  private let mentioned: Set<String>
  /// Files of known problems that are still there, though the run does not read them.
  private let elsewhere: Set<String>

  init(_ records: [BaselineRecord], isElsewhere: (String) -> Bool = { _ in false }) {
    self.records = records
    mentioned = Set(records.compactMap(\.key.proposal))
    elsewhere = Set(Set(records.map(\.file)).filter(isElsewhere))
    for record in records {
      known[record.key, default: []].append(record)
      if record.isAmbiguous, let proposal = record.key.proposal { ambiguous.insert(proposal) }
    }
  }

  /// Takes problems as known.
  public init(of entries: [Entry]) { self.init(entries.map(\.record)) }

  /// Takes the problems of a report as known.
  public init(of report: Report) { self.init(of: Self.entries(of: report)) }

  /// Reads what ``file(of:)`` writes.
  ///
  /// - Parameter isElsewhere: whether a file that a known problem was in is there and not read now.
  /// - Throws: ``InvalidReportFile`` when it is no JSON or no such file.
  public init(
    reading file: SourceFile, isElsewhere: (String) -> Bool = { _ in false }
  ) throws(InvalidReportFile) {
    var reader = JSONReader(limits: SavedReport.limits)
    let reading = reader.read(file)
    guard let root = reading.documents.first, reading.diagnostics.isEmpty else {
      throw InvalidReportFile(diagnostics: reading.diagnostics)
    }
    guard root.kind == .mapping, root["format"]?.string == "riktlinje-baseline",
      let findings = root["findings"], findings.kind == .sequence
    else { throw InvalidReportFile(.notABaseline, at: root) }
    guard root["version"]?.hasText("\(Self.version)") == true else {
      throw InvalidReportFile(.otherBaselineVersion(root["version"]?.string ?? ""), at: root)
    }
    var records: [BaselineRecord] = []
    for finding in findings.elements {
      guard let record = BaselineRecord(finding) else {
        throw InvalidReportFile(.notABaseline, at: finding)
      }
      records.append(record)
    }
    self.init(records, isElsewhere: isElsewhere)
  }

  static let version = 2

  /// Problems as a file, in the order given.
  public static func file(of entries: [Entry]) -> RenderedReport { file(of: entries.map(\.record)) }

  static func file(of records: [BaselineRecord]) -> RenderedReport {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-baseline")
        json.member("version", version)
        json.array("findings", records) { json, record in
          json.object { record.write(to: &$0) }
        }
      }
    }
    output.append("\n")
    return RenderedReport(bytes: output)
  }

  /// The problems of a report as a file, in the order of the report.
  public static func file(of report: Report) -> RenderedReport { file(of: entries(of: report)) }

  // MARK: Comparing

  /// How a problem stands to the known ones.
  ///
  /// It is new unless it is known, with the same status or one that is less grave, and the values that
  /// it reports are the same or, where the rule tells which way is better, better.
  public func standing(of entry: Entry) -> Standing { standing(of: entry, amongCopies: []) }

  /// Whether a problem is not known, or worse than it was.
  public func isNew(_ entry: Entry) -> Bool {
    !knows(entry, amongCopies: [])
  }

  func knows(_ entry: Entry, amongCopies copies: Set<String>) -> Bool {
    if case .known = standing(of: entry, amongCopies: copies) { true } else { false }
  }

  /// - Parameter copies: the ids of which the run has several proposals.
  func standing(of entry: Entry, amongCopies copies: Set<String>) -> Standing {
    guard let record = record(for: entry.record, amongCopies: copies) else { return .new }
    guard entry.status == record.status || entry.status == .undetermined else { return .new }
    let before = Dictionary(record.values, uniquingKeysWith: { first, _ in first })
    let changes = entry.record.values.compactMap { name, after -> ValueChange? in
      guard let before = before[name], before != after else { return nil }
      if let trend = entry.trend(of: name), after.isBetter(than: before, trend) { return nil }
      return ValueChange(name: name, before: before, after: after)
    }
    return changes.isEmpty ? .known : .worse(changes)
  }

  /// The known problem that a problem is.
  func record(for record: BaselineRecord, amongCopies copies: Set<String>) -> BaselineRecord? {
    let candidates = known[record.key] ?? []
    if let same = candidates.first(where: { $0.file == record.file }) { return same }
    guard let other = candidates.first, candidates.count == 1, !elsewhere.contains(other.file)
    else { return nil }
    guard let id = record.key.proposal else { return other }
    return ambiguous.contains(id) || copies.contains(id) ? nil : other
  }

  /// Whether problems of a proposal are known, so that the run has to tell that it is checked.
  public func mentions(_ proposal: Proposal) -> Bool { mentioned.contains(proposal.id) }

  /// Whether a known problem's proposal is one that was checked.
  func isChecked(_ record: BaselineRecord, in files: Set<String>) -> Bool {
    if files.contains(record.file) { return true }
    guard !files.isEmpty, let id = record.key.proposal else { return false }
    return !ambiguous.contains(id) && !elsewhere.contains(record.file)
  }

  /// The number of problems of a report that are new.
  public func newProblemCount(in report: Report) -> Int {
    Self.entries(of: report).count(where: isNew)
  }

  /// Whether a new problem lies at or above a threshold.
  public func exceeds(_ thresholds: Set<Threshold>, in report: Report) -> Bool {
    Self.entries(of: report).contains { entry in
      isNew(entry) && entry.threshold.map(thresholds.contains) == true
    }
  }

  // MARK: Problems

  /// The problems of a report, in its order.
  public static func entries(of report: Report) -> [Entry] {
    report.results.flatMap(entries) + entries(of: report.summary)
  }

  /// The problems of one proposal.
  public static func entries(of result: ProposalResult) -> [Entry] {
    entriesByFinding(of: result).compactMap(\.self)
  }

  /// For each finding of a proposal the problem that it is; `nil` for what is none.
  static func entriesByFinding(of result: ProposalResult) -> [Entry?] {
    guard result.findings.contains(where: \.isProblem) else {
      return [Entry?](repeating: nil, count: result.findings.count)
    }
    var repetitions: [BaselineRecord.Key: Int] = [:]
    return result.findings.map { finding in
      guard finding.isProblem else { return nil }
      let first = Entry(finding, of: result.proposal)
      guard finding.clause == nil else { return first }
      let repetition = repetitions[first.record.key, default: 0]
      repetitions[first.record.key] = repetition + 1
      return repetition == 0
        ? first : Entry(finding, of: result.proposal, repetition: repetition)
    }
  }

  /// The problems that belong to no proposal, and those that were found of proposals at the end.
  public static func entries(of summary: Report.Summary) -> [Entry] {
    summary.late.map { Entry($0.finding, of: $0.proposal) }
      + summary.waiverFindings.map { Entry($0, of: nil) }
  }
}
