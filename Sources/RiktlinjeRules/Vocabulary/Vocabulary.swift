public import RiktlinjeText

/// A kind of proposal: agreement, membership, visit, project.
public struct Kind: Sendable {
  /// Its name in files, and the name of its variable in conditions.
  public let name: String
  /// The name that people read.
  public let label: LocalizedText
  /// Other words by which proposals may give it.
  public let aliases: [String]
  /// The fields, those common to all kinds first.
  public let fields: [Field]
  /// Where the pack declares it.
  public let location: SourceLocation
}

/// The words in which proposals are written: kinds, records and enumerations.
public struct Vocabulary: Sendable {
  /// The kinds in the order of declaration.
  public let kinds: [Kind]
  /// The record types by name.
  public let records: [String: RecordType]
  /// The enumerations by name.
  public let enumerations: [String: Enumeration]

  /// The kind with a name.
  public func kind(_ name: String) -> Kind? { kinds.first { $0.name == name } }

  /// The fields of a record type; none when it does not exist.
  public func fields(ofRecord name: String) -> [Field] { records[name]?.fields ?? [] }
}
