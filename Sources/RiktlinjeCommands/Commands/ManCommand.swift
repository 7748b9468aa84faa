import RiktlinjeText

extension Command {
  /// Prints the manual page.
  static let man = Command(
    "man",
    summary: LocalizedText(
      sv: "skriver handbokssidan för man", en: "writes the manual page for man"),
    examples: [
      Example(
        "riktlinje man > riktlinje.1 && man ./riktlinje.1",
        LocalizedText(
          sv: "Läs all hjälp på en gång.", en: "Read all of the help at once."))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    terminal.output.write(ManualPage.text(of: all, language: arguments.language))
    return .success
  }
}
