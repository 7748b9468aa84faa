import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Finding {
  /// The reason in one language, or what the clause asks for where there is nothing to say.
  func message(in language: Language) -> String {
    details?.message[language] ?? clause?.text[language] ?? rule
  }

  /// The message, and after it the remedy or the fields that are missing.
  func fullMessage(in language: Language) -> String {
    var parts = [message(in: language)]
    if let remedy = details?.remedy { parts.append(remedy[language].asSentence) }
    let missing = details?.missing ?? []
    // Whoever says what to fill in has named what is missing.
    if !missing.isEmpty, details?.remedy == nil {
      let fields = missing.map { "\($0.label[language]) (\($0.path))" }.joined(separator: ", ")
      parts.append("\(Phrase.missingShort[language]): \(fields).")
    }
    return parts.joined(separator: " ")
  }

  /// Where it points: the field's place, else the proposal's.
  func location(in result: ProposalResult) -> SourceLocation {
    details?.location ?? result.proposal.location
  }
}

extension DerivedAnswer {
  /// The value in one language, or that it is unknown and for want of what.
  func text(in language: Language) -> String {
    if let value { return value.text(in: language) }
    let unknown = Phrase.unknownValue[language]
    guard !missing.isEmpty else { return unknown }
    let labels = missing.map { $0.label[language] }.joined(separator: ", ")
    return "\(unknown) (\(Phrase.missingShort[language].lowercased()): \(labels))"
  }
}

extension String {
  /// The text as one sentence among others: with a capital letter, and a mark at its end.
  fileprivate var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.last.map { ".?!}".contains($0) } ?? true ? text : text + "."
  }
}
