/// What the type parameters met so far stand for, while an expression is checked.
///
/// Types agree when some values could have both; agreeing may bind parameters. A parameter that meets
/// several types stands for the most general of them.
///
/// Source: the rules of cel-go's checker (types.go), and J. A. Robinson, “A Machine-Oriented Logic
/// Based on the Resolution Principle”, 1965.
struct Substitution {
  private let scope: Scope
  private var bindings: [String: ValueType] = [:]
  /// The bindings that were replaced since the beginning, so that an attempt can be undone.
  private var trail: [(name: String, old: ValueType?)] = []
  private var freshCount = 0

  init(_ scope: Scope) { self.scope = scope }

  /// A type parameter that nothing has been said of yet.
  mutating func fresh() -> ValueType {
    freshCount += 1
    return .parameter(String(freshCount))
  }

  /// The types of a signature, each of its parameters replaced by a fresh one.
  mutating func instantiate(_ types: [ValueType]) -> [ValueType] {
    guard types.contains(where: { $0.hasParameters }) else { return types }
    var fresh: [String: ValueType] = [:]
    return types.map { type in
      type.replacingParameters { name in
        if let known = fresh[name] { return known }
        let new = self.fresh()
        fresh[name] = new
        return new
      }
    }
  }

  /// Makes all the types agree pairwise, or leaves everything as it was.
  mutating func unify(_ left: [ValueType], _ right: ArraySlice<ValueType>) -> Bool {
    let mark = trail.count
    if left.count == right.count, zip(left, right).allSatisfy({ agree($0, $1) }) { return true }
    undo(to: mark)
    return false
  }

  mutating func unify(_ left: ValueType, _ right: ValueType) -> Bool {
    let mark = trail.count
    if agree(left, right) { return true }
    undo(to: mark)
    return false
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark, let (name, old) = trail.popLast() { bindings[name] = old }
  }

  /// A type with what its parameters stand for; those that stand for nothing stay, or are dynamic.
  func resolve(_ type: ValueType, unboundAsDynamic: Bool = false) -> ValueType {
    guard type.hasParameters else { return type }
    return type.replacingParameters { name in
      if let bound = bindings[name] { return resolve(bound, unboundAsDynamic: unboundAsDynamic) }
      return unboundAsDynamic ? .dynamic : .parameter(name)
    }
  }

  // MARK: Agreeing

  private mutating func agree(_ left: ValueType, _ right: ValueType) -> Bool {
    if left == right { return true }
    if case .parameter(let name) = right {
      if bind(name, to: left) { return true }
      if bindings[name] != nil { return false }
    }
    if case .parameter(let name) = left { return bind(name, to: right) }
    switch (left, right) {
    case (.dynamic, _), (_, .dynamic), (.invalid, _), (_, .invalid): return true
    case (.null, let other), (let other, .null): return other.isNullable
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      return agree(left, right)
    case (.map(let leftKey, let leftValue), .map(let rightKey, let rightValue)):
      return agree(leftKey, rightKey) && agree(leftValue, rightValue)
    case (.opaque(let leftName, let left), .opaque(let rightName, let right)):
      return leftName == rightName && left.count == right.count
        && zip(left, right).allSatisfy { agree($0, $1) }
    case (.type, .type): return true
    default:
      return left.isText && right.isText && !areDisjoint(left, right)
    }
  }

  /// Lets a parameter stand for a type, or for something more general if it is bound already.
  private mutating func bind(_ name: String, to type: ValueType) -> Bool {
    guard let bound = bindings[name] else {
      guard !occurs(name, in: type) else { return false }
      set(name, type)
      return true
    }
    if bound == type { return true }
    guard agree(type, bound) else { return false }
    let general = type.joined(with: bound)
    if general != bound, !occurs(name, in: general) { set(name, general) }
    return true
  }

  private mutating func set(_ name: String, _ type: ValueType) {
    trail.append((name, bindings[name]))
    bindings[name] = type
  }

  private func occurs(_ name: String, in type: ValueType) -> Bool {
    guard type.hasParameters else { return false }
    var found = false
    _ = resolve(type).replacingParameters { other in
      if other == name { found = true }
      return .parameter(other)
    }
    return found
  }

  /// Whether two kinds of text have no value in common.
  private func areDisjoint(_ left: ValueType, _ right: ValueType) -> Bool {
    let environment = scope.environment
    guard let left = environment.texts(of: left), let right = environment.texts(of: right) else {
      return false
    }
    return Set(left).isDisjoint(with: right)
  }
}

extension Environment {
  /// Every text that a type allows, in the order declared; `nil` when any text is allowed.
  func texts(of type: ValueType) -> [String]? {
    switch type {
    case .enumeration(let name): enumerations[name]
    case .key(let register): registerKeys[register]
    default: nil
    }
  }
}
