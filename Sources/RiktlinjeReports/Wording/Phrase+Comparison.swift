import RiktlinjeText

// What comparisons of reports say.
extension Phrase {
  static let comparison = Phrase("Jämförelse", "Comparison")
  static let newProposal = Phrase("nytt ärende", "new proposal")
  static let nothingChanged = Phrase("Inget har ändrats.", "Nothing has changed.")
  static let removedProposal = Phrase("finns inte med längre", "no longer among the proposals")

  static let packsDiffer = Phrase("Regelpaketen skiljer sig åt", "The packs differ")
  static let checkedAsOf = Phrase("Prövat per", "Checked as of")
  static let ownDays = Phrase("varje ärendes egen dag", "each proposal's own day")

  static func changes(new: Int, fixed: Int, changed: Int) -> Phrase {
    Phrase(
      "Iakttagelser: \(new) \(new == 1 ? "ny" : "nya"), "
        + "\(fixed) \(fixed == 1 ? "åtgärdad" : "åtgärdade"), "
        + "\(changed) \(changed == 1 ? "ändrad" : "ändrade").",
      "Findings: \(new) new, \(fixed) fixed, \(changed) changed.")
  }
}
