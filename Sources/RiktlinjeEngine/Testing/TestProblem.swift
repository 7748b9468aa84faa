import RiktlinjeText

/// What can be wrong with rule tests beyond the form of their files.
enum TestProblem: Problem, Hashable {
  case notAPath(String)
  case nothingAt(String)
  case noBase(known: [String])
  case unknownBase(String, near: String?)
  case unknownKind(String, near: String?)
  case noDay
  case noSuchSurvivor(String)

  var code: String {
    switch self {
    case .notAPath: "not-a-path"
    case .nothingAt: "nothing-at-path"
    case .noBase: "no-base"
    case .unknownBase: "unknown-base"
    case .unknownKind: "unknown-kind"
    case .noDay: "no-day"
    case .noSuchSurvivor: "no-such-survivor"
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.notAPath(let text), .swedish): "”\(text)” är ingen väg till ett fält"
    case (.notAPath(let text), .english): "‘\(text)’ is no path to a field"
    case (.nothingAt(let path), .swedish): "underlaget har inget på ”\(path)”"
    case (.nothingAt(let path), .english): "the proposal has nothing at ‘\(path)’"
    case (.noBase, .swedish): "provet säger inte vilket underlag det utgår från"
    case (.noBase, .english): "the case does not say which proposal it starts from"
    case (.unknownBase(let name, _), .swedish): "underlaget ”\(name)” finns inte under bases"
    case (.unknownBase(let name, _), .english): "there is no proposal ‘\(name)’ among bases"
    case (.unknownKind(let kind, _), .swedish): "”\(kind)” är ingen ärendetyp"
    case (.unknownKind(let kind, _), .english): "‘\(kind)’ is not a kind of proposal"
    case (.noDay, .swedish): "provet har inget bedömningsdatum, så utfallet skulle bero på dagen"
    case (.noDay, .english): "the case has no as-of date, so its outcome would depend on the day"
    case (.noSuchSurvivor(let id), .swedish): "ingen sådan mutant av \(id) överlever proven"
    case (.noSuchSurvivor(let id), .english): "no such mutant of \(id) survives the tests"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.notAPath, .swedish): "skriv vägar som term.end eller reports[0].date"
    case (.notAPath, .english): "write paths as term.end or reports[0].date"
    case (.noBase(let known), .swedish) where !known.isEmpty:
      "välj med base: \(known.joined(separator: ", "))"
    case (.noBase(let known), .english) where !known.isEmpty:
      "choose with base: \(known.joined(separator: ", "))"
    case (.noBase, .swedish): "lägg till base i filen"
    case (.noBase, .english): "add a base to the file"
    case (.unknownBase(_, let near?), .swedish), (.unknownKind(_, let near?), .swedish):
      "menade du ”\(near)”?"
    case (.unknownBase(_, let near?), .english), (.unknownKind(_, let near?), .english):
      "did you mean ‘\(near)’?"
    case (.noDay, .swedish): "ange as_of i provet, date i underlaget eller today för hela filen"
    case (.noDay, .english): "give as_of in the case, date in the proposal or today for the file"
    case (.noSuchSurvivor, .swedish): "ta bort förklaringen"
    case (.noSuchSurvivor, .english): "remove the explanation"
    default: nil
    }
  }

  var replacements: [String] {
    switch self {
    case .unknownBase(_, let near?), .unknownKind(_, let near?): [near]
    default: []
    }
  }
}
