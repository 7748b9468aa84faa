import RiktlinjeCEL
public import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension SavedReport {
  /// Takes what a comparison needs of a run.
  ///
  /// - Parameters:
  ///   - run: the conditions of the run.
  ///   - proposals: what it says of each proposal, in its order.
  ///   - late: what was found of proposals when they had been taken.
  public init(of run: Report.Run, _ proposals: [Proposal], late: [LateFinding] = []) {
    pack = Pack(
      id: run.pack.id, version: run.pack.version, title: run.pack.title,
      digest: run.pack.digest?.text)
    asOf = run.asOf
    today = run.today
    var proposals = proposals
    for late in late {
      guard let index = proposals.firstIndex(where: { $0.id == late.proposal.id }) else { continue }
      proposals[index].verdict = late.verdict
      proposals[index].findings.append(
        Finding(late.finding, fingerprint: Fingerprint.of(late)))
    }
    self.proposals = proposals
  }

  /// Takes what a comparison needs of a report.
  public init(of report: Report) {
    self.init(of: report.run, report.results.map(Proposal.init), late: report.summary.late)
  }
}

extension SavedReport.Proposal {
  /// Takes what a comparison needs of a result.
  public init(_ result: ProposalResult) {
    id = result.proposal.id
    name = result.proposal.title ?? id
    let fileNumbers = result.values(of: .fileNumber).map { $0.text(in: .swedish) }
    fileNumber = fileNumbers.isEmpty ? nil : fileNumbers.joined(separator: ", ")
    decidedBy = result.decidingBody?.value.map { body in
      LocalizedText(swedish: body.text(in: .swedish), english: body.text(in: .english))
    }
    verdict = result.verdict
    findings = zip(result.findings, Fingerprint.all(of: result)).map { finding, fingerprint in
      SavedReport.Finding(finding, fingerprint: fingerprint)
    }
  }
}

extension SavedReport.Finding {
  /// Takes a finding as the JSON of a report tells it.
  fileprivate init(
    _ finding: RiktlinjeEngine.Finding, fingerprint: String
  ) {
    let details = finding.details
    rule = finding.rule
    force = finding.force
    status = finding.status
    self.fingerprint = fingerprint
    message = details?.message ?? LocalizedText(finding.rule)
    key =
      finding.clause == nil
      ? "\(finding.rule) \(details?.field ?? details?.message.swedish ?? "")" : finding.rule
    values = (details?.values ?? []).map { ($0.name, BaselineValue($0.value)) }
    place = details?.location?.description
  }
}
