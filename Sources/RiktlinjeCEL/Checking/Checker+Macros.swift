/// Macros: the types of their variables and of what they give.
extension Checker {
  /// The type of a macro's variable, known once what the macro goes through is.
  func type(ofVariable variable: Int, of macro: ID) -> ValueType {
    guard case .macro(let kind, let range, let variables, _) = expression[macro] else {
      return .invalid
    }
    let type = type(of: range)
    switch (kind, type) {
    case (.bind, _): return type
    case (.optionalMap, .optional(let value)), (.optionalFlatMap, .optional(let value)):
      return value
    case (_, .dynamic), (_, .parameter): return .dynamic
    case (.optionalMap, _), (.optionalFlatMap, _): return .invalid
    case (_, .list(let element)):
      return variables.count == 2 && variable == 0 ? .int : element
    case (_, .map(let key, let value)): return variable == 0 ? key : value
    default: return .invalid
    }
  }

  /// The type that a macro gives.
  mutating func result(
    of macro: Expression.Macro, over range: ID, variables: [String], _ arguments: [ID]
  ) -> ValueType {
    let last = arguments[arguments.count - 1]
    switch macro {
    case .bind: return type(of: last)
    case .optionalMap:
      checkOptional(range)
      return .optional(type(of: last))
    case .optionalFlatMap:
      checkOptional(range)
      checkOptional(last)
      return type(of: last)
    default: break
    }
    let keyType = checkRange(range)
    let name = expression.canonicalName(of: macro, variables: variables.count)
    if arguments.count == 2 { expect(.bool, as: .predicate(name), of: arguments[0]) }
    switch macro {
    case .all, .exists, .existsOne:
      expect(.bool, as: .predicate(name), of: last)
      return .bool
    case .filter:
      expect(.bool, as: .predicate(name), of: last)
      if case .list(let element) = type(of: range) { return .list(element) }
      return .list(keyType)
    case .sortBy:
      let key = type(of: last)
      if !key.isOrdered { _ = report(.notOrdered(key.name), at: last) }
      if case .map = type(of: range) {
        let found = type(of: range).name
        return report(.receiver(function: name, expected: ["list"], found: found), at: range)
      }
      return type(of: range)
    case .transformMap: return .map(key: keyType, value: type(of: last))
    case .transformMapEntry:
      switch type(of: last) {
      case .map(let key, let value): return .map(key: key, value: value)
      case .dynamic, .invalid, .parameter: return .map(key: .dynamic, value: .dynamic)
      case let other: return report(.entryIsNoMap(other.name), at: last)
      }
    default: return .list(type(of: last))
    }
  }

  /// Reports what a macro cannot go through; gives the type of the keys or indices of what it can.
  private mutating func checkRange(_ range: ID) -> ValueType {
    switch type(of: range) {
    case .list: return .int
    case .map(let key, _): return key
    case .dynamic, .invalid: return .dynamic
    case .parameter(let name):
      _ = substitution.unify(.dynamic, .parameter(name))
      return .dynamic
    case let other: return report(.notIterable(other.name), at: range)
    }
  }

  private mutating func checkOptional(_ id: ID) {
    switch type(of: id) {
    case .optional, .dynamic, .invalid, .parameter: break
    case let other: _ = report(.notOptional(other.name), at: id)
    }
  }
}
