package import RiktlinjeText

/// What can be wrong with a value, by the field's declaration.
package enum FieldProblem: Problem, Hashable {
  case unknownField(String, near: String?)
  case missingField(LocalizedText, name: String)
  case givenTwice(String, alsoAs: String)
  case wrongType(LocalizedText, expected: FieldType, found: FoundValue)
  case noSuchDay(String)
  case notInEnumeration(String, near: String?, allowed: [String])
  case notInRegister(String, register: LocalizedText, near: String?)
  case patternNotMatched(LocalizedText, pattern: String)
  case tooSmall(LocalizedText, minimum: Double)
  case tooLarge(LocalizedText, maximum: Double)

  /// What stands where a value of another type was expected.
  package enum FoundValue: Hashable, Sendable {
    case text(String)
    case list
    case mapping
  }

  package var code: String {
    switch self {
    case .unknownField: "unknown-field"
    case .missingField: "missing-field"
    case .givenTwice: "given-twice"
    case .wrongType: "wrong-type"
    case .noSuchDay: "no-such-day"
    case .notInEnumeration: "not-in-enumeration"
    case .notInRegister: "not-in-register"
    case .patternNotMatched: "pattern-not-matched"
    case .tooSmall: "too-small"
    case .tooLarge: "too-large"
    }
  }

  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.unknownField(let name, _), .swedish): "”\(name)” är inget fält här"
    case (.unknownField(let name, _), .english): "‘\(name)’ is not a field here"
    case (.missingField(let label, let name), .swedish):
      "obligatorisk uppgift saknas: \(label[language]) (\(name))"
    case (.missingField(let label, let name), .english):
      "a required field is missing: \(label[language]) (\(name))"
    case (.givenTwice(let name, let other), .swedish): "\(name) är redan angivet som \(other)"
    case (.givenTwice(let name, let other), .english): "\(name) is already given as \(other)"
    case (.wrongType(let label, let expected, let found), .swedish):
      "\(label[language]) ska vara \(expected.name(in: language)), här står \(found.name(in: language))"
    case (.wrongType(let label, let expected, let found), .english):
      "\(label[language]) must be \(expected.name(in: language)), found \(found.name(in: language))"
    case (.noSuchDay(let text), .swedish): "dagen \(text) finns inte i kalendern"
    case (.noSuchDay(let text), .english): "there is no day \(text) in the calendar"
    case (.notInEnumeration(let value, _, _), .swedish): "”\(value)” är inget tillåtet värde"
    case (.notInEnumeration(let value, _, _), .english): "‘\(value)’ is not an allowed value"
    case (.notInRegister(let key, let register, _), .swedish):
      "”\(key)” finns inte i registret \(register[language])"
    case (.notInRegister(let key, let register, _), .english):
      "‘\(key)’ is not in the register \(register[language])"
    case (.patternNotMatched(let label, let pattern), .swedish):
      "\(label[language]) har inte den form som krävs: \(pattern)"
    case (.patternNotMatched(let label, let pattern), .english):
      "\(label[language]) does not have the form required: \(pattern)"
    case (.tooSmall(let label, let minimum), .swedish):
      "\(label[language]) är mindre än \(plain(minimum))"
    case (.tooSmall(let label, let minimum), .english):
      "\(label[language]) is less than \(plain(minimum))"
    case (.tooLarge(let label, let maximum), .swedish):
      "\(label[language]) är större än \(plain(maximum))"
    case (.tooLarge(let label, let maximum), .english):
      "\(label[language]) is greater than \(plain(maximum))"
    }
  }

  package func help(in language: Language) -> String? {
    switch (self, language) {
    case (.unknownField(_, let near?), .swedish), (.notInEnumeration(_, let near?, _), .swedish),
      (.notInRegister(_, _, let near?), .swedish):
      "menade du ”\(near)”?"
    case (.unknownField(_, let near?), .english), (.notInEnumeration(_, let near?, _), .english),
      (.notInRegister(_, _, let near?), .english):
      "did you mean ‘\(near)’?"
    case (.notInEnumeration(_, nil, let allowed), .swedish):
      "tillåtna värden: \(allowed.joined(separator: ", "))"
    case (.notInEnumeration(_, nil, let allowed), .english):
      "allowed values: \(allowed.joined(separator: ", "))"
    case (.wrongType(_, .date, .text), .swedish): "skriv datum som 2026-01-31"
    case (.wrongType(_, .date, .text), .english): "write dates as 2026-01-31"
    default: nil
    }
  }

  private func plain(_ number: Double) -> String {
    Int64(exactly: number).map(String.init) ?? String(number)
  }
}

extension FieldProblem.FoundValue {
  fileprivate func name(in language: Language) -> String {
    switch (self, language) {
    case (.text(let text), .swedish): "”\(Self.excerpt(text))”"
    case (.text(let text), .english): "‘\(Self.excerpt(text))’"
    case (.list, .swedish): "en lista"
    case (.list, .english): "a list"
    case (.mapping, .swedish): "nycklar med värden"
    case (.mapping, .english): "keys with values"
    }
  }

  private static func excerpt(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}

extension FieldType {
  /// The type in words, with its article.
  package func name(in language: Language) -> String {
    switch (self, language) {
    case (.text, .swedish): "en text"
    case (.text, .english): "a text"
    case (.integer, .swedish): "ett heltal"
    case (.integer, .english): "a whole number"
    case (.number, .swedish): "ett tal"
    case (.number, .english): "a number"
    case (.boolean, .swedish): "true eller false"
    case (.boolean, .english): "true or false"
    case (.date, .swedish): "ett datum"
    case (.date, .english): "a date"
    case (.oneOf, .swedish): "ett av de tillåtna värdena"
    case (.oneOf, .english): "one of the allowed values"
    case (.reference(let register), .swedish): "en nyckel i registret \(register)"
    case (.reference(let register), .english): "a key of the register \(register)"
    case (.list, .swedish): "en lista"
    case (.list, .english): "a list"
    case (.record, .swedish): "nycklar med värden"
    case (.record, .english): "keys with values"
    }
  }
}
