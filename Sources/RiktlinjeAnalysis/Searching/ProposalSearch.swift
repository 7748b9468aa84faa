import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Makes up proposals and asks the engine of each: what a solver says can hold is shown by one of them,
/// or not shown at all.
final class ProposalSearch {
  private let formulas: KindFormulas
  private let checker: Checker
  private var random: RandomSource

  /// How many proposals are tried before giving up.
  static let patience = 400
  /// How many where all rules have to agree.
  static let patienceForVerdicts = 2_000

  /// - Parameter rules: the rules to ask; all when empty.
  init(_ formulas: KindFormulas, asking rules: Set<String> = []) {
    self.formulas = formulas
    random = RandomSource(state: 1)
    var options = Checker.Options()
    options.only = rules
    options.today = formulas.day
    options.isDetailed = false
    checker = Checker(formulas.pack, asOf: formulas.day, options: options)
  }

  /// A proposal of which nothing is held against what is looked for; `nil` when none is found within
  /// the bound.
  ///
  /// Beginning with what the solver means, fields that a rule reads which stands in the way get other
  /// values, as long as no more rules do.
  ///
  /// - Parameters:
  ///   - model: the values of the statements that the solver has found.
  ///   - fixed: fields that keep the value that the solver has found.
  ///   - recordsJudgements: whether judgements that are asked are answered.
  ///   - isLeast: whether to take away whatever is not needed.
  ///   - obstacles: the fields that each obstacle reads; empty when a result is what is looked for.
  func proposal(
    for model: [Bool], keeping fixed: Set<String> = [], recordsJudgements: Bool, isLeast: Bool,
    _ obstacles: (ProposalResult) -> [[String]]
  ) -> Draft? {
    var patience = recordsJudgements ? Self.patienceForVerdicts : Self.patience
    func judged(_ draft: Draft) -> (draft: Draft, obstacles: [[String]])? {
      patience -= 1
      guard let (draft, result) = examined(draft, recordsJudgements: recordsJudgements) else {
        return nil
      }
      return (draft, obstacles(result))
    }
    guard var best = judged(draft(of: model)) else { return nil }
    while !best.obstacles.isEmpty {
      guard patience > 0 else { return nil }
      var fields = best.obstacles[random.next(below: best.obstacles.count)]
      var draft = best.draft
      if fields.isEmpty { fields = draft.values.keys.filter { !fixed.contains($0) }.sorted() }
      draft.judgements = []
      // One field or all of them: what hangs together must sometimes change together.
      if random.next(below: 2) == 0 {
        if let path = random.element(of: fields) { vary(path, in: &draft) }
      } else {
        for path in fields where random.next(below: 3) > 0 { vary(path, in: &draft) }
      }
      if let next = judged(draft), next.obstacles.count <= best.obstacles.count { best = next }
    }
    guard isLeast else { return best.draft }
    return least(best.draft) { draft in
      guard let (draft, obstacles) = judged(draft), obstacles.isEmpty else { return nil }
      return draft
    }
  }

  /// A proposal with its judgements, and what the engine says of it.
  private func examined(
    _ draft: Draft, recordsJudgements: Bool
  ) -> (draft: Draft, result: ProposalResult)? {
    guard let result = result(of: draft) else { return nil }
    guard recordsJudgements else { return (draft, result) }
    let asked = result.findings.filter { finding in
      if case .judgement = finding.subject { finding.status == .undetermined } else { false }
    }
    guard !asked.isEmpty else { return (draft, result) }
    var draft = draft
    draft.judgements.formUnion(asked.map { $0.rule })
    return self.result(of: draft).map { (draft, $0) }
  }

  /// What the engine says of a proposal; `nil` when it cannot be read or says more than one thing.
  func result(of draft: Draft) -> ProposalResult? {
    let report = checker.check(text: draft.yaml(of: formulas), named: "example.yaml")
    guard report.results.count == 1 else { return nil }
    return report.results.first
  }

  /// A proposal from which nothing can be taken away but what must be given.
  private func least(_ draft: Draft, _ accepted: (Draft) -> Draft?) -> Draft {
    var least = draft
    // Whole records go first: with them goes most.
    let atoms = formulas.atoms.filter { !$0.field.isRequired }
      .sorted { ($0.path.count, $0.key) < ($1.path.count, $1.key) }
    for atom in atoms {
      var without = least
      without.judgements = []
      without.values = least.values.filter { path, _ in
        path != atom.key && !path.hasPrefix(atom.key + ".")
      }
      guard without.values.count < least.values.count else { continue }
      if let found = accepted(without) { least = found }
    }
    return least
  }

  // MARK: - Values

  /// The proposal that a model means, as far as the statements say what fields hold.
  private func draft(of model: [Bool]) -> Draft {
    func holds(_ literal: Literal) -> Bool {
      literal.variable < model.count && model[literal.variable] != literal.isNegative
    }
    var draft = Draft()
    for atom in formulas.atoms where holds(atom.known) {
      switch atom.values {
      case .closed(let cases):
        guard let constant = cases.first(where: { holds($0.holds) })?.constant else { continue }
        if atom.field.assumed.flatMap({ Constant($0.celValue) }) == constant { continue }
        draft.values[atom.key] = DraftValue(constant)
      case .ordered:
        guard let term = formulas.orders[atom.key] else { continue }
        let greatest = term.cuts.first { holds($0.below) }?.cut
        let least = term.cuts.last { !holds($0.below) }?.cut
        let value = value(over: least, under: greatest, atom.field)
        if let assumed = atom.field.assumed.flatMap({ Constant($0.celValue) }),
          let rank = assumed.rank, isWithin(rank, least, greatest)
        {
          continue
        }
        draft.values[atom.key] = value
      case .text:
        let text = formulas.texts[atom.key]?.first { holds($0.value) }?.key
        if text == nil, atom.field.assumed != nil { continue }
        // A text that must look in a certain way is left out where it may be.
        if atom.field.pattern != nil, !atom.field.isRequired { continue }
        draft.values[atom.key] = .text(text ?? "x")
      case .other:
        switch atom.field.type {
        case .list(let element): draft.values[atom.key] = .list(elements(of: element, count: 1))
        default: draft.values[atom.key] = .record([])
        }
      }
    }
    return draft
  }

  private func isWithin(
    _ value: Double, _ least: OrderedTerm.Cut?, _ greatest: OrderedTerm.Cut?
  ) -> Bool {
    let before = OrderedTerm.Cut(value: value, isAfter: false)
    let after = OrderedTerm.Cut(value: value, isAfter: true)
    if let least, before < least { return false }
    if let greatest, greatest < after { return false }
    return true
  }

  private func value(
    over least: OrderedTerm.Cut?, under greatest: OrderedTerm.Cut?, _ field: Field
  ) -> DraftValue {
    let isWhole = field.type != .number
    let number: Double
    switch (least, greatest) {
    case (nil, nil): number = field.type == .date ? Double(formulas.day.daysSinceEpoch) : 0
    case (let least?, nil): number = least.isAfter ? least.value + 1 : least.value
    case (nil, let greatest?): number = greatest.isAfter ? greatest.value : greatest.value - 1
    case (let least?, let greatest?):
      if !least.isAfter {
        number = least.value
      } else if isWhole {
        number = least.value + 1
      } else {
        number = greatest.isAfter ? greatest.value : (least.value + greatest.value) / 2
      }
    }
    return DraftValue(number, of: field.type)
  }

  /// Gives a field another value than the model does, or takes it away.
  private func vary(_ path: String, in draft: inout Draft) {
    guard let atom = formulas.atom(path) else { return }
    guard !atom.field.isRequired, random.next(below: 4) == 0 else {
      if case .record = atom.field.type {
        draft.values[path] = .record([])
      } else {
        draft.values[path] = value(of: atom.field.type, atom.field, near: draft)
      }
      return
    }
    draft.values[path] = nil
  }

  /// The numbers that conditions write down, and those beside them.
  private lazy var numbers: [Double] = formulas.written.numbers.reduce(into: Set([0, 1, 2])) {
    if abs($1) < 1e9 { $0.formUnion([$1 - 1, $1, $1 + 1]) }
  }.sorted()

  /// A text that some condition writes down, or another.
  private func randomText() -> String {
    random.next(below: 3) == 0 ? "x" : random.element(of: formulas.written.texts) ?? "x"
  }

  private func value(of type: FieldType, _ field: Field?, near draft: Draft) -> DraftValue {
    switch type {
    case .boolean: return .truth(random.next(below: 2) == 0)
    case .oneOf(let name):
      let values = formulas.pack.vocabulary.enumerations[name]?.values ?? []
      return .text(random.element(of: values)?.name ?? "x")
    case .reference(let name):
      let entries = formulas.pack.register(name)?.entries.filter { $0.valid.contains(formulas.day) }
      return .text(random.element(of: entries ?? [])?.key ?? "x")
    case .integer, .number:
      let number = random.element(of: numbers) ?? 0
      let bounded = min(max(number, field?.minimum ?? number), field?.maximum ?? number)
      return DraftValue(bounded, of: type)
    case .text: return .text(randomText())
    case .date: return .day(randomDay(near: draft))
    case .list(let element):
      return .list((0..<random.next(below: 4)).map { _ in value(of: element, nil, near: draft) })
    case .record(let name):
      return .record(
        formulas.pack.vocabulary.fields(ofRecord: name).compactMap { field in
          if case .record = field.type { return nil }
          if case .list = field.type { return nil }
          guard field.isRequired || random.next(below: 2) == 0 else { return nil }
          return DraftValue.Entry(
            name: field.name, value: value(of: field.type, field, near: draft))
        })
    }
  }

  /// A day some days, months or years from another of the proposal, or from today.
  private func randomDay(near draft: Draft) -> CivilDate {
    var days = [formulas.day]
    for key in draft.values.keys.sorted() {
      if case .day(let day)? = draft.values[key] { days.append(day) }
    }
    let start = random.element(of: days) ?? formulas.day
    let number = Int(exactly: (random.element(of: numbers) ?? 0).rounded()) ?? 0
    let count = random.next(below: 3) == 0 ? -number : number
    let moved: CivilDate? =
      switch random.next(below: 4) {
      case 0: start.adding(months: count)
      case 1: start.adding(years: count % 50)
      case 2: start.adding(months: count)?.adding(days: random.next(below: 3) - 1)
      default: start.adding(days: count)
      }
    return moved ?? start
  }

  /// Elements that have what is required of them.
  private func elements(of type: FieldType, count: Int) -> [DraftValue] {
    (0..<count).map { _ in
      switch type {
      case .record(let name):
        return .record(
          formulas.pack.vocabulary.fields(ofRecord: name).filter { $0.isRequired }.map {
            DraftValue.Entry(name: $0.name, value: value(of: $0.type, $0, near: Draft()))
          })
      default: return value(of: type, nil, near: Draft())
      }
    }
  }
}

extension DraftValue {
  fileprivate init(_ constant: Constant) {
    switch constant {
    case .truth(let value): self = .truth(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .day(let value): self = CivilDate(daysSinceEpoch: value).map { .day($0) } ?? .text("x")
    }
  }

  fileprivate init(_ number: Double, of type: FieldType) {
    switch type {
    case .date:
      let day = Int(exactly: number.rounded()).flatMap { CivilDate(daysSinceEpoch: $0) }
      self = day.map { .day($0) } ?? .text("x")
    case .integer: self = Int64(exactly: number.rounded()).map { .whole($0) } ?? .whole(0)
    default: self = .number(number)
    }
  }
}

/// Numbers that look random and are the same in every run.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, “Fast Splittable Pseudorandom Number Generators”, 2014.
struct RandomSource {
  private var state: UInt64

  init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[next(below: elements.count)]
  }
}
