import RiktlinjeText

/// The help of the tool or of one command, drawn from its declaration.
struct HelpPage {
  let language: Language
  /// The columns that lines keep within.
  let width: Int
  private var lines: [String] = []

  /// The column at which the explanation of an option or a command begins.
  private static let indentation = 24

  private init(language: Language, width: Int?) {
    self.language = language
    self.width = min(max(width ?? 80, 50), 100)
  }

  /// The help of the whole tool.
  static func overview(
    of commands: [Command], options: [OptionDeclaration], language: Language, width: Int?
  ) -> String {
    var page = HelpPage(language: language, width: width)
    page.paragraph(
      LocalizedText(
        sv: "riktlinje kontrollerar avtal, medlemskap, besök och projekt mot styrdokument.",
        en: "riktlinje checks agreements, memberships, visits and projects against guidelines."))
    page.heading(LocalizedText(sv: "Användning", en: "Usage"))
    page.line(
      LocalizedText(
        sv: "  riktlinje KOMMANDO [ALTERNATIV] …", en: "  riktlinje COMMAND [OPTIONS] …"))
    page.heading(LocalizedText(sv: "Kommandon", en: "Commands"))
    for command in commands { page.entry(command.name, command.summary[language]) }
    page.options(options)
    page.lines.append("")
    page.paragraph(
      LocalizedText(
        sv: "Hjälp om ett kommando, med exempel: riktlinje KOMMANDO --help",
        en: "Help for a command, with examples: riktlinje COMMAND --help"))
    return page.text
  }

  /// The help of one command.
  static func page(of command: Command, language: Language, width: Int?) -> String {
    var page = HelpPage(language: language, width: width)
    page.paragraph(command.summary.capitalizedSentence)
    page.heading(LocalizedText(sv: "Användning", en: "Usage"))
    page.lines.append("  riktlinje \(command.name)\(page.usage(of: command))")
    if !command.operands.isEmpty {
      page.lines.append("")
      for operand in command.operands {
        page.entry(operand.placeholder[language], operand.help[language])
      }
    }
    if !command.discussion[language].isEmpty {
      page.lines.append("")
      for paragraph in command.discussion[language].split(separator: "\n") {
        page.paragraph(LocalizedText(String(paragraph)))
      }
    }
    page.options(command.options)
    page.heading(LocalizedText(sv: "Exempel", en: "Examples"))
    for example in command.examples {
      page.lines.append("  " + example.line)
      page.wrap(example.meaning[language], indentation: 6)
    }
    return page.text
  }

  private var text: String { lines.joined(separator: "\n") + "\n" }

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
      let value = option.placeholder.map { " " + $0[language] } ?? ""
      entry(letter + option.spelling + value, option.help[language])
    }
  }

  private mutating func heading(_ title: LocalizedText) {
    lines.append("")
    lines.append(title[language] + ":")
  }

  private mutating func line(_ text: LocalizedText) { lines.append(text[language]) }

  private mutating func paragraph(_ text: LocalizedText) { wrap(text[language], indentation: 0) }

  /// A name and what it means beside it, or below it when the name is long.
  private mutating func entry(_ name: String, _ meaning: String) {
    let first = lines.count
    wrap(meaning, indentation: Self.indentation)
    let start = "  " + name
    if start.count + 2 <= Self.indentation, first < lines.count {
      let padding = String(repeating: " ", count: Self.indentation - start.count)
      lines[first] = start + padding + lines[first].dropFirst(Self.indentation)
    } else {
      lines.insert(start, at: first)
    }
  }

  /// Breaks a text between words into lines that keep within the width.
  private mutating func wrap(_ text: String, indentation: Int) {
    let margin = String(repeating: " ", count: indentation)
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indentation, line.count + 1 + word.count > width {
        lines.append(line)
        line = margin
      }
      line += line.count > indentation ? " \(word)" : String(word)
    }
    lines.append(line)
  }
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
