extension Language {
  /// What people call a unit behind a number, or alone when there is none: `months` is “månader”.
  ///
  /// Units that are not words, such as `km`, are the same in every language.
  public func name(ofUnit unit: String, for number: Double? = nil) -> String {
    guard let names = Self.unitNames[unit] else {
      return self == .swedish && unit == "SEK" ? "kr" : unit
    }
    return number.map { $0.magnitude == 1 } == true ? names.one[self] : names.many[self]
  }

  private static let unitNames: [String: (one: LocalizedText, many: LocalizedText)] = [
    "days": (
      LocalizedText(swedish: "dag", english: "day"),
      LocalizedText(swedish: "dagar", english: "days")
    ),
    "weeks": (
      LocalizedText(swedish: "vecka", english: "week"),
      LocalizedText(swedish: "veckor", english: "weeks")
    ),
    "months": (
      LocalizedText(swedish: "månad", english: "month"),
      LocalizedText(swedish: "månader", english: "months")
    ),
    "years": (
      LocalizedText(swedish: "år", english: "year"),
      LocalizedText(swedish: "år", english: "years")
    ),
    "persons": (
      LocalizedText(swedish: "person", english: "person"),
      LocalizedText(swedish: "personer", english: "persons")
    ),
    "percent": (
      LocalizedText(swedish: "procent", english: "per cent"),
      LocalizedText(swedish: "procent", english: "per cent")
    ),
  ]
}
