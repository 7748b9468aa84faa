import RiktlinjeReports
import RiktlinjeText

extension Command {
  /// Tells what a changed pack does to proposals.
  static let impact = Command(
    "impact",
    summary: LocalizedText(
      sv: "visar vad ett ändrat regelpaket gör med ärendena",
      en: "shows what a changed rule pack does to the proposals"),
    discussion: LocalizedText(
      sv: "Prövar samma ärenden mot två paket på samma dagar, och visar först de utfall som ändras,"
        + " sedan iakttagelserna efter punkt och regel, och till sist vad som skiljer paketen åt."
        + " Slutkoder: 0 inget nytt eller förvärrat når gränsen i --fail-on, 1 något gör det, 2 fel i"
        + " anropet eller ett regelpaket, 3 något underlag går inte att läsa eller inget ärende"
        + " fanns att pröva.",
      en: "Checks the same proposals against two packs on the same days, and shows first the"
        + " verdicts that change, then the findings by clause and rule, and last what differs"
        + " between the packs. Exit codes: 0 nothing new or graver reaches the threshold of"
        + " --fail-on, 1 something does, 2 a mistake in the call or a pack, 3 an input cannot be"
        + " read or there was no proposal to check."),
    operands: [
      Operand(
        LocalizedText(sv: "FÖRE", en: "OLD"), completion: .folders,
        help: LocalizedText(
          sv: "mappen med regelpaketet som det är", en: "folder of the pack as it is")),
      Operand(
        LocalizedText(sv: "EFTER", en: "NEW"), completion: .folders,
        help: LocalizedText(
          sv: "mappen med regelpaketet som det ska bli", en: "folder of the pack as it is to be")),
      Operand(
        LocalizedText(sv: "SÖKVÄG", en: "PATH"), least: 0, most: nil, completion: .files,
        help: LocalizedText(
          sv:
            "ärendena, som för riktlinje check; - för standard in. Förval: paths i riktlinje.yaml",
          en: "the proposals, as for riktlinje check; - for standard input. Default: paths in"
            + " riktlinje.yaml")),
    ],
    options: [
      CompareOptions.format.declaration, CompareOptions.output.declaration,
      CheckOptions.asOf.declaration, CheckOptions.today.declaration,
      CheckOptions.failOn.declaration, CheckOptions.waivers.declaration,
      CheckOptions.kind.declaration, CheckOptions.exclude.declaration,
      CheckOptions.noIgnore.declaration, CheckOptions.filesFrom.declaration,
      CheckOptions.strict.declaration, CheckOptions.allowEmpty.declaration,
      CheckOptions.jobs.declaration, CheckOptions.maxFindings.declaration,
    ],
    examples: [
      Example(
        LocalizedText(
          sv: "riktlinje impact rules/goteborg förslag/goteborg samples",
          en: "riktlinje impact rules/goteborg proposed/goteborg samples"),
        LocalizedText(
          sv: "Visa vilka av exempelärendena som får ett annat utfall med förslaget.",
          en: "Show which of the sample proposals come out otherwise with what is proposed.")),
      Example(
        LocalizedText(
          sv: "riktlinje impact gammalt nytt samples --format html --output konsekvenser.html",
          en: "riktlinje impact old new samples --format html --output impact.html"),
        LocalizedText(
          sv: "Samma sak som en webbsida till den som beslutar om riktlinjerna.",
          en: "The same as a web page for those who decide on the guidelines.")),
      Example(
        LocalizedText(
          sv: "git worktree add ../main main && riktlinje impact ../main/rules rules samples",
          en: "git worktree add ../main main && riktlinje impact ../main/rules rules samples"),
        LocalizedText(
          sv: "Jämför paketet i arbetsmappen med det på huvudgrenen.",
          en: "Compare the pack in the working folder with that of the main branch.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    try ImpactRun(arguments).run(&terminal)
  }
}
