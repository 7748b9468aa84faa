import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText

/// The formats in which a report can be written.
enum OutputFormat: String, Choice {
  case text, json, jsonl, html, markdown, csv, sarif, junit, github, gitlab, line, azure, teamcity
}

/// What makes a run end with exit code 1, as the command line names it.
enum FailOn: String, Choice {
  /// A proposal that is not compliant.
  case must
  /// That, or a should that fails.
  case should
  /// A proposal that is not compliant, or a must that cannot be decided.
  case undetermined
  /// Nothing.
  case never
}

extension Audience: Choice {}
extension CSVReport.Rows: Choice {}

/// A report to write: in what format, and where.
struct ReportOutput: Hashable, Sendable {
  let format: OutputFormat
  /// The file; `nil` for standard output.
  let file: String?
}

/// The options of `check`.
enum CheckOptions {
  static let format = Option<OutputFormat>.choice(
    "format", letter: "f", placeholder: LocalizedText("FORMAT"), isRepeated: true,
    help: LocalizedText(
      sv: "rapportens format: \(OutputFormat.spellings.joined(separator: ", ")) (förval: text);"
        + " får anges flera gånger",
      en: "format of the report: \(OutputFormat.spellings.joined(separator: ", "))"
        + " (default: text); may be given several times"))

  static let output = Option<String>.text(
    "output", letter: "o", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    isRepeated: true,
    help: LocalizedText(
      sv: "fil för det format som står närmast före (förval: standard ut)",
      en: "file for the format right before it (default: standard output)"))

  static let asOf = Option.date(
    "as-of",
    help: LocalizedText(
      sv: "bedömningsdatum, som 2026-01-31 (förval: beslutets datum, annars underlagets, annars"
        + " i dag)",
      en: "as-of date, such as 2026-01-31 (default: the date of the decision, else of the"
        + " document, else today)"))

  static let today = Option.date(
    "today",
    help: LocalizedText(
      sv: "den dag som räknas som i dag när något ska ha blivit gjort (förval: dagen i"
        + " regelpaketets tidszon)",
      en: "the day that counts as today for what has fallen due (default: the day in the pack's"
        + " time zone)"))

  static let failOn = Option<[FailOn]>.choices(
    "fail-on", placeholder: LocalizedText(sv: "VAD", en: "WHAT"),
    help: LocalizedText(
      sv: "vad som ger slutkod 1: must (ett ärende uppfyller inte kraven), undetermined (det,"
        + " eller ett krav går inte att avgöra), should (must, eller en rekommendation följs"
        + " inte), never; flera med komma (förval: must,undetermined)",
      en: "what gives exit code 1: must (a proposal is not compliant), undetermined (that, or a"
        + " must cannot be decided), should (must, or a should fails), never; several with"
        + " commas (default: must,undetermined)"))

  static let waivers = Option<String>.text(
    "waivers", letter: "w", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    isRepeated: true,
    help: LocalizedText(
      sv: "fil med beslutade undantag; får anges flera gånger",
      en: "file of decided waivers; may be given several times"))

  static let only = Option<String>.text(
    "only", placeholder: LocalizedText(sv: "VAD", en: "WHAT"), isRepeated: true,
    help: LocalizedText(
      sv: "kontrollera bara den här regeln eller bedömningen, allt under en punkt eller ett"
        + " styrdokument, eller kontroller av filen (document/unknown-field); mönster som"
        + " 'kl-*' eller 'document/*' går bra. Får anges flera gånger. Ärendena får då inget"
        + " utfall i sin helhet",
      en: "check only this rule or judgement, all under a clause or guideline, or checks of the"
        + " file (document/unknown-field); patterns such as 'kl-*' or 'document/*' will do. May be"
        + " given several times. The proposals then get no verdict as a whole"))

  static let skip = Option<String>.text(
    "skip", placeholder: LocalizedText(sv: "VAD", en: "WHAT"), isRepeated: true,
    help: LocalizedText(
      sv: "kontrollera inte det här; anges som --only",
      en: "do not check this; given as for --only"))

  static let kind = Option<String>.text(
    "kind", letter: "k", placeholder: LocalizedText(sv: "TYP", en: "KIND"),
    help: LocalizedText(
      sv: "ta bara med ärenden av den här typen, till exempel avtal, och de som inte anger"
        + " någon typ",
      en: "take only proposals of this kind, for example agreement, and those that name none"))

  static let exclude = Option<String>.text(
    "exclude", letter: "x", placeholder: LocalizedText(sv: "MÖNSTER", en: "PATTERN"),
    isRepeated: true,
    help: LocalizedText(
      sv: "hoppa över filer och mappar som passar, skrivet som en rad i .gitignore; en fil som"
        + " själv anges prövas ändå. Får anges flera gånger, och läggs till det som"
        + " riktlinje.yaml utesluter",
      en: "pass over files and folders that fit, written as a line of .gitignore; a file that is"
        + " named itself is checked all the same. May be given several times, and adds to what"
        + " riktlinje.yaml excludes"))

  static let noIgnore = Option<Bool>.flag(
    "no-ignore",
    help: LocalizedText(
      sv: "ta med det som .gitignore och .git/info/exclude utesluter",
      en: "take what .gitignore and .git/info/exclude leave out"))

  static let filesFrom = Option<String>.text(
    "files-from", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "pröva filerna i en lista, som git diff --name-only ger den: en rad eller ett NUL-tecken"
        + " efter varje; - för standard in. Det som inte är ärenden hoppas över, och en fil som är"
        + " borttagen nämns bara",
      en: "check the files of a list such as git diff --name-only gives: a line or a NUL byte after"
        + " each; - for standard input. What is no proposal is passed over, and a file that was"
        + " deleted is only told of"))

  static let stdinFilename = Option<String>.text(
    "stdin-filename", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "pröva standard in som den här filen, vars innehåll en redigerare inte har sparat",
      en: "check standard input as this file, whose content an editor has not saved"))

  static let strict = Option<Bool>.flag(
    "strict",
    help: LocalizedText(
      sv: "låt allt som inte är ärenden i mappar, mönster och listor vara fel i stället för att"
        + " hoppas över",
      en: "let whatever is no proposal in folders, patterns and lists be an error instead of being"
        + " passed over"))

  static let pruneBaseline = Option<Bool>.flag(
    "prune-baseline",
    help: LocalizedText(
      sv: "skriv om filen i --baseline utan det som är åtgärdat, och med det som är bättre; inget"
        + " nytt läggs till",
      en: "write the file of --baseline anew without what is mended, and with what is better;"
        + " nothing new is added"))

  static let allowEmpty = Option<Bool>.flag(
    "allow-empty",
    help: LocalizedText(
      sv: "godta att inget ärende finns att pröva: tomma filer och mappar, mönster som ingen fil"
        + " passar (annars slutkod 3)",
      en: "accept that there is no proposal to check: empty files and folders, patterns that no"
        + " file fits (otherwise exit code 3)"))

  static let verbose = Option<Bool>.flag(
    "verbose", letter: "v",
    help: LocalizedText(
      sv: "visa också det som är uppfyllt och det som inte är tillämpligt",
      en: "show what passes and what does not apply as well"))

  static let brief = Option<Bool>.flag(
    "brief", letter: "b",
    help: LocalizedText(
      sv: "visa som text bara utfall, brister, vem som beslutar och de närmaste frågorna",
      en: "show as text only the verdict, what falls short, who decides and the next questions"))

  static let questions = Option<Int>.number(
    "questions", placeholder: LocalizedText(sv: "ANTAL", en: "NUMBER"), in: 0...100_000,
    help: LocalizedText(
      sv: "högst så många frågor om varje ärende i text (förval: 12, med --brief 5)",
      en: "at most so many questions on each proposal in text (default: 12, with --brief 5)"))

  static let quiet = Option<Bool>.flag(
    "quiet", letter: "q",
    help: LocalizedText(
      sv: "skriv ingen rapport på standard ut; slutkoden säger utfallet",
      en: "write no report to standard output; the exit code tells the outcome"))

  static let baseline = Option<String>.text(
    "baseline", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "fil med kända iakttagelser: bara nya och förvärrade ger slutkod 1. En iakttagelse är"
        + " känd när ärendets id och regeln är desamma; förvärrad är den när ett värde i den har"
        + " ändrats och regeln inte säger att det är bättre",
      en: "file of known findings: only new ones, and those that are worse, give exit code 1. A"
        + " finding is known when the proposal's id and the rule are the same; it is worse when a"
        + " value in it has changed and the rule does not say that it is better"))

  static let writeBaseline = Option<String>.text(
    "write-baseline", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "skriv det som nu står emot ärendena till en fil för --baseline; utan --baseline räknas"
        + " det genast som känt. Det som filen redan säger om sådant som inte prövades den här"
        + " gången är kvar",
      en: "write what now stands against the proposals to a file for --baseline; without"
        + " --baseline it counts as known at once. What the file already says of what was not"
        + " checked this time is kept"))

  static let audience = Option<Audience>.choice(
    "for", placeholder: LocalizedText(sv: "VEM", en: "WHOM"),
    help: LocalizedText(
      sv: "vem rapporten är för, i html och markdown: all (allt), officer (den som handlägger),"
        + " board (den som beslutar), review (den som granskar en ändring); förval: all",
      en: "whom the report is for, in html and markdown: all (everything), officer (who prepares"
        + " the matter), board (who decides), review (who reviews a change); default: all"))

  static let handbook = Option<String>(
    "handbook", placeholder: LocalizedText(sv: "ADRESS", en: "ADDRESS"),
    help: LocalizedText(
      sv: "adressen till regelpaketets handbok (docs --format html), på webben eller från"
        + " rapportens mapp: varje punkt i html leder då även dit",
      en: "the address of the pack's handbook (docs --format html), on the web or from the"
        + " report's folder: each clause in html then leads there as well")
  ) { text throws(UsageProblem) in
    guard HTMLReport.leads(to: text) else {
      throw .notAnAddress(option: "--handbook", value: text)
    }
    return text
  }

  static let since = Option<String>.text(
    "since", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "en tidigare rapport, skriven med --format json: text, markdown och html visar då också"
        + " vad som har ändrats sedan dess",
      en: "an earlier report, written with --format json: text, markdown and html then also show"
        + " what has changed since"))

  static let rows = Option<CSVReport.Rows>.choice(
    "rows", placeholder: LocalizedText(sv: "VAD", en: "WHAT"),
    help: LocalizedText(
      sv: "vad varje rad i csv är: findings (en iakttagelse) eller proposals (ett ärende);"
        + " förval: findings, med --excel proposals",
      en: "what each row of csv is: findings (one finding) or proposals (one proposal); default:"
        + " findings, with --excel proposals"))

  static let problemsOnly = Option<Bool>.flag(
    "problems-only",
    help: LocalizedText(
      sv: "visa bara det som står emot ärendena i json, jsonl, csv och markdown; antalen gäller"
        + " alla, och compare tar inte emot en sådan rapport",
      en: "show only what stands against proposals in json, jsonl, csv and markdown; the counts"
        + " are those of all, and compare does not take such a report"))

  static let excel = Option<Bool>.flag(
    "excel",
    help: LocalizedText(
      sv: "skriv csv för Excel: byteordningsmärke, semikolon och namn på rapportens språk",
      en: "write csv for Excel: byte order mark, semicolons and names in the report's language"))

  static let jobs = Option<Int>.number(
    "jobs", letter: "j", placeholder: LocalizedText(sv: "ANTAL", en: "NUMBER"), in: 1...256,
    help: LocalizedText(
      sv: "antal trådar (förval: datorns kärnor)",
      en: "number of threads (default: the machine's cores)"))

  static let maxFindings = Option<Int>.number(
    "max-findings", placeholder: LocalizedText(sv: "ANTAL", en: "NUMBER"), in: 1...1_000_000_000,
    help: LocalizedText(
      sv: "högst så många brister och obesvarade frågor i rapporter som skrivs först när allt är"
        + " prövat (förval: 10000); utfall och antal stämmer ändå",
      en: "at most so many faults and open questions in reports that are written when all is"
        + " checked, but html (default: 10000); verdicts and counts stay true"))

  /// The reports asked for: each output file belongs to the format right before it.
  static func outputs(of arguments: Arguments) throws(UsageProblem) -> [ReportOutput] {
    var outputs: [ReportOutput] = []
    var pending: OutputFormat?
    var last: OutputFormat?
    for occurrence in arguments.occurrences {
      if occurrence.name == format.declaration.name {
        if let pending { outputs.append(ReportOutput(format: pending, file: nil)) }
        pending = try format.read(occurrence.text)
        last = pending
      } else if occurrence.name == output.declaration.name {
        if let last, pending == nil { throw .twoOutputsForOneFormat(last.rawValue) }
        last = pending ?? .text
        outputs.append(
          ReportOutput(
            format: pending ?? .text, file: occurrence.text == "-" ? nil : occurrence.text))
        pending = nil
      }
    }
    if let pending { outputs.append(ReportOutput(format: pending, file: nil)) }
    if outputs.isEmpty { outputs = [ReportOutput(format: .text, file: nil)] }
    guard Set(outputs.map(\.file)).count == outputs.count else { throw .twoFormatsForOneOutput }
    return outputs
  }

  /// The thresholds asked for, each with those that are graver.
  static func thresholds(of arguments: Arguments) throws(UsageProblem) -> Set<Threshold> {
    guard let asked = try arguments.value(of: failOn) else { return Threshold.usual }
    if asked.contains(.never), let other = asked.first(where: { $0 != .never }) {
      throw .optionsExclude(FailOn.never.rawValue, other.rawValue)
    }
    return asked.reduce(into: []) { thresholds, choice in
      switch choice {
      case .must: thresholds.insert(.must)
      case .should: thresholds.formUnion([.must, .should])
      case .undetermined: thresholds.formUnion([.must, .undetermined])
      case .never: break
      }
    }
  }
}
