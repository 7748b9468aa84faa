import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What a SARIF file says once of each rule that its results name.
struct SARIFRules {
  /// A rule, a judgement or a check that no guideline asks for.
  struct Descriptor {
    let id: String
    let title: String
    let help: String
    let level: String
    var clause: Clause?
  }

  private(set) var descriptors: [Descriptor] = []
  private var indices: [String: Int] = [:]

  /// What GitHub accepts in a run; a pack of more rules is described by those that results name.
  ///
  /// Source: docs.github.com, “SARIF results exceed one or more limits”.
  private static let mostRules = 25_000

  /// The rules and judgements of a pack, then the checks of files, waivers and the report that found
  /// something.
  init(of pack: RulePack, naming problems: [GatedProblem], in language: Language) {
    let named = Set(problems.map(\.id))
    let areTooMany = pack.rules.count + pack.judgements.count > Self.mostRules / 2
    func describe(_ id: String, _ title: LocalizedText, _ clause: Clause) {
      guard !areTooMany || named.contains(id) else { return }
      add(
        Descriptor(
          id: id, title: title[language], help: Self.help(clause, language),
          level: clause.force.sarifLevel, clause: clause))
    }
    for rule in pack.rules { describe(rule.id, rule.clause.text, rule.clause) }
    for judgement in pack.judgements {
      describe(judgement.id, judgement.question, judgement.clause)
    }
    for problem in problems where problem.finding?.clause == nil {
      let words = CheckWords(of: problem.id)
      add(
        Descriptor(
          id: problem.id, title: words.title[language], help: words.help[language],
          level: problem.finding?.force.sarifLevel ?? problem.gravity.sarifLevel))
    }
  }

  func index(of id: String) -> Int? { indices[id] }

  private mutating func add(_ descriptor: Descriptor) {
    guard indices[descriptor.id] == nil, descriptors.count < Self.mostRules else { return }
    indices[descriptor.id] = descriptors.count
    descriptors.append(descriptor)
  }

  private static func help(_ clause: Clause, _ language: Language) -> String {
    var text =
      "\(clause.citation(in: language)) (\(clause.force.name[language]), "
      + "\(clause.certainty.name[language])): \(clause.text[language])"
    if let note = clause.note { text += " \(note[language])" }
    return text
  }
}

extension SARIFRules.Descriptor {
  /// Writes the members of a reporting descriptor.
  func write(to json: inout JSONWriter, _ language: Language) {
    json.member("id", id)
    json.member("name", CheckWords.name(of: id))
    json.object("shortDescription") { $0.member("text", title) }
    json.object("fullDescription") { $0.member("text", clause?.text[language] ?? title) }
    json.object("help") { $0.member("text", help) }
    json.object("defaultConfiguration") { $0.member("level", level) }
    guard let clause else { return }
    if let source = clause.source, source.isWebAddress { json.member("helpUri", source) }
    json.object("properties") { json in
      json.member("clause", clause.id)
      json.member("guideline", clause.guideline.id)
      json.member("force", clause.force.rawValue)
      json.member("certainty", clause.certainty.rawValue)
      json.array("tags", [clause.guideline.id, clause.force.rawValue]) { $0.string($1) }
    }
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
