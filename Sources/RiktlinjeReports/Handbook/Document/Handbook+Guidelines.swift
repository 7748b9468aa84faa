import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Handbook {
  /// The documents with their clauses, and under each clause what answers it.
  var guidelines: HandbookSection {
    let documents = shownGuidelines.map { guideline in
      let clauses = shownClauses.filter { $0.guideline === guideline }
      let advice: [HandbookPart] =
        guideline.isBinding
        ? [] : [.paragraph([.text(Phrase.adviceExplained[language])], .plain)]
      return HandbookSection(
        anchor: anchor(of: guideline), title: guideline.title[language],
        marks: [.text(phrase(.clauseCount(clauses.count)))]
          + (guideline.isBinding ? [] : [.text(" "), .tag(Force.advice.name[language], .advice)]),
        parts: advice + [.facts(facts(of: guideline))]
          + clauses.map { .section(section(of: $0)) })
    }
    return HandbookSection(
      anchor: "guidelines", title: phrase(.guidelines), parts: documents.map { .section($0) })
  }

  private func facts(of guideline: Guideline) -> [(name: String, value: [HandbookSpan])] {
    var facts: [(String, [HandbookSpan])] = [
      (phrase(.adoptedBy), [.text(guideline.adoptedBy[language])])
    ]
    if let reference = guideline.reference {
      facts.append((phrase(.reference), [.swedish(reference)]))
    }
    facts.append((phrase(.inForce), [.text(words(for: guideline.inForce))]))
    if !guideline.isBinding { facts.append((phrase(.binds), [.text(phrase(.adviceOnly))])) }
    if !guideline.isWaivable { facts.append((phrase(.waivers), [.text(phrase(.noWaivers))])) }
    if let day = guideline.reviewBy {
      facts.append((phrase(.reviewBy), [.text(words(for: day))]))
    }
    if let source = guideline.source {
      facts.append((phrase(.source), [link(to: source, guideline.sourceName)]))
    }
    return facts
  }

  /// An address, called what is found there where that is not the page of whoever issued the document,
  /// and by its host where it is.
  private func link(to address: String, _ name: LocalizedText?) -> HandbookSpan {
    let host = address.split(separator: "/").dropFirst().first.map(String.init)
    let isPage = address.isWebAddress && host != nil
    return .link(
      name?[language] ?? (isPage ? host?.replacing("www.", with: "") : nil) ?? address,
      address: address)
  }

  // MARK: Clauses

  private func section(of clause: Clause) -> HandbookSection {
    let text = clause.text[language]
    var parts: [HandbookPart] = [.paragraph(marks(of: clause), .plain)]
    if let weight = clause.weightNote(in: language) {
      parts.append(named(.weighs, [.text(weight)]))
    }
    if let note = clause.note {
      parts.append(.paragraph([.strong(phrase(.note) + ": "), .text(note[language])], .plain))
    }
    if clause.inForce != clause.guideline.inForce {
      parts.append(
        .paragraph([.strong(phrase(.inForce) + ": "), .text(words(for: clause.inForce))], .plain))
    }
    if let source = clause.source, source != clause.guideline.source {
      parts.append(
        .paragraph([.strong(phrase(.source) + ": "), link(to: source, clause.sourceName)], .small))
    }
    var kinds: [String] = []
    for rule in pack.rules where rule.clause === clause && concerns(rule.appliesTo) {
      parts.append(item(for: rule))
      kinds += rule.appliesTo
    }
    for judgement in pack.judgements
    where judgement.clause === clause && concerns(judgement.appliesTo) {
      parts.append(item(for: judgement))
      kinds += judgement.appliesTo
    }
    for step in pack.steps where step.clause === clause && concerns(step.appliesTo) {
      parts.append(item(for: step))
      kinds += step.appliesTo
    }
    return HandbookSection(
      anchor: anchor(of: clause), title: text, kinds: kinds, force: clause.force, parts: parts)
  }

  private func marks(of clause: Clause) -> [HandbookSpan] {
    var spans: [HandbookSpan] = [
      .tag(clause.force.name[language], clause.force == .advice ? .advice : .force), .text(" "),
      .tag(
        clause.certainty.name[language] + (clause.read.map { " \(words(for: $0))" } ?? ""),
        clause.certainty == .inferred ? .inferred : .certainty),
      .text(" "),
    ]
    if let section = clause.sectionName(in: language) { spans.append(.text("\(section) · ")) }
    spans.append(.code(clause.id))
    return spans
  }

  // MARK: What answers a clause

  private func item(for rule: Rule) -> HandbookPart {
    var parts: [HandbookPart] = [appliesTo(rule.appliesTo)]
    if let when = rule.when {
      parts.append(.claim(name: phrase(.when), statement(when, rule.appliesTo)))
    }
    if let exception = rule.exception {
      parts.append(.claim(name: phrase(.unless), statement(exception.when, rule.appliesTo)))
      let source =
        exception.clause === rule.clause ? "" : " (\(exception.clause.citation(in: language)))"
      parts.append(named(.then, message(exception.message, of: rule) + [.text(source)]))
    }
    parts.append(.claim(name: phrase(.requires), statement(rule.require, rule.appliesTo)))
    if !rule.overrides.isEmpty {
      parts.append(named(.overrides, [.code(rule.overrides.joined(separator: ", "))]))
    }
    let preceding = pack.rules.filter { $0.overrides.contains(rule.id) }.map { $0.id }
    if !preceding.isEmpty {
      parts.append(named(.overridden, [.code(preceding.joined(separator: ", "))]))
    }
    if rule.inForce != rule.clause.inForce {
      parts.append(named(.inForce, [.text(words(for: rule.inForce))]))
    }
    parts.append(named(.ifNot, message(rule.message, of: rule)))
    if let remedy = rule.remedy { parts.append(named(.remedy, [.text(remedy[language])])) }
    parts.append(
      written([
        (.when, rule.when), (.unless, rule.exception?.when), (.requires, rule.require),
      ]))
    return .item(
      anchor: "rule-" + rule.id, title: [.strong(phrase(.rule) + " "), .code(rule.id)], parts)
  }

  private func item(for judgement: Judgement) -> HandbookPart {
    var parts: [HandbookPart] = [
      .paragraph([.text(judgement.question[language])], .lead), appliesTo(judgement.appliesTo),
    ]
    if let when = judgement.when {
      parts.append(.claim(name: phrase(.when), statement(when, judgement.appliesTo)))
      parts.append(written([(.when, when)]))
    }
    return .item(
      anchor: "judgement-" + judgement.clause.id, title: [.strong(phrase(.judgement))], parts)
  }

  private func item(for step: Step) -> HandbookPart {
    var parts: [HandbookPart] = [
      .paragraph([.text(step.text[language])], .lead), appliesTo(step.appliesTo),
      named(.by, [.text(name(of: step.actor))]),
    ]
    if let when = step.when {
      parts.append(.claim(name: phrase(.when), statement(when, step.appliesTo)))
    }
    if let due = step.due {
      let day = ConditionWords.value(
        of: due, type: .date, kinds: step.appliesTo, in: pack, language: language)
      parts.append(named(.due, [.text(day)]))
    }
    if let done = step.done {
      parts.append(.claim(name: phrase(.doneWhen), statement(done, step.appliesTo)))
    } else {
      parts.append(named(.doneWhen, [.text(phrase(.proposalCannotShow))]))
    }
    let conditions = [(HandbookPhrase.when, step.when), (.due, step.due), (.doneWhen, step.done)]
    if conditions.contains(where: { $0.1 != nil }) { parts.append(written(conditions)) }
    return .item(
      anchor: "step-" + step.id, title: [.strong(phrase(.step) + " "), .code(step.id)], parts)
  }

  /// The message with what the names in braces stand for, in words.
  private func message(_ text: LocalizedText, of rule: Rule) -> [HandbookSpan] {
    MessageTemplate.parts(of: text[language]).map { part in
      switch part {
      case .text(let text): .text(text)
      case .value(let name): .strong("[\(words(forValue: name, of: rule))]")
      }
    }
  }

  private func words(forValue name: String, of rule: Rule) -> String {
    guard let condition = rule.values.first(where: { $0.name == name })?.condition else {
      return name
    }
    return ConditionWords.value(
      of: condition, type: nil, kinds: rule.appliesTo, in: pack, language: language)
  }

  /// The conditions as they are written in the pack, in canonical form.
  func written(_ conditions: [(HandbookPhrase, Condition?)]) -> HandbookPart {
    var spans: [HandbookSpan] = [.text(phrase(.writtenAs) + " ")]
    var isFirst = true
    for case (let name, let condition?) in conditions {
      if !isFirst { spans.append(.text(" · ")) }
      isFirst = false
      spans += [.text(phrase(name).lowercased() + " "), .code(canonicalText(of: condition))]
    }
    return .paragraph(spans, .small)
  }

  private func canonicalText(of condition: Condition) -> String {
    Parser.parse(condition.text).expression?.canonicalText ?? condition.text
  }

  func statement(_ condition: Condition, _ kinds: [String]) -> Statement {
    ConditionWords.statement(of: condition, kinds: kinds, in: pack, language: language)
  }

  private func appliesTo(_ kinds: [String]) -> HandbookPart {
    named(.appliesTo, [.text(names(ofKinds: kinds))])
  }

  func named(_ name: HandbookPhrase, _ spans: [HandbookSpan]) -> HandbookPart {
    .paragraph([.strong(phrase(name) + ": ")] + spans, .plain)
  }
}

// MARK: Words that several chapters use

extension Handbook {
  func anchor(of guideline: Guideline) -> String { "guideline-" + guideline.id }
  func anchor(of clause: Clause) -> String { Self.anchor(of: clause) }
  static func anchor(of clause: Clause) -> String { "clause-" + clause.id }

  func names(ofKinds kinds: [String]) -> String {
    kinds.map { pack.vocabulary.kind($0)?.label[language] ?? $0 }.joined(separator: ", ")
  }

  func name(of actor: Step.Actor) -> String {
    switch actor {
    case .body(let key): pack.label(ofBody: key)[language]
    case .derived(let id):
      pack.derivedValues.first { $0.id == id }?.label[language] ?? id
    }
  }

  func words(for period: Period) -> String { period.words(in: language) }
  func words(for day: CivilDate) -> String { day.text(in: language) }
}
