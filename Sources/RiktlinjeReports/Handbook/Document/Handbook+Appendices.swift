import RiktlinjeRules
import RiktlinjeText

extension Handbook {
  /// How to read the book.
  var introduction: HandbookSection {
    HandbookSection(
      anchor: "introduction", title: phrase(.howToRead),
      parts: [.paragraph([.text(phrase(.aboutTheBook))], .plain)]
        + [
          HandbookPhrase.aboutForce, .aboutCertainty, .aboutMissing, .aboutAssumptions, .aboutWords,
          .aboutCorrections,
        ]
        .map { .paragraph([.text(phrase($0))], .plain) })
  }

  // MARK: Definitions

  /// What conditions call by name.
  var definitions: HandbookSection {
    HandbookSection(
      anchor: "definitions", title: phrase(.definitions),
      parts: pack.definitions.map { definition in
        .item(
          anchor: "definition-" + definition.id,
          title: [
            .strong(ConditionWords.label(of: definition, in: language).capitalisedFirst)
          ],
          [
            .claim(
              name: phrase(.means),
              ConditionWords.meaning(of: definition, in: pack, language: language)),
            .paragraph([.code(definition.signature)], .plain),
            written([(.value, definition.value)]),
          ])
      })
  }

  // MARK: Derived values

  /// What is worked out from a proposal before its rules: decision tables as tables.
  var derivedValues: HandbookSection {
    HandbookSection(
      anchor: "derived", title: phrase(.derivedValues),
      parts: pack.derivedValues.filter { concerns($0.appliesTo) }.map { value in
        .section(
          HandbookSection(
            anchor: anchor(of: value), title: title(of: value), kinds: value.appliesTo,
            parts: parts(of: value)))
      })
  }

  /// Its id, and the kinds where another kind derives a value of that id in another way.
  private func anchor(of value: DerivedValue) -> String {
    let isShared = pack.derivedValues.contains { $0 !== value && $0.id == value.id }
    return (["derived", value.id] + (isShared ? value.appliesTo : [])).joined(separator: "-")
  }

  /// The label, and the kinds where several values share it.
  private func title(of value: DerivedValue) -> String {
    let label = value.label[language].capitalisedFirst
    let isShared = pack.derivedValues.contains {
      $0 !== value && $0.label[language] == value.label[language]
    }
    return isShared ? "\(label) (\(names(ofKinds: value.appliesTo)))" : label
  }

  private func parts(of value: DerivedValue) -> [HandbookPart] {
    let head = HandbookPart.paragraph(
      [
        .strong(phrase(.appliesTo) + ": "), .text(names(ofKinds: value.appliesTo) + " · "),
        .code(value.id),
      ], .plain)
    func words(_ condition: Condition) -> String {
      ConditionWords.value(
        of: condition, type: value.type ?? planned(value), kinds: value.appliesTo, in: pack,
        language: language)
    }
    switch value.content {
    case .value(let condition):
      let isClaim = value.type == nil && planned(value) == .boolean
      return [
        head,
        isClaim
          ? .claim(name: phrase(.yesWhen), statement(condition, value.appliesTo))
          : .paragraph([.strong(phrase(.value) + ": "), .text(words(condition))], .plain),
        written([(.value, condition)]),
      ]
    case .first(let rows, let otherwise):
      let lines = rows.map { row in
        let claim = statement(row.when, value.appliesTo).sentence(in: language)
        return [[HandbookSpan.text(claim)], [.text(words(row.then))]]
      }
      return [
        head, .paragraph([.text(phrase(.firstRowCounts))], .small),
        .table(
          columns: [phrase(.ifHolds), phrase(.thenIs)],
          rows: lines + [[[.text(phrase(.otherwise))], [.text(words(otherwise))]]]),
      ]
    }
  }

  private func planned(_ value: DerivedValue) -> FieldType? {
    pack.plan(ofKind: value.appliesTo.first ?? "")?.derivedValues
      .first { $0.derived === value }.flatMap { FieldType($0.type) }
  }

  // MARK: Registers

  /// The lists that conditions look things up in.
  var registers: HandbookSection {
    HandbookSection(
      anchor: "registers", title: phrase(.registers),
      parts: shownRegisters.map { register in
        var parts: [HandbookPart] = []
        if !register.fields.isEmpty {
          let fields = register.fields.map { $0.label[language] }.joined(separator: ", ")
          parts.append(
            .paragraph([.strong(phrase(.entryTells) + ": "), .text(fields)], .plain))
        }
        if let day = register.reviewBy { parts.append(named(.reviewBy, [.text(words(for: day))])) }
        let names = register.entries.map { name(of: $0) }.joined(separator: ", ")
        parts.append(
          .paragraph(
            [.strong("\(phrase(.entries)) (\(register.entries.count)): "), .text(names)], .small))
        return .section(
          HandbookSection(
            anchor: "register-" + register.name, title: register.title[language], parts: parts))
      })
  }

  /// All registers, or those that a proposal of the one kind can name entries of.
  private var shownRegisters: [Register] {
    guard let kind else { return pack.registers }
    var names: Set<String> = []
    var records: Set<String> = []
    func collect(_ fields: [Field]) {
      for field in fields {
        switch field.type.element {
        case .reference(let name): names.insert(name)
        case .record(let name):
          if records.insert(name).inserted { collect(pack.vocabulary.fields(ofRecord: name)) }
        default: break
        }
      }
    }
    collect(kind.fields)
    return pack.registers.filter { names.contains($0.name) }
  }

  /// The label, and the days on which proposals may name the entry where these are bounded.
  private func name(of entry: Register.Entry) -> String {
    let label = entry.label[language]
    return entry.valid == .always ? label : "\(label) (\(words(for: entry.valid)))"
  }

  // MARK: By kind

  /// What applies to each kind of proposal, with references to the clauses.
  var byKind: HandbookSection {
    HandbookSection(
      anchor: "kinds", title: phrase(.byKind),
      parts: kinds.map { kind in
        .section(
          HandbookSection(
            anchor: "kind-" + kind.name,
            title: phrase(.appliesToKind(kind.label[language])), kinds: [kind.name],
            parts: index(of: kind)))
      })
  }

  private func index(of kind: Kind) -> [HandbookPart] {
    var parts: [HandbookPart] = []
    for force in Force.allCases.reversed() {
      let clauses = pack.clauses.filter { clause in
        clause.force == force && clause.inForce.until == nil
          && (pack.rules.contains { $0.clause === clause && $0.appliesTo.contains(kind.name) }
            || pack.judgements.contains {
              $0.clause === clause && $0.appliesTo.contains(kind.name)
            })
      }
      guard !clauses.isEmpty else { continue }
      parts.append(.paragraph([.strong(force.name[language].capitalisedFirst)], .plain))
      if force == .advice {
        parts.append(.paragraph([.text(Phrase.adviceExplained[language])], .small))
      }
      parts.append(.list(clauses.map(entry)))
    }
    let steps = pack.steps.filter {
      $0.appliesTo.contains(kind.name) && $0.clause.inForce.until == nil
    }
    if !steps.isEmpty {
      parts.append(.paragraph([.strong(phrase(.steps))], .plain))
      parts.append(
        .list(
          steps.map { step in
            [
              .reference(step.text[language], anchor: "step-" + step.id),
              .text(" – \(name(of: step.actor))"),
            ]
          }))
    }
    parts.append(.paragraph([.text(phrase(.endedLeftOut))], .small))
    return parts
  }

  private func entry(for clause: Clause) -> [HandbookSpan] {
    let text: HandbookSpan = .reference(clause.text[language], anchor: anchor(of: clause))
    let source: HandbookSpan = .text(" – \(clause.citation(in: language))")
    guard clause.certainty == .inferred else { return [text, source] }
    return [text, source, .text(" "), .tag(clause.certainty.name[language], .inferred)]
  }

  // MARK: Glossary

  /// The words of the house, and of the administration, in one line each.
  var glossary: HandbookSection {
    HandbookSection(
      anchor: "glossary", title: phrase(.glossary),
      parts: [
        .facts(
          HandbookGlossary.terms.map { term in
            let meaning = term.meaning[language]
            guard language != .swedish else {
              return (term.name[language].capitalisedFirst, [.text(meaning)])
            }
            return (
              term.name[language].capitalisedFirst,
              [.text("\(meaning) ("), .swedish(term.name[.swedish]), .text(")")]
            )
          }.sorted { $0.name < $1.name })
      ])
  }
}
