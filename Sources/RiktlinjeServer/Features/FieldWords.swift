import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What a field is, for a person who is about to fill it in.
struct FieldWords {
  private let field: Field
  private let pack: RulePack

  init(_ field: Field, _ pack: RulePack) {
    self.field = field
    self.pack = pack
  }

  /// In Markdown, a paragraph for each thing that there is to say.
  func text(in language: Language) -> String {
    func words(_ swedish: String, _ english: String) -> String {
      LocalizedText(swedish: swedish, english: english)[language]
    }
    var lines: [String] = []
    if let help = field.help { lines.append(help[language]) }
    if let question = field.question { lines.append("*\(question[language])*") }
    if let reason = field.reason { lines.append(reason[language]) }
    var form = field.type.form(in: language, unit: field.unit)
    switch field.type.element {
    case .oneOf(let name):
      let values = (pack.vocabulary.enumerations[name]?.values ?? []).prefix(12)
      let list = values.map { "`\($0.name)` (\($0.label[language]))" }.joined(separator: ", ")
      form = "\(form ?? "") \(list)"
    case .reference(let name):
      form = pack.register(name).map { "\(form ?? "") \($0.title[language]) (`\(name)`)" } ?? form
    default: break
    }
    if let form { lines.append(form) }
    if field.isRequired { lines.append(words("Obligatoriskt.", "Required.")) }
    if let assumed = field.assumed {
      lines.append(words("Antas vara", "Taken to be") + " `\(assumed.word)`.")
    }
    return lines.joined(separator: "\n\n")
  }
}

extension FieldConstant {
  /// The value as files write it.
  fileprivate var word: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .date(let value): "\(value)"
    case .text(let value): value
    }
  }
}
