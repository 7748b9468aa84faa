import RiktlinjeText

// What a report says that has to fit in a comment.
extension Phrase {
  static let nextStepDue = Phrase("Nästa steg senast", "Next step due")

  static func moreLines(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "… och 1 rad till, utelämnad här." : "… och \(count) rader till, utelämnade här.",
      count == 1 ? "… and 1 more line, left out here." : "… and \(count) more lines, left out here."
    )
  }

  static func moreProposals(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "… och 1 ärende till, utelämnat ur tabellen."
        : "… och \(count) ärenden till, utelämnade ur tabellen.",
      count == 1
        ? "… and 1 more proposal, left out of the table."
        : "… and \(count) more proposals, left out of the table.")
  }

  static func leftOutOfReview(proposals: Int, findings: Int) -> Phrase {
    let shown = Phrase.count(findings, ("iakttagelse", "iakttagelser"), ("finding", "findings"))
    let left = Phrase.proposals(proposals)
    return Phrase(
      "**Utelämnat för utrymmets skull: \(left[.swedish]) med \(shown[.swedish]).** Allt står i en "
        + "rapport utan `--for review`.",
      "**Left out for want of room: \(left[.english]) with \(shown[.english]).** All of it is in a "
        + "report without `--for review`.")
  }
}
