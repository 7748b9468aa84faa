package import RiktlinjeText

/// What can be wrong with the syntax of a JSON file, by RFC 8259.
package enum JSONProblem: Problem, Hashable {
  case empty
  case expectedValue(found: String?)
  case expectedKey(found: String?)
  case expectedColon(found: String?)
  case expectedCommaOrBracket(found: String?)
  case expectedCommaOrBrace(found: String?)
  case trailingComma
  case contentAfterEnd(found: String)
  case leadingZero
  case incompleteNumber
  case unclosedString
  /// A control character in a string, by its code.
  case unescapedControl(UInt8)
  case unknownEscape(String)
  case incompleteEscape
  case loneSurrogate(String)
  case unknownWord(String)
  /// White space beyond ASCII, by its code.
  case foreignSpace(UInt32)

  package var code: String {
    switch self {
    case .empty: "json-empty"
    case .expectedValue: "json-expected-value"
    case .expectedKey: "json-expected-key"
    case .expectedColon: "json-expected-colon"
    case .expectedCommaOrBracket, .expectedCommaOrBrace: "json-expected-comma"
    case .trailingComma: "json-trailing-comma"
    case .contentAfterEnd: "json-content-after-end"
    case .leadingZero: "json-leading-zero"
    case .incompleteNumber: "json-incomplete-number"
    case .unclosedString: "json-unclosed-string"
    case .unescapedControl: "json-unescaped-control"
    case .unknownEscape: "json-unknown-escape"
    case .incompleteEscape: "json-incomplete-escape"
    case .loneSurrogate: "json-lone-surrogate"
    case .unknownWord: "json-unknown-word"
    case .foreignSpace: "json-no-break-space"
    }
  }

  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.empty, .swedish): "filen är tom; JSON måste ha ett värde"
    case (.empty, .english): "the file is empty; JSON must hold a value"
    case (.expectedValue(let found), .swedish): "väntade ett värde, fann \(quoted(found, language))"
    case (.expectedValue(let found), .english): "expected a value, found \(quoted(found, language))"
    case (.expectedKey(let found), .swedish):
      "väntade en nyckel inom citattecken, fann \(quoted(found, language))"
    case (.expectedKey(let found), .english):
      "expected a key in double quotes, found \(quoted(found, language))"
    case (.expectedColon(let found), .swedish):
      "väntade ”:” efter nyckeln, fann \(quoted(found, language))"
    case (.expectedColon(let found), .english):
      "expected ‘:’ after the key, found \(quoted(found, language))"
    case (.expectedCommaOrBracket(let found), .swedish):
      "väntade ”,” eller ”]”, fann \(quoted(found, language))"
    case (.expectedCommaOrBracket(let found), .english):
      "expected ‘,’ or ‘]’, found \(quoted(found, language))"
    case (.expectedCommaOrBrace(let found), .swedish):
      "väntade ”,” eller ”}”, fann \(quoted(found, language))"
    case (.expectedCommaOrBrace(let found), .english):
      "expected ‘,’ or ‘}’, found \(quoted(found, language))"
    case (.trailingComma, .swedish): "ett komma får inte stå efter det sista"
    case (.trailingComma, .english): "no comma may follow the last one"
    case (.contentAfterEnd(let found), .swedish):
      "filens värde är slut, men \(quoted(found, language)) följer"
    case (.contentAfterEnd(let found), .english):
      "the file’s value has ended, but \(quoted(found, language)) follows"
    case (.leadingZero, .swedish): "ett tal får inte börja med en extra nolla"
    case (.leadingZero, .english): "a number may not begin with an extra zero"
    case (.incompleteNumber, .swedish): "talet saknar en siffra här"
    case (.incompleteNumber, .english): "the number lacks a digit here"
    case (.unclosedString, .swedish): "citattecknet har inget avslutande på samma rad"
    case (.unclosedString, .english): "the quote is not closed on its line"
    case (.unescapedControl(let code), .swedish):
      "styrtecknet \(unicodeName(UInt32(code))) får inte stå i en text"
    case (.unescapedControl(let code), .english):
      "the control character \(unicodeName(UInt32(code))) may not stand in a string"
    case (.unknownEscape(let escape), .swedish): "”\\\(escape)” betyder inget i JSON"
    case (.unknownEscape(let escape), .english): "‘\\\(escape)’ means nothing in JSON"
    case (.incompleteEscape, .swedish): "”\\u” ska följas av fyra hexadecimala siffror"
    case (.incompleteEscape, .english): "‘\\u’ must be followed by four hexadecimal digits"
    case (.loneSurrogate(let escape), .swedish): "”\(escape)” är ett halvt tecken (surrogat)"
    case (.loneSurrogate(let escape), .english): "‘\(escape)’ is half a character (a surrogate)"
    case (.foreignSpace(let code), .swedish):
      "här står \(spaceName(code).swedish), som inte är ett mellanslag i JSON"
    case (.foreignSpace(let code), .english):
      "here is \(spaceName(code).english), which is no space in JSON"
    case (.unknownWord(let word), .swedish): "”\(word)” är inget värde i JSON"
    case (.unknownWord(let word), .english): "‘\(word)’ is not a value in JSON"
    }
  }

  package func help(in language: Language) -> String? {
    switch (self, language) {
    case (.trailingComma, .swedish): "ta bort kommat"
    case (.trailingComma, .english): "remove the comma"
    case (.leadingZero, .swedish): "ta bort nollan, eller skriv värdet inom citattecken"
    case (.leadingZero, .english): "remove the zero, or write the value in double quotes"
    case (.expectedKey(let found?), .swedish) where Self.isOtherQuote(found),
      (.expectedValue(let found?), .swedish) where Self.isOtherQuote(found):
      "JSON har bara raka dubbla citattecken (\")"
    case (.expectedKey(let found?), .english) where Self.isOtherQuote(found),
      (.expectedValue(let found?), .english) where Self.isOtherQuote(found):
      "JSON has straight double quotes (\") only"
    case (.foreignSpace, .swedish): "skriv ett vanligt mellanslag i stället"
    case (.foreignSpace, .english): "write an ordinary space instead"
    case (.unescapedControl, .swedish): "skriv \\n för radbrytning och \\t för tabb"
    case (.unescapedControl, .english): "write \\n for a line break and \\t for a tab"
    case (.unknownEscape, .swedish): "skriv \\\\ för ett omvänt snedstreck"
    case (.unknownEscape, .english): "write \\\\ for a backslash"
    case (.unknownWord(let word), .swedish):
      nearestSpelling(to: word, among: jsonWords).map { "menade du \($0)?" }
        ?? "skriv text inom dubbla citattecken"
    case (.unknownWord(let word), .english):
      nearestSpelling(to: word, among: jsonWords).map { "did you mean \($0)?" }
        ?? "write text in double quotes"
    default: nil
    }
  }

  private static func isOtherQuote(_ text: String) -> Bool {
    text == "'" || text.unicodeScalars.first.map(curlyQuotes.contains) ?? false
  }
}

/// The words that are values.
private let jsonWords = ["true", "false", "null"]

private func quoted(_ found: String?, _ language: Language) -> String {
  switch (found, language) {
  case (let found?, .swedish): "”\(found)”"
  case (let found?, .english): "‘\(found)’"
  case (nil, .swedish): "slutet"
  case (nil, .english): "the end"
  }
}
