import RiktlinjeText

/// What a command takes besides its options.
struct Operand: Sendable {
  /// What stands for it in the help.
  let placeholder: LocalizedText
  /// What to give.
  let help: LocalizedText
  /// The least number of them.
  let least: Int
  /// The greatest number of them; `nil` when there is no limit.
  let most: Int?
  /// What a shell offers.
  let completion: OptionDeclaration.Completion

  init(
    _ placeholder: LocalizedText, least: Int = 1, most: Int? = 1,
    completion: OptionDeclaration.Completion = .nothing, help: LocalizedText
  ) {
    self.placeholder = placeholder
    self.help = help
    self.least = least
    self.most = most
    self.completion = completion
  }
}

/// A command line worth showing, and what it does.
struct Example: Sendable {
  let line: LocalizedText
  let meaning: LocalizedText

  init(_ line: LocalizedText, _ meaning: LocalizedText) {
    self.line = line
    self.meaning = meaning
  }

  /// Creates an example whose line is the same in every language.
  init(_ line: String, _ meaning: LocalizedText) {
    self.init(LocalizedText(line), meaning)
  }
}

/// A part of the tool with a name of its own, declared once: parsing, help and completions follow.
struct Command: Sendable {
  let name: String
  /// One phrase for the list of commands.
  let summary: LocalizedText
  /// What a reader of its help should know besides; empty when the summary is enough.
  let discussion: LocalizedText
  /// What it takes, in order; only the last may be given more than once.
  let operands: [Operand]
  let options: [OptionDeclaration]
  let examples: [Example]
  /// Does it; throws when the arguments do not make sense together.
  let run: @Sendable (Arguments, inout Terminal) throws(UsageProblem) -> ExitCode

  init(
    _ name: String, summary: LocalizedText, discussion: LocalizedText = LocalizedText(""),
    operands: [Operand] = [], options: [OptionDeclaration] = [], examples: [Example],
    run: @escaping @Sendable (Arguments, inout Terminal) throws(UsageProblem) -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options + CommonOptions.all
    self.examples = examples
    self.run = run
  }

  /// Whether what a repository says of how it is checked matters to it.
  var heedsConfiguration: Bool {
    options.contains { option in
      [PackChoice.rules.declaration, CheckOptions.failOn.declaration].contains {
        $0.name == option.name
      }
    }
  }
}

/// The options that belong to no command in particular.
enum CommonOptions {
  static let language = Option<Language>.choice(
    "lang", placeholder: LocalizedText(sv: "SPRÅK", en: "LANGUAGE"),
    help: LocalizedText(
      sv: "språk: sv eller en (annars efter RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES"
        + " och LANG, annars svenska)",
      en: "language: sv or en (otherwise by RIKTLINJE_LANG, riktlinje.yaml, LC_ALL, LC_MESSAGES"
        + " and LANG, otherwise Swedish)"))

  static let color = Option<ColorChoice>.choice(
    "color", placeholder: LocalizedText(sv: "NÄR", en: "WHEN"),
    help: LocalizedText(
      sv: "färg: auto, always eller never (förval: auto, bara i terminal och utan NO_COLOR)",
      en: "colour: auto, always or never (default: auto, only in a terminal and without NO_COLOR)"))

  static let noConfig = Option<Bool>.flag(
    "no-config",
    help: LocalizedText(
      sv: "läs inte riktlinje.yaml", en: "do not read riktlinje.yaml")
  ).declaration

  static let help = Option<Bool>.flag(
    "help", letter: "h",
    help: LocalizedText(sv: "visa den här hjälpen", en: "show this help"))

  static let version = Option<Bool>.flag(
    "version",
    help: LocalizedText(
      sv: "visa versionen, med --rules också regelpaketets version och kontrollsumma",
      en: "show the version, with --rules the rule pack's version and digest as well"))

  /// Those of every command.
  static let all = [
    language.declaration, color.declaration, noConfig, help.declaration,
  ]

  /// Those that may stand before a command's name.
  static let leading = all + [version.declaration, PackChoice.rules.declaration]
}

extension LocalizedText {
  /// Creates a text from its two versions, as briefly as packs write them.
  init(sv: String, en: String) {
    self.init(swedish: sv, english: en)
  }
}
