import Dispatch
public import RiktlinjeCEL
public import RiktlinjeRules
public import RiktlinjeText
import Synchronization

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
    /// How many threads check at the same time; the answers do not depend on it.
    public var threads = 1
    /// The day that `today` stands for where neither the run nor the proposal gives one.
    public var today = CivilDate.today
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

  /// Creates a checker.
  public init(_ pack: RulePack, asOf: CivilDate? = nil, options: Options = Options()) {
    self.pack = pack
    self.asOf = asOf
    self.options = options
  }

  /// Checks the proposals in files and folders, in the order given; `-` is standard input.
  ///
  /// What cannot be read is told in the report; the rest is checked.
  public func check(paths: [String]) -> Report {
    let inputs = InputFiles(paths: paths)
    let outcomes = outcomes(of: inputs)
    var results: [ProposalResult] = []
    var unreadable = inputs.unreadable
    for outcome in outcomes {
      results += outcome.results
      unreadable += outcome.unreadable
    }
    return Report(
      pack: pack, asOf: asOf, today: options.today, inputs: paths, results: results,
      unreadable: unreadable, waiverFindings: unmatchedWaivers(results))
  }

  /// Checks the proposals in a text of YAML (JSON is YAML too).
  public func check(text: String, named name: String = "-") -> Report {
    var checker = FileChecker(settings, kind: options.kind)
    let outcome = checker.check(
      SourceFile(path: name, bytes: Array(text.utf8)),
      InputFiles.File(path: name, isNamed: true))
    return Report(
      pack: pack, asOf: asOf, today: options.today, inputs: [name], results: outcome.results,
      unreadable: outcome.unreadable, waiverFindings: unmatchedWaivers(outcome.results))
  }

  private var settings: ProposalChecker.Settings {
    ProposalChecker.Settings(
      pack: pack, asOf: asOf, today: options.today, waivers: options.waivers, only: options.only,
      explained: options.explained, limits: options.limits)
  }

  /// What each file gives, in the order of the files whatever thread has read it.
  private func outcomes(of inputs: InputFiles) -> [FileOutcome] {
    let files = inputs.files
    let threads = max(1, min(options.threads, files.count))
    guard threads > 1 else {
      var checker = FileChecker(settings, kind: options.kind)
      return files.map { checker.check($0) }
    }
    // Small chunks even out files of different size; the order is restored by the chunks' numbers.
    let chunk = max(1, min(64, files.count / (threads * 4)))
    let chunks = (files.count + chunk - 1) / chunk
    let next = Atomic<Int>(0)
    let finished = Mutex<[Int: [FileOutcome]]>([:])
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var checker = FileChecker(settings, kind: options.kind)
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < chunks else { return }
        let range = (number * chunk)..<min(files.count, (number + 1) * chunk)
        let outcomes = files[range].map { checker.check($0) }
        finished.withLock { $0[number] = outcomes }
      }
    }
    return finished.withLock { byNumber in (0..<chunks).flatMap { byNumber[$0] ?? [] } }
  }

  private func unmatchedWaivers(_ results: [ProposalResult]) -> [Finding] {
    guard !options.waivers.isEmpty else { return [] }
    let checked = Set(results.map(\.proposal.id))
    return options.waivers.filter { !checked.contains($0.proposal) }.map { waiver in
      Finding(
        .waiver("waiver/unmatched"), .fail,
        Finding.Details(
          message: Phrases.unmatched(waiver), location: waiver.location, waiver: waiver))
    }
  }
}
