import RiktlinjeCEL
import RiktlinjeRules

/// A value that a pack writes down, or one of a closed list.
enum Constant: Hashable, Sendable {
  case truth(Bool)
  case number(Double)
  /// A day, as its number of days since 1970.
  case day(Int)
  case text(String)

  /// The value; `nil` for lists and such, and for whole numbers that a double cannot tell apart.
  init?(_ value: CELValue) {
    switch value {
    case .bool(let value): self = .truth(value)
    case .int(let value):
      guard value.magnitude < Self.exact else { return nil }
      self = .number(Double(value))
    case .double(let value): self = .number(value)
    case .string(let value): self = .text(value)
    case .date(let value): self = .day(Int(value.daysSinceEpoch))
    default: return nil
    }
  }

  /// Below it every whole number is a double of its own.
  static let exact: UInt64 = 1 << 53

  /// What orders it among its like; `nil` for texts and truth values.
  var rank: Double? {
    switch self {
    case .number(let number): number
    case .day(let day): Double(day)
    case .truth, .text: nil
    }
  }
}

/// How two values are compared.
enum Sign: String {
  case equal = "_==_"
  case notEqual = "_!=_"
  case less = "_<_"
  case lessOrEqual = "_<=_"
  case greater = "_>_"
  case greaterOrEqual = "_>=_"

  /// The sign when both sides change places.
  var mirrored: Sign {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether it holds between two constants; `nil` where they cannot be compared.
  func holds(_ left: Constant, _ right: Constant) -> Bool? {
    switch self {
    case .equal: return left == right
    case .notEqual: return left != right
    default: break
    }
    guard let first = left.rank, let second = right.rank else { return nil }
    return switch self {
    case .less: first < second
    case .lessOrEqual: first <= second
    case .greater: first > second
    default: first >= second
    }
  }
}
