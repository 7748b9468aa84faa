public import RiktlinjeText

/// A named value computed once for each proposal, shown in its report and readable by conditions.
public final class DerivedValue: Sendable {
  /// A row of a decision table.
  public struct Row: Sendable {
    /// The condition of the row.
    public let when: Condition
    /// The value when the row is the first whose condition holds.
    public let then: Condition
  }

  /// How the value is found.
  public enum Content: Sendable {
    case value(Condition)
    /// A decision table: the first row that hits, else the last value.
    case first([Row], otherwise: Condition)
  }

  /// The names of the values that say who decides and which days a proposal covers, where a pack
  /// derives them; reports read them whether conditions do or not.
  package enum Known: String, CaseIterable {
    case decidingBody = "deciding_body"
    case periodStart = "period_start"
    case periodEnd = "period_end"
  }

  /// Its name in conditions.
  public let id: String
  /// The kinds of proposal that have it, by name.
  public let appliesTo: [String]
  /// The name that people read.
  public let label: LocalizedText
  /// Its declared type; `nil` when its expressions' type is enough.
  public let type: FieldType?
  /// How it is found.
  public let content: Content
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, appliesTo: [String], label: LocalizedText, type: FieldType?, content: Content,
    location: SourceLocation
  ) {
    self.id = id
    self.appliesTo = appliesTo
    self.label = label
    self.type = type
    self.content = content
    self.location = location
  }
}
