import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Reads registers: their fields at once, the values of their entries when all names are known.
///
/// A later file may reopen a register to add entries.
struct RegisterStage {
  private struct Draft {
    let title: LocalizedText
    let fields: [Field]
    var entries: [Register.Entry]
    var nodes: [Node]
    /// Where the entries stand, by their keys.
    var places: [String: SourceLocation] = [:]
    var reviewBy: CivilDate?
    let location: SourceLocation
  }

  private let log: DiagnosticLog
  private var drafts: [String: Draft] = [:]

  init(log: DiagnosticLog) {
    self.log = log
  }

  mutating func read(_ root: Node, vocabulary: inout VocabularyStage) {
    guard var reader = MappingReader(root, .register, log: log),
      let nameNode = reader.required("register"), let name = log.text(nameNode, of: "register")
    else { return }
    if !name.isIdentifier(joinedBy: "_") {
      log.report(PackProblem.unsuitable(name, expected: .name), at: nameNode.location)
    } else if reservedNames.contains(name) {
      log.report(PackProblem.reservedName(name), at: nameNode.location)
    }
    var draft =
      drafts[name]
      ?? Draft(
        title: reader.requiredLocalized("title"), fields: vocabulary.readRegisterFields(&reader),
        entries: [], nodes: [], location: nameNode.location)
    draft.reviewBy = reader.date("review_by") ?? draft.reviewBy
    for (name, key, value) in reader.entries("entries") {
      let location = key.location
      if let first = draft.places[name] {
        log.reportTwice(.entry, name, at: location, first: first)
        continue
      }
      guard value.kind == .mapping else {
        log.report(PackProblem.expected(.mapping, of: name), at: value.location)
        continue
      }
      let labelNode = value["label"]
      let label = labelNode.flatMap { log.localized($0, of: "label") }
      if labelNode == nil {
        log.report(PackProblem.missingKey("label", of: .entry), at: location)
      }
      draft.entries.append(
        Register.Entry(
          key: name, label: label ?? LocalizedText(name),
          aliases: value["aliases"].map { log.names($0, of: "aliases").map { $0.name } } ?? [],
          valid: value["valid"].map { log.period($0) } ?? .always, location: location,
          node: value))
      draft.nodes.append(value)
      draft.places[name] = location
    }
    reader.finish()
    drafts[name] = draft
  }

  /// The registers in the order of their names.
  var registers: [Register] {
    drafts.keys.sorted().compactMap { name in
      drafts[name].map {
        Register(
          name: name, title: $0.title, fields: $0.fields, entries: $0.entries,
          reviewBy: $0.reviewBy, location: $0.location)
      }
    }
  }

  /// The mapping of each entry of a register, in the order of its entries.
  func nodes(of register: Register) -> [Node] { drafts[register.name]?.nodes ?? [] }
}
