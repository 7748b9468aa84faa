import RiktlinjeText

/// The sections of documents in words.
///
/// “3.2” is “avsnitt 3.2”, and “6 kap. 38 §” is “chapter 6 section 38” in English. Packs write the
/// sections of statutes as those are cited in Swedish. Only the words for kinds of parts, and those
/// between them, are put in English; names stay what they are.
enum SectionWords {
  static func text(of section: String, in language: Language) -> String {
    let isNumber = section.split(separator: " ").allSatisfy { $0 == "och" || isNumeral($0) }
    switch language {
    case .swedish: return isNumber ? "avsnitt\u{A0}\(section)" : section
    case .english:
      if isNumber { return numbered("section", section.split(separator: " ")) }
      let parts = section.replacing("till och med", with: "t.o.m.").split(separator: ",")
      return parts.map { english($0.split(separator: " ")[...]) }.joined(separator: ", ")
    }
  }

  /// One reference in English.
  private static func english(_ words: ArraySlice<Substring>) -> String {
    var words = words
    var parts: [String] = []
    if words.first == "artikel" {
      words.removeFirst()
      parts.append(numbered("article", numerals(&words)))
    }
    while !words.isEmpty {
      let numerals = numerals(&words)
      let first = words.popFirst()
      switch first {
      case "kap.": parts.append(numbered("chapter", numerals))
      case "§", "§§":
        parts.append(numbered("section", numerals))
        // “2 § tryckfrihetsförordningen”: what the section is of.
        if let next = words.first, next.first != "(", !ordinals.contains(String(next)) {
          parts.append("of")
        }
      default: parts += numerals.map(String.init) + [first].compactMap { $0.map(word) }
      }
    }
    return parts.joined(separator: " ")
  }

  /// The words in front that are numbers, with what joins them: “5 a–5 b”, “10 och 13”.
  private static func numerals(_ words: inout ArraySlice<Substring>) -> [Substring] {
    var numerals: [Substring] = []
    while let word = words.first {
      // “5 i §” has a letter, “5l i förordning” a preposition.
      let isPreposition = word == "i" && !["§", "§§", "kap."].contains(words.dropFirst().first)
      let goesOn = !numerals.isEmpty && (word == "och" || isLetter(word) && !isPreposition)
      guard isNumeral(word) || goesOn else { break }
      numerals.append(word)
      words.removeFirst()
    }
    return numerals
  }

  private static func numbered(_ name: String, _ numerals: [Substring]) -> String {
    let isMany = numerals.contains { $0 == "och" || $0.contains("–") }
    let list = numerals.map { $0 == "och" ? "and" : String($0) }.joined(separator: " ")
    return "\(name)\(isMany ? "s" : "")\u{A0}\(list)"
  }

  /// Whether it begins with a digit: “3”, “4.2”, “1–2”, “5l”.
  private static func isNumeral(_ word: Substring) -> Bool {
    word.utf8.first.map { 0x30...0x39 ~= $0 } ?? false
  }

  /// Whether it is the letter of a section that was put in later: “a”, “a–5”.
  private static func isLetter(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, 0x61...0x7A ~= first else { return false }
    return word.utf8.count == 1 || word.utf8.dropFirst().first.map { $0 > 0x7F } ?? false
  }

  /// A word in English, within its brackets; a name as it is.
  private static func word(_ word: Substring) -> String {
    let opening = word.prefix { $0 == "(" }
    let closing = word.hasSuffix(")") ? ")" : ""
    let core = word.dropFirst(opening.count).dropLast(closing.count)
    return opening + (words[String(core)] ?? String(core)) + closing
  }

  private static let ordinals: Set = ["första", "andra", "tredje", "fjärde"]

  private static let words = [
    "första": "first", "andra": "second", "tredje": "third", "fjärde": "fourth",
    "stycket": "paragraph", "punkten": "point", "bilaga": "annex", "avsnitt": "section",
    "sida": "page", "nr": "No", "och": "and", "i": "of", "förordning": "Regulation",
    "direktiv": "Directive", "lagen": "the Act", "policyn": "the policy",
    "inledning": "introduction", "före": "before", "från": "from", "t.o.m.": "until",
    "januari": "January", "februari": "February", "mars": "March", "april": "April", "maj": "May",
    "juni": "June", "juli": "July", "augusti": "August", "september": "September",
    "oktober": "October", "november": "November", "december": "December",
  ]
}
