import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// Fills a template with the values of the proposal under examination.
///
/// What is missing becomes a blank and never an error. Where it cannot be told whether a part belongs in
/// the document, the part is left out, and a blank says what would tell.
struct DocumentFilling {
  private let examination: Examination
  private let planned: KindPlan.PlannedDocument
  private let slots: KindPlan.DocumentSlots
  private let language: Language

  init?(
    _ examination: Examination, _ planned: KindPlan.PlannedDocument, language: Language
  ) {
    guard let slots = examination.plan.documentSlots else { return nil }
    self.examination = examination
    self.planned = planned
    self.slots = slots
    self.language = language
  }

  func document(addressee: LocalizedText?) -> FilledDocument {
    let template = planned.template
    var facts: [(label: LocalizedText, value: [FilledDocument.Run])] = []
    for fact in template.facts {
      switch presence(fact.presence) {
      case .absent: continue
      case .present: facts.append((fact.label, runs(fact.value)))
      case .open(let blank): facts.append((fact.label, [blank]))
      }
    }
    return FilledDocument(
      template: template, language: language,
      addressee: template.addressee.map { _ in
        addressee.map { .text($0[language]) } ?? .blank(Self.addressee)
      },
      facts: facts, sections: template.sections.compactMap(section))
  }

  private static let addressee = LocalizedText(swedish: "mottagare", english: "addressee")

  // MARK: - Parts

  private enum Presence {
    case present
    case absent
    /// Nobody can tell yet; with what would.
    case open(FilledDocument.Run)
  }

  private func presence(_ presence: DocumentTemplate.Presence) -> Presence {
    guard presence.kinds.contains(examination.plan.kind.name) else { return .absent }
    guard let when = presence.when else { return .present }
    guard let expression = planned.expressions[when] else { return .absent }
    switch examination.evaluator.truth(of: expression.entry) {
    case .yes: return .present
    case .no: return .absent
    case .unknown, .error: return .open(blank())
    }
  }

  private func section(_ section: DocumentTemplate.Section) -> FilledDocument.Section? {
    var blocks: [FilledDocument.Block] = []
    var openings: [LocalizedText] = []
    /// One blank for what several parts wait for.
    func open(_ blank: FilledDocument.Run) {
      guard case .blank(let name) = blank, !openings.contains(name) else { return }
      openings.append(name)
      blocks.append(.paragraph([blank]))
    }
    switch presence(section.presence) {
    case .absent: return nil
    case .open(let blank): open(blank)
    case .present:
      for block in section.blocks {
        switch presence(block.presence) {
        case .absent: continue
        case .open(let blank): open(blank)
        case .present: blocks.append(contentsOf: filled(block.content))
        }
      }
    }
    return FilledDocument.Section(id: section.id, heading: section.heading, blocks: blocks)
  }

  private func filled(_ content: DocumentTemplate.Block.Content) -> [FilledDocument.Block] {
    switch content {
    case .paragraph(let text): return [.paragraph(runs(text))]
    case .heading(let heading): return [.heading(heading)]
    case .blank(let name): return [.paragraph([.blank(name)])]
    case .part(let part): return [.part(part)]
    case .list(let items, let isNumbered):
      var filled: [[FilledDocument.Run]] = []
      for (presence, text) in items {
        switch self.presence(presence) {
        case .absent: continue
        case .open(let blank): filled.append([blank])
        case .present: filled.append(runs(text))
        }
      }
      return filled.isEmpty ? [] : [.list(filled, isNumbered: isNumbered)]
    case .each(let rows, let text):
      switch forEachRow(of: rows, { runs(text) }) {
      case .rows(let items): return items.isEmpty ? [] : [.list(items, isNumbered: false)]
      case .blank(let blank): return [.paragraph([blank])]
      }
    case .table(let rows, let columns):
      switch forEachRow(of: rows, { columns.map { runs($0.text) } }) {
      case .rows(let rows) where rows.isEmpty: return []
      case .rows(let rows):
        return [.table(headings: columns.map { $0.heading }, rows: rows)]
      case .blank(let blank): return [.paragraph([blank])]
      }
    }
  }

  // MARK: - Values

  private func runs(_ text: DocumentText) -> [FilledDocument.Run] {
    text[language].map { part in
      switch part {
      case .text(let text): return .text(text)
      case .value(let number):
        guard let expression = planned.expressions[number] else { return .blank(Self.unnamed) }
        let value = examination.evaluator.value(of: expression.entry)
        return examination.reportValue(value, expression.type, unit: expression.unit)
          .map { $0 == .null ? blank() : .value($0) } ?? blank()
      }
    }
  }

  private enum Rows<Row> {
    case rows([Row])
    case blank(FilledDocument.Run)
  }

  /// What is made of each element of a list, while texts can read it.
  private func forEachRow<Row>(of rows: Int, _ make: () -> Row) -> Rows<Row> {
    let evaluator = examination.evaluator
    guard let expression = planned.expressions[rows] else { return .rows([]) }
    let checkpoint = evaluator.checkpoint(of: [slots.list, slots.row])
    defer { evaluator.restore(checkpoint) }
    let list = evaluator.value(of: expression.entry)
    switch list.kind {
    case .unknown, .missing, .error: return .blank(blank())
    default: break
    }
    evaluator.keep(list, in: slots.list)
    var made: [Row] = []
    for element in evaluator.elements(ofListIn: slots.list) {
      evaluator.keep(element, in: slots.row)
      made.append(make())
    }
    return .rows(made)
  }

  // MARK: - Blanks

  private static let unnamed = LocalizedText(swedish: "uppgift", english: "information")

  /// A blank for what the answer that was asked for last depends on.
  private func blank() -> FilledDocument.Run {
    var names: [LocalizedText] = []
    for field in examination.evaluator.missingFields {
      let name = name(of: field)
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return .blank(Self.unnamed) }
    return .blank(
      LocalizedText(
        swedish: names.map { $0.swedish }.joined(separator: ", "),
        english: names.map { $0.english }.joined(separator: ", ")))
  }

  /// What a field is called, in its list where it lies in one.
  private func name(of field: MissingField) -> LocalizedText {
    guard let place = examination.place(of: field) else {
      return examination.missing([field]).first?.label ?? Self.unnamed
    }
    return place.shortLabel
  }
}
