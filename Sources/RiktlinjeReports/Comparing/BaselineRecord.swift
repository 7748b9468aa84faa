import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeText
import RiktlinjeYAML

/// A problem as the file of a baseline holds it.
struct BaselineRecord: Sendable {
  /// What tells the problem from every other of a run, wherever the proposal's file lies and as long
  /// as its id is its own.
  struct Key: Hashable, Sendable {
    /// The proposal’s id; `nil` for what belongs to none, such as a waiver.
    let proposal: String?
    let rule: String
    /// What tells it from others of its kind; `nil` for rules and judgements.
    let detail: String?
    /// How many that are the same in all of it came before in the proposal.
    let repetition: Int
  }

  let key: Key
  /// How many proposals with the same id came before it.
  let proposalRepetition: Int
  /// The file that the proposal stood in.
  let file: String
  let status: Status
  /// The values that its message reported, by name.
  let values: [(name: String, value: BaselineValue)]

  /// What tells it from every other problem of its run.
  struct Identity: Hashable, Sendable {
    let key: Key
    let proposalRepetition: Int
    let file: String
  }

  var identity: Identity {
    Identity(key: key, proposalRepetition: proposalRepetition, file: file)
  }

  /// Whether the proposal's id was not the only one of its kind.
  var isAmbiguous: Bool {
    proposalRepetition > 0 || key.rule == Self.duplicateCheck
  }

  /// The id of the check that ids are unique.
  static let duplicateCheck = "document/duplicate-id"
}

extension BaselineRecord {
  init(_ finding: Finding, of proposal: Proposal?, repetition: Int) {
    key = Key(
      proposal: proposal?.id, rule: finding.rule, detail: finding.detail, repetition: repetition)
    proposalRepetition = proposal?.repetition ?? 0
    file = (proposal?.location ?? finding.details?.location)?.file.path ?? ""
    status = finding.status
    values = (finding.details?.values ?? []).map { ($0.name, BaselineValue($0.value)) }
  }

  /// Reads a record; `nil` for what is none.
  init?(_ node: Node) {
    guard node.kind == .mapping, let rule = node["rule"]?.string,
      let status = (node["status"]?.string).flatMap(Status.init)
    else { return nil }
    func number(_ name: String) -> Int {
      guard case .integer(let number) = node[name]?.scalar else { return 0 }
      return max(0, Int(clamping: number) - 1)
    }
    func text(_ name: String) -> String? {
      node[name].flatMap { $0.kind == .scalar && !$0.isNull ? $0.string : nil }
    }
    key = Key(
      proposal: text("proposal"), rule: rule, detail: text("detail"),
      repetition: number("number"))
    proposalRepetition = number("proposal_number")
    file = text("file") ?? ""
    self.status = status
    let values = node["values"]
    self.values =
      values?.kind == .mapping
      ? values?.entries.map { ($0.key.string, BaselineValue($0.value)) } ?? [] : []
  }

  /// Writes the members of the record; numbers count from one, and are left out where they are one.
  func write(to json: inout JSONWriter) {
    json.member("proposal", key.proposal)
    if proposalRepetition > 0 { json.member("proposal_number", proposalRepetition + 1) }
    json.member("file", file)
    json.member("rule", key.rule)
    if let detail = key.detail { json.member("detail", detail) }
    if key.repetition > 0 { json.member("number", key.repetition + 1) }
    json.member("status", status.rawValue)
    guard !values.isEmpty else { return }
    json.object("values") { json in
      for (name, value) in values {
        json.name(name)
        value.write(to: &json)
      }
    }
  }
}

/// A value that a message reported, as far as it can be compared later.
enum BaselineValue: Hashable, Sendable {
  case number(Double)
  case text(String)
  case nothing

  init(_ value: ReportValue) {
    switch value {
    case .null: self = .nothing
    case .integer(let number): self = .number(Double(number))
    case .number(let number, _): self = .number(number)
    case .bool(let value): self = .text(value ? "true" : "false")
    case .text(let text), .other(let text), .labelled(let text, _): self = .text(text)
    case .date(let day): self = .text(day.description)
    case .list(let values):
      self = .text(values.map { BaselineValue($0).plainText }.joined(separator: ", "))
    }
  }

  init(_ node: Node) {
    switch node.scalar {
    case .null, nil: self = .nothing
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .boolean(let value): self = .text(value ? "true" : "false")
    case .text: self = .text(node.string)
    }
  }

  /// A value of a report that was written as JSON; a list is the text of its elements.
  init(reported node: Node?) {
    guard let node else {
      self = .nothing
      return
    }
    self =
      node.kind == .sequence
      ? .text(node.elements.map { BaselineValue($0).plainText }.joined(separator: ", "))
      : BaselineValue(node)
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number):
      if let whole = Int64(exactly: number) { json.number(whole) } else { json.number(number) }
    case .text(let text): json.string(text)
    case .nothing: json.null()
    }
  }

  /// The value as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .number(let number): language.text(of: number)
    case .text(let text): CivilDate(iso: text)?.text(in: language) ?? text
    case .nothing: "–"
    }
  }

  private var plainText: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): text
    case .nothing: ""
    }
  }

  /// Whether it is better than another, when values get better in one way.
  func isBetter(than other: BaselineValue, _ way: ValueTrend) -> Bool {
    switch (self, other) {
    case (.number(let new), .number(let old)): return way.leads(from: old, to: new)
    case (.text(let new), .text(let old)):
      guard let new = CivilDate(iso: new), let old = CivilDate(iso: old) else { return false }
      return way.leads(from: old, to: new)
    default: return false
    }
  }
}
