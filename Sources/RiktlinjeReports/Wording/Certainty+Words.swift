package import RiktlinjeRules
package import RiktlinjeText

extension Certainty {
  /// How the clause is known.
  package var name: LocalizedText {
    switch self {
    case .seen: LocalizedText(swedish: "läst i källan", english: "read in the source")
    case .reported:
      LocalizedText(swedish: "enligt annan källa", english: "according to another source")
    case .inferred: LocalizedText(swedish: "vår tolkning", english: "our interpretation")
    }
  }

  /// What that means, in one sentence for whoever meets the words for the first time.
  package var explanation: LocalizedText {
    switch self {
    case .seen:
      LocalizedText(
        swedish: "Vi har läst det i dokumentet självt.",
        english: "We have read it in the document itself.")
    case .reported:
      LocalizedText(
        swedish: "Någon annan återger det; dokumentet självt har vi inte läst.",
        english: "Somebody else tells of it; the document itself we have not read.")
    case .inferred:
      LocalizedText(
        swedish:
          "Inget dokument säger det rakt ut; slutsatsen är vår egen och kan vara fel, så den "
          + "väger högst som ett bör.",
        english: "No document says it outright; the conclusion is our own and may be wrong, so it "
          + "weighs at most as a should.")
    }
  }

  /// What some of the words mean, those that lean most on a source first.
  static func definitions(of words: Set<Certainty>, in language: Language) -> String {
    allCases.filter(words.contains).map { $0.definition(in: language) }.joined(separator: " ")
  }

  /// The words and what they mean, in one sentence: “Läst i källan: vi har läst det i …”.
  package func definition(in language: Language) -> String {
    let explanation = explanation[language]
    let sentence = explanation.prefix(1).lowercased() + explanation.dropFirst()
    return "\(name[language].capitalisedFirst): \(sentence)"
  }
}

extension Phrase {
  /// What the words of certainty mean, for a place where they stand first.
  static let certaintyExplained = Phrase(
    Certainty.definitions(of: Set(Certainty.allCases), in: .swedish)
      + " Punkternas text är omskriven.",
    Certainty.definitions(of: Set(Certainty.allCases), in: .english)
      + " The clauses are paraphrased.")
}
