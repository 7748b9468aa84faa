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
    case .calledAsMethod(_, let instead), .calledAsFunction(_, let instead):
      return either("skriv \(instead)", "write \(instead)")
    case .operands(_, _, let hint?), .neverEqual(_, _, let hint?):
      return hint.text(in: language)
    case .mismatch(.whole, "bool", _):
      return either("jämför med något, som x == y", "compare it with something, as in x == y")
    case .notAllowed(_, _, let near, let allowed):
      if let near { return didYouMean(near) }
      if allowed.isEmpty || allowed.count > 12 { return nil }
      return either("värdena är ", "its values are ")
        + listed(allowed.map { "'\($0)'" }, either("och", "and"))
    case .unknownKey(_, _, let near, let keys):
      if let near { return didYouMean(near) }
      if keys.isEmpty || keys.count > 12 { return nil }
      return either("nycklarna är ", "its keys are ")
        + listed(keys.map { "'\($0)'" }, either("och", "and"))
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

  package var replacements: [String] {
    switch self {
    case .unknownName(_, let near?, isText: false), .unknownField(_, _, let near?, _),
      .unknownFunction(_, let near?, isMacro: false), .notAllowed(_, _, let near?, _),
      .unknownKey(_, _, let near?, _):
      [near]
    default: []
    }
  }
}

extension TypeProblem.OperandHint {
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    case (.write(let text), .swedish): "skriv \(text)"
    case (.write(let text), .english): "write \(text)"
    case (.date, .swedish): "gör om texten till en dag med date(…)"
    case (.date, .english): "turn the text into a day with date(…)"
    case (.convertToText(let type), .swedish):
      "gör om `\(type)` till text med string(…)"
    case (.convertToText(let type), .english): "turn the `\(type)` into text with string(…)"
    case (.convert(let function), .swedish): "gör om med \(function)(…)"
    case (.convert(let function), .english): "convert with \(function)(…)"
    case (.notNull(let instead), .swedish):
      "ett fält utan värde är okänt, inte null" + (instead.map { ": skriv \($0)" } ?? "")
    case (.notNull(let instead), .english):
      "a field without a value is unknown, not null" + (instead.map { ": write \($0)" } ?? "")
    case (.noQuotes, .swedish): "skriv utan citattecken"
    case (.noQuotes, .english): "write it without quotes"
    }
  }
}
