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

  /// What advice says that is not followed, or what it asks a person to judge.
  func advice(in language: Language) -> String {
    if case .judgement(let judgement) = subject, status == .undetermined {
      return judgement.question[language]
    }
    return message(in: language)
  }

  /// Where it points: the field's place, else the proposal's.
  func location(in result: ProposalResult) -> SourceLocation {
    details?.location ?? result.proposal.location
  }
}

extension ProposalResult {
  /// The assumptions on which the answer of a rule or judgement rests, each as a sentence.
  func assumptions(under rule: String) -> [Phrase] {
    assumptions.filter { $0.resting.contains(rule) }.map { assumption in
      .restsOn(
        assumption.label,
        LocalizedText(
          swedish: assumption.value.text(in: .swedish),
          english: assumption.value.text(in: .english)))
    }
  }
}

extension String {
  /// The text as one sentence among others: with a capital letter, and a mark at its end.
  fileprivate var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.last.map { ".?!}".contains($0) } ?? true ? text : text + "."
  }
}
