import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The forms in which what came of tests can be written.
enum TestFormat: String, Choice {
  case text, json, junit, sarif, github, line, azure, teamcity
}

/// The options of `test`.
enum TestOptions {
  static let format = Option<TestFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"),
    help: LocalizedText(
      sv: "text, json, junit, sarif, line (rader för redigerare), github, azure eller teamcity"
        + " (anmärkningar där) (förval: text)",
      en: "text, json, junit, sarif, line (lines for editors), github, azure or teamcity"
        + " (annotations there) (default: text)"))

  static let minimumCoverage = Option<Int>.number(
    "min-coverage", placeholder: LocalizedText(sv: "PROCENT", en: "PERCENT"), in: 0...100,
    help: LocalizedText(
      sv: "ge slutkod 1 när proven visar mindre än så av det som reglerna kan visa (förval: 0)",
      en: "give exit code 1 when the tests show less of what the rules can show (default: 0)"))

  static let mutate = Option<Bool>.flag(
    "mutate", letter: "m",
    help: LocalizedText(
      sv: "ändra villkoren ett i taget, och visa de ändringar (mutanter) som inget prov märker",
      en: "change the conditions one at a time, and show the changes (mutants) that no case"
        + " notices"))

  static let minimumKilled = Option<Int>.number(
    "min-killed", placeholder: LocalizedText(sv: "PROCENT", en: "PERCENT"), in: 0...100,
    help: LocalizedText(
      sv: "med --mutate: ge slutkod 1 när proven dödar en mindre del av mutanterna (förval: 0)",
      en: "with --mutate: give exit code 1 when the tests kill less of the mutants (default: 0)"))

  static let watch = Option<Bool>.flag(
    "watch",
    help: LocalizedText(
      sv: "kör proven igen så snart en fil i regelpaketet ändras; Ctrl-C avslutar",
      en: "run the tests again as soon as a file of the pack changes; Ctrl-C ends"))

  static let gaps = Option<Bool>.flag(
    "gaps",
    help: LocalizedText(
      sv: "visa bara det som inte är täckt", en: "show only what is not covered"))
}

extension Command {
  /// Runs a pack's own tests.
  static let test = Command(
    "test",
    summary: LocalizedText(
      sv: "kör regelpaketets egna prov", en: "runs the rule pack's own tests"),
    discussion: LocalizedText(
      sv: "Prov står i paketets filer med nyckeln tests; prov i paket som utvidgas körs med det"
        + " paket de hör till. Slutkoder: 0 alla prov godkända och täckningen nog, 1 annars, 2 fel"
        + " i anropet, regelpaketet eller provfilerna.",
      en: "Tests stand in the pack's files with the key tests; those of a pack that is extended"
        + " run with the pack that they belong to. Exit codes: 0 all tests pass and cover enough,"
        + " 1 otherwise, 2 a mistake in the call, the rule pack or the test files."),
    operands: [
      Operand(
        LocalizedText(sv: "NAMN", en: "NAME"), least: 0, most: nil, completion: .folders,
        help: LocalizedText(
          sv: "regelpaketets mapp (annars som för --rules), och prov att köra: namnet på en provfil"
            + " (efter tests), på ett prov, eller ett mönster som 'partner-*' eller '*månader*';"
            + " utan namn körs alla",
          en: "folder of the rule pack (otherwise as for --rules), and tests to run: the name of a"
            + " test file (after tests), of a case, or a pattern such as 'partner-*' or '*months*';"
            + " without names all are run"))
    ],
    options: [
      PackChoice.rules.declaration, TestOptions.format.declaration,
      TestOptions.minimumCoverage.declaration,
      TestOptions.gaps.declaration, TestOptions.mutate.declaration,
      TestOptions.minimumKilled.declaration, TestOptions.watch.declaration,
    ],
    examples: [
      Example(
        "riktlinje test rules/goteborg",
        LocalizedText(
          sv: "Kör proven i Göteborgs regelpaket och det som det utvidgar.",
          en: "Run the tests of Gothenburg's rule pack and the one that it extends.")),
      Example(
        "riktlinje test --gaps --min-coverage 100",
        LocalizedText(
          sv: "Visa vad proven inte täcker, och kräv att de täcker allt.",
          en: "Show what the tests do not cover, and require them to cover all.")),
      Example(
        "riktlinje test --gaps --mutate --min-killed 95",
        LocalizedText(
          sv: "Pröva proven själva: märker de att ett villkor ändras?",
          en: "Test the tests themselves: do they notice when a condition changes?")),
      Example(
        "riktlinje test 'city-*' --watch",
        LocalizedText(
          sv: "Kör proven i filer vars namn börjar på city-, varje gång något ändras.",
          en:
            "Run the tests of files whose names begin with city-, each time that something changes."
        )),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    try TestCall(arguments, terminal).run(&terminal)
  }
}
