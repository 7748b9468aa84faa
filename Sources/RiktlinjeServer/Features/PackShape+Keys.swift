import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension PackPartShape {
  /// The keys of the part, in the order in which they are usually written.
  var keys: [PackKey] {
    switch self {
    case .pack, .vocabulary, .register, .guideline, .derive, .define, .tests, .waiverFile:
      fileKeys
    case .enumeration, .value, .record, .field, .type, .period, .entry: vocabularyKeys
    case .testCase, .expectation, .survivor, .waiver: testKeys
    default: clauseKeys
    }
  }

  /// The part that a file holds whose first key is a word.
  static func file(beginningWith key: String) -> PackPartShape? {
    key == "waivers"
      ? .waiverFile
      : [.pack, .vocabulary, .register, .guideline, .derive, .define, .tests]
        .first { $0.rawValue == key }
  }

  private var fileKeys: [PackKey] {
    switch self {
    case .pack:
      [
        PackKey("pack", .text, "regelpaketets id", "the pack’s id"),
        PackKey("version", .text, "regelpaketets version, som 1.0.0", "its version, such as 1.0.0"),
        PackKey("title", .localized, "vad det heter", "what it is called"),
        PackKey(
          "extends", .text, "mappen med paketet som det bygger på",
          "the folder of the pack that it builds on"),
        PackKey("maintainer", .text, "vem som svarar för det", "who answers for it"),
        PackKey(
          "languages", .list(.oneOf(["sv", "en"])), "språken som texterna ska finnas på",
          "the languages that its texts must have"),
        PackKey(
          "base", .boolean, "finns till för att andra paket ska bygga på det",
          "is there for other packs to build on"),
        PackKey(
          "time_zone", .text, "tidszonen vars dagar det menar, som Europe/Stockholm",
          "the time zone whose days it means, such as Europe/Stockholm"),
        PackKey(
          "days_off", .list(.date), "lediga dagar utöver helgerna, som 2026-05-15",
          "days off besides the public holidays, such as 2026-05-15"),
      ]
    case .vocabulary:
      [
        PackKey(
          "vocabulary", .text, "vad filen med ord kallas", "what this file of words is called"),
        PackKey(
          "enumerations", .entries(.part(.enumeration)), "slutna listor av värden",
          "closed lists of values"),
        PackKey(
          "records", .entries(.part(.record)), "poster: namngivna grupper av fält",
          "records: named groups of fields"),
        PackKey(
          "common", .part(.record), "fält som alla ärendetyper har", "fields that all kinds have"),
        PackKey("kinds", .entries(.part(.record)), "ärendetyper", "kinds of proposals"),
        Self.derivedKey, Self.definedKey,
      ]
    case .register:
      [
        PackKey("register", .text, "registrets namn", "the register’s name"),
        PackKey("title", .localized, "vad det heter", "what it is called"),
        PackKey(
          "review_by", .date, "dagen då någon senast ska ha sett över det",
          "the day by which somebody must have reviewed it"),
        PackKey(
          "fields", .entries(.part(.field)), "uppgifterna om varje post", "what each entry says"),
        PackKey(
          "entries", .entries(.part(.entry)), "posterna, efter nyckel", "the entries, by key"),
      ]
    case .guideline:
      [
        PackKey("guideline", .text, "styrdokumentets id", "the guideline’s id"),
        PackKey("title", .localized, "styrdokumentets namn", "its title"),
        PackKey("adopted_by", .body, "organet som antog det", "the body that adopted it"),
        PackKey(
          "binding", .boolean, "om det binder; annars är det råd",
          "whether it binds; otherwise it is advice"),
        PackKey(
          "waivable", .boolean, "om undantag kan beslutas från det",
          "whether exceptions from it can be decided"),
        PackKey(
          "review_by", .date, "dagen då någon senast ska ha sett över det",
          "the day by which somebody must have reviewed it"),
        PackKey(
          "reference", .text, "beteckning, som diarienummer", "its reference, such as a file number"
        ),
        PackKey("in_force", .part(.period), "när det gäller", "when it is in force"),
        PackKey("source", .text, "adressen där det finns", "the address at which it is found"),
        PackKey(
          "source_name", .localized, "vad källan är, där den inte är dokumentet självt",
          "what the source is, where it is not the document itself"),
        PackKey("clauses", .list(.part(.clause)), "punkterna", "its clauses"),
        Self.derivedKey, Self.definedKey,
      ]
    case .derive: [Self.derivedKey, Self.definedKey]
    case .define: [Self.definedKey]
    case .tests:
      [
        PackKey("tests", .text, "vad proven kallas", "what the tests are called"),
        PackKey(
          "today", .date, "dagen för prov som inte har en egen",
          "the day of cases that have none of their own"),
        PackKey(
          "base", .proposal, "underlaget som proven ändrar", "the proposal that the cases change"),
        PackKey(
          "bases", .entries(.proposal), "flera underlag, efter namn", "several proposals, by name"),
        PackKey("cases", .list(.part(.testCase)), "proven", "the cases"),
        PackKey(
          "survivors", .list(.part(.survivor)), "ändringar som inget prov kan märka",
          "changes that no case can notice"),
      ]
    default:
      [PackKey("waivers", .list(.part(.waiver)), "beslutade undantag", "decided exceptions")]
    }
  }

  private static let definedKey = PackKey(
    "define", .list(.part(.definition)), "villkor och värden med namn och parametrar",
    "conditions and values with names and parameters")

  private static let derivedKey = PackKey(
    "derive", .list(.part(.derived)), "värden som räknas ut för varje ärende",
    "values computed for each proposal")

  private var vocabularyKeys: [PackKey] {
    switch self {
    case .enumeration:
      [
        Self.label,
        PackKey(
          "values", .entries(.part(.value)), "värdena med sina namn", "the values with their labels"
        ),
      ]
    case .value:
      [
        PackKey("sv", .text, "namnet på svenska", "the label in Swedish"),
        PackKey("en", .text, "namnet på engelska", "the label in English"),
        PackKey(
          "draft", .boolean, "ärendet bereds ännu i det här skedet",
          "a proposal at this stage is still being prepared"),
        PackKey(
          "closed", .boolean, "ärendet är avslutat i det här skedet",
          "a proposal at this stage is closed"),
      ]
    case .record:
      [Self.label, PackKey("fields", .entries(.part(.field)), "fälten", "the fields")]
    case .field:
      [
        PackKey("type", .fieldType, "vad fältet kan innehålla", "what the field may hold"),
        PackKey("required", .boolean, "om det måste anges", "whether it must be given"),
        Self.label,
        PackKey("help", .localized, "vad som ska skrivas", "what to write in it"),
        PackKey("ask", .localized, "frågan i klartext", "the question in plain words"),
        PackKey("why", .localized, "varför det frågas", "why it is asked"),
        PackKey("unit", .text, "talens enhet, som SEK", "the unit of its numbers, such as SEK"),
        PackKey(
          "pattern", .text, "mönster (RE2) som texten ska följa",
          "a pattern (RE2) that the text must match"),
        PackKey("min", .number, "minsta tal", "the least number"),
        PackKey("max", .number, "största tal", "the greatest number"),
        PackKey(
          "aliases", .list(.text), "andra nycklar som filer kan ge det under",
          "other keys under which files may give it"),
        PackKey(
          "assume", .text, "värdet som antas när inget anges",
          "the value that it is taken to have while absent"),
        PackKey(
          "role", .oneOf(Self.roles), "vad fältet är för varje rapport",
          "what the field is to every report"),
        PackKey(
          "dated", .boolean, "om poster ger det efter dag", "whether entries give it by days"),
      ]
    case .type:
      [
        PackKey("one_of", .text, "ett värde ur en uppräkning", "a value of an enumeration"),
        PackKey("ref", .text, "en nyckel i ett register", "a key of a register"),
        PackKey("list", .fieldType, "en lista", "a list"),
      ]
    case .period:
      [
        PackKey("from", .date, "första dagen", "the first day"),
        PackKey("until", .date, "sista dagen", "the last day"),
      ]
    default:
      [
        Self.label,
        PackKey("valid", .part(.period), "när ärenden får ange den", "when proposals may name it"),
      ]
    }
  }

  private static let label = PackKey("label", .localized, "vad det kallas", "what it is called")

  private static let roles = Role.allCases.map { $0.rawValue }

  private static let appliesTo = PackKey(
    "applies_to", .kinds, "ärendetyperna som det gäller", "the kinds of proposal that it is for")

  private static let when = PackKey(
    "when", .condition, "villkoret för att det gäller", "the condition under which it applies")

  private var clauseKeys: [PackKey] {
    switch self {
    case .clause:
      [
        PackKey("id", .text, "punktens id", "the clause’s id"),
        PackKey("section", .text, "avsnitt i dokumentet", "the section of the document"),
        PackKey(
          "force", .oneOf(["must", "should", "may"]), "kravnivå: ska, bör eller får",
          "how strongly it binds"),
        PackKey(
          "certainty", .oneOf(["seen", "reported", "inferred"]),
          "källäge: läst i dokumentet, återgivet av andra, eller tolkat",
          "how it is known: read in the document, reported by others, or inferred"),
        PackKey(
          "read", .date, "dagen då den lästes i källan",
          "the day on which it was read in its source"),
        PackKey("source", .text, "adressen där punkten finns", "the address at which it is found"),
        PackKey(
          "source_name", .localized, "vad källan är, där den inte är dokumentet självt",
          "what the source is, where it is not the document itself"),
        PackKey("in_force", .part(.period), "när den gäller", "when it is in force"),
        PackKey("text", .localized, "vad den säger, med egna ord", "what it says, in our words"),
        PackKey(
          "note", .localized, "vad en läsare bör veta om den", "what a reader should know of it"),
        PackKey("rules", .list(.part(.rule)), "reglerna som prövar den", "the rules that check it"),
        PackKey(
          "judgement", .part(.judgement), "bedömningen som en människa gör",
          "the judgement that a person makes"),
        PackKey("steps", .list(.part(.step)), "stegen som ska tas", "the steps to be taken"),
      ]
    case .rule:
      [
        PackKey("id", .text, "regelns id", "the rule’s id"), Self.appliesTo,
        PackKey("in_force", .part(.period), "när regeln gäller", "when it is in force"), Self.when,
        PackKey(
          "unless", .part(.exception), "undantaget då den ändå inte gäller",
          "the exception under which it does not apply all the same"),
        PackKey(
          "overrides", .list(.ruleName), "reglerna som den går före",
          "the rules that it takes precedence over"),
        PackKey("require", .condition, "vad som då krävs", "what is then required"),
        PackKey("at", .path, "fältet som fyndet pekar på", "the field that findings point to"),
        PackKey(
          "message", .localized, "vad som sägs när kravet inte är uppfyllt",
          "what is said when it fails"),
        PackKey(
          "values", .entries(.condition), "värdena som meddelandet visar",
          "the values that the message shows"),
        PackKey("remedy", .localized, "vad man gör åt det", "what to do about it"),
      ]
    case .exception:
      [
        Self.when,
        PackKey(
          "clause", .text, "punkten som ger undantaget", "the clause that gives the exception"),
        PackKey(
          "message", .localized, "varför regeln inte gäller", "why the rule does not apply"),
      ]
    case .judgement:
      [
        Self.appliesTo, Self.when,
        PackKey("question", .localized, "frågan som ska besvaras", "what the person is to answer"),
      ]
    case .step:
      [
        PackKey("id", .text, "stegets id", "the step’s id"), Self.appliesTo, Self.when,
        PackKey(
          "done", .condition, "villkoret för att det är gjort",
          "the condition under which it is done"),
        PackKey("by", .body, "organet som tar det", "the body that takes it"),
        PackKey(
          "due", .condition, "dagen då det senast ska vara gjort",
          "the day by which it is to be done"),
        PackKey("text", .localized, "vad som ska göras", "what is to be done"),
      ]
    case .actor:
      [
        PackKey(
          "derived", .text, "det härledda värdet som säger vem", "the derived value that says who")
      ]
    case .definition:
      [
        PackKey("id", .text, "namnet i villkor", "its name in conditions"),
        PackKey(
          "parameters", .entries(.fieldType), "vad den anropas med, efter namn",
          "what it is called with, by name"),
        PackKey(
          "label", .localized, "vad den säger, med {namn} för parametrarna",
          "what it says, with {name} for its parameters"),
        PackKey("type", .fieldType, "värdets typ", "the value’s type"),
        PackKey(
          "value", .condition, "uttrycket som ger värdet", "the expression that gives the value"),
      ]
    case .row:
      [
        PackKey("when", .condition, "radens villkor", "the condition of the row"),
        PackKey(
          "then", .condition, "värdet när raden är den första som stämmer",
          "the value when the row is the first that holds"),
      ]
    default:
      [
        PackKey("id", .text, "värdets namn i villkor", "its name in conditions"), Self.appliesTo,
        PackKey("label", .localized, "vad det kallas", "what it is called"),
        PackKey("type", .fieldType, "värdets typ", "the value’s type"),
        PackKey(
          "value", .condition, "uttrycket som ger värdet", "the expression that gives the value"),
        PackKey(
          "first", .list(.part(.row)), "beslutstabell: första raden som stämmer",
          "a decision table: the first row that holds"),
        PackKey("else", .condition, "värdet när ingen rad stämmer", "the value when no row holds"),
      ]
    }
  }

  private var testKeys: [PackKey] {
    switch self {
    case .testCase:
      [
        PackKey(
          "name", .localized, "meningen som provet visar", "the sentence that the case proves"),
        PackKey(
          "base", .text, "underlaget som provet utgår från",
          "the proposal that the case starts from"),
        PackKey("as_of", .date, "bedömningsdatum", "the as-of date"),
        PackKey("today", .date, "dagen då det prövas", "the day on which it is checked"),
        PackKey("set", .entries(.text), "fält som anges", "fields that are set"),
        PackKey("remove", .list(.path), "fält som tas bort", "fields that are removed"),
        PackKey("expect", .part(.expectation), "vad som väntas", "what is expected"),
      ]
    case .expectation:
      [
        PackKey("verdict", .oneOf(Self.verdicts), "utfallet", "the verdict"),
        PackKey(
          "rules", .entries(.oneOf(Self.statuses)), "svar från regler och bedömningar",
          "the statuses of rules and judgements"),
        PackKey("steps", .entries(.oneOf(Self.states)), "stegens lägen", "the states of steps"),
        PackKey("derived", .entries(.text), "härledda värden", "derived values"),
        PackKey(
          "questions", .list(.path), "de första frågorna, i ordning",
          "the first questions, in order"),
        PackKey(
          "assumed", .list(.path), "fält vars antagna värde något vilar på",
          "fields whose assumed value something rests on"),
        PackKey(
          "waiting", .list(.ruleName), "regler som väntar på om de gäller",
          "rules that wait for whether they apply"),
      ]
    case .survivor:
      [
        PackKey("rule", .ruleName, "vems villkor som ändras", "whose condition is changed"),
        PackKey("mutation", .condition, "det ändrade villkoret", "the changed condition"),
        PackKey(
          "reason", .localized, "varför inget prov skiljer dem åt", "why no case tells them apart"),
      ]
    default:
      [
        PackKey("rule", .ruleName, "regeln som undantaget gäller", "the rule that it is from"),
        PackKey("proposal", .text, "ärendets id", "the proposal’s id"),
        PackKey("reason", .text, "skälet", "the reason"),
        PackKey("decided_by", .body, "organet som beslutade", "the body that decided"),
        PackKey("reference", .text, "beslutets beteckning", "the decision’s reference"),
        PackKey("date", .date, "beslutsdagen", "the day of the decision"),
        PackKey("expires", .date, "sista dagen", "the last day"),
      ]
    }
  }

  private static let verdicts = Verdict.allCases.map { $0.rawValue }
  private static let statuses = Status.allCases.map { $0.rawValue }
  private static let states =
    StepAnswer.State.allCases.map { $0.rawValue } + [Status.notApplicable.rawValue]
}
