package import RiktlinjeText

/// The months by name, as they are written in dates.
package enum MonthNames {
  /// The names of the months, January first.
  package static func names(in language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
        "oktober", "november", "december",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }

  /// The ways to shorten a name that are no three letters.
  package static let otherShortNames = ["sept", "febr"]

  /// The number, from 1, of the month that a word in lower case names, whole or by its first letters.
  static func number(of word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let word = otherShortNames.contains(word) ? String(word.prefix(3)) : word
    for language in Language.allCases {
      for (index, name) in names(in: language).enumerated() {
        let name = name.lowercased()
        if word == name || word == name.prefix(3) { return index + 1 }
      }
    }
    return nil
  }
}
