import RiktlinjeEngine
import RiktlinjeText

/// Which of a proposal's findings were known, and which are new.
struct BaselineMarks {
  private var marks: [String: String] = [:]

  init(of result: ProposalResult, _ baseline: BaselineOutcome?, _ language: Language) {
    guard let baseline else { return }
    for case let (finding, entry?) in zip(result.findings, Baseline.entriesByFinding(of: result)) {
      if let mark = baseline.mark(of: entry) { marks[Self.key(finding)] = mark.name[language] }
    }
  }

  /// What to say of a finding; `nil` where nothing is to be said.
  func mark(of finding: Finding) -> String? { marks[Self.key(finding)] }

  private static func key(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.detail ?? "")"
  }
}
