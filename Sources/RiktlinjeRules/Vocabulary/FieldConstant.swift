public import RiktlinjeCEL
import RiktlinjeYAML

/// A value that a pack itself gives to a field: what is assumed, or what holds from some day on.
public enum FieldConstant: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case date(CivilDate)
  /// A text, a value of an enumeration or a key of a register.
  case text(String)

  /// Reads a constant of a field's type; `nil` when it is of another type, or the type has none.
  init?(_ node: Node, as type: FieldType) {
    guard node.kind == .scalar, !node.isNull else { return nil }
    switch (type, node.scalar) {
    case (.boolean, .boolean(let value)): self = .boolean(value)
    case (.integer, .integer(let value)): self = .integer(value)
    case (.number, .integer(let value)): self = .number(Double(value))
    case (.number, .number(let value)): self = .number(value)
    case (.date, _):
      guard let day = CivilDate(iso: node.utf8.span) else { return nil }
      self = .date(day)
    case (.text, _), (.oneOf, _), (.reference, _): self = .text(node.string)
    default: return nil
    }
  }

  /// The value as conditions see it.
  package var celValue: CELValue {
    switch self {
    case .boolean(let value): .bool(value)
    case .integer(let value): .int(value)
    case .number(let value): .double(value)
    case .date(let value): .date(value)
    case .text(let value): .string(value)
    }
  }
}
