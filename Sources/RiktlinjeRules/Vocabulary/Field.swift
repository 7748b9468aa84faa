public import RiktlinjeText

/// What a field of a proposal, or of a register's entry, may hold.
public indirect enum FieldType: Hashable, Sendable {
  case text
  case integer
  case number
  case boolean
  /// A calendar day, written `2026-01-31`.
  case date
  /// One of the values of an enumeration, by the enumeration's name.
  case oneOf(String)
  /// A key of a register, by the register's name.
  case reference(String)
  case list(FieldType)
  /// A record of the vocabulary, by its name.
  case record(String)
}

/// A field of a kind, of a record or of a register's entries.
///
/// A class, so that the binder can pass fields on at the cost of a pointer.
public final class Field: Sendable {
  /// The key in the file and the name in conditions.
  public let name: String
  /// What it holds.
  public let type: FieldType
  /// Whether a proposal without it is not valid.
  public let isRequired: Bool
  /// The name that people read.
  public let label: LocalizedText
  /// What to write in it; `nil` when the label says enough.
  public let help: LocalizedText?
  /// The unit of its numbers, such as `SEK`.
  public let unit: String?
  /// The regular expression (RE2) that a text must match somewhere.
  public let pattern: String?
  /// The least number allowed.
  public let minimum: Double?
  /// The greatest number allowed.
  public let maximum: Double?
  /// Other keys under which files may give it.
  public let aliases: [String]
  /// The value that it is taken to have while absent; `nil` when nothing is assumed.
  public let assumed: FieldConstant?
  /// The question in plain words, where the label is not one.
  public let question: LocalizedText?
  /// Why it is asked.
  public let reason: LocalizedText?
  /// What it is to every report; `nil` when nothing in particular.
  public let role: Role?
  /// Whether entries of a register give it by days from which each value holds.
  public let isDated: Bool
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    name: String, type: FieldType, isRequired: Bool, label: LocalizedText, help: LocalizedText?,
    unit: String?, pattern: String?, minimum: Double?, maximum: Double?, aliases: [String],
    assumed: FieldConstant? = nil, question: LocalizedText? = nil, reason: LocalizedText? = nil,
    role: Role? = nil, isDated: Bool = false, location: SourceLocation
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.label = label
    self.help = help
    self.unit = unit
    self.pattern = pattern
    self.minimum = minimum
    self.maximum = maximum
    self.aliases = aliases
    self.assumed = assumed
    self.question = question
    self.reason = reason
    self.role = role
    self.isDated = isDated
    self.location = location
  }
}

/// A named group of fields.
public struct RecordType: Sendable {
  /// Its name among the field types.
  public let name: String
  /// The name that people read.
  public let label: LocalizedText
  /// The fields in the order of declaration.
  public let fields: [Field]
  /// Where the pack declares it.
  public let location: SourceLocation
}

/// A closed list of values.
public struct Enumeration: Sendable {
  /// One value of the list.
  public struct Value: Sendable {
    /// The text in files and conditions.
    public let name: String
    /// The name that people read.
    public let label: LocalizedText
    /// Other words by which proposals may give it.
    public let aliases: [String]
    /// Whether a proposal at this stage is still being prepared: what is blank is not yet given.
    public let isDraft: Bool
    /// Whether a proposal at this stage waits for nobody any more.
    public let isClosed: Bool

    init(
      name: String, label: LocalizedText, aliases: [String] = [], isDraft: Bool = false,
      isClosed: Bool = false
    ) {
      self.name = name
      self.label = label
      self.aliases = aliases
      self.isDraft = isDraft
      self.isClosed = isClosed
    }
  }

  /// Its name among the field types.
  public let name: String
  /// The name that people read.
  public let label: LocalizedText
  /// The values in the order of declaration.
  public let values: [Value]
  /// Where the pack declares it.
  public let location: SourceLocation

  /// The name that people read for a value, or the value itself when it is not in the list.
  public func label(of value: String) -> LocalizedText {
    values.first { $0.name == value }?.label ?? LocalizedText(value)
  }
}
