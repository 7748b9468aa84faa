import RiktlinjeEngine
import RiktlinjeText

/// What tells a finding from every other, and stays the same when lines move and files get other names.
///
/// A hash of the rule and of the proposal's id. Where two proposals have one id, those after the first
/// count how many came before. Checks of the file, of which a proposal may have several of one kind,
/// count the field's path or what they say as well, and those that agree in all of it (a key misspelt
/// twice) are told apart by their order.
enum Fingerprint {
  /// The fingerprints of a result's findings, in their order.
  static func all(of result: ProposalResult) -> [String] {
    var repetitions: [String: Int] = [:]
    return result.findings.map { finding in
      let fingerprint = Self.fingerprint(of: finding, in: result.proposal, repetition: 0)
      // Only what can occur several times in a proposal needs the table.
      guard finding.clause == nil else { return fingerprint }
      let repetition = repetitions[fingerprint, default: 0]
      repetitions[fingerprint] = repetition + 1
      return repetition == 0
        ? fingerprint
        : Self.fingerprint(of: finding, in: result.proposal, repetition: repetition)
    }
  }

  /// The fingerprint of a finding that belongs to no proposal.
  static func of(_ finding: Finding) -> String {
    var hash = FowlerNollVo()
    hash.combine(finding.rule)
    if let waiver = finding.details?.waiver {
      hash.combine(waiver.rule)
      hash.combine(waiver.proposal)
    }
    return hash.hexadecimal
  }

  /// The fingerprint of a finding made when its proposal's result had been handed over.
  static func of(_ late: LateFinding) -> String {
    fingerprint(of: late.finding, in: late.proposal, repetition: 0)
  }

  /// The fingerprint that stands for all findings of a proposal that a report leaves out.
  static func ofLeftOut(_ proposal: Proposal) -> String {
    var hash = FowlerNollVo()
    hash.combine("left-out")
    hash.combine(proposal.id)
    if proposal.repetition > 0 { hash.combine(String(proposal.repetition)) }
    return hash.hexadecimal
  }

  /// The fingerprint of what a report says of a proposal as a whole.
  static func of(_ id: String, _ proposal: Proposal) -> String {
    var hash = FowlerNollVo()
    hash.combine(id)
    hash.combine(proposal.id)
    if proposal.repetition > 0 { hash.combine("copy \(proposal.repetition)") }
    return hash.hexadecimal
  }

  /// The fingerprint of what belongs to no proposal.
  ///
  /// - Parameter repetition: how many that are the same came before it.
  static func of(_ text: String, _ repetition: Int) -> String {
    var hash = FowlerNollVo()
    hash.combine(text)
    if repetition > 0 { hash.combine(String(repetition)) }
    return hash.hexadecimal
  }

  private static func fingerprint(
    of finding: Finding, in proposal: Proposal, repetition: Int
  ) -> String {
    var hash = FowlerNollVo()
    hash.combine(finding.rule)
    hash.combine(proposal.id)
    if let detail = finding.detail { hash.combine(detail) }
    if repetition > 0 { hash.combine(String(repetition)) }
    if proposal.repetition > 0 { hash.combine("copy \(proposal.repetition)") }
    return hash.hexadecimal
  }
}

extension Finding {
  /// What tells a check of the file or of a waiver from others of its kind in one proposal: the field's
  /// path, the waiver, or what it says; `nil` for rules and judgements, each of which is asked once.
  var detail: String? {
    guard clause == nil else { return nil }
    if let waiver = details?.waiver { return "\(waiver.rule) \(waiver.proposal)" }
    return details?.field ?? details?.message.swedish ?? ""
  }
}

/// The 64-bit hash FNV-1a: short, the same everywhere, and no protection against forgery.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, RFC 9923.
private struct FowlerNollVo {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a text and its end, so that `ab` and `c` differ from `a` and `bc`.
  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0xFF)
  }

  private mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
