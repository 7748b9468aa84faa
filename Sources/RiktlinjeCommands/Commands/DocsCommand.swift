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

  static let kind = Option<String>.text(
    "kind", letter: "k", placeholder: LocalizedText(sv: "TYP", en: "KIND"),
    help: LocalizedText(
      sv: "bara det som gäller ärenden av den här typen, till exempel avtal",
      en: "only what applies to proposals of this kind, for example agreement"))

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
      DocsOptions.kind.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje docs --format html --output handbok.html",
          en: "riktlinje docs --format html --output handbook.html"),
        LocalizedText(
          sv: "Handboken som en webbsida, för skärm och papper.",
          en: "The handbook as a web page, for the screen and for paper.")),
      Example(
        LocalizedText(
          sv: "riktlinje docs --kind besök --output besök.md",
          en: "riktlinje docs --kind visit --output visits.md"),
        LocalizedText(
          sv: "Bara det som gäller besök.", en: "Only what applies to visits.")),
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
    let kind = try arguments.value(of: DocsOptions.kind).map { name throws(UsageProblem) in
      try pack.kind(named: name)
    }
    let bytes = Handbook(of: pack, language: arguments.language, kind: kind).render(format).bytes
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
