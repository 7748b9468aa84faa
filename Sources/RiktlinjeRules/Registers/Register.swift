public import RiktlinjeCEL
public import RiktlinjeText
import RiktlinjeYAML

/// A list of things that proposals refer to by key: countries, partners, deciding bodies.
public struct Register: Sendable {
  /// One thing in the list; its fields' values lie in the plans of the conditions.
  public struct Entry: Sendable {
    /// The text by which proposals refer to it.
    public let key: String
    /// The name that people read.
    public let label: LocalizedText
    /// Other words by which proposals may give it.
    public let aliases: [String]
    /// When proposals may name it, by their as-of date.
    public let valid: Period
    /// Where the pack lists it.
    public let location: SourceLocation
    /// What the pack says of it; `nil` for one that was made in memory.
    var node: Node?
  }

  /// Its name among the field types, and the name of its variable in conditions.
  public let name: String
  /// The name that people read.
  public let title: LocalizedText
  /// The fields of an entry in the order of declaration.
  public let fields: [Field]
  /// The entries in the order of the file.
  public let entries: [Entry]
  /// The day after which somebody should have looked whether it is still right.
  public let reviewBy: CivilDate?
  /// Where the pack declares it.
  public let location: SourceLocation
  private let indices: [String: Int]

  init(
    name: String, title: LocalizedText, fields: [Field], entries: [Entry],
    reviewBy: CivilDate? = nil, location: SourceLocation
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.entries = entries
    self.reviewBy = reviewBy
    self.location = location
    var indices: [String: Int] = [:]
    // Of entries with the same key the first counts.
    for (index, entry) in entries.enumerated().reversed() { indices[entry.key] = index }
    self.indices = indices
  }

  /// The entry with a key.
  public subscript(key: String) -> Entry? { indices[key].map { entries[$0] } }

  /// The name that people read for a key, or the key itself when it is not in the register.
  public func label(of key: String) -> LocalizedText { self[key]?.label ?? LocalizedText(key) }
}
