package import RiktlinjeText
import Synchronization

/// What people may call each of a closed list of things: by id, by alias, or by label in any language.
///
/// The table is made when somebody first writes something else than an id, which most files never do.
package final class Wording: Sendable {
  /// A thing that has an id, with its other names.
  package struct Entry: Hashable, Sendable {
    package let id: String
    package let aliases: [String]
    package let label: LocalizedText

    package init(_ id: String, aliases: [String] = [], label: LocalizedText) {
      self.id = id
      self.aliases = aliases
      self.label = label
    }

    /// All that it may be called, its id first.
    package var names: [String] { [id] + aliases + Language.allCases.map { label[$0] } }
  }

  /// What a word stands for.
  package enum Meaning: Hashable, Sendable {
    case nothing
    case one(Int)
    /// Several things share the word, and nobody can say which of them is meant.
    case several([Int])
  }

  private struct Table: Sendable {
    let entries: [Entry]
    /// The entries by what they may be called, each as often as it has other names.
    let meanings: [String: Meaning]

    init(_ entries: [Entry]) {
      self.entries = entries
      var ids: [String: [Int]] = [:]
      var names: [String: [Int]] = [:]
      for (index, entry) in entries.enumerated() {
        ids[plainWord(entry.id), default: []].append(index)
        for name in Set(entry.names.map(plainWord)) where !name.isEmpty {
          names[name, default: []].append(index)
        }
      }
      // An id is what it says, whatever else has the same label.
      for (id, indices) in ids { names[id] = indices }
      meanings = names.mapValues { indices in
        indices.count == 1 ? .one(indices[0]) : .several(indices)
      }
    }
  }

  private let makeEntries: @Sendable () -> [Entry]
  private let made = Mutex<Table?>(nil)

  /// Creates the wording of things that are named when they are first asked for.
  package init(_ entries: @escaping @Sendable () -> [Entry]) { makeEntries = entries }

  private var table: Table {
    made.withLock { made in
      if let made { return made }
      let table = Table(makeEntries())
      made = table
      return table
    }
  }

  /// The things, in the order given.
  package var entries: [Entry] { table.entries }

  /// What a word stands for, whatever its case, spaces and dashes.
  package func meaning(of word: String) -> Meaning {
    table.meanings[plainWord(word)] ?? .nothing
  }

  /// The id that a word stands for; `nil` when it stands for nothing, or for several things.
  package func id(of word: String) -> String? {
    guard case .one(let index) = meaning(of: word) else { return nil }
    return entries[index].id
  }

  /// The entry that a word most likely stands for: one that is spelt nearly so, or the only one with
  /// the word among those of a name, or with a name among the words.
  package func nearest(to word: String) -> Entry? {
    let table = table
    let word = plainWord(word)
    let names = table.entries.flatMap { entry in entry.names.map { (plainWord($0), entry) } }
    if let near = nearestSpelling(to: word, among: names.lazy.map(\.0)) {
      return names.first { $0.0 == near }?.1
    }
    guard word.count >= 3 else { return nil }
    func has(_ part: String, in whole: String) -> Bool { " \(whole) ".contains(" \(part) ") }
    let alike = Set(names.filter { has(word, in: $0.0) || has($0.0, in: word) }.map(\.1))
    return alike.count == 1 ? alike.first : nil
  }

  /// The words that more than one thing may be called, with the things; for those who name them.
  package var sharedNames: [(name: String, entries: [Entry])] {
    var owners: [String: [Int]] = [:]
    let entries = entries
    for (index, entry) in entries.enumerated() {
      for name in Set(entry.names.map(plainWord)) where !name.isEmpty {
        owners[name, default: []].append(index)
      }
    }
    return owners.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { name, owners in
      (name, owners.map { entries[$0] })
    }
  }
}

extension Wording.Entry {
  package init(_ field: Field) { self.init(field.name, aliases: field.aliases, label: field.label) }

  init(_ kind: Kind) { self.init(kind.name, aliases: kind.aliases, label: kind.label) }

  init(_ value: Enumeration.Value) {
    self.init(value.name, aliases: value.aliases, label: value.label)
  }

  init(_ entry: Register.Entry) {
    self.init(entry.key, aliases: entry.aliases, label: entry.label)
  }
}

extension Wording {
  convenience init(_ enumeration: Enumeration) {
    self.init { enumeration.values.map { Entry($0) } }
  }

  convenience init(_ register: Register) {
    self.init { register.entries.map { Entry($0) } }
  }
}
