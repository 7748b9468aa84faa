import RiktlinjeEngine
public import RiktlinjeText

extension BaselineOutcome {
  /// How much is known, and what is new, worse and mended, on lines of their own.
  public func text(in language: Language) -> String {
    var text = summary(language) + "\n"
    for entry in new {
      text += "  + \(name(entry.proposal, entry.rule)) (\(entry.status.name[language]))"
      text += place(of: entry)
    }
    for (entry, changes) in worse {
      let values = changes.map { "\($0.name): \($0.text(in: language))" }.joined(separator: ", ")
      text += "  ! \(name(entry.proposal, entry.rule))"
      text += " (\(entry.status.name[language]); \(VisibleText.of(values)))\(place(of: entry))"
    }
    for mended in mended {
      let word = LocalizedText(swedish: "åtgärdad", english: "mended")[language]
      text += "  ✓ \(name(mended.proposal, mended.rule)) (\(word))\n"
    }
    return text
  }

  private func name(_ proposal: String?, _ rule: String) -> String {
    VisibleText.of([proposal, rule].compactMap(\.self).joined(separator: " · "))
  }

  private func place(of entry: Baseline.Entry) -> String {
    entry.place.map { " \(VisibleText.of($0))\n" } ?? "\n"
  }

  /// How much is known, and what is new, worse and mended, in one sentence.
  func summary(_ language: Language) -> String {
    let (known, new, worse) = (known.count, new.count, worse.count)
    let (mended, unchecked) = (mended.count, uncheckedCount)
    var parts: [LocalizedText] = [
      LocalizedText(
        swedish: "\(known) \(known == 1 ? "känd iakttagelse" : "kända iakttagelser")",
        english: "\(known) known \(known == 1 ? "finding" : "findings")"),
      LocalizedText(swedish: "\(new) \(new == 1 ? "ny" : "nya")", english: "\(new) new"),
    ]
    if worse > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(worse) \(worse == 1 ? "förvärrad" : "förvärrade")",
          english: "\(worse) worse"))
    }
    if mended > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(mended) \(mended == 1 ? "åtgärdad" : "åtgärdade")",
          english: "\(mended) mended"))
    }
    if unchecked > 0 {
      parts.append(
        LocalizedText(
          swedish: "\(unchecked) i ärenden eller regler som inte prövades",
          english: "\(unchecked) in proposals or rules that were not checked"))
    }
    let title = LocalizedText(swedish: "Baslinje", english: "Baseline")[language]
    return "\(title): \(parts.map { $0[language] }.joined(separator: ", "))."
  }
}
