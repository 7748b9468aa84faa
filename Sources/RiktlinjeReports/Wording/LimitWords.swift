import RiktlinjeText

/// What a report says where it does not show, or does not know, everything.
enum LimitWords {
  /// Of findings in one place, here or in the whole report.
  static func leftOut(_ count: Int) -> LocalizedText {
    let swedish = Language.swedish.text(of: Int64(count))
    let english = Language.english.text(of: Int64(count))
    return LocalizedText(
      swedish: count == 1
        ? "1 iakttagelse till är räknad men visas inte."
        : "\(swedish) iakttagelser till är räknade men visas inte.",
      english: count == 1
        ? "1 more finding is counted but not shown."
        : "\(english) more findings are counted but not shown.")
  }

  /// Of a proposal of which nothing but the verdict is shown.
  static func nothingShown(_ count: Int) -> LocalizedText {
    LocalizedText(
      swedish: "\(leftOut(count).swedish) Utfallet stämmer; --max-findings visar fler.",
      english: "\(leftOut(count).english) The verdict is true; --max-findings shows more.")
  }

  /// Of inputs that could not be read.
  static func unreadableLeftOut(_ count: Int) -> LocalizedText {
    let swedish = Language.swedish.text(of: Int64(count))
    let english = Language.english.text(of: Int64(count))
    return LocalizedText(
      swedish: count == 1
        ? "1 anmärkning till är räknad men visas inte."
        : "\(swedish) anmärkningar till är räknade men visas inte.",
      english: count == 1
        ? "1 more remark is counted but not shown."
        : "\(english) more remarks are counted but not shown.")
  }

  /// Of a run that checks some rules only.
  static func only(_ rules: [String]) -> LocalizedText {
    let list = rules.joined(separator: ", ")
    return LocalizedText(
      swedish: "Bara \(list) är prövad: ärendena har inget utfall i sin helhet.",
      english: "Only \(list) was checked: the proposals have no verdict as a whole.")
  }

  /// Of a report of what stands against proposals.
  static let onlyProblems = LocalizedText(
    swedish: "Bara det som står emot ärendena visas; antalen gäller alla.",
    english: "Only what stands against proposals is shown; the counts are those of all.")

  /// What stands in the place of a verdict in such a run.
  static let partly = LocalizedText(swedish: "delvis prövat", english: "checked in part")

  /// The heading over what was found of proposals whose results were written already.
  static func late(_ count: Int) -> LocalizedText {
    LocalizedText(
      swedish: count == 1 ? "Ett ärende att se om" : "\(count) ärenden att se om",
      english: count == 1 ? "One proposal to look at again" : "\(count) proposals to look at again")
  }
}
