import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// A draft of a kind with what is asked first, each question as a comment above its answer.
///
/// What is asked is what a check of the draft itself asks: of one that says nothing but its kind and its
/// stage, and then of the template, for what is begun asks for more.
struct FirstTemplate {
  private let pack: RulePack
  private let kind: Kind
  private let shape: RecordShape
  private let language: Language
  private let today: CivilDate

  /// The most lines of a template.
  private static let height = 60

  /// The fields that a draft asks for, in that order, and the judgements.
  private struct Asked {
    /// The names that lead to each field, without the numbers of elements.
    var fields: [[String]] = []
    var judgements: [Judgement] = []
  }

  /// The template's text; `nil` when the pack has no such kind.
  static func text(
    of kind: Kind, in pack: RulePack, language: Language, today: CivilDate
  ) -> String? {
    guard let shape = pack.pendingPlan(ofKind: kind.name)?.layout.shape else { return nil }
    return FirstTemplate(
      pack: pack, kind: kind, shape: shape, language: language, today: today
    ).text
  }

  /// The fields that a blank draft of a kind asks for, as ways through lists and records.
  static func fields(of kind: Kind, in pack: RulePack, today: CivilDate) -> [[String]] {
    guard let shape = pack.pendingPlan(ofKind: kind.name)?.layout.shape else { return [] }
    let template = FirstTemplate(
      pack: pack, kind: kind, shape: shape, language: .english, today: today)
    return template.whatIsAsked().fields
  }

  private var text: String {
    var asked = whatIsAsked()
    while true {
      let text = write(asked)
      guard text.split(separator: "\n", omittingEmptySubsequences: false).count > Self.height + 1
      else { return text }
      // What does not fit is asked when the draft is checked.
      if asked.judgements.popLast() == nil, asked.fields.popLast() == nil { return text }
    }
  }

  // MARK: What is asked

  private func whatIsAsked() -> Asked {
    // What a proposal must have is asked for also where the vocabulary has no stage of a draft.
    var asked = Asked(
      fields: shape.slots.filter { $0.field.isRequired && $0.field.assumed == nil }.map {
        [$0.field.name]
      })
    // Each round may begin records that ask for more; they lie no deeper than this.
    for _ in 0..<4 {
      let before = asked.fields.count
      for question in questions(of: write(asked)) {
        switch question.subject {
        case .field(let field):
          let path = Self.names(field.path)
          if !asked.fields.contains(path) { asked.fields.append(path) }
        case .judgement(let judgement):
          if !asked.judgements.contains(where: { $0 === judgement }) {
            asked.judgements.append(judgement)
          }
        }
      }
      if asked.fields.count == before { break }
    }
    return asked
  }

  private func questions(of text: String) -> [Question] {
    var options = Checker.Options()
    options.today = today
    return Checker(pack, options: options).check(text: text).results.first?.questions ?? []
  }

  /// The names between the dots of a path, without the kind and the numbers of elements.
  private static func names(_ path: String) -> [String] {
    path.split(separator: ".").dropFirst().map { String($0.prefix { $0 != "[" }) }
  }

  // MARK: Writing

  private func write(_ asked: Asked) -> String {
    var writer = TemplateWriter(pack, language, today: today)
    let name = kind.label[language]
    writer.explain(
      LocalizedText(
        sv: "\(name.prefix(1).uppercased())\(name.dropFirst()): ett utkast att fylla i efter"
          + " kolonen. Lämna tomt det som inte är känt än.",
        en: "\(name.prefix(1).uppercased())\(name.dropFirst()): a draft to fill in after the"
          + " colons. Leave blank what is not known yet."))
    writer.explain(
      LocalizedText(
        sv: "Spara och pröva med riktlinje check: då syns vad som frågas härnäst.",
        en: "Save it and run riktlinje check: it tells what is asked next."))
    if !asked.judgements.isEmpty || asked.fields.contains(where: { holdsList($0, in: shape) }) {
      writer.explain(
        LocalizedText(
          sv: "Listor och bedömningar fylls i när # tas bort framför deras rader.",
          en: "Lists and judgements are filled in once the # before their lines is taken away."))
    }
    writer.entry(
      writer.key(ProposalKey.kind), TemplateWriter.scalar(kindName), at: TemplateWriter.Place())
    writeStage(to: &writer)
    writeFields(asked.fields, in: shape, at: TemplateWriter.Place(), to: &writer)
    writeJudgements(asked.judgements, to: &writer)
    return writer.text
  }

  /// Whether the way to a field leads to a list of records.
  private func holdsList(_ path: [String], in shape: RecordShape) -> Bool {
    guard let name = path.first, let slot = shape.slot(named: name) else { return false }
    switch slot.content {
    case .records: return true
    case .record(let inner): return holdsList(Array(path.dropFirst()), in: inner)
    default: return false
    }
  }

  private var kindName: String {
    let label = kind.label[language]
    return pack.labels.kinds.id(of: label) == kind.name ? label : kind.name
  }

  /// The stage of a draft, where the vocabulary has one that is so marked.
  private func writeStage(to writer: inout TemplateWriter) {
    guard let stage = kind.fields.first(where: { $0.role == .stage }),
      let draft = pack.labels.values(of: stage.type).first(where: \.isDraft)
    else { return }
    let word =
      pack.labels.wording(of: stage.type)?.id(of: draft.label[language]) == draft.name
      ? draft.label[language] : draft.name
    writer.entry(
      writer.key(stage, in: shape), TemplateWriter.scalar(word), at: TemplateWriter.Place())
  }

  /// The fields among some that lie in a record, in the order of the vocabulary.
  private func writeFields(
    _ paths: [[String]], in shape: RecordShape, at place: TemplateWriter.Place,
    isElement: Bool = false, to writer: inout TemplateWriter
  ) {
    var isFirst = isElement
    for slot in shape.slots {
      let inner = paths.filter { $0.first == slot.field.name }.map { Array($0.dropFirst()) }
      guard !inner.isEmpty else { continue }
      if place.indentation == 0 { writer.blank() }
      writer.explain(slot.field, isWhole: false, at: place)
      // The first field of an element stands behind its dash.
      let outer = isFirst ? place.deeper(by: -2) : place
      writer.entry(
        writer.key(slot.field, in: shape), slot.field.type.isNested ? nil : "", at: outer,
        dash: isFirst)
      isFirst = false
      switch slot.content {
      case .record(let record):
        writeFields(begun(inner, record), in: record, at: place.deeper(), to: &writer)
      case .records(let number):
        // An element that says nothing would count as one: it is put in place by whoever fills it in.
        let element = pack.shapes.elements[number]
        writeFields(
          begun(inner, element), in: element, at: place.commentedOut.deeper(by: 4),
          isElement: true, to: &writer)
      default: break
      }
    }
  }

  /// The fields with which a record is begun: those that are asked for, and those that it must have;
  /// else those that reports know; else those of which something is asked; else its first.
  private func begun(_ paths: [[String]], _ shape: RecordShape) -> [[String]] {
    let asked = paths.filter { !$0.isEmpty }
    let required = shape.slots.filter(\.field.isRequired).map { [$0.field.name] }
      .filter { name in !asked.contains { $0.first == name.first } }
    let found = asked + required
    if !found.isEmpty { return found }
    let flat = shape.slots.filter { !$0.field.type.isNested }
    let known = flat.filter { $0.field.role != nil }
    let telling = known.isEmpty ? flat.filter { $0.field.question != nil } : known
    return (telling.isEmpty ? shape.slots.prefix(1) : telling[...]).map { [$0.field.name] }
  }

  private func writeJudgements(_ judgements: [Judgement], to writer: inout TemplateWriter) {
    guard !judgements.isEmpty else { return }
    writer.blank()
    let place = TemplateWriter.Place().commentedOut
    writer.entry(writer.key(ProposalKey.judgements), at: place)
    for judgement in judgements {
      writer.explain(judgement.question, at: place.deeper())
      writer.entry(judgement.id, writer.assessment, at: place.deeper())
    }
  }
}

extension TemplateWriter {
  /// The record of a judgement, to be filled in.
  var assessment: String {
    "{" + AssessmentWords.keys.entries.map { key($0) + ": " }.joined(separator: ", ") + "}"
  }
}
