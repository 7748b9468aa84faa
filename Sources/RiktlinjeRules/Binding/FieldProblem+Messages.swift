import RiktlinjeCEL
package import RiktlinjeText

extension FieldProblem {
  var swedish: String {
    switch self {
    case .unknownField(let name, _): "”\(name)” är inget fält här"
    case .misplacedField(let name, let places, let here):
      "”\(name)” hör hemma \(places.map({ $0.swedish }).joined(separator: " eller ")), inte \(here.map { "under \($0)" } ?? "högst upp")"
    case .ambiguousField(let name, let fields):
      "”\(name)” kan vara \(fields.text(in: .swedish))"
    case .keyIsNoWord(let found):
      "en nyckel ska vara ett ord, här står \(found.name(in: .swedish))"
    case .mergeKey: "”<<” slår inte ihop uppgifter: det finns inte i YAML 1.2"
    case .splitNumber(let label, let text):
      "\(label.swedish): kommat i ”\(text)” skiljer uppgifter åt inom klamrar"
    case .givenTwice(let name, let other): "\(name) är redan angivet som \(other)"
    case .missingField(let label, let name):
      "obligatorisk uppgift saknas: \(label.swedish) (\(name))"
    case .emptyField(let label, let name, let written):
      "obligatorisk uppgift saknas: \(label.swedish) (\(name)) är \(written.isEmpty ? "tom" : "”\(written)”, det vill säga tom")"
    case .idIsNoWord(let found): "id ska vara en text, här står \(found.name(in: .swedish))"
    case .wrongType(let label, let expected, let found):
      "\(label.swedish) ska vara \(expected.name(in: .swedish)), här står \(found.name(in: .swedish))"
    case .notARecord(let label, _, let found):
      "\(label.swedish) ska vara nycklar med värden, här står \(found.name(in: .swedish))"
    case .patternNotMatched(let label, let pattern):
      "\(label.swedish) har inte den form som krävs: \(pattern)"
    case .tooSmall(let label, let minimum):
      "\(label.swedish) är mindre än \(Language.swedish.text(of: minimum))"
    case .tooLarge(let label, let maximum):
      "\(label.swedish) är större än \(Language.swedish.text(of: maximum))"
    case .notInEnumeration(let value, _, _): "”\(value)” är inget tillåtet värde"
    case .notInRegister(let key, let register, _):
      "”\(key)” finns inte i registret \(register.label.swedish)"
    case .ambiguousWord(let word, let values):
      "”\(word)” kan vara \(values.text(in: .swedish))"
    case .typeset(let label, let text, let sign, _):
      "\(label.swedish): i ”\(text)” står \(sign.name(in: .swedish))"
    case .ambiguousNumber(let label, let text, let whole, let decimal):
      "\(label.swedish): ”\(text)” kan läsas som \(Language.swedish.text(ofPlain: whole)) eller som \(Language.swedish.text(ofPlain: decimal))"
    case .notANumber(let label, let text):
      "\(label.swedish): ”\(text)” är inget tal som går att räkna med"
    case .numberTooLarge(let label, let text):
      "\(label.swedish): \(FoundValue.text(text).name(in: .swedish)) är för stort för att räknas med"
    case .numberInWords(let label, let text, _):
      "\(label.swedish) ska vara bara ett tal, här står ”\(text)”"
    case .otherUnit(let label, let text, let unit):
      "\(label.swedish) ska anges i \(unit), här står ”\(text)”"
    case .noSuchDay(let text): "dagen \(text) finns inte i kalendern"
    case .ambiguousDate(let label, let text, let dayFirst, let monthFirst):
      "\(label.swedish): ”\(text)” kan läsas som \(dayFirst.words(in: .swedish)) eller som \(monthFirst.words(in: .swedish))"
    case .dateWithoutYear(let label, let text):
      "\(label.swedish) ska ha ett årtal med fyra siffror, här står ”\(text)”"
    case .dateWithoutDay(let label, let text):
      "\(label.swedish) ska vara en dag, här står bara en månad: ”\(text)”"
    }
  }

  var english: String {
    switch self {
    case .unknownField(let name, _): "‘\(name)’ is not a field here"
    case .misplacedField(let name, let places, let here):
      "‘\(name)’ belongs \(places.map({ $0.english }).joined(separator: " or ")), not \(here.map { "under \($0)" } ?? "at the top")"
    case .ambiguousField(let name, let fields):
      "‘\(name)’ may be \(fields.text(in: .english))"
    case .keyIsNoWord(let found): "a key must be a word, found \(found.name(in: .english))"
    case .mergeKey: "‘<<’ merges nothing: there is no such thing in YAML 1.2"
    case .splitNumber(let label, let text):
      "\(label.english): within braces the comma in ‘\(text)’ parts one key from the next"
    case .givenTwice(let name, let other): "\(name) is already given as \(other)"
    case .missingField(let label, let name):
      "a required field is missing: \(label.english) (\(name))"
    case .emptyField(let label, let name, let written):
      "a required field is missing: \(label.english) (\(name)) is \(written.isEmpty ? "empty" : "‘\(written)’, which means empty")"
    case .idIsNoWord(let found): "id must be a text, found \(found.name(in: .english))"
    case .wrongType(let label, let expected, let found):
      "\(label.english) must be \(expected.name(in: .english)), found \(found.name(in: .english))"
    case .notARecord(let label, _, let found):
      "\(label.english) must be keys with values, found \(found.name(in: .english))"
    case .patternNotMatched(let label, let pattern):
      "\(label.english) does not have the form required: \(pattern)"
    case .tooSmall(let label, let minimum):
      "\(label.english) is less than \(Language.english.text(of: minimum))"
    case .tooLarge(let label, let maximum):
      "\(label.english) is greater than \(Language.english.text(of: maximum))"
    case .notInEnumeration(let value, _, _): "‘\(value)’ is not an allowed value"
    case .notInRegister(let key, let register, _):
      "‘\(key)’ is not in the register \(register.label.english)"
    case .ambiguousWord(let word, let values): "‘\(word)’ may be \(values.text(in: .english))"
    case .typeset(let label, let text, let sign, _):
      "\(label.english): ‘\(text)’ has \(sign.name(in: .english)) in it"
    case .ambiguousNumber(let label, let text, let whole, let decimal):
      "\(label.english): ‘\(text)’ can be read as \(Language.english.text(ofPlain: whole)) or as \(Language.english.text(ofPlain: decimal))"
    case .notANumber(let label, let text):
      "\(label.english): ‘\(text)’ is no number to reckon with"
    case .numberTooLarge(let label, let text):
      "\(label.english): \(FoundValue.text(text).name(in: .english)) is too large to reckon with"
    case .numberInWords(let label, let text, _):
      "\(label.english) must be a number alone, found ‘\(text)’"
    case .otherUnit(let label, let text, let unit):
      "\(label.english) must be given in \(unit), found ‘\(text)’"
    case .noSuchDay(let text): "there is no day \(text) in the calendar"
    case .ambiguousDate(let label, let text, let dayFirst, let monthFirst):
      "\(label.english): ‘\(text)’ can be read as \(dayFirst.words(in: .english)) or as \(monthFirst.words(in: .english))"
    case .dateWithoutYear(let label, let text):
      "\(label.english) must have a year of four digits, found ‘\(text)’"
    case .dateWithoutDay(let label, let text):
      "\(label.english) must be a day, found a month only: ‘\(text)’"
    }
  }
}

extension FieldProblem.FoundValue {
  func name(in language: Language) -> String {
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

extension FieldProblem.Typeset {
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.quotes(let marks), .swedish): "typografiska citattecken (\(marks))"
    case (.quotes(let marks), .english): "typographic quotation marks (\(marks))"
    case (.dash(let dash), .swedish): "tecknet ”\(dash)” (U+\(Self.code(dash))) i stället för ”-”"
    case (.dash(let dash), .english):
      "the character ‘\(dash)’ (U+\(Self.code(dash))) in place of ‘-’"
    }
  }

  private static func code(_ character: String) -> String {
    character.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? ""
  }
}

extension FieldProblem.Place {
  fileprivate var swedish: String {
    path.isEmpty ? "högst upp i underlaget" : "under \(path)\(suffix(.swedish))"
  }

  fileprivate var english: String {
    path.isEmpty ? "at the top of the proposal" : "under \(path)\(suffix(.english))"
  }

  private func suffix(_ language: Language) -> String {
    plainWord(label[language]) == plainWord(path) ? "" : " (\(label[language]))"
  }
}

extension Language {
  /// A number in plain writing as people read it.
  fileprivate func text(ofPlain number: String) -> String {
    Double(number).map { text(of: $0) } ?? number
  }
}

extension CivilDate {
  /// The day with the name of its month: `31 januari 2026`, `31 January 2026`.
  func words(in language: Language) -> String {
    let (year, month, day) = parts
    return "\(day) \(MonthNames.names(in: language)[month - 1]) \(year)"
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
    case (.boolean, .swedish): "ja eller nej"
    case (.boolean, .english): "yes or no"
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
