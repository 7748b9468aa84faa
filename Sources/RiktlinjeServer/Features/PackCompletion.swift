import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What may be written in a file of a pack: its keys and their values, and what conditions may name.
struct PackCompletion {
  let context: CursorContext
  let pack: RulePack
  let language: Language

  init(_ context: CursorContext, _ pack: RulePack, _ language: Language) {
    self.context = context
    self.pack = pack
    self.language = language
  }

  /// Follows the path to the cursor through what is expected there.
  ///
  /// - Parameter kinds: the kinds that the rule, or whatever is around, applies to.
  func items(
    in shape: PackShape, path: ArraySlice<CursorContext.Step>, node: Node? = nil, kinds: [String]
  ) -> [CompletionItem] {
    let node = node ?? context.root
    switch shape {
    case .part(let part):
      let kinds = node["applies_to"].map { $0.names.map { $0.string } } ?? kinds
      guard let step = path.first else {
        guard context.isKey else { return [] }
        return part.keys.filter { !context.takenKeys.contains($0.name) }.map {
          .key($0.name, detail: $0.meaning[language])
        }
      }
      guard case .key(let name) = step, let key = part.keys.first(where: { $0.name == name }),
        let value = node[name]
      else { return [] }
      return items(
        in: refined(key, of: part), path: path.dropFirst(), node: value, kinds: kinds)
    case .list(let element):
      // A single value may stand for a list of one.
      guard path.first == .element else {
        return items(in: element, path: path, node: node, kinds: kinds)
      }
      let inner = node.elements.first { $0.holds(context.scalar) }
      return items(in: element, path: path.dropFirst(), node: inner ?? node, kinds: kinds)
    case .entries(let element):
      guard case .key(let name) = path.first else { return [] }
      return items(in: element, path: path.dropFirst(), node: node[name] ?? node, kinds: kinds)
    case .localized:
      guard path.isEmpty, context.isKey else { return [] }
      return Language.allCases.filter { !context.takenKeys.contains($0.code) }.map {
        .key($0.code, detail: $0 == .swedish ? "svenska" : "English")
      }
    case .proposal:
      return ProposalCompletion(pack, language).items(context, root: node, path: path)
    default:
      return path.isEmpty && !context.isKey
        ? values(of: shape, kinds: kinds) : values(in: shape, path, node, kinds)
    }
  }

  /// What a key holds, where the table says only that its author chooses.
  private func refined(_ key: PackKey, of part: PackPartShape) -> PackShape {
    switch (part, key.name) {
    case (.type, "one_of"):
      .oneOf(pack.vocabulary.enumerations.keys.filter { !$0.contains("#") }.sorted())
    case (.type, "ref"): .oneOf(pack.registers.map { $0.name })
    case (.actor, "derived"): .oneOf(pack.derivedValues.map { $0.id })
    default: key.shape
    }
  }

  /// Mappings that stand where a simple value may stand as well.
  private func values(
    in shape: PackShape, _ path: ArraySlice<CursorContext.Step>, _ node: Node, _ kinds: [String]
  ) -> [CompletionItem] {
    switch shape {
    case .fieldType: items(in: .part(.type), path: path, node: node, kinds: kinds)
    case .body: items(in: .part(.actor), path: path, node: node, kinds: kinds)
    case .kinds where path.first == .element: values(of: shape, kinds: kinds)
    default: []
    }
  }

  private func values(of shape: PackShape, kinds: [String]) -> [CompletionItem] {
    switch shape {
    case .boolean:
      ["true", "false"].map { CompletionItem(label: $0, kind: .keyword) }
    case .oneOf(let words): words.map { CompletionItem(label: $0, kind: .enumMember) }
    case .kinds:
      pack.vocabulary.kinds.map {
        CompletionItem(label: $0.name, kind: .enumMember, detail: $0.label[language])
      }
    case .body: CompletionItem.values(of: .reference("bodies"), in: pack, language)
    case .ruleName:
      pack.rules.map {
        CompletionItem(label: $0.id, kind: .reference, detail: $0.clause.text[language])
      }
        + pack.judgements.map {
          CompletionItem(label: $0.id, kind: .reference, detail: $0.question[language])
        }
    case .fieldType:
      ["text", "integer", "number", "boolean", "date"].map {
        CompletionItem(label: $0, kind: .keyword)
      }
        + pack.vocabulary.records.keys.sorted().map {
          CompletionItem(
            label: $0, kind: .reference,
            detail: pack.vocabulary.records[$0]?.label[language] ?? "")
        }
    case .condition:
      ConditionCompletion(pack, kinds: kinds, language).items(
        before: context.textAround.before)
    case .path:
      ConditionCompletion(pack, kinds: kinds, language).fields(
        before: context.textAround.before)
    default: []
    }
  }
}

extension Node {
  /// Whether another node stands within the node.
  fileprivate func holds(_ other: Node) -> Bool {
    span.start <= other.span.start && other.span.end <= span.end
  }
}
