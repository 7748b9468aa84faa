import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// A rule, judgement, step, clause or derived value in words, on one screen: what it says, where it
/// comes from and how certain that is.
struct Explanation {
  private let pack: RulePack
  private let language: Language
  private var page: ScreenPage

  /// The explanation of the thing with an id, or `nil` when the pack has none.
  ///
  /// - Parameter tests: the pack's tests, from which examples are taken; `nil` for no examples.
  static func text(
    of id: String, in pack: RulePack, tests: TestRun?, language: Language, width: Int?
  ) -> String? {
    var explanation = Explanation(pack, id, language, width)
    guard explanation.explain(id) else { return nil }
    explanation.addExample(
      LocalizedText(sv: "Uppfylls", en: "Met"), tests?.example(of: id, showing: .pass))
    explanation.addExample(
      LocalizedText(sv: "Bryts", en: "Broken"), tests?.example(of: id, showing: .fail))
    return explanation.page.text(
      whole: LocalizedText(
        sv: "… är förkortat; hela regeln står i handboken: riktlinje docs",
        en: "… is shortened; the handbook has the whole rule: riktlinje docs")[language])
  }

  /// The ids of all that can be explained.
  static func knownNames(in pack: RulePack) -> [String] {
    pack.rules.map(\.id) + pack.steps.map(\.id) + pack.clauses.map(\.id)
      + pack.derivedValues.map(\.id) + pack.definitions.map(\.id)
  }

  private init(_ pack: RulePack, _ id: String, _ language: Language, _ width: Int?) {
    self.pack = pack
    self.language = language
    page = ScreenPage(title: id, width: width)
  }

  private mutating func explain(_ id: String) -> Bool {
    if let rule = pack.rules.first(where: { $0.id == id }) {
      explain(rule)
    } else if let step = pack.steps.first(where: { $0.id == id }) {
      explain(step)
    } else if let clause = pack.clauses.first(where: { $0.id == id }) {
      explain(clause)
    } else if let definition = pack.definition(id) {
      explain(definition)
    } else {
      let values = pack.derivedValues.filter { $0.id == id }
      for value in values { explain(value) }
      return !values.isEmpty
    }
    return true
  }

  // MARK: What there is to say

  private mutating func explain(_ rule: Rule) {
    addText(of: rule.clause)
    addKinds(rule.appliesTo)
    addClaim(LocalizedText(sv: "När", en: "When"), rule.when, rule.appliesTo)
    if let exception = rule.exception {
      addClaim(LocalizedText(sv: "Inte om", en: "Unless"), exception.when, rule.appliesTo)
      let source =
        exception.clause === rule.clause ? "" : " (\(exception.clause.citation(in: language)))"
      add(
        LocalizedText(sv: "Då gäller", en: "Then"),
        message(exception.message, of: rule) + source, .minor)
    }
    addClaim(LocalizedText(sv: "Krav", en: "Requires"), rule.require, rule.appliesTo)
    add(
      LocalizedText(sv: "Går före", en: "Overrides"),
      rule.overrides.joined(separator: ", "), .minor)
    add(
      LocalizedText(sv: "Viker för", en: "Gives way to"),
      pack.rules.filter { $0.overrides.contains(rule.id) }.map(\.id).joined(separator: ", "),
      .minor)
    add(LocalizedText(sv: "Annars", en: "Otherwise"), message(rule.message, of: rule), .minor)
    add(LocalizedText(sv: "Gör så här", en: "What to do"), rule.remedy?[language], .minor)
    addSource(of: rule.clause, inForce: rule.inForce)
  }

  private mutating func explain(_ step: Step) {
    add(LocalizedText(sv: "Steg", en: "Step"), step.text[language], .major)
    add(LocalizedText(sv: "Av", en: "By"), name(of: step.actor), .minor)
    if let due = step.due {
      add(
        LocalizedText(sv: "Senast", en: "No later than"), words(due, .date, step.appliesTo), .minor)
    }
    addKinds(step.appliesTo)
    addClaim(LocalizedText(sv: "När", en: "When"), step.when, step.appliesTo)
    addClaim(LocalizedText(sv: "Klart när", en: "Done when"), step.done, step.appliesTo)
    addText(of: step.clause)
    addSource(of: step.clause, inForce: step.clause.inForce)
  }

  private mutating func explain(_ clause: Clause) {
    addText(of: clause)
    for judgement in pack.judgements where judgement.clause === clause {
      add(LocalizedText(sv: "Bedömning", en: "Judgement"), judgement.question[language], .major)
      addKinds(judgement.appliesTo)
      addClaim(LocalizedText(sv: "När", en: "When"), judgement.when, judgement.appliesTo)
    }
    let rules = pack.rules.filter { $0.clause === clause }.map(\.id)
    add(LocalizedText(sv: "Regler", en: "Rules"), rules.joined(separator: ", "), .minor)
    let steps = pack.steps.filter { $0.clause === clause }.map { $0.text[language] }
    page.add(
      LocalizedText(sv: "Steg", en: "Steps")[language], lines: steps.map { (0, $0) }, .minor)
    addSource(of: clause, inForce: clause.inForce)
  }

  private mutating func explain(_ value: DerivedValue) {
    add(LocalizedText(sv: "Uppgift", en: "Value"), value.label[language], .major)
    addKinds(value.appliesTo)
    let type = value.type
    switch value.content {
    case .value(let condition):
      add(LocalizedText(sv: "Är", en: "Is"), words(condition, type, value.appliesTo), .major)
    case .first(let rows, let otherwise):
      let lines = rows.map { row in
        let claim = ConditionWords.statement(
          of: row.when, kinds: value.appliesTo, in: pack, language: language)
        return words(row.then, type, value.appliesTo) + ": " + claim.sentence(in: language)
      }
      page.add(
        LocalizedText(sv: "Är", en: "Is")[language], lines: lines.map { (1, $0) }, .major)
      add(
        LocalizedText(sv: "Annars", en: "Otherwise"),
        words(otherwise, type, value.appliesTo), .major)
    }
  }

  private mutating func explain(_ definition: Definition) {
    add(LocalizedText(sv: "Begrepp", en: "Definition"), definition.signature, .major)
    add(
      LocalizedText(sv: "Säger", en: "Says"),
      ConditionWords.label(of: definition, in: language), .major)
    page.add(
      LocalizedText(sv: "Betyder", en: "Means")[language],
      lines: ConditionWords.meaning(of: definition, in: pack, language: language)
        .lines(in: language), .major)
    let users = pack.users(of: definition)
    add(LocalizedText(sv: "Används av", en: "Used by"), users.joined(separator: ", "), .minor)
  }

  // MARK: Parts

  /// What the clause says, after the verb by which it binds, and where it stands.
  private mutating func addText(of clause: Clause) {
    page.add(
      clause.force.name[language].capitalisedFirst, lines: [(0, clause.text[language])], .major)
    add(LocalizedText(sv: "Väger", en: "Weighs"), clause.weightNote(in: language), .minor)
    let guideline = clause.guideline
    let reference = guideline.reference.map { ", " + $0 } ?? ""
    add(
      LocalizedText(sv: "Står i", en: "Found in"),
      "\(clause.citation(in: language)) (\(guideline.adoptedBy[language])\(reference))", .minor)
  }

  private mutating func addSource(of clause: Clause, inForce: Period) {
    if inForce != .always {
      add(LocalizedText(sv: "I kraft", en: "In force"), inForce.words(in: language), .minor)
    }
    let read = clause.read.map { ", " + $0.text(in: language) } ?? ""
    add(
      LocalizedText(sv: "Stöd i källan", en: "How it is known"),
      clause.certainty.name[language] + read, .minor)
    add(LocalizedText(sv: "Källa", en: "Source"), clause.source, .aside)
    add(LocalizedText(sv: "Not", en: "Note"), clause.note?[language], .aside)
  }

  private mutating func addKinds(_ kinds: [String]) {
    let names = kinds.map { pack.vocabulary.kind($0)?.label[language] ?? $0 }
    add(LocalizedText(sv: "Gäller", en: "Applies to"), names.joined(separator: ", "), .minor)
  }

  private mutating func addClaim(
    _ name: LocalizedText, _ condition: Condition?, _ kinds: [String]
  ) {
    guard let condition else { return }
    let claim = ConditionWords.statement(
      of: condition, kinds: kinds, in: pack, language: language)
    page.add(name[language], lines: claim.lines(in: language), .major)
  }

  /// A case of the tests, by its name.
  private mutating func addExample(_ name: LocalizedText, _ test: RuleTest?) {
    guard let test else { return }
    add(name, test.name[language], .aside)
  }

  private mutating func add(
    _ name: LocalizedText, _ text: String?, _ weight: ScreenPage.Weight
  ) {
    page.add(name[language], text, weight)
  }

  // MARK: Words

  private func words(_ condition: Condition, _ type: FieldType?, _ kinds: [String]) -> String {
    ConditionWords.value(of: condition, type: type, kinds: kinds, in: pack, language: language)
  }

  private func name(of actor: Step.Actor) -> String {
    switch actor {
    case .body(let key): pack.label(ofBody: key)[language]
    case .derived(let id): pack.derivedValues.first { $0.id == id }?.label[language] ?? id
    }
  }

  /// A message of a rule, with words for the values that it shows.
  private func message(_ text: LocalizedText, of rule: Rule) -> String {
    MessageTemplate.parts(of: text[language]).map { part in
      switch part {
      case .text(let text): return text
      case .value(let name):
        guard let value = rule.values.first(where: { $0.name == name })?.condition else {
          return name
        }
        return "[\(words(value, nil, rule.appliesTo))]"
      }
    }.joined()
  }
}
