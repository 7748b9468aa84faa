public import RiktlinjeText

/// Something that a pack says of one of the things in it, such as what a rule requires.
public struct PackFact: Hashable, Sendable {
  /// What it is about.
  public enum Part: String, CaseIterable, Sendable {
    case title
    case adoptedBy = "adopted_by"
    case binding
    case waivable
    case reference
    case source
    case inForce = "in_force"
    case reviewBy = "review_by"
    case section
    case force
    case certainty
    case text
    case note
    case appliesTo = "applies_to"
    case when
    case unless
    case overrides
    case parameters
    case require
    case pointsAt = "at"
    case message
    case value
    case remedy
    case question
    case done
    case actor = "by"
    case due
    case label
    /// A row of a decision table.
    case row
    case otherwise = "else"
    case aliases
    case field
    case entry

    /// Whether the answers to proposals may change with it, rather than only what is said of them.
    public var decides: Bool {
      switch self {
      case .title, .adoptedBy, .reference, .source, .reviewBy, .section, .text, .note, .pointsAt,
        .message, .remedy, .question, .label, .actor, .done, .due:
        false
      case .binding, .waivable, .inForce, .force, .certainty, .appliesTo, .when, .unless,
        .overrides,
        .parameters, .require, .value,
        .row, .otherwise, .aliases, .field, .entry:
        true
      }
    }
  }

  /// What is said.
  public enum Content: Hashable, Sendable {
    /// Words for people.
    case text(LocalizedText)
    /// A condition in canonical form, an id or a constant.
    case code(String)
    case force(Force)
    case certainty(Certainty)
    case period(Period)
    case truth(Bool)
  }

  /// What it is about.
  public let part: Part
  /// The name of the value, the field or the entry; `nil` where there is one of the sort only.
  public let name: String?
  /// What is said.
  public let content: Content
}

/// The facts of a thing, in the order in which a pack gives them; what is not said is left out.
struct PackFacts {
  private(set) var facts: [PackFact] = []

  private mutating func add(_ part: PackFact.Part, _ name: String?, _ content: PackFact.Content) {
    facts.append(PackFact(part: part, name: name, content: content))
  }

  mutating func add(_ part: PackFact.Part, _ text: LocalizedText?, named name: String? = nil) {
    if let text, text != LocalizedText("") { add(part, name, .text(text)) }
  }

  mutating func add(_ part: PackFact.Part, code: String?, named name: String? = nil) {
    if let code, !code.isEmpty { add(part, name, .code(code)) }
  }

  mutating func add(_ part: PackFact.Part, _ condition: Condition?, named name: String? = nil) {
    if let condition { add(part, name, .code(condition.canonical)) }
  }

  mutating func add(_ part: PackFact.Part, _ truth: Bool) { add(part, nil, .truth(truth)) }

  mutating func add(_ part: PackFact.Part, _ force: Force) { add(part, nil, .force(force)) }

  mutating func add(_ part: PackFact.Part, _ certainty: Certainty) {
    add(part, nil, .certainty(certainty))
  }

  mutating func add(_ part: PackFact.Part, _ period: Period) {
    if period != .always { add(part, nil, .period(period)) }
  }

  mutating func add(_ part: PackFact.Part, words: [String]) {
    add(part, code: words.joined(separator: ", "))
  }
}
