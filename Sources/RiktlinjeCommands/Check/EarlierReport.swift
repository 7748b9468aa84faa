import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText

/// The report of an earlier run, with which a run is compared.
struct EarlierReport {
  /// The report; `nil` when none is given.
  private let report: SavedReport?
  private var proposals: [SavedReport.Proposal] = []

  /// Whether there is one.
  var isGiven: Bool { report != nil }

  /// Reads the report that `--since` names; `nil` when it is not valid, which is then told.
  init?(_ arguments: Arguments, _ terminal: inout Terminal) throws(UsageProblem) {
    guard let path = try arguments.value(of: CheckOptions.since) else {
      report = nil
      return
    }
    for option in [CheckOptions.only, CheckOptions.skip] {
      if let name = try arguments.values(of: option).first {
        throw .optionsExclude("--since", "\(option.declaration.spelling) \(name)")
      }
    }
    let read = try readSaved(path, arguments, &terminal) { file throws(InvalidReportFile) in
      try SavedReport(reading: file)
    }
    guard let read else { return nil }
    report = read
  }

  /// Takes what the run says of some proposals.
  mutating func add(_ more: [SavedReport.Proposal]) { proposals += more }

  /// What has changed since then, when all is checked; `nil` when nobody asked.
  func comparison(with run: Report.Run, _ summary: Report.Summary) -> Comparison? {
    guard let report else { return nil }
    let now = SavedReport(of: run, proposals, late: summary.late)
    return Comparison(from: report, to: now, pack: run.pack)
  }
}

extension RunChanges {
  /// What has changed, on lines of their own; empty when nobody asked.
  func text(in language: Language) -> String {
    (since?.text(in: language).text ?? "") + (baseline?.text(in: language) ?? "")
  }
}
