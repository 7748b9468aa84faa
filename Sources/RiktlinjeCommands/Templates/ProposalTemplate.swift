import RiktlinjeRules
import RiktlinjeText

/// A proposal of a kind for filling in: YAML with every field of the kind, explained in comments.
///
/// Required fields stand first. Optional ones are commented out with a `#` right before the text, so
/// that taking it away from a field's lines puts the field in place; explanations begin with `# `.
struct ProposalTemplate {
  private let pack: RulePack
  private let language: Language
  private var lines: [String] = []
  /// The records around the line at hand, so that one that contains itself ends.
  private var path: [String] = []

  /// The most keys of a register that are listed; of a longer one only some examples are.
  private static let fewKeys = 20

  /// The template's text.
  static func text(of kind: Kind, in pack: RulePack, language: Language) -> String {
    var template = ProposalTemplate(pack: pack, language: language)
    template.write(kind)
    return template.lines.joined(separator: "\n") + "\n"
  }

  private init(pack: RulePack, language: Language) {
    self.pack = pack
    self.language = language
  }

  private mutating func write(_ kind: Kind) {
    explain(
      LocalizedText(
        sv: "\(kind.label.swedish), enligt regelpaketet \(pack.id) \(pack.version)",
        en: "\(kind.label.english), by the rule pack \(pack.id) \(pack.version)"), at: Place())
    lines.append("kind: \(kind.name)")
    explain(
      LocalizedText(
        sv: "ärendets id; utan det gäller filens namn",
        en: "the proposal's id; without it the file's name counts"), at: Place())
    lines.append("#id: ")
    heading(LocalizedText(sv: "Obligatoriska uppgifter", en: "Required"))
    for field in kind.fields where field.isRequired { write(field, at: Place()) }
    heading(
      LocalizedText(
        sv: "Övriga uppgifter: ta bort # framför raderna för det som ska vara med",
        en: "Optional: take away the # before the lines of what is to be in"))
    for field in kind.fields where !field.isRequired { write(field, at: Place()) }
    writeJudgements(of: kind)
  }

  // MARK: Fields

  /// Where lines stand: how deep, and from which column on they are commented out.
  private struct Place {
    var indentation = 0
    var commentColumn: Int?

    /// The place of what is optional here.
    var commentedOut: Place {
      Place(indentation: indentation, commentColumn: commentColumn ?? indentation)
    }

    func line(_ text: String) -> String {
      guard let commentColumn else { return spaces(indentation) + text }
      return spaces(commentColumn) + "#" + spaces(indentation - commentColumn) + text
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
  }

  private mutating func write(_ field: Field, at outer: Place, isFirstOfItem: Bool = false) {
    var place = field.isRequired ? outer : outer.commentedOut
    explain(field, at: Place(indentation: place.indentation, commentColumn: outer.commentColumn))
    // The first field of a list's element stands behind the element's dash.
    if isFirstOfItem { place.indentation -= 2 }
    let dash = isFirstOfItem ? "- " : ""
    lines.append(place.line("\(dash)\(field.name):\(field.type.isNested ? "" : " ")"))
    if isFirstOfItem { place.indentation += 2 }
    place.indentation += 2
    switch field.type {
    case .record(let name): writeFields(of: name, at: place)
    case .list(.record(let name)):
      place.indentation += 2
      writeFields(of: name, at: place, isItem: true)
    default: break
    }
  }

  private mutating func writeFields(of record: String, at place: Place, isItem: Bool = false) {
    guard !path.contains(record) else { return }
    path.append(record)
    let fields = pack.vocabulary.fields(ofRecord: record)
    for (number, field) in (fields.filter(\.isRequired) + fields.filter { !$0.isRequired })
      .enumerated()
    {
      write(field, at: place, isFirstOfItem: isItem && number == 0)
    }
    path.removeLast()
  }

  private mutating func writeJudgements(of kind: Kind) {
    let judgements = pack.judgements.filter { $0.appliesTo.contains(kind.name) }
    guard !judgements.isEmpty else { return }
    heading(
      LocalizedText(
        sv: "Bedömningar: met (uppfyllt) eller not_met (inte uppfyllt)",
        en: "Judgements: met or not_met"))
    let place = Place(indentation: 2, commentColumn: 0)
    lines.append("#judgements:")
    for judgement in judgements {
      explain(judgement.question, at: place)
      lines.append(place.line("\(judgement.id): {answer: , by: , date: , note: }"))
    }
  }

  // MARK: Comments

  private mutating func heading(_ title: LocalizedText) {
    lines.append("")
    lines.append("# --- \(title[language]) ---")
  }

  private mutating func explain(_ text: LocalizedText, at place: Place) {
    let words = text[language].split(whereSeparator: \.isNewline).joined(separator: " ")
    lines.append(place.line("# " + words))
  }

  private mutating func explain(_ field: Field, at place: Place) {
    if place.indentation == 0 { lines.append("") }
    let form = form(of: field.type, unit: field.unit).map { " (\($0[language]))" } ?? ""
    let help = field.help.map { ": \($0[language])" } ?? ""
    explain(LocalizedText(field.label[language] + form + help), at: place)
    switch field.type.element {
    case .oneOf(let name):
      let values = pack.vocabulary.enumerations[name]?.values ?? []
      explain(values.map { ($0.name, $0.label) }, at: place)
    case .reference(let name):
      guard let register = pack.register(name) else { return }
      let entries = register.entries
      if entries.count <= Self.fewKeys {
        explain(entries.map { ($0.key, $0.label) }, at: place)
      } else {
        explain(entries.prefix(3).map { ($0.key, $0.label) }, at: place)
        explain(
          LocalizedText(
            sv: "… \(entries.count) i allt: riktlinje list entries --register \(name)",
            en: "… \(entries.count) in all: riktlinje list entries --register \(name)"),
          at: place)
      }
    default: break
    }
  }

  /// The words that a field may hold, each with its meaning.
  private mutating func explain(_ words: [(String, LocalizedText)], at place: Place) {
    let width = words.map(\.0.count).max() ?? 0
    for (word, meaning) in words {
      let padding = String(repeating: " ", count: width - word.count + 2)
      explain(LocalizedText("· \(word)\(padding)\(meaning[language])"), at: place)
    }
  }

  /// What a value of a type looks like; `nil` for plain text and for what is shown by its fields.
  private func form(of type: FieldType, unit: String?) -> LocalizedText? {
    let unit = unit.map { ", \($0)" } ?? ""
    switch type {
    case .integer: return LocalizedText(sv: "heltal\(unit)", en: "whole number\(unit)")
    case .number: return LocalizedText(sv: "tal\(unit)", en: "number\(unit)")
    case .boolean: return LocalizedText(sv: "true eller false", en: "true or false")
    case .date: return LocalizedText(sv: "datum, som 2026-01-31", en: "date, such as 2026-01-31")
    case .oneOf: return LocalizedText(sv: "ett av", en: "one of")
    case .reference: return LocalizedText(sv: "ett av", en: "one of")
    case .list(.oneOf), .list(.reference):
      return LocalizedText(sv: "lista, som [a, b], av", en: "list, such as [a, b], of")
    case .list(.record): return LocalizedText(sv: "lista", en: "list")
    case .list: return LocalizedText(sv: "lista, som [a, b]", en: "list, such as [a, b]")
    case .text, .record: return nil
    }
  }
}

extension FieldType {
  /// The type of a list's elements, or the type itself.
  fileprivate var element: FieldType {
    if case .list(let element) = self { element.element } else { self }
  }

  /// Whether its value stands on the lines below the key.
  fileprivate var isNested: Bool {
    switch self {
    case .record, .list(.record): true
    default: false
    }
  }
}
