package import RiktlinjeText

/// What can be wrong with the syntax of a YAML file.
package enum YAMLProblem: Problem, Hashable {
  case tabIndentation
  /// A character that no value may begin with, such as `@`.
  case reservedCharacter(String)
  case misplacedColon
  case misplacedQuestionMark
  case misplacedDash
  case missingColon
  case notPartOfMapping
  case notPartOfSequence
  case unclosedSequence
  case unclosedMapping
  case unclosedQuote
  case documentMarkInQuotes
  case unknownEscape
  case incompleteEscape
  case impossibleEscape
  case missingValue
  case contentAfterEnd
  case blockHeader
  case nameOfAnchor
  case undefinedTagHandle
  case tagSyntax
  case directive
  case duplicateDirective
  case unsupportedVersion
  /// White space beyond ASCII, by its code, where only a space is one.
  case foreignSpace(SpacePlace, UInt32)
  /// A curly quotation mark, which encloses nothing.
  case curlyQuote(String)
  /// Something that libyaml says and we have no better words for.
  case other(String)

  /// Where a space belongs.
  package enum SpacePlace: Hashable, Sendable {
    case indentation
    case afterColon
    case afterDash
  }

  package var code: String {
    switch self {
    case .tabIndentation: "yaml-tab"
    case .reservedCharacter: "yaml-reserved-character"
    case .misplacedColon: "yaml-misplaced-colon"
    case .misplacedQuestionMark: "yaml-misplaced-question-mark"
    case .misplacedDash: "yaml-misplaced-dash"
    case .missingColon: "yaml-missing-colon"
    case .notPartOfMapping: "yaml-not-part-of-mapping"
    case .notPartOfSequence: "yaml-not-part-of-sequence"
    case .unclosedSequence: "yaml-unclosed-sequence"
    case .unclosedMapping: "yaml-unclosed-mapping"
    case .unclosedQuote: "yaml-unclosed-quote"
    case .documentMarkInQuotes: "yaml-document-mark-in-quotes"
    case .unknownEscape: "yaml-unknown-escape"
    case .incompleteEscape: "yaml-incomplete-escape"
    case .impossibleEscape: "yaml-impossible-escape"
    case .missingValue: "yaml-missing-value"
    case .contentAfterEnd: "yaml-content-after-end"
    case .blockHeader: "yaml-block-header"
    case .nameOfAnchor: "yaml-anchor-name"
    case .undefinedTagHandle: "yaml-undefined-tag-handle"
    case .tagSyntax: "yaml-tag"
    case .directive: "yaml-directive"
    case .duplicateDirective: "yaml-duplicate-directive"
    case .unsupportedVersion: "yaml-version"
    case .foreignSpace: "yaml-no-break-space"
    case .curlyQuote: "yaml-curly-quote"
    case .other: "yaml-syntax"
    }
  }

  package func message(in language: Language) -> String {
    let text = text
    return text.message[language]
  }

  package func help(in language: Language) -> String? {
    text.help?[language]
  }

  /// What the related place, where the construct began, is to be called; `nil` when it adds nothing.
  var noteOnContext: LocalizedText? {
    switch self {
    case .notPartOfMapping:
      LocalizedText(swedish: "posten börjar här", english: "the mapping begins here")
    case .notPartOfSequence:
      LocalizedText(swedish: "listan börjar här", english: "the list begins here")
    case .unclosedSequence, .unclosedMapping:
      LocalizedText(swedish: "parentesen öppnas här", english: "the bracket opens here")
    case .documentMarkInQuotes, .unknownEscape, .incompleteEscape, .impossibleEscape:
      LocalizedText(swedish: "citatet börjar här", english: "the quotation begins here")
    default: nil
    }
  }

  /// The words for the officer who wrote the file.
  private var text: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .tabIndentation:
      (
        LocalizedText(
          swedish: "en tabb står där bara mellanslag får stå",
          english: "a tab stands where only spaces may stand"),
        LocalizedText(
          swedish: "gör indraget med mellanslag, två för varje nivå",
          english: "indent with spaces, two for each level")
      )
    case .reservedCharacter(let character):
      (
        LocalizedText(
          swedish: "ett värde får inte börja med ”\(character)”",
          english: "a value may not begin with ‘\(character)’"),
        LocalizedText(
          swedish: "sätt texten inom citattecken", english: "put the text within quotes")
      )
    case .misplacedColon:
      (
        LocalizedText(
          swedish: "här får inget kolon stå: ingen nyckel kan börja på den här platsen",
          english: "no colon may stand here: no key can begin at this place"),
        LocalizedText(
          swedish: "sätt texten inom citattecken om kolonet hör till den, annars rätta indraget",
          english:
            "put the text within quotes if the colon is part of it, else mend the indentation"
        )
      )
    case .misplacedQuestionMark:
      (
        LocalizedText(
          swedish: "här får ingen nyckel stå", english: "no key may stand here"),
        LocalizedText(
          swedish: "sätt texten inom citattecken om frågetecknet hör till den",
          english: "put the text within quotes if the question mark is part of it")
      )
    case .misplacedDash:
      (
        LocalizedText(
          swedish: "här får ingen lista börja", english: "no list may begin here"),
        LocalizedText(
          swedish: "skriv listan på rader under nyckeln, eller texten inom citattecken",
          english: "write the list on lines below the key, or the text within quotes")
      )
    case .missingColon:
      (
        LocalizedText(
          swedish: "kolon saknas efter nyckeln", english: "the key lacks a colon after it"),
        LocalizedText(
          swedish: "skriv ”nyckel: värde” med ett mellanslag efter kolonet",
          english: "write ‘key: value’ with a space after the colon")
      )
    case .notPartOfMapping:
      (
        LocalizedText(
          swedish: "väntade en nyckel på samma indrag som postens andra nycklar",
          english: "expected a key at the same indentation as the mapping’s other keys"),
        LocalizedText(
          swedish: "rätta radens indrag, eller sätt hela värdet inom citattecken",
          english: "mend the line’s indentation, or put the whole value within quotes")
      )
    case .notPartOfSequence:
      (
        LocalizedText(
          swedish: "väntade ”-” på samma indrag som listans andra rader",
          english: "expected ‘-’ at the same indentation as the list’s other lines"),
        LocalizedText(swedish: "rätta radens indrag", english: "mend the line’s indentation")
      )
    case .unclosedSequence:
      (
        LocalizedText(swedish: "väntade ”,” eller ”]”", english: "expected ‘,’ or ‘]’"), nil
      )
    case .unclosedMapping:
      (
        LocalizedText(swedish: "väntade ”,” eller ”}”", english: "expected ‘,’ or ‘}’"), nil
      )
    case .unclosedQuote:
      (
        LocalizedText(
          swedish: "citattecknet saknar ett avslutande", english: "the quote is never closed"),
        nil
      )
    case .documentMarkInQuotes:
      (
        LocalizedText(
          swedish: "en rad i ett citat får inte börja med ”---” eller ”...”",
          english: "a line within quotes may not begin with ‘---’ or ‘...’"),
        LocalizedText(
          swedish: "avsluta citatet, eller dra in raden",
          english: "close the quote, or indent the line")
      )
    case .unknownEscape:
      (
        LocalizedText(
          swedish: "omvänt snedstreck följs av ett tecken som inte betyder något",
          english: "a backslash is followed by a character that means nothing"),
        LocalizedText(
          swedish: "skriv \\\\ för ett omvänt snedstreck, eller använd enkla citattecken",
          english: "write \\\\ for a backslash, or use single quotes")
      )
    case .incompleteEscape:
      (
        LocalizedText(
          swedish: "tecknets kod har för få hexadecimala siffror",
          english: "the character’s code has too few hexadecimal digits"), nil
      )
    case .impossibleEscape:
      (
        LocalizedText(
          swedish: "koden står inte för något tecken", english: "the code stands for no character"),
        nil
      )
    case .missingValue:
      (
        LocalizedText(swedish: "väntade ett värde", english: "expected a value"), nil
      )
    case .contentAfterEnd:
      (
        LocalizedText(
          swedish: "mer innehåll följer där dokumentet är slut",
          english: "more content follows where the document has ended"),
        LocalizedText(
          swedish: "rätta radens indrag, eller börja ett nytt dokument med ”---”",
          english: "mend the line’s indentation, or begin a new document with ‘---’")
      )
    case .blockHeader:
      (
        LocalizedText(
          swedish: "efter ”|” eller ”>” får bara siffran 1–9, ”+” eller ”-” stå på raden",
          english: "after ‘|’ or ‘>’ only a digit 1–9, ‘+’ or ‘-’ may stand on the line"),
        LocalizedText(
          swedish: "börja texten på nästa rad", english: "begin the text on the next line")
      )
    case .nameOfAnchor:
      (
        LocalizedText(
          swedish: "efter ”&” eller ”*” väntades ett namn av bokstäver, siffror, ”_” och ”-”",
          english: "after ‘&’ or ‘*’ a name of letters, digits, ‘_’ and ‘-’ was expected"),
        LocalizedText(
          swedish: "sätt texten inom citattecken om den börjar med tecknet",
          english: "put the text within quotes if it begins with the character")
      )
    case .undefinedTagHandle:
      (
        LocalizedText(
          swedish: "taggens förkortning är inte angiven med %TAG",
          english: "the tag’s handle is not given by %TAG"),
        LocalizedText(
          swedish: "sätt texten inom citattecken om utropstecknet hör till den",
          english: "put the text within quotes if the exclamation mark is part of it")
      )
    case .tagSyntax:
      (
        LocalizedText(swedish: "taggen är inte rätt skriven", english: "the tag is malformed"),
        LocalizedText(
          swedish: "sätt texten inom citattecken om utropstecknet hör till den",
          english: "put the text within quotes if the exclamation mark is part of it")
      )
    case .directive:
      (
        LocalizedText(
          swedish: "direktivet är inte rätt skrivet", english: "the directive is malformed"),
        LocalizedText(
          swedish: "sätt texten inom citattecken om procenttecknet hör till den",
          english: "put the text within quotes if the percent sign is part of it")
      )
    case .duplicateDirective:
      (
        LocalizedText(
          swedish: "direktivet finns redan", english: "the directive is given already"), nil
      )
    case .unsupportedVersion:
      (
        LocalizedText(
          swedish: "bara YAML 1.1 och 1.2 läses", english: "only YAML 1.1 and 1.2 are read"), nil
      )
    case .foreignSpace(let place, let code): Self.text(ofSpaceAt: place, code)
    case .curlyQuote(let mark):
      (
        LocalizedText(
          swedish: "det typografiska citattecknet \(mark) håller inte ihop någon text",
          english: "the typographic quotation mark \(mark) holds no text together"),
        LocalizedText(
          swedish: "skriv raka citattecken om texten: \"…\"",
          english: "write straight quotation marks around the text: \"…\"")
      )
    case .other(let words):
      (
        LocalizedText(
          swedish: "filen är inte rätt YAML (libyaml: \(words))",
          english: "the file is not well-formed YAML (libyaml: \(words))"), nil
      )
    }
  }

  private static func text(
    ofSpaceAt place: SpacePlace, _ code: UInt32
  ) -> (message: LocalizedText, help: LocalizedText?) {
    let name = spaceName(code)
    let message =
      switch place {
      case .indentation:
        LocalizedText(
          swedish: "raden är indragen med \(name.swedish), inte med mellanslag",
          english: "the line is indented with \(name.english), not with spaces")
      case .afterColon:
        LocalizedText(
          swedish: "efter kolonet står \(name.swedish), inte ett mellanslag",
          english: "the colon is followed by \(name.english), not by a space")
      case .afterDash:
        LocalizedText(
          swedish: "efter bindestrecket står \(name.swedish), inte ett mellanslag",
          english: "the hyphen is followed by \(name.english), not by a space")
      }
    return (
      message,
      LocalizedText(
        swedish: "skriv vanliga mellanslag i stället; andra följer med när text klistras in",
        english: "write ordinary spaces instead; others come along when text is pasted")
    )
  }
}

/// What a space beyond ASCII is called, with its code.
func spaceName(_ code: UInt32) -> LocalizedText {
  let name = unicodeName(code)
  return switch code {
  case 0xA0:
    LocalizedText(swedish: "ett hårt blanksteg (\(name))", english: "a no-break space (\(name))")
  case 0x202F:
    LocalizedText(
      swedish: "ett smalt hårt blanksteg (\(name))",
      english: "a narrow no-break space (\(name))")
  default:
    LocalizedText(
      swedish: "ett blanktecken som inte är ett mellanslag (\(name))",
      english: "a white character that is no space (\(name))")
  }
}
