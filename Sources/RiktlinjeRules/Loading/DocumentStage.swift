import RiktlinjeText
import RiktlinjeYAML

/// Reads templates of documents; conditions stay text.
struct DocumentStage {
  private(set) var templates: [DocumentTemplate] = []
  private let log: DiagnosticLog
  private let kindNames: [String]
  private let bodies: Register?
  private var declared: [(id: String, location: SourceLocation)] = []
  /// Those of the template that is being read.
  private var expressions: [DocumentExpression] = []

  init(vocabulary: Vocabulary, registers: [Register], log: DiagnosticLog) {
    self.log = log
    kindNames = vocabulary.kinds.map { $0.name }
    bodies = registers.first { $0.name == "bodies" }
  }

  /// Reads one file's template.
  mutating func read(_ root: Node) {
    guard var reader = MappingReader(root, .document, log: log),
      let (id, node) = reader.identifier("document")
    else { return }
    if let first = declared.first(where: { $0.id == id }) {
      log.reportTwice(.document, id, at: node.location, first: first.location)
    }
    declared.append((id, node.location))
    expressions = []
    let title = reader.requiredLocalized("title")
    _ = reader.required("applies_to")
    let kinds = kinds(&reader)
    let addressee = reader.optional("to").flatMap { log.actor($0, bodies: bodies) }
    let language = reader.optionalChoice("language", of: Language.self)
    let facts = reader.elements("facts").compactMap { readFact($0, kinds) }
    var sectionIds: [(id: String, location: SourceLocation)] = []
    let sections = reader.elements("sections").compactMap { readSection($0, kinds, &sectionIds) }
    if reader.required("sections") != nil, sections.isEmpty {
      log.report(PackProblem.missingKey("sections", of: .document), at: root.location)
    }
    reader.finish()
    templates.append(
      DocumentTemplate(
        id: id, title: title, appliesTo: kinds, addressee: addressee, language: language,
        facts: facts, sections: sections, expressions: expressions, location: node.location))
  }

  // MARK: - Parts

  private mutating func readFact(_ node: Node, _ kinds: [String]) -> DocumentTemplate.Fact? {
    guard var reader = MappingReader(node, .documentFact, log: log) else { return nil }
    let presence = presence(&reader, within: kinds)
    let label = reader.requiredLocalized("label")
    let value = text(&reader, "value", presence.kinds)
    reader.finish()
    return value.map { DocumentTemplate.Fact(presence: presence, label: label, value: $0) }
  }

  private mutating func readSection(
    _ node: Node, _ kinds: [String], _ known: inout [(id: String, location: SourceLocation)]
  ) -> DocumentTemplate.Section? {
    guard var reader = MappingReader(node, .section, log: log),
      let (id, idNode) = reader.identifier("id")
    else { return nil }
    if let first = known.first(where: { $0.id == id }) {
      log.reportTwice(.section, id, at: idNode.location, first: first.location)
    }
    known.append((id, idNode.location))
    let presence = presence(&reader, within: kinds)
    let heading = reader.requiredLocalized("heading")
    _ = reader.required("content")
    var blocks: [DocumentTemplate.Block] = []
    for node in reader.elements("content") {
      if let block = readBlock(node, presence.kinds) { blocks.append(block) }
    }
    reader.finish()
    return DocumentTemplate.Section(id: id, presence: presence, heading: heading, blocks: blocks)
  }

  /// The keys of which a block has one, which says what it is.
  private static let blockKeys = [
    "text", "heading", "list", "numbers", "each", "table", "part", "blank",
  ]

  private mutating func readBlock(
    _ node: Node, _ kinds: [String]
  ) -> DocumentTemplate.Block? {
    guard var reader = MappingReader(node, .block, log: log) else { return nil }
    let presence = presence(&reader, within: kinds)
    // Of an item for each element the text is the item's.
    let given = Self.blockKeys.filter { node[$0] != nil && !($0 == "text" && node["each"] != nil) }
    guard given.count == 1, let key = given.first else {
      log.report(PackProblem.notOneContent(Self.blockKeys), at: node.location)
      return nil
    }
    let content = content(&reader, key, presence.kinds)
    reader.finish()
    return content.map { DocumentTemplate.Block(presence: presence, content: $0) }
  }

  private mutating func content(
    _ reader: inout MappingReader, _ key: String, _ kinds: [String]
  ) -> DocumentTemplate.Block.Content? {
    switch key {
    case "text": return text(&reader, key, kinds).map { .paragraph($0) }
    case "heading": return .heading(reader.requiredLocalized(key))
    case "blank": return .blank(reader.requiredLocalized(key))
    case "part": return reader.choice(key, of: DocumentPart.self).map { .part($0) }
    case "list", "numbers":
      let items = reader.elements(key).compactMap { readItem($0, of: key, kinds) }
      return .list(items: items, isNumbered: key == "numbers")
    case "each":
      guard let rows = rows(&reader, key, kinds),
        let text = text(&reader, "text", kinds, rows: rows)
      else { return nil }
      return .each(rows: rows, text: text)
    default: return reader.required("table").flatMap { readTable($0, kinds) }
    }
  }

  /// An item: a text by itself, or with when it is there.
  private mutating func readItem(
    _ node: Node, of key: String, _ kinds: [String]
  ) -> (presence: DocumentTemplate.Presence, text: DocumentText)? {
    if node.kind == .mapping, Language.allCases.contains(where: { node[$0.code] != nil }) {
      let whole = DocumentTemplate.Presence(kinds: kinds, when: nil)
      return text(node, of: key, kinds, rows: nil).map { (whole, $0) }
    }
    guard var reader = MappingReader(node, .block, log: log) else { return nil }
    let presence = presence(&reader, within: kinds)
    let text = text(&reader, "text", presence.kinds)
    reader.finish()
    return text.map { (presence, $0) }
  }

  private mutating func readTable(
    _ node: Node, _ kinds: [String]
  ) -> DocumentTemplate.Block.Content? {
    guard var reader = MappingReader(node, .table, log: log),
      let rows = rows(&reader, "rows", kinds)
    else { return nil }
    _ = reader.required("columns")
    var columns: [(heading: LocalizedText, text: DocumentText)] = []
    for node in reader.elements("columns") {
      guard var column = MappingReader(node, .column, log: log) else { continue }
      let heading = column.requiredLocalized("heading")
      if let text = text(&column, "value", kinds, rows: rows) { columns.append((heading, text)) }
      column.finish()
    }
    reader.finish()
    return columns.isEmpty ? nil : .table(rows: rows, columns: columns)
  }

  // MARK: - Expressions

  private mutating func add(
    _ condition: Condition, _ kinds: [String], _ use: DocumentExpression.Use
  ) -> Int {
    expressions.append(DocumentExpression(condition: condition, kinds: kinds, use: use))
    return expressions.count - 1
  }

  private mutating func presence(
    _ reader: inout MappingReader, within kinds: [String]
  ) -> DocumentTemplate.Presence {
    var own = kinds
    if reader.optional("applies_to") != nil { own = self.kinds(&reader, among: kinds) }
    let when = reader.condition("when").map { add($0, own, .when) }
    return DocumentTemplate.Presence(kinds: own, when: when)
  }

  private func kinds(_ reader: inout MappingReader, among outer: [String]? = nil) -> [String] {
    let known = outer ?? kindNames
    let names = reader.names("applies_to")
    for (name, node) in names where !known.contains(name) {
      log.report(
        PackProblem.unknownName(.kind, name, near: nearestSpelling(to: name, among: known)),
        at: node.location)
    }
    return names.map { $0.name }
  }

  private mutating func rows(
    _ reader: inout MappingReader, _ key: String, _ kinds: [String]
  ) -> Int? {
    reader.requiredCondition(key).map { add($0, kinds, .rows) }
  }

  /// A text with values in braces; or one value alone, the same in every language.
  private mutating func text(
    _ reader: inout MappingReader, _ key: String, _ kinds: [String], rows: Int? = nil
  ) -> DocumentText? {
    reader.required(key).flatMap { text($0, of: key, kinds, rows: rows) }
  }

  private mutating func text(
    _ node: Node, of key: String, _ kinds: [String], rows: Int?
  ) -> DocumentText? {
    let use = rows.map { DocumentExpression.Use.ofRow(of: $0) } ?? .value
    if node.kind == .scalar {
      guard let condition = log.condition(node, of: key) else { return nil }
      let parts = [DocumentText.Part.value(add(condition, kinds, use))]
      return DocumentText(swedish: parts, english: parts)
    }
    guard log.localized(node, of: key) != nil else { return nil }
    let swedish = node[Language.swedish.code].map { parts($0, kinds, use) }
    let english = node[Language.english.code].map { parts($0, kinds, use) }
    return DocumentText(swedish: swedish ?? english ?? [], english: english ?? swedish ?? [])
  }

  private mutating func parts(
    _ node: Node, _ kinds: [String], _ use: DocumentExpression.Use
  ) -> [DocumentText.Part] {
    let bytes = Array(node.string.utf8)
    return PlaceholderText.stretches(of: bytes).map { stretch in
      switch stretch {
      case .text(let range): return .text(String(decoding: bytes[range], as: UTF8.self))
      case .condition(let range):
        return .value(add(Condition(node, utf8Range: range), kinds, use))
      case .unclosed(let range):
        log.report(PackProblem.unclosedPlaceholder, at: node.location(utf8Range: range))
        return .text(String(decoding: bytes[range], as: UTF8.self))
      }
    }
  }
}
