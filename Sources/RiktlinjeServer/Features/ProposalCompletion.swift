import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What may be written in a proposal: its fields, their values, and its judgements.
struct ProposalCompletion {
  let pack: RulePack
  let language: Language

  init(_ pack: RulePack, _ language: Language) {
    self.pack = pack
    self.language = language
  }

  func items(_ context: CursorContext) -> [CompletionItem] {
    items(context, root: context.root, path: context.path[...])
  }

  /// - Parameters:
  ///   - root: the proposal's mapping.
  ///   - path: the way from it to the cursor.
  func items(
    _ context: CursorContext, root: Node, path: ArraySlice<CursorContext.Step>
  ) -> [CompletionItem] {
    let kindNode = root["kind"] ?? root.entry(meaning: ProposalKey.kind)?.value
    let kind = kindNode.flatMap { node in
      pack.vocabulary.kind(node.string)
        ?? pack.labels.kinds.id(of: node.string).flatMap(pack.vocabulary.kind)
    }
    guard let first = path.first else {
      guard context.isKey else { return [] }
      return proposalKeys(kind, taken: context.takenKeys)
    }
    guard case .key(let key) = first else { return [] }
    if key == "kind" {
      return pack.vocabulary.kinds.map {
        CompletionItem(label: $0.name, kind: .enumMember, detail: $0.label[language])
      }
    }
    guard let kind else { return [] }
    if key == "judgements" { return judgements(context, kind, path.dropFirst()) }
    return items(context, among: kind.fields, path: path)
  }

  private func proposalKeys(_ kind: Kind?, taken: Set<String>) -> [CompletionItem] {
    var items: [CompletionItem] = []
    if kind == nil {
      items.append(.key("kind", detail: ProposalKey.kind.label[language]))
    }
    items += fields(kind?.fields ?? [], taken: taken)
    for key in [ProposalKey.id, ProposalKey.judgements] where !taken.contains(key.id) {
      items.append(.key(key.id, detail: key.label[language]))
    }
    return items
  }

  /// Follows a path through the fields of records.
  func items(
    _ context: CursorContext, among fields: [Field], path: ArraySlice<CursorContext.Step>
  ) -> [CompletionItem] {
    guard let step = path.first else {
      return context.isKey ? self.fields(fields, taken: context.takenKeys) : []
    }
    guard case .key(let key) = step, let field = pack.field(named: key, among: fields) else {
      return []
    }
    return items(context, in: field.type, path: path.dropFirst())
  }

  func items(
    _ context: CursorContext, in type: FieldType, path: ArraySlice<CursorContext.Step>
  ) -> [CompletionItem] {
    switch type {
    case .record(let name):
      return items(context, among: pack.vocabulary.fields(ofRecord: name), path: path)
    case .list(let element):
      if path.first == .element {
        return items(context, in: element, path: path.dropFirst())
      }
      return []
    default:
      return path.isEmpty ? CompletionItem.values(of: type, in: pack, language) : []
    }
  }

  private func fields(_ fields: [Field], taken: Set<String>) -> [CompletionItem] {
    fields.filter { !taken.contains($0.name) }.map { field in
      .key(
        field.name, detail: field.label[language],
        documentation: FieldWords(field, pack).text(in: language))
    }
  }

  private func judgements(
    _ context: CursorContext, _ kind: Kind, _ path: ArraySlice<CursorContext.Step>
  ) -> [CompletionItem] {
    let judgements = pack.judgements.filter { $0.appliesTo.contains(kind.name) }
    guard let step = path.first else {
      return judgements.filter { !context.takenKeys.contains($0.id) }.map {
        .key($0.id, detail: $0.clause.text[language], documentation: $0.question[language])
      }
    }
    guard case .key = step else { return [] }
    if path.count == 1 {
      return ["answer", "by", "date", "note"].filter { !context.takenKeys.contains($0) }.map {
        .key($0, detail: "")
      }
    }
    guard path.dropFirst().first == .key("answer") else { return [] }
    return [
      ("met", LocalizedText(swedish: "uppfyllt", english: "met")),
      ("not_met", LocalizedText(swedish: "inte uppfyllt", english: "not met")),
    ].map { CompletionItem(label: $0.0, kind: .enumMember, detail: $0.1[language]) }
  }
}
