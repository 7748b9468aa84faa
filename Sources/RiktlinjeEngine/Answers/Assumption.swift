public import RiktlinjeRules
public import RiktlinjeText

/// A value that a field is taken to have while nobody has said otherwise.
public struct Assumption: Sendable {
  /// The path of the field, such as `visit.gift.given`.
  public let path: String
  /// The name that people read.
  public let label: LocalizedText
  /// The field's declaration.
  public let field: Field
  /// The value that is assumed.
  public let value: ReportValue
  /// The ids of the rules, judgements, steps and derived values whose answer rests on it, in the order
  /// of the pack.
  public let resting: [String]

  /// Creates an assumption.
  public init(
    path: String, label: LocalizedText, field: Field, value: ReportValue, resting: [String]
  ) {
    self.path = path
    self.label = label
    self.field = field
    self.value = value
    self.resting = resting
  }
}

/// The value of a field that every report knows by its role.
public struct RoleValue: Sendable {
  /// What the field is to every report.
  public let role: Role
  /// The name that people read.
  public let label: LocalizedText
  /// What it says.
  public let value: ReportValue

  /// Creates the value of a role.
  public init(_ role: Role, label: LocalizedText, value: ReportValue) {
    self.role = role
    self.label = label
    self.value = value
  }
}
