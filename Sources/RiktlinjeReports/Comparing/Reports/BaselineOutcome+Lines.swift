import RiktlinjeEngine
import RiktlinjeText

extension BaselineOutcome {
  /// A problem in which something has happened.
  struct Line {
    /// What has happened, in a word.
    let mark: String
    /// The class by which a style sheet colours it.
    let className: String
    /// The proposal’s id; `nil` for what belongs to none.
    let proposal: String?
    let rule: String
    /// The status, and the values that are others.
    let detail: String?

    var name: String { [proposal, rule].compactMap(\.self).joined(separator: " · ") }
  }

  /// What is new and worse, then what is mended.
  func lines(in language: Language) -> [Line] {
    func line(
      _ mark: Mark, _ entry: Baseline.Entry, _ changes: [Baseline.ValueChange] = []
    ) -> Line {
      let values = changes.map { $0.text(in: language) }
      return Line(
        mark: mark.name[language].capitalisedFirst, className: mark == .new ? "c-new" : "c-worse",
        proposal: entry.proposal, rule: entry.rule,
        detail: ([entry.status.name[language]] + values).joined(separator: ", "))
    }
    return new.map { line(.new, $0) } + worse.map { line(.worse, $0.entry, $0.changes) }
      + mended.map { mended in
        Line(
          mark: Comparison.Change.fixed.name[language], className: "c-fixed",
          proposal: mended.proposal, rule: mended.rule, detail: nil)
      }
  }
}

extension BaselineOutcome.Mark {
  /// After what a finding says.
  var name: LocalizedText {
    switch self {
    case .known: LocalizedText(swedish: "känd", english: "known")
    case .new: LocalizedText(swedish: "ny", english: "new")
    case .worse: LocalizedText(swedish: "förvärrad", english: "worse")
    }
  }
}
