/// One step of a plan: an operation, the steps it builds on by index, and perhaps a constant.
struct Node: BitwiseCopyable {
  enum Operation: UInt8, BitwiseCopyable {
    // Values at hand. `constant` may be an error, which is then the result.
    case constant
    /// A slot of the frame, a variable or a field of one: `local` (-1: the frame) and `offset`
    /// (-1: the variable itself).
    case read
    /// Whether the place of a `read` holds a value.
    case hasRead

    // Parts of values. `first` is the whole, `value` the name, `offset` a field’s cell.
    case field, hasField
    case select, hasSelect, optionalSelect
    /// `second` is the key.
    case index, optionalIndex

    // Truth.
    case not
    /// The steps named by `children[first ..< first + count]`.
    case and, or
    /// `first ? second : third`.
    case conditional

    // Comparing. `comparison` says how.
    case compare
    /// The place of a `read` with a constant of the same kind, compared as signed integers.
    case comparePlaceToInteger
    case comparePlaceToDouble
    /// The place of a `read` with a constant text, for equality only.
    case comparePlaceToText
    case contains

    // Functions: the candidates `first ..< first + count`, tried in order; arguments are steps
    // `second`, `third`, or all of `children[second ..< second + third]`.
    case callNone, callOne, callTwo, callMany

    // New values of the steps `children[first ..< first + count]`; of maps, keys and values by turns.
    // `second` is the beginning of the optional entries' flags among the children, or -1.
    case list, map

    // Macros. `first` is the range, `second` the body, `third` the filter or -1; `local` is the first
    // variable, and `count` says how many follow one another. `offset` is what a round costs.
    case all, exists, existsOne, transform, transformMap, transformMapEntry, sort
    /// `first` is the value of the variable `local` in `second`.
    case bind, optionalMap, optionalFlatMap

    /// `first.or(second)` and `first.orValue(second)`, whose second part matters only when needed.
    case optionalOr, optionalOrValue

    /// Tells the trace the value of `first`, the step of the expression’s node `offset`.
    case observe
  }

  enum Comparison: UInt8, BitwiseCopyable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    /// The comparison that a function's name stands for, or `nil` for another function.
    init?(_ function: String) {
      switch function {
      case "_==_": self = .equal
      case "_!=_": self = .notEqual
      case "_<_": self = .less
      case "_<=_": self = .lessOrEqual
      case "_>_": self = .greater
      case "_>=_": self = .greaterOrEqual
      default: return nil
      }
    }

    /// The same comparison with its sides exchanged.
    var mirrored: Comparison {
      switch self {
      case .equal, .notEqual: self
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      }
    }

    @inline(__always)
    func holds<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Bool {
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }

  var operation: Operation
  var comparison = Comparison.equal
  var local: Int16 = -1
  var offset: Int32 = -1
  var first: Int32 = -1
  var second: Int32 = -1
  var third: Int32 = -1
  var count: Int32 = 0
  var value = Value.null
}
