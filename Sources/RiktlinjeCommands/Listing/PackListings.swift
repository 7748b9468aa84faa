import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What of a pack can be listed.
enum ListSubject: String, Choice {
  case rules, clauses, judgements, steps, derived, guidelines, kinds, fields, registers, entries
  case documents

  /// What it is called in either language.
  private var name: LocalizedText {
    switch self {
    case .rules: LocalizedText(sv: "regler", en: "rules")
    case .clauses: LocalizedText(sv: "punkter", en: "clauses")
    case .judgements: LocalizedText(sv: "bedömningar", en: "judgements")
    case .steps: LocalizedText(sv: "steg", en: "steps")
    case .derived: LocalizedText(sv: "härledda uppgifter", en: "derived values")
    case .guidelines: LocalizedText(sv: "styrdokument", en: "guidelines")
    case .kinds: LocalizedText(sv: "ärendetyper", en: "kinds")
    case .fields: LocalizedText(sv: "fält", en: "fields")
    case .registers: LocalizedText(sv: "register", en: "registers")
    case .entries: LocalizedText(sv: "poster", en: "entries")
    case .documents: LocalizedText(sv: "dokument", en: "documents")
    }
  }

  private static let wording = Wording {
    allCases.map { Wording.Entry($0.rawValue, label: $0.name) }
  }

  /// The sort that a word names, in either language.
  static func named(_ word: String) throws(UsageProblem) -> ListSubject {
    if let id = wording.id(of: word), let subject = ListSubject(rawValue: id) { return subject }
    // A name that is nearly right is suggested alone; else all are.
    let near = wording.nearest(to: word).map { [$0.id, $0.label.swedish, $0.label.english] }
    throw .notAChoice(option: "list", value: word, choices: near ?? spellings)
  }
}

extension RulePack {
  /// The pack's things of one sort.
  func listing(of subject: ListSubject, filter: ListFilter) -> Listing {
    switch subject {
    case .rules: ruleListing(filter)
    case .clauses: clauseListing(filter)
    case .judgements: judgementListing(filter)
    case .steps: stepListing(filter)
    case .derived: derivedListing(filter)
    case .guidelines: guidelineListing(filter)
    case .kinds: kindListing(filter)
    case .fields: fieldListing(filter)
    case .registers: registerListing(filter)
    case .entries: entryListing(filter)
    case .documents: documentListing(filter)
    }
  }

  private func ruleListing(_ filter: ListFilter) -> Listing {
    let rules = rules.filter {
      filter.accepts($0.clause, appliesTo: $0.appliesTo, inForce: $0.inForce)
    }
    return Listing(
      columns: [.id, .force, .kinds] + Self.sourceColumns + [
        .init("clause", nil), .init("when", nil), .init("unless", nil), .init("require", nil),
        .init("overrides", nil), .init("message", nil),
        .init("remedy", nil), .init("text", LocalizedText(sv: "Kräver", en: "Requires")), .place,
      ],
      rows: rules.map { rule in
        [.text(rule.id), rule.clause.forceCell, .list(rule.appliesTo)]
          + sourceCells(of: rule.clause, inForce: rule.inForce) + [
            .text(rule.clause.id), Listing.optional(rule.when?.text),
            Listing.optional(rule.exception?.when.text), .text(rule.require.text),
            .list(rule.overrides), .localized(rule.message),
            rule.remedy.map { .localized($0) } ?? .none,
            .localized(rule.clause.text), .place(rule.location),
          ]
      })
  }

  private func clauseListing(_ filter: ListFilter) -> Listing {
    let ruleCounts = Dictionary(grouping: rules, by: \.clause.id).mapValues(\.count)
    let stepCounts = Dictionary(grouping: steps, by: \.clause.id).mapValues(\.count)
    let judged = Set(judgements.map(\.id))
    return Listing(
      columns: [.id, .force] + Self.sourceColumns + [
        .init("rules", LocalizedText(sv: "Regler", en: "Rules")),
        .init("judgement", LocalizedText(sv: "Bedömning", en: "Judgement")),
        .init("steps", LocalizedText(sv: "Steg", en: "Steps")), .init("stated_force", nil),
        .init("read", nil), .init("source", nil), .init("note", nil), .text, .place,
      ],
      rows: clauses.filter { filter.accepts($0) }.map { clause in
        [.text(clause.id), clause.forceCell]
          + sourceCells(of: clause, inForce: clause.inForce) + [
            .number(ruleCounts[clause.id] ?? 0), .flag(judged.contains(clause.id)),
            .number(stepCounts[clause.id] ?? 0), .text(clause.statedForce.rawValue),
            .day(clause.read), Listing.optional(clause.source),
            clause.note.map { .localized($0) } ?? .none, .localized(clause.text),
            .place(clause.location),
          ]
      })
  }

  private func judgementListing(_ filter: ListFilter) -> Listing {
    let judgements = judgements.filter { filter.accepts($0.clause, appliesTo: $0.appliesTo) }
    return Listing(
      columns: [.id, .force, .kinds] + Self.sourceColumns + [
        .init("when", nil), .init("question", LocalizedText(sv: "Fråga", en: "Question")), .place,
      ],
      rows: judgements.map { judgement in
        [.text(judgement.id), judgement.clause.forceCell, .list(judgement.appliesTo)]
          + sourceCells(of: judgement.clause, inForce: judgement.clause.inForce) + [
            Listing.optional(judgement.when?.text), .localized(judgement.question),
            .place(judgement.location),
          ]
      })
  }

  private func stepListing(_ filter: ListFilter) -> Listing {
    let steps = steps.filter { filter.accepts($0.clause, appliesTo: $0.appliesTo) }
    return Listing(
      columns: [.id, .force, .kinds] + Self.sourceColumns + [
        .init("clause", nil), .init("by", LocalizedText(sv: "Av", en: "By")), .init("when", nil),
        .init("done", nil), .init("due", nil), .text, .place,
      ],
      rows: steps.map { step in
        [.text(step.id), step.clause.forceCell, .list(step.appliesTo)]
          + sourceCells(of: step.clause, inForce: step.clause.inForce) + [
            .text(step.clause.id), actorCell(of: step), Listing.optional(step.when?.text),
            Listing.optional(step.done?.text), Listing.optional(step.due?.text),
            .localized(step.text), .place(step.location),
          ]
      })
  }

  private func derivedListing(_ filter: ListFilter) -> Listing {
    Listing(
      columns: [
        .id, .kinds, .init("rows", LocalizedText(sv: "Rader", en: "Rows")), .label, .place,
      ],
      rows: derivedValues.filter { filter.accepts(kinds: $0.appliesTo) }.map { value in
        [
          .text(value.id), .list(value.appliesTo), value.rowCountCell, .localized(value.label),
          .place(value.location),
        ]
      })
  }

  private func guidelineListing(_ filter: ListFilter) -> Listing {
    let counts = Dictionary(grouping: clauses, by: \.guideline.id).mapValues(\.count)
    let guidelines = guidelines.filter { guideline in
      filter.accepts(guideline) && (filter.day.map(guideline.inForce.contains) ?? true)
    }
    return Listing(
      columns: [
        .id, .init("pack", LocalizedText(sv: "Regelpaket", en: "Pack")), .from, .until,
        .init("clauses", LocalizedText(sv: "Punkter", en: "Clauses")),
        .init("binding", LocalizedText(sv: "Binder", en: "Binds")), .init("waivable", nil),
        .init("review_by", nil), .init("adopted_by", nil), .init("reference", nil),
        .init("source", nil), .init("title", LocalizedText(sv: "Titel", en: "Title")), .place,
      ],
      rows: guidelines.map { guideline in
        [
          .text(guideline.id), .text(guideline.pack), .day(guideline.inForce.from),
          .day(guideline.inForce.until), .number(counts[guideline.id] ?? 0),
          .flag(guideline.isBinding), .flag(guideline.isWaivable), .day(guideline.reviewBy),
          .localized(guideline.adoptedBy), Listing.optional(guideline.reference),
          Listing.optional(guideline.source), .localized(guideline.title),
          .place(guideline.location),
        ]
      })
  }

  private func documentListing(_ filter: ListFilter) -> Listing {
    Listing(
      columns: [
        .id, .kinds, .init("language", LocalizedText(sv: "Språk", en: "Language")),
        .init("sections", LocalizedText(sv: "Avsnitt", en: "Sections")),
        .init("title", LocalizedText(sv: "Titel", en: "Title")), .place,
      ],
      rows: documents.filter { filter.accepts(kinds: $0.appliesTo) }.map { template in
        [
          .text(template.id), .list(template.appliesTo),
          Listing.optional(template.language?.code), .number(template.sections.count),
          .localized(template.title), .place(template.location),
        ]
      })
  }

  /// The columns that say where a thing comes from, the same for all that stands under a clause.
  private static let sourceColumns: [Listing.Column] = [
    .init("guideline", LocalizedText(sv: "Styrdokument", en: "Guideline")),
    .init("section", LocalizedText(sv: "Avsnitt", en: "Section")),
    .init("certainty", LocalizedText(sv: "Stöd i källan", en: "How it is known")),
    .init("in_force_from", nil), .init("in_force_until", nil),
  ]

  private func sourceCells(of clause: Clause, inForce: Period) -> [Listing.Cell] {
    [
      .text(clause.guideline.id), Listing.optional(clause.section),
      .term(clause.certainty.rawValue, clause.certainty.name), .day(inForce.from),
      .day(inForce.until),
    ]
  }

  private func actorCell(of step: Step) -> Listing.Cell {
    switch step.actor {
    case .body(let key): .term(key, label(ofBody: key))
    case .derived(let id):
      .term(id, derivedValues.first { $0.id == id }?.label ?? LocalizedText(id))
    }
  }
}

extension Clause {
  fileprivate var forceCell: Listing.Cell { .term(force.rawValue, force.name) }
}

extension DerivedValue {
  /// The number of rows of a decision table, its last included.
  fileprivate var rowCountCell: Listing.Cell {
    switch content {
    case .value: .none
    case .first(let rows, _): .number(rows.count + 1)
    }
  }
}
