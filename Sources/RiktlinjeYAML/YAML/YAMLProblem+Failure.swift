extension YAMLProblem {
  /// Says in our words what libyaml says in its own.
  ///
  /// - Parameters:
  ///   - failure: what stopped libyaml.
  ///   - byte: the byte where it stopped; `nil` at the end of the file.
  init(_ failure: YAMLEvents.Failure, at byte: UInt8?) {
    let isInTag = failure.context.contains("tag") && !failure.context.contains("directive")
    switch failure.problem {
    case "found character that cannot start any token":
      switch byte {
      case UInt8(ascii: "\t"): self = .tabIndentation
      case let byte? where byte < 0x80:
        self = .reservedCharacter(String(Unicode.Scalar(byte)))
      default: self = .other(failure.problem)
      }
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      self = .tabIndentation
    case "mapping values are not allowed in this context": self = .misplacedColon
    case "mapping keys are not allowed in this context": self = .misplacedQuestionMark
    case "block sequence entries are not allowed in this context": self = .misplacedDash
    case "could not find expected ':'": self = .missingColon
    case "did not find expected key": self = .notPartOfMapping
    case "did not find expected '-' indicator": self = .notPartOfSequence
    case "did not find expected ',' or ']'": self = .unclosedSequence
    case "did not find expected ',' or '}'": self = .unclosedMapping
    case "found unexpected end of stream": self = .unclosedQuote
    case "found unexpected document indicator": self = .documentMarkInQuotes
    case "found unknown escape character": self = .unknownEscape
    case "did not find expected hexdecimal number": self = .incompleteEscape
    case "found invalid Unicode character escape code": self = .impossibleEscape
    case "did not find expected node content": self = .missingValue
    case "did not find expected <document start>": self = .contentAfterEnd
    case "found an indentation indicator equal to 0": self = .blockHeader
    case "did not find expected comment or line break":
      self = failure.context == "while scanning a block scalar" ? .blockHeader : .directive
    case "did not find expected alphabetic or numeric character": self = .nameOfAnchor
    case "found undefined tag handle": self = .undefinedTagHandle
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      self = .duplicateDirective
    case "found incompatible YAML document": self = .unsupportedVersion
    case _ where isInTag: self = .tagSyntax
    case _ where failure.context.contains("directive"): self = .directive
    default: self = .other(failure.problem)
    }
  }
}

extension YAMLEvents.Failure {
  /// Whether the encoding is right but the character may not stand in a file.
  var isOfControlCharacter: Bool { problem == "control characters are not allowed" }
}
