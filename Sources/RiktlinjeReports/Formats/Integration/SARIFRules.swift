import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What a SARIF report says once of each rule that its results name.
struct SARIFRules {
  /// A rule, a judgement or a check of the file.
  struct Descriptor {
    let id: String
    let title: String
    let clause: Clause?
    let level: String
  }

  private(set) var descriptors: [Descriptor] = []
  private var indices: [String: Int] = [:]

  /// The rules and judgements of a pack.
  init(of pack: RulePack, in language: Language) {
    for rule in pack.rules {
      add(rule.id, rule.clause.text[language], rule.clause, rule.clause.force)
    }
    for judgement in pack.judgements {
      add(judgement.id, judgement.question[language], judgement.clause, judgement.clause.force)
    }
  }

  /// Adds a check of files or waivers that found something.
  mutating func add(check finding: Finding) {
    add(finding.rule, finding.rule, nil, finding.force)
  }

  func index(of id: String) -> Int? { indices[id] }

  private mutating func add(_ id: String, _ title: String, _ clause: Clause?, _ force: Force) {
    guard indices[id] == nil else { return }
    indices[id] = descriptors.count
    descriptors.append(Descriptor(id: id, title: title, clause: clause, level: force.level))
  }
}

extension SARIFRules.Descriptor {
  /// Writes the members of a reporting descriptor.
  func write(to json: inout JSONWriter, _ language: Language) {
    json.member("id", id)
    json.object("shortDescription") { $0.member("text", title) }
    json.object("defaultConfiguration") { $0.member("level", level) }
    guard let clause else { return }
    json.object("fullDescription") { $0.member("text", clause.text[language]) }
    json.object("help") { $0.member("text", help(clause, language)) }
    if let source = clause.source, source.isWebAddress { json.member("helpUri", source) }
    json.object("properties") { json in
      json.member("clause", clause.id)
      json.member("guideline", clause.guideline.id)
      json.member("force", clause.force.rawValue)
      json.member("certainty", clause.certainty.rawValue)
      json.array("tags", [clause.guideline.id, clause.force.rawValue]) { $0.string($1) }
    }
  }

  private func help(_ clause: Clause, _ language: Language) -> String {
    var text =
      "\(clause.citation(in: language)) (\(clause.force.name[language]), "
      + "\(clause.certainty.name[language])): \(clause.text[language])"
    if let note = clause.note { text += " \(note[language])" }
    return text
  }
}

extension String {
  /// Whether it is an address that a reader can be sent to: no other scheme becomes a link.
  var isWebAddress: Bool {
    (hasPrefix("https://") || hasPrefix("http://"))
      && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Self.forbiddenInAddresses.contains($0) }
  }

  /// What RFC 3986 allows nowhere in an address: `"`, `<`, `>`, `\`, `^`, `` ` ``, `{`, `|`, `}`.
  private static let forbiddenInAddresses: [UInt8] = Array("\"<>\\^`{|}".utf8)
}
