public import RiktlinjeText

/// What differs between two packs, by the names under which both know the things in them.
public struct PackDifference: Sendable {
  /// The sort of a thing.
  public enum Subject: String, CaseIterable, Sendable {
    case guideline
    case clause
    case rule
    case judgement
    case step
    case definition
    case derivedValue = "derived_value"
    case kind
    case record
    case enumeration
    case register
  }

  /// What has become of a thing.
  public enum Action: String, CaseIterable, Sendable {
    case added
    case removed
    case changed
  }

  /// A fact that is another, new or gone.
  public struct Change: Hashable, Sendable {
    /// What it is about.
    public let part: PackFact.Part
    /// The name of the value, the field or the entry; `nil` where there is one of the sort only.
    public let name: String?
    /// What was said; `nil` when nothing was.
    public let before: PackFact.Content?
    /// What is said; `nil` when nothing is.
    public let after: PackFact.Content?
  }

  /// A thing that is new, gone or another.
  public struct Item: Sendable {
    /// The sort of the thing.
    public let subject: Subject
    /// Its name in the pack.
    public let id: String
    /// What has become of it.
    public let action: Action
    /// The facts that differ; all of them where the thing is new or gone.
    public let changes: [Change]
    /// Where it stands, in the pack that has it; in the new one where both do.
    public let location: SourceLocation

    /// Whether answers to proposals may change with it, rather than only what is said of them.
    public var decides: Bool {
      action != .changed || changes.contains { $0.part.decides }
    }
  }

  /// The things that differ: by sort, in the order of the new pack, and last those that are gone.
  public let items: [Item]

  /// Compares two packs.
  public init(from old: RulePack, to new: RulePack) {
    let (old, new) = (Self.things(of: old), Self.things(of: new))
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map { $0.key })
    var items: [Item] = []
    for thing in new {
      if let earlier = before[thing.key] {
        let changes = Self.changes(from: earlier.facts, to: thing.facts)
        if !changes.isEmpty { items.append(Item(thing, .changed, changes)) }
      } else {
        items.append(Item(thing, .added, Self.changes(from: [], to: thing.facts)))
      }
    }
    for thing in old where !after.contains(thing.key) {
      items.append(Item(thing, .removed, Self.changes(from: thing.facts, to: [])))
    }
    self.items = Subject.allCases.flatMap { subject in items.filter { $0.subject == subject } }
  }

  /// What differs in one thing of a pack.
  public func item(_ subject: Subject, _ id: String) -> Item? {
    items.first { $0.subject == subject && $0.id == id }
  }

  // MARK: Things and facts

  fileprivate struct Key: Hashable {
    let subject: Subject
    let id: String
  }

  fileprivate struct Thing {
    let key: Key
    let location: SourceLocation
    let facts: [PackFact]

    init(_ subject: Subject, _ id: String, _ location: SourceLocation, _ facts: PackFacts) {
      key = Key(subject: subject, id: id)
      self.location = location
      self.facts = facts.facts
    }
  }

  private static func things(of pack: RulePack) -> [Thing] {
    var things: [Thing] = []
    for it in pack.guidelines {
      things.append(Thing(.guideline, it.id, it.location, PackFacts(of: it)))
    }
    for it in pack.clauses { things.append(Thing(.clause, it.id, it.location, PackFacts(of: it))) }
    for it in pack.rules { things.append(Thing(.rule, it.id, it.location, PackFacts(of: it))) }
    for it in pack.judgements {
      things.append(Thing(.judgement, it.id, it.location, PackFacts(of: it)))
    }
    for it in pack.steps { things.append(Thing(.step, it.id, it.location, PackFacts(of: it))) }
    for it in pack.definitions {
      things.append(Thing(.definition, it.id, it.location, PackFacts(of: it)))
    }
    for it in pack.derivedValues {
      // Each kind may have a value of its own by the same name.
      let isAlone = pack.derivedValues.count { $0.id == it.id } == 1
      let id = isAlone ? it.id : "\(it.id) (\(it.appliesTo.joined(separator: ", ")))"
      things.append(Thing(.derivedValue, id, it.location, PackFacts(of: it)))
    }
    let vocabulary = pack.vocabulary
    for it in vocabulary.kinds {
      things.append(Thing(.kind, it.name, it.location, PackFacts(of: it)))
    }
    for it in vocabulary.records.values.sorted(by: { $0.name < $1.name }) {
      things.append(Thing(.record, it.name, it.location, PackFacts(of: it)))
    }
    for it in vocabulary.enumerations.values.sorted(by: { $0.name < $1.name }) {
      things.append(Thing(.enumeration, it.name, it.location, PackFacts(of: it)))
    }
    for it in pack.registers {
      things.append(Thing(.register, it.name, it.location, PackFacts(of: it)))
    }
    return things
  }

  private struct FactKey: Hashable {
    let part: PackFact.Part
    let name: String?
  }

  /// The facts that differ, in their order.
  private static func changes(from old: [PackFact], to new: [PackFact]) -> [Change] {
    let rows = rowChanges(from: old, to: new)
    let (old, new) = (old.filter { $0.part != .row }, new.filter { $0.part != .row })
    let before = Dictionary(
      old.map { (FactKey(part: $0.part, name: $0.name), $0.content) },
      uniquingKeysWith: { first, _ in first })
    var changes: [Change] = []
    var known: Set<FactKey> = []
    for fact in new {
      let key = FactKey(part: fact.part, name: fact.name)
      known.insert(key)
      guard before[key] != fact.content else { continue }
      changes.append(
        Change(part: fact.part, name: fact.name, before: before[key], after: fact.content))
    }
    for fact in old where !known.contains(FactKey(part: fact.part, name: fact.name)) {
      changes.append(
        Change(part: fact.part, name: fact.name, before: fact.content, after: nil))
    }
    return rows + changes
  }

  /// The rows of decision tables that are new, gone or in another place, each by what it says.
  private static func rowChanges(from old: [PackFact], to new: [PackFact]) -> [Change] {
    let (old, new) = (old.filter { $0.part == .row }, new.filter { $0.part == .row })
    let difference = new.map { $0.content }.difference(from: old.map { $0.content })
    return difference.map { step in
      switch step {
      case .remove(let index, let content, _):
        Change(part: .row, name: old[index].name, before: content, after: nil)
      case .insert(let index, let content, _):
        Change(part: .row, name: new[index].name, before: nil, after: content)
      }
    }
  }
}

extension PackDifference.Item {
  fileprivate init(
    _ thing: PackDifference.Thing, _ action: PackDifference.Action,
    _ changes: [PackDifference.Change]
  ) {
    self.init(
      subject: thing.key.subject, id: thing.key.id, action: action, changes: changes,
      location: thing.location)
  }
}
