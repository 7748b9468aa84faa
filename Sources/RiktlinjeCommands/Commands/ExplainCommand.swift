import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Command {
  /// Explains a thing of a pack in words, or a rule's answer on a proposal.
  static let explain = Command(
    "explain",
    summary: LocalizedText(
      sv: "förklarar en regel i ord, eller dess svar för ett ärende",
      en: "explains a rule in words, or its answer on a proposal"),
    discussion: LocalizedText(
      sv: "Utan ärende: vad regeln kräver, varifrån den kommer och hur säkert det är. Med ett"
        + " ärende: vad den svarar, av vilka uppgifter i ärendet och på vilka antaganden det vilar.",
      en: "Without a proposal: what the rule requires, where it comes from and how certain that"
        + " is. With a proposal: what it answers, by which of the proposal's values and on what"
        + " assumptions."),
    operands: [
      Operand(
        LocalizedText(sv: "REGEL", en: "RULE"),
        help: LocalizedText(
          sv: "id på en regel, bedömning, punkt eller härledd uppgift, eller på ett steg",
          en: "id of a rule, judgement, step, clause or derived value")),
      Operand(
        LocalizedText(sv: "ÄRENDE", en: "PROPOSAL"), least: 0, completion: .files,
        help: LocalizedText(
          sv: "fil med ett ärende (då ska REGEL vara en regel eller bedömning)",
          en: "file with a proposal (RULE must then be a rule or judgement)")),
    ],
    options: [
      PackChoice.rules.declaration, CheckOptions.asOf.declaration, ExplainOptions.cel.declaration,
    ],
    examples: [
      Example(
        "riktlinje explain partner-city-term",
        LocalizedText(
          sv: "Vad säger regeln om partnerstäders avtalstid?",
          en: "What does the rule on the term of partner cities say?")),
      Example(
        LocalizedText(
          sv: "riktlinje explain partner-city-term avtal.yaml",
          en: "riktlinje explain partner-city-term agreement.yaml"),
        LocalizedText(
          sv: "Varför svarar den så för det här avtalet?",
          en: "Why does it answer so on this agreement?")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let id = arguments.operands.first ?? ""
    if let path = arguments.operands.dropFirst().first {
      return try explainAnswers(of: id, on: path, arguments, &terminal)
    }
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let text = Explanation.text(
      of: id, in: pack, tests: try tests(naming: id, of: pack, arguments, terminal),
      language: arguments.language, width: terminal.output.width)
    guard let text else {
      throw .unknownName(
        what: LocalizedText(sv: "ingen regel", en: "no rule"), name: id,
        known: Explanation.knownNames(in: pack))
    }
    terminal.output.write(text)
    if arguments.has(ExplainOptions.cel) {
      terminal.output.write(
        "\n"
          + ConditionListing.text(
            of: id, in: pack, language: arguments.language, width: terminal.output.width))
    }
    return .success
  }
}

/// The options of `explain`.
enum ExplainOptions {
  static let cel = Option<Bool>.flag(
    "cel",
    help: LocalizedText(
      sv: "visa också villkoret som det är skrivet i regelpaketet; med ett ärende dess delar, med"
        + " en pil vid det som avgjorde",
      en: "show the condition as well, as the pack writes it; with a proposal its parts, with an"
        + " arrow at what decided"))
}

/// The tests of a pack, where what is to be explained may have cases in them.
private func tests(
  naming id: String, of pack: RulePack, _ arguments: Arguments, _ terminal: Terminal
) throws(UsageProblem) -> TestRun? {
  let tested = pack.rules.map(\.id) + pack.judgements.map(\.id)
  guard tested.contains(id) else { return nil }
  let folder = try PackChoice.folder(try arguments.value(of: PackChoice.rules), terminal)
  // A mistake in the tests is told by `test`; the rule can be explained without them.
  return try? TestRun(at: folder, mutates: false, today: terminal.today(of: pack))
}

/// Explains a rule's answers on the proposals of a file.
private func explainAnswers(
  of id: String, on path: String, _ arguments: Arguments, _ terminal: inout Terminal
) throws(UsageProblem) -> ExitCode {
  guard let pack = try PackChoice.pack(arguments, keepsTraces: true, &terminal) else {
    return .invalid
  }
  let location =
    pack.rules.first { $0.id == id }?.location
    ?? pack.judgements.first { $0.id == id }?.location
  guard let location else {
    throw .unknownName(
      what: LocalizedText(sv: "ingen regel eller bedömning", en: "no rule or judgement"), name: id,
      known: pack.rules.map(\.id) + pack.judgements.map(\.id))
  }
  var options = Checker.Options()
  options.today = terminal.today(of: pack)
  options.only = [id]
  options.explained = id
  let checker = Checker(pack, asOf: try arguments.value(of: CheckOptions.asOf), options: options)
  let report = checker.check(paths: [terminal.typedPath(path)])
  if arguments.has(ExplainOptions.cel) {
    let isColoured = try terminal.isColoured(terminal.output, arguments)
    terminal.output.write(
      ConditionTrace.text(
        of: report, rule: id, language: arguments.language, isColoured: isColoured))
  } else {
    terminal.output.write(
      ProposalExplanation.text(
        of: report, rule: id, at: location, language: arguments.language,
        width: terminal.output.width))
  }
  try PackChoice.draw(report.unreadable, arguments, &terminal)
  for result in report.results where !result.findings.contains(where: { $0.rule == id }) {
    throw .ruleNotForKind(rule: id, kind: result.proposal.kind?.label ?? LocalizedText(""))
  }
  return !report.summary.isIncomplete ? .success : .unreadable
}
