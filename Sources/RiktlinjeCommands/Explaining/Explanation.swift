import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// A rule, judgement, step, clause or derived value in words: what it says, where it comes from, how
/// certain that is, and what in a proposal it looks at.
struct Explanation {
  private let pack: RulePack
  private let language: Language
  private var entries: [(name: String, text: String)] = []

  /// The explanation of the thing with an id, or `nil` when the pack has none.
  ///
  /// - Parameter tests: the pack's tests, from which examples are taken; `nil` for no examples.
  static func text(
    of id: String, in pack: RulePack, tests: TestRun?, language: Language, width: Int?
  ) -> String? {
    var explanation = Explanation(pack: pack, language: language)
    guard explanation.explain(id) else { return nil }
    explanation.addExample(
      LocalizedText(sv: "Uppfylls t.ex.", en: "Passes, e.g."),
      tests?.example(of: id, showing: .pass))
    explanation.addExample(
      LocalizedText(sv: "Brister t.ex.", en: "Fails, e.g."),
      tests?.example(of: id, showing: .fail))
    return explanation.text(of: id, width: width)
  }

  /// The ids of all that can be explained.
  static func knownNames(in pack: RulePack) -> [String] {
    pack.rules.map(\.id) + pack.steps.map(\.id) + pack.clauses.map(\.id)
      + pack.derivedValues.map(\.id)
  }

  private init(pack: RulePack, language: Language) {
    self.pack = pack
    self.language = language
  }

  private mutating func explain(_ id: String) -> Bool {
    if let rule = pack.rules.first(where: { $0.id == id }) {
      explain(rule)
    } else if let step = pack.steps.first(where: { $0.id == id }) {
      explain(step)
    } else if let clause = pack.clauses.first(where: { $0.id == id }) {
      explain(clause)
    } else {
      let values = pack.derivedValues.filter { $0.id == id }
      for value in values { explain(value) }
      return !values.isEmpty
    }
    return true
  }

  // MARK: What there is to say

  private mutating func explain(_ rule: Rule) {
    add(LocalizedText(sv: "Regel", en: "Rule"), rule.clause.text)
    addSource(of: rule.clause, inForce: rule.inForce)
    addKinds(rule.appliesTo)
    add(LocalizedText(sv: "När", en: "When"), rule.when?.text)
    add(LocalizedText(sv: "Kräver", en: "Requires"), rule.require.text)
    addFields([rule.when, rule.require], rule.appliesTo)
    add(LocalizedText(sv: "Om det brister", en: "If it fails"), rule.message)
    add(LocalizedText(sv: "Åtgärd", en: "Remedy"), rule.remedy)
    addPlace(rule.location)
  }

  private mutating func explain(_ step: Step) {
    add(LocalizedText(sv: "Steg", en: "Step"), step.text)
    add(LocalizedText(sv: "Punkt", en: "Clause"), step.clause.text)
    addSource(of: step.clause, inForce: step.clause.inForce)
    addKinds(step.appliesTo)
    switch step.actor {
    case .body(let key): add(LocalizedText(sv: "Av", en: "By"), pack.label(ofBody: key))
    case .derived(let id):
      let label = pack.derivedValues.first { $0.id == id }?.label ?? LocalizedText(id)
      add(LocalizedText(sv: "Av", en: "By"), label)
    }
    add(LocalizedText(sv: "När", en: "When"), step.when?.text)
    add(LocalizedText(sv: "Klart när", en: "Done when"), step.done?.text)
    add(LocalizedText(sv: "Senast", en: "Due"), step.due?.text)
    addFields([step.when, step.done, step.due], step.appliesTo)
    addPlace(step.location)
  }

  private mutating func explain(_ clause: Clause) {
    add(LocalizedText(sv: "Punkt", en: "Clause"), clause.text)
    addSource(of: clause, inForce: clause.inForce)
    for judgement in pack.judgements where judgement.clause.id == clause.id {
      add(LocalizedText(sv: "Bedömning", en: "Judgement"), judgement.question)
      addKinds(judgement.appliesTo)
      add(LocalizedText(sv: "När", en: "When"), judgement.when?.text)
      addFields([judgement.when], judgement.appliesTo)
    }
    for rule in pack.rules where rule.clause.id == clause.id {
      add(LocalizedText(sv: "Regel", en: "Rule"), rule.id)
    }
    for step in pack.steps where step.clause.id == clause.id {
      add(LocalizedText(sv: "Steg", en: "Step"), step.id)
    }
    addPlace(clause.location)
  }

  private mutating func explain(_ value: DerivedValue) {
    add(LocalizedText(sv: "Uppgift", en: "Value"), value.label)
    addKinds(value.appliesTo)
    var conditions: [Condition] = []
    switch value.content {
    case .value(let condition):
      conditions = [condition]
      add(LocalizedText(sv: "Är", en: "Is"), condition.text)
    case .first(let rows, let otherwise):
      for row in rows {
        conditions += [row.when, row.then]
        add(LocalizedText(sv: "Om", en: "If"), "\(row.when.text)  →  \(row.then.text)")
      }
      conditions.append(otherwise)
      add(LocalizedText(sv: "Annars", en: "Otherwise"), otherwise.text)
    }
    addFields(conditions, value.appliesTo)
    addPlace(value.location)
  }

  // MARK: Parts

  private mutating func addSource(of clause: Clause, inForce: Period) {
    let guideline = clause.guideline
    add(
      LocalizedText(sv: "Kravnivå", en: "Force"),
      "\(clause.force.name[language]) (\(clause.force.rawValue))")
    add(LocalizedText(sv: "Styrdokument", en: "Guideline"), clause.citation(in: language))
    let reference = guideline.reference.map { ", " + $0 } ?? ""
    add(
      LocalizedText(sv: "Antaget av", en: "Adopted by"),
      guideline.adoptedBy[language] + reference)
    add(LocalizedText(sv: "I kraft", en: "In force"), inForce.text(in: language))
    add(LocalizedText(sv: "Källäge", en: "Certainty"), clause.certainty.name)
    add(LocalizedText(sv: "Not", en: "Note"), clause.note)
    add(LocalizedText(sv: "Källa", en: "Source"), clause.source)
  }

  private mutating func addKinds(_ kinds: [String]) {
    let names = kinds.map { kind in
      pack.vocabulary.kind(kind).map { "\($0.label[language]) (\(kind))" } ?? kind
    }
    add(LocalizedText(sv: "Gäller", en: "Applies to"), names.joined(separator: ", "))
  }

  private mutating func addFields(_ conditions: [Condition?], _ kinds: [String]) {
    let read = pack.namesRead(by: conditions.compactMap(\.self), of: kinds)
    for (number, read) in read.enumerated() {
      let name = LocalizedText(sv: "Läser", en: "Reads")[language]
      entries.append((number == 0 ? name : "", "\(read.label[language]) (\(read.name))"))
    }
  }

  /// A case of the tests: its name, how it differs from its base, and where it is written.
  private mutating func addExample(_ name: LocalizedText, _ test: RuleTest?) {
    guard let test else { return }
    let changes = test.changes.map { change in
      change.value.map { "\(change.path): \($0.flowText)" }
        ?? LocalizedText(sv: "utan \(change.path)", en: "without \(change.path)")[language]
    }
    let difference =
      changes.isEmpty
      ? LocalizedText(sv: "grunden som den är", en: "the base as it is")[language]
      : changes.joined(separator: ", ")
    let place = "\(test.location.file.path):\(test.location.span.start.line)"
    add(name, "\(test.name) – \(difference) (\(place))")
  }

  private mutating func addPlace(_ location: SourceLocation) {
    let start = location.span.start
    add(
      LocalizedText(sv: "Finns i", en: "Found in"),
      "\(location.file.path):\(start.line):\(start.column)")
  }

  private mutating func add(_ name: LocalizedText, _ text: LocalizedText?) {
    add(name, text?[language])
  }

  private mutating func add(_ name: LocalizedText, _ text: String?) {
    if let text { entries.append((name[language], VisibleText.of(text))) }
  }

  private func text(of id: String, width: Int?) -> String {
    var page = Page(width: width)
    page.line(id)
    let column = 4 + (entries.map(\.name.count).max() ?? 0)
    for entry in entries { page.entry(entry.name, entry.text, column: column) }
    return page.text
  }
}

extension Node {
  /// The node on one line, as it can be written in a file.
  fileprivate var flowText: String {
    switch kind {
    case .scalar: string
    case .sequence: "[" + elements.map(\.flowText).joined(separator: ", ") + "]"
    case .mapping:
      "{" + entries.map { "\($0.key.string): \($0.value.flowText)" }.joined(separator: ", ") + "}"
    }
  }
}

extension Period {
  /// The period as people read it.
  fileprivate func text(in language: Language) -> String {
    switch (from, until, language) {
    case (nil, nil, .swedish): "utan tidsgräns"
    case (nil, nil, .english): "without limit"
    case (let from?, nil, .swedish): "från och med \(from)"
    case (let from?, nil, .english): "from \(from)"
    case (nil, let until?, .swedish): "till och med \(until)"
    case (nil, let until?, .english): "until \(until)"
    case (let from?, let until?, .swedish): "från och med \(from) till och med \(until)"
    case (let from?, let until?, .english): "from \(from) until \(until)"
    }
  }
}
