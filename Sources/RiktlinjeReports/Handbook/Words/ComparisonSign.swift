import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// A comparison of two values, by CEL's name of it.
enum ComparisonSign: String {
  case equal = "_==_"
  case unequal = "_!=_"
  case less = "_<_"
  case atMost = "_<=_"
  case greater = "_>_"
  case atLeast = "_>=_"

  init?(_ function: String) { self.init(rawValue: function) }

  /// What holds when this does not.
  var negated: ComparisonSign {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .less: .atLeast
    case .atMost: .greater
    case .greater: .atMost
    case .atLeast: .less
    }
  }

  /// The same comparison with its sides exchanged.
  var turned: ComparisonSign {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }

  /// The words between the two sides; days come before and after, numbers are less and more.
  func words(forDays: Bool) -> LocalizedText {
    switch (self, forDays) {
    case (.equal, _): LocalizedText(swedish: "är", english: "is")
    case (.unequal, _): LocalizedText(swedish: "är inte", english: "is not")
    case (.less, true): LocalizedText(swedish: "infaller före", english: "is before")
    case (.atMost, true): LocalizedText(swedish: "infaller senast", english: "is no later than")
    case (.greater, true): LocalizedText(swedish: "infaller efter", english: "is after")
    case (.atLeast, true):
      LocalizedText(swedish: "infaller tidigast", english: "is no earlier than")
    case (.less, false): LocalizedText(swedish: "är mindre än", english: "is less than")
    case (.atMost, false): LocalizedText(swedish: "är högst", english: "is at most")
    case (.greater, false): LocalizedText(swedish: "är mer än", english: "is more than")
    case (.atLeast, false): LocalizedText(swedish: "är minst", english: "is at least")
    }
  }
}

extension ConditionWords {
  /// What a comparison claims.
  func comparison(
    _ function: String, _ left: Expression.ID, _ right: Expression.ID, _ isNegated: Bool
  ) -> Statement {
    guard var comparison = ComparisonSign(function) else { return .phrase(text(left)) }
    if isNegated { comparison = comparison.negated }
    var (left, right) = (left, right)
    if case .literal = expression[left] {
      (left, right) = (right, left)
      comparison = comparison.turned
    }
    if comparison == .equal || comparison == .unequal {
      if case .literal(.bool(let value)) = expression[right] {
        return statement(left, isNegated: value != (comparison == .equal))
      }
      if isClaim(left) || isClaim(right) { return agreement(left, right, comparison == .equal) }
    }
    if let emptiness = emptiness(left, comparison, right) { return .phrase(emptiness) }
    let (leftThing, rightThing) = (thing(left), thing(right))
    let forDays = leftThing?.type == .date || rightThing?.type == .date
    let words = comparison.words(forDays: forDays)[language]
    return .phrase("\(text(left, like: rightThing)) \(words) \(text(right, like: leftThing))")
  }

  /// Two claims that hold or fail together, or of which exactly one holds.
  private func agreement(
    _ left: Expression.ID, _ right: Expression.ID, _ isSame: Bool
  ) -> Statement {
    .any([
      .all([statement(left, isNegated: false), statement(right, isNegated: !isSame)]),
      .all([statement(left, isNegated: true), statement(right, isNegated: isSame)]),
    ])
  }

  /// Whether a list has entries, in words; `nil` for other comparisons.
  private func emptiness(
    _ left: Expression.ID, _ comparison: ComparisonSign, _ right: Expression.ID
  ) -> String? {
    guard let list = sizedList(left), case .literal(.int(let number)) = expression[right] else {
      return nil
    }
    switch (comparison, number) {
    case (.greater, 0), (.atLeast, 1), (.unequal, 0):
      return language == .swedish ? "\(list) har minst en post" : "\(list) has at least one entry"
    case (.equal, 0), (.less, 1), (.atMost, 0):
      return language == .swedish ? "\(list) har ingen post" : "\(list) has no entry"
    default: return nil
    }
  }

  /// The words for the list that `size` counts, when it is a list in a field.
  private func sizedList(_ id: Expression.ID) -> String? {
    guard case .call("size", let receiver, let arguments) = expression[id],
      let operand = receiver ?? arguments.first, let list = thing(operand),
      list.elementType != nil, !list.isPhrase
    else { return nil }
    return list.text(in: language)
  }
}
