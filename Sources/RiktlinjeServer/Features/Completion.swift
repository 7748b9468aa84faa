import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Something that may be written at the cursor.
struct CompletionItem {
  /// The protocol's kinds.
  enum Kind: Int {
    case method = 2
    case function = 3
    case field = 5
    case variable = 6
    case property = 10
    case value = 12
    case keyword = 14
    case reference = 18
    case enumMember = 20
  }

  let label: String
  let kind: Kind
  /// What it is called or what type it has, beside the label.
  var detail = ""
  var documentation = ""
  /// What is written; the label unless said otherwise.
  var text: String?
}

/// What may be written at a place of a document.
struct Completion {
  let items: [CompletionItem]
  /// The bytes that the chosen one replaces.
  let replaced: Range<Int>

  init(at offset: Int, in file: SourceFile, by pack: RulePack, isOfPack: Bool, _ language: Language)
  {
    guard let context = CursorContext(at: offset, in: file) else {
      items = []
      replaced = offset..<offset
      return
    }
    let isJSON = extensionOfFile(file.path) == "json"
    var found: [CompletionItem] = []
    let first = context.root.entries.first { _ in true }?.key.string ?? ""
    if let part = PackPartShape.file(beginningWith: first), isOfPack || part == .waiverFile {
      let walk = PackCompletion(context, pack, language)
      found = walk.items(in: .part(part), path: context.path[...], kinds: [])
    } else if !isOfPack {
      found = ProposalCompletion(pack, language).items(context)
    } else if context.isKey, context.path.isEmpty {
      found = [PackPartShape.pack, .vocabulary, .register, .guideline, .derive, .define, .tests].map
      {
        CompletionItem(
          label: $0.rawValue, kind: .property, detail: $0.keys.first?.meaning[language] ?? "",
          text: $0.rawValue + ":")
      }
    }
    // In JSON what is written stands between quotes, and the colon after them.
    let rest = file.bytes[context.replaced.upperBound...]
    let hasColon = rest.first == UInt8(ascii: ":")
    items = isJSON || hasColon ? found.map { $0.withoutColon } : found
    replaced = context.replaced
  }
}

extension Completion {
  /// What a word that has been written means, if it is one that could be offered there, with its place.
  static func meaning(
    at offset: Int, in file: SourceFile, by pack: RulePack, isOfPack: Bool, _ language: Language
  ) -> (text: String, location: SourceLocation)? {
    let completion = Completion(at: offset, in: file, by: pack, isOfPack: isOfPack, language)
    let word = String(decoding: file.bytes[completion.replaced], as: UTF8.self)
    guard let item = completion.items.first(where: { $0.label == word }), !item.detail.isEmpty
    else { return nil }
    let parts = ["`\(word)` – \(item.detail)", item.documentation].filter { !$0.isEmpty }
    let span = SourceSpan(
      start: file.position(ofByte: completion.replaced.lowerBound),
      end: file.position(ofByte: completion.replaced.upperBound))
    return (parts.joined(separator: "\n\n"), SourceLocation(file: file, span: span))
  }
}

extension CompletionItem {
  /// A key, with the colon that follows it.
  static func key(_ name: String, detail: String, documentation: String = "") -> CompletionItem {
    CompletionItem(
      label: name, kind: .property, detail: detail, documentation: documentation, text: name + ": ")
  }

  fileprivate var withoutColon: CompletionItem {
    var item = self
    item.text = nil
    return item
  }

  static func values(of type: FieldType, in pack: RulePack, _ language: Language)
    -> [CompletionItem]
  {
    switch type {
    case .boolean:
      [true, false].map {
        CompletionItem(
          label: "\($0)", kind: .keyword,
          detail: LocalizedText(swedish: $0 ? "ja" : "nej", english: $0 ? "yes" : "no")[language])
      }
    case .oneOf(let name):
      (pack.vocabulary.enumerations[name]?.values ?? []).map {
        CompletionItem(label: $0.name, kind: .enumMember, detail: $0.label[language])
      }
    case .reference(let name):
      (pack.register(name)?.entries ?? []).map {
        CompletionItem(label: $0.key, kind: .reference, detail: $0.label[language])
      }
    case .list(let element): values(of: element, in: pack, language)
    case .text, .integer, .number, .date, .record: []
    }
  }
}
