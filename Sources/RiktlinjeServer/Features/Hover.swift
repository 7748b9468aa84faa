import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What there is to say of a place, in Markdown.
struct Hover {
  let pack: RulePack
  let language: Language

  init(_ pack: RulePack, _ language: Language) {
    self.pack = pack
    self.language = language
  }

  private func words(_ swedish: String, _ english: String) -> String {
    LocalizedText(swedish: swedish, english: english)[language]
  }

  /// What something that is named is: its label, its help, its clause.
  func text(of symbol: Symbol) -> String? {
    switch symbol {
    case .guideline(let id): pack.guidelines.first { $0.id == id }.map(text)
    case .clause(let id): pack.clauses.first { $0.id == id }.map(text)
    case .rule(let id): pack.rules.first { $0.id == id }.map(text)
    case .step(let id): pack.steps.first { $0.id == id }.map(text)
    case .derived(let id): pack.derivedValues.first { $0.id == id }.map(text)
    case .definition(let id): pack.definition(id).map(text)
    case .kind(let name):
      pack.vocabulary.kind(name).map {
        title(name, $0.label, words("ärendetyp", "kind of proposal"))
      }
    case .record(let name):
      pack.vocabulary.records[name].map { title(name, $0.label, words("post", "record")) }
    case .enumeration(let name):
      pack.vocabulary.enumerations[name].map { enumeration in
        title(name, enumeration.label, words("uppräkning", "enumeration")) + "\n\n"
          + enumeration.values.prefix(20).map { "- `\($0.name)` – \($0.label[language])" }
          .joined(separator: "\n")
      }
    case .register(let name):
      pack.register(name).map { register in
        let count = register.entries.count
        return title(name, register.title, words("register", "register")) + "\n\n"
          + words("\(count) poster", "\(count) entries")
      }
    case .value(let name, let enumeration):
      pack.vocabulary.enumerations[enumeration].map { all in
        title(name, all.label(of: name), all.label[language])
      }
    case .entry(let key, let register):
      pack.register(register).flatMap { all in
        all[key].map { entry in
          title(key, entry.label, all.title[language])
            + (period(entry.valid).map { "\n\n" + $0 } ?? "")
        }
      }
    case .field(let declared): text(of: declared)
    }
  }

  private func title(_ id: String, _ label: LocalizedText, _ what: String) -> String {
    "**\(label[language])** – \(what) `\(id)`"
  }

  private func period(_ period: Period) -> String? {
    switch (period.from, period.until) {
    case (nil, nil): nil
    case (let from?, nil): words("från \(from)", "from \(from)")
    case (nil, let until?): words("till och med \(until)", "until \(until)")
    case (let from?, let until?): "\(from)–\(until)"
    }
  }

  // MARK: Fields

  private func text(of declared: DeclaredField) -> String? {
    guard let field = pack.field(declared) else { return nil }
    return [
      title(field.name, field.label, words("fält", "field")),
      FieldWords(field, pack).text(in: language),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  // MARK: Guidelines

  private func text(of guideline: Guideline) -> String {
    [
      title(guideline.id, guideline.title, words("styrdokument", "guideline")),
      guideline.adoptedBy[language], guideline.reference, period(guideline.inForce),
      guideline.isBinding ? nil : words("binder inte: råd", "does not bind: advice"),
      guideline.source,
    ].compactMap(\.self).joined(separator: "\n\n")
  }

  private func text(of clause: Clause) -> String {
    let section = clause.section.map { ", \($0)" } ?? ""
    return [
      "**\(clause.guideline.title[language])\(section)**", clause.text[language],
      "`\(clause.id)` · `\(clause.force.rawValue)` · `\(clause.certainty.rawValue)`",
      period(clause.inForce), clause.note.map { "*\($0[language])*" }, clause.source,
    ].compactMap(\.self).joined(separator: "\n\n")
  }

  private func text(of rule: Rule) -> String {
    var parts = ["**\(words("Regel", "Rule"))** `\(rule.id)`"]
    if let when = rule.when {
      parts.append("*\(words("När", "When"))*: \(claim(when, rule.appliesTo))")
    }
    if let exception = rule.exception {
      parts.append("*\(words("Inte om", "Unless"))*: \(claim(exception.when, rule.appliesTo))")
    }
    parts.append("*\(words("Krav", "Requires"))*: \(claim(rule.require, rule.appliesTo))")
    parts.append(text(of: rule.clause))
    return parts.joined(separator: "\n\n")
  }

  private func text(of step: Step) -> String {
    var parts = ["**\(words("Steg", "Step"))** `\(step.id)`", step.text[language]]
    if let when = step.when {
      parts.append("*\(words("När", "When"))*: \(claim(when, step.appliesTo))")
    }
    parts.append(text(of: step.clause))
    return parts.joined(separator: "\n\n")
  }

  private func text(of derived: DerivedValue) -> String {
    var parts = [title(derived.id, derived.label, words("härlett värde", "derived value"))]
    switch derived.content {
    case .value(let condition): parts.append(value(condition, derived.type, derived.appliesTo))
    case .first(let rows, let otherwise):
      let lines = rows.prefix(12).map { row in
        "- \(claim(row.when, derived.appliesTo)) → \(value(row.then, derived.type, derived.appliesTo))"
      }
      parts.append(
        (lines + [
          "- \(words("annars", "otherwise")) → \(value(otherwise, derived.type, derived.appliesTo))"
        ])
        .joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private func text(of definition: Definition) -> String {
    let lines = ConditionWords.meaning(of: definition, in: pack, language: language)
      .lines(in: language).map { line in
        String(repeating: "  ", count: line.depth) + "- " + line.text
      }
    return [
      "**\(ConditionWords.label(of: definition, in: language))** · "
        + words("begrepp", "definition"),
      "`\(definition.signature)`", lines.joined(separator: "\n"),
    ].joined(separator: "\n\n")
  }

  // MARK: Conditions

  /// What a condition claims.
  func claim(_ condition: Condition, _ kinds: [String]) -> String {
    ConditionWords.statement(of: condition, kinds: kinds, in: pack, language: language)
      .sentence(in: language)
  }

  func value(_ condition: Condition, _ type: FieldType?, _ kinds: [String]) -> String {
    ConditionWords.value(of: condition, type: type, kinds: kinds, in: pack, language: language)
  }

  /// What a condition means, as a list where it says several things.
  func meaning(of condition: Condition, _ kinds: [String], isClaim: Bool) -> String {
    guard isClaim else { return value(condition, nil, kinds) }
    let statement = ConditionWords.statement(
      of: condition, kinds: kinds, in: pack, language: language)
    return statement.lines(in: language).map { line in
      String(repeating: "  ", count: line.depth) + "- " + line.text
    }.joined(separator: "\n")
  }
}

extension RulePack {
  /// The field that is declared at a place.
  func field(_ declared: DeclaredField) -> Field? {
    let records =
      vocabulary.kinds.map { $0.fields } + vocabulary.records.values.map { $0.fields }
      + registers.map { $0.fields }
    return records.lazy.flatMap(\.self).first { DeclaredField($0) == declared }
  }

  /// Whether a condition says that something is so, rather than what something is.
  func isClaim(_ condition: Condition) -> Bool {
    let span = condition.location.span
    func has(_ other: Condition?) -> Bool {
      other?.location.span == span && other?.location.file.path == condition.location.file.path
    }
    return judgements.contains { has($0.when) } || steps.contains { has($0.when) || has($0.done) }
      || derivedValues.contains { derived in
        if case .first(let rows, _) = derived.content {
          rows.contains { has($0.when) }
        } else {
          false
        }
      }
  }

  /// The condition that stands around a place, with what it belongs to.
  func condition(around offset: Int, of path: String) -> PlacedCondition? {
    conditions.first { placed in
      let location = placed.condition.location
      return location.file.path == path
        && location.file.byteOffset(of: location.span.start) <= offset
        && offset <= location.file.byteOffset(of: location.span.end)
    }
  }
}
