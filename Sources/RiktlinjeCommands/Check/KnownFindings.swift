import Glibc
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText

/// What stands against the proposals of a run, sorted by a baseline into known and new.
struct KnownFindings {
  /// What was known before the run; `nil` when none of it is given.
  let baseline: Baseline?
  /// The file that will hold what is known from now on.
  private let output: String?
  private var entries: [Baseline.Entry] = []
  private var scope = BaselineOutcome.Scope()
  /// How what was found stands to what was known; `nil` until all is found, or when nobody asked.
  private(set) var outcome: BaselineOutcome?

  /// Reads the baseline; `nil` when it is not valid, which is then told.
  ///
  /// - Parameter inputs: the files that the run checks.
  init?(
    _ arguments: Arguments, _ inputs: InputFiles, _ terminal: inout Terminal
  ) throws(UsageProblem) {
    output = try arguments.value(of: CheckOptions.writeBaseline)
    scope.only = Set(try arguments.values(of: CheckOptions.only))
    scope.hasWaivers = try !arguments.values(of: CheckOptions.waivers).isEmpty
    guard let path = try arguments.value(of: CheckOptions.baseline) else {
      baseline = nil
      return
    }
    let checked = Set(inputs.files.map(\.path))
    let read = try readSaved(path, arguments, &terminal) { file throws(InvalidReportFile) in
      try Baseline(reading: file) { file in
        unsafe !checked.contains(file) && access(file, F_OK) == 0
      }
    }
    guard let read else { return nil }
    baseline = read
  }

  /// Whether the run reads or writes a baseline.
  var isAskedFor: Bool { baseline != nil || output != nil }

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
    if isAskedFor { outcome = BaselineOutcome(baseline, entries, scope) }
  }

  /// Whether what counts lies at or above a threshold: without a baseline everything does.
  func exceeds(_ thresholds: Set<Threshold>, _ summary: Report.Summary) -> Bool {
    outcome?.exceeds(thresholds) ?? summary.exceeds(thresholds)
  }

  /// Writes what is known from now on; `false` when the file cannot be written, which is then told.
  func write(
    _ arguments: Arguments, _ terminal: inout Terminal, until isStopped: () -> Bool
  ) throws(UsageProblem) -> Bool {
    guard let output, let outcome else { return true }
    do throws(FileProblem) {
      try writeFile(outcome.file().bytes, to: terminal.typedPath(output), until: isStopped)
      return true
    } catch {
      if isStopped() { return false }
      try PackChoice.draw([error.diagnostic(path: output)], arguments, &terminal)
      return false
    }
  }
}
