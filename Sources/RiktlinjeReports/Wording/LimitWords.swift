package import RiktlinjeEngine
import RiktlinjeRules
package import RiktlinjeText

/// What a report says where it does not show, or does not know, everything.
package enum LimitWords {
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

  /// What was read and held no proposal; `nil` when there is nothing to say.
  package static func passedOver(_ passed: PassedOver) -> LocalizedText? {
    let (others, blank) = (passed.notProposals, passed.blank)
    guard others + blank > 0 else { return nil }
    var parts: [LocalizedText] = []
    if others > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(others) som inte är \(others == 1 ? "ett ärende" : "ärenden")",
          english: "\(others) that \(others == 1 ? "is no proposal" : "are no proposals")"))
    }
    if blank > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(blank) utan innehåll",
          english: "\(blank) with nothing in \(blank == 1 ? "it" : "them")"))
    }
    return LocalizedText(
      swedish: "Förbigångna filer och poster: \(parts.map(\.swedish).joined(separator: ", "))",
      english: "Files and records passed over: \(parts.map(\.english).joined(separator: ", "))")
  }

  /// That a rule weighs otherwise than its clause says, by decision of those who check.
  static func override(_ override: ForceOverride) -> LocalizedText {
    let rule = "\(override.rule) (\(override.place))"
    guard let force = override.force else {
      return LocalizedText(
        swedish: "Avstängd: \(rule): \(override.reason)",
        english: "Turned off: \(rule): \(override.reason)")
    }
    return LocalizedText(
      swedish: "Ändrad kravnivå, ”\(force.name.swedish)”: \(rule): \(override.reason)",
      english: "Changed force, “\(force.name.english)”: \(rule): \(override.reason)")
  }

  /// Of a run that checks some rules only.
  static func only(_ rules: [String]) -> LocalizedText {
    let list = rules.filter { !$0.hasPrefix("!") }.joined(separator: ", ")
    let others = rules.filter { $0.hasPrefix("!") }.map { $0.dropFirst() }.joined(separator: ", ")
    if list.isEmpty {
      return LocalizedText(
        swedish: "Allt utom \(others) är prövat: ärendena har inget utfall i sin helhet.",
        english: "All but \(others) was checked: the proposals have no verdict as a whole.")
    }
    let (swedish, english) =
      others.isEmpty ? ("", "") : (", men inte \(others),", ", but not \(others),")
    return LocalizedText(
      swedish: "Bara \(list)\(swedish) är prövad: ärendena har inget utfall i sin helhet.",
      english: "Only \(list)\(english) was checked: the proposals have no verdict as a whole.")
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
