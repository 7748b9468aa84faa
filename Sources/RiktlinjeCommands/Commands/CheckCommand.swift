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
        + " regelpaketet eller undantagen, eller utdata som inte gick att skriva hela, 3 något"
        + " underlag går inte att läsa (de andra kontrolleras ändå) eller inget ärende fanns att"
        + " pröva, 130 avbruten med Ctrl-C (143: med SIGTERM), 141 den som läste utdata slutade före slutet."
        + " Samma underlag ger samma rapport, byte för byte; bara html anger"
        + " när den gjordes. Tiden i SOURCE_DATE_EPOCH (sekunder sedan 1970, UTC) ersätter den, och"
        + " skrivs då också i json och jsonl. I en CSV-fil är varje rad ett ärende, och rubrikerna"
        + " är fältens sökvägar eller namn (term.end, Avtalstid – gäller till och med); CSV-filer"
        + " i mappar läses bara med --kind.",
      en: "Exit codes: 0 nothing to remark on, 1 something reaches the threshold of --fail-on,"
        + " 2 a mistake in the call, the rule pack or the waivers, or output that could not be"
        + " written whole, 3 an input cannot be read (the others are checked all the same) or there"
        + " was no proposal to check, 130 broken off with Ctrl-C (143: by SIGTERM), 141 whoever read the"
        + " output went away before its end. The same input gives the same report, byte by byte;"
        + " only html says when it was made. The time in SOURCE_DATE_EPOCH (seconds since 1970,"
        + " UTC) takes its place, and is then written in json and jsonl as well. In a CSV file each"
        + " row is a proposal, and the headers are the fields' paths or names (term.end, Term –"
        + " in force until); CSV files in folders are read only with --kind."),
    operands: [
      Operand(
        LocalizedText(sv: "SÖKVÄG", en: "PATH"), least: 0, most: nil, completion: .files,
        help: LocalizedText(
          sv: "filer (YAML, JSON, JSON Lines, CSV), mappar eller mönster som 'samples/**/*.yaml';"
            + " - för standard in. En mapp med ett annat regelpaket i sig, eller i en mapp"
            + " direkt under sig, hoppas över, och filer i mappar som inte är ärenden. Förval: paths"
            + " i riktlinje.yaml",
          en:
            "files (YAML, JSON, JSON Lines, CSV), folders or patterns such as 'samples/**/*.yaml';"
            + " - for standard input. A folder with another rule pack in it, or in a folder"
            + " directly below it, is passed over, and so are files in folders that are no"
            + " proposals. Default: paths in riktlinje.yaml"))
    ],
    options: [
      PackChoice.rules.declaration, CheckOptions.format.declaration,
      CheckOptions.output.declaration, CheckOptions.audience.declaration,
      CheckOptions.handbook.declaration,
      CheckOptions.asOf.declaration, CheckOptions.today.declaration,
      CheckOptions.failOn.declaration, CheckOptions.waivers.declaration,
      CheckOptions.only.declaration, CheckOptions.skip.declaration, CheckOptions.kind.declaration,
      CheckOptions.exclude.declaration, CheckOptions.noIgnore.declaration,
      CheckOptions.filesFrom.declaration, CheckOptions.stdinFilename.declaration,
      CheckOptions.strict.declaration,
      CheckOptions.baseline.declaration, CheckOptions.writeBaseline.declaration,
      CheckOptions.pruneBaseline.declaration, CheckOptions.since.declaration,
      CheckOptions.allowEmpty.declaration, CheckOptions.excel.declaration,
      CheckOptions.problemsOnly.declaration, CheckOptions.rows.declaration,
      CheckOptions.brief.declaration, CheckOptions.questions.declaration,
      FixMode.option.declaration, CheckOptions.verbose.declaration,
      CheckOptions.quiet.declaration, CheckOptions.jobs.declaration,
      CheckOptions.maxFindings.declaration,
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
      Example(
        LocalizedText(
          sv: "riktlinje check samples --format html --for board --output beslut.html",
          en: "riktlinje check samples --format html --for board --output decide.html"),
        LocalizedText(
          sv: "Skriv underlaget för dem som ska besluta, för skärm eller papper.",
          en: "Write the paper for those who are to decide, for screen or print.")),
      Example(
        LocalizedText(
          sv: "riktlinje check register.csv --kind agreement --format csv --excel -o svar.csv",
          en: "riktlinje check register.csv --kind agreement --format csv --excel -o answer.csv"),
        LocalizedText(
          sv: "Kontrollera ett register ur Excel, ett avtal på varje rad, och svara likadant.",
          en: "Check a register from Excel, an agreement on each row, and answer in kind.")),
      Example(
        LocalizedText(
          sv: "riktlinje check samples --baseline kända.json",
          en: "riktlinje check samples --baseline known.json"),
        LocalizedText(
          sv: "Låt bara det som är nytt ge slutkod 1; filen är skriven med --write-baseline.",
          en: "Let only what is new give exit code 1; the file is written by --write-baseline.")),
      Example(
        "git diff --name-only -z origin/main | riktlinje check --files-from -",
        LocalizedText(
          sv: "Kontrollera de ärenden som en ändring rör.",
          en: "Check the proposals that a change touches.")),
      Example(
        LocalizedText(
          sv: "riktlinje check . --exclude arkiv/ --skip 'document/*'",
          en: "riktlinje check . --exclude archive/ --skip 'document/*'"),
        LocalizedText(
          sv: "Kontrollera en hel kodbas utom mappen arkiv, och inte hur filerna är ifyllda.",
          en: "Check a whole repository but the folder archive, and not how files are filled in.")),
      Example(
        LocalizedText(
          sv: "riktlinje check samples --since förra.json --format markdown --for review",
          en: "riktlinje check samples --since last.json --format markdown --for review"),
        LocalizedText(
          sv: "Skriv en kommentar till en ändring: vad som brister, och vad som är nytt sedan förra"
            + " rapporten.",
          en: "Write a comment on a change: what falls short, and what is new since the last"
            + " report.")),
      Example(
        LocalizedText(
          sv: "riktlinje check --fix=show avtal.yaml",
          en: "riktlinje check --fix=show agreement.yaml"),
        LocalizedText(
          sv: "Visa vilka ord, datum och tal som kan skrivas om till id och enkla värden.",
          en: "Show which words, dates and numbers can be rewritten as ids and plain values.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    try CheckRun(arguments).run(&terminal)
  }
}
