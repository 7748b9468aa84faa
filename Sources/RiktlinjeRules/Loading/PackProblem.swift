package import RiktlinjeText

/// The parts of a pack, as messages call them.
package enum PackPart: Hashable, Sendable {
  case pack, vocabulary, kind, record, field, enumeration, value, register, entry
  case guideline, clause, rule, exception, judgement, step, derivedValue, definition, row, period,
    type
  case waiverFile, waiver
  case document, documentFact, section, block, table, column
  case tests, testCase, expectation, survivor
  case configuration, output, override, pin

  func name(in language: Language) -> String {
    switch (self, language) {
    case (.pack, .swedish): "regelpaketet"
    case (.pack, .english): "the pack"
    case (.vocabulary, .swedish): "vokabulären"
    case (.vocabulary, .english): "the vocabulary"
    case (.kind, .swedish): "ärendetypen"
    case (.kind, .english): "the kind"
    case (.record, .swedish): "posttypen"
    case (.record, .english): "the record"
    case (.field, .swedish): "fältet"
    case (.field, .english): "the field"
    case (.enumeration, .swedish): "värdelistan"
    case (.enumeration, .english): "the enumeration"
    case (.value, .swedish): "värdet"
    case (.value, .english): "the value"
    case (.register, .swedish): "registret"
    case (.register, .english): "the register"
    case (.entry, .swedish): "registerposten"
    case (.entry, .english): "the entry"
    case (.guideline, .swedish): "styrdokumentet"
    case (.guideline, .english): "the guideline"
    case (.clause, .swedish): "punkten"
    case (.clause, .english): "the clause"
    case (.rule, .swedish): "regeln"
    case (.rule, .english): "the rule"
    case (.exception, .swedish): "regelns undantag (unless)"
    case (.exception, .english): "the rule's exception (unless)"
    case (.judgement, .swedish): "bedömningen"
    case (.judgement, .english): "the judgement"
    case (.step, .swedish): "steget"
    case (.step, .english): "the step"
    case (.derivedValue, .swedish): "det härledda värdet"
    case (.derivedValue, .english): "the derived value"
    case (.definition, .swedish): "definitionen"
    case (.definition, .english): "the definition"
    case (.row, .swedish): "raden i beslutstabellen"
    case (.row, .english): "the row of the decision table"
    case (.period, .swedish): "giltighetstiden"
    case (.period, .english): "the period in force"
    case (.type, .swedish): "typen"
    case (.type, .english): "the type"
    case (.waiverFile, .swedish): "filen med undantag"
    case (.waiverFile, .english): "the file of waivers"
    case (.configuration, .swedish): "riktlinje.yaml"
    case (.configuration, .english): "riktlinje.yaml"
    case (.output, .swedish): "utdata"
    case (.output, .english): "the output"
    case (.override, .swedish): "den ändrade kravnivån"
    case (.override, .english): "the changed force"
    case (.pin, .swedish): "låsningen av regelpaketet"
    case (.pin, .english): "the pin of the pack"
    case (.waiver, .swedish): "undantaget"
    case (.waiver, .english): "the waiver"
    case (.document, .swedish): "dokumentmallen"
    case (.document, .english): "the document template"
    case (.documentFact, .swedish): "uppgiften under rubriken"
    case (.documentFact, .english): "the line under the title"
    case (.section, .swedish): "avsnittet"
    case (.section, .english): "the section"
    case (.block, .swedish): "stycket"
    case (.block, .english): "the block"
    case (.table, .swedish): "tabellen"
    case (.table, .english): "the table"
    case (.column, .swedish): "kolumnen"
    case (.column, .english): "the column"
    case (.tests, .swedish): "filen med regelprov"
    case (.tests, .english): "the file of rule tests"
    case (.testCase, .swedish): "provet"
    case (.testCase, .english): "the case"
    case (.expectation, .swedish): "det väntade utfallet"
    case (.expectation, .english): "what is expected"
    case (.survivor, .swedish): "den överlevande mutanten"
    case (.survivor, .english): "the surviving mutant"
    }
  }
}

/// What a place in a pack's file was expected to hold.
package enum Shape: Hashable, Sendable {
  case mapping, list, text, localizedText, date, number, boolean, identifier, name, expression
  case fieldType

  func name(in language: Language) -> String {
    switch (self, language) {
    case (.mapping, .swedish): "nycklar med värden"
    case (.mapping, .english): "keys with values"
    case (.list, .swedish): "en lista"
    case (.list, .english): "a list"
    case (.text, .swedish): "en text"
    case (.text, .english): "a text"
    case (.localizedText, .swedish): "en text på svenska och engelska: {sv: …, en: …}"
    case (.localizedText, .english): "a text in Swedish and English: {sv: …, en: …}"
    case (.date, .swedish): "ett datum, t.ex. 2026-01-31"
    case (.date, .english): "a date such as 2026-01-31"
    case (.number, .swedish): "ett tal"
    case (.number, .english): "a number"
    case (.boolean, .swedish): "true (ja) eller false (nej)"
    case (.boolean, .english): "true or false"
    case (.identifier, .swedish):
      "ett id av små bokstäver a–z, siffror och bindestreck, eller understreck"
    case (.identifier, .english):
      "an id of lower-case letters a–z, digits and hyphens, or underscores"
    case (.name, .swedish): "ett namn av små bokstäver a–z, siffror och understreck"
    case (.name, .english): "a name of lower-case letters a–z, digits and underscores"
    case (.expression, .swedish): "ett villkor som text"
    case (.expression, .english): "a condition as text"
    case (.fieldType, .swedish):
      "en fälttyp: text, integer, number, boolean, date, {one_of: …}, {ref: …}, {list: …} eller en posttyp"
    case (.fieldType, .english):
      "a field type: text, integer, number, boolean, date, {one_of: …}, {ref: …}, {list: …} or a record"
    }
  }
}

/// What can be wrong with a pack, other than inside its conditions.
package enum PackProblem: Problem, Hashable {
  case noPackFile(String)
  case noSuchFolder(String)
  case severalPackFiles
  case extendsItself([String])
  case unknownFile(String?, near: String?)
  case expected(Shape, of: String)
  /// What an author calls something is not such as it must be.
  case unsuitable(String, expected: Shape)
  case emptyText(String)
  case missingTranslation(Language, of: String)
  case unknownKey(String, of: PackPart, near: String?, known: [String])
  case missingKey(String, of: PackPart)
  case notAChoice(String, of: String, near: String?, choices: [String])
  case declaredTwice(PackPart, String)
  case unknownName(PackPart, String, near: String?)
  case reservedName(String)
  case containsItself(PackPart, [String])
  case endsBeforeItBegins
  case neverInForce
  case periodBeyond
  case placeholderWithoutValue(String, near: String?)
  case valueWithoutPlaceholder(String)
  case unclosedPlaceholder
  case clauseWithoutAnswer(String)
  case unknownFieldPath(String, near: String?)
  case noKinds
  case noCommonType(field: String)
  case twoContents
  /// A block of a document has none or several of the keys that say what it is.
  case notOneContent([String])
  /// A text cannot show a value of a type, by its name.
  case notShown(String)
  case notAConstant(String)
  case unknownTimeZone(String)
  case datesOutOfOrder(String)
  case tooManyFields(PackPart, String, limit: Int)
  case tooManyTypes(PackPart, limit: Int)

  package var code: String {
    switch self {
    case .noPackFile: "no-pack-file"
    case .noSuchFolder: "no-such-folder"
    case .severalPackFiles: "several-pack-files"
    case .extendsItself: "extends-itself"
    case .unknownFile: "unknown-file"
    case .expected, .unsuitable: "wrong-shape"
    case .emptyText: "empty-text"
    case .missingTranslation: "missing-translation"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .notAChoice: "not-a-choice"
    case .declaredTwice: "declared-twice"
    case .unknownName: "unknown-name"
    case .reservedName: "reserved-name"
    case .containsItself: "contains-itself"
    case .endsBeforeItBegins: "period-reversed"
    case .neverInForce: "never-in-force"
    case .periodBeyond: "period-beyond"
    case .placeholderWithoutValue: "placeholder-without-value"
    case .valueWithoutPlaceholder: "value-without-placeholder"
    case .unclosedPlaceholder: "unclosed-placeholder"
    case .clauseWithoutAnswer: "clause-without-answer"
    case .unknownFieldPath: "unknown-field-path"
    case .noKinds: "no-kinds"
    case .noCommonType: "no-common-type"
    case .twoContents: "two-contents"
    case .notOneContent: "not-one-content"
    case .notShown: "not-shown"
    case .notAConstant: "not-a-constant"
    case .unknownTimeZone: "unknown-time-zone"
    case .datesOutOfOrder: "dates-out-of-order"
    case .tooManyFields: "too-many-fields"
    case .tooManyTypes: "too-many-types"
    }
  }

  package var severity: Severity {
    switch self {
    case .valueWithoutPlaceholder, .clauseWithoutAnswer, .neverInForce, .periodBeyond: .warning
    default: .error
    }
  }

  package func message(in language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  package func help(in language: Language) -> String? {
    switch self {
    case .unknownFile(_, let near), .unknownKey(_, _, let near, _), .notAChoice(_, _, let near, _),
      .unknownName(_, _, let near), .placeholderWithoutValue(_, let near),
      .unknownFieldPath(_, let near):
      if let near {
        return language == .swedish ? "menade du ”\(near)”?" : "did you mean ‘\(near)’?"
      }
    default: break
    }
    switch (self, language) {
    case (.unknownKey(_, _, nil, let known), .swedish):
      return "möjliga nycklar: \(known.joined(separator: ", "))"
    case (.unknownKey(_, _, nil, let known), .english):
      return "possible keys: \(known.joined(separator: ", "))"
    case (.notAChoice(_, _, nil, let choices), .swedish):
      return "möjliga värden: \(choices.joined(separator: ", "))"
    case (.notAChoice(_, _, nil, let choices), .english):
      return "possible values: \(choices.joined(separator: ", "))"
    case (.unknownFile(nil, nil), .swedish), (.unknownFile(.some, nil), .swedish):
      return "filens första nyckel säger vad den innehåller: \(PackFileKey.list)"
    case (.unknownFile(nil, nil), .english), (.unknownFile(.some, nil), .english):
      return "the file’s first key says what it holds: \(PackFileKey.list)"
    case (.notShown, .swedish): return "visa ett fält eller ett värde i den"
    case (.notShown, .english): return "show a field or a value of it"
    case (.clauseWithoutAnswer, .swedish):
      return "lägg till rules, judgement eller steps, eller ta bort punkten"
    case (.clauseWithoutAnswer, .english):
      return "add rules, a judgement or steps, or remove the clause"
    case (.placeholderWithoutValue(let name, nil), .swedish):
      return "lägg till \(name) under values"
    case (.placeholderWithoutValue(let name, nil), .english):
      return "add \(name) under values"
    default: return nil
    }
  }

  private var swedish: String {
    switch self {
    case .noPackFile(let folder): "mappen ”\(folder)” har ingen fil med nyckeln pack"
    case .noSuchFolder(let folder): "det finns ingen mapp ”\(folder)”"
    case .severalPackFiles: "ett regelpaket har en enda fil med nyckeln pack"
    case .extendsItself(let path): "regelpaketet utvidgar sig självt: \(Self.arrows(path))"
    case .unknownFile(let key?, _): "”\(key)” är ingen nyckel som inleder en fil i ett regelpaket"
    case .unknownFile(nil, _): "filen är tom"
    case .unsuitable(let name, let shape): "”\(name)” ska vara \(shape.name(in: .swedish))"
    case .expected(let shape, let what): "\(what) ska vara \(shape.name(in: .swedish))"
    case .emptyText(let what): "\(what) är tom"
    case .missingTranslation(.swedish, let what): "\(what) saknar svensk text (sv)"
    case .missingTranslation(.english, let what): "\(what) saknar engelsk text (en)"
    case .unknownKey(let key, let part, _, _):
      "”\(key)” är ingen nyckel i \(part.name(in: .swedish))"
    case .missingKey(let key, let part): "\(part.name(in: .swedish)) saknar nyckeln \(key)"
    case .notAChoice(let value, let what, _, _): "”\(value)” är inget värde för \(what)"
    case .declaredTwice(let part, let name):
      "\(part.name(in: .swedish)) ”\(name)” finns redan"
    case .unknownName(let part, let name, _):
      "\(part.name(in: .swedish)) ”\(name)” finns inte"
    case .reservedName(let name): "”\(name)” är ett namn som villkorsspråket har för sig självt"
    case .containsItself(let part, let path):
      "\(part.name(in: .swedish)) beror på sig självt: \(Self.arrows(path))"
    case .endsBeforeItBegins: "giltighetstiden slutar innan den börjar"
    case .neverInForce: "giltighetstiden ligger utanför styrdokumentets: det gäller aldrig"
    case .periodBeyond: "giltighetstiden går utanför styrdokumentets; det räknas inte"
    case .placeholderWithoutValue(let name, _):
      "texten visar {\(name)}, som inte finns under values"
    case .valueWithoutPlaceholder(let name): "värdet \(name) visas inte i någon text"
    case .unclosedPlaceholder: "klammern { avslutas inte med }"
    case .clauseWithoutAnswer(let id):
      "punkten ”\(id)” besvaras inte av någon regel, bedömning eller steg"
    case .unknownFieldPath(let path, _): "”\(path)” är inget fält i ärendet"
    case .noKinds: "applies_to namnger ingen ärendetyp"
    case .noCommonType(let field):
      "fältet \(field) har inte samma typ i alla ärendetyper som regeln gäller"
    case .twoContents: "ett härlett värde har antingen value eller first med else"
    case .notOneContent(let keys):
      "ett stycke har exakt en av nycklarna \(keys.joined(separator: ", "))"
    case .notShown(let type): "ett värde av typen \(type) går inte att visa i en text"
    case .notAConstant(let field): "det som antas om \(field) ska vara ett värde av fältets typ"
    case .unknownTimeZone(let name): "”\(name)” är ingen tidszon"
    case .datesOutOfOrder(let field):
      "dagarna för \(field) ska stå i ordning, den tidigaste först"
    case .tooManyFields(let part, let name, let limit):
      "\(part.name(in: .swedish)) ”\(name)” har fler än \(limit) fält, eller poster mer än 64 nivåer djupt"
    case .tooManyTypes(.kind, let limit): "det finns fler än \(limit) ärendetyper"
    case .tooManyTypes(_, let limit): "det finns fler än \(limit) posttyper"
    }
  }

  private var english: String {
    switch self {
    case .noPackFile(let folder): "the folder ‘\(folder)’ has no file with the key pack"
    case .noSuchFolder(let folder): "there is no folder ‘\(folder)’"
    case .severalPackFiles: "a pack has only one file with the key pack"
    case .extendsItself(let path): "the pack extends itself: \(Self.arrows(path))"
    case .unknownFile(let key?, _): "‘\(key)’ is no key that begins a file of a pack"
    case .unknownFile(nil, _): "the file is empty"
    case .unsuitable(let name, let shape): "‘\(name)’ must be \(shape.name(in: .english))"
    case .expected(let shape, let what): "\(what) must be \(shape.name(in: .english))"
    case .emptyText(let what): "\(what) is empty"
    case .missingTranslation(.swedish, let what): "\(what) has no Swedish text (sv)"
    case .missingTranslation(.english, let what): "\(what) has no English text (en)"
    case .unknownKey(let key, let part, _, _): "‘\(key)’ is no key of \(part.name(in: .english))"
    case .missingKey(let key, let part): "\(part.name(in: .english)) has no key \(key)"
    case .notAChoice(let value, let what, _, _): "‘\(value)’ is no value of \(what)"
    case .declaredTwice(let part, let name): "\(part.name(in: .english)) ‘\(name)’ exists already"
    case .unknownName(let part, let name, _):
      "\(part.name(in: .english)) ‘\(name)’ does not exist"
    case .reservedName(let name): "‘\(name)’ is a name that the condition language keeps for itself"
    case .containsItself(let part, let path):
      "\(part.name(in: .english)) depends on itself: \(Self.arrows(path))"
    case .endsBeforeItBegins: "the period in force ends before it begins"
    case .neverInForce: "the period lies outside that of the guideline: it is never in force"
    case .periodBeyond: "the period goes beyond that of the guideline, which does not count"
    case .placeholderWithoutValue(let name, _):
      "the text shows {\(name)}, which is not among the values"
    case .valueWithoutPlaceholder(let name): "the value \(name) is shown in no text"
    case .unclosedPlaceholder: "the brace { has no closing }"
    case .clauseWithoutAnswer(let id): "no rule, judgement or step answers the clause ‘\(id)’"
    case .unknownFieldPath(let path, _): "‘\(path)’ is no field of the proposal"
    case .noKinds: "applies_to names no kind of proposal"
    case .noCommonType(let field):
      "the field \(field) has not the same type in all kinds that the rule applies to"
    case .twoContents: "a derived value has either value, or first with else"
    case .notOneContent(let keys):
      "a block has exactly one of the keys \(keys.joined(separator: ", "))"
    case .notShown(let type): "a text cannot show a value of the type \(type)"
    case .notAConstant(let field): "what is assumed of \(field) must be a value of the field’s type"
    case .unknownTimeZone(let name): "‘\(name)’ is no time zone"
    case .datesOutOfOrder(let field): "the days of \(field) must be in order, the earliest first"
    case .tooManyFields(let part, let name, let limit):
      "\(part.name(in: .english)) ‘\(name)’ has more than \(limit) fields, or records more than 64 levels deep"
    case .tooManyTypes(.kind, let limit): "there are more than \(limit) kinds"
    case .tooManyTypes(_, let limit): "there are more than \(limit) record types"
    }
  }

  private static func arrows(_ path: [String]) -> String { path.joined(separator: " → ") }

  package var replacements: [String] {
    switch self {
    case .unknownFile(_, let near?), .unknownKey(_, _, let near?, _),
      .notAChoice(_, _, let near?, _), .unknownName(_, _, let near?):
      [near]
    default: []
    }
  }
}
