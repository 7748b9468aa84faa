import Glibc
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText

/// What stands against the proposals of a run, sorted by a baseline into known and new.
struct KnownFindings {
  /// What was known before the run; `nil` when none of it is given.
  private(set) var baseline: Baseline?
  /// What the file that is to be written holds already.
  private var previous: Baseline?
  /// The file that will hold what is known from now on.
  private let output: String?
  /// Whether nothing new is to be known from now on.
  private let isPruned: Bool
  private var entries: [Baseline.Entry] = []
  private var scope = BaselineOutcome.Scope()
  /// How what was found stands to what was known; `nil` until all is found, or when nobody asked.
  private(set) var outcome: BaselineOutcome?

  /// Reads the baseline; `nil` when it is not valid, which is then told.
  ///
  /// - Parameters:
  ///   - inputs: the files that the run checks.
  ///   - options: which rules it asks.
  init?(
    _ arguments: Arguments, _ inputs: InputFiles, _ options: Checker.Options,
    _ terminal: inout Terminal
  ) throws(UsageProblem) {
    let path = try arguments.value(of: CheckOptions.baseline)
    let written = try arguments.value(of: CheckOptions.writeBaseline)
    isPruned = arguments.has(CheckOptions.pruneBaseline)
    if isPruned {
      let (prune, write, read) = (
        CheckOptions.pruneBaseline, CheckOptions.writeBaseline, CheckOptions.baseline
      )
      guard written == nil else {
        throw .optionsExclude(prune.declaration.spelling, write.declaration.spelling)
      }
      guard path != nil else {
        throw .optionNeeds(prune.declaration.spelling, other: read.declaration.spelling)
      }
    }
    output = isPruned ? path : written
    scope.only = options.only
    scope.skipped = options.skip
    scope.leavesOutChecks = !options.onlyChecks.isEmpty || !options.skipChecks.isEmpty
    let waivers = try arguments.values(of: CheckOptions.waivers)
    scope.hasWaivers = inputs.isWhole && !waivers.isEmpty
    let checked = Set(inputs.files.map(\.path))
    func read(
      _ path: String, _ terminal: inout Terminal
    ) throws(UsageProblem) -> Baseline? {
      try readSaved(path, arguments, &terminal) { file throws(InvalidReportFile) in
        try Baseline(reading: file) { file in
          unsafe !checked.contains(file) && access(file, F_OK) == 0
        }
      }
    }
    if let path {
      guard let known = try read(path, &terminal) else { return nil }
      baseline = known
    } else if let written, isOrdinaryFile(terminal.typedPath(written)) {
      guard let known = try read(written, &terminal) else { return nil }
      previous = known
    }
  }

  /// What the run is compared with; `nil` for nothing.
  var compared: Baseline? { baseline ?? previous }

  /// Whether the run reads or writes a baseline.
  var isAskedFor: Bool { baseline != nil || output != nil }

  /// Whether everything that is found counts as known at once, for it is written down for the first time.
  var acceptsAll: Bool { baseline == nil && output != nil }

  /// Takes what stands against proposals.
  ///
  /// - Parameter checked: the proposals that were checked, as far as problems of theirs were known.
  mutating func add(_ more: [Baseline.Entry], checked: [Proposal] = []) {
    entries += more
    for proposal in checked {
      scope.files[proposal.id, default: []].insert(proposal.location.file.path)
    }
  }

  /// Compares what was found with what was known, when all is found.
  mutating func finish() {
    if isAskedFor { outcome = BaselineOutcome(compared, entries, scope) }
  }

  /// Whether what counts lies at or above a threshold: without a baseline everything does.
  func exceeds(_ thresholds: Set<Threshold>, _ summary: Report.Summary) -> Bool {
    guard let outcome else { return summary.exceeds(thresholds) }
    // What is written without anything to compare with counts as known at once.
    return baseline != nil && outcome.exceeds(thresholds)
  }

  /// Writes what is known from now on; `false` when the file cannot be written, which is then told.
  func write(
    _ arguments: Arguments, _ terminal: inout Terminal,
    until isStopped: @escaping () -> Bool
  ) throws(UsageProblem) -> Bool {
    guard let output, let outcome else { return true }
    do throws(FileProblem) {
      try writeFile(
        outcome.file(isPruned: isPruned).bytes, to: terminal.typedPath(output), until: isStopped)
      return true
    } catch {
      if isStopped() { return false }
      try PackChoice.draw([error.diagnostic(path: output)], arguments, &terminal)
      return false
    }
  }
}
