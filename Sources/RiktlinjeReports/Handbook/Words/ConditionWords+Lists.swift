import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension ConditionWords {
  /// A claim on all entries of a list, or on one of them; `nil` for other macros.
  func quantified(
    _ macro: Expression.Macro, _ range: Expression.ID, _ variables: [String],
    _ arguments: [Expression.ID], _ isNegated: Bool
  ) -> Statement? {
    guard let variable = variables.first, variables.count == 1, let body = arguments.first else {
      return nil
    }
    let lead: LocalizedText
    switch (macro, isNegated) {
    case (.all, false):
      lead = LocalizedText(
        swedish: "för varje post i {} gäller att", english: "for each entry of {},")
    case (.all, true):
      lead = LocalizedText(
        swedish: "det är inte så för varje post i {} att",
        english: "it is not so for each entry of {} that")
    case (.exists, false):
      lead = LocalizedText(
        swedish: "för minst en post i {} gäller att", english: "for at least one entry of {},")
    case (.exists, true):
      lead = LocalizedText(
        swedish: "för ingen post i {} gäller att", english: "for no entry of {} is it so that")
    case (.existsOne, false):
      lead = LocalizedText(
        swedish: "för precis en post i {} gäller att", english: "for exactly one entry of {},")
    case (.existsOne, true):
      lead = LocalizedText(
        swedish: "det är inte så för precis en post i {} att",
        english: "it is not so for exactly one entry of {} that")
    default: return nil
    }
    let claim = inEntries(of: range, named: variable).statement(body, isNegated: false)
    return .entries(lead: lead[language].replacing("{}", with: text(range)), claim)
  }

  /// The entries of a list that are picked out or made into others, in words; `nil` for other macros.
  func entries(
    _ macro: Expression.Macro, _ range: Expression.ID, _ variables: [String],
    _ arguments: [Expression.ID]
  ) -> Thing? {
    guard let variable = variables.first, variables.count == 1, arguments.count == 1 else {
      return nil
    }
    let inner = inEntries(of: range, named: variable)
    let list = thing(range)
    let entries =
      list?.isPhrase == true
      ? text(range) : (language == .swedish ? "poster i " : "entries of ") + text(range)
    switch macro {
    case .filter:
      let claim = inner.statement(arguments[0], isNegated: false).flattened.sentence(in: language)
      return Thing(
        "\(entries) \(language == .swedish ? "där" : "where") \(claim)", type: list?.type)
    case .map:
      let value = inner.text(arguments[0])
      let type = (inner.thing(arguments[0])?.type).map { FieldType.list($0) }
      return Thing(
        language == .swedish
          ? "värden av \(value) bland \(entries)" : "values of \(value) among \(entries)",
        type: type)
    default: return nil
    }
  }

  /// The words within a macro, whose variable stands for an entry of a list.
  private func inEntries(of range: Expression.ID, named variable: String) -> ConditionWords {
    var words = self
    let entry: Thing
    switch thing(range)?.elementType {
    case .record(let name):
      entry = Thing(
        fields: pack.vocabulary.fields(ofRecord: name),
        setting: language == .swedish ? " i posten" : " in the entry",
        words: language == .swedish ? "posten" : "the entry")
    case let type:
      entry = Thing(language == .swedish ? "posten" : "the entry", type: type)
    }
    words.variables.append((variable, entry))
    return words
  }
}
