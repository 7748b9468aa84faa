/// The words that may stand beside the numbers of a unit, in either language.
package struct UnitWords {
  /// In lower case, the longest first, so that none is taken for the end of another.
  package let words: [String]
  private let isKronor: Bool

  /// Finds the words for a unit; none for no unit.
  package init(_ unit: String?) {
    let name = unit?.lowercased()
    isKronor = name == "sek" || name == "kr"
    words = ((name.flatMap { Self.known[$0] } ?? []) + [name].compactMap { $0 })
      .sorted { $0.count > $1.count }
  }

  private static let kronor = ["kr", "kr.", "sek", "krona", "kronor", ":-", ",-", ".-"]

  private static let known: [String: [String]] = [
    "sek": kronor, "kr": kronor,
    "eur": ["€", "euro"], "usd": ["$", "dollar"], "%": ["procent", "percent", "per cent"],
    "percent": ["%", "procent", "per cent"],
    "years": ["år", "year"], "months": ["månader", "månad", "mån", "mån.", "month"],
    "weeks": ["veckor", "vecka", "week"], "days": ["dagar", "dag", "dygn", "day"],
    "h": ["tim", "tim.", "timmar", "timme", "hours", "hour"],
    "hours": ["h", "tim", "tim.", "timmar", "timme", "hour"],
    "minutes": ["min", "min.", "minuter", "minut", "minute"],
    "persons": ["personer", "person", "pers", "pers.", "people"],
    "km": ["kilometer", "kilometers", "kilometres"], "m": ["meter", "metres", "meters"],
    "kg": ["kilo", "kilogram"],
  ]

  /// What remains of a text without a unit at its end or its beginning.
  func removed(from text: String) -> String {
    let lower = text.lowercased()
    // Lower case may have other lengths, in letters that no unit has.
    guard lower.count == text.count else { return text }
    if let word = words.first(where: { lower.hasSuffix($0) && isApart(lower.dropLast($0.count)) }) {
      return trimmed(String(text.dropLast(word.count)))
    }
    if let word = words.first(where: {
      lower.hasPrefix($0) && lower.dropFirst($0.count).first?.isLetter == false
    }) {
      return trimmed(String(text.dropFirst(word.count)))
    }
    return text
  }

  /// Whether what stands before a unit does not run into it as a longer word.
  private func isApart(_ text: Substring) -> Bool { text.last?.isLetter == false }

  private static let scales: [(word: String, zeros: Int)] = [
    ("tkr", 3), ("tsek", 3), ("ksek", 3), ("kkr", 3), ("tusen", 3), ("tusen kronor", 3),
    ("mkr", 6), ("mnkr", 6), ("msek", 6), ("mn", 6), ("milj", 6), ("milj.", 6), ("milj kr", 6),
    ("miljon", 6), ("miljoner", 6), ("miljon kronor", 6), ("miljoner kronor", 6), ("million", 6),
    ("mdkr", 9), ("miljard", 9), ("miljarder", 9), ("billion", 9),
  ]

  /// The whole amount, in plain writing, of one that is written in thousands or millions of kronor.
  func scaled(_ text: String) -> String? {
    guard isKronor else { return nil }
    let lower = text.lowercased()
    for (word, zeros) in Self.scales
    where lower.hasSuffix(word) && isApart(lower.dropLast(word.count)) {
      guard
        case .plain(let number)? = WrittenNumber(
          digits: trimmed(String(lower.dropLast(word.count))))
      else { continue }
      return shifted(number, zeros)
    }
    return nil
  }

  /// A number in plain writing with its point moved to the right; `nil` when decimals remain.
  private func shifted(_ number: String, _ places: Int) -> String? {
    let parts = number.split(separator: ".")
    let fraction = parts.count > 1 ? parts[1] : ""
    guard fraction.count <= places else { return nil }
    return parts[0] + fraction + String(repeating: "0", count: places - fraction.count)
  }
}
