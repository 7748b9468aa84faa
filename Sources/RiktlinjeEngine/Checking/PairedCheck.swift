import RiktlinjeText

/// Checks the same proposals against two packs side by side, so that what differs is known at once and
/// neither run has to be kept.
public struct PairedCheck: Sendable {
  /// The checker of the pack that was.
  public let old: Checker
  /// The checker of the pack that is to be; its options say how many threads work.
  public let new: Checker

  /// Creates a check of two packs; both are to have the same days, kinds and limits.
  public init(_ old: Checker, _ new: Checker) {
    self.old = old
    self.new = new
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    /// The sums of the pack that was.
    public var old = Report.Summary()
    /// The sums of the pack that is to be.
    public var new = Report.Summary()

    /// Whether some input could not be read.
    public var isIncomplete: Bool { old.isIncomplete || new.isIncomplete }
  }

  /// Checks the proposals in files and folders, and hands over what is made of the results, in the
  /// order of the inputs and as they come.
  ///
  /// That two proposals have one id is no finding here, for it is so against both packs.
  ///
  /// - Parameters:
  ///   - inputs: what to read.
  ///   - isStopped: asked now and then, on several threads: ends the check early by `true`.
  ///   - keep: keeps of a result what is needed to compare it; called on several threads.
  ///   - make: makes something of what was kept of the same few files; called on several threads.
  ///   - take: takes what was made, on the calling thread; ends the check by `false`.
  package func check<Kept: Sendable, Piece: Sendable>(
    _ inputs: InputFiles, until isStopped: @escaping @Sendable () -> Bool = { false },
    keeping keep: @escaping @Sendable (ProposalResult) -> Kept,
    making make: @escaping @Sendable (_ old: [Kept], _ new: [Kept]) -> Piece,
    taking take: (Piece) -> Bool
  ) -> Outcome {
    let options = new.options
    let pieces = InputPieces(
      inputs.files, recordsInPiece: min(old.recordsInPart, new.recordsInPart),
      threads: options.threads, limits: options.limits, until: isStopped)
    let sides = (old: Side(old), new: Side(new))
    let work = OrderedWork(
      pieces, threads: pieces.isOnePiece ? 1 : options.threads,
      makeWorker: {
        Worker(
          old: sides.old.fileChecker(until: { pieces.shouldStop }),
          new: sides.new.fileChecker(until: { pieces.shouldStop }))
      },
      work: { (worker: inout Worker, piece, give) in
        let before = Half(of: piece, by: &worker.old, findings: sides.old.findings, keep)
        let after = Half(of: piece, by: &worker.new, findings: sides.new.findings, keep)
        _ = give(
          Pair(content: make(before.kept, after.kept), old: before.summary, new: after.summary))
      })
    var outcome = Outcome()
    outcome.old.add(unreadable: inputs.unreadable, keeping: options.limits.findings)
    outcome.new.add(unreadable: inputs.unreadable, keeping: options.limits.findings)
    work.run { (pair: Pair<Piece>) in
      outcome.old.add(pair.old, keeping: options.limits.findings)
      outcome.new.add(pair.new, keeping: options.limits.findings)
      return take(pair.content)
    }
    return outcome
  }

  /// The checkers of one thread.
  private struct Worker: ~Copyable {
    var old: FileChecker
    var new: FileChecker
  }

  /// What the workers need of one of the packs.
  private struct Side: Sendable {
    let settings: ProposalChecker.Settings
    let options: Checker.Options
    /// How many findings are held until they are handed on.
    let findings: Int

    init(_ checker: Checker) {
      settings = checker.settings
      options = checker.options
      findings = checker.findingsInPart
    }

    func fileChecker(until isStopped: @escaping @Sendable () -> Bool) -> FileChecker {
      FileChecker(
        settings, kind: options.kind, allowsEmpty: options.allowsEmpty, isStrict: options.isStrict,
        until: isStopped)
    }
  }

  /// What one of the packs says of a piece.
  private struct Half<Kept: Sendable> {
    var kept: [Kept] = []
    var summary = Report.Summary()

    init(
      of piece: InputPieces.Piece, by checker: inout FileChecker, findings: Int,
      _ keep: @Sendable (ProposalResult) -> Kept
    ) {
      var kept: [Kept] = []
      var summary = Report.Summary()
      withoutActuallyEscaping(keep) { keep in
        let gathering = Gathering<Kept>()
        var parts = CheckedParts(of: findings) { part in
          for result in part.results {
            gathering.summary.count(result)
            gathering.kept.append(keep(result))
          }
          gathering.summary.add(unreadable: part.unreadable.map { $0.diagnostic })
          gathering.summary.add(part.passedOver)
          return true
        }
        checker.check(piece, &parts)
        parts.finish()
        kept = gathering.kept
        summary = gathering.summary
      }
      self.kept = kept
      self.summary = summary
    }
  }

  /// Where the parts of a piece come together, on one thread.
  private final class Gathering<Kept> {
    var kept: [Kept] = []
    var summary = Report.Summary()
  }

  private struct Pair<Content: Sendable>: Sendable {
    let content: Content
    let old: Report.Summary
    let new: Report.Summary
  }
}
