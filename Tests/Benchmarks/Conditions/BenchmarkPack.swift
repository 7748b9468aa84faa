import RiktlinjeCEL

/// The vocabulary, the register and the agreement that the conditions are timed on.
struct BenchmarkPack {
  let environment: Environment
  let builder: ProgramBuilder
  let frame: Frame

  init() {
    func record(_ name: String, _ fields: [(String, ValueType)]) -> RecordSchema {
      RecordSchema(
        name: name, fields: fields.map { RecordSchema.Field(name: $0.0, type: $0.1) })
    }
    var environment = Environment()
    for schema in [
      record("term", [("start", .date), ("end", .date)]),
      record("partner", [("name", .string), ("country", .key("countries"))]),
      record("participant", [("name", .string), ("role", .string), ("age", .int)]),
      record("country", [("nordic", .bool), ("eu_since", .date)]),
      record(
        "agreement",
        [
          ("title", .string), ("form", .enumeration("form")), ("partner", .record("partner")),
          ("term", .record("term")), ("cost", .double), ("posts", .int), ("renewed", .bool),
          ("areas", .list(.key("areas"))), ("participants", .list(.record("participant"))),
          ("evaluation", .date),
        ]),
    ] { environment.records[schema.name] = schema }
    environment.enumerations["form"] = ["sister_city", "partner_city", "project", "network"]
    environment.variables = [
      "agreement": .record("agreement"), "today": .date, "deciding_body": .string,
      "countries": .map(key: .key("countries"), value: .record("country")),
    ]
    let codes = (0..<200).map { "C\($0)" } + ["FR", "SE"]
    environment.registerKeys["countries"] = codes
    environment.registerKeys["areas"] = ["climate", "culture", "trade"]
    builder = ProgramBuilder(environment)
    builder.addRegister(
      "countries", record: "country",
      entries: codes.map {
        ($0, [.bool($0 == "SE"), CivilDate(year: 1995, month: 1, day: 1).map(CELValue.date)])
      })
    var frame = Frame()
    if let layout = builder.layouts["agreement"] { frame.add("agreement", layout) }
    frame.add("today")
    frame.add("deciding_body")
    self.frame = frame
    self.environment = environment
  }

  /// An agreement with everything but its evaluation.
  func document() -> Document {
    var document = Document()
    _ = document.appendBlock(of: frame.size)
    guard let layout = builder.layouts["agreement"], let person = builder.layouts["participant"]
    else { return document }
    func slot(_ name: String) -> Int { layout.fields.first { $0.name == name }?.offset ?? 0 }
    func set(_ text: String, _ slot: Int) { document.slots[slot] = document.string(text.utf8) }
    set("Cooperation between Gothenburg and Lyon", slot("title"))
    set("partner_city", slot("form"))
    set("Ville de Lyon", slot("partner") + 1)
    set("FR", slot("partner") + 2)
    document.slots[slot("term") + 1] = .date(daysSinceEpoch: 20_000)
    document.slots[slot("term") + 2] = .date(daysSinceEpoch: 21_000)
    document.slots[slot("cost")] = .double(125_000)
    document.slots[slot("posts")] = .int(3)
    document.slots[slot("renewed")] = .bool(true)
    document.slots[layout.size] = .date(daysSinceEpoch: 20_500)
    set("council", layout.size + 1)
    let areas = document.appendBlock(of: 3)
    for (index, area) in ["climate", "culture", "trade"].enumerated() { set(area, areas + index) }
    document.slots[slot("areas")] = document.list(start: areas, count: 3)
    let list = document.appendBlock(of: 5)
    for element in list..<list + 5 {
      let block = document.appendBlock(of: person.size)
      set("Participant \(element)", block)
      set(element == list ? "lead" : "guest", block + 1)
      document.slots[block + 2] = .int(Int64(20 + element))
      document.slots[element] = .record(person, start: block)
    }
    document.slots[slot("participants")] = document.list(start: list, count: 5)
    return document
  }
}
