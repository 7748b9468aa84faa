import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeText

// What comparisons of reports say.
extension Phrase {
  static let comparison = Phrase("Jämförelse", "Comparison")
  static let findings = Phrase("Iakttagelser", "Findings")
  static let nothingChanged = Phrase("Inget har ändrats.", "Nothing has changed.")
  static let sinceBaseline = Phrase("Känt och nytt", "Known and new")
  /// Between two verdicts.
  static let becomes = Phrase("blir", "becomes")
  /// Before the verdict of a proposal that is gone.
  static let was = Phrase("utfallet var", "the verdict was")

  static func fixed(_ count: Int) -> Phrase {
    Phrase("Åtgärdat (\(count))", "Fixed (\(count))")
  }

  /// The heading over what has changed.
  static func changed(since day: CivilDate?) -> Phrase {
    guard let day else {
      return Phrase("Ändrat sedan den förra rapporten", "Changed since the earlier report")
    }
    return Phrase(
      "Ändrat sedan \(day.text(in: .swedish))", "Changed since \(day.text(in: .english))")
  }

  static func asOf(_ before: CivilDate, then after: CivilDate) -> Phrase {
    Phrase(
      "Då prövat per \(before.text(in: .swedish)), nu per \(after.text(in: .swedish)).",
      "Then checked as of \(before.text(in: .english)), now as of \(after.text(in: .english)).")
  }

  // MARK: The pack

  static func otherPack(_ before: String, _ after: String) -> Phrase {
    Phrase(
      "Regelpaketet är ett annat: \(before) → \(after).",
      "The pack is another: \(before) → \(after).")
  }

  /// - Parameter digests: the beginnings of the packs' digests, where both are known.
  static func packVersion(
    _ pack: String, _ before: String, _ after: String, _ digests: (before: String, after: String)?
  ) -> Phrase {
    let (swedish, english) =
      digests.map { digests in
        (
          " (kontrollsumma \(digests.before)… → \(digests.after)…)",
          " (digest \(digests.before)… → \(digests.after)…)"
        )
      } ?? ("", "")
    return Phrase(
      "Regelpaketet \(pack) har ändrats: version \(before) → \(after)\(swedish).",
      "The pack \(pack) has changed: version \(before) → \(after)\(english).")
  }

  static func packContent(
    _ pack: String, _ version: String, _ before: String, _ after: String
  ) -> Phrase {
    Phrase(
      "Regelpaketet \(pack) har ändrats fast versionen är \(version) i båda: kontrollsumma "
        + "\(before)… → \(after)….",
      "The pack \(pack) has changed though its version is \(version) in both: digest "
        + "\(before)… → \(after)….")
  }
}
