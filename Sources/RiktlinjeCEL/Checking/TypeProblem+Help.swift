package import RiktlinjeText

extension TypeProblem {
  package func help(in language: Language) -> String? {
    let isSwedish = language == .swedish
    func either(_ swedish: String, _ english: String) -> String { isSwedish ? swedish : english }
    func didYouMean(_ near: String?) -> String? {
      near.map { either("menade du ”\($0)”?", "did you mean ‘\($0)’?") }
    }
    switch self {
    case .unknownName(let name, let near, let isText):
      if isText {
        return either(
          "en text står mellan citattecken: '\(name)'", "a text stands between quotes: '\(name)'")
      }
      return didYouMean(near)
    case .unknownField(_, _, let near, let fields):
      if let near { return didYouMean(near) }
      if fields.isEmpty || fields.count > 12 { return nil }
      return either("fälten är ", "its fields are ")
        + listed(fields, either("och", "and"))
    case .noFields(let field, _, true):
      return either("anropa metoden: \(field)()", "call the method: \(field)()")
    case .unknownFunction(let name, let near, let isMacro):
      if isMacro { return either("skriv lista.\(name)(…)", "write list.\(name)(…)") }
      return didYouMean(near)
    case .calledAsMethod(let name):
      return either("skriv \(name)(värde, …)", "write \(name)(value, …)")
    case .calledAsFunction(let name):
      return either("skriv värde.\(name)(…)", "write value.\(name)(…)")
    case .operands(_, _, let hint?), .neverEqual(_, _, let hint?):
      return hint.text(in: language)
    case .mismatch(.whole, "bool", _):
      return either("jämför med något, som x == y", "compare it with something, as in x == y")
    case .notAllowed(_, _, let near, let allowed):
      if let near { return didYouMean(near) }
      if allowed.isEmpty || allowed.count > 12 { return nil }
      return either("värdena är ", "its values are ")
        + listed(allowed.map { "'\($0)'" }, either("och", "and"))
    case .unknownKey(_, _, let near): return didYouMean(near)
    case .badDate:
      return either(
        "skriv en dag som finns, som '2026-01-31'", "write a day that exists, as '2026-01-31'")
    case .badFormat:
      return either(
        "formatkoderna är %s, %d, %f, %e, %b, %o, %x, %X och %%",
        "the clauses are %s, %d, %f, %e, %b, %o, %x, %X and %%")
    default: return nil
    }
  }
}

extension TypeProblem.OperandHint {
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    case (.date(let text), .swedish): "skriv date('\(text ?? "2026-01-31")')"
    case (.date(let text), .english): "write date('\(text ?? "2026-01-31")')"
    case (.convertToText(let type), .swedish):
      "gör om `\(type)` till text med string(…)"
    case (.convertToText(let type), .english): "turn the `\(type)` into text with string(…)"
    case (.decimals, .swedish): "skriv heltalet med decimaler, som 100.0"
    case (.decimals, .english): "write the whole number with decimals, as 100.0"
    case (.convert(let function), .swedish): "gör om med \(function)(…)"
    case (.convert(let function), .english): "convert with \(function)(…)"
    case (.chain, .swedish): "skriv a < b && b < c"
    case (.chain, .english): "write a < b && b < c"
    case (.has, .swedish): "ett fält utan värde är okänt, inte null: skriv has(…)"
    case (.has, .english): "a field without a value is unknown, not null: write has(…)"
    case (.noQuotes, .swedish): "skriv utan citattecken"
    case (.noQuotes, .english): "write it without quotes"
    }
  }
}
