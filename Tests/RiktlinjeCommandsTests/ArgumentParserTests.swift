import RiktlinjeText
import Testing

@testable import RiktlinjeCommands

/// A command of every kind of option, for looking at the parser alone.
private let sample = Command(
  "sample", summary: LocalizedText("sample"),
  operands: [Operand(LocalizedText("PATH"), most: nil, help: LocalizedText("paths"))],
  options: [
    Option<Bool>.flag("verbose", letter: "v", help: LocalizedText("")).declaration,
    Option<Bool>.flag("quiet", letter: "q", help: LocalizedText("")).declaration,
    Option<String>.text(
      "output", letter: "o", placeholder: LocalizedText("FILE"), help: LocalizedText("")
    ).declaration,
    Option<String>.text(
      "only", placeholder: LocalizedText("RULE"), isRepeated: true, help: LocalizedText("")
    ).declaration,
    Option<Int>.number(
      "jobs", letter: "j", placeholder: LocalizedText("N"), in: 1...8, help: LocalizedText("")
    ).declaration,
    CheckOptions.format.declaration,
  ],
  examples: []
) { _, _ in .success }

@Suite struct `The parser of arguments` {
  struct Row: CustomTestStringConvertible {
    let words: [String]
    let options: [String]
    let operands: [String]
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ options: [String], _ operands: [String]) {
      self.words = words.split(separator: " ").map(String.init)
      self.options = options
      self.operands = operands
    }
  }

  @Test(arguments: [
    Row("a b", [], ["a", "b"]),
    Row("-", [], ["-"]),  // a lone dash is standard input
    Row("--verbose a", ["verbose:"], ["a"]),
    Row("a --verbose", ["verbose:"], ["a"]),
    Row("-vq a", ["verbose:", "quiet:"], ["a"]),
    Row("-v -v a", ["verbose:", "verbose:"], ["a"]),
    Row("--output x a", ["output:x"], ["a"]),
    Row("--output=x a", ["output:x"], ["a"]),
    Row("--output=x=y a", ["output:x=y"], ["a"]),
    Row("-o x a", ["output:x"], ["a"]),
    Row("-ox a", ["output:x"], ["a"]),
    Row("-vox a", ["verbose:", "output:x"], ["a"]),
    Row("-o - a", ["output:-"], ["a"]),
    Row("--only x --only y a", ["only:x", "only:y"], ["a"]),
    Row("-j8 a", ["jobs:8"], ["a"]),
    Row("-- --verbose -o", [], ["--verbose", "-o"]),
    Row("a -- -", [], ["a", "-"]),
  ]) func `sorts words into options and operands`(row: Row) throws {
    let arguments = try ArgumentParser.parse(row.words[...], of: sample, language: .english)
    #expect(arguments.occurrences.map { "\($0.name):\($0.text)" } == row.options)
    #expect(arguments.operands == row.operands)
  }

  struct BadRow: CustomTestStringConvertible {
    let words: [String]
    let problem: UsageProblem
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ problem: UsageProblem) {
      self.words = words.split(separator: " ").map(String.init)
      self.problem = problem
    }
  }

  @Test(arguments: [
    BadRow("a --formt json", .unknownOption("--formt", near: "--format")),
    BadRow("a --xyzzy", .unknownOption("--xyzzy", near: nil)),
    BadRow("a -format json", .unknownOption("-format", near: "--format")),
    BadRow("a -x", .unknownOption("-x", near: nil)),
    BadRow("a -vx", .unknownOption("-x", near: nil)),
    BadRow("a --output", .missingValue(option: "--output")),
    BadRow("a --output --verbose", .missingValue(option: "--output")),
    BadRow("a --output=", .missingValue(option: "--output")),
    BadRow("a --verbose=yes", .unexpectedValue(option: "--verbose")),
    BadRow("a --jobs 0", .notANumber(option: "--jobs", value: "0", bounds: 1...8)),
    BadRow("a --jobs 9", .notANumber(option: "--jobs", value: "9", bounds: 1...8)),
    BadRow("a --jobs 2.5", .notANumber(option: "--jobs", value: "2.5", bounds: 1...8)),
    BadRow(
      "a -f jsn",
      .notAChoice(option: "--format", value: "jsn", choices: OutputFormat.spellings)),
    BadRow("--verbose", .missingOperand(LocalizedText("PATH"))),
  ]) func `names the mistake in a call`(row: BadRow) {
    #expect(throws: row.problem) {
      try ArgumentParser.parse(row.words[...], of: sample, language: .english)
    }
  }

  @Test func `asks for no operands when help is asked for`() throws {
    let arguments = try ArgumentParser.parse(["--help"], of: sample, language: .english)
    #expect(arguments.has(CommonOptions.help))
  }
}
