import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// Marks the findings of a proposal that decided exceptions cover.
///
/// What is wrong with a waiver is a finding of its own, and then the waiver changes nothing.
struct Waiving {
  let pack: RulePack
  let asOf: CivilDate

  func apply(_ waivers: [Waiver], to findings: inout [Finding]) {
    for waiver in waivers {
      guard let index = findings.firstIndex(where: { $0.rule == waiver.rule && $0.clause != nil })
      else { continue }
      if let (id, message) = problem(with: waiver, of: findings[index]) {
        findings.append(
          Finding(
            .waiver(id), .fail,
            Finding.Details(message: message, location: waiver.location, waiver: waiver)))
      } else {
        findings[index] = findings[index].waived(by: waiver)
      }
    }
  }

  private func problem(
    with waiver: Waiver, of finding: Finding
  ) -> (id: String, message: LocalizedText)? {
    if waiver.expires < asOf { return ("waiver/expired", WaiverPhrases.expired(waiver)) }
    if waiver.date > asOf { return ("waiver/undecided", WaiverPhrases.undecided(waiver)) }
    if let guideline = finding.clause?.guideline {
      if !guideline.isWaivable {
        return ("waiver/not-waivable", WaiverPhrases.notWaivable(waiver, guideline.title))
      }
      if !pack.body(waiver.body, mayWaive: guideline.adoptingBody) {
        return ("waiver/without-power", WaiverPhrases.withoutPower(waiver, guideline.adoptedBy))
      }
    }
    return finding.isProblem ? nil : ("waiver/not-needed", WaiverPhrases.notNeeded(waiver))
  }
}

extension Finding {
  /// The same finding, covered by a decided exception.
  fileprivate func waived(by waiver: Waiver) -> Finding {
    Finding(
      subject, .waived,
      Details(
        message: details?.message ?? LocalizedText(""), remedy: details?.remedy,
        location: details?.location, field: details?.field, values: details?.values ?? [],
        missing: details?.missing ?? [], waiver: waiver, statusWithoutWaiver: status,
        assessment: details?.assessment))
  }
}
