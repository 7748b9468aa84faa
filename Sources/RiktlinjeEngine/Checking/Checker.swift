public import RiktlinjeCEL
public import RiktlinjeRules
public import RiktlinjeText

/// Checks proposals against a pack.
public struct Checker: Sendable {
  /// What to check and how, besides the pack.
  public struct Options: Sendable {
    /// Decided exceptions.
    public var waivers: [Waiver] = []
    /// The ids of the rules and judgements to check; all when empty.
    public var only: Set<String> = []
    /// The kind of proposals to check, and of those that name none; all kinds when `nil`.
    public var kind: String?
    /// The bounds on input and evaluation.
    public var limits = Limits()
    /// Whether results say why, where and what to do; without, they have verdicts and statuses only.
    public var isDetailed = true
    /// How many threads check at the same time; the answers do not depend on it.
    public var threads = 1
    /// The day that `today` stands for; `nil` for the day it is in the time zone of the pack.
    public var today: CivilDate?
    /// The id of the rule whose answers are explained, if the pack keeps traces; `nil` for none.
    package var explained: String?

    /// Creates the usual options.
    public init() {}
  }

  /// The pack that is checked against.
  public let pack: RulePack
  /// The day on which rules in force are taken; `nil` for each proposal's own.
  public let asOf: CivilDate?
  /// What to check and how.
  public let options: Options
  /// The day that `today` stands for.
  public let today: CivilDate

  /// Creates a checker.
  public init(_ pack: RulePack, asOf: CivilDate? = nil, options: Options = Options()) {
    self.pack = pack
    self.asOf = asOf
    self.options = options
    today = options.today ?? .today(in: pack.timeZone)
  }

  /// Checks the proposals in files and folders, in the order given; `-` is standard input.
  ///
  /// A folder of another city, with a pack of its own, is passed over inside a folder. What cannot
  /// be read is told in the report; the rest is checked. Of more findings than the limit only the
  /// first are kept; verdicts and counts stay true.
  public func check(paths: [String]) -> Report {
    var kept = KeptResults(limit: options.limits.findings)
    let summary = check(paths: paths, making: \.results) { piece in
      kept.append(piece)
      return true
    }
    return Report(run: run(of: paths), kept: kept, summary: summary)
  }

  /// Checks proposals as ``check(paths:)`` does, and hands over what is made of the results, in the
  /// order of the inputs and as they come, so that not all of them are in memory at once.
  ///
  /// - Parameters:
  ///   - paths: files, folders and patterns; `-` is standard input.
  ///   - isStopped: asked now and then, on several threads: ends the check early by `true`.
  ///   - make: makes something of what came of a few files; called on several threads.
  ///   - take: takes what was made, on the calling thread; ends the check by `false`.
  public func check<Piece: Sendable>(
    paths: [String], until isStopped: @escaping @Sendable () -> Bool = { false },
    making make: @escaping @Sendable (CheckedPart) -> Piece, taking take: (Piece) -> Bool
  ) -> Report.Summary {
    let inputs = InputFiles(
      paths: paths, packs: Set([pack.id] + pack.extends.map(\.id)),
      takesTables: options.kind != nil, limits: options.limits)
    let settings = settings
    let kind = options.kind
    let findings = findingsInPart
    let pieces = InputPieces(
      inputs.files, recordsInPiece: recordsInPart, threads: options.threads,
      limits: options.limits, until: isStopped)
    let work = OrderedWork(
      pieces, threads: pieces.isOnePiece ? 1 : options.threads,
      makeWorker: { FileChecker(settings, kind: kind) },
      work: { checker, piece, give in
        var parts = CheckedParts(of: findings) { part in
          give(CheckedPiece(part, settings.waivers, make))
        }
        checker.check(piece, &parts)
        parts.finish()
      })
    var summary = Report.Summary()
    summary.unreadable = inputs.unreadable
    summary.unreadableCount = inputs.unreadable.count
    var waivers = options.waivers
    work.run { piece in
      summary.add(piece.summary, keeping: options.limits.findings)
      waivers.removeAll { piece.waived.contains($0.proposal) }
      return take(piece.content)
    }
    summary.addWaivers(unmatched: waivers)
    return summary
  }

  /// Checks the proposals in a text of YAML (JSON is YAML too).
  public func check(text: String, named name: String = "-") -> Report {
    var checker = FileChecker(settings, kind: options.kind)
    var outcome = CheckedPart()
    var parts = CheckedParts(of: .max) { part in
      outcome = part
      return true
    }
    checker.check(
      SourceFile(path: name, bytes: Array(text.utf8)),
      InputFiles.File(path: name, isNamed: true), &parts)
    parts.finish()
    let piece = CheckedPiece(outcome, options.waivers, \.results)
    var summary = piece.summary
    summary.addWaivers(unmatched: options.waivers.filter { !piece.waived.contains($0.proposal) })
    return Report(run: run(of: [name]), results: piece.content, summary: summary)
  }

  /// What is known of a run before anything is checked.
  public func run(of paths: [String]) -> Report.Run {
    Report.Run(pack: pack, asOf: asOf, today: today, inputs: paths)
  }

  /// How many findings are held until they are handed over: a megabyte of them, or so.
  private var findingsInPart: Int { options.isDetailed ? 1_000 : 8_000 }

  /// How many proposals have that many findings.
  private var recordsInPart: Int {
    let asked = options.only.isEmpty ? pack.rules.count + pack.judgements.count : options.only.count
    return max(1, findingsInPart / max(1, asked))
  }

  private var settings: ProposalChecker.Settings {
    ProposalChecker.Settings(
      pack: pack, asOf: asOf, today: today, waivers: options.waivers, only: options.only,
      explained: options.explained, isDetailed: options.isDetailed, limits: options.limits)
  }
}

/// What one thread has made of a few files.
private struct CheckedPiece<Content: Sendable>: Sendable {
  let content: Content
  var summary = Report.Summary()
  /// The proposals among them for which there are waivers.
  var waived: Set<String> = []

  init(
    _ outcome: CheckedPart, _ waivers: [Waiver], _ make: @Sendable (CheckedPart) -> Content
  ) {
    summary.unreadable = outcome.unreadable.map(\.diagnostic)
    summary.unreadableCount = outcome.unreadable.count
    for result in outcome.results {
      summary.count(result)
      if waivers.contains(where: { $0.proposal == result.proposal.id }) {
        waived.insert(result.proposal.id)
      }
    }
    content = make(outcome)
  }
}
