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
    /// The ids of rules and judgements to leave out.
    public var skip: Set<String> = []
    /// The checks of the file to tell, such as `document/unknown-field`, or patterns such as
    /// `document/*`; all when empty, unless rules alone are asked.
    public var onlyChecks: [String] = []
    /// The checks of the file to leave out, or patterns for them.
    public var skipChecks: [String] = []
    /// What reports call the rules that alone are asked; their ids when `nil`.
    package var choiceInWords: [String]?
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
    /// Whether files, and patterns for files, may give nothing to check.
    public var allowsEmpty = false
    /// Whether what is no proposal is an error in folders too, where it is otherwise passed over.
    public var isStrict = false
    /// The kinds of proposals that say none, by the folders they lie in.
    package var kindsOfFolders: [FolderKind] = []
    /// The id of the rule or judgement whose answers are explained, if the pack keeps traces; `nil` for none.
    package var explained: String?
    /// The document to write of each proposal, if the pack was read with its templates.
    public var document: DocumentOrder?

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
    let inputs = inputs(at: paths)
    var kept = KeptResults(limit: options.limits.findings)
    let summary = check(inputs, making: \.results) { piece in
      kept.append(piece)
      return true
    }
    return Report(run: run(of: inputs.arguments), kept: kept, summary: summary)
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
    check(inputs(at: paths), until: isStopped, making: make, taking: take)
  }

  /// The files that paths stand for.
  ///
  /// - Parameters:
  ///   - excluded: a file that is passed over in folders: the one that output goes to.
  ///   - list: files that another program has listed.
  ///   - rules: what is left out of folders and of the list.
  ///   - name: what standard input is called; `nil` for `-`.
  package func inputs(
    at paths: [String], except excluded: FileIdentity? = nil, listed list: FileList? = nil,
    rules: WalkRules = WalkRules(), standardInput name: String? = nil
  ) -> InputFiles {
    InputFiles(
      paths: paths, listed: list, rules: rules, standardInput: name,
      packs: Set([pack.id] + pack.extends.map { $0.id }),
      kinds: options.kindsOfFolders, takesTables: options.kind != nil, limits: options.limits,
      except: excluded, allowsNone: options.allowsEmpty)
  }

  /// Checks the proposals in files, and hands over what is made of the results as they come.
  package func check<Piece: Sendable>(
    _ inputs: InputFiles, until isStopped: @escaping @Sendable () -> Bool = { false },
    making make: @escaping @Sendable (CheckedPart) -> Piece, taking take: (Piece) -> Bool
  ) -> Report.Summary {
    let settings = settings
    let kind = options.kind
    let findings = findingsInPart
    let pieces = InputPieces(
      inputs.files, recordsInPiece: recordsInPart, threads: options.threads,
      limits: options.limits, until: isStopped)
    let work = OrderedWork(
      pieces, threads: pieces.isOnePiece ? 1 : options.threads,
      makeWorker: { [allowsEmpty = options.allowsEmpty, isStrict = options.isStrict] in
        FileChecker(
          settings, kind: kind, allowsEmpty: allowsEmpty, isStrict: isStrict,
          until: { pieces.shouldStop })
      },
      work: { checker, piece, give in
        var parts = CheckedParts(of: findings) { part in
          give(CheckedPiece(part, settings.waivers, make))
        }
        checker.check(piece, &parts)
        parts.finish()
      })
    var summary = Report.Summary()
    summary.add(unreadable: inputs.unreadable, keeping: options.limits.findings)
    var waivers = options.waivers
    var ids = RepeatedIds(isPartial: settings.choice.isPartial)
    let tellsIds = settings.choice.takes(check: "document/duplicate-id")
    work.run { piece in
      var piece = piece
      var late: [LateFinding] = []
      // Rare enough to be made once more.
      if tellsIds, let amended = ids.amended(piece.part, late: { late.append($0) }) {
        piece = CheckedPiece(amended, settings.waivers, make)
      }
      summary.add(piece.summary, keeping: options.limits.findings)
      for finding in late { summary.add(late: finding, keeping: options.limits.findings) }
      waivers.removeAll { piece.waived.contains($0.proposal) }
      return take(piece.content)
    }
    // Of some files nobody can say that the proposal of a waiver is not there.
    if inputs.isWhole { summary.addWaivers(unmatched: waivers) }
    return summary
  }

  /// Checks the proposals in a text of YAML (JSON is YAML too).
  public func check(text: String, named name: String = "-") -> Report {
    check(SourceFile(path: name, bytes: Array(text.utf8)), isNamed: true)
  }

  /// Checks the proposals in a file's text, whatever its form.
  ///
  /// - Parameter isNamed: whether it must hold proposals, rather than be one of many files in a folder.
  package func check(_ file: SourceFile, isNamed: Bool) -> Report {
    var checker = FileChecker(settings, kind: options.kind, allowsEmpty: options.allowsEmpty)
    var outcome = CheckedPart()
    var parts = CheckedParts(of: .max) { part in
      outcome = part
      return true
    }
    checker.check(file, InputFiles.File(path: file.path, isNamed: isNamed), &parts)
    parts.finish()
    var ids = RepeatedIds(isPartial: settings.choice.isPartial)
    var late: [LateFinding] = []
    outcome = ids.amended(outcome, late: { late.append($0) }) ?? outcome
    let piece = CheckedPiece(outcome, options.waivers, \.results)
    var summary = piece.summary
    for finding in late { summary.add(late: finding, keeping: .max) }
    summary.addWaivers(unmatched: options.waivers.filter { !piece.waived.contains($0.proposal) })
    var kept = KeptResults(limit: .max)
    kept.append(piece.content)
    return Report(run: run(of: [file.path]), kept: kept, summary: summary)
  }

  /// What is known of a run before anything is checked.
  public func run(of paths: [String]) -> Report.Run {
    Report.Run(
      pack: pack, asOf: asOf, today: today, inputs: paths,
      only: options.choiceInWords ?? options.only.sorted())
  }

  /// How many findings are held until they are handed over: a megabyte of them, or so.
  var findingsInPart: Int { options.isDetailed ? 1_000 : 8_000 }

  /// How many proposals have that many findings.
  var recordsInPart: Int {
    let asked = options.only.isEmpty ? pack.rules.count + pack.judgements.count : options.only.count
    return max(1, findingsInPart / max(1, asked))
  }

  var settings: ProposalChecker.Settings {
    ProposalChecker.Settings(
      pack: pack, asOf: asOf, today: today, waivers: options.waivers,
      choice: RuleChoice(options), explained: options.explained, isDetailed: options.isDetailed,
      limits: options.limits, document: options.document)
  }
}

/// What one thread has made of a few files.
private struct CheckedPiece<Content: Sendable>: Sendable {
  /// What it is made of, until it has its place among the others.
  let part: CheckedPart
  let content: Content
  var summary = Report.Summary()
  /// The proposals among them for which there are waivers.
  var waived: Set<String> = []

  init(
    _ outcome: CheckedPart, _ waivers: [Waiver], _ make: @Sendable (CheckedPart) -> Content
  ) {
    part = outcome
    summary.add(unreadable: outcome.unreadable.map { $0.diagnostic })
    summary.add(outcome.passedOver)
    for result in outcome.results {
      summary.count(result)
      if waivers.contains(where: { $0.proposal == result.proposal.id }) {
        waived.insert(result.proposal.id)
      }
    }
    content = make(outcome)
  }
}
