import RiktlinjeText

extension Command {
  /// Checks proposals against a pack.
  static let check = Command(
    "check",
    summary: LocalizedText(
      sv: "kontrollerar ärenden mot styrdokumenten",
      en: "checks proposals against the guidelines"),
    discussion: LocalizedText(
      sv: "Slutkoder: 0 inget att anmärka på, 1 något når gränsen i --fail-on, 2 fel i anropet,"
        + " regelpaketet eller undantagen, 3 något underlag går inte att läsa (de andra"
        + " kontrolleras ändå).",
      en: "Exit codes: 0 nothing to remark on, 1 something reaches the threshold of --fail-on,"
        + " 2 a mistake in the call, the rule pack or the waivers, 3 an input cannot be read (the"
        + " others are checked all the same)."),
    operands: [
      Operand(
        LocalizedText(sv: "SÖKVÄG", en: "PATH"), most: nil, completion: .files,
        help: LocalizedText(
          sv: "filer (YAML, JSON, JSON Lines), mappar eller mönster som 'samples/**/*.yaml';"
            + " - för standard in. En mapp med ett annat regelpaket i sig, eller i en mapp"
            + " direkt under sig, hoppas över",
          en: "files (YAML, JSON, JSON Lines), folders or patterns such as 'samples/**/*.yaml';"
            + " - for standard input. A folder with another rule pack in it, or in a folder"
            + " directly below it, is passed over"))
    ],
    options: [
      PackChoice.rules.declaration, CheckOptions.format.declaration,
      CheckOptions.output.declaration, CheckOptions.asOf.declaration,
      CheckOptions.failOn.declaration, CheckOptions.waivers.declaration,
      CheckOptions.only.declaration, CheckOptions.kind.declaration,
      CheckOptions.verbose.declaration, CheckOptions.quiet.declaration,
      CheckOptions.jobs.declaration,
    ],
    examples: [
      Example(
        "riktlinje check samples",
        LocalizedText(
          sv: "Kontrollera alla ärenden i mappen samples.",
          en: "Check all proposals in the folder samples.")),
      Example(
        LocalizedText(
          sv: "riktlinje check avtal.yaml --verbose --as-of 2013-05-01",
          en: "riktlinje check agreement.yaml --verbose --as-of 2013-05-01"),
        LocalizedText(
          sv: "Kontrollera ett avtal mot det som gällde den 1 maj 2013, och visa allt.",
          en: "Check an agreement against what was in force on 1 May 2013, and show all.")),
      Example(
        LocalizedText(
          sv: "riktlinje check samples --format html --output rapport.html --format text",
          en: "riktlinje check samples --format html --output report.html --format text"),
        LocalizedText(
          sv: "Skriv rapporten som HTML till en fil och som text på skärmen.",
          en: "Write the report as HTML to a file and as text to the screen.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    try CheckRun(arguments).run(&terminal)
  }
}
