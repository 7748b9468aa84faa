import RiktlinjeCEL
import RiktlinjeText

extension Listing.Column {
  static let id = Self("id", LocalizedText(sv: "Id", en: "Id"))
  static let force = Self("force", LocalizedText(sv: "Kravnivå", en: "Force"))
  static let kinds = Self("applies_to", LocalizedText(sv: "Gäller", en: "Applies to"))
  static let from = Self("in_force_from", LocalizedText(sv: "Från", en: "From"))
  static let until = Self("in_force_until", LocalizedText(sv: "Till", en: "Until"))
  static let text = Self("text", LocalizedText(sv: "Text", en: "Text"))
  static let label = Self("label", LocalizedText(sv: "Namn", en: "Name"))
  static let place = Self("place", nil)
}

extension Listing.Cell {
  static func day(_ day: CivilDate?) -> Self {
    day.map { .text($0.description) } ?? .none
  }

  static func place(_ location: SourceLocation) -> Self {
    .text("\(location.file.path):\(location.span.start.line):\(location.span.start.column)")
  }
}
