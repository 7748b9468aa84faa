import RiktlinjeEngine
import RiktlinjeText

extension ProposalResult {
  /// The findings as a report for programs lists them, each with its fingerprint; where the limit of the
  /// report leaves them out, one that says so stands for all.
  var shownFindings: [(finding: Finding, fingerprint: String)] {
    var shown = Array(zip(findings, Fingerprint.all(of: self)))
    if let finding = leftOutFinding {
      shown.append((finding, Fingerprint.ofLeftOut(proposal)))
    }
    return shown.map { (finding: $0.0, fingerprint: $0.1) }
  }

  /// That findings are left out, as grave as the gravest of them; `nil` when none is that matters.
  var leftOutFinding: Finding? {
    guard let leftOut, leftOut.problemCount > 0 else { return nil }
    let fails = leftOut.findings.contains { $0.threshold == .must }
    return Finding(
      .document("report/left-out"), fails ? .fail : .undetermined,
      Finding.Details(
        message: LimitWords.nothingShown(leftOut.problemCount), location: proposal.location))
  }
}
