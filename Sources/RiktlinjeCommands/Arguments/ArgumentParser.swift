import RiktlinjeText

/// Sorts the words of a command line into options and operands, by a command's declaration.
///
/// `--name value`, `--name=value`, `-n value`, `-nvalue` and flags run together (`-vq`) are the same
/// to it; a lone `-` is an operand, and after `--` everything is.
struct ArgumentParser {
  private let options: [OptionDeclaration]
  private var words: ArraySlice<String>
  private var occurrences: [Arguments.Occurrence]
  private var operands: [String] = []

  private init(
    words: ArraySlice<String>, options: [OptionDeclaration],
    occurrences: [Arguments.Occurrence] = []
  ) {
    self.words = words
    self.occurrences = occurrences
    self.options = options
  }

  /// The arguments of a command, after the options that were given before its name.
  static func parse(
    _ words: ArraySlice<String>, of command: Command, after leading: [Arguments.Occurrence] = [],
    language: Language
  ) throws(UsageProblem) -> Arguments {
    var parser = ArgumentParser(
      words: words, options: command.options, occurrences: leading)
    while let word = parser.words.popFirst() { try parser.take(word) }
    let arguments = Arguments(
      occurrences: parser.occurrences, operands: parser.operands, language: language)
    if !arguments.has(CommonOptions.help) { try checkOperands(parser.operands, of: command) }
    return arguments
  }

  /// The options before the name of a command; returns them and the words from the name on.
  static func parseLeading(
    _ words: ArraySlice<String>, options: [OptionDeclaration]
  ) throws(UsageProblem) -> (occurrences: [Arguments.Occurrence], rest: ArraySlice<String>) {
    var parser = ArgumentParser(words: words, options: options)
    while let word = parser.words.first, word.hasPrefix("-") {
      parser.words.removeFirst()
      try parser.take(word)
    }
    return (parser.occurrences, parser.words)
  }

  private mutating func take(_ word: String) throws(UsageProblem) {
    if word == "--" {
      operands.append(contentsOf: words)
      words = []
    } else if word.hasPrefix("--") {
      try takeLong(word.dropFirst(2))
    } else if word.hasPrefix("-"), word.count > 1 {
      try takeLetters(word.dropFirst())
    } else {
      operands.append(word)
    }
  }

  private mutating func takeLong(_ word: Substring) throws(UsageProblem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        "--" + name, near: nearestSpelling(to: name, among: options.map(\.name)).map { "--" + $0 })
    }
    try take(option, attached: parts.count == 2 ? String(parts[1]) : nil)
  }

  private mutating func takeLetters(_ word: Substring) throws(UsageProblem) {
    // `-format` is a long option with a dash too few, not a row of letters.
    if word.count > 1, options.contains(where: { $0.name == word }) {
      throw .unknownOption("-" + word, near: "--" + word)
    }
    var letters = word
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letter == letter }) else {
        throw .unknownOption("-\(letter)", near: nil)
      }
      if option.placeholder == nil {
        try take(option, attached: nil)
      } else {
        try take(option, attached: letters.isEmpty ? nil : String(letters))
        letters = ""
      }
    }
  }

  private mutating func take(
    _ option: OptionDeclaration, attached: String?
  ) throws(UsageProblem) {
    var text = ""
    if option.placeholder == nil {
      guard let attached, !option.attachable.isEmpty else {
        guard attached == nil else { throw .unexpectedValue(option: option.spelling) }
        try option.validate(text)
        occurrences.append(Arguments.Occurrence(name: option.name, text: text))
        return
      }
      text = attached
    } else if let attached {
      text = attached
    } else if let next = words.first, next == "-" || !next.hasPrefix("-") {
      text = next
      words.removeFirst()
    } else {
      throw .missingValue(option: option.spelling)
    }
    try option.validate(text)
    occurrences.append(Arguments.Occurrence(name: option.name, text: text))
  }

  private static func checkOperands(
    _ operands: [String], of command: Command
  ) throws(UsageProblem) {
    var rest = operands[...]
    for operand in command.operands {
      guard rest.count >= operand.least else { throw .missingOperand(operand.placeholder) }
      rest = rest.dropFirst(operand.most ?? rest.count)
    }
    if let first = rest.first { throw .tooManyOperands(first: first) }
  }
}
