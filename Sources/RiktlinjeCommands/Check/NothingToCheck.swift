import RiktlinjeEngine
import RiktlinjeText

/// That a run found no proposal, and what it looked at.
struct NothingToCheck: Problem {
  let arguments: [String]
  let fileCount: Int
  let passedOver: PassedOver
  /// How many files and folders were left out by what the repository or the call says.
  var leftOutCount = 0
  /// The kind that was asked for.
  let kind: String?
  /// Whether something was there that could not be read, and has been told of.
  var hasUnreadable = false

  let code = "nothing-to-check"

  /// The arguments that are named; the rest are counted.
  private static let argumentsNamed = 5

  func message(in language: Language) -> String {
    var parts = [files[language]]
    let (blank, others, not) = (
      passedOver.blank, passedOver.otherKinds, passedOver.notProposals
    )
    if blank > 0 {
      parts.append(
        LocalizedText(
          sv: "\(blank) utan innehåll", en: "\(blank) with nothing in \(blank == 1 ? "it" : "them")"
        )[language])
    }
    if others > 0, let kind {
      parts.append(
        LocalizedText(
          sv: "\(others) \(others == 1 ? "ärende" : "ärenden") av en annan typ än \(kind)",
          en: "\(others) \(others == 1 ? "proposal" : "proposals") of another kind than \(kind)"
        )[language])
    }
    if not > 0 {
      parts.append(
        LocalizedText(
          sv: "\(not) som inte är \(not == 1 ? "ett ärende" : "ärenden")",
          en: "\(not) that \(not == 1 ? "is no proposal" : "are no proposals")")[language])
    }
    if leftOutCount > 0 {
      parts.append(
        LocalizedText(
          sv: "\(leftOutCount) uteslutna av .gitignore eller --exclude",
          en: "\(leftOutCount) left out by .gitignore or --exclude")[language])
    }
    let start = LocalizedText(sv: "inget ärende att pröva", en: "no proposal to check")[language]
    return "\(start): \(parts.joined(separator: ", "))"
  }

  /// How many files were read, and where they were looked for.
  private var files: LocalizedText {
    let named = arguments.prefix(Self.argumentsNamed).joined(separator: ", ")
    let rest = arguments.count - Self.argumentsNamed
    let list = rest > 0 ? "\(named) … (+\(rest))" : named
    return switch fileCount {
    case 0: LocalizedText(sv: "ingen fil att läsa i \(list)", en: "no file to read in \(list)")
    case 1: LocalizedText(sv: "1 fil läst (\(list))", en: "1 file read (\(list))")
    default:
      LocalizedText(
        sv: "\(fileCount) filer lästa (\(list))", en: "\(fileCount) files read (\(list))")
    }
  }

  func help(in language: Language) -> String? {
    // Nobody wants to accept that there is nothing where there is something to mend.
    if hasUnreadable { return nil }
    return LocalizedText(
      sv: passedOver.notProposals > 0
        ? "--strict säger vad var och en av dem saknar; --allow-empty godtar att inget finns"
        : kind == nil && fileCount == 0
          ? "i mappar läses yaml, yml, json och jsonl, och med --kind även csv och tsv; --allow-empty"
            + " godtar att inget finns"
          : "--allow-empty godtar att inget finns",
      en: passedOver.notProposals > 0
        ? "--strict says what each of them lacks; --allow-empty accepts that there is nothing"
        : kind == nil && fileCount == 0
          ? "in folders yaml, yml, json and jsonl are read, and with --kind csv and tsv as well;"
            + " --allow-empty accepts that there is nothing"
          : "--allow-empty accepts that there is nothing")[language]
  }
}

extension NothingToCheck {
  /// Tells that there was nothing to check, unless that is accepted; whether it was so.
  static func tell(
    _ summary: Report.Summary, _ inputs: InputFiles, _ options: Checker.Options,
    _ arguments: Arguments, _ terminal: inout Terminal
  ) throws(UsageProblem) -> Bool {
    guard summary.proposalCount == 0, !options.allowsEmpty else { return false }
    let unread = summary.unreadable.count {
      $0.problem.unwrapped(as: FileProblem.self) != nil && $0.severity == .error
    }
    let problem = NothingToCheck(
      arguments: inputs.arguments, fileCount: max(0, inputs.files.count - unread),
      passedOver: summary.passedOver, leftOutCount: inputs.leftOutCount, kind: options.kind,
      hasUnreadable: summary.unreadable.contains { diagnostic in
        diagnostic.severity == .error
          && !["no-proposal", "empty-file"].contains(diagnostic.problem.code)
      })
    // What could not be read at all has been told.
    guard problem.fileCount > 0 || unread == 0 else { return true }
    try PackChoice.draw([Diagnostic(problem, at: nil)], arguments, &terminal)
    return true
  }
}
