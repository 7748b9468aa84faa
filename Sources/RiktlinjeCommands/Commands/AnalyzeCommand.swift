import RiktlinjeAnalysis
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The forms in which an analysis can be written.
enum AnalysisFormat: String, Choice {
  case text, markdown, json, sarif
}

/// The options of `analyze`.
enum AnalyzeOptions {
  static let format = Option<AnalysisFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "text, markdown, json eller sarif (förval: text)",
      en: "text, markdown, json or sarif (default: text)"))

  static let kind = Option<String>.text(
    "kind", letter: "k", placeholder: LocalizedText(sv: "TYP", en: "KIND"), isRepeated: true,
    help: LocalizedText(
      sv: "bara den här ärendetypen; får anges flera gånger",
      en: "this kind of proposals only; may be given several times"))

  static let strict = Option<Bool>.flag(
    "strict",
    help: LocalizedText(
      sv: "låt också en varning ge slutkod 1", en: "let a warning give exit code 1 as well"))

  static let verbose = Option<Bool>.flag(
    "verbose", letter: "v",
    help: LocalizedText(
      sv: "visa också noteringar och det som inte blev avgjort",
      en: "show notes as well, and what was not decided"))
}

extension Command {
  /// Tells what can never be.
  static let analyze = Command(
    "analyze",
    summary: LocalizedText(
      sv: "visar vad reglerna tillsammans gör omöjligt",
      en: "shows what the rules together make impossible"),
    discussion: LocalizedText(
      sv: "För varje regel: om den kan brista och om den kan uppfyllas. För varje värde i"
        + " ärendetypens huvuduppräkning: om något ärende kan uppfylla kraven, annars vilka krav som"
        + " inte går ihop. Dessutom regler som följer av andra, regler som motsäger varandra, och"
        + " rader och värden i beslutstabeller som aldrig nås. Ett svar är visat, med ett ärende som"
        + " har prövats, eller bevisat; annars sägs att det inte blev avgjort. Det gäller ärenden som"
        + " är ifyllda som vokabulären säger. Slutkoder: 0 klart, 1 en varning (med --strict), 2 fel"
        + " i anropet eller regelpaketet.",
      en: "Of each rule: whether it can fail and whether it can be met. Of each value of the kind's"
        + " main enumeration: whether some proposal can comply, and if not which musts cannot be met"
        + " together. Besides rules that follow from others, rules that contradict each other, and"
        + " rows and values of decision tables that are never reached. An answer is shown, by a"
        + " proposal that has been checked, or proved; otherwise it is said that it was not decided."
        + " Proposals are meant that are filled in as the vocabulary says. Exit codes: 0 done, 1 a"
        + " warning (with --strict), 2 a mistake in the call or the pack."),
    operands: [
      Operand(
        LocalizedText(sv: "MAPP", en: "FOLDER"), least: 0, completion: .folders,
        help: LocalizedText(
          sv: "regelpaketets mapp (annars som för --rules)",
          en: "folder of the rule pack (otherwise as for --rules)"))
    ],
    options: [
      PackChoice.rules.declaration, AnalyzeOptions.kind.declaration,
      ExampleOptions.asOf.declaration, AnalyzeOptions.format.declaration,
      AnalyzeOptions.verbose.declaration, AnalyzeOptions.strict.declaration,
    ],
    examples: [
      Example(
        "riktlinje analyze rules/goteborg",
        LocalizedText(
          sv: "Visa vad Göteborgs regler gör omöjligt.",
          en: "Show what Gothenburg's rules make impossible.")),
      Example(
        "riktlinje analyze --kind agreement --strict --format sarif",
        LocalizedText(
          sv: "Bara avtal, för en pipeline.", en: "Agreements only, for a pipeline.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let named = try arguments.value(of: PackChoice.rules)
    if !arguments.called(PackChoice.rules).isEmpty, let folder = arguments.operands.first {
      throw .optionsExclude(PackChoice.rules.declaration.spelling, folder)
    }
    let folder = arguments.operands.first ?? named
    guard let pack = try PackChoice.pack(named: folder, arguments, &terminal) else {
      return .invalid
    }
    var kinds: Set<String> = []
    for name in try arguments.values(of: AnalyzeOptions.kind) {
      kinds.insert(try pack.kind(named: name).name)
    }
    let day = try arguments.value(of: ExampleOptions.asOf) ?? terminal.today(of: pack)
    let interruption = Interruption()
    let asked = interruption.isAsked
    let analysis = PackAnalysis(of: pack, kinds: kinds, day: day, until: { asked() })
    if let code = interruption.code { return code }
    let least = arguments.has(AnalyzeOptions.verbose) ? Severity.note : .warning
    let shown = analysis.diagnostics.filter { $0.severity >= least }
    let language = arguments.language
    switch try arguments.value(of: AnalyzeOptions.format) ?? .text {
    case .text:
      let isColoured = try terminal.isColoured(terminal.output, arguments)
      let drawing = DiagnosticDrawing(language: language, usesColour: isColoured)
      for diagnostic in shown { terminal.output.write(drawing.text(of: diagnostic)) }
      if arguments.has(AnalyzeOptions.verbose) {
        for line in analysis.undecidedLines(in: language) { terminal.output.write(line + "\n") }
      }
      for line in analysis.summary(in: language) { terminal.output.write(line + "\n") }
    case .markdown: terminal.output.write(analysis.markdown(shown, language))
    case .json: terminal.output.write(analysis.json())
    case .sarif: terminal.writeSARIF(shown, of: "analyze", arguments)
    }
    let hasWarning = analysis.diagnostics.contains { $0.severity >= .warning }
    return hasWarning && arguments.has(AnalyzeOptions.strict) ? .found : .success
  }
}
