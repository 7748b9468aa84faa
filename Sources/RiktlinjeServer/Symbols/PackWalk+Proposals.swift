import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What proposals, waivers and tests name.
extension PackWalk {
  /// Reads a proposal, or a part of one where a kind is known.
  mutating func readProposal(_ root: Node, kind known: String? = nil) {
    let node = root["kind"] ?? root.entry(meaning: ProposalKey.kind)?.value
    let word = node?.string ?? known ?? ""
    let isId = pack.vocabulary.kinds.contains { $0.name == word }
    guard let name = isId ? word : pack.labels.kinds.id(of: word),
      let kind = pack.vocabulary.kind(name)
    else { return }
    if let node { note(.kind(name), at: node.location) }
    readRecord(root, kind.fields)
    let judgements =
      root["judgements"] ?? root.entry(meaning: ProposalKey.judgements)?.value
    for (key, _) in judgements?.entries.map({ $0 }) ?? [] {
      self.name(key) { .clause($0) }
    }
  }

  /// Reads the keys and values of a record.
  mutating func readRecord(_ node: Node, _ fields: [Field]) {
    for (key, value) in node.entries {
      guard let field = pack.field(named: key.string, among: fields) else { continue }
      note(.field(DeclaredField(field)), at: key.location)
      readValue(value, field.type)
    }
  }

  mutating func readValue(_ node: Node, _ type: FieldType) {
    switch type {
    case .oneOf(let name):
      guard node.kind == .scalar, !node.isNull else { return }
      note(.value(id(of: node.string, type), enumeration: name), at: node.location)
    case .reference(let name):
      guard node.kind == .scalar, !node.isNull else { return }
      note(.entry(id(of: node.string, type), register: name), at: node.location)
    case .record(let name): readRecord(node, pack.vocabulary.fields(ofRecord: name))
    case .list(let element):
      for node in node.elements { readValue(node, element) }
      if node.kind == .scalar { readValue(node, element) }
    case .text, .integer, .number, .boolean, .date: break
    }
  }

  /// What a word stands for: an id, or what people call it.
  private mutating func id(of word: String, _ type: FieldType) -> String {
    let isId =
      switch type {
      case .oneOf(let name):
        pack.vocabulary.enumerations[name]?.values.contains { $0.name == word } ?? false
      case .reference(let name): pack.register(name)?[word] != nil
      default: true
      }
    if isId { return word }
    let wording = wordings[type] ?? pack.labels.wording(of: type)
    wordings[type] = wording
    return wording?.id(of: word) ?? word
  }

  /// Reads a path of fields, such as `term.end` or `reports[0].date`.
  ///
  /// - Returns: the type of what it leads to.
  @discardableResult
  mutating func readPath(_ node: Node, _ kinds: [String]) -> FieldType? {
    guard node.kind == .scalar, let kind = kinds.first.flatMap(pack.vocabulary.kind) else {
      return nil
    }
    let bytes = Array(node.utf8)
    var fields = kind.fields
    var type: FieldType?
    var start = 0
    var isFirst = true
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
      let bare = bytes[start..<end].prefix { $0 != UInt8(ascii: "[") }
      let name = String(decoding: bare, as: UTF8.self)
      let place = node.location(utf8Range: start..<(start + bare.count))
      defer { isFirst = false }
      if isFirst, name == kind.name || name == "proposal" {
        if name == kind.name { note(.kind(name), at: place) }
      } else if isFirst, name == "judgements", end < bytes.count {
        let id = String(decoding: bytes[(end + 1)...], as: UTF8.self)
        note(.clause(id), at: node.location(utf8Range: (end + 1)..<bytes.count))
        return nil
      } else {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        note(.field(DeclaredField(field)), at: place)
        type = bare.count < end - start ? field.type.element : field.type
        if case .record(let record) = type?.element {
          fields = pack.vocabulary.fields(ofRecord: record)
        } else {
          fields = []
        }
      }
      start = end + 1
    }
    return type
  }

  mutating func readWaivers(_ root: Node) {
    for node in root["waivers"]?.elements.map({ $0 }) ?? [] {
      if let rule = node["rule"] { nameRule(rule) }
      name(node["decided_by"]) { .entry($0, register: "bodies") }
    }
  }

  /// A rule, or the clause of a judgement.
  private mutating func nameRule(_ node: Node) {
    let isJudgement = pack.judgements.contains { $0.id == node.string }
    name(node) { isJudgement ? .clause($0) : .rule($0) }
  }

  mutating func readTests(_ root: Node) {
    var kinds: [String: String] = [:]
    func kind(_ node: Node?) -> String? { node?["kind"]?.string }
    if let base = root["base"] {
      kinds[""] = kind(base)
      readProposal(base)
    }
    for (key, base) in root["bases"]?.entries.map({ $0 }) ?? [] {
      kinds[key.string] = kind(base)
      readProposal(base)
    }
    for node in root["cases"]?.elements.map({ $0 }) ?? [] {
      let base = node["base"]?.string ?? (kinds.count == 1 ? kinds.keys.first ?? "" : "")
      readCase(node, kinds: kinds[base].map { [$0] } ?? [])
    }
    for node in root["survivors"]?.elements.map({ $0 }) ?? [] {
      guard let owner = node["rule"] else { continue }
      nameOwner(owner)
      if let mutation = node["mutation"], mutation.kind == .scalar, !mutation.isNull {
        read(Condition(mutation), kindsOfOwner(owner.string))
      }
    }
  }

  private mutating func readCase(_ node: Node, kinds: [String]) {
    for (key, value) in node["set"]?.entries.map({ $0 }) ?? [] {
      if let type = readPath(key, kinds) { readValue(value, type) }
    }
    for key in ["remove"] { for path in node[key]?.names ?? [] { readPath(path, kinds) } }
    guard let expected = node["expect"] else { return }
    for (key, _) in expected["rules"]?.entries.map({ $0 }) ?? [] { nameRule(key) }
    for (key, _) in expected["steps"]?.entries.map({ $0 }) ?? [] { name(key) { .step($0) } }
    for (key, _) in expected["derived"]?.entries.map({ $0 }) ?? [] { name(key) { .derived($0) } }
    for node in expected["waiting"]?.names ?? [] { nameRule(node) }
    for key in ["questions", "assumed"] {
      for path in expected[key]?.names ?? [] { readPath(path, kinds) }
    }
  }

  /// A rule, step, derived value or the clause of a judgement.
  private mutating func nameOwner(_ node: Node) {
    let id = node.string
    if pack.steps.contains(where: { $0.id == id }) {
      name(node) { .step($0) }
    } else if pack.derivedValues.contains(where: { $0.id == id }) {
      name(node) { .derived($0) }
    } else {
      nameRule(node)
    }
  }

  private func kindsOfOwner(_ id: String) -> [String] {
    pack.rules.first { $0.id == id }?.appliesTo ?? pack.judgements.first { $0.id == id }?.appliesTo
      ?? pack.steps.first { $0.id == id }?.appliesTo
      ?? pack.derivedValues.first { $0.id == id }?.appliesTo ?? []
  }
}

extension Node {
  /// The elements of a list, or a single text as a list of one.
  var names: [Node] { kind == .scalar ? isNull ? [] : [self] : elements.map { $0 } }
}

extension FieldType {
  /// The type of the elements of a list; the type itself where it is none.
  var element: FieldType {
    if case .list(let element) = self { element } else { self }
  }
}

extension RulePack {
  /// The field that a key stands for: by name, alias or label.
  func field(named key: String, among fields: [Field]) -> Field? {
    if let field = fields.first(where: { $0.name == key || $0.aliases.contains(key) }) {
      return field
    }
    let word = plainWord(key)
    return fields.first { field in
      Language.allCases.contains { plainWord(field.label[$0]) == word }
    }
  }
}
