import RiktlinjeCEL

/// Writes random conditions of the sample pack, well typed, with some that divide by zero.
struct RandomCondition {
  var random: SplitMix
  /// Whether conditions may ask with `has` whether a field is there, which makes absence data.
  let asksForPresence: Bool
  private var variables: [String] = []

  init(seed: UInt64, asksForPresence: Bool) {
    random = SplitMix(state: seed)
    self.asksForPresence = asksForPresence
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func condition(depth: Int) -> String {
    guard depth > 0 else {
      return pick(
        ["agreement.renewed", "true", "false"] + (asksForPresence ? ["has(agreement.cost)"] : []))
    }
    switch Int.random(in: 0...15, using: &random) {
    case 0, 1: return "(\(condition(depth: depth - 1)) && \(condition(depth: depth - 1)))"
    case 2, 3: return "(\(condition(depth: depth - 1)) || \(condition(depth: depth - 1)))"
    case 4: return "!\(condition(depth: depth - 1))"
    case 5:
      return "(\(condition(depth: depth - 1)) ? \(condition(depth: depth - 1))"
        + " : \(condition(depth: depth - 1)))"
    case 6: return "(\(integer(depth - 1)) \(comparison()) \(integer(depth - 1)))"
    case 7: return "(\(number(depth - 1)) \(comparison()) \(number(depth - 1)))"
    case 8: return "(\(text(depth - 1)) \(comparison()) \(text(depth - 1)))"
    case 9: return "(\(date(depth - 1)) \(comparison()) \(date(depth - 1)))"
    case 10:
      return "agreement.form \(pick(["==", "!="])) '\(pick(["sister_city", "project"]))'"
    case 11: return "(\(text(depth - 1)) in \(texts(depth - 1)))"
    case 12 where asksForPresence:
      let field = pick(["age", "role", "paid", "name"])
      return "has(agreement.participants[\(integer(0))].\(field))"
    case 12, 13:
      return "countries[agreement.partner.country]."
        + pick(["nordic", "population > \(integer(0))", "eu_since < \(date(depth - 1))"])
    case 14:
      let macro = pick(["all", "exists", "exists_one"])
      return quantified("agreement.participants", macro, depth, isRecord: true)
    default:
      return quantified(texts(depth - 1), pick(["all", "exists", "exists_one"]), depth)
    }
  }

  private mutating func comparison() -> String { pick(["==", "!=", "<", "<=", ">", ">="]) }

  private mutating func quantified(
    _ range: String, _ macro: String, _ depth: Int, isRecord: Bool = false
  ) -> String {
    let variable = "v\(variables.count)"
    variables.append(isRecord ? variable + ".name" : variable)
    defer { variables.removeLast() }
    let own =
      isRecord
      ? pick(["\(variable).age > \(integer(0))", "\(variable).paid", "\(variable).role == 'lead'"])
      : "\(variable) \(comparison()) \(text(0))"
    let body = pick([own, "(\(own) \(pick(["&&", "||"])) \(condition(depth: depth - 1)))"])
    return "\(range).\(macro)(\(variable), \(body))"
  }

  private mutating func integer(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["0", "1", "2", "40", "agreement.posts"]) }
    switch Int.random(in: 0...6, using: &random) {
    case 0:
      return "(\(integer(depth - 1)) \(pick(["+", "-", "*", "/", "%"])) \(integer(depth - 1)))"
    case 1: return "size(\(text(depth - 1)))"
    case 2: return "size(\(texts(depth - 1)))"
    case 3: return "daysBetween(\(date(depth - 1)), \(date(depth - 1)))"
    case 4: return "\(date(depth - 1)).\(pick(["year", "month", "day"]))()"
    case 5:
      return "(\(condition(depth: depth - 1)) ? \(integer(depth - 1)) : \(integer(depth - 1)))"
    default: return integer(0)
    }
  }

  private mutating func number(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick(["0.0", "1.5", "agreement.cost", "double(agreement.posts)"])
    }
    return "(\(number(depth - 1)) \(pick(["+", "-", "*", "/"])) \(number(depth - 1)))"
  }

  private mutating func text(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick(
        ["'climate'", "'Lyon'", "''", "agreement.title", "agreement.partner.name"] + variables)
    }
    switch Int.random(in: 0...3, using: &random) {
    case 0: return "(\(text(depth - 1)) + \(text(depth - 1)))"
    case 1: return "cel.bind(b, \(text(depth - 1)), b + b)"
    case 2: return "\(texts(depth - 1))[\(integer(depth - 1))]"
    default: return text(0)
    }
  }

  private mutating func texts(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick([
        "agreement.areas", "['climate', 'Lyon']", "agreement.participants.map(p, p.name)",
      ])
    }
    switch Int.random(in: 0...3, using: &random) {
    case 0: return "(\(texts(depth - 1)) + \(texts(depth - 1)))"
    case 1: return "[\(text(depth - 1)), \(text(depth - 1))]"
    case 2: return "\(texts(depth - 1)).filter(f, f \(comparison()) \(text(0)))"
    default: return texts(0)
    }
  }

  private mutating func date(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick(["today", "agreement.term.start", "agreement.term.end", "date('2026-01-31')"])
    }
    return
      "\(pick(["addDays", "addMonths", "addYears"]))(\(date(depth - 1)), \(integer(depth - 1)))"
  }

  /// A value for a slot of the agreement.
  mutating func value(for path: String, in document: inout Document) -> Value {
    switch path {
    case "title", "partner.name": document.string(Array(pick(["Lyon", "climate", ""]).utf8))
    case "form": document.string(Array(pick(["sister_city", "partner_city", "project"]).utf8))
    case "partner.country": document.string(Array(pick(SamplePack.countries).utf8))
    case "term.start", "term.end":
      .date(daysSinceEpoch: Int32.random(in: 20_000...21_000, using: &random))
    case "cost": .double(pick([0, 1.5, -3, 1e9]))
    case "posts": .int(pick([0, 1, 2, 40, .max]))
    case "renewed": .bool(.random(using: &random))
    case "area", "participant.name", "participant.role":
      document.string(Array(pick(["climate", "Lyon", "lead", "guest"]).utf8))
    case "participant.age": .int(pick([1, 17, 40]))
    default: .bool(.random(using: &random))
    }
  }

  /// A document in which each field is there or, one time in three, missing.
  mutating func document(_ pack: SamplePack) -> Document {
    var document = pack.emptyDocument()
    func isMissing(_ random: inout SplitMix) -> Bool { Int.random(in: 0..<3, using: &random) == 0 }
    for path in SamplePack.paths.dropLast(2) where !["partner", "term"].contains(path) {
      if !isMissing(&random) { document.slots[pack.slot(path)] = value(for: path, in: &document) }
    }
    let areas = document.appendBlock(of: 3)
    for slot in areas..<areas + 3 where !isMissing(&random) {
      document.slots[slot] = value(for: "area", in: &document)
    }
    if !isMissing(&random) {
      document.slots[pack.slot("areas")] = document.list(start: areas, count: 3)
    }
    guard let layout = pack.layouts["participant"] else { return document }
    let participants = document.appendBlock(of: 2)
    for element in participants..<participants + 2 {
      let block = document.appendBlock(of: layout.size)
      document.slots[element] = .record(layout, start: block)
      for (offset, field) in ["name", "role", "age", "paid"].enumerated() where !isMissing(&random)
      {
        document.slots[block + offset] = value(for: "participant." + field, in: &document)
      }
    }
    if !isMissing(&random) {
      document.slots[pack.slot("participants")] = document.list(start: participants, count: 2)
    }
    return document
  }

  /// What stands in a slot of such a document.
  static func path(_ slot: Int, _ pack: SamplePack) -> String {
    let offset = slot - pack.frame.size
    if offset < 0 { return pack.path(slot) }
    if offset < 3 { return "area" }
    return "participant." + ["name", "role", "age", "paid"][max(0, offset - 5) % 4]
  }
}
