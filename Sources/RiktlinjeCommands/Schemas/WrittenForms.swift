import RiktlinjeRules
import RiktlinjeText

/// Regular expressions for what `check` reads besides ids and plain values: words in any case, numbers
/// and days as people write them.
///
/// They are of the dialect that JSON Schema recommends, which JavaScript and Python read alike. What has
/// two readings fits none of them.
enum WrittenForms {
  /// `2026-01-31`, as a day of the calendar.
  static let isoDay = "^(?:\(calendarDay("-", zero: "0")))$"

  /// A day that is written in words or with slashes: `31 januari 2026`, `31/1 2026`, `January 31, 2026`.
  static let otherDay: String = {
    let forms = monthLengths.flatMap { days, months in
      let names = months.flatMap(names(ofMonth:)).map(insensitive).joined(separator: "|")
      let numbers = months.map { $0 < 10 ? "0?\($0)" : "\($0)" }.joined(separator: "|")
      return [
        "(?:[Dd]en )?\(days)(?:\\.|:?[ea]|st|nd|rd|th)?\\s+(?:\(names))\\.?,?\\s+[0-9]{4}",
        "(?:\(names))\\.?\\s+\(days)(?:st|nd|rd|th)?,?\\s+[0-9]{4}",
        // Only where one of both numbers can be no month.
        "(?=1[3-9]|[23][0-9])\(days)[-/. ](?:\(numbers))[-/. ][0-9]{4}",
        "(?:\(numbers))[-/. ](?=1[3-9]|[23][0-9])\(days)[-/. ][0-9]{4}",
      ]
    }
    let all = [calendarDay("[-/.]", zero: "0?")] + forms
    return "^\\s*(?:\(all.joined(separator: "|")))\\s*$"
  }()

  /// The days that there are in months, and the numbers of the months that have them.
  private static let monthLengths: [(days: String, months: [Int])] = [
    ("(?:0?[1-9]|[12][0-9]|3[01])", [1, 3, 5, 7, 8, 10, 12]),
    ("(?:0?[1-9]|[12][0-9]|30)", [4, 6, 9, 11]), ("(?:0?[1-9]|[12][0-9])", [2]),
  ]

  /// All that a month is called, the longest first.
  private static func names(ofMonth number: Int) -> [String] {
    let names = Language.allCases.map { MonthNames.names(in: $0)[number - 1].lowercased() }
    let short = names.map { String($0.prefix(3)) }
    let others = MonthNames.otherShortNames.filter { short.contains(String($0.prefix(3))) }
    return Set(names + short + others).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// A year, a month and a day that there is, leap years considered.
  ///
  /// - Parameter zero: the zero before numbers of one digit.
  private static func calendarDay(_ mark: String, zero: String) -> String {
    let leapYear =
      "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
    return
      "[0-9]{4}\(mark)(?:(?:\(zero)[13578]|1[02])\(mark)(?:\(zero)[1-9]|[12][0-9]|3[01])"
      + "|(?:\(zero)[469]|11)\(mark)(?:\(zero)[1-9]|[12][0-9]|30)"
      + "|\(zero)2\(mark)(?:\(zero)[1-9]|1[0-9]|2[0-8]))|\(leapYear)\(mark)\(zero)2\(mark)29"
  }

  /// A number in writing: `1 234 567,50 kr`, with a unit of the field's at either end.
  static func number(unit: String?, isWhole: Bool) -> String {
    let units = UnitWords(unit).words.map(insensitive).joined(separator: "|")
    let (before, after) =
      units.isEmpty ? ("", "") : ("(?:(?:\(units))\\s*)?", "(?:\\s*(?:\(units)))?")
    let space = "[\\s'\u{2019}]"
    let whole =
      "(?:[0-9]{1,3}(?:\(space)[0-9]{3})+|[0-9]{1,3}(?:\\.[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]+)"
    let fraction = isWhole ? "(?:[.,]0*)?" : "(?:[.,][0-9]+)?"
    // A mark before three digits may part thousands as well as decimals.
    let sure = "(?![1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9]))"
    return "^\\s*\(before)[-+\u{2212}]?\\s*\(sure)\(whole)\(fraction)\(after)\\s*$"
  }

  /// Yes or no.
  static let truth = words(["true", "yes", "ja", "sant", "1", "false", "no", "nej", "falskt", "0"])

  /// Any of some words, whatever their case, spaces and dashes; `nil` for none.
  static func words(_ words: [String]) -> String {
    let plain = Set(words.map(plainWord)).filter { !$0.isEmpty }.sorted()
    return "^[\\s_-]*(?:\(plain.map(insensitive).joined(separator: "|")))[\\s_-]*$"
  }

  /// All that the things of a wording may be called, without what could be several of them.
  static func words(_ wording: Wording) -> String {
    words(
      wording.entries.flatMap(\.names).filter { name in
        if case .one = wording.meaning(of: name) { true } else { false }
      })
  }

  /// One word whatever its case, and whichever spaces, dashes and apostrophes are in it.
  private static func insensitive(_ word: String) -> String {
    var pattern = ""
    for character in word {
      switch character {
      case " ", "-", "_": pattern += "[\\s_\\-\u{2010}-\u{2015}]+"
      case "'": pattern += "['\u{2018}\u{2019}\u{02BC}\u{B4}`]"
      case _ where character.isLetter:
        let (upper, lower) = (character.uppercased(), character.lowercased())
        pattern += upper == lower || upper.count > 1 ? lower : "[\(upper)\(lower)]"
      case _ where character.isNumber: pattern += String(character)
      default: pattern += "\\" + String(character)
      }
    }
    return pattern
  }
}
