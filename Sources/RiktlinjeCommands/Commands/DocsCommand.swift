import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The forms in which the handbook can be written.
extension Handbook.Format: Choice {}

/// The options of `docs`.
enum DocsOptions {
  static let format = Option<Handbook.Format>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "markdown eller html (förval: markdown)", en: "markdown or html (default: markdown)"))

  static let output = Option<String>.text(
    "output", letter: "o", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "fil att skriva till (förval: standard ut)",
      en: "file to write to (default: standard output)"))
}

extension Command {
  /// Writes a pack as a handbook.
  static let docs = Command(
    "docs",
    summary: LocalizedText(
      sv: "skriver regelpaketet som en läsbar handbok",
      en: "writes the rule pack as a readable handbook"),
    discussion: LocalizedText(
      sv: "Varje styrdokument med sina punkter och, med ord, de regler, bedömningar och steg som"
        + " svarar mot dem; därefter beslutstabeller, register, vad som gäller för varje slag av"
        + " ärende, och en ordlista. För den som ska säga om regelpaketet stämmer.",
      en: "Each guideline with its clauses and, in words, the rules, judgements and steps that"
        + " answer them; then decision tables, registers, what applies to each kind of proposal,"
        + " and a glossary. For those who are to say whether the pack is right."),
    options: [
      PackChoice.rules.declaration, DocsOptions.format.declaration, DocsOptions.output.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje docs --format html --output handbok.html",
          en: "riktlinje docs --format html --output handbook.html"),
        LocalizedText(
          sv: "Handboken som en webbsida, för skärm och papper.",
          en: "The handbook as a web page, for the screen and for paper."))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let format = try arguments.value(of: DocsOptions.format) ?? .markdown
    let file = try arguments.value(of: DocsOptions.output)
    guard let pack = try PackChoice.packWithDocuments(arguments, &terminal) else { return .invalid }
    if let file {
      var files = ReadFiles()
      files.write(file, terminal)
      try files.refuse(pack.files, read: .pack)
    }
    let bytes = Handbook(of: pack, language: arguments.language).render(format).bytes
    guard let file else {
      terminal.output.write(bytes)
      return .success
    }
    do throws(FileProblem) {
      try writeFile(bytes, to: terminal.typedPath(file))
      return .success
    } catch {
      try PackChoice.draw([error.diagnostic(path: file)], arguments, &terminal)
      return .invalid
    }
  }
}
