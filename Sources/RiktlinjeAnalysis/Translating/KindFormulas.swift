import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// The conditions of one kind as statements about its fields.
///
/// Each proposal that is filled in as the vocabulary says gives values to the statements with which all
/// demands hold; the other way round that need not be so, for of what is compared with what, and of the
/// elements of lists, little is known. So what cannot hold here holds for no proposal, and what can hold
/// is only a hint, to be confirmed by the engine.
final class KindFormulas {
  let pack: RulePack
  let plan: KindPlan
  let layout: KindLayout
  /// The day on which rules are in force, and the day that is today.
  let day: CivilDate
  var gates = Gates()
  /// That nothing required is missing.
  let filledIn: Literal
  /// The fields in the order of the vocabulary, and their places by their paths.
  private(set) var atoms: [FieldAtom] = []
  private(set) var places: [String: Int] = [:]
  private(set) var orders: [String: OrderedTerm] = [:]
  /// The texts that something is compared with, by its name.
  private(set) var texts: [String: [String: Literal]] = [:]
  /// What is followed by name only, with the paths of the fields that it reads.
  private(set) var compounds: [String: Set<String>] = [:]
  private var opaque: [String: Statement] = [:]
  private var opaqueKnown: [String: Literal] = [:]
  private var derivedTerms: [String: Term] = [:]
  private var derivedTruths: [String: Statement] = [:]
  private let registers: [String: [String: [String: Constant]]]
  /// The fields of registers that have a value which is no constant here, as `register.field`.
  private let unfollowed: Set<String>
  private let derived: [String: KindPlan.PlannedValue]

  init?(_ pack: RulePack, kind: String, day: CivilDate) {
    guard let pending = pack.pendingPlan(ofKind: kind) else { return nil }
    self.pack = pack
    self.day = day
    layout = pending.layout
    plan = pending.plan(on: day)
    derived = Dictionary(
      plan.derivedValues.map { ($0.derived.id, $0) }, uniquingKeysWith: { first, _ in first })
    var registers: [String: [String: [String: Constant]]] = [:]
    var unfollowed: Set<String> = []
    for register in pack.boundRegisters {
      registers[register.name] = Dictionary(
        register.entries(on: day).map { entry in
          var values: [String: Constant] = [:]
          for (name, value) in zip(register.fieldNames, entry.fields) {
            guard let value else { continue }
            if let constant = Constant(value) {
              values[name] = constant
            } else {
              unfollowed.insert("\(register.name).\(name)")
            }
          }
          return (entry.key, values)
        }, uniquingKeysWith: { first, _ in first })
    }
    self.registers = registers
    self.unfollowed = unfollowed
    filledIn = gates.open()
    addFields(of: layout.shape, path: [], within: gates.yes)
  }

  // MARK: - Fields

  private func addFields(of shape: RecordShape, path: [String], within record: Literal) {
    for slot in shape.slots {
      let field = slot.field
      let path = path + [field.name]
      // What is assumed is known to conditions whether it is given or not.
      let known = field.assumed == nil ? gates.open() : gates.yes
      if field.assumed == nil { gates.demand([!known, record]) }
      if field.isRequired { gates.demand([!filledIn, !record, known]) }
      let values = values(of: field, known: known, key: path.joined(separator: "."))
      places[path.joined(separator: ".")] = atoms.count
      atoms.append(FieldAtom(path: path, field: field, known: known, values: values))
      if case .record(let inner) = slot.content { addFields(of: inner, path: path, within: known) }
    }
  }

  private func values(of field: Field, known: Literal, key: String) -> FieldAtom.Values {
    switch field.type {
    case .boolean:
      return closed([.truth(true), .truth(false)], known)
    case .oneOf(let name):
      let values = pack.vocabulary.enumerations[name]?.values ?? []
      return closed(values.map { .text($0.name) }, known)
    case .reference(let name):
      let entries = pack.register(name)?.entries ?? []
      let values = closed(entries.map { .text($0.key) }, known)
      if case .closed(let cases) = values {
        for (entry, (_, holds)) in zip(entries, cases) where !entry.valid.contains(day) {
          gates.demand([!filledIn, !holds])
        }
      }
      return values
    case .integer, .number, .date:
      addOrder(
        key, isWhole: field.type != .number, least: field.minimum, greatest: field.maximum)
      return .ordered
    case .text: return .text
    case .list, .record: return .other
    }
  }

  private func closed(_ constants: [Constant], _ known: Literal) -> FieldAtom.Values {
    let cases = constants.map { (constant: $0, holds: gates.open()) }
    gates.demandAtMostOne(cases.map { $0.holds })
    for (_, holds) in cases { gates.demand([!holds, known]) }
    gates.demand([!known] + cases.map { $0.holds })
    return .closed(cases)
  }

  func atom(_ key: String) -> FieldAtom? { places[key].map { atoms[$0] } }

  // MARK: - Order

  private func addOrder(_ key: String, isWhole: Bool, least: Double?, greatest: Double?) {
    guard orders[key] == nil else { return }
    orders[key] = OrderedTerm(isWhole: isWhole)
    if let least { gates.demand([!below(key, OrderedTerm.Cut(value: least, isAfter: false))]) }
    if let greatest { gates.demand([below(key, OrderedTerm.Cut(value: greatest, isAfter: true))]) }
  }

  /// That a number or day lies below a cut.
  private func below(_ key: String, _ cut: OrderedTerm.Cut) -> Literal {
    guard var term = orders[key] else { return gates.open() }
    var cut = cut
    if term.isWhole {
      // Of whole numbers `x < 3` and `x <= 2` say the same.
      let floor = cut.value.rounded(.down)
      cut = OrderedTerm.Cut(
        value: cut.isAfter || floor < cut.value ? floor : floor - 1, isAfter: true)
    }
    let index = term.cuts.firstIndex { !($0.cut < cut) } ?? term.cuts.endIndex
    if index < term.cuts.endIndex, term.cuts[index].cut == cut { return term.cuts[index].below }
    let literal = gates.open()
    if index > 0 { gates.demand([!term.cuts[index - 1].below, literal]) }
    if index < term.cuts.endIndex { gates.demand([!literal, term.cuts[index].below]) }
    term.cuts.insert((cut, literal), at: index)
    orders[key] = term
    return literal
  }

  /// That a comparison of a number or day with a constant holds.
  private func holds(_ key: String, _ sign: Sign, _ value: Double) -> Literal {
    let before = OrderedTerm.Cut(value: value, isAfter: false)
    let after = OrderedTerm.Cut(value: value, isAfter: true)
    switch sign {
    case .less: return below(key, before)
    case .lessOrEqual: return below(key, after)
    case .greater: return !below(key, after)
    case .greaterOrEqual: return !below(key, before)
    case .equal:
      let (first, second) = (below(key, before), below(key, after))
      return gates.all([!first, second])
    case .notEqual:
      let (first, second) = (below(key, before), below(key, after))
      return gates.any([first, !second])
    }
  }

  // MARK: - Truth

  /// A condition as a statement.
  func statement(_ expression: KindPlan.Expression) -> Statement {
    let tree = plan.program.expression(of: expression.entry)
    return truth(tree.expression.root, tree)
  }

  private func truth(_ id: Expression.ID, _ tree: CheckedExpression) -> Statement {
    switch tree.expression[id] {
    case .literal(.bool(let value)):
      return value
        ? Statement(yes: gates.yes, no: gates.no) : Statement(yes: gates.no, no: gates.yes)
    case .call("_&&_", _, let parts):
      let parts = parts.map { truth($0, tree) }
      return Statement(yes: gates.all(parts.map { $0.yes }), no: gates.any(parts.map { $0.no }))
    case .call("_||_", _, let parts):
      let parts = parts.map { truth($0, tree) }
      return Statement(yes: gates.any(parts.map { $0.yes }), no: gates.all(parts.map { $0.no }))
    case .call("!_", _, let parts): return truth(parts[0], tree).opposite
    case .call("_?_:_", _, let parts):
      let (test, first, second) = (
        truth(parts[0], tree), truth(parts[1], tree), truth(parts[2], tree)
      )
      return Statement(
        yes: either(test, first.yes, second.yes), no: either(test, first.no, second.no))
    case .call("@in", _, let parts):
      return membership(parts[0], in: parts[1], tree) ?? opaqueTruth(id, tree)
    case .call(let name, nil, let parts):
      guard parts.count == 2, let sign = Sign(rawValue: name) else { break }
      return comparison(term(parts[0], tree), sign, term(parts[1], tree)) ?? opaqueTruth(id, tree)
    case .has(let operand, let field):
      return presence(operand, field, tree) ?? opaqueTruth(id, tree)
    default: break
    }
    if let name = derivedName(id, tree), let planned = derived[name] { return truth(of: planned) }
    if case .closed(let cases) = termOfPlace(id, tree) {
      return Statement(
        yes: gates.any(cases.filter { $0.constant == .truth(true) }.map { $0.holds }),
        no: gates.any(cases.filter { $0.constant == .truth(false) }.map { $0.holds }))
    }
    return opaqueTruth(id, tree)
  }

  private func either(_ test: Statement, _ first: Literal, _ second: Literal) -> Literal {
    gates.any([gates.all([test.yes, first]), gates.all([test.no, second])])
  }

  /// A statement of which only the words are known: the same words say the same.
  private func opaqueTruth(_ id: Expression.ID, _ tree: CheckedExpression) -> Statement {
    let key = tree.expression.canonicalText(of: id)
    if let known = opaque[key] { return known }
    let statement = Statement(yes: gates.open(), no: gates.open())
    gates.demand([!statement.yes, !statement.no])
    opaque[key] = statement
    compounds[key] = paths(below: id, tree)
    return statement
  }

  private func presence(
    _ operand: Expression.ID, _ field: String, _ tree: CheckedExpression
  ) -> Statement? {
    if let path = path(operand, tree) {
      guard let atom = atom((path + [field]).joined(separator: ".")) else { return nil }
      return Statement(yes: atom.known, no: !atom.known)
    }
    guard let (register, keys) = entry(operand, tree) else { return nil }
    let has = keys.map { registers[register]?[$0.key]?[field] != nil }
    guard hasConstants(field, of: register) else { return nil }
    return Statement(
      yes: gates.any(zip(keys, has).filter { $0.1 }.map { $0.0.holds }),
      no: gates.any(zip(keys, has).filter { !$0.1 }.map { $0.0.holds }))
  }

  private func membership(
    _ needle: Expression.ID, in list: Expression.ID, _ tree: CheckedExpression
  ) -> Statement? {
    guard case .list(let elements) = tree.expression[list],
      !elements.contains(where: { $0.isOptional })
    else { return nil }
    let term = term(needle, tree)
    var parts: [Statement] = []
    for element in elements {
      guard case .closed(let cases) = self.term(element.value, tree), cases.count == 1,
        cases[0].holds == gates.yes, let part = comparison(term, .equal, .closed(cases))
      else { return nil }
      parts.append(part)
    }
    guard !parts.isEmpty else { return nil }
    return Statement(yes: gates.any(parts.map { $0.yes }), no: gates.all(parts.map { $0.no }))
  }

  /// A comparison; `nil` where it is one of things that are not followed.
  private func comparison(_ left: Term, _ sign: Sign, _ right: Term) -> Statement? {
    switch (left, right) {
    case (.closed(let left), .closed(let right)):
      return comparison(left, sign, right)
    case (.ordered(let key, let known), .closed(let cases)):
      var (yes, no): ([Literal], [Literal]) = ([], [])
      for (constant, isIt) in cases {
        guard let value = constant.rank else { return nil }
        let holds = holds(key, sign, value)
        yes.append(gates.all([isIt, holds]))
        no.append(gates.all([isIt, !holds]))
      }
      let (some, none) = (gates.any(yes), gates.any(no))
      return Statement(yes: gates.all([known, some]), no: gates.all([known, none]))
    case (.closed, .ordered): return comparison(right, sign.mirrored, left)
    case (.ordered(let first, let firstKnown), .ordered(let second, let secondKnown)):
      // Which of two is written first does not matter.
      guard first <= second else { return comparison(right, sign.mirrored, left) }
      let key = "\(first) - \(second)"
      let isWhole = orders[first]?.isWhole == true && orders[second]?.isWhole == true
      addOrder(key, isWhole: isWhole, least: nil, greatest: nil)
      compounds[key] = reads(of: first).union(reads(of: second))
      let known = gates.all([firstKnown, secondKnown])
      let holds =
        first == second
        ? sign.holds(.number(0), .number(0)) == true ? gates.yes : gates.no : holds(key, sign, 0)
      return Statement(yes: gates.all([known, holds]), no: gates.all([known, !holds]))
    case (.text(let key, let known), .closed(let cases)):
      guard sign == .equal || sign == .notEqual else { return nil }
      var equal: [Literal] = []
      for (constant, isIt) in cases {
        guard case .text(let text) = constant else { return nil }
        let same = isText(key, text)
        equal.append(gates.all([isIt, same]))
      }
      let (some, given) = (gates.any(equal), gates.any(cases.map { $0.holds }))
      let statement = Statement(
        yes: gates.all([known, some]), no: gates.all([known, given, !some]))
      return sign == .equal ? statement : statement.opposite
    case (.closed, .text): return comparison(right, sign.mirrored, left)
    default: return nil
    }
  }

  /// The most pairs of constants that are compared one by one.
  private static let mostPairs = 4_000

  private func comparison(
    _ left: [(constant: Constant, holds: Literal)], _ sign: Sign,
    _ right: [(constant: Constant, holds: Literal)]
  ) -> Statement? {
    if sign == .equal || sign == .notEqual {
      let others = Dictionary(
        right.map { ($0.constant, $0.holds) }, uniquingKeysWith: { first, _ in first })
      guard others.count == right.count else { return nil }
      let equal = left.compactMap { constant, holds in
        others[constant].map { gates.all([holds, $0]) }
      }
      let yes = gates.any(equal)
      let known = gates.all([
        gates.any(left.map { $0.holds }), gates.any(right.map { $0.holds }),
      ])
      let statement = Statement(yes: yes, no: gates.all([known, !yes]))
      return sign == .equal ? statement : statement.opposite
    }
    guard left.count * right.count <= Self.mostPairs else { return nil }
    var (yes, no): ([Literal], [Literal]) = ([], [])
    for (first, isFirst) in left {
      for (second, isSecond) in right {
        guard let holds = sign.holds(first, second) else { return nil }
        let both = gates.all([isFirst, isSecond])
        if holds { yes.append(both) } else { no.append(both) }
      }
    }
    return Statement(yes: gates.any(yes), no: gates.any(no))
  }

  /// That something is a text; of several texts it is at most one.
  private func isText(_ key: String, _ text: String) -> Literal {
    if let known = texts[key]?[text] { return known }
    let literal = gates.open()
    for other in (texts[key] ?? [:]).values { gates.demand([!other, !literal]) }
    texts[key, default: [:]][text] = literal
    return literal
  }

  // MARK: - Terms

  private func term(_ id: Expression.ID, _ tree: CheckedExpression) -> Term {
    let expression = tree.expression
    if let constant = constant(id, tree) { return .closed([(constant, gates.yes)]) }
    if let name = derivedName(id, tree), let planned = derived[name] { return term(of: planned) }
    switch expression[id] {
    case .call("_?_:_", _, let parts):
      let test = truth(parts[0], tree)
      if case .closed(let first) = term(parts[1], tree),
        case .closed(let second) = term(parts[2], tree)
      {
        return .closed(
          merged(
            first.map { ($0.constant, gates.all([test.yes, $0.holds])) }
              + second.map { ($0.constant, gates.all([test.no, $0.holds])) }))
      }
    case .call(let name, nil, let parts) where Self.spans.contains(name) && parts.count == 2:
      let known = parts.map { self.known(term($0, tree), $0, tree) }
      let key = expression.canonicalText(of: id)
      addOrder(key, isWhole: true, least: nil, greatest: nil)
      compounds[key] = paths(below: id, tree)
      return .ordered(key, known: gates.all(known))
    case .call("size", let receiver, let arguments):
      guard let list = receiver ?? arguments.first, let path = path(list, tree),
        let atom = atom(path.joined(separator: ".")), case .list = atom.field.type
      else { break }
      let key = "size(\(atom.key))"
      addOrder(key, isWhole: true, least: 0, greatest: nil)
      compounds[key] = [atom.key]
      return .ordered(key, known: atom.known)
    default: break
    }
    let found = termOfPlace(id, tree)
    if case .opaque = found {} else { return found }
    let type = tree.types[Int(id.index)]
    if type == .bool {
      let truth = truth(id, tree)
      return .closed([(.truth(true), truth.yes), (.truth(false), truth.no)])
    }
    let key = expression.canonicalText(of: id)
    switch type {
    case .int, .double, .date:
      addOrder(key, isWhole: type != .double, least: nil, greatest: nil)
      compounds[key] = paths(below: id, tree)
      return .ordered(key, known: knownOpaque(key))
    case .string, .enumeration, .key:
      compounds[key] = paths(below: id, tree)
      return .text(key, known: knownOpaque(key))
    default: return .opaque
    }
  }

  /// What is a number for any two days.
  private static let spans: Set<String> = ["daysBetween", "monthsBetween", "yearsBetween"]

  private func known(_ term: Term, _ id: Expression.ID, _ tree: CheckedExpression) -> Literal {
    switch term {
    case .closed(let cases): gates.any(cases.map { $0.holds })
    case .ordered(_, let known), .text(_, let known): known
    case .opaque: knownOpaque(tree.expression.canonicalText(of: id))
    }
  }

  private func knownOpaque(_ key: String) -> Literal {
    if let known = opaqueKnown[key] { return known }
    let literal = gates.open()
    opaqueKnown[key] = literal
    return literal
  }

  /// What stands in a field, or in a field of a register's entry.
  private func termOfPlace(_ id: Expression.ID, _ tree: CheckedExpression) -> Term {
    if let path = path(id, tree), let atom = atom(path.joined(separator: ".")) {
      switch atom.values {
      case .closed(let cases): return .closed(cases)
      case .ordered: return .ordered(atom.key, known: atom.known)
      case .text: return .text(atom.key, known: atom.known)
      case .other: return .opaque
      }
    }
    guard case .select(let operand, let field, false) = tree.expression[id],
      let (register, keys) = entry(operand, tree), hasConstants(field, of: register)
    else { return .opaque }
    return .closed(
      merged(
        keys.compactMap { key, holds in
          registers[register]?[key]?[field].map { ($0, holds) }
        }))
  }

  /// Whether all that a field of a register's entries can hold is a constant here.
  private func hasConstants(_ field: String, of register: String) -> Bool {
    switch pack.register(register)?.fields.first(where: { $0.name == field })?.type {
    case .boolean, .number, .date, .oneOf, .reference, .text, .integer:
      !unfollowed.contains("\(register).\(field)")
    case .list, .record, nil: false
    }
  }

  /// The entry of a register that an index names: its possible keys.
  private func entry(
    _ id: Expression.ID, _ tree: CheckedExpression
  ) -> (register: String, keys: [(key: String, holds: Literal)])? {
    guard case .index(let map, let key, false) = tree.expression[id],
      case .variable(let name)? = tree.references[Int(map.index)], let known = registers[name],
      case .closed(let cases) = term(key, tree)
    else { return nil }
    var keys: [(key: String, holds: Literal)] = []
    for (constant, holds) in cases {
      guard case .text(let key) = constant, known[key] != nil else { return nil }
      keys.append((key, holds))
    }
    return (name, keys)
  }

  private func merged(
    _ cases: [(Constant, Literal)]
  ) -> [(constant: Constant, holds: Literal)] {
    var order: [Constant] = []
    var literals: [Constant: [Literal]] = [:]
    for (constant, holds) in cases {
      if literals[constant] == nil { order.append(constant) }
      literals[constant, default: []].append(holds)
    }
    return order.map { ($0, gates.any(literals[$0] ?? [])) }
  }

  private func constant(_ id: Expression.ID, _ tree: CheckedExpression) -> Constant? {
    switch tree.expression[id] {
    case .literal(.int(let value)): return Constant(.int(value))
    case .literal(.double(let value)): return .number(value)
    case .literal(.string(let value)): return .text(value)
    case .literal(.bool(let value)): return .truth(value)
    case .identifier:
      guard case .variable(let name)? = tree.references[Int(id.index)],
        name == "today" || name == "as_of", derived[name] == nil
      else { return nil }
      return .day(Int(day.daysSinceEpoch))
    case .call("date", nil, let arguments):
      guard arguments.count == 1, case .text(let text)? = constant(arguments[0], tree),
        let day = CivilDate(iso: text)
      else { return nil }
      return .day(Int(day.daysSinceEpoch))
    case .call(let name, nil, let arguments):
      guard arguments.count == 2, case .day(let start)? = constant(arguments[0], tree),
        case .number(let number)? = constant(arguments[1], tree), let count = Int(exactly: number),
        let day = CivilDate(daysSinceEpoch: start)
      else { return nil }
      let moved: CivilDate? =
        switch name {
        case "addDays": day.adding(days: count)
        case "addMonths": day.adding(months: count)
        case "addYears": day.adding(years: count)
        default: nil
        }
      return moved.map { .day(Int($0.daysSinceEpoch)) }
    case .call("-_", nil, let arguments):
      guard arguments.count == 1, case .number(let value)? = constant(arguments[0], tree) else {
        return nil
      }
      return .number(-value)
    default: return nil
    }
  }

  // MARK: - Derived values

  private func derivedName(_ id: Expression.ID, _ tree: CheckedExpression) -> String? {
    guard case .variable(let name)? = tree.references[Int(id.index)], derived[name] != nil else {
      return nil
    }
    return name
  }

  private func truth(of planned: KindPlan.PlannedValue) -> Statement {
    let id = planned.derived.id
    if let known = derivedTruths[id] { return known }
    let statement: Statement
    switch planned.content {
    case .value(let expression): statement = self.statement(expression)
    case .first:
      if case .closed(let cases) = term(of: planned) {
        statement = Statement(
          yes: gates.any(cases.filter { $0.constant == .truth(true) }.map { $0.holds }),
          no: gates.any(cases.filter { $0.constant == .truth(false) }.map { $0.holds }))
      } else {
        statement = Statement(yes: gates.open(), no: gates.open())
        gates.demand([!statement.yes, !statement.no])
      }
    }
    derivedTruths[id] = statement
    return statement
  }

  private func term(of planned: KindPlan.PlannedValue) -> Term {
    let id = planned.derived.id
    if let known = derivedTerms[id] { return known }
    let term: Term
    switch planned.content {
    case .value(let expression):
      let tree = plan.program.expression(of: expression.entry)
      term = self.term(tree.expression.root, tree)
    case .first(let rows, let otherwise): term = table(rows, otherwise) ?? open(planned)
    }
    derivedTerms[id] = term
    return term
  }

  /// A value of which only the name is known.
  private func open(_ planned: KindPlan.PlannedValue) -> Term {
    let key = planned.derived.id
    var reads: Set<String> = []
    if case .first(let rows, let otherwise) = planned.content {
      for expression in rows.flatMap({ [$0.when, $0.then] }) + [otherwise] {
        let tree = plan.program.expression(of: expression.entry)
        reads.formUnion(paths(below: tree.expression.root, tree))
      }
    }
    compounds[key] = reads
    switch planned.type {
    case .int, .double, .date:
      addOrder(key, isWhole: planned.type != .double, least: nil, greatest: nil)
      return .ordered(key, known: knownOpaque(key))
    case .string, .enumeration, .key: return .text(key, known: knownOpaque(key))
    default: return .opaque
    }
  }

  /// A decision table whose values are constants; `nil` for another.
  ///
  /// The table answers with a value when the first row that hits gives it and all rows before that may
  /// still hit give the same.
  private func table(
    _ rows: [KindPlan.PlannedValue.Row], _ otherwise: KindPlan.Expression
  ) -> Term? {
    func cases(_ expression: KindPlan.Expression) -> [Constant: Literal]? {
      let tree = plan.program.expression(of: expression.entry)
      let root = tree.expression.root
      guard case .closed(let cases) = term(root, tree) else { return nil }
      return Dictionary(
        cases.map { ($0.constant, $0.holds) }, uniquingKeysWith: { first, _ in first })
    }
    guard var result = cases(otherwise) else { return nil }
    var constants = Set(result.keys)
    for row in rows.reversed() {
      guard let then = cases(row.then) else { return nil }
      let when = statement(row.when)
      // Neither yes nor no: it is unknown, and may hit, or an error, which ends the table.
      let mayHit = gates.open()
      gates.demand([!mayHit, !when.yes])
      gates.demand([!mayHit, !when.no])
      constants.formUnion(then.keys)
      var next: [Constant: Literal] = [:]
      for constant in constants {
        let (here, later) = (then[constant] ?? gates.no, result[constant] ?? gates.no)
        next[constant] = gates.any([
          gates.all([when.yes, here]), gates.all([when.no, later]),
          gates.all([mayHit, here, later]),
        ])
      }
      result = next
    }
    let order = constants.sorted { String(describing: $0) < String(describing: $1) }
    return .closed(order.map { ($0, result[$0] ?? gates.no) })
  }

  // MARK: - Names

  /// The names that lead to a field of the proposal; empty for the proposal itself.
  private func path(_ id: Expression.ID, _ tree: CheckedExpression) -> [String]? {
    switch tree.expression[id] {
    case .identifier:
      guard case .variable(let name)? = tree.references[Int(id.index)],
        name == plan.kind.name || name == "proposal", derived[name] == nil
      else { return nil }
      return []
    case .select(let operand, let field, false): return path(operand, tree).map { $0 + [field] }
    default: return nil
    }
  }

  /// The fields that a part of a condition reads, through derived values too.
  private func paths(below id: Expression.ID, _ tree: CheckedExpression) -> Set<String> {
    if let path = path(id, tree), !path.isEmpty { return [path.joined(separator: ".")] }
    if let name = derivedName(id, tree), let planned = derived[name] {
      switch planned.content {
      case .value(let expression):
        let tree = plan.program.expression(of: expression.entry)
        return paths(below: tree.expression.root, tree)
      case .first(let rows, let otherwise):
        return (rows.flatMap { [$0.when, $0.then] } + [otherwise]).reduce(into: []) {
          let tree = plan.program.expression(of: $1.entry)
          $0.formUnion(paths(below: tree.expression.root, tree))
        }
      }
    }
    var found: Set<String> = []
    if case .has(let operand, let field) = tree.expression[id], let path = path(operand, tree) {
      found.insert((path + [field]).joined(separator: "."))
    }
    for part in tree.expression[id].parts { found.formUnion(paths(below: part, tree)) }
    return found
  }

  /// That each row of a decision table hits while none before it does, and that none does; a row of
  /// which it is not known whether it hits does not.
  func reach(
    _ rows: [KindPlan.PlannedValue.Row]
  ) -> (rows: [Literal], otherwise: Literal) {
    var reached: [Literal] = []
    var before = gates.yes
    for row in rows {
      let when = statement(row.when)
      reached.append(gates.all([before, when.yes]))
      before = gates.all([before, !when.yes])
    }
    return (reached, before)
  }

  /// The constants that a derived value may be; `nil` where they are not known.
  func cases(
    of planned: KindPlan.PlannedValue
  ) -> [(constant: Constant, holds: Literal)]? {
    if case .closed(let cases) = term(of: planned) { cases } else { nil }
  }

  /// The texts and numbers that conditions write down, in order.
  private(set) lazy var written: (texts: [String], numbers: [Double]) = {
    var (texts, numbers): (Set<String>, Set<Double>) = ([], [])
    func note(_ expression: KindPlan.Expression?) {
      guard let expression else { return }
      for node in plan.program.expression(of: expression.entry).expression.nodes {
        switch node {
        case .literal(.string(let text)): texts.insert(text)
        case .literal(.int(let value)): numbers.insert(Double(value))
        case .literal(.double(let value)): numbers.insert(value)
        default: break
        }
      }
    }
    for planned in plan.rules {
      note(planned.when)
      note(planned.require)
      for condition in planned.exemptions.flatMap({ $0.conditions }) { note(condition) }
    }
    for planned in plan.derivedValues {
      switch planned.content {
      case .value(let expression): note(expression)
      case .first(let rows, let otherwise):
        for row in rows {
          note(row.when)
          note(row.then)
        }
        note(otherwise)
      }
    }
    return (texts.sorted(), numbers.sorted())
  }()

  /// The fields that a condition reads, through derived values too, in the order of their names.
  func reads(_ expression: KindPlan.Expression?) -> Set<String> {
    guard let expression else { return [] }
    let tree = plan.program.expression(of: expression.entry)
    return paths(below: tree.expression.root, tree)
  }

  private func reads(of key: String) -> Set<String> {
    places[key] == nil ? compounds[key] ?? [] : [key]
  }
}
