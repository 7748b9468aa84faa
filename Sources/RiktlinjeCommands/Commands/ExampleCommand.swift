import RiktlinjeAnalysis
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The verdicts that an example may be asked to have.
enum AskedVerdict: String, Choice {
  case compliant
  case compliantWithRemarks = "compliant_with_remarks"
  case undetermined
  case nonCompliant = "non_compliant"

  var verdict: Verdict {
    switch self {
    case .compliant: .compliant
    case .compliantWithRemarks: .compliantWithRemarks
    case .undetermined: .undetermined
    case .nonCompliant: .nonCompliant
    }
  }
}

/// The options of `example`.
enum ExampleOptions {
  static let verdict = Option<AskedVerdict>.choice(
    "verdict", placeholder: LocalizedText(sv: "UTFALL", en: "VERDICT"),
    help: LocalizedText(
      sv: "ärendets utfall: \(AskedVerdict.spellings.joined(separator: ", "))",
      en: "the proposal's verdict: \(AskedVerdict.spellings.joined(separator: ", "))"))

  static let fails = Option<String>.text(
    "fails", placeholder: LocalizedText(sv: "REGEL", en: "RULE"), isRepeated: true,
    help: LocalizedText(
      sv: "en regel som inte ska vara uppfylld; får anges flera gånger",
      en: "a rule that is to fail; may be given several times"))

  static let passes = Option<String>.text(
    "passes", placeholder: LocalizedText(sv: "REGEL", en: "RULE"), isRepeated: true,
    help: LocalizedText(
      sv: "en regel som ska vara uppfylld; får anges flera gånger",
      en: "a rule that is to pass; may be given several times"))

  static let asOf = Option.date(
    "as-of",
    help: LocalizedText(
      sv:
        "dagen som styrdokumenten gäller och som är i dag (förval: dagen i regelpaketets tidszon)",
      en: "the day on which guidelines are in force and which is today (default: the day in the"
        + " pack's time zone)"))
}

extension Command {
  /// Makes up a proposal of which something is true.
  static let example = Command(
    "example",
    summary: LocalizedText(
      sv: "skriver det minsta ärende som uppfyller eller bryter mot något",
      en: "writes the least proposal that meets or breaks something"),
    discussion: LocalizedText(
      sv: "Ärendet är ifyllt som vokabulären säger, och prövat innan det skrivs: inget kan tas bort"
        + " ur det. Slutkoder: 0 skrivet, 1 bevisat att det inte finns något, med de regler som gör"
        + " att det är så, 2 fel i anropet eller regelpaketet, 3 inget hittat inom gränsen, och"
        + " inget bevis.",
      en: "The proposal is filled in as the vocabulary says, and checked before it is written:"
        + " nothing can be taken away from it. Exit codes: 0 written, 1 proved that there is none,"
        + " with the rules for which that is so, 2 a mistake in the call or the pack, 3 none found"
        + " within the bound, and no proof."),
    operands: [
      Operand(
        LocalizedText(sv: "TYP", en: "KIND"),
        help: LocalizedText(
          sv: "ärendetypen, till exempel avtal", en: "the kind of proposal, for example agreement"))
    ],
    options: [
      PackChoice.rules.declaration, ExampleOptions.verdict.declaration,
      ExampleOptions.fails.declaration, ExampleOptions.passes.declaration,
      ExampleOptions.asOf.declaration,
    ],
    examples: [
      Example(
        "riktlinje example agreement --fails partner-city-term",
        LocalizedText(
          sv: "Det minsta avtal som bryter mot en regel, till exempel för ett regelprov.",
          en: "The least agreement that breaks a rule, for example for a rule test.")),
      Example(
        "riktlinje example visit --verdict compliant_with_remarks",
        LocalizedText(
          sv: "Ett besök som uppfyller kraven, med anmärkning.",
          en: "A visit that complies, with remarks.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let kind = try pack.kind(named: arguments.operands[0])
    let day = try arguments.value(of: ExampleOptions.asOf) ?? terminal.today(of: pack)
    guard let analysis = KindAnalysis(pack, kind: kind.name, day: day) else { return .invalid }
    var goal = KindAnalysis.Goal()
    goal.verdict = try arguments.value(of: ExampleOptions.verdict)?.verdict
    goal.fails = try rules(ExampleOptions.fails, arguments, analysis)
    goal.passes = try rules(ExampleOptions.passes, arguments, analysis)
    switch analysis.proposal(reaching: goal) {
    case .shown(let yaml):
      terminal.output.write(yaml)
      return .success
    case .never(let because):
      let rules = pack.rules.filter { because.contains($0.id) }
      let problem = NoExample.proved(because)
      try PackChoice.draw(
        [
          Diagnostic(
            problem, at: rules.first?.location,
            related: rules.dropFirst().map {
              Diagnostic.Related(
                LocalizedText(sv: "också den här", en: "this one as well"), at: $0.location)
            })
        ], arguments, &terminal)
      return .found
    case .undecided:
      try PackChoice.draw([Diagnostic(NoExample.notFound, at: nil)], arguments, &terminal)
      return .unreadable
    }
  }
}

/// The ids of rules that are asked for, each in force for the kind.
private func rules(
  _ option: Option<String>, _ arguments: Arguments, _ analysis: KindAnalysis
) throws(UsageProblem) -> [String] {
  let known = analysis.ruleIds
  let asked = try arguments.values(of: option)
  for id in asked where !known.contains(id) {
    throw .unknownName(
      what: LocalizedText(
        sv: "ingen regel som gäller \(analysis.kind.label.swedish) den dagen",
        en: "no rule in force for \(analysis.kind.label.english) on that day"), name: id,
      known: known)
  }
  return asked
}

/// Why no example is written.
enum NoExample: Problem {
  /// The rules for which there is none.
  case proved([String])
  case notFound

  var code: String {
    switch self {
    case .proved: "no-example"
    case .notFound: "no-example-found"
    }
  }

  func message(in language: Language) -> String {
    switch self {
    case .proved(let rules):
      LocalizedText(
        sv: rules.isEmpty
          ? "det finns inget sådant ärende"
          : "det finns inget sådant ärende, till följd av \(list(rules, .swedish))",
        en: rules.isEmpty
          ? "there is no such proposal"
          : "there is no such proposal, because of \(list(rules, .english))")[language]
    case .notFound:
      LocalizedText(
        sv: "inget sådant ärende hittat inom gränsen, och inget bevis för att det inte finns",
        en: "no such proposal found within the bound, and no proof that there is none")[language]
    }
  }

  private func list(_ rules: [String], _ language: Language) -> String {
    rules.map { language == .swedish ? "”\($0)”" : "‘\($0)’" }.joined(separator: ", ")
  }
}
