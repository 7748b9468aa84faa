import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// How the answer to a question is written in a proposal.
struct AnswerForm {
  /// The key, with an ellipsis where the answer stands, such as `security: {assessed: …}`.
  let key: String
  /// What stands in place of the ellipsis.
  let value: String

  /// A register with more entries than this is named rather than shown.
  private static let entriesShown = 12

  init(_ question: Question, _ pack: RulePack, _ language: Language) {
    switch question.subject {
    case .field(let asked):
      key = Self.key(asked.path, language)
      value = Self.value(of: asked.field.type, unit: asked.field.unit, pack, language)
    case .judgement(let judgement):
      key = "judgements: {\(judgement.id): {answer: …, by: …, date: …, note: …}}"
      value =
        language == .swedish
        ? "met (uppfyllt) eller not_met (inte uppfyllt), vem som bedömt, vilken dag och varför"
        : "met or not_met, who judged, on what day and why"
    }
  }

  /// How another value than an assumed one is given.
  static func key(of assumption: Assumption, _ language: Language) -> String {
    key(assumption.path, language)
  }

  /// The key of a field as YAML has it in a proposal; its path begins with the kind.
  private static func key(_ path: String, _ language: Language) -> String {
    let names = path.split(separator: ".").dropFirst()
    let last = names.count - 1
    var key = ""
    for (depth, name) in names.enumerated() {
      key += depth > 0 ? "{" : ""
      if let bracket = name.firstIndex(of: "["),
        let index = Int(name[name.index(after: bracket)...].dropLast())
      {
        key += "\(name[..<bracket]) (\(language == .swedish ? "nr" : "no.") \(index + 1)): "
      } else {
        key += "\(name): "
      }
      if depth == last { key += "…" }
    }
    return key + String(repeating: "}", count: max(0, last))
  }

  /// What a value of a type looks like.
  private static func value(
    of type: FieldType, unit: String?, _ pack: RulePack, _ language: Language
  ) -> String {
    let isSwedish = language == .swedish
    let unit = unit.map { (isSwedish ? " i " : " in ") + language.name(ofUnit: $0) } ?? ""
    switch type {
    case .text: return isSwedish ? "text" : "text"
    case .integer: return (isSwedish ? "heltal" : "whole number") + unit
    case .number: return (isSwedish ? "tal" : "number") + unit
    case .boolean: return isSwedish ? "ja eller nej" : "yes or no"
    case .date: return isSwedish ? "dag, som 2026-01-31" : "day, such as 2026-01-31"
    case .oneOf(let name):
      let values = pack.vocabulary.enumerations[name]?.values ?? []
      return choice(of: values.map { ($0.name, $0.label) }, language)
    case .reference(let name):
      guard let register = pack.register(name) else { return name }
      if register.entries.count <= entriesShown {
        return choice(of: register.entries.map { ($0.key, $0.label) }, language)
      }
      let count = register.entries.count
      let list = "riktlinje list entries --register \(name)"
      return isSwedish ? "ett av \(count), se \(list)" : "one of \(count), see \(list)"
    case .list(.record(let name)):
      return (isSwedish ? "lista, där varje rad har " : "list, each row of which has ")
        + names(ofRecord: name, pack, language)
    case .list(let element):
      let inner = value(of: element, unit: nil, pack, language)
      return (isSwedish ? "lista, som [a, b], av: " : "list, such as [a, b], of: ") + inner
    case .record(let name): return names(ofRecord: name, pack, language)
    }
  }

  private static func choice(
    of words: [(String, LocalizedText)], _ language: Language
  ) -> String {
    language.list(words.map { "\($0) (\($1[language]))" }, .or)
  }

  private static func names(
    ofRecord name: String, _ pack: RulePack, _ language: Language
  ) -> String {
    language.list(
      pack.vocabulary.fields(ofRecord: name).map { "\($0.name) (\($0.label[language]))" })
  }
}
