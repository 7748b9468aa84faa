import RiktlinjeReports
import RiktlinjeText

/// The formats in which a comparison can be written.
enum ComparisonFormat: String, Choice {
  case text, markdown, html, json
}

/// The options of `compare`.
enum CompareOptions {
  static let format = Option<ComparisonFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "jämförelsens format: text, markdown, html eller json (förval: text)",
      en: "format of the comparison: text, markdown, html or json (default: text)"))

  static let output = Option<String>.text(
    "output", letter: "o", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "fil att skriva till (förval: standard ut)",
      en: "file to write to (default: standard output)"))
}

extension Command {
  /// Compares two reports of `check`.
  static let compare = Command(
    "compare",
    summary: LocalizedText(
      sv: "jämför två rapporter: nytt, förvärrat och åtgärdat",
      en: "compares two reports: what is new, worse and fixed"),
    discussion: LocalizedText(
      sv: "Rapporterna är skrivna med riktlinje check --format json. Ärenden paras ihop efter id,"
        + " iakttagelser efter regel. Slutkoder: 0 inget nytt eller förvärrat når gränsen i"
        + " --fail-on, 1 något gör det, 2 fel i anropet, 3 en rapport går inte att läsa.",
      en: "The reports are written by riktlinje check --format json. Proposals are matched by id,"
        + " findings by rule. Exit codes: 0 nothing new or graver reaches the threshold of"
        + " --fail-on, 1 something does, 2 a mistake in the call, 3 a report cannot be read."),
    operands: [
      Operand(
        LocalizedText(sv: "FÖRE", en: "OLD"), completion: .files,
        help: LocalizedText(sv: "den äldre rapporten, som JSON", en: "the earlier report, as JSON")),
      Operand(
        LocalizedText(sv: "EFTER", en: "NEW"), completion: .files,
        help: LocalizedText(sv: "den nyare rapporten, som JSON", en: "the later report, as JSON")),
    ],
    options: [
      CompareOptions.format.declaration, CompareOptions.output.declaration,
      CheckOptions.failOn.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje compare före.json efter.json",
          en: "riktlinje compare old.json new.json"),
        LocalizedText(
          sv: "Visa vad som skiljer två prövningar.",
          en: "Show what differs between two checks.")),
      Example(
        LocalizedText(
          sv: "riktlinje compare före.json efter.json --format html --output ändrat.html",
          en: "riktlinje compare old.json new.json --format html --output changed.html"),
        LocalizedText(
          sv: "Samma sak som en webbsida, de utfall som har ändrats först.",
          en: "The same as a web page, the verdicts that have changed first.")),
      Example(
        LocalizedText(
          sv: "riktlinje compare före.json efter.json --format markdown --fail-on must",
          en: "riktlinje compare old.json new.json --format markdown --fail-on must"),
        LocalizedText(
          sv: "Text till en ändringsbegäran; slutkod 1 om ett nytt krav inte är uppfyllt.",
          en: "Text for a merge request; exit code 1 if another must fails.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let thresholds = try CheckOptions.thresholds(of: arguments)
    let file = try arguments.value(of: CompareOptions.output).flatMap { $0 == "-" ? nil : $0 }
    if let file {
      var files = ReadFiles()
      files.write(file, terminal)
      try files.refuse(arguments.operands.map(terminal.path), read: .report)
    }
    var reports: [SavedReport] = []
    for path in arguments.operands {
      let read = try readSaved(path, arguments, &terminal) { file throws(InvalidReportFile) in
        try SavedReport(reading: file)
      }
      guard let read else { return .unreadable }
      reports.append(read)
    }
    let comparison = Comparison(from: reports[0], to: reports[1])
    let bytes = try rendered(comparison, arguments, terminal).bytes
    if let file {
      do throws(FileProblem) {
        try writeFile(bytes, to: terminal.typedPath(file))
      } catch {
        try PackChoice.draw([error.diagnostic(path: file)], arguments, &terminal)
        return .invalid
      }
    } else {
      terminal.output.write(bytes)
    }
    return comparison.exceeds(thresholds) ? .found : .success
  }
}

private func rendered(
  _ comparison: Comparison, _ arguments: Arguments, _ terminal: Terminal
) throws(UsageProblem) -> RenderedReport {
  switch try arguments.value(of: CompareOptions.format) ?? .text {
  case .text:
    comparison.text(
      in: arguments.language, width: terminal.output.width,
      isColoured: try terminal.isColoured(terminal.output, arguments))
  case .markdown: comparison.markdown(in: arguments.language)
  case .html: comparison.html(in: arguments.language)
  case .json: comparison.json()
  }
}
