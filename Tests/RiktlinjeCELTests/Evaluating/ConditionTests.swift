import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `A condition of a pack` {
  /// What a condition gives for the agreement below.
  enum Answer: Equatable, CustomStringConvertible {
    case yes, no
    case unknown([String])
    case error(String)

    var description: String {
      switch self {
      case .yes: "yes"
      case .no: "no"
      case .unknown(let fields): "unknown: \(fields.joined(separator: ", "))"
      case .error(let code): "error \(code)"
      }
    }
  }

  /// An agreement that lacks its cost, the end of its term, an area and parts of two participants.
  static func document(_ pack: SamplePack) -> Document {
    var document = pack.emptyDocument()
    document.set("Lyon", at: pack.slot("title"))
    document.set("partner_city", at: pack.slot("form"))
    document.set("FR", at: pack.slot("partner.country"))
    if let partner = pack.layouts["partner"], let term = pack.layouts["term"] {
      document.slots[pack.slot("partner")] = .record(partner, start: pack.slot("partner") + 1)
      document.slots[pack.slot("term")] = .record(term, start: pack.slot("term") + 1)
    }
    let start = CivilDate(year: 2026, month: 3, day: 31)?.daysSinceEpoch ?? 0
    document.slots[pack.slot("term.start")] = .date(daysSinceEpoch: start)
    document.slots[pack.slot("posts")] = .int(3)

    let areas = document.appendBlock(of: 3)
    document.set("climate", at: areas)
    document.set("trade", at: areas + 2)
    document.slots[pack.slot("areas")] = document.list(start: areas, count: 3)

    guard let layout = pack.layouts["participant"] else { return document }
    let blocks = [
      document.addParticipant(layout, name: "Ada", role: "lead", age: 40, paid: true),
      document.addParticipant(layout, name: "Bo", role: nil, age: 17, paid: nil),
      document.addParticipant(layout, name: "Cy", role: "guest", age: nil, paid: false),
    ]
    let list = document.appendBlock(of: blocks.count)
    for (index, block) in blocks.enumerated() {
      document.slots[list + index] = .record(layout, start: block)
    }
    document.slots[pack.slot("participants")] = document.list(start: list, count: blocks.count)
    return document
  }

  static let answers: [(String, Answer)] = [
    ("agreement.form == 'partner_city'", .yes),
    ("'sister_city' != agreement.form", .yes),
    ("agreement.form in ['sister_city', 'project']", .no),
    ("proposal.title == 'Lyon'", .yes),
    ("agreement.posts >= 3 && 4 > agreement.posts", .yes),
    ("agreement.posts / 0 == 1", .error("division-by-zero")),
    ("agreement.form == 'project' && agreement.posts / 0 == 1", .no),
    ("agreement.posts / 0 == 1 || agreement.cost > 1", .unknown(["cost"])),
    // Missing data: only what could still matter is named.
    ("agreement.cost > 100000", .unknown(["cost"])),
    ("agreement.cost > 1 && agreement.form == 'project'", .no),
    (
      "agreement.renewed || agreement.cost > 1 || agreement.renewed", .unknown(["renewed", "cost"])
    ),
    ("agreement.renewed && agreement.posts == 3", .unknown(["renewed"])),
    (
      "agreement.renewed ? agreement.cost > 1 : agreement.posts == 3",
      .unknown(["renewed", "cost"])
    ),
    ("agreement.cost / 0.0 > agreement.cost", .unknown(["cost"])),
    (
      "monthsBetween(agreement.term.start, agreement.term.end) <= 36", .unknown(["term.end"])
    ),
    ("has(agreement.cost)", .no),
    ("has(agreement.term.end) || has(agreement.partner.name)", .no),
    ("has(agreement.term) && has(agreement.term.start)", .yes),
    ("!agreement.renewed", .unknown(["renewed"])),
    // Dates.
    ("addMonths(agreement.term.start, -1) == date('2026-02-28')", .yes),
    ("agreement.term.start < today", .no),
    ("today.year() == 2026 && agreement.term.start.day() == 31", .yes),
    ("agreement.term.start.isWeekday()", .yes),
    // Registers.
    ("countries[agreement.partner.country].nordic", .no),
    ("has(countries[agreement.partner.country].eu_since)", .yes),
    ("countries['NO'].nordic && !has(countries['NO'].eu_since)", .yes),
    ("countries['NO'].eu_since < today", .unknown(["countries.NO.eu_since"])),
    ("agreement.partner.country in countries && size(countries) == 10", .yes),
    ("countries.exists(c, countries[c].population > 8000000)", .yes),
    ("countries.all(key, c, c.population < 9000000)", .no),
    // Lists of records and of texts.
    ("size(agreement.participants) == 3 && size(agreement.areas) == 3", .yes),
    ("agreement.participants.all(p, has(p.name))", .yes),
    ("agreement.participants.exists(p, p.role == 'lead' && p.age > 30)", .yes),
    ("agreement.participants.all(p, p.age >= 18)", .no),
    ("agreement.participants.all(p, p.age >= 17)", .unknown(["#4.age"])),
    (
      "agreement.participants.all(p, p.paid || p.role == 'guest')",
      .unknown(["#3.paid", "#3.role"])
    ),
    ("agreement.participants.filter(p, p.name != 'Bo').size() == 2", .yes),
    ("agreement.participants.map(p, p.name).join('+') == 'Ada+Bo+Cy'", .yes),
    ("agreement.participants[2].role == 'guest'", .yes),
    ("agreement.participants[3].role == 'guest'", .error("index-out-of-range")),
    ("agreement.participants.exists_one(p, p.age == 40)", .unknown(["#4.age"])),
    ("agreement.participants.exists(p, agreement.participants.exists(q, q.age > p.age))", .yes),
    ("'climate' in agreement.areas", .yes),
    ("'culture' in agreement.areas", .unknown(["area"])),
    ("agreement.areas.exists(a, a == 'trade')", .yes),
    ("agreement.areas.all(a, a != 'culture')", .unknown(["area"])),
    ("agreement.areas[1] == 'culture'", .unknown(["area"])),
    ("agreement.areas.map(a, a + '!')[0] == 'climate!'", .unknown(["area"])),
    ("cel.bind(c, agreement.cost, agreement.posts == 3 || c > 1.0 || c < 0.0)", .yes),
    ("cel.bind(c, agreement.cost, c > 1.0 || c < 0.0)", .unknown(["cost"])),
    ("deciding_body == 'council'", .unknown(["deciding_body"])),
    ("agreement.title.matches('^L[a-z]+$')", .yes),
    ("agreement.title.size() == 4 && agreement.title.substring(1) == 'yon'", .yes),
  ]

  @Test func `gives its answer with exactly the fields that could change it`() throws {
    let pack = SamplePack()
    let entries = try Self.answers.map { try pack.plan($0.0) }
    let evaluator = Evaluator(pack.builder.finish())
    evaluator.begin(Self.document(pack))
    for (entry, (text, expected)) in zip(entries, Self.answers) {
      #expect(Self.answer(evaluator, entry, pack) == expected, "\(text)")
    }
  }

  static func answer(
    _ evaluator: Evaluator, _ entry: Program.Entry, _ pack: SamplePack
  ) -> Answer {
    switch evaluator.truth(of: entry) {
    case .yes: .yes
    case .no: .no
    case .error: .error(evaluator.problem.code)
    case .unknown: .unknown(evaluator.missingFields.map { name($0, pack) })
    }
  }

  /// A readable name of a field; participants count from 2, since their blocks follow the areas.
  private static func name(_ field: MissingField, _ pack: SamplePack) -> String {
    switch field {
    case .slot(let slot) where slot < pack.frame.size: return pack.path(slot)
    case .slot(let slot) where slot < pack.frame.size + 3: return "area"
    case .slot(let slot):
      let offset = slot - pack.frame.size - 3
      return "#\(offset / 4 + 2).\(["name", "role", "age", "paid"][offset % 4])"
    case .register(let name, let key, let field):
      return ([name, key] + field).joined(separator: ".")
    }
  }

  @Test func `reads a derived value, its missing fields and its errors, from a slot`() throws {
    let pack = SamplePack()
    let derived = try pack.plan("agreement.cost > 5.0 ? 'council' : 'board'")
    let failing = try pack.plan("agreement.posts / 0 == 1 ? 'council' : 'board'")
    let plain = try pack.plan("'coun' + 'cil' + agreement.title.substring(4)")
    let condition = try pack.plan("deciding_body == 'council'")
    let other = try pack.plan("agreement.title + '!' == 'Lyon!'")
    let evaluator = Evaluator(pack.builder.finish())
    evaluator.begin(Self.document(pack))

    evaluator.keep(evaluator.value(of: derived), in: pack.decidingBody)
    #expect(Self.answer(evaluator, other, pack) == .yes)
    #expect(Self.answer(evaluator, condition, pack) == .unknown(["cost"]))
    evaluator.keep(evaluator.value(of: failing), in: pack.decidingBody)
    #expect(Self.answer(evaluator, condition, pack) == .error("division-by-zero"))
    evaluator.keep(evaluator.value(of: plain), in: pack.decidingBody)
    #expect(Self.answer(evaluator, other, pack) == .yes)
    #expect(Self.answer(evaluator, condition, pack) == .yes)
  }

  @Test func `names the slots that it reads in the order written`() throws {
    let pack = SamplePack()
    let entry = try pack.plan(
      "agreement.posts > 1 && has(agreement.term.end) && today < agreement.term.start")
    let program = pack.builder.finish()
    #expect(
      program.slots(readBy: entry).map(pack.path) == ["posts", "term.end", "today", "term.start"])
  }
}
