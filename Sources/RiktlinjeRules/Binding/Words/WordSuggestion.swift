package import RiktlinjeText

/// What to write instead of a word that is not known, and what that is called.
package struct WordSuggestion: Hashable, Sendable {
  /// The id, or the path of a field.
  package let word: String
  package let label: LocalizedText

  package init(_ word: String, label: LocalizedText) {
    self.word = word
    self.label = label
  }

  package init(_ entry: Wording.Entry) { self.init(entry.id, label: entry.label) }

  /// The word as it is to be written, followed by its label where that says something else.
  package func text(in language: Language) -> String {
    let label = label[language]
    return plainWord(label) == plainWord(word) || label.isEmpty
      ? "`\(word)`" : "`\(word)` (\(label))"
  }

  /// The advice to write it: ‘write `executive_board` (the executive board)’.
  package func advice(in language: Language) -> String {
    switch language {
    case .swedish: "skriv \(text(in: language))"
    case .english: "write \(text(in: language))"
    }
  }
}

extension [WordSuggestion] {
  /// All of them in a row, the last after ‘or’.
  package func text(in language: Language) -> String {
    let texts = map { $0.text(in: language) }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let or = language == .swedish ? " eller " : " or "
    return texts.dropLast().joined(separator: ", ") + or + last
  }
}
