/// A static type of the condition language.
///
/// CEL's own types, `date` of the calendar library, and three that a pack declares: records, and
/// two kinds of text of which the checker knows every allowed value.
public indirect enum ValueType: Hashable, Sendable {
  /// Any value; operations on it are checked when they run.
  case dynamic
  case null
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case timestamp
  case duration
  /// A calendar day, with no time of day and no time zone.
  case date
  case list(ValueType)
  case map(key: ValueType, value: ValueType)
  /// A value of the optional-types extension.
  case optional(ValueType)
  /// The type of a type, as of `type(1)`.
  case type(ValueType)
  /// A record declared by the environment, by its name.
  case record(String)
  /// A text out of a closed list declared by the environment, by the list's name.
  case enumeration(String)
  /// A text that is a key of a register declared by the environment, by the register's name.
  case key(String)
  /// An opaque type with parameters, of which only names and equality are known.
  case opaque(String, [ValueType])
  /// A type parameter of a function's signature, such as `T`.
  case parameter(String)
  /// The type of what has already been reported as wrong; agrees with everything, silently.
  case invalid

  /// Whether values of the type are texts when they run.
  package var isText: Bool {
    switch self {
    case .string, .enumeration, .key: true
    default: false
    }
  }
}
