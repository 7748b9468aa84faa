/// The answer of a condition.
package enum Truth: UInt8, Sendable {
  case no, yes
  /// It depends on missing fields, which ``Evaluator/missingFields`` names.
  case unknown
  /// It could not be evaluated, for the reason that ``Evaluator/problem`` gives.
  case error

  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  /// The other answer, of `yes` and `no`.
  var negated: Truth {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown, .error: self
    }
  }
}
