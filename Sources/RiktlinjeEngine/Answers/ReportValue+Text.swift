public import RiktlinjeCEL
public import RiktlinjeText

extension ReportValue {
  /// The value as people read it in running text.
  public func text(in language: Language) -> String {
    switch self {
    case .null: language == .swedish ? "inget värde" : "no value"
    case .bool(let value):
      switch language {
      case .swedish: value ? "ja" : "nej"
      case .english: value ? "yes" : "no"
      }
    case .integer(let value): language.text(of: value)
    case .number(let value, let unit): language.text(of: value, unit: unit)
    case .text(let text), .other(let text): text
    case .date(let date): date.text(in: language)
    case .labelled(_, let label): label[language]
    case .list(let values):
      values.isEmpty
        ? (language == .swedish ? "inga" : "none")
        : values.map { $0.text(in: language) }.joined(separator: ", ")
    }
  }
}

extension CivilDate {
  /// The day as people read it in running text: `31 januari 2026`, `31 January 2026`.
  public func text(in language: Language) -> String {
    let (year, month, day) = parts
    return "\(day)\u{A0}\(Self.monthNames[month - 1][language]) \(year)"
  }

  private static let monthNames = [
    LocalizedText(swedish: "januari", english: "January"),
    LocalizedText(swedish: "februari", english: "February"),
    LocalizedText(swedish: "mars", english: "March"),
    LocalizedText(swedish: "april", english: "April"),
    LocalizedText(swedish: "maj", english: "May"),
    LocalizedText(swedish: "juni", english: "June"),
    LocalizedText(swedish: "juli", english: "July"),
    LocalizedText(swedish: "augusti", english: "August"),
    LocalizedText(swedish: "september", english: "September"),
    LocalizedText(swedish: "oktober", english: "October"),
    LocalizedText(swedish: "november", english: "November"),
    LocalizedText(swedish: "december", english: "December"),
  ]
}
