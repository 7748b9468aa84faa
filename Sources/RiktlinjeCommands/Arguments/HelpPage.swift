import RiktlinjeText

/// The help of the tool or of one command, drawn from its declaration.
struct HelpPage {
  private let language: Language
  private var page: Page

  private init(language: Language, width: Int?) {
    self.language = language
    self.page = Page(width: width)
  }

  /// The help of the whole tool.
  static func overview(
    of commands: [Command], options: [OptionDeclaration], language: Language, width: Int?
  ) -> String {
    var help = HelpPage(language: language, width: width)
    help.paragraph(
      LocalizedText(
        sv: "riktlinje kontrollerar avtal, medlemskap, besök och projekt mot styrdokument.",
        en: "riktlinje checks agreements, memberships, visits and projects against guidelines."))
    help.heading(LocalizedText(sv: "Användning", en: "Usage"))
    help.page.line(
      LocalizedText(
        sv: "  riktlinje KOMMANDO [ALTERNATIV] …", en: "  riktlinje COMMAND [OPTIONS] …")[language])
    help.heading(LocalizedText(sv: "Kommandon", en: "Commands"))
    for command in commands { help.page.entry(command.name, command.summary[language]) }
    help.options(options)
    help.page.line()
    help.paragraph(
      LocalizedText(
        sv: "Hjälp om ett kommando, med exempel: riktlinje KOMMANDO --help",
        en: "Help for a command, with examples: riktlinje COMMAND --help"))
    return help.page.text
  }

  /// The help of one command.
  static func page(of command: Command, language: Language, width: Int?) -> String {
    var help = HelpPage(language: language, width: width)
    help.paragraph(command.summary.capitalizedSentence)
    help.heading(LocalizedText(sv: "Användning", en: "Usage"))
    help.page.paragraph(
      "riktlinje \(command.name)\(help.usage(of: command))", indentation: 2, hanging: 4)
    if !command.operands.isEmpty { help.page.line() }
    for operand in command.operands {
      help.page.entry(operand.placeholder[language], operand.help[language])
    }
    if !command.discussion[language].isEmpty { help.page.line() }
    for paragraph in command.discussion[language].split(separator: "\n") {
      help.page.paragraph(String(paragraph))
    }
    help.options(command.options)
    help.heading(LocalizedText(sv: "Exempel", en: "Examples"))
    for example in command.examples {
      help.page.line("  " + example.line[language])
      help.page.paragraph(example.meaning[language], indentation: 6)
    }
    return help.page.text
  }

  private func usage(of command: Command) -> String {
    let options = LocalizedText(sv: " [ALTERNATIV]", en: " [OPTIONS]")[language]
    return command.operands.reduce(into: options) { usage, operand in
      let name = operand.placeholder[language] + (operand.most == nil ? "…" : "")
      usage += operand.least == 0 ? " [\(name)]" : " \(name)"
    }
  }

  private mutating func options(_ options: [OptionDeclaration]) {
    heading(LocalizedText(sv: "Alternativ", en: "Options"))
    for option in options {
      let letter = option.letter.map { "-\($0), " } ?? "    "
      let value =
        option.placeholder.map { " " + $0[language] }
        ?? option.attachable.map { "[=\($0)]" }.joined()
      page.entry(letter + option.spelling + value, option.help[language])
    }
  }

  private mutating func heading(_ title: LocalizedText) { page.heading(title[language]) }

  private mutating func paragraph(_ text: LocalizedText) { page.paragraph(text[language]) }
}

extension LocalizedText {
  /// The phrase as a sentence: with a capital letter and a full stop.
  fileprivate var capitalizedSentence: LocalizedText {
    func sentence(_ phrase: String) -> String {
      phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
    }
    return LocalizedText(sv: sentence(swedish), en: sentence(english))
  }
}
