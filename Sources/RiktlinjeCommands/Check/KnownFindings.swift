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

  /// Reads the baseline; `nil` when it is not valid, which is then told.
  init?(_ arguments: Arguments, _ terminal: inout Terminal) throws(UsageProblem) {
    output = try arguments.value(of: CheckOptions.writeBaseline)
    guard let path = try arguments.value(of: CheckOptions.baseline) else {
      baseline = nil
      return
    }
    let read = try readSaved(path, arguments, &terminal) { file throws(InvalidReportFile) in
      try Baseline(reading: file)
    }
    guard let read else { return nil }
    baseline = read
  }

  /// Whether the run reads or writes a baseline.
  var isAskedFor: Bool { baseline != nil || output != nil }

  mutating func add(_ more: [Baseline.Entry]) { entries += more }

  /// What is new; nothing when all of it is written as known for the first time.
  private var new: [Baseline.Entry] { baseline.map { entries.filter($0.isNew) } ?? [] }

  /// Whether what counts lies at or above a threshold: without a baseline everything does.
  func exceeds(_ thresholds: Set<Threshold>, _ summary: Report.Summary) -> Bool {
    guard isAskedFor else { return summary.exceeds(thresholds) }
    return new.contains { $0.threshold.map(thresholds.contains) == true }
  }

  /// Writes what is known from now on; `false` when the file cannot be written, which is then told.
  func write(_ arguments: Arguments, _ terminal: inout Terminal) throws(UsageProblem) -> Bool {
    guard let output else { return true }
    do throws(FileProblem) {
      try writeFile(Baseline.file(of: entries).bytes, to: terminal.path(output))
      return true
    } catch {
      try PackChoice.draw([error.diagnostic(path: output)], arguments, &terminal)
      return false
    }
  }

  /// How much is known and what is new, on lines of their own; empty when nobody asked.
  func text(in language: Language) -> String {
    guard isAskedFor else { return "" }
    let new = new
    let count = entries.count - new.count
    var text = LocalizedText(
      sv: "Baslinje: \(count) \(count == 1 ? "känd iakttagelse" : "kända iakttagelser"),"
        + " \(new.count) \(new.count == 1 ? "ny" : "nya").\n",
      en: "Baseline: \(count) known \(count == 1 ? "finding" : "findings"), \(new.count) new.\n"
    )[language]
    for entry in new {
      let names = [entry.proposal, entry.rule].compactMap(\.self).joined(separator: " · ")
      text += "  + \(VisibleText.of(names)) (\(entry.status.name[language]))"
      text += entry.place.map { " \(VisibleText.of($0))\n" } ?? "\n"
    }
    return text
  }
}

/// Reads a file that the tool has written; `nil` when it is not what was expected, which is then told.
func readSaved<Content>(
  _ path: String, _ arguments: Arguments, _ terminal: inout Terminal,
  _ make: (SourceFile) throws(InvalidReportFile) -> Content
) throws(UsageProblem) -> Content? {
  let name = path == FileReader.standardInput ? path : terminal.path(path)
  let file: SourceFile
  do throws(FileProblem) {
    file = try FileReader(limits: SavedReport.limits).read(name)
  } catch {
    try PackChoice.draw([error.diagnostic(path: path)], arguments, &terminal)
    return nil
  }
  do throws(InvalidReportFile) {
    return try make(file)
  } catch {
    try PackChoice.draw(error.diagnostics, arguments, &terminal)
    return nil
  }
}
