package import RiktlinjeText

/// What can be wrong with a YAML or JSON file whatever its syntax.
package enum TreeProblem: Problem, Error, Hashable {
  case utf16
  case notUTF8
  /// A document of another program, which is no text.
  case foreignFormat(ForeignFormat)
  /// A control character that text files may not hold, by its code.
  case controlCharacter(UInt32)
  case nestedTooDeep(limit: Int)
  case duplicateKey(String)
  case undefinedAlias(String, near: String?)
  case aliasWithinItself(String)
  case tooManyAliasedNodes(limit: Int)
  /// A tag such as `!!int` on a value that is none.
  case tagMismatch(tag: String)

  package var code: String {
    switch self {
    case .utf16: "utf-16"
    case .notUTF8: "not-utf-8"
    case .foreignFormat: "foreign-format"
    case .controlCharacter: "control-character"
    case .nestedTooDeep: "nested-too-deep"
    case .duplicateKey: "duplicate-key"
    case .undefinedAlias: "undefined-alias"
    case .aliasWithinItself: "alias-within-itself"
    case .tooManyAliasedNodes: "too-many-aliased-nodes"
    case .tagMismatch: "tag-mismatch"
    }
  }

  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.utf16, .swedish): "filen är kodad i UTF-16; bara UTF-8 läses"
    case (.utf16, .english): "the file is encoded in UTF-16; only UTF-8 is read"
    case (.notUTF8, .swedish): "filen är inte kodad i UTF-8: här står en byte som inte är text"
    case (.notUTF8, .english): "the file is not encoded in UTF-8: here is a byte that is no text"
    case (.foreignFormat(let format), .swedish): "filen är \(format.name.swedish), inte en textfil"
    case (.foreignFormat(let format), .english):
      "the file is \(format.name.english), not a text file"
    case (.controlCharacter(0), .swedish): "filen innehåller ett nolltecken (NUL)"
    case (.controlCharacter(0), .english): "the file contains a NUL character"
    case (.controlCharacter(let code), .swedish):
      "styrtecknet \(unicodeName(code)) får inte stå i filen"
    case (.controlCharacter(let code), .english):
      "the control character \(unicodeName(code)) may not stand in the file"
    case (.nestedTooDeep(let limit), .swedish): "högst \(limit) nivåer får ligga i varandra"
    case (.nestedTooDeep(let limit), .english): "at most \(limit) levels may be nested"
    case (.duplicateKey(let name), .swedish): "nyckeln ”\(name)” finns två gånger"
    case (.duplicateKey(let name), .english): "the key ‘\(name)’ is given twice"
    case (.undefinedAlias(let name, _), .swedish): "*\(name) syftar på ett ankare som inte finns"
    case (.undefinedAlias(let name, _), .english):
      "*\(name) refers to an anchor that does not exist"
    case (.aliasWithinItself(let name), .swedish): "*\(name) står inuti det som den syftar på"
    case (.aliasWithinItself(let name), .english): "*\(name) stands within what it refers to"
    case (.tooManyAliasedNodes(let limit), .swedish):
      "alias lägger till mer än \(limit) noder"
    case (.tooManyAliasedNodes(let limit), .english):
      "aliases add more than \(limit) nodes"
    case (.tagMismatch(let tag), .swedish): "värdet stämmer inte med taggen \(tag)"
    case (.tagMismatch(let tag), .english): "the value does not fit the tag \(tag)"
    }
  }

  package func help(in language: Language) -> String? {
    switch (self, language) {
    case (.utf16, .swedish), (.notUTF8, .swedish): "spara filen med teckenkodningen UTF-8"
    case (.utf16, .english), (.notUTF8, .english): "save the file with the encoding UTF-8"
    case (.foreignFormat(let format), _): format.advice[language]
    case (.duplicateKey, .swedish): "ta bort den ena eller ge den ett annat namn"
    case (.duplicateKey, .english): "remove one of them or give it another name"
    case (.undefinedAlias(_, let near?), .swedish): "menade du *\(near)?"
    case (.undefinedAlias(_, let near?), .english): "did you mean *\(near)?"
    case (.undefinedAlias(let name, nil), .swedish):
      "skriv &\(name) före det som ska upprepas, eller citattecken om värdet är text"
    case (.undefinedAlias(let name, nil), .english):
      "write &\(name) before what is to be repeated, or quotes if the value is text"
    default: nil
    }
  }
}

/// A scalar’s code in the usual notation, such as `U+0007`.
func unicodeName(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
