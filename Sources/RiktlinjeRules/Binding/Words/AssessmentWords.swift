import RiktlinjeText

/// What people may write in the record of a judgement.
package enum AssessmentWords {
  /// The keys of a record: the answer, who gives it, when, and why.
  package static let keys = Wording {
    [
      Wording.Entry("answer", label: LocalizedText(swedish: "svar", english: "answer")),
      Wording.Entry(
        "by", aliases: ["bedömare"], label: LocalizedText(swedish: "av", english: "by")),
      Wording.Entry("date", label: LocalizedText(swedish: "datum", english: "date")),
      Wording.Entry(
        "note", aliases: ["motivering"],
        label: LocalizedText(swedish: "anteckning", english: "note")),
    ]
  }

  /// The answers.
  package static let answers = Wording {
    [
      Wording.Entry(
        "met", aliases: ["uppfylld", "uppfyllda", "uppfylls"],
        label: LocalizedText(swedish: "uppfyllt", english: "met")),
      Wording.Entry(
        "not_met",
        aliases: [
          "inte uppfylld", "inte uppfyllda", "ej uppfyllt", "ej uppfylld", "uppfylls inte",
        ],
        label: LocalizedText(swedish: "inte uppfyllt", english: "not met")),
    ]
  }
}
