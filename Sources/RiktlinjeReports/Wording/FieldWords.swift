import RiktlinjeEngine
package import RiktlinjeRules
package import RiktlinjeText

extension FieldType {
  /// What a value looks like, in a few words; `nil` for plain text, and for what its fields show.
  ///
  /// - Parameter unit: that of its numbers.
  package func form(in language: Language, unit: String?) -> String? {
    func words(_ swedish: String, _ english: String) -> String {
      LocalizedText(swedish: swedish, english: english)[language]
    }
    return switch self {
    case .integer: unit.map { language.name(ofUnit: $0) } ?? words("heltal", "whole number")
    case .number: unit.map { language.name(ofUnit: $0) } ?? words("tal", "number")
    case .boolean: words("ja eller nej", "yes or no")
    case .date: words("datum, som 2026-01-31", "date, such as 2026-01-31")
    case .oneOf, .reference: words("ett av", "one of")
    case .list(.oneOf), .list(.reference):
      words("lista, som [a, b], av", "list, such as [a, b], of")
    case .list(.record): words("lista", "list")
    case .list: words("lista, som [a, b]", "list, such as [a, b]")
    case .text, .record: nil
    }
  }
}
