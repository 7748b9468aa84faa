package import RiktlinjeText

extension SyntaxProblem {
  package func message(in language: Language) -> String {
    switch language {
    case .swedish: swedishMessage
    case .english: englishMessage
    }
  }

  package func help(in language: Language) -> String? {
    switch language {
    case .swedish: swedishHelp
    case .english: englishHelp
    }
  }

  private var englishMessage: String {
    switch self {
    case .empty: "the expression is empty"
    case .tooLong(let bytes, let limit): "the expression has \(bytes) bytes; the limit is \(limit)"
    case .tooDeep(let limit): "the expression is nested or chained more than \(limit) levels deep"
    case .unexpectedCharacter(let scalar):
      "\(number(ifHidden: scalar) ?? "‘\(scalar)’") means nothing here"
    case .foreignComment: "‘#’ does not begin a comment"
    case .foreignLetter(let name): "‘\(name)’ has letters outside a–z, which a name cannot have"
    case .typographicQuotes: "a text stands between straight quotes"
    case .otherLanguage(let written, _): "‘\(written)’ is not an operator here"
    case .unclosedText: "this text is never closed"
    case .badEscape(let escape): "‘\(escape)’ is not an escape"
    case .characterEscapeInBytes(let escape):
      "‘\(escape)’ is an escape for characters, not for bytes"
    case .noCharacter(let escape): "‘\(escape)’ is not a Unicode character"
    case .badNumber(let text): "‘\(text)’ is not a number"
    case .numberTooLarge(let text, let type): "\(text) does not fit in `\(type)`"
    case .badQuotedName: "a name between backticks has letters a–z, digits, blanks and any of _.-/"
    case .expected(let expectation, let found):
      "expected \(expectation.english), found \(found.map { "‘\($0)’" } ?? "the end")"
    case .unclosed(let bracket): "this ‘\(bracket)’ is never closed"
    case .unopened(let bracket): "nothing is open that ‘\(bracket)’ could close"
    case .missingOperator: "an operator is missing between two operands"
    case .reservedWord(let word): "‘\(word)’ is reserved and cannot be a name"
    case .keywordAsField(let word): "‘\(word)’ cannot be a field’s name without backticks"
    case .infixMethod(let name): "‘\(name)’ is a method, not an operator"
    case .notIn: "‘not in’ is not an operator"
    case .nestedConditional:
      "a conditional inside a conditional’s first branch needs parentheses"
    case .trailingComma: "a call cannot end with a comma"
    case .macroVariable(let macro): "the variable of ‘\(macro)’ must be a simple name"
    case .sameVariable(let name): "both variables are called ‘\(name)’"
    case .macroArguments(let forms): "expected \(listed(forms, "or"))"
    case .hasNeedsField: "‘has’ asks whether a field exists, and must be given one"
    }
  }

  private var swedishMessage: String {
    switch self {
    case .empty: "uttrycket är tomt"
    case .tooLong(let bytes, let limit): "uttrycket är \(bytes) byte långt; gränsen är \(limit)"
    case .tooDeep(let limit): "uttrycket är nästlat eller hopkedjat i mer än \(limit) nivåer"
    case .unexpectedCharacter(let scalar):
      "\(number(ifHidden: scalar) ?? "”\(scalar)”") betyder ingenting här"
    case .foreignComment: "”#” inleder ingen kommentar"
    case .foreignLetter(let name):
      "”\(name)” har bokstäver utanför a–z, vilket ett namn inte kan ha"
    case .typographicQuotes: "en text står mellan raka citattecken"
    case .otherLanguage(let written, _): "”\(written)” är ingen operator här"
    case .unclosedText: "texten avslutas aldrig"
    case .badEscape(let escape): "”\(escape)” är ingen giltig teckenkod"
    case .characterEscapeInBytes(let escape): "”\(escape)” är en kod för tecken, inte för byte"
    case .noCharacter(let escape): "”\(escape)” är inget Unicode-tecken"
    case .badNumber(let text): "”\(text)” är inget tal"
    case .numberTooLarge(let text, let type): "\(text) ryms inte i `\(type)`"
    case .badQuotedName:
      "ett namn mellan grava accenter har bokstäver a–z, siffror, blanktecken och något av _.-/"
    case .expected(let expectation, let found):
      "väntade \(expectation.swedish), fick \(found.map { "”\($0)”" } ?? "slutet")"
    case .unclosed(let bracket): "”\(bracket)” avslutas aldrig"
    case .unopened(let bracket): "inget är öppnat som ”\(bracket)” kan avsluta"
    case .missingOperator: "en operator saknas mellan två operander"
    case .reservedWord(let word): "”\(word)” är reserverat och kan inte vara ett namn"
    case .keywordAsField(let word): "”\(word)” kan inte vara ett fältnamn utan grava accenter"
    case .infixMethod(let name): "”\(name)” är en metod, ingen operator"
    case .notIn: "”not in” är ingen operator"
    case .nestedConditional: "ett villkorsval i ett villkorsvals första gren behöver parenteser"
    case .trailingComma: "ett anrop kan inte sluta med ett komma"
    case .macroVariable(let macro): "variabeln i ”\(macro)” måste vara ett enkelt namn"
    case .sameVariable(let name): "båda variablerna heter ”\(name)”"
    case .macroArguments(let forms): "väntade \(listed(forms, "eller"))"
    case .hasNeedsField: "”has” frågar om ett fält finns, och måste få ett"
    }
  }

  private var englishHelp: String? {
    switch self {
    case .typographicQuotes(let text?): "write '\(text)'"
    case .otherLanguage(_, let right): "write ‘\(right)’"
    case .unclosedText(let quote): "end it with \(quoted(closing: quote))"
    case .badEscape(let escape):
      "write ‘\\\(escape)’ for a backslash, or r'…' for a text without escapes"
    case .characterEscapeInBytes: "write the character itself, or its bytes as ‘\\x…’"
    case .foreignLetter: "names have the letters a–z, digits and _"
    case .foreignComment: "write //"
    case .reservedWord("if"), .reservedWord("else"): "write condition ? this : that"
    case .keywordAsField(let word): "write `\(word)` between backticks, or ['\(word)']"
    case .infixMethod(let name): "write text.\(name)(…)"
    case .notIn: "write !(value in list)"
    case .hasNeedsField: "write has(record.field)"
    case .nestedConditional: "write a ? (b ? c : d) : e"
    case .tooDeep: "divide it into several derived values"
    case .missingOperator: "write && for and, || for or"
    default: nil
    }
  }

  private var swedishHelp: String? {
    switch self {
    case .typographicQuotes(let text?): "skriv '\(text)'"
    case .otherLanguage(_, let right): "skriv ”\(right)”"
    case .unclosedText(let quote): "avsluta den med \(quoted(closing: quote))"
    case .badEscape(let escape):
      "skriv ”\\\(escape)” för ett omvänt snedstreck, eller r'…' för en text utan teckenkoder"
    case .characterEscapeInBytes: "skriv tecknet självt, eller dess byte som ”\\x…”"
    case .foreignLetter: "namn har bokstäverna a–z, siffror och _"
    case .foreignComment: "skriv //"
    case .reservedWord("if"), .reservedWord("else"): "skriv villkor ? detta : annat"
    case .keywordAsField(let word): "skriv `\(word)` mellan grava accenter, eller ['\(word)']"
    case .infixMethod(let name): "skriv text.\(name)(…)"
    case .notIn: "skriv !(värde in lista)"
    case .hasNeedsField: "skriv has(post.fält)"
    case .nestedConditional: "skriv a ? (b ? c : d) : e"
    case .tooDeep: "dela upp det i flera härledda värden"
    case .missingOperator: "skriv && för och, || för eller"
    default: nil
    }
  }

  /// The quote that ends a text which begins so: without the prefix letters.
  private func quoted(closing opening: String) -> String {
    String(opening.drop { $0.isLetter })
  }

  /// The number of a character that cannot be seen, or `nil` for one that can.
  private func number(ifHidden scalar: Unicode.Scalar) -> String? {
    if scalar.properties.isGraphemeBase, !scalar.properties.isWhitespace { return nil }
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}

extension SyntaxProblem.Expectation {
  fileprivate var english: String {
    switch self {
    case .operand: "a value"
    case .fieldName: "a field’s name"
    case .symbols(let symbols): symbols.map { "‘\($0)’" }.joined(separator: " or ")
    }
  }

  fileprivate var swedish: String {
    switch self {
    case .operand: "ett värde"
    case .fieldName: "ett fältnamn"
    case .symbols(let symbols): symbols.map { "”\($0)”" }.joined(separator: " eller ")
    }
  }
}
