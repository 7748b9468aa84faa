import RiktlinjeCEL
import RiktlinjeText

@testable import RiktlinjeEngine
@testable import RiktlinjeRules

/// The fields of the invented pack that reports ask for, assume or know by roles.
enum FixtureVocabulary {
  static let visitType = field(
    "visit_type", .oneOf("visit_type"), "typ av besök", "type of visit",
    ask: LocalizedText(
      swedish: "Vilken typ av besök är det?", english: "What type of visit is it?"),
    why: LocalizedText(
      swedish: "Av det följer vad som behöver beskrivas.",
      english: "It settles what has to be described."))
  static let owner = field(
    "owner", .reference("units"), "ansvarig nämnd eller bolag", "committee or company in charge",
    role: .owner)
  static let decidingBody = field(
    "body", .reference("bodies"), "beslutande organ", "deciding body", role: .decisionBody)
  static let sensitive = field(
    "sensitive", .boolean, "berör säkerhetskänslig verksamhet", "concerns sensitive activities",
    help: LocalizedText(
      swedish: "Fråga säkerhetsskyddschefen.", english: "Ask the chief of protective security."))
  static let start = field(
    "start", .date, "första dag", "first day", role: .start, isRequired: true)
  static let months = field("months", .integer, "längd", "length", unit: "months")
  static let budget = field("total", .number, "summa", "sum", unit: "SEK", role: .cost)
  static let participants = field(
    "participants", .list(.record("participant")), "egna deltagare", "own participants")
  static let task = field("task", .text, "uppgift under besöket", "task during the visit")
  static let areas = field(
    "areas", .list(.oneOf("visit_type")), "samarbetsområden", "fields of cooperation")
  static let purpose = field("purpose", .text, "syfte", "purpose")
  static let principle = field(
    "principle", .boolean, "av principiell vikt", "of principle", assumed: .boolean(false))

  static let registers = [
    register("bodies", ["council", "executive_board", "committee"]),
    register("units", (1...14).map { "unit_\($0)" }),
  ]

  static func vocabulary(_ kinds: [Kind]) -> Vocabulary {
    let location = FixturePack.location
    return Vocabulary(
      kinds: kinds,
      records: [
        "participant": RecordType(
          name: "participant", label: LocalizedText("participant"),
          fields: [field("name", .text, "namn", "name"), task], location: location)
      ],
      enumerations: [
        "visit_type": Enumeration(
          name: "visit_type", label: LocalizedText("visit type"), values: visitTypes,
          location: location)
      ])
  }

  static let visitTypes = [
    Enumeration.Value(
      name: "study", label: LocalizedText(swedish: "studiebesök", english: "study visit")),
    Enumeration.Value(
      name: "courtesy", label: LocalizedText(swedish: "artighetsbesök", english: "courtesy call")),
  ]

  /// What an agreement says of itself, with two partners, decided.
  static let roles = [
    role(
      .summary, "sammanfattning", "summary",
      .text("Samarbete om hållbara transporter, med utbyte av kunskap i båda riktningarna.")),
    role(.fileNumber, "diarienummer", "file number", .text("0987/25")),
    role(.officer, "handläggare", "officer", .text("Anna Andersson")),
    role(.owner, "ansvarig nämnd eller bolag", "committee or company in charge", .text("unit_1")),
    role(
      .stage, "skede", "stage",
      .labelled("decided", LocalizedText(swedish: "beslutat", english: "decided"))),
    role(.partner, "part", "partner", .text("Lyon")),
    role(.partner, "part", "partner", .text("Grand Lyon Métropole")),
    role(
      .country, "land", "country",
      .labelled("FR", LocalizedText(swedish: "Frankrike", english: "France"))),
    role(.start, "första dag", "first day", .date(FixtureReport.day("2026-01-01"))),
    role(.end, "sista dag", "last day", .date(FixtureReport.day("2029-12-31"))),
    role(.cost, "kostnad", "cost", .number(1_234_567.5, unit: "SEK")),
    role(
      .decisionBody, "beslutande organ", "deciding body",
      .labelled(
        "executive_board",
        LocalizedText(swedish: "kommunstyrelsen", english: "city executive board"))),
    role(.decisionDate, "beslutsdatum", "day of decision", .date(FixtureReport.day("2025-12-10"))),
    role(.decisionReference, "paragraf", "section of the minutes", .text("§ 412")),
  ]

  static func role(
    _ role: Role, _ swedish: String, _ english: String, _ value: ReportValue
  ) -> RoleValue {
    RoleValue(role, label: LocalizedText(swedish: swedish, english: english), value: value)
  }

  static func assumption(resting: [String]) -> Assumption {
    Assumption(
      path: "agreement.principle", label: principle.label, field: principle, value: .bool(false),
      resting: resting)
  }

  static func settles(
    musts: Int = 0, shoulds: Int = 0, judgements: Int = 0, steps: Int = 0
  ) -> Question.Settled {
    var settled = Question.Settled()
    settled.musts = musts
    settled.shoulds = shoulds
    settled.judgements = judgements
    settled.steps = steps
    return settled
  }

  static func question(
    _ field: Field, _ path: String, isGate: Bool = false, choices: [Enumeration.Value] = [],
    musts: Int = 0, shoulds: Int = 0, steps: Int = 0, waiting: [String]
  ) -> Question {
    Question(
      .field(
        Question.AskedField(path: path, label: field.label, field: field, choices: choices)),
      isGate: isGate, settles: settles(musts: musts, shoulds: shoulds, steps: steps),
      waiting: waiting)
  }

  static func field(
    _ name: String, _ type: FieldType, _ swedish: String, _ english: String,
    ask: LocalizedText? = nil, why: LocalizedText? = nil, help: LocalizedText? = nil,
    unit: String? = nil, role: Role? = nil, assumed: FieldConstant? = nil, isRequired: Bool = false
  ) -> Field {
    Field(
      name: name, type: type, isRequired: isRequired,
      label: LocalizedText(swedish: swedish, english: english), help: help, unit: unit,
      pattern: nil, minimum: nil, maximum: nil, aliases: [], assumed: assumed, question: ask,
      reason: why, role: role, location: FixturePack.location)
  }

  private static func register(_ name: String, _ keys: [String]) -> Register {
    Register(
      name: name, title: LocalizedText(name), fields: [],
      entries: keys.map {
        Register.Entry(
          key: $0, label: LocalizedText($0.replacing("_", with: " ")), aliases: [], valid: .always,
          location: FixturePack.location)
      }, location: FixturePack.location)
  }
}
