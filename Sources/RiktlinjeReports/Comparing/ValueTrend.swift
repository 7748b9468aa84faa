import RiktlinjeCEL
import RiktlinjeRules

/// The way in which a value that a message reports has to change for its rule to hold.
enum ValueTrend: Sendable {
  case down
  case up

  private var reversed: ValueTrend { self == .down ? .up : .down }

  /// Whether a change goes that way.
  func leads<Value: Comparable>(from old: Value, to new: Value) -> Bool {
    self == .down ? new < old : new > old
  }

  /// The way of a rule's value; `nil` where the rule does not tell.
  ///
  /// A rule tells it by comparing the very expression that gives the value: what may be at most
  /// something gets better downwards.
  init?(of name: String, in rule: Rule) {
    guard let value = rule.values.first(where: { $0.name == name })?.condition,
      let written = Parser.parse(value.text).expression?.canonicalText,
      let require = Parser.parse(rule.require.text).expression
    else { return nil }
    let trends = Self.trends(of: written, in: require, require.root, isNegated: false)
    guard let first = trends.first, trends.allSatisfy({ $0 == first }) else { return nil }
    self = first
  }

  private static func trends(
    of value: String, in expression: Expression, _ id: Expression.ID, isNegated: Bool
  ) -> [ValueTrend] {
    guard case .call(let function, nil, let arguments) = expression[id] else { return [] }
    func below(_ isNegated: Bool) -> [ValueTrend] {
      arguments.flatMap { trends(of: value, in: expression, $0, isNegated: isNegated) }
    }
    switch function {
    case "_&&_", "_||_": return below(isNegated)
    case "!_": return below(!isNegated)
    default: break
    }
    let left: ValueTrend
    switch ComparisonSign(function) {
    case .less, .atMost: left = isNegated ? .up : .down
    case .greater, .atLeast: left = isNegated ? .down : .up
    case .equal, .unequal, nil: return []
    }
    guard arguments.count == 2 else { return [] }
    var found: [ValueTrend] = []
    if expression.canonicalText(of: arguments[0]) == value { found.append(left) }
    if expression.canonicalText(of: arguments[1]) == value { found.append(left.reversed) }
    return found
  }
}
