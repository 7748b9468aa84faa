import RiktlinjeCEL
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// A draft of a kind with every field, explained in comments, by sections: the plain facts, then a section
/// for each record and list, then the judgements of what is in force.
///
/// Required fields stand as they are; optional ones are commented out.
struct WholeTemplate {
  private let kind: Kind
  private let shape: RecordShape
  private var writer: TemplateWriter
  /// The records around the line at hand, so that one that contains itself ends.
  private var path: [String] = []

  /// The template's text; `nil` when the pack has no such kind.
  static func text(
    of kind: Kind, in pack: RulePack, language: Language, today: CivilDate
  ) -> String? {
    guard let shape = pack.pendingPlan(ofKind: kind.name)?.layout.shape else { return nil }
    var template = WholeTemplate(
      kind: kind, shape: shape, writer: TemplateWriter(pack, language, today: today))
    template.write()
    return template.writer.text
  }

  private mutating func write() {
    let (pack, language) = (writer.pack, writer.language)
    let name = kind.label[language]
    writer.explain(
      LocalizedText(
        sv: "\(name.prefix(1).uppercased())\(name.dropFirst()), enligt regelpaketet \(pack.id)"
          + " \(pack.version). Ta bort # framför raderna för det som ska vara med.",
        en: "\(name.prefix(1).uppercased())\(name.dropFirst()), by the rule pack \(pack.id)"
          + " \(pack.version). Take away the # before the lines of what is to be in."))
    let isClear = pack.labels.kinds.id(of: name) == kind.name
    writer.entry(
      writer.key(ProposalKey.kind), TemplateWriter.scalar(isClear ? name : kind.name),
      at: TemplateWriter.Place())
    writer.explain(
      LocalizedText(
        sv: "Ärendets id; utan det gäller filens namn.",
        en: "The proposal's id; without it the file's name counts."))
    writer.entry(
      writer.key(ProposalKey.id), "", at: TemplateWriter.Place().commentedOut)
    let plain = shape.slots.filter { !$0.field.type.isNested }
    if !plain.isEmpty {
      writer.heading(LocalizedText(sv: "Uppgifter", en: "Facts")[language])
      for slot in plain { write(slot, in: shape, at: TemplateWriter.Place()) }
    }
    for slot in shape.slots where slot.field.type.isNested {
      let label = slot.field.label[language]
      writer.heading(label.prefix(1).uppercased() + label.dropFirst())
      write(slot, in: shape, at: TemplateWriter.Place())
    }
    writeJudgements()
  }

  // MARK: Fields

  private mutating func write(
    _ slot: RecordShape.Slot, in shape: RecordShape, at outer: TemplateWriter.Place,
    isFirstOfElement: Bool = false
  ) {
    let field = slot.field
    let isGiven = field.isRequired || field.role == .stage
    let place = isGiven ? outer : outer.commentedOut
    if place.indentation == 0 { writer.blank() }
    writer.explain(
      field, isWhole: true,
      at: TemplateWriter.Place(
        indentation: place.indentation, commentColumn: outer.commentColumn))
    // The first field of a list's element stands behind the element's dash.
    writer.entry(
      writer.key(field, in: shape), field.type.isNested ? nil : draftStage(field) ?? "",
      at: isFirstOfElement ? place.deeper(by: -2) : place, dash: isFirstOfElement)
    switch (slot.content, field.type.element) {
    case (.record(let record), .record(let name)):
      writeFields(of: record, named: name, at: place.deeper())
    case (.records(let number), .record(let name)):
      writeFields(
        of: writer.pack.shapes.elements[number], named: name, at: place.deeper(by: 4),
        isElement: true)
    default: break
    }
  }

  private mutating func writeFields(
    of record: RecordShape, named name: String, at place: TemplateWriter.Place,
    isElement: Bool = false
  ) {
    guard !path.contains(name) else { return }
    path.append(name)
    let slots =
      record.slots.filter(\.field.isRequired) + record.slots.filter { !$0.field.isRequired }
    for (number, slot) in slots.enumerated() {
      write(slot, in: record, at: place, isFirstOfElement: isElement && number == 0)
    }
    path.removeLast()
  }

  /// The stage of a draft, in the field that says the stage.
  private func draftStage(_ field: Field) -> String? {
    guard field.role == .stage else { return nil }
    let labels = writer.pack.labels
    guard let draft = labels.values(of: field.type).first(where: \.isDraft) else { return nil }
    let label = draft.label[writer.language]
    let isClear = labels.wording(of: field.type)?.id(of: label) == draft.name
    return TemplateWriter.scalar(isClear ? label : draft.name)
  }

  // MARK: Judgements

  /// The judgements of what is in force, below the documents that ask for them.
  private mutating func writeJudgements() {
    let today = writer.today
    let judgements = writer.pack.judgements.filter {
      $0.appliesTo.contains(kind.name) && $0.clause.inForce.contains(today)
    }
    guard !judgements.isEmpty else { return }
    let answers = AssessmentWords.answers.entries.map { $0.label[writer.language] }
    writer.heading(
      LocalizedText(sv: "Bedömningar", en: "Judgements")[writer.language]
        + ": " + answers.joined(separator: ", "))
    let place = TemplateWriter.Place().commentedOut
    writer.entry(writer.key(ProposalKey.judgements), at: place)
    var guideline: Guideline?
    for judgement in judgements {
      if judgement.clause.guideline !== guideline {
        guideline = judgement.clause.guideline
        writer.explain(
          "-- " + judgement.clause.guideline.title[writer.language], at: place.deeper())
      }
      writer.explain(judgement.question, at: place.deeper())
      writer.entry(judgement.id, writer.assessment, at: place.deeper())
    }
  }
}
