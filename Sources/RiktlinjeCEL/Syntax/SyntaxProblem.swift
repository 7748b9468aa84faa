import RiktlinjeText

/// What can be wrong with the spelling of an expression, before anything is known of its names.
package enum SyntaxProblem: Problem, Hashable {
  case empty
  case tooLong(bytes: Int, limit: Int)
  case tooDeep(limit: Int)

  case unexpectedCharacter(Unicode.Scalar)
  case foreignComment
  case foreignLetter(String)
  case typographicQuotes(String?)
  case otherLanguage(String, String)
  case unclosedText(quote: String)
  case badEscape(String)
  case characterEscapeInBytes(String)
  case noCharacter(String)
  case badNumber(String)
  case numberTooLarge(String, type: String)
  case badQuotedName

  case expected(Expectation, found: String?)
  case unclosed(String)
  case unopened(String)
  case missingOperator
  case reservedWord(String)
  case keywordAsField(String)
  case infixMethod(String)
  case notIn
  case nestedConditional
  case trailingComma

  case macroVariable(macro: String)
  case sameVariable(String)
  case macroArguments(forms: [String])
  case hasNeedsField

  /// What may stand at a place.
  package enum Expectation: Hashable, Sendable {
    case operand
    case fieldName
    case symbols([String])
  }

  package var code: String {
    switch self {
    case .empty: "empty-expression"
    case .tooLong: "expression-too-long"
    case .tooDeep: "expression-too-deep"
    case .unexpectedCharacter: "unexpected-character"
    case .foreignComment: "comment-of-another-language"
    case .foreignLetter: "foreign-letter"
    case .typographicQuotes: "typographic-quotes"
    case .otherLanguage: "operator-of-another-language"
    case .unclosedText: "unclosed-text"
    case .badEscape: "bad-escape"
    case .characterEscapeInBytes: "character-escape-in-bytes"
    case .noCharacter: "no-such-character"
    case .badNumber: "bad-number"
    case .numberTooLarge: "number-too-large"
    case .badQuotedName: "bad-quoted-name"
    case .expected: "unexpected-token"
    case .unclosed: "unclosed-bracket"
    case .unopened: "unopened-bracket"
    case .missingOperator: "missing-operator"
    case .reservedWord: "reserved-word"
    case .keywordAsField: "keyword-as-field"
    case .infixMethod: "method-between-operands"
    case .notIn: "not-in"
    case .nestedConditional: "nested-conditional"
    case .trailingComma: "trailing-comma"
    case .macroVariable: "macro-variable"
    case .sameVariable: "same-macro-variable"
    case .macroArguments: "macro-arguments"
    case .hasNeedsField: "has-needs-field"
    }
  }
}
