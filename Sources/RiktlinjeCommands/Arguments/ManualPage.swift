import RiktlinjeEngine
import RiktlinjeText

/// The manual page of the tool, in the form that `man` reads, from the declarations of the commands.
///
/// Source: man-pages(7) and groff_man(7).
struct ManualPage {
  private let language: Language
  private var lines: [String] = []

  /// The page of all commands in one language.
  static func text(of commands: [Command], language: Language) -> String {
    var page = ManualPage(language: language)
    page.write(commands)
    return page.lines.joined(separator: "\n") + "\n"
  }

  private init(language: Language) { self.language = language }

  private mutating func write(_ commands: [Command]) {
    lines.append(#".TH RIKTLINJE 1 "" "riktlinje \#(riktlinjeVersion)" "Riktlinje""#)
    section(sv: "NAMN", en: "NAME")
    paragraph(
      "riktlinje – "
        + LocalizedText(
          sv: "prövar ärenden mot styrdokument", en: "checks proposals against guidelines")[
          language])
    section(sv: "ANVÄNDNING", en: "SYNOPSIS")
    for command in commands { synopsis(of: command) }
    section(sv: "KOMMANDON", en: "COMMANDS")
    for command in commands { write(command) }
    section(sv: "GEMENSAMMA ALTERNATIV", en: "COMMON OPTIONS")
    for option in CommonOptions.leading { write(option) }
    section(sv: "SLUTKODER", en: "EXIT STATUS")
    for code in ExitCode.documented {
      lines.append(".TP")
      lines.append(".B \(code.number)")
      lines.append(Self.escaped(code.meaning[language]))
    }
    section(sv: "FILER", en: "FILES")
    paragraph(
      LocalizedText(
        sv: "Regelpaket söks i arbetsmappen, och annars i mappen rules bredvid programmet och i"
          + " share/riktlinje bredvid dess mapp.",
        en: "Rule packs are looked for in the working folder, and otherwise in the folder rules"
          + " beside the program and in share/riktlinje beside its folder.")[language])
    section(sv: "MILJÖ", en: "ENVIRONMENT")
    for (name, meaning) in Self.variables {
      lines.append(".TP")
      lines.append(".B \(name)")
      lines.append(Self.escaped(meaning[language]))
    }
  }

  private static let variables: [(String, LocalizedText)] = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      LocalizedText(
        sv: "Språket, där --lang inte säger det.", en: "The language, where --lang does not say it."
      )
    ),
    (
      "NO_COLOR",
      LocalizedText(sv: "Ingen färg, när den är satt.", en: "No colour, when it is set.")
    ),
    (
      SourceDate.variable,
      LocalizedText(
        sv: "Den tid som rapporter anger som sin, i sekunder sedan 1970.",
        en: "The time that reports give as theirs, in seconds since 1970.")
    ),
  ]

  // MARK: Commands

  private mutating func synopsis(of command: Command) {
    lines.append(".br")
    var line = #"\fBriktlinje "# + Self.escaped(command.name) + #"\fR"#
    line += " [" + LocalizedText(sv: "alternativ", en: "options")[language] + "]"
    for operand in command.operands {
      let name = operand.placeholder[language] + (operand.most == nil ? "…" : "")
      let shown = #"\fI"# + Self.escaped(name) + #"\fR"#
      line += operand.least == 0 ? " [\(shown)]" : " \(shown)"
    }
    lines.append(line)
  }

  private mutating func write(_ command: Command) {
    lines.append(#".SS "riktlinje \#(command.name)""#)
    paragraph(
      command.summary[language].prefix(1).uppercased() + command.summary[language].dropFirst() + "."
    )
    if !command.discussion[language].isEmpty { paragraph(command.discussion[language]) }
    for operand in command.operands {
      lines.append(".TP")
      lines.append(#"\fI"# + Self.escaped(operand.placeholder[language]) + #"\fR"#)
      lines.append(Self.escaped(operand.help[language]))
    }
    let common = CommonOptions.all.map(\.name)
    for option in command.options where !common.contains(option.name) { write(option) }
    for example in command.examples {
      paragraph(example.meaning[language])
      lines += [".RS", ".nf", Self.escaped(example.line[language]), ".fi", ".RE"]
    }
  }

  private mutating func write(_ option: OptionDeclaration) {
    lines.append(".TP")
    var line = ""
    if let letter = option.letter { line += #"\fB\-"# + String(letter) + #"\fR, "# }
    line += #"\fB"# + Self.escaped(option.spelling) + #"\fR"#
    if let placeholder = option.placeholder {
      line += #" \fI"# + Self.escaped(placeholder[language]) + #"\fR"#
    }
    for word in option.attachable { line += Self.escaped("[=\(word)]") }
    lines.append(line)
    lines.append(Self.escaped(option.help[language]))
  }

  // MARK: Lines

  private mutating func section(sv: String, en: String) {
    lines.append(".SH \(LocalizedText(sv: sv, en: en)[language])")
  }

  private mutating func paragraph(_ text: String) {
    lines.append(".PP")
    for line in text.split(separator: "\n") { lines.append(Self.escaped(String(line))) }
  }

  /// A text in which nothing is a command of the form: backslashes, dashes, and what begins a line.
  private static func escaped(_ text: String) -> String {
    var escaped = text.first == "." || text.first == "'" ? #"\&"# : ""
    for character in text {
      switch character {
      case "\\": escaped += #"\e"#
      case "-": escaped += #"\-"#
      case "'": escaped += #"\(aq"#
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

extension ExitCode {
  /// The codes with what each means, for readers.
  static let documented: [(number: Int32, meaning: LocalizedText)] = [
    (
      success.rawValue,
      LocalizedText(sv: "Inget når gränsen.", en: "Nothing reaches the threshold.")
    ),
    (
      found.rawValue,
      LocalizedText(sv: "Något når gränsen.", en: "Something reaches the threshold.")
    ),
    (
      invalid.rawValue,
      LocalizedText(
        sv: "Fel i anropet, i regelpaketet, undantagen eller inställningarna, eller utdata som inte"
          + " gick att skriva hela.",
        en: "A mistake in the call, the rule pack, the waivers or the configuration, or output that"
          + " could not be written whole.")
    ),
    (
      unreadable.rawValue,
      LocalizedText(
        sv: "Något underlag gick inte att läsa, eller inget fanns att pröva.",
        en: "An input could not be read, or there was nothing to check.")
    ),
    (
      interrupted.rawValue, LocalizedText(sv: "Avbruten med Ctrl-C.", en: "Broken off with Ctrl-C.")
    ),
    (
      terminated.rawValue,
      LocalizedText(sv: "Avslutad utifrån (SIGTERM).", en: "Ended from outside (SIGTERM).")
    ),
    (
      readerGone.rawValue,
      LocalizedText(
        sv: "Den som läste utdata slutade före slutet.",
        en: "Whoever read the output went away before its end.")
    ),
  ]
}
