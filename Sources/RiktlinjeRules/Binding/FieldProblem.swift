package import RiktlinjeCEL
package import RiktlinjeText

/// What can be wrong with a key or a value, by the field's declaration.
package enum FieldProblem: Problem, Hashable {
  // Keys.
  case unknownField(String, near: WordSuggestion?)
  /// A key that some other record has; with the paths of those records, none for the proposal itself.
  case misplacedField(String, belongsIn: [Place], here: String?)
  case ambiguousField(String, [WordSuggestion])
  case keyIsNoWord(FoundValue)
  /// `<<`, by which YAML 1.1 took in the keys of another mapping.
  case mergeKey
  /// A number whose decimal comma was read as the one between two keys.
  case splitNumber(LocalizedText, String)
  case givenTwice(String, alsoAs: String)
  case missingField(LocalizedText, name: String)
  /// A required field whose key is there, with nothing behind it, or with what stands for nothing.
  case emptyField(LocalizedText, name: String, written: String)
  /// The proposal’s id is no text.
  case idIsNoWord(FoundValue)

  // Values of another type than declared.
  case wrongType(LocalizedText, expected: FieldType, found: FoundValue)
  case notARecord(LocalizedText, keys: [String], found: FoundValue)
  case patternNotMatched(LocalizedText, pattern: String)
  case tooSmall(LocalizedText, minimum: Double)
  case tooLarge(LocalizedText, maximum: Double)

  // Words.
  case notInEnumeration(String, near: WordSuggestion?, allowed: [WordSuggestion])
  case notInRegister(String, register: WordSuggestion, near: WordSuggestion?)
  case ambiguousWord(String, [WordSuggestion])
  /// A value that would be right, were it not for the signs of a word processor in it.
  case typeset(LocalizedText, String, sign: Typeset, write: String)

  // Numbers.
  /// Either its mark parts thousands, or decimals; with both readings in plain writing.
  case ambiguousNumber(LocalizedText, String, whole: String, decimal: String)
  case notANumber(LocalizedText, String)
  case numberTooLarge(LocalizedText, String)
  case numberInWords(LocalizedText, String, write: String)
  case otherUnit(LocalizedText, String, unit: String)

  // Dates.
  case noSuchDay(String)
  case ambiguousDate(LocalizedText, String, dayFirst: CivilDate, monthFirst: CivilDate)
  case dateWithoutYear(LocalizedText, String)
  case dateWithoutDay(LocalizedText, String)

  /// What stands where a value of another type was expected.
  package enum FoundValue: Hashable, Sendable {
    case text(String)
    case list
    case mapping
  }

  /// What a word processor puts in place of what is typed.
  package enum Typeset: Hashable, Sendable {
    /// Quotation marks around the whole.
    case quotes(String)
    /// A dash where a hyphen or minus sign belongs.
    case dash(String)
  }

  /// A record of the proposal that has a field.
  package struct Place: Hashable, Sendable {
    /// The names of the fields that lead to it; empty for the proposal itself.
    package let path: String
    package let label: LocalizedText
    /// The field in it.
    package let field: WordSuggestion
  }

  package var code: String {
    switch self {
    case .unknownField: "unknown-field"
    case .misplacedField: "misplaced-field"
    case .ambiguousField: "ambiguous-field"
    case .keyIsNoWord: "key-is-no-word"
    case .mergeKey: "merge-key"
    case .splitNumber: "split-number"
    case .givenTwice: "given-twice"
    case .missingField, .emptyField: "missing-field"
    case .idIsNoWord: "id-is-no-word"
    case .wrongType, .notARecord: "wrong-type"
    case .patternNotMatched: "pattern-not-matched"
    case .tooSmall: "too-small"
    case .tooLarge: "too-large"
    case .notInEnumeration: "not-in-enumeration"
    case .notInRegister: "not-in-register"
    case .ambiguousWord: "ambiguous-word"
    case .typeset: "typeset-sign"
    case .ambiguousNumber: "ambiguous-number"
    case .notANumber: "not-a-number"
    case .numberTooLarge: "number-too-large"
    case .numberInWords: "number-in-words"
    case .otherUnit: "other-unit"
    case .noSuchDay: "no-such-day"
    case .ambiguousDate: "ambiguous-date"
    case .dateWithoutYear: "date-without-year"
    case .dateWithoutDay: "date-without-day"
    }
  }

  package func message(in language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
