package import RiktlinjeCEL
package import RiktlinjeText
package import RiktlinjeYAML

/// The diagnostics of one load, collected by all stages.
package final class DiagnosticLog {
  package init() {}

  /// The languages that texts must have; the others say the same as one of these.
  package var languages = Set(Language.allCases)

  package private(set) var diagnostics: [Diagnostic] = []

  package func report(
    _ problem: some Problem, at location: SourceLocation?, related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(Diagnostic(problem, at: location, related: related))
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package func append(contentsOf more: [Diagnostic]) { diagnostics.append(contentsOf: more) }

  package func reportTwice(
    _ part: PackPart, _ name: String, at place: SourceLocation, first: SourceLocation
  ) {
    report(
      PackProblem.declaredTwice(part, name), at: place,
      related: [
        .init(LocalizedText(swedish: "första gången här", english: "first here"), at: first)
      ])
  }
}

/// Reads the keys of one mapping and reports what is missing, of another shape or not known.
package struct MappingReader {
  package let node: Node
  package let part: PackPart
  package let log: DiagnosticLog
  private let entries: [(name: String, key: Node, value: Node)]
  private var known: [String] = []

  /// Begins to read a mapping; `nil`, and reported, when the node is something else.
  package init?(_ node: Node, _ part: PackPart, log: DiagnosticLog) {
    guard node.kind == .mapping else {
      log.report(
        PackProblem.expected(.mapping, of: part.name(in: .swedish)), at: node.location)
      return nil
    }
    self.node = node
    self.part = part
    self.log = log
    self.entries = node.namedEntries
    known.reserveCapacity(16)
  }

  /// The value of a key, or `nil` when the mapping does not have it or it is empty.
  package mutating func optional(_ key: String) -> Node? {
    known.append(key)
    guard let index = entries.firstIndex(where: { $0.name == key }) else { return nil }
    let value = entries[index].value
    return value.isNull ? nil : value
  }

  /// The value of a key; reported when the mapping does not have it.
  package mutating func required(_ key: String) -> Node? {
    if let value = optional(key) { return value }
    log.report(PackProblem.missingKey(key, of: part), at: node.location)
    return nil
  }

  /// Leaves a key to another stage.
  mutating func skip(_ key: PackFileKey) { known.append(key.rawValue) }

  /// Reports every key that nobody asked for.
  package func finish() {
    for entry in entries where !known.contains(entry.name) {
      log.report(
        PackProblem.unknownKey(
          entry.name, of: part, near: nearestSpelling(to: entry.name, among: known), known: known),
        at: entry.key.location)
    }
  }
}

// MARK: - Values of keys

extension MappingReader {
  package mutating func text(_ key: String) -> String? {
    optional(key).flatMap { log.text($0, of: key) }
  }

  package mutating func requiredText(_ key: String) -> String? {
    required(key).flatMap { log.text($0, of: key) }
  }

  package mutating func localized(_ key: String) -> LocalizedText? {
    optional(key).flatMap { log.localized($0, of: key) }
  }

  /// A text in both languages; reported when missing, and then the key itself stands in its place.
  package mutating func requiredLocalized(_ key: String) -> LocalizedText {
    required(key).flatMap { log.localized($0, of: key) } ?? LocalizedText(key)
  }

  package mutating func condition(_ key: String) -> Condition? {
    optional(key).flatMap { log.condition($0, of: key) }
  }

  package mutating func requiredCondition(_ key: String) -> Condition? {
    required(key).flatMap { log.condition($0, of: key) }
  }

  package mutating func boolean(_ key: String) -> Bool? {
    guard let node = optional(key) else { return nil }
    if node.kind == .scalar, case .boolean(let value) = node.scalar { return value }
    log.report(PackProblem.expected(.boolean, of: key), at: node.location)
    return nil
  }

  package mutating func number(_ key: String) -> Double? {
    guard let node = optional(key) else { return nil }
    if node.kind == .scalar {
      switch node.scalar {
      case .integer(let value): return Double(value)
      case .number(let value): return value
      default: break
      }
    }
    log.report(PackProblem.expected(.number, of: key), at: node.location)
    return nil
  }

  /// The names in a list; a single text counts as a list of one.
  package mutating func names(_ key: String) -> [(name: String, node: Node)] {
    optional(key).map { log.names($0, of: key) } ?? []
  }

  /// The elements of a list; none when the key is missing.
  package mutating func elements(_ key: String) -> [Node] {
    guard let node = optional(key) else { return [] }
    guard node.kind == .sequence else {
      log.report(PackProblem.expected(.list, of: key), at: node.location)
      return []
    }
    return Array(node.elements)
  }

  /// The entries of a mapping by their keys; none when the key is missing.
  package mutating func entries(_ key: String) -> [(name: String, key: Node, value: Node)] {
    guard let node = optional(key) else { return [] }
    guard node.kind == .mapping else {
      log.report(PackProblem.expected(.mapping, of: key), at: node.location)
      return []
    }
    return node.namedEntries
  }

  /// One of the cases of an enumeration; reported when it is missing or another text.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, except hidden: [Choice] = []
  ) -> Choice? where Choice.RawValue == String {
    guard required(key) != nil else { return nil }
    return optionalChoice(key, of: type, except: hidden)
  }

  /// One of the cases of an enumeration; reported when it is another text.
  package mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, except hidden: [Choice] = []
  ) -> Choice? where Choice.RawValue == String {
    guard let node = optional(key), let text = log.text(node, of: key) else { return nil }
    let choices = Choice.allCases.map { $0.rawValue }.filter { name in
      !hidden.contains { $0.rawValue == name }
    }
    if choices.contains(text), let choice = Choice(rawValue: text) { return choice }
    log.report(
      PackProblem.notAChoice(
        text, of: key, near: nearestSpelling(to: text, among: choices), choices: choices),
      at: node.location)
    return nil
  }

  /// An id that the mapping gives for itself, of the characters that ids are written with.
  package mutating func identifier(_ key: String) -> (text: String, node: Node)? {
    guard let node = required(key), let text = log.text(node, of: key) else { return nil }
    if !text.isIdentifier(joinedBy: "-"), !text.isIdentifier(joinedBy: "_") {
      log.report(PackProblem.unsuitable(text, expected: .identifier), at: node.location)
    }
    return (text, node)
  }

  /// A period, `{from: …, until: …}`; without bounds when the key is missing.
  package mutating func period(_ key: String) -> Period {
    optional(key).map { log.period($0) } ?? .always
  }

  package mutating func requiredDate(_ key: String) -> CivilDate? {
    required(key) == nil ? nil : date(key)
  }

  package mutating func date(_ key: String) -> CivilDate? {
    optional(key).flatMap { log.date($0, of: key) }
  }

  /// The days in a list; none when the key is missing.
  mutating func dates(_ key: String) -> [CivilDate] {
    elements(key).compactMap { log.date($0, of: key) }
  }
}

extension Node {
  /// The pairs of a mapping with the texts of their keys.
  var namedEntries: [(name: String, key: Node, value: Node)] {
    let entries = entries
    var named: [(name: String, key: Node, value: Node)] = []
    named.reserveCapacity(entries.count)
    for entry in entries { named.append((entry.key.string, entry.key, entry.value)) }
    return named
  }
}

extension DiagnosticLog {
  fileprivate func date(_ node: Node, of key: String) -> CivilDate? {
    if node.kind == .scalar, let date = CivilDate(iso: node.utf8.span) { return date }
    report(PackProblem.expected(.date, of: key), at: node.location)
    return nil
  }

  /// A period, `{from: …, until: …}`.
  func period(_ node: Node) -> Period {
    guard var reader = MappingReader(node, .period, log: self) else { return .always }
    let period = Period(from: reader.date("from"), until: reader.date("until"))
    reader.finish()
    if let from = period.from, let until = period.until, until < from {
      report(PackProblem.endsBeforeItBegins, at: node.location)
      // Nothing that lies within it is to blame.
      return .always
    }
    return period
  }

  /// The names in a list; a single text counts as a list of one.
  func names(_ node: Node, of what: String) -> [(name: String, node: Node)] {
    switch node.kind {
    case .scalar: return text(node, of: what).map { [($0, node)] } ?? []
    case .sequence:
      return node.elements.compactMap { element in text(element, of: what).map { ($0, element) } }
    case .mapping:
      report(PackProblem.expected(.list, of: what), at: node.location)
      return []
    }
  }

  package func text(_ node: Node, of what: @autoclosure () -> String) -> String? {
    guard node.kind == .scalar else {
      report(PackProblem.expected(.text, of: what()), at: node.location)
      return nil
    }
    let text = node.string
    guard !text.allSatisfy({ $0.isWhitespace }) else {
      report(PackProblem.emptyText(what()), at: node.location)
      return nil
    }
    return text
  }

  package func localized(
    _ node: Node, of what: String, besides others: [String] = []
  ) -> LocalizedText? {
    guard node.kind == .mapping else {
      report(PackProblem.expected(.localizedText, of: what), at: node.location)
      return nil
    }
    var swedish: String?
    var english: String?
    for entry in node.entries {
      guard let language = Language.allCases.first(where: { entry.key.hasText($0.code) }) else {
        if others.contains(entry.key.string) { continue }
        let codes = Language.allCases.map { $0.code }
        report(
          PackProblem.notAChoice(
            entry.key.string, of: what, near: nearestSpelling(to: entry.key.string, among: codes),
            choices: codes), at: entry.key.location)
        continue
      }
      let text = text(entry.value, of: "\(what).\(language.code)") ?? ""
      switch language {
      case .swedish: swedish = text
      case .english: english = text
      }
    }
    if swedish == nil, languages.contains(.swedish) || english == nil {
      report(PackProblem.missingTranslation(.swedish, of: what), at: node.location)
    }
    if english == nil, languages.contains(.english) {
      report(PackProblem.missingTranslation(.english, of: what), at: node.location)
    }
    return LocalizedText(swedish: swedish ?? english ?? "", english: english ?? swedish ?? "")
  }

  package func condition(_ node: Node, of what: String) -> Condition? {
    guard node.kind == .scalar, !node.textRange.isEmpty else {
      report(PackProblem.expected(.expression, of: what), at: node.location)
      return nil
    }
    return Condition(node)
  }
}

extension String {
  /// Whether the text is lower-case letters a–z and digits, joined by one other character.
  func isIdentifier(joinedBy joint: Unicode.Scalar) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let joint = UInt8(ascii: joint)
    guard let first = utf8.first, letters.contains(first) else { return false }
    return utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == joint }
  }

  /// The names between the dots of a path.
  var namesOfPath: [String] {
    Array(utf8).split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
  }
}
