package import RiktlinjeText

/// What is wrong with a regular expression, and where in it.
package struct PatternProblem: Problem, Error, Hashable {
  package enum Kind: Hashable, Sendable {
    case missingClosingParenthesis
    case unexpectedClosingParenthesis
    case missingClosingBracket
    case rangeOutOfOrder(String)
    case unknownClass(String, near: String?)
    case unknownEscape(String)
    case trailingBackslash
    case nothingToRepeat(String)
    case repeatedRepetition(String)
    case countOutOfOrder(String)
    case countTooLarge(String, limit: Int)
    case backReference(String)
    case lookAround(String)
    case singleByte
    case unknownGroup(String)
    case badGroupName(String)
    case repeatedGroupName(String)
    case tooDeep(limit: Int)
    case tooLarge
  }

  package let kind: Kind
  /// The bytes of the pattern to blame.
  package let range: Range<Int>

  package var code: String {
    switch kind {
    case .missingClosingParenthesis, .unexpectedClosingParenthesis: "pattern-parenthesis"
    case .missingClosingBracket: "pattern-bracket"
    case .rangeOutOfOrder, .unknownClass: "pattern-class"
    case .unknownEscape, .trailingBackslash, .singleByte: "pattern-escape"
    case .nothingToRepeat, .repeatedRepetition, .countOutOfOrder: "pattern-repetition"
    case .backReference, .lookAround: "pattern-not-linear"
    case .unknownGroup, .badGroupName, .repeatedGroupName: "pattern-group"
    case .countTooLarge, .tooDeep, .tooLarge: "pattern-limit"
    }
  }

  package func message(in language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  private var swedish: String {
    switch kind {
    case .missingClosingParenthesis: "parentesen avslutas aldrig i mönstret"
    case .unexpectedClosingParenthesis: "”)” hör inte till någon parentes i mönstret"
    case .missingClosingBracket: "teckenklassen avslutas aldrig i mönstret"
    case .rangeOutOfOrder(let text): "”\(text)” slutar före sin början"
    case .unknownClass(let name, _): "”\(name)” är ingen känd teckenklass"
    case .unknownEscape(let text): "”\(text)” betyder ingenting i ett mönster"
    case .trailingBackslash: "mönstret slutar med ett bakstreck"
    case .nothingToRepeat(let text): "”\(text)” har inget att upprepa"
    case .repeatedRepetition(let text): "upprepningen upprepas: ”\(text)”"
    case .countOutOfOrder(let text): "”\(text)” har ett högsta antal under sitt lägsta"
    case .countTooLarge(let text, let limit): "”\(text)” upprepar mer än \(limit) gånger"
    case .backReference(let text): "mönster kan inte syfta tillbaka: ”\(text)”"
    case .lookAround(let text): "mönster kan inte se framåt eller bakåt: ”\(text)”"
    case .singleByte: "mönster passas mot tecken, inte mot enstaka byte: ”\\C”"
    case .unknownGroup(let text): "”\(text)” är inget slags grupp"
    case .badGroupName(let name): "”\(name)” kan inte vara namn på en grupp"
    case .repeatedGroupName(let name): "mer än en grupp heter ”\(name)”"
    case .tooDeep(let limit): "mönstret är nästlat djupare än \(limit) nivåer"
    case .tooLarge: "mönstret är för stort"
    }
  }

  private var english: String {
    switch kind {
    case .missingClosingParenthesis: "the parenthesis is never closed in the pattern"
    case .unexpectedClosingParenthesis: "‘)’ closes no parenthesis in the pattern"
    case .missingClosingBracket: "the character class is never closed in the pattern"
    case .rangeOutOfOrder(let text): "‘\(text)’ ends before it begins"
    case .unknownClass(let name, _): "‘\(name)’ is not a known character class"
    case .unknownEscape(let text): "‘\(text)’ means nothing in a pattern"
    case .trailingBackslash: "the pattern ends with a backslash"
    case .nothingToRepeat(let text): "‘\(text)’ has nothing to repeat"
    case .repeatedRepetition(let text): "the repetition is repeated: ‘\(text)’"
    case .countOutOfOrder(let text): "‘\(text)’ has a greatest count below its least"
    case .countTooLarge(let text, let limit): "‘\(text)’ repeats more than \(limit) times"
    case .backReference(let text): "patterns cannot refer back: ‘\(text)’"
    case .lookAround(let text): "patterns cannot look ahead or behind: ‘\(text)’"
    case .singleByte: "patterns match characters, not single bytes: ‘\\C’"
    case .unknownGroup(let text): "‘\(text)’ is no kind of group"
    case .badGroupName(let name): "‘\(name)’ cannot be the name of a group"
    case .repeatedGroupName(let name): "more than one group is called ‘\(name)’"
    case .tooDeep(let limit): "the pattern is nested deeper than \(limit) levels"
    case .tooLarge: "the pattern is too large"
    }
  }

  package func help(in language: Language) -> String? {
    switch (kind, language) {
    case (.unknownClass(_, let near?), .swedish): "menade du ”\(near)”?"
    case (.unknownClass(_, let near?), .english): "did you mean ‘\(near)’?"
    case (.backReference, .swedish), (.lookAround, .swedish):
      "matchningen tar lika många steg per tecken för alla mönster; dela villkoret i flera med && eller !"
    case (.backReference, .english), (.lookAround, .english):
      "matching takes a bounded number of steps for each character; split the condition with && or !"
    case (.trailingBackslash, .swedish): "skriv \\\\ för ett bakstreck"
    case (.trailingBackslash, .english): "write \\\\ for a backslash"
    case (.unexpectedClosingParenthesis, .swedish): "skriv \\) för tecknet självt"
    case (.unexpectedClosingParenthesis, .english): "write \\) for the character itself"
    case (.nothingToRepeat(let text), .swedish): "skriv \\\(text) för tecknet självt"
    case (.nothingToRepeat(let text), .english): "write \\\(text) for the character itself"
    default: nil
    }
  }
}
