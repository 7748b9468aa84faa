import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The forms in which a document can be written.
extension ProposalDocument.Format: Choice {}

/// The options of `document`.
enum DocumentOptions {
  static let template = Option<String>.text(
    "template", letter: "t", placeholder: LocalizedText("ID"),
    help: LocalizedText(
      sv: "dokumentmallens id, se riktlinje list dokument (förval: den första som gäller"
        + " ärendetypen)",
      en: "id of the document template, see riktlinje list documents (default: the first for the"
        + " kind of proposal)"))

  static let proposal = Option<String>.text(
    "proposal", placeholder: LocalizedText("ID"),
    help: LocalizedText(
      sv: "ärendets id, när filen har flera", en: "id of the proposal, when the file has several"))

  static let format = Option<ProposalDocument.Format>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "docx (Word och LibreOffice), markdown eller html (förval: som utfilens namn slutar,"
        + " annars markdown)",
      en: "docx (Word and LibreOffice), markdown or html (default: as the output file's name ends,"
        + " else markdown)"))

  static let output = Option<String>.text(
    "output", letter: "o", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "fil att skriva till (förval: standard ut)",
      en: "file to write to (default: standard output)"))

  /// The format asked for, by name or by that of the file.
  static func format(of arguments: Arguments) throws(UsageProblem) -> ProposalDocument.Format {
    if let format = try arguments.value(of: format) { return format }
    guard let file = try arguments.value(of: output) else { return .markdown }
    if file.hasSuffix(".docx") { return .docx }
    return file.hasSuffix(".html") || file.hasSuffix(".htm") ? .html : .markdown
  }
}

extension Command {
  /// Writes a document of a proposal.
  static let document = Command(
    "document",
    summary: LocalizedText(
      sv: "skriver ett dokument om ett ärende, som tjänsteutlåtandet",
      en: "writes a document of a proposal, such as the officer's report"),
    discussion: LocalizedText(
      sv: "Mallen hör till regelpaketet. Det som ärendet redan säger och det som kontrollen visar"
        + " står i dokumentet; det som saknas är markerat: sök efter ”[fyll i:”. Slutkoder: 0"
        + " skrivet, 2 fel i anropet eller regelpaketet, 3 ärendet gick inte att läsa.",
      en: "The template belongs to the rule pack. What the proposal says already and what the check"
        + " shows is in the document; what is missing is marked: search for ‘[fill in:’. Exit"
        + " codes: 0 written, 2 a mistake in the call or the pack, 3 the proposal could not be"
        + " read."),
    operands: [
      Operand(
        LocalizedText(sv: "ÄRENDE", en: "PROPOSAL"), completion: .files,
        help: LocalizedText(sv: "fil med ärendet", en: "file with the proposal"))
    ],
    options: [
      PackChoice.rules.declaration, DocumentOptions.template.declaration,
      DocumentOptions.format.declaration, DocumentOptions.output.declaration,
      DocumentOptions.proposal.declaration, CheckOptions.waivers.declaration,
      CheckOptions.asOf.declaration, CheckOptions.today.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje document avtal.yaml --output tjansteutlatande.docx",
          en: "riktlinje document agreement.yaml --output report.docx"),
        LocalizedText(
          sv: "Ett tjänsteutlåtande att öppna i Word, med det som återstår markerat.",
          en: "An officer's report to open in Word, with what remains marked.")),
      Example(
        LocalizedText(
          sv: "riktlinje document avtal.yaml", en: "riktlinje document agreement.yaml"),
        LocalizedText(sv: "Samma sak som text, på skärmen.", en: "The same as text, on the screen.")
      ),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    try DocumentRun(arguments: arguments).run(&terminal)
  }
}

/// One run of `document`: from the proposal to the written file.
private struct DocumentRun {
  let arguments: Arguments

  func run(_ terminal: inout Terminal) throws(UsageProblem) -> ExitCode {
    let format = try DocumentOptions.format(of: arguments)
    let file = try arguments.value(of: DocumentOptions.output)
    // What a program reads is nothing for a screen.
    if format == .docx, file == nil, terminal.output.isTerminal {
      throw .needsFile(format.rawValue)
    }
    guard let pack = try PackChoice.packWithDocuments(arguments, &terminal),
      let waivers = try waivers(pack, &terminal)
    else { return .invalid }
    let checker = try checker(pack, waivers, terminal)
    let path = terminal.typedPath(arguments.operands.first ?? "")
    let inputs = checker.inputs(at: [path])
    if let file {
      var files = ReadFiles()
      files.write(file, terminal)
      try files.refuse(pack.files, read: .pack)
      try files.refuse(inputs, checker.options.limits)
    }
    let report = checker.check(paths: [path])
    try PackChoice.draw(report.unreadable, arguments, &terminal)
    guard !report.results.isEmpty else {
      if report.unreadable.isEmpty {
        let problem = NothingToCheck(
          arguments: inputs.arguments, fileCount: inputs.files.count,
          passedOver: report.summary.passedOver, kind: nil)
        try PackChoice.draw([Diagnostic(problem, at: nil)], arguments, &terminal)
      }
      return .unreadable
    }
    let result = try chosen(among: report.results)
    guard let document = ProposalDocument(of: result, in: report.run) else {
      throw .noDocument(kind: result.proposal.kind?.label ?? LocalizedText(""))
    }
    return try write(document, format, to: file, &terminal)
  }

  private func checker(
    _ pack: RulePack, _ waivers: [Waiver], _ terminal: Terminal
  ) throws(UsageProblem) -> Checker {
    let template = try arguments.value(of: DocumentOptions.template)
    if let template, !pack.documents.contains(where: { $0.id == template }) {
      throw .unknownName(
        what: LocalizedText(sv: "ingen dokumentmall", en: "no document template"), name: template,
        known: pack.documents.map(\.id))
    }
    var options = Checker.Options()
    options.today = try arguments.value(of: CheckOptions.today) ?? terminal.today(of: pack)
    options.waivers = waivers
    options.document = DocumentOrder(
      template: template, language: try arguments.value(of: CommonOptions.language),
      otherwise: arguments.language)
    return Checker(pack, asOf: try arguments.value(of: CheckOptions.asOf), options: options)
  }

  /// The decided exceptions; `nil` when a file of them is not valid, which is then told.
  private func waivers(
    _ pack: RulePack, _ terminal: inout Terminal
  ) throws(UsageProblem) -> [Waiver]? {
    var waivers: [Waiver] = []
    for path in try arguments.values(of: CheckOptions.waivers) {
      do throws(InvalidPack) {
        waivers += try WaiverFile(at: terminal.path(path), pack: pack).waivers
      } catch {
        try PackChoice.draw(error.diagnostics, arguments, &terminal)
        return nil
      }
    }
    return waivers
  }

  private func chosen(among results: [ProposalResult]) throws(UsageProblem) -> ProposalResult {
    let ids = results.map(\.proposal.id)
    if let id = try arguments.value(of: DocumentOptions.proposal) {
      guard let result = results.first(where: { $0.proposal.id == id }) else {
        throw .unknownProposal(id, known: ids)
      }
      return result
    }
    guard results.count == 1 else { throw .severalProposals(ids) }
    return results[0]
  }

  private func write(
    _ document: ProposalDocument, _ format: ProposalDocument.Format, to file: String?,
    _ terminal: inout Terminal
  ) throws(UsageProblem) -> ExitCode {
    let bytes = document.render(format).bytes
    guard let file else {
      terminal.output.write(bytes)
      return .success
    }
    do throws(FileProblem) {
      try writeFile(bytes, to: terminal.typedPath(file))
    } catch {
      try PackChoice.draw([error.diagnostic(path: file)], arguments, &terminal)
      return .invalid
    }
    let count = document.blanks.count
    let told =
      count == 0
      ? LocalizedText(sv: "inget att fylla i", en: "nothing to fill in")
      : LocalizedText(
        sv: "att fylla i: \(count), sök efter \(mark(document))",
        en: "to fill in: \(count), search for \(mark(document))")
    terminal.errors.write("\(VisibleText.of(file)): \(told[arguments.language])\n")
    return .success
  }

  /// How every blank begins.
  private func mark(_ document: ProposalDocument) -> String {
    String((document.blanks.first ?? "").prefix { $0 != ":" }) + ":"
  }
}
