import RiktlinjeCEL
import RiktlinjeText

/// A small vocabulary with registers, and documents of it: what conditions of a pack see.
struct SamplePack {
  let environment: Environment
  let frame: Frame
  let layouts: RecordLayouts
  let builder: ProgramBuilder
  /// The slots of `today` and of the derived value `deciding_body`.
  let today: Int
  let decidingBody: Int

  static let countries = ["DE", "FI", "FR", "IS", "LT", "NO", "PL", "SE", "UA", "US"]

  init(keepsTraces: Bool = false) {
    func record(_ name: String, _ fields: [(String, ValueType)]) -> RecordSchema {
      RecordSchema(
        name: name, fields: fields.map { RecordSchema.Field(name: $0.0, type: $0.1) })
    }
    var environment = Environment()
    let schemas = [
      record("term", [("start", .date), ("end", .date)]),
      record("partner", [("name", .string), ("country", .key("countries"))]),
      record(
        "participant", [("name", .string), ("role", .string), ("age", .int), ("paid", .bool)]),
      record("country", [("nordic", .bool), ("eu_since", .date), ("population", .int)]),
      record(
        "agreement",
        [
          ("title", .string), ("form", .enumeration("form")), ("partner", .record("partner")),
          ("term", .record("term")), ("cost", .double), ("posts", .int), ("renewed", .bool),
          ("areas", .list(.key("areas"))), ("participants", .list(.record("participant"))),
        ]),
      record("proposal", [("title", .string)]),
    ]
    for schema in schemas { environment.records[schema.name] = schema }
    environment.enumerations["form"] = ["sister_city", "partner_city", "project"]
    environment.registerKeys["countries"] = Self.countries
    environment.registerKeys["areas"] = ["climate", "culture", "trade"]
    environment.variables = [
      "agreement": .record("agreement"), "proposal": .record("proposal"), "today": .date,
      "deciding_body": .string,
      "countries": .map(key: .key("countries"), value: .record("country")),
    ]

    let builder = ProgramBuilder(environment, keepsTraces: keepsTraces)
    builder.addRegister(
      "countries", record: "country",
      entries: Self.countries.enumerated().map { index, key in
        let isNordic = ["FI", "IS", "NO", "SE"].contains(key)
        let eu = CivilDate(year: 1950 + 5 * index, month: 1, day: 1)
        return (
          key,
          [
            .bool(isNordic), ["IS", "NO", "UA", "US"].contains(key) ? nil : eu.map(CELValue.date),
            .int(Int64(index) * 1_000_000),
          ]
        )
      })
    let layouts = builder.layouts
    var frame = Frame()
    if let agreement = layouts["agreement"] { frame.add("agreement", agreement) }
    builder.addView("proposal", of: "agreement", as: "proposal", to: &frame)
    today = frame.add("today")
    decidingBody = frame.add("deciding_body")
    self.frame = frame
    self.environment = environment
    self.layouts = layouts
    self.builder = builder
  }

  /// Plans a condition; the checker’s messages when it is wrong.
  func plan(_ text: String) throws -> Program.Entry {
    let compilation = Compilation(text, in: environment)
    guard let checked = compilation.expression else {
      throw WrongCondition(
        text: text, mistakes: compilation.mistakes.map { $0.problem.message(in: .english) })
    }
    return builder.add(checked, in: frame)
  }

  struct WrongCondition: Error {
    let text: String
    let mistakes: [String]
  }

  /// A document of an agreement without any field but `today`.
  func emptyDocument() -> Document {
    var document = Document()
    _ = document.appendBlock(of: frame.size)
    document.slots[today] = .date(daysSinceEpoch: 20_500)
    return document
  }

  /// The slot of a field of the agreement, by its path.
  func slot(_ path: String) -> Int {
    var layout = layouts["agreement"]
    var base = 0
    for name in path.split(separator: ".") {
      guard let field = layout?.fields.first(where: { $0.name == name }) else { return -1 }
      base += field.offset
      guard let nested = field.nested else { return base }
      layout = nested
      base += 1
    }
    return base - 1
  }

  /// The path of a slot of the agreement.
  func path(_ slot: Int) -> String {
    for path in Self.paths where self.slot(path) == slot { return path }
    return slot == today ? "today" : slot == decidingBody ? "deciding_body" : "#\(slot)"
  }

  static let paths = [
    "title", "form", "partner", "partner.name", "partner.country", "term", "term.start", "term.end",
    "cost", "posts", "renewed", "areas", "participants",
  ]
}

extension Document {
  mutating func set(_ text: String, at slot: Int) { slots[slot] = string(Array(text.utf8)) }

  /// Adds the block of a participant and returns its first slot.
  mutating func addParticipant(
    _ layout: RecordLayout, name: String?, role: String?, age: Int64?, paid: Bool?
  ) -> Int {
    let start = appendBlock(of: layout.size)
    if let name { set(name, at: start) }
    if let role { set(role, at: start + 1) }
    if let age { slots[start + 2] = .int(age) }
    if let paid { slots[start + 3] = .bool(paid) }
    return start
  }
}
